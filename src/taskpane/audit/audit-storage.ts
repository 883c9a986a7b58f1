import { readDocumentSetting, saveDocumentSetting } from "../../excel/document-settings";

/** What the audit keeps in the workbook: findings that somebody dismissed, and what the last check found. */

export interface Dismissal {
  readonly reason: string;
  /** ISO day. */
  readonly day: string;
}

export type Dismissals = Readonly<Record<string, Dismissal>>;

const DISMISSALS = "erario.audit.dismissals";
const LAST_FOUND = "erario.audit.found";
/** The keys of more findings than this are not worth their room in the file. */
const MOST_KEPT = 5_000;

/** Takes what fits out of a stored value, whatever wrote it. */
export function dismissalsFrom(stored: unknown): Dismissals {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) => {
      const { reason, day } = (value ?? {}) as Readonly<Record<string, unknown>>;
      return typeof reason === "string" && typeof day === "string" ? [[key, { reason, day }]] : [];
    }),
  );
}

export function readDismissals(): Dismissals {
  return dismissalsFrom(readDocumentSetting(DISMISSALS));
}

export function saveDismissals(dismissals: Dismissals): Promise<void> {
  return saveDocumentSetting(DISMISSALS, dismissals);
}

/** The keys of the last check's findings by its scope; undefined where that scope was never checked. */
export function readLastFound(scope: string): readonly string[] | undefined {
  const stored = readDocumentSetting(LAST_FOUND) as Readonly<Record<string, unknown>> | undefined;
  const keys = stored?.[scope];
  return Array.isArray(keys) ? keys.map(String) : undefined;
}

export async function saveLastFound(scope: string, keys: readonly string[]): Promise<void> {
  await saveDocumentSetting(LAST_FOUND, { [scope]: keys.slice(0, MOST_KEPT) });
}

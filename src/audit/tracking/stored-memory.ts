import { severities, type Severity } from "../finding";
import { newFindingId, type KeptFigures, type KeptFinding } from "./kept-finding";
import type { Answered, AuditMemory, KeptDismissal } from "./memory";
import { keptValueOf } from "../../workbook/kept-value";
import type { SheetLines } from "./sheet-lines";

/**
 * What a workbook keeps of its audits, as two plain values. 1.0.0 kept the keys of findings alone, `["kind","sheet",["A1"]]`: its values
 * are read, and what is written now it can read in its turn.
 */
export interface StoredMemory {
  readonly dismissals: unknown;
  readonly found: unknown;
}

const VERSION = 2;
/** Of each kind: nobody dismisses so many, and a check of a council's workbook finds a few dozen. */
const MOST_KEPT = 20_000;

/** The workbook's settings that hold it. */
export const memoryKeys = { dismissals: "erario.audit.dismissals", found: "erario.audit.found" } as const;

/** What a file keeps of the audits of its workbook, each value as JSON. */
export function memoryFromSettings(settings: ReadonlyMap<string, string> = new Map()): AuditMemory {
  return memoryFrom({
    dismissals: parsed(settings.get(memoryKeys.dismissals)),
    found: parsed(settings.get(memoryKeys.found)),
  });
}

/** Another program may have written anything there. */
function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : keptValueOf(text);
}

export function storedMemory({ last, dismissals, answered, sheets }: AuditMemory): StoredMemory {
  return {
    dismissals: Object.fromEntries(
      dismissals.map(({ kept, ...dismissal }) => [keyOf(kept), { ...dismissal, kept }] as const),
    ),
    found:
      last === null && answered.length === 0
        ? { version: VERSION, sheets }
        : { version: VERSION, last, answered, sheets },
  };
}

function keyOf({ kind, sheet, cells }: KeptFinding): string {
  return JSON.stringify([kind, sheet, cells]);
}

/** Takes what fits out of stored values, whatever wrote them. */
export function memoryFrom({ dismissals, found }: StoredMemory): AuditMemory {
  const stored = recordOf(found);
  const kept = stored?.["version"] === VERSION ? stored : null;
  const last = kept ? recordOf(kept["last"]) : null;
  return {
    last: last
      ? { day: textOf(last["day"]), findings: listOf(last["findings"]).slice(0, MOST_KEPT).flatMap(keptFrom) }
      : lastOf1(stored),
    dismissals: Object.entries(recordOf(dismissals) ?? {})
      .slice(0, MOST_KEPT)
      .flatMap(([key, value]) => dismissalFrom(key, value)),
    answered: listOf(kept?.["answered"]).slice(0, MOST_KEPT).flatMap(answeredFrom),
    sheets: listOf(kept?.["sheets"]).slice(0, MOST_KEPT).flatMap(linesFrom),
  };
}

/** 1.0.0 kept keys by what was checked; those of the whole workbook tell what is new in it. */
function lastOf1(stored: Readonly<Record<string, unknown>> | null): AuditMemory["last"] {
  const keys = stored?.["workbook"];
  if (!Array.isArray(keys)) return null;
  return { day: "", findings: keys.slice(0, MOST_KEPT).flatMap((key) => keptFromKey(textOf(key))) };
}

function dismissalFrom(key: string, value: unknown): readonly KeptDismissal[] {
  const stored = recordOf(value);
  const reason = stored?.["reason"];
  const day = stored?.["day"];
  if (typeof reason !== "string" || typeof day !== "string") return [];
  const by = stored?.["by"];
  const [kept] = stored?.["kept"] === undefined ? keptFromKey(key) : keptFrom(stored["kept"]);
  return kept ? [{ reason, day, ...(typeof by === "string" && by !== "" ? { by } : {}), kept }] : [];
}

function keptFromKey(key: string): readonly KeptFinding[] {
  const [kind, sheet, cells] = listOf(parsed(key));
  if (typeof kind !== "string" || typeof sheet !== "string" || !isTexts(cells)) return [];
  return [{ id: newFindingId(key, () => false), kind, severity: "warning", sheet, cells }];
}

function keptFrom(value: unknown): readonly KeptFinding[] {
  const stored = recordOf(value);
  const { id, kind, sheet, cells, severity } = stored ?? {};
  if (typeof id !== "string" || typeof kind !== "string" || typeof sheet !== "string" || !isTexts(cells)) return [];
  const figures = figuresFrom(stored?.["figures"]);
  const message = recordOf(stored?.["message"]);
  const [en, portuguese] = [message?.["en"], message?.["pt-BR"]];
  return [
    {
      id,
      kind,
      severity: severities.find((each) => each === severity) ?? ("warning" satisfies Severity),
      sheet,
      cells,
      ...(figures ? { figures } : {}),
      ...(typeof en === "string" && typeof portuguese === "string" ? { message: { en, "pt-BR": portuguese } } : {}),
    },
  ];
}

function figuresFrom(value: unknown): KeptFigures | null {
  const stored = recordOf(value);
  if (!stored) return null;
  const content = (text: unknown): string | null => (typeof text === "string" ? text : null);
  return {
    found: content(stored["found"]),
    expected: content(stored["expected"]),
    difference: content(stored["difference"]),
    contents: listOf(stored["contents"]).map(textOf),
    details: listOf(stored["details"]).flatMap((each) => {
      const detail = recordOf(each);
      const cell = detail?.["cell"];
      if (typeof cell !== "string") return [];
      return [{ cell, found: content(detail?.["found"]), expected: content(detail?.["expected"]) }];
    }),
    related: listOf(stored["related"]).map(textOf),
  };
}

const outcomes = ["fixed", "changed", "deleted", "unseen"] as const;

function answeredFrom(value: unknown): readonly Answered[] {
  const stored = recordOf(value);
  const [kept] = keptFrom(stored?.["kept"]);
  const outcome = outcomes.find((each) => each === stored?.["outcome"]);
  return kept && outcome ? [{ kept, outcome, now: textOf(stored?.["now"]), day: textOf(stored?.["day"]) }] : [];
}

function linesFrom(value: unknown): readonly SheetLines[] {
  const { sheet, rows, columns } = recordOf(value) ?? {};
  return typeof sheet === "string" && typeof rows === "string" && typeof columns === "string"
    ? [{ sheet, rows, columns }]
    : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

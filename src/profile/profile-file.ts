import { decimalFromDouble } from "../core/decimal";
import { fillWording, type Wording } from "../core/wording";
import { isKeptValue } from "../workbook/kept-value";
import type { ProfileField, ValueKind } from "./profile-field";
import { profileField } from "./profile-fields";
import { valueProblems } from "./profile-problems";
import {
  emptyProfile,
  isBlankContent,
  PROFILE_VERSION,
  type Profile,
  type ProfileContent,
  type ProfileRow,
  type ProfileValue,
} from "./profile";

/**
 * A profile as a file: `{"profile": {"version": 1, "name": {"value": "CRESS-GO", "source": "…", "day": "2025-10-20"}, …}}`. A value's
 * source and day may be left out; a value may stand alone.
 */

export type ReadProfile =
  | { readonly kind: "profile"; readonly profile: Profile }
  /** What could be read all the same is in the profile: a form's half-typed value does not lose the others. */
  | { readonly kind: "problems"; readonly problems: readonly Wording[]; readonly profile: Profile };

const notJson: Wording = {
  en: "The file cannot be read as JSON: {message}",
  "pt-BR": "O arquivo não pode ser lido como JSON: {message}",
};
const notAProfile: Wording = {
  en: 'The file holds no profile: it must be {"profile": {"version": 1, …}}',
  "pt-BR": 'O arquivo não contém um perfil: deve ser {"profile": {"version": 1, …}}',
};
const newerVersion: Wording = {
  en: "The profile has version {version}; this add-in reads version 1. Update the add-in.",
  "pt-BR": "O perfil tem a versão {version}; este suplemento lê a versão 1. Atualize o suplemento.",
};
const unknownKey: Wording = {
  en: "There is no value “{key}” in a profile",
  "pt-BR": "Não existe o valor “{key}” em um perfil",
};
const badParticular: Wording = {
  en: "{field}: {part} must be a text",
  "pt-BR": "{field}: {part} deve ser um texto",
};
const badValue: Wording = {
  en: "{field}: value must be a text, a number or a list of rows",
  "pt-BR": "{field}: value deve ser um texto, um número ou uma lista de linhas",
};

export function readProfileText(text: string): ReadProfile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
    if (!isKeptValue(parsed)) return { kind: "problems", problems: [notAProfile], profile: emptyProfile };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "problems", problems: [fillWording(notJson, { message })], profile: emptyProfile };
  }
  return readProfile(parsed);
}

export function readProfile(parsed: unknown): ReadProfile {
  const held = isRecord(parsed) ? parsed.profile : undefined;
  if (!isRecord(held)) return { kind: "problems", problems: [notAProfile], profile: emptyProfile };
  const { version, ...given } = held;
  if (version !== PROFILE_VERSION && version !== String(PROFILE_VERSION)) {
    const problem = version === undefined ? notAProfile : fillWording(newerVersion, { version: shown(version) });
    return { kind: "problems", problems: [problem], profile: emptyProfile };
  }
  const problems: Wording[] = [];
  const values: Record<string, ProfileValue> = {};
  for (const [key, raw] of Object.entries(given)) {
    const field = profileField(key);
    if (!field) {
      problems.push(fillWording(unknownKey, { key }));
      continue;
    }
    const value = readValue(raw, field, problems);
    if (!value) continue;
    const found = valueProblems(field, value);
    problems.push(...found.map(({ message }) => message));
    if (found.length === 0 && !isBlankContent(value.value)) values[key] = value;
  }
  const profile: Profile = { version: PROFILE_VERSION, values };
  return problems.length > 0 ? { kind: "problems", problems, profile } : { kind: "profile", profile };
}

function readValue(raw: unknown, { label: field, kind }: ProfileField, problems: Wording[]): ProfileValue | null {
  const { value, source, day, until } = isRecord(raw) ? raw : { value: raw };
  for (const [part, particular] of Object.entries({ source, day, until })) {
    if (particular === undefined || particular === null || typeof particular === "string") continue;
    problems.push(fillWording(badParticular, { field, part }));
    return null;
  }
  const content = readContent(value);
  if (content === null) {
    problems.push(fillWording(badValue, { field }));
    return null;
  }
  const text = (particular: unknown): string => (typeof particular === "string" ? particular.trim() : "");
  return {
    value: withDays(content, kind),
    source: text(source),
    day: text(day),
    ...(text(until) === "" ? {} : { until: text(until) }),
  };
}

function readContent(value: unknown): ProfileContent | null {
  if (!Array.isArray(value)) return readCell(value);
  const rows: ProfileRow[] = [];
  for (const row of value as readonly unknown[]) {
    if (!isRecord(row)) return null;
    const cells = Object.entries(row).map(([column, cell]) => [column, readCell(cell)] as const);
    if (cells.some(([, cell]) => cell === null)) return null;
    rows.push(Object.fromEntries(cells.map(([column, cell]) => [column, cell ?? ""])));
  }
  return rows;
}

/** A file may write numbers as JSON numbers. */
function readCell(cell: unknown): string | null {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return decimalFromDouble(cell).toFixed();
  return typeof cell === "string" ? cell.trim() : null;
}

/** A month may be written without its day. */
function withDays(content: ProfileContent, kind: ValueKind): ProfileContent {
  const day = (text: string): string => (/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
  if (typeof content === "string") return kind.kind === "date" ? day(content) : content;
  if (kind.kind !== "table") return content;
  const dated = new Set(kind.columns.filter((column) => column.kind.kind === "date").map(({ key }) => key));
  return content.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, dated.has(key) ? day(cell) : cell])),
  );
}

/** The profile as its file's text; what is not known stays out. */
export function profileFileText(profile: Profile): string {
  return `${JSON.stringify(profileJson(profile), null, 2)}\n`;
}

export function profileJson(profile: Profile): unknown {
  const values = Object.entries(profile.values).filter(([, { value }]) => !isBlankContent(value));
  return { profile: { version: profile.version, ...Object.fromEntries(values) } };
}

function shown(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 20) : "?";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

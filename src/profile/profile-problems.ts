import { isoDay } from "../core/dates";
import { decimalFromText } from "../core/decimal";
import { fillWording, sameInBoth, type Wording } from "../core/wording";
import type { ProfileField, ScalarKind } from "./profile-field";
import { isBlankProfileRow, type ProfileValue } from "./profile";

/** What keeps a value from being kept in a profile, and where it stands. */
export interface ProfileProblem {
  readonly key: string;
  /** The table's row from 0 and its column. */
  readonly row?: number;
  readonly column?: string;
  /** Of the value's own particulars: its day or its end. */
  readonly part?: "day" | "until";
  /** Names the field and says what to type. */
  readonly message: Wording;
}

const missing: Wording = { en: "{field}: fill this in", "pt-BR": "{field}: preencha este campo" };
const notText: Wording = { en: "{field}: must be a text", "pt-BR": "{field}: deve ser um texto" };
const notNumber: Wording = {
  en: "{field}: “{typed}” is not a number",
  "pt-BR": "{field}: “{typed}” não é um número",
};
const notWhole: Wording = {
  en: "{field}: must be a whole number",
  "pt-BR": "{field}: deve ser um número inteiro",
};
const outside: Wording = {
  en: "{field}: “{typed}” lies outside what is possible",
  "pt-BR": "{field}: “{typed}” está fora do possível",
};
const notDay: Wording = {
  en: "{field}: “{typed}” is not a date such as 2026-02-15",
  "pt-BR": "{field}: “{typed}” não é uma data como 2026-02-15",
};
const notOption: Wording = { en: "{field}: must be one of {options}", "pt-BR": "{field}: deve ser um de {options}" };
const notTable: Wording = { en: "{field}: must be a list of rows", "pt-BR": "{field}: deve ser uma lista de linhas" };
const tooManyRows: Wording = { en: "{field}: at most {count} rows", "pt-BR": "{field}: no máximo {count} linhas" };
const unknownColumn: Wording = {
  en: "{field}, row {row}: there is no column “{column}”",
  "pt-BR": "{field}, linha {row}: não existe a coluna “{column}”",
};
const inRow: Wording = { en: "{field}, row {row}, {column}", "pt-BR": "{field}, linha {row}, {column}" };
const dayOf: Wording = { en: "{field}, day", "pt-BR": "{field}, dia" };
const untilOf: Wording = { en: "{field}, valid until", "pt-BR": "{field}, vale até" };

const LONGEST_TEXT = 1000;
const LARGEST = "1e15";

function isDayText(text: string): boolean {
  try {
    isoDay(text);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a scalar; null where nothing is. */
function scalarProblem(kind: ScalarKind, typed: string, field: Wording): Wording | null {
  const text = typed.trim();
  const say = (wording: Wording, marks = {}): Wording =>
    fillWording(wording, { field, typed: text.slice(0, 40), ...marks });
  switch (kind.kind) {
    case "text":
      return text.length > LONGEST_TEXT ? say(outside) : null;
    case "date":
      return isDayText(text) ? null : say(notDay);
    case "choice":
      return kind.options.some(({ id }) => id === text)
        ? null
        : say(notOption, { options: sameInBoth(kind.options.map(({ id }) => id).join(", ")) });
    case "number": {
      const value = decimalFromText(text);
      if (!value) return say(notNumber);
      if ((kind.whole === true || kind.unit === "year") && !value.isInteger()) return say(notWhole);
      const tooSmall = kind.least !== undefined && value.lt(kind.least);
      return tooSmall || value.abs().gt(LARGEST) || (kind.most !== undefined && value.gt(kind.most))
        ? say(outside)
        : null;
    }
  }
}

/** Everything that is wrong with one field's value. */
export function valueProblems(field: ProfileField, value: ProfileValue): readonly ProfileProblem[] {
  const { key, label, kind } = field;
  const found: ProfileProblem[] = [];
  for (const part of ["day", "until"] as const) {
    const typed = value[part] ?? "";
    const of = fillWording(part === "day" ? dayOf : untilOf, { field: label });
    const message = typed === "" ? null : scalarProblem({ kind: "date" }, typed, of);
    if (message) found.push({ key, part, message });
  }
  if (kind.kind !== "table") {
    if (typeof value.value !== "string") return [...found, { key, message: fillWording(notText, { field: label }) }];
    const message = value.value.trim() === "" ? null : scalarProblem(kind, value.value, label);
    return message ? [...found, { key, message }] : found;
  }
  if (typeof value.value === "string") {
    return value.value === "" ? found : [...found, { key, message: fillWording(notTable, { field: label }) }];
  }
  if (value.value.length > kind.most) {
    return [...found, { key, message: fillWording(tooManyRows, { field: label, count: String(kind.most) }) }];
  }
  value.value.forEach((row, index) => {
    if (isBlankProfileRow(row)) return;
    const at = { key, row: index };
    for (const column of Object.keys(row)) {
      if (kind.columns.some((each) => each.key === column)) continue;
      const marks = { field: label, row: String(index + 1), column };
      found.push({ ...at, column, message: fillWording(unknownColumn, marks) });
    }
    for (const column of kind.columns) {
      const typed = (row[column.key] ?? "").trim();
      const of = fillWording(inRow, { field: label, row: String(index + 1), column: column.label });
      const blank = column.required ? fillWording(missing, { field: of }) : null;
      const message = typed === "" ? blank : scalarProblem(column.kind, typed, of);
      if (message) found.push({ ...at, column: column.key, message });
    }
  });
  return found;
}

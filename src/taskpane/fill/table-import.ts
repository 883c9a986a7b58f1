import { isDay, isoText } from "../../core/dates";
import { decimalFromDouble } from "../../core/decimal";
import { fillWording, languages, type Language, type Wording } from "../../core/wording";
import type { ScalarField } from "../../templates/builder/field";
import type { DraftRow, Typed } from "./draft";
import { readDateText, readNumberText } from "./field-text";
import { codesApart } from "./joined-code";
import type { ImportedCell } from "./table-text";

/** A cell that could not be read, counted as the person counts: rows and columns from 1. */
export interface ImportProblem {
  readonly row: number;
  readonly column: number;
  readonly message: Wording;
}

export interface Imported {
  readonly rows: readonly DraftRow[];
  /** Where there is one, nothing may be filled in. */
  readonly problems: readonly ImportProblem[];
}

const inCell: Wording = {
  en: "row {row}, column {column}: {problem}",
  "pt-BR": "linha {row}, coluna {column}: {problem}",
};
const tooManyCells: Wording = {
  en: "there are {count} columns, the table has {columns} from here",
  "pt-BR": "há {count} colunas, a tabela tem {columns} a partir daqui",
};
const notAFlag: Wording = { en: "“{typed}” is neither yes nor no", "pt-BR": "“{typed}” não é sim nem não" };
const notAnOption: Wording = { en: "“{typed}” is none of {options}", "pt-BR": "“{typed}” não é nenhum de {options}" };
const notADay: Wording = { en: "{typed} is not a date", "pt-BR": "{typed} não é uma data" };

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}

const flags: Readonly<Record<string, boolean>> = {
  sim: true,
  s: true,
  x: true,
  yes: true,
  y: true,
  true: true,
  verdadeiro: true,
  "1": true,
  nao: false,
  n: false,
  no: false,
  false: false,
  falso: false,
  "0": false,
  "": false,
};

type CellReading =
  | { readonly kind: "answer"; readonly answer: Typed["value"] }
  | { readonly kind: "problem"; readonly wording: Wording };

function readCell(cell: ImportedCell, column: ScalarField, language: Language): CellReading {
  switch (column.kind) {
    case "number":
      if (typeof cell === "number") return { kind: "answer", answer: decimalFromDouble(cell).toFixed() };
      return readNumberText(column, String(cell), language);
    case "date":
      if (typeof cell !== "number") return readDateText(String(cell));
      return isDay(Math.floor(cell))
        ? { kind: "answer", answer: isoText(Math.floor(cell) as Parameters<typeof isoText>[0]) }
        : { kind: "problem", wording: fillWording(notADay, { typed: String(cell) }) };
    case "text":
      return { kind: "answer", answer: typeof cell === "number" ? decimalFromDouble(cell).toFixed() : String(cell) };
    case "flag": {
      const flag = typeof cell === "boolean" ? cell : flags[plain(String(cell))];
      if (flag !== undefined) return { kind: "answer", answer: flag };
      return { kind: "problem", wording: fillWording(notAFlag, { typed: String(cell) }) };
    }
    case "choice": {
      const typed = plain(String(cell));
      if (typed === "") return { kind: "answer", answer: "" };
      const option = column.options.find(
        ({ id, label }) => plain(id) === typed || languages.some((each) => plain(label[each]) === typed),
      );
      if (option) return { kind: "answer", answer: option.id };
      const options: Wording = {
        en: column.options.map(({ label }) => label.en).join(", "),
        "pt-BR": column.options.map(({ label }) => label["pt-BR"]).join(", "),
      };
      return { kind: "problem", wording: fillWording(notAnOption, { typed: String(cell), options }) };
    }
  }
}

/** Which column of the table each column of the import goes to; null where the first row is no header. */
function columnsByHeader(
  first: readonly ImportedCell[],
  columns: readonly ScalarField[],
): (ScalarField | null)[] | null {
  const found = first.map((cell) => {
    const typed = plain(String(cell));
    if (typed === "") return null;
    return (
      columns.find(({ id, label }) => plain(id) === typed || languages.some((each) => plain(label[each]) === typed)) ??
      null
    );
  });
  return found.some((column) => column !== null) ? found : null;
}

/** A first row that gives no number where the rows below give one is a header in words of somebody else's. */
function looksLikeHeader(
  cells: readonly (readonly ImportedCell[])[],
  columns: readonly ScalarField[],
  language: Language,
): boolean {
  const [first, second] = cells;
  if (!first || !second) return false;
  const figures = columns.flatMap((column, at) => (column.kind === "number" || column.kind === "date" ? [at] : []));
  const readable = (row: readonly ImportedCell[]): boolean =>
    figures.some((at) => {
      const column = columns[at];
      const cell = row[at];
      return (
        column !== undefined && cell !== undefined && cell !== "" && readCell(cell, column, language).kind === "answer"
      );
    });
  const worded = figures.every((at) => typeof first[at] === "string" && !/\d/.test(String(first[at])));
  return figures.length > 0 && worded && readable(second);
}

/**
 * Reads rows of cells as rows of a table.
 * @param columns the table's columns from the one where the import begins
 */
export function importRows(
  imported: readonly (readonly ImportedCell[])[],
  columns: readonly ScalarField[],
  language: Language,
): Imported {
  const cells = codesApart(imported, columns);
  const [first] = cells;
  if (!first) return { rows: [], problems: [] };
  const byHeader = columnsByHeader(first, columns);
  const skipped = byHeader || looksLikeHeader(cells, columns, language) ? 1 : 0;
  const targets = byHeader ?? columns;
  const problems: ImportProblem[] = [];
  const languageOf = columnLanguages(cells.slice(skipped), targets, language);
  const rows = cells.slice(skipped).map((row, index) => {
    const read: Record<string, Typed["value"]> = {};
    const rowNumber = index + skipped + 1;
    if (row.slice(targets.length).some((cell) => String(cell) !== "")) {
      const marks = { count: String(row.length), columns: String(targets.length) };
      problems.push(problemAt(rowNumber, targets.length + 1, fillWording(tooManyCells, marks)));
    }
    targets.forEach((column, at) => {
      if (!column) return;
      const reading = readCell(row[at] ?? "", column, languageOf[at] ?? language);
      if (reading.kind === "answer") read[column.id] = reading.answer;
      else problems.push(problemAt(rowNumber, at + 1, reading.wording));
    });
    return read;
  });
  return { rows, problems };
}

function problemAt(row: number, column: number, problem: Wording): ImportProblem {
  return { row, column, message: fillWording(inCell, { row: String(row), column: String(column), problem }) };
}

/**
 * Whose number style a column is written in: the pane's language where it reads every cell, else the other one where that does.
 * A file from an English system is then read as such, but never cell by cell, which would mix the two.
 */
function columnLanguages(
  cells: readonly (readonly ImportedCell[])[],
  targets: readonly (ScalarField | null)[],
  language: Language,
): readonly Language[] {
  return targets.map((column, at) => {
    if (column?.kind !== "number") return language;
    const readsAll = (each: Language): boolean =>
      cells.every((row) => readCell(row[at] ?? "", column, each).kind === "answer");
    if (readsAll(language)) return language;
    return languages.find((each) => each !== language && readsAll(each)) ?? language;
  });
}

import { decimalFromText, zero } from "../../../core/decimal";
import { fillWording, languages, type Language, type Wording } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import type { DraftRow, Typed } from "../draft";
import { flagOf, rateReading, readCell } from "./cell-reading";
import { headerOf } from "./header";
import { codesApart } from "./joined-code";
import {
  columnQuestion,
  columnQuestionId,
  contradictionQuestion,
  DUPLICATES,
  duplicatesQuestion,
  flagQuestion,
  NOT_USED,
  SUM,
  TEXTS,
  textsQuestion,
  YES,
  type Question,
  type QuestionAnswers,
} from "./questions";
import { neighbouringTexts } from "./pdf-line";
import { isTotalRow, summedUp, type ReadRow } from "./summary-rows";
import type { ImportedCell, Pasted } from "./pasted";

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
  /** Where there is one that has no answer yet, nothing is filled in before. */
  readonly questions: readonly Question[];
  /** What was done that the rows alone do not show: columns as they were taken, rows left out. */
  readonly said: readonly Wording[];
}

const inCell: Wording = {
  en: "row {row}, column {column}: {problem}",
  "pt-BR": "linha {row}, coluna {column}: {problem}",
};
const tooManyCells: Wording = {
  en: "there are {count} columns, the table has {columns} from here",
  "pt-BR": "há {count} colunas, a tabela tem {columns} a partir daqui",
};
const unfit: Wording = {
  en: "“{line}” does not fit the table's columns",
  "pt-BR": "“{line}” não cabe nas colunas da tabela",
};
const columnsTaken: Wording = { en: "Columns: {list}.", "pt-BR": "Colunas: {list}." };
const columnsUnused: Wording = { en: "Left out: {list}.", "pt-BR": "Fora: {list}." };
const titlesLeft: Wording = { en: "Titles left out: {list}.", "pt-BR": "Títulos deixados de fora: {list}." };
const totalsLeft: Wording = { en: "Totals left out: {list}.", "pt-BR": "Totais deixados de fora: {list}." };
const parentsLeft: Wording = {
  en: "Left out, since their own lines are in the list: {list}.",
  "pt-BR": "Deixadas de fora, porque suas linhas estão na lista: {list}.",
};
const sharesLeft: Wording = {
  en: "Percentages left out, since the table has no column for them: {list}.",
  "pt-BR": "Percentuais deixados de fora, porque a tabela não tem coluna para eles: {list}.",
};
const linesLeft: Wording = {
  en: "Lines without figures left out: {list}.",
  "pt-BR": "Linhas sem valores deixadas de fora: {list}.",
};

/** How many names a sentence lists. */
const LISTED = 6;

function listed(template: Wording, names: readonly string[]): readonly Wording[] {
  if (names.length === 0) return [];
  const more = names.length > LISTED ? ` … (${String(names.length)})` : "";
  return [fillWording(template, { list: `${names.slice(0, LISTED).join("; ")}${more}` })];
}

const joinedText = (row: readonly ImportedCell[]): string =>
  row
    .map(String)
    .filter((cell) => cell.trim() !== "")
    .join(" ")
    .slice(0, 60);

/**
 * Reads rows of cells as rows of a table. Nothing is left out in silence: what is not taken is told, and what cannot be known is asked.
 * @param columns the table's columns from the one where the import begins
 * @param answers to the questions of an earlier reading of the same cells
 */
export function importRows(
  pasted: Pasted,
  columns: readonly ScalarField[],
  language: Language,
  answers: QuestionAnswers = {},
): Imported {
  const cells = codesApart(pasted.cells, columns);
  if (cells.length === 0) return { rows: [], problems: [], questions: [], said: [] };
  const layout = pasted.inOrder ? inOrder(cells, columns, answers) : byHeader(cells, columns, language, answers);
  const { targets, skipped, questions } = layout;
  const said = [...layout.said];
  const hasFigures = targets.some((target) => target?.kind === "number" || target?.kind === "date");
  const problems: ImportProblem[] = [];
  const read: ReadRow[] = [];
  const without: string[] = [];
  /** Totals of a PDF that fit no columns: there is no place for the word in a table of figures alone. */
  const lone: string[] = [];
  const languageOf = columnLanguages(cells.slice(skipped), targets, language);
  cells.slice(skipped).forEach((row, index) => {
    const number = index + skipped + 1;
    const isWords = row.every((cell) => typeof cell === "string" && !/\d/.test(cell));
    const filled = row.filter((cell) => String(cell).trim() !== "").length;
    if (hasFigures && isWords && filled === 1 && targets.length > 1) {
      without.push(joinedText(row));
      return;
    }
    if (pasted.inOrder && row.length === 1 && targets.length > 1) {
      if (isTotalRow(row)) {
        lone.push(joinedText(row));
        return;
      }
      problems.push(problemAt(number, 1, fillWording(unfit, { line: joinedText(row) })));
      return;
    }
    if (!layout.hasHeader && row.slice(columns.length).some((cell) => String(cell) !== "")) {
      const marks = { count: String(row.length), columns: String(columns.length) };
      problems.push(problemAt(number, columns.length + 1, fillWording(tooManyCells, marks)));
    }
    const isTotal = isTotalRow(row);
    const answered: Record<string, Typed["value"]> = {};
    targets.forEach((column, at) => {
      if (!column) return;
      const cell = row[at] ?? "";
      const reading = readCell(cell, column, languageOf[at] ?? language);
      if (reading.kind === "answer") answered[column.id] = reading.answer;
      else if (!isTotal) problems.push(problemAt(number, at + 1, reading.wording));
    });
    read.push({ cells: row, number, row: answered });
  });
  said.push(...listed(linesLeft, without), ...listed(sharesLeft, pasted.shares ?? []));
  if (problems.length > 0) return { rows: [], problems, questions: [], said };

  const { kept, totals, parents, contradictions } = summedUp(read, columns);
  said.push(...listed(totalsLeft, [...totals.map(({ cells: row }) => joinedText(row)), ...lone]));
  said.push(
    ...listed(
      parentsLeft,
      parents.map(({ cells: row }) => joinedText(row)),
    ),
  );
  said.push(...ratesRead(kept, targets, language));
  const asked = [
    ...questions,
    ...(contradictions.length > 0 ? [contradictionQuestion(contradictions)] : []),
    ...flagQuestions(kept, columns, targets),
    ...duplicateQuestions(kept, columns),
  ];
  const rows = withAnswers(kept, columns, targets, answers);
  return { rows, problems: [], questions: asked, said };
}

interface Layout {
  readonly hasHeader: boolean;
  readonly targets: readonly (ScalarField | null)[];
  readonly skipped: number;
  readonly questions: readonly Question[];
  readonly said: readonly Wording[];
}

/** Lines of a PDF go by the table's own order; where texts stand side by side, the person says whose the words are. */
function inOrder(
  cells: readonly (readonly ImportedCell[])[],
  columns: readonly ScalarField[],
  answers: QuestionAnswers,
): Layout {
  const first = cells.findIndex((row) => row.length > 1);
  const skipped = columns.length > 1 ? Math.max(first, 0) : 0;
  const texts = neighbouringTexts(columns);
  const [taking] = texts;
  const others = texts.slice(1).map((column) => columns.indexOf(column));
  const isJoined = cells.some((row) => row.length > 1 && others.every((at) => String(row[at] ?? "") === ""));
  const chosen = isJoined ? texts.find(({ id }) => id === answers[TEXTS]) : undefined;
  const targets = columns.map((column) =>
    chosen && taking ? (column === taking ? chosen : column === chosen ? taking : column) : column,
  );
  return {
    hasHeader: false,
    targets,
    skipped,
    questions: texts.length > 1 && isJoined ? [textsQuestion(texts)] : [],
    said: listed(titlesLeft, cells.slice(0, skipped).map(joinedText)),
  };
}

function byHeader(
  cells: readonly (readonly ImportedCell[])[],
  columns: readonly ScalarField[],
  language: Language,
  answers: QuestionAnswers,
): Layout {
  const header = headerOf(cells, columns, language);
  const skipped = header?.rows ?? 0;
  const rows = cells.slice(skipped);
  const texts = header?.texts ?? [];
  const width = Math.max(texts.length, ...rows.map((row) => row.length));
  const targets: (ScalarField | null)[] = Array.from(
    { length: Math.max(width, header ? header.targets.length : columns.length) },
    (_, at) => (header ? header.targets[at] : columns[at]) ?? null,
  );
  const left = columns.filter((column) => !targets.includes(column));
  const questions: Question[] = [];
  const unused: string[] = [];
  targets.forEach((target, at) => {
    const example = rows.map((row) => String(row[at] ?? "").trim()).find((text) => text !== "");
    if (target || example === undefined) return;
    const heading = (texts[at] ?? "").trim();
    // Amounts are neither yes nor no: a flag is offered only where it could be meant.
    const fitting = left.filter((column) => {
      if (column.kind !== "flag") return true;
      const filled = rows.map((row) => row[at] ?? "").filter((cell) => String(cell).trim() !== "");
      return filled.filter((cell) => flagOf(cell) !== null).length * 2 > filled.length;
    });
    if (fitting.length > 0) questions.push(columnQuestion(at, heading, example, fitting));
    const chosen = answers[columnQuestionId(at)];
    const column = chosen === undefined || chosen === NOT_USED ? undefined : left.find(({ id }) => id === chosen);
    if (column && !targets.includes(column)) targets[at] = column;
    else if (header) unused.push(heading === "" ? example : heading);
  });
  const taken = targets.flatMap((target, at) => {
    const heading = (texts[at] ?? "").trim();
    return target && heading !== "" ? [{ heading, target }] : [];
  });
  const list: Wording = {
    en: taken.map(({ heading, target }) => `${heading} → ${target.label.en}`).join("; "),
    "pt-BR": taken.map(({ heading, target }) => `${heading} → ${target.label["pt-BR"]}`).join("; "),
  };
  const isOther = taken.some(({ heading, target }) => languages.every((each) => heading !== target.label[each]));
  return {
    hasHeader: header !== null,
    targets,
    skipped,
    questions,
    said: [
      ...listed(titlesLeft, cells.slice(0, Math.max(0, skipped - 1)).map(joinedText)),
      ...(taken.length > 0 && isOther ? [fillWording(columnsTaken, { list })] : []),
      ...listed(columnsUnused, unused),
    ],
  };
}

/** Rates that look as if something else had been meant are told, once a column. */
function ratesRead(
  rows: readonly ReadRow[],
  targets: readonly (ScalarField | null)[],
  language: Language,
): readonly Wording[] {
  return targets.flatMap((column, at) => {
    if (!column) return [];
    for (const { cells } of rows) {
      const cell = cells[at];
      const told = typeof cell === "string" ? rateReading(column, cell, language) : null;
      if (told) return [told];
    }
    return [];
  });
}

function isMissingFlag(row: ReadRow, column: ScalarField, targets: readonly (ScalarField | null)[]): boolean {
  const at = targets.indexOf(column);
  return at === -1 || String(row.cells[at] ?? "").trim() === "";
}

function flagQuestions(
  rows: readonly ReadRow[],
  columns: readonly ScalarField[],
  targets: readonly (ScalarField | null)[],
): readonly Question[] {
  return columns.flatMap((column) => {
    if (column.kind !== "flag") return [];
    const count = rows.filter((row) => isMissingFlag(row, column, targets)).length;
    return count === 0 ? [] : [flagQuestion(column, count)];
  });
}

const codeOf = ({ row }: ReadRow): string => (typeof row["code"] === "string" ? row["code"].trim() : "");

function repeatedCodes(rows: readonly ReadRow[], columns: readonly ScalarField[]): readonly string[] {
  if (!columns.some(({ kind, id }) => kind === "text" && id === "code")) return [];
  const codes = rows.map(codeOf).filter((code) => code !== "");
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

function duplicateQuestions(rows: readonly ReadRow[], columns: readonly ScalarField[]): readonly Question[] {
  const codes = repeatedCodes(rows, columns);
  return codes.length === 0 ? [] : [duplicatesQuestion(codes)];
}

function withAnswers(
  rows: readonly ReadRow[],
  columns: readonly ScalarField[],
  targets: readonly (ScalarField | null)[],
  answers: QuestionAnswers,
): readonly DraftRow[] {
  const flagged = rows.map((each) => {
    const row: Record<string, DraftRow[string]> = { ...each.row };
    for (const column of columns) {
      const answer = column.kind === "flag" ? answers[`flag ${column.id}`] : undefined;
      if (answer !== undefined && isMissingFlag(each, column, targets)) row[column.id] = answer === YES;
    }
    return { ...each, row: row };
  });
  if (answers[DUPLICATES] !== SUM) return flagged.map(({ row }) => row);
  const repeated = new Set(repeatedCodes(flagged, columns));
  const firsts = new Map<string, Record<string, DraftRow[string]>>();
  return flagged.flatMap((each) => {
    const code = codeOf(each);
    if (!repeated.has(code)) return [each.row];
    const first = firsts.get(code);
    if (!first) {
      const row = { ...each.row } as Record<string, DraftRow[string]>;
      firsts.set(code, row);
      return [row];
    }
    for (const column of columns) {
      if (column.kind !== "number" || column.unit === "rate") continue;
      const amounts = [first[column.id], each.row[column.id]].map((answer) =>
        typeof answer === "string" ? (decimalFromText(answer) ?? zero) : zero,
      );
      first[column.id] = amounts.reduce((sum, amount) => sum.plus(amount), zero).toFixed();
    }
    return [];
  });
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

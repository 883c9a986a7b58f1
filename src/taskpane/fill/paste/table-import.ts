import { fillWording, languages, type Language, type Wording } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import type { DraftRow, Typed } from "../draft";
import { rateReading, readCell } from "./cell-reading";
import { codesApart } from "./joined-code";
import { layoutOf } from "./layout";
import { isNote, markApart } from "./note-marks";
import type { ImportedCell, Pasted, ReadRow } from "./pasted";
import { contradictionQuestion, SUMS, sumsQuestion, YES, type Question, type QuestionAnswers } from "./questions";
import { joinedText, listed } from "./said";
import { isTotalRow, summedUp } from "./summary-rows";
import { duplicateQuestions, flagQuestions, withAnswers } from "./table-answers";

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

const marksLeft: Wording = {
  en: "Marks of notes taken off: {list}.",
  "pt-BR": "Marcas de nota retiradas: {list}.",
};

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
  const { cells, marks } = withoutMarks(codesApart(pasted.cells, columns));
  if (cells.length === 0) return { rows: [], problems: [], questions: [], said: [] };
  const layout = layoutOf(pasted, cells, columns, language, answers);
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
    const isWords = row.every((cell) => typeof cell === "string" && (!/\d/.test(cell) || isNote(cell)));
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
    if (!layout.hasHeader && row.slice(layout.width).some((cell) => String(cell) !== "")) {
      const counts = { count: String(row.length), columns: String(layout.width) };
      problems.push(problemAt(number, layout.width + 1, fillWording(tooManyCells, counts)));
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
  said.push(...listed(marksLeft, [...marks, ...(pasted.marks ?? [])]));
  if (problems.length > 0) return { rows: [], problems, questions: [], said };

  const { kept, totals, parents, doubtful, contradictions } = summedUp(read, columns, targets, answers);
  said.push(...listed(totalsLeft, [...totals.map(({ cells: row }) => joinedText(row)), ...lone]));
  said.push(
    ...listed(
      parentsLeft,
      parents
        .filter((line) => answers[SUMS] === YES || !doubtful.includes(line))
        .map(({ cells: row }) => joinedText(row)),
    ),
  );
  said.push(...ratesRead(kept, targets, language));
  const asked = [
    ...questions,
    ...(doubtful.length > 0 ? [sumsQuestion(doubtful.map(({ cells: row }) => joinedText(row)).join("; "))] : []),
    ...(contradictions.length > 0 ? [contradictionQuestion(contradictions)] : []),
    ...flagQuestions(kept, columns, targets),
    ...duplicateQuestions(kept, columns),
  ];
  const rows = withAnswers(kept, columns, targets, answers);
  return { rows, problems: [], questions: asked, said };
}

/** Cells whose figures bore the mark of a note, without it. */
function withoutMarks(cells: readonly (readonly ImportedCell[])[]): {
  readonly cells: readonly (readonly ImportedCell[])[];
  readonly marks: readonly string[];
} {
  const marks: string[] = [];
  const bare = cells.map((row) =>
    row.map((cell) => {
      const apart = markApart(cell);
      if (!apart) return cell;
      marks.push(`${apart.figure}${apart.mark}`);
      return apart.figure;
    }),
  );
  return { cells: bare, marks };
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

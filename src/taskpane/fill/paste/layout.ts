import { fillWording, languages, type Language, type Wording } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import { flagOf } from "./cell-reading";
import { headerOf } from "./header";
import { endsWithAmount } from "./note-marks";
import type { ImportedCell, Pasted } from "./pasted";
import { neighbouringTexts } from "./pdf-line";
import {
  columnQuestion,
  columnQuestionId,
  figureQuestion,
  figureQuestionId,
  NOT_USED,
  TEXTS,
  textsQuestion,
  type Question,
  type QuestionAnswers,
} from "./questions";
import { joinedText, listed } from "./said";

const columnsTaken: Wording = { en: "Columns: {list}.", "pt-BR": "Colunas: {list}." };
const columnsUnused: Wording = { en: "Left out: {list}.", "pt-BR": "Fora: {list}." };
const titlesLeft: Wording = { en: "Titles left out: {list}.", "pt-BR": "Títulos deixados de fora: {list}." };

/** Which column of the table each column of an import goes to. */
export interface Layout {
  readonly hasHeader: boolean;
  /** How many cells a row may have. */
  readonly width: number;
  readonly targets: readonly (ScalarField | null)[];
  readonly skipped: number;
  readonly questions: readonly Question[];
  readonly said: readonly Wording[];
}

/** Lines of a PDF go by the table's own order; where texts stand side by side, the person says whose the words are. */
function inOrder(
  cells: readonly (readonly ImportedCell[])[],
  figures: Pasted["figures"],
  columns: readonly ScalarField[],
  answers: QuestionAnswers,
): Layout {
  // A line that ends with an amount is no title, whatever else it is.
  const first = cells.findIndex((row) => row.length > 1 || endsWithAmount(String(row[0] ?? "")));
  const skipped = columns.length > 1 ? Math.max(first, 0) : 0;
  const texts = neighbouringTexts(columns);
  const [taking] = texts;
  const others = texts.slice(1).map((column) => columns.indexOf(column));
  const isJoined = cells.some((row) => row.length > 1 && others.every((at) => String(row[at] ?? "") === ""));
  const chosen = isJoined ? texts.find(({ id }) => id === answers[TEXTS]) : undefined;
  const placed = columns.map((column) =>
    chosen && taking ? (column === taking ? chosen : column === chosen ? taking : column) : column,
  );
  const { targets, questions } = figures
    ? amongFigures(cells.slice(skipped), placed, figures, answers)
    : { targets: placed, questions: [] };
  return {
    hasHeader: false,
    width: targets.length,
    targets,
    skipped,
    questions: [...(texts.length > 1 && isJoined ? [textsQuestion(texts)] : []), ...questions],
    said: listed(titlesLeft, cells.slice(0, skipped).map(joinedText)),
  };
}

/** Lines with more figures than the table takes: which of them is which column's, the person says. */
function amongFigures(
  rows: readonly (readonly ImportedCell[])[],
  columns: readonly ScalarField[],
  { at, count, columns: taken }: NonNullable<Pasted["figures"]>,
  answers: QuestionAnswers,
): { readonly targets: readonly (ScalarField | null)[]; readonly questions: readonly Question[] } {
  const example = rows.find((row) => row.length > 1)?.slice(at, at + count) ?? [];
  const asked = columns.slice(at, at + taken);
  const figures: (ScalarField | null)[] = Array.from({ length: count }, () => null);
  for (const column of asked) {
    const place = Number(answers[figureQuestionId(column)] ?? NaN) - 1;
    if (figures[place] === null) figures[place] = column;
  }
  return {
    targets: [...columns.slice(0, at), ...figures, ...columns.slice(at + taken)],
    questions: asked.map((column) => figureQuestion(column, example.map(String))),
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
    width: columns.length,
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

export function layoutOf(
  { inOrder: isInOrder, figures }: Pasted,
  cells: readonly (readonly ImportedCell[])[],
  columns: readonly ScalarField[],
  language: Language,
  answers: QuestionAnswers,
): Layout {
  return isInOrder ? inOrder(cells, figures, columns, answers) : byHeader(cells, columns, language, answers);
}

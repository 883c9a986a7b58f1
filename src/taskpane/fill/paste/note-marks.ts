import type { ImportedCell } from "./pasted";

/** Marks that refer a figure to a note below its table, and those notes: published tables have both, a form's table has neither. */

/** `1.234,56*`, `39.000,00¹`, `3.200,00 (2)`, `500,00[a]`. */
const marked = /^(.*?\d[)%]?)\s?([*†‡¹²³⁰⁴-⁹]+|\(\d\)|\[\w\])$/s;

/** The same within a line, where spaces part the cells. */
const markedInLine = /(\d[\d.]{0,20},\d{2}\)?%?|\d%)(\s?[*†‡¹²³⁰⁴-⁹]+|\s?\(\d\)|\s?\[\w\])(?=\s|$)/g;

const figureAlone = /^[(−–-]?\s?(?:R\$\s?)?[−–-]?[\d.,]+\s?%?\)?[-−]?$/;

/** A cell that is a figure with its mark, as both; null where it has none. */
export function markApart(cell: ImportedCell): { readonly figure: string; readonly mark: string } | null {
  if (typeof cell !== "string") return null;
  const [, figure = "", mark = ""] = marked.exec(cell.trim()) ?? [];
  return figureAlone.test(figure) ? { figure, mark } : null;
}

export function lineWithoutMarks(line: string): { readonly line: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const without = line.replace(markedInLine, (_whole, figure: string, mark: string) => {
    marks.push(`${figure}${mark}`);
    return figure;
  });
  return { line: without, marks };
}

const noteShape =
  /^\s*(?:\(\d{1,2}\)|\[\w\]|[*†‡]+|[¹²³⁰⁴-⁹]+|(?:fontes?|notas?|obs|observaç(?:ão|ões)|sources?|notes?)\b.{0,12}?:)/iu;

/** Whether a line is a note: it begins as one and does not end with an amount. */
export function isNote(line: string): boolean {
  return noteShape.test(line) && !endsWithAmount(line);
}

/** An amount with its cents at the end of a text: what belongs into a column of its own. */
export function endsWithAmount(text: string): boolean {
  return /(?:^|\s)[(−–-]?(?:R\$\s?)?[−–-]?\d[\d.]*,\d{2}\)?[-−]?\s*$/.test(text);
}

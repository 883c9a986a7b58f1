import type { FigureSheet } from "./figure-sheet";
import type { Direction } from "./lines";
import type { SeenFigure } from "./seen-figure";
import { isYear } from "./year-figures";

/** Whether a figure may be a part of a total. */
export function countsAsPart(figures: FigureSheet, figure: SeenFigure): boolean {
  return !figure.percent && !isYear(figures, figure);
}

/** The lines that have a part at each position: columns of each row, or rows of each column. */
export function linesByPosition(
  figures: FigureSheet,
  direction: Direction,
): readonly (readonly number[] | undefined)[] {
  return direction === "column" ? columnsByRow(figures) : rowsByColumn(figures);
}

function columnsByRow(figures: FigureSheet): (readonly number[])[] {
  const byRow: (readonly number[])[] = [];
  // Rows of a list have figures in the same columns: they share the list of them.
  let before: readonly number[] = [];
  for (const { row, figures: inRow } of figures.rows) {
    const parts = inRow.filter((figure) => countsAsPart(figures, figure));
    const isAlike = parts.length === before.length && parts.every(({ column }, index) => column === before[index]);
    if (!isAlike) before = parts.map(({ column }) => column);
    if (parts.length > 0) byRow[row] = before;
  }
  return byRow;
}

function rowsByColumn(figures: FigureSheet): (readonly number[])[] {
  const byColumn: number[][] = [];
  for (const { row, figures: inRow } of figures.rows) {
    for (const figure of inRow) if (countsAsPart(figures, figure)) (byColumn[figure.column] ??= []).push(row);
  }
  return byColumn;
}

import type { FigureSheet } from "./figure-sheet";
import type { SeenFigure } from "./seen-figure";
import { namesTotal, namesYear } from "./table-labels";

/**
 * Whether a whole number from 1990 to 2100 is a year, not the amount of a line. A year heads its column, or stands among years; an amount
 * stands in its column among amounts: 2034 between 182077 and 9120 is one, and a total that left it out would be off by it.
 */
export function isYear(figures: FigureSheet, figure: SeenFigure): boolean {
  return figure.mayBeYear && !isAmount(figures, figure);
}

function isAmount(figures: FigureSheet, { row, column, heading }: SeenFigure): boolean {
  const label = figures.labelOfRow(row);
  if (label === "" || namesYear(label) || namesYear(heading)) return false;
  const above = figures.figure(row - 1, column);
  const below = figures.figure(row + 1, column);
  if (above?.mayBeYear === true || below?.mayBeYear === true) return false;
  // Under a text, that text is the heading.
  const isUnder = above !== undefined || typeof figures.sheet.cell(row - 1, column)?.value === "string";
  if (!isUnder) return false;
  const others = figures.row(row)?.figures.filter((each) => each.column !== column) ?? [];
  // A row of years between two tables heads the second one.
  if (others.length > 0) return others.some((each) => !each.mayBeYear && !each.percent);
  return below !== undefined || namesTotal(label);
}

import { decimalFromDouble, zero } from "../../core/decimal";
import type { SheetModel } from "../../formulas/model/formula-model";
import type { CellAddress } from "../../workbook/address";
import { SMALLEST_DIFFERENCE } from "../patterns/compared-totals";
import { figureThresholds } from "../thresholds";
import type { FigureSheet } from "./figure-sheet";
import type { Mismatch } from "./relation-judging";
import type { SeenFigure } from "./seen-figure";
import { nameBefore } from "./line-names";
import { namesExclusion, namesTotal } from "./table-labels";

type Figure = CellAddress & Pick<SeenFigure, "value">;

/** A supposed total and its parts. */
interface Supposed {
  readonly found: Figure;
  readonly parts: readonly { readonly figure: Figure }[];
}

/** What else the figures of a supposed total and its parts may be to each other. */

/** 1, 2, 3, 4: lines or days that are numbered, each by one more than the one before, add up to nothing. */
export function isNumbering({ found, parts }: Mismatch): boolean {
  const numbers = [...parts.map(({ figure }) => figure), found]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ value }) => value);
  return numbers.every((value, index) => {
    const before = numbers[index - 1];
    return value.isInteger() && (before === undefined || value.minus(before).equals(1));
  });
}

/**
 * The total of a pivot table, whose groups of one line have a subtotal that repeats it (`Transfer`, `Transfer Total`): without these it is
 * what its parts give.
 */
export function isWithSubtotals(figures: FigureSheet, { found, expected, parts, direction }: Mismatch): boolean {
  if (direction !== "column") return false;
  const repeated = parts.filter(({ figure }, index) => {
    const before = parts[index - 1]?.figure;
    const isNext = before !== undefined && Math.abs(before.row - figure.row) === 1;
    return isNext && before.value.equals(figure.value) && namesTotal(figures.labelOfRow(figure.row));
  });
  const twice = repeated.reduce((sum, { figure }) => sum.plus(figure.value), zero);
  return repeated.length > 0 && found.value.equals(expected.minus(twice));
}

/**
 * In a table on the right, a line has a name of its own: what the row of another table on the left is called says nothing of it. A sum whose
 * line of the other table is called a total is no total by that.
 */
export function isNamedOtherwise(
  sheet: SheetModel,
  { found, direction }: { readonly found: CellAddress } & Pick<Mismatch, "direction">,
): boolean {
  if (direction !== "column") return false;
  if (namesExclusion(nameBefore(sheet, found))) return true;
  let hasFigures = false;
  let names: string[] = [];
  for (const column of sheet.filledColumns(found.row)) {
    if (column >= found.column) break;
    const value = sheet.cell(found.row, column)?.value;
    if (typeof value === "number") hasFigures = true;
    else if (typeof value === "string" && /\p{L}{2}/u.test(value)) {
      if (hasFigures && names.some(namesTotal)) return !namesTotal(value);
      names = [...names, value];
    }
  }
  // A note behind the total of a statement names nothing: before it stands its label alone, and no other table's line or headings.
  return (hasFigures || names.length > 1) && isNamedBehind(sheet, found);
}

/** A code with its name behind it, and a blank column before it that parts it from the table whose line bears a total's name. */
function isNamedBehind(sheet: SheetModel, { row, column }: CellAddress): boolean {
  const behind = sheet.cell(row, column + 1)?.value;
  const before = column > 0 ? sheet.cell(row, column - 1) : undefined;
  return typeof behind === "string" && /\p{L}{2}/u.test(behind) && column > 0 && before === undefined;
}

/**
 * A total of a subtotal and what follows it: the lines above the subtotal, of which one was taken for a part, are in it already. It is what the
 * subtotal and the lines behind it give, to more digits than chance gives.
 */
export function startsAtSubtotal(
  sheet: SheetModel,
  { found, parts, direction }: Supposed & Pick<Mismatch, "direction">,
): boolean {
  if (direction !== "column" || found.value.precision() < figureThresholds.fewestDigits) return false;
  const figures = parts.map(({ figure }) => figure).sort((a, b) => a.row - b.row);
  return figures.some((first, index) => {
    const sum = figures.slice(index).reduce((total, { value }) => total.plus(value), zero);
    const holds = index > 0 && sum.minus(found.value).abs().lessThan(SMALLEST_DIFFERENCE);
    return holds && addsThoseAbove(sheet, first);
  });
}

/** Whether a figure is the sum of two or more that stand right above it. */
function addsThoseAbove(sheet: SheetModel, { row, column, value }: Figure): boolean {
  let sum = zero;
  for (let above = row - 1; above >= 0; above--) {
    const each = sheet.cell(above, column)?.value;
    if (typeof each !== "number") return false;
    sum = sum.plus(decimalFromDouble(each));
    if (row - above > 1 && sum.minus(value).abs().lessThan(SMALLEST_DIFFERENCE)) return true;
  }
  return false;
}

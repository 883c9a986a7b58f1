import { decimalFromDouble } from "../../core/decimal";
import type { CellAddress } from "../../workbook/address";
import { isDecimal, type Scalar } from "../../formulas/evaluation/operand";
import type { SheetModel } from "../../formulas/model/formula-model";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { isPredecessor } from "./fitting";
import { acrossOf } from "./meant-formulas";
import type { Figure } from "./stretch";
import { thresholds } from "../thresholds";
import type { Compared } from "./typed-compared";

/** What stands beside a typed number, across the line whose formulas it interrupts, and says that it was typed on purpose. */

/**
 * Whether the numbers on both sides, across the line, are typed too; or on one side, where the formulas carry the figure of that line on
 * (`=O69` below): a line of assumptions that are typed is not theirs.
 */
export function isAmongTyped(sheet: SheetModel, cell: Compared, direction: Direction): boolean {
  const isTyped = (step: number): boolean => {
    const { row, column } = addressAt(direction, lineOf(cell, direction) + step, positionOf(cell, direction));
    const beside = sheet.cell(row, column);
    return typeof beside?.value === "number" && beside.formula === undefined;
  };
  return carriesAcross(cell, direction) ? [-1, 1].some(isTyped) : [-1, 1].every(isTyped);
}

function carriesAcross({ usual: { pattern } }: Compared, direction: Direction): boolean {
  const [only] = pattern.references;
  return pattern.skeleton === "@" && only !== undefined && isPredecessor(only, acrossOf(direction));
}

/** The numbers on both sides, across the line. */
function numbersAcross(sheet: SheetModel, cell: CellAddress, direction: Direction): readonly number[] {
  return [-1, 1].flatMap((step) => {
    const { row, column } = addressAt(direction, lineOf(cell, direction) + step, positionOf(cell, direction));
    const value = sheet.cell(row, column)?.value;
    return typeof value === "number" ? [value] : [];
  });
}

/** Whether the next cell across the line holds the same number, typed: an assumption for all periods. */
export function isTypedAgain(sheet: SheetModel, cell: Compared, direction: Direction): boolean {
  const { row, column } = addressAt(direction, lineOf(cell, direction) + 1, positionOf(cell, direction));
  const beside = sheet.cell(row, column);
  return beside?.value === cell.typed && beside.formula === undefined;
}

/** Whether the same number is typed along the line across, period after period: an assumption that does not change. */
export function isTypedAlong(sheet: SheetModel, cell: Compared, direction: Direction): boolean {
  const isAlike = (step: number): boolean => {
    const { row, column } = addressAt(direction, lineOf(cell, direction) + step, positionOf(cell, direction));
    const beside = sheet.cell(row, column);
    return beside?.value === cell.typed && beside.formula === undefined;
  };
  if (cell.typed === 0) return false;
  let alike = 1;
  for (const way of [-1, 1])
    for (let step = 1; alike < thresholds.fewestTypedAlong && isAlike(way * step); step++) alike++;
  return alike >= thresholds.fewestTypedAlong;
}

/** 2014 beside 2015, which head their rows or columns, where the formula would give no year. */
export function headsItsLine(
  sheet: SheetModel,
  cell: Compared,
  figures: readonly Figure[],
  direction: Direction,
): boolean {
  if (isYear(cell.expected)) return false;
  const beside = [...figures.map(({ value }) => value), ...numbersAcross(sheet, cell, direction)];
  return beside.some((value) => followYears(cell.typed, value));
}

/** 2016 and 2017, which head their rows or columns. */
function followYears(one: number, other: number): boolean {
  return isYear(decimalFromDouble(one)) && Math.abs(one - other) === 1;
}

export function isYear(value: Scalar): boolean {
  return isDecimal(value) && value.isInteger() && value.greaterThanOrEqualTo(1900) && value.lessThanOrEqualTo(2100);
}

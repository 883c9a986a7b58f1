import { decimalFromDouble } from "../../core/decimal";
import type { CellAddress } from "../../workbook/address";
import { isErrorValue } from "../../workbook/snapshot";
import { isDecimal, type Scalar } from "../../formulas/evaluation/operand";
import type { SheetModel } from "../../formulas/model/formula-model";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { isPredecessor } from "./fitting";
import { acrossOf } from "./meant-formulas";
import type { Figure } from "./stretch";
import { ownLineAggregate } from "../totals";
import { thresholds } from "../thresholds";
import { isNear, type Compared } from "./typed-compared";

/** What stands beside a typed number, across the line whose formulas it interrupts, and says that it was typed on purpose. */

/**
 * Whether the numbers on both sides, across the line, are typed too; or on one side, where the formulas carry the figure of that line on
 * (`=O69` below): a line of assumptions that are typed is not theirs.
 */
export function isAmongTyped(sheet: SheetModel, cell: Compared, direction: Direction, differing: number): boolean {
  const typed = typedBeside(sheet, cell, direction);
  if (carriesAcross(cell, direction)) return typed.length > 0;
  return typed.length > 1 && !(differing === 1 && isBetweenInputs(sheet, cell, direction));
}

/**
 * Whether the formulas stand between typed numbers as well, and the number is near what they would give: columns of inputs on both sides
 * say nothing of what is between them.
 */
function isBetweenInputs(sheet: SheetModel, cell: Compared, direction: Direction): boolean {
  return typedBeside(sheet, cell.usual, direction).length > 1 && isNear(decimalFromDouble(cell.typed), cell.expected);
}

/** The sides of a cell, across the line, on which a number is typed. */
function typedBeside(sheet: SheetModel, at: CellAddress, direction: Direction): readonly number[] {
  return [-1, 1].filter((step) => {
    const { row, column } = addressAt(direction, lineOf(at, direction) + step, positionOf(at, direction));
    const beside = sheet.cell(row, column);
    return typeof beside?.value === "number" && beside.formula === undefined;
  });
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

/** Whether its line across holds the same number, typed, several times, as the rate of each month's block does: it is an assumption there. */
export function isTypedEverywhere(
  sheet: SheetModel,
  cell: CellAddress & Pick<Compared, "typed">,
  direction: Direction,
  fewest: number = thresholds.fewestTypedAlong,
): boolean {
  if (cell.typed === 0) return false;
  const across = positionOf(cell, direction);
  const filled = direction === "row" ? sheet.filledRows(across) : sheet.filledColumns(across);
  const alike = filled.filter((line) => {
    const { row, column } = addressAt(direction, line, across);
    const beside = sheet.cell(row, column);
    return beside?.value === cell.typed && beside.formula === undefined;
  });
  return alike.length >= fewest;
}

/**
 * Whether a figure belongs to typed ones that follow each other in its line: more of them than stand together by a slip are a part of their
 * own, actual periods before or after computed ones; and of links, which take over whatever there is, two are.
 */
export function isOfTypedPart(
  stretch: readonly Figure[],
  at: number,
  { usual: { pattern }, expected }: Compared,
): boolean {
  // What a total adds up stands above it, whoever typed it; and no period has errors for figures.
  if (ownLineAggregate(pattern) !== null || isErrorValue(expected)) return false;
  let [from, to] = [at, at];
  while (stretch[from - 1]?.formula === null) from -= 1;
  while (stretch[to + 1]?.formula === null) to += 1;
  if (from > 0 && to < stretch.length - 1) return false;
  return to - from + 1 > (pattern.skeleton === "@" ? 1 : thresholds.longestOdd);
}

/** A zero before anything was computed: nothing yet, as in the first period of a depreciation. */
export function isZeroAtStart(stretch: readonly Figure[], at: number): boolean {
  return stretch.slice(0, at + 1).every(({ formula, value }) => formula === null && value === 0);
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

import { decimalFromDouble, zero, type Decimal } from "../../core/decimal";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { holdsCell, holdsRange, type RangeAddress } from "../../workbook/address";
import { lineOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";

/** Half a cent: figures that differ by less are the same. */
export const SMALLEST_DIFFERENCE = "0.005";

/** A formula that adds up a range of its own line. */
export interface Total {
  readonly formula: FormulaCell;
  readonly range: RangeAddress;
}

/** What a total takes in along its own line: two beside each other are alike where this is the same, anchored or not. */
export function extentOf({ range }: Total, direction: Direction): string {
  return direction === "row"
    ? `${String(range.row)} ${String(range.rows)}`
    : `${String(range.column)} ${String(range.columns)}`;
}

/**
 * Whether the one that takes in more reaches to the totals' own line, or takes a line in which the many leave out a figure: they are what
 * is wrong, and the check of ranges tells of them.
 */
export function areShort(
  sheet: SheetModel,
  majority: readonly Total[],
  odd: readonly Total[],
  direction: Direction,
): boolean {
  const end = (range: RangeAddress): number => endOf(range, direction);
  const start = (range: RangeAddress): number => lineOf(range, direction);
  const own = ({ formula }: Total): number => lineOf(formula, direction);
  return odd.every(
    (total) =>
      majority.every(
        (other) =>
          start(total.range) === start(other.range) &&
          end(other.range) < end(total.range) &&
          end(total.range) - end(other.range) <= thresholds.mostMissedInRange,
      ) &&
      (end(total.range) === own(total) || majority.some((other) => missesFigure(sheet, other, total, direction))),
  );
}

/**
 * Whether the odd ones are the totals of another table that stands beside the many's: a blank line parts them, as none parts the many, and
 * they begin in another line.
 */
export function isOfOtherTable(
  sheet: SheetModel,
  majority: readonly Total[],
  odd: readonly Total[],
  direction: Direction,
): boolean {
  const placeOf = ({ formula }: Total): number => positionOf(formula, direction);
  const places = majority.map(placeOf);
  const isParted = (one: number, other: number): boolean => {
    const ranges = [...majority, ...odd].map(({ range }) => range);
    const first = Math.min(...ranges.map((range) => lineOf(range, direction)));
    const last = Math.max(...[...majority, ...odd].map(({ formula }) => lineOf(formula, direction)));
    for (let place = Math.min(one, other) + 1; place < Math.max(one, other); place++) {
      const line =
        direction === "row"
          ? { row: first, column: place, rows: last - first + 1, columns: 1 }
          : { row: place, column: first, rows: 1, columns: last - first + 1 };
      if ([...sheet.cellsIn(line)].length === 0) return true;
    }
    return false;
  };
  const nearest = (place: number): number =>
    places.reduce((near, each) => (Math.abs(each - place) < Math.abs(near - place) ? each : near), places[0] ?? place);
  const [own] = majority;
  if (!own || places.some((place, index) => index > 0 && isParted(places[index - 1] ?? place, place))) return false;
  return odd.every((total) => {
    const apart = Math.abs(lineOf(total.range, direction) - lineOf(own.range, direction));
    return apart >= thresholds.fewestRowsOfOtherTable && isParted(nearest(placeOf(total)), placeOf(total));
  });
}

/** How many lines one of two totals takes that the other does not. */
export function linesApart({ range: one }: Total, { range: other }: Total, direction: Direction): number {
  return (
    Math.abs(lineOf(one, direction) - lineOf(other, direction)) +
    Math.abs(endOf(one, direction) - endOf(other, direction))
  );
}

export function endOf({ row, rows, column, columns }: RangeAddress, direction: Direction): number {
  return direction === "row" ? row + rows : column + columns;
}

/**
 * The one of two totals beside each other that begins with the other and ends a cell before it: nobody stretches a total over a line too
 * many as easily. Where they begin apart, the opening line may be blank in one of the two.
 */
export function shorterOfTwo(totals: readonly Total[], direction: Direction): Total | null {
  const [one, other] = totals;
  if (!one || !other || totals.length > 2) return null;
  const sizeOf = ({ rows, columns }: RangeAddress): number => rows * columns;
  const [short, full] = sizeOf(one.range) < sizeOf(other.range) ? [one, other] : [other, one];
  const wanted = inLineOf(short, full, direction);
  const beginsAlike = wanted.row === short.range.row && wanted.column === short.range.column;
  return beginsAlike && sizeOf(full.range) === sizeOf(short.range) + 1 ? short : null;
}

/** Where number does not tell, those that leave out a figure which the others' stretch would take in; all of them where none does. */
export function doubtful(sheet: SheetModel, totals: readonly Total[], direction: Direction): readonly Total[] {
  const missing = totals.filter((total) => totals.some((other) => missesFigure(sheet, total, other, direction)));
  return missing.length > 0 ? missing : totals;
}

/**
 * Whether a total that the others have otherwise may be wrong: it leaves out what they take in, or takes in a figure that they leave
 * out. A blank or a heading more is harmless; and totals of nothing say nothing of one that has something to add.
 */
export function isOdd(sheet: SheetModel, total: Total, others: readonly Total[], direction: Direction): boolean {
  const sumsFigures = figuresIn(sheet, total.range) > 0;
  return others.some((other) => {
    const wanted = inLineOf(total, other, direction);
    if (!holdsRange(total.range, wanted)) return true;
    return !(sumsFigures && figuresIn(sheet, other.range) === 0) && givesOther(sheet, total, other, direction);
  });
}

/** Whether the other's stretch, in this total's line, adds up to another sum. */
export function givesOther(sheet: SheetModel, total: Total, other: Total, direction: Direction): boolean {
  const difference = sumIn(sheet, total.range, total).minus(sumIn(sheet, inLineOf(total, other, direction), total));
  return !difference.abs().lessThan(SMALLEST_DIFFERENCE);
}

function sumIn(sheet: SheetModel, range: RangeAddress, { formula }: Total): Decimal {
  return [...sheet.cellsIn(range)].reduce(
    (sum, { row, column, cell }) =>
      typeof cell.value === "number" && !(row === formula.row && column === formula.column)
        ? sum.plus(decimalFromDouble(cell.value))
        : sum,
    zero,
  );
}

export function figuresIn(sheet: SheetModel, range: RangeAddress): number {
  return [...sheet.cellsIn(range)].filter(({ cell }) => typeof cell.value === "number").length;
}

function inLineOf({ formula: { row, column } }: Total, other: Total, direction: Direction): RangeAddress {
  return direction === "row" ? { ...other.range, column, columns: 1 } : { ...other.range, row, rows: 1 };
}

export function missesFigure(sheet: SheetModel, total: Total, other: Total, direction: Direction): boolean {
  return misses(sheet, total, other, direction, "number");
}

/** Whether a total leaves out a text that the other's stretch would take in, such as a dash. */
export function missesText(sheet: SheetModel, total: Total, other: Total, direction: Direction): boolean {
  return misses(sheet, total, other, direction, "string");
}

function misses(
  sheet: SheetModel,
  total: Total,
  other: Total,
  direction: Direction,
  type: "number" | "string",
): boolean {
  const { row, column } = total.formula;
  const wanted = inLineOf(total, other, direction);
  return [...sheet.cellsIn(wanted)].some(
    ({ cell, ...at }) =>
      typeof cell.value === type &&
      !holdsCell(total.range, at.row, at.column) &&
      !(at.row === row && at.column === column),
  );
}

/** Two kinds of columns by turns (number, percentage, number, percentage) are two patterns, not one broken. */
export function alternates(totals: readonly Total[], direction: Direction): boolean {
  if (totals.length < thresholds.fewestAlternating) return false;
  return totals.every((total, index) => {
    const previous = totals[index - 2];
    return previous === undefined || extentOf(previous, direction) === extentOf(total, direction);
  });
}

import { resolvedRange } from "../../formulas/model/formula-pattern";
import type { SheetModel } from "../../formulas/model/formula-model";
import { holdsCell, holdsRange, type CellAddress, type RangeAddress } from "../../workbook/address";
import { lineOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";
import { endOf, type Total } from "./compared-totals";

/** Why totals beside each other add different rows, and which of them are right. */

/**
 * Whether the odd ones take figures of the same list that the many stop before, and have none yet in their own lines: the list grew, and it is
 * the many that were not stretched. Nothing is wrong today.
 */
export function areWhole(
  sheet: SheetModel,
  majority: readonly Total[],
  odd: readonly Total[],
  direction: Direction,
): boolean {
  return odd.every((total) =>
    majority.every((other) => {
      const { range } = total;
      if (lineOf(range, direction) !== lineOf(other.range, direction)) return false;
      if (endOf(other.range, direction) >= endOf(range, direction)) return false;
      const beyond = (at: Total): RangeAddress => {
        const from = endOf(other.range, direction);
        const length = endOf(range, direction) - from;
        const { row, column } = at.formula;
        return direction === "row"
          ? { row: from, rows: length, column, columns: 1 }
          : { column: from, columns: length, row, rows: 1 };
      };
      const own = [...sheet.cellsIn(beyond(total))];
      const areFigures = own.every(({ cell }) => typeof cell.value === "number" && cell.formula === undefined);
      return own.length > 0 && areFigures && [...sheet.cellsIn(beyond(other))].length === 0;
    }),
  );
}

/**
 * Whether the many add just what another total of their line adds, and the odd ones take that total in: a result that repeats the one above
 * it under another name is what slipped, however often it was copied.
 */
export function areRepeated(
  sheet: SheetModel,
  majority: readonly Total[],
  odd: readonly Total[],
  direction: Direction,
): boolean {
  const repeated = (total: Total): CellAddress | null => {
    const { range } = total;
    const end = endOf(range, direction);
    const { row, column } = direction === "row" ? { row: end, column: range.column } : { row: range.row, column: end };
    const next = sheet.formula(row, column);
    const [only, ...others] = next?.pattern.references ?? [];
    if (!next || next === total.formula || !only || others.length > 0 || only.sheet !== null) return null;
    const read = resolvedRange(only.range, row, column);
    const isSame = read !== null && holdsRange(read, range) && holdsRange(range, read);
    return isSame && next.pattern.skeleton === total.formula.pattern.skeleton ? next : null;
  };
  return (
    majority.every((total) => repeated(total) !== null) &&
    odd.every((total) =>
      majority.every((other) => {
        const twin = repeated(other);
        const line = twin === null ? 0 : lineOf(twin, direction);
        return line >= lineOf(total.range, direction) && line < endOf(total.range, direction);
      }),
    )
  );
}

/**
 * Whether all that one of two totals takes and the other does not are rows that name a group, or the head of the table, and hold no figure
 * in the column of either.
 */
export function differInHeadings(sheet: SheetModel, one: Total, other: Total, direction: Direction): boolean {
  if (direction !== "row" || endOf(one.range, direction) !== endOf(other.range, direction)) return false;
  const [from, to] = [one.range.row, other.range.row].sort((a, b) => a - b);
  for (let row = from ?? 0; row < (to ?? 0); row++) {
    const isBlank = [one, other].every(({ formula }) => typeof sheet.cell(row, formula.column)?.value !== "number");
    // A line that has no figures yet is described like those below it.
    const isHeading = wordsIn(sheet, row) > 0 && wordsIn(sheet, row) < wordsIn(sheet, to ?? 0);
    if (!isBlank || !isHeading) return false;
  }
  return true;
}

function wordsIn(sheet: SheetModel, row: number): number {
  return sheet.filledColumns(row).filter((column) => {
    const value = sheet.cell(row, column)?.value;
    return typeof value === "string" && value.trim() !== "";
  }).length;
}

/**
 * Whether two totals stand at the foot of lists beside each other, each with a column of names of its own: one list begins earlier, or ends
 * later, and there the other has neither a name nor a figure.
 */
export function areOfOwnLists(sheet: SheetModel, one: Total, other: Total, direction: Direction): boolean {
  const isBeside =
    endOf(one.range, direction) === endOf(other.range, direction) ||
    lineOf(one.range, direction) === lineOf(other.range, direction);
  if (direction !== "row" || !isBeside) return false;
  const names = [one, other].map((total) => nameColumn(sheet, total));
  const [ofOne, ofOther] = names;
  if (ofOne === undefined || ofOther === undefined || ofOne === ofOther) return false;
  const isNamed = (row: number, column: number): boolean => typeof sheet.cell(row, column)?.value === "string";
  const takesMore = (longer: Total, shorter: Total, column: number): boolean => {
    for (let { row } = longer.range; row < longer.range.row + longer.range.rows; row++) {
      if (holdsCell(shorter.range, row, shorter.formula.column)) continue;
      const isOwn = typeof sheet.cell(row, shorter.formula.column)?.value === "number";
      if (isOwn || (isNamed(row, column) && row >= shorter.range.row)) return false;
    }
    return true;
  };
  return takesMore(one, other, ofOther) && takesMore(other, one, ofOne);
}

/** `=SUM(C3:C14)` beside `=SUM(E15:E1014)`, where C15:C1014 is blank: income is added by months, and what the others add would give nothing. */
export function readsNothingThere(sheet: SheetModel, total: Total, other: Total, direction: Direction): boolean {
  const { row, column } = total.formula;
  const wanted = direction === "row" ? { ...other.range, column, columns: 1 } : { ...other.range, row, rows: 1 };
  const isBlank = (range: RangeAddress): boolean => [...sheet.cellsIn(range)].length === 0;
  return isBlank(wanted) && !isBlank(total.range);
}

/** Whether the figures of two totals stand by turns, each in the lines that are blank for the other: neither leaves out what the other takes. */
export function areByTurns(sheet: SheetModel, one: Total, other: Total, direction: Direction): boolean {
  const from = Math.min(lineOf(one.range, direction), lineOf(other.range, direction));
  const length = Math.max(endOf(one.range, direction), endOf(other.range, direction)) - from;
  const placesOf = ({ formula: { row, column } }: Total): ReadonlySet<number> => {
    const own =
      direction === "row"
        ? { row: from, rows: length, column, columns: 1 }
        : { column: from, columns: length, row, rows: 1 };
    const figures = [...sheet.cellsIn(own)].filter(({ cell }) => typeof cell.value === "number");
    return new Set(figures.map((each) => lineOf(each, direction)));
  };
  const [first, second] = [placesOf(one), placesOf(other)];
  const fewest = Math.min(first.size, second.size);
  return fewest >= thresholds.fewestByTurns && [...first].every((place) => !second.has(place));
}

/**
 * Whether the odd ones begin with figures, and the many have none there: a nothing, a blank, a word here and there. The list begins earlier in their lines, as
 * a mean's does; a sum that takes a line more than the others is another matter.
 */
export function beginEarlier(
  sheet: SheetModel,
  majority: readonly Total[],
  odd: readonly Total[],
  direction: Direction,
): boolean {
  return odd.every((total) => {
    const from = lineOf(total.range, direction);
    const before = (other: Total): RangeAddress => {
      const { row, column } = other.formula;
      const length = lineOf((majority[0] ?? total).range, direction) - from;
      return direction === "row"
        ? { row: from, rows: length, column, columns: 1 }
        : { column: from, columns: length, row, rows: 1 };
    };
    const isLater = (other: Total): boolean =>
      from < lineOf(other.range, direction) && endOf(total.range, direction) === endOf(other.range, direction);
    if (!majority.every(isLater)) return false;
    const own = [...sheet.cellsIn(before(total))];
    const [first] = sheet.cellsIn(total.range);
    const areFigures = own.every(
      ({ cell: { value, format } }) => typeof value === "number" && value !== 0 && format === first?.cell.format,
    );
    const theirs = majority.map((other) => [...sheet.cellsIn(before(other))].map(({ cell: { value } }) => value));
    // Where all of them have a word, it is the row of the headings.
    return (
      own.length > 0 &&
      areFigures &&
      theirs.flat().every((value) => typeof value !== "number" || value === 0) &&
      theirs.some((values) => values.every((value) => typeof value !== "string"))
    );
  });
}

/** The nearest column before a total's that names each of its rows. */
function nameColumn(sheet: SheetModel, { range, formula }: Total): number | undefined {
  for (let column = formula.column - 1; column >= 0; column--) {
    let names = 0;
    for (let { row } = range; row < range.row + range.rows; row++)
      if (typeof sheet.cell(row, column)?.value === "string") names++;
    if (names * 2 > range.rows) return column;
  }
  return undefined;
}

/** Whether a total begins right below a heading of its own column, under another table whose lines the other total takes from further up. */
export function beginsBelowHeading(sheet: SheetModel, total: Total, other: Total, direction: Direction): boolean {
  const { row, column } = { ...total.range, column: total.formula.column };
  if (direction !== "row" || other.range.row >= row || endOf(total.range, direction) !== endOf(other.range, direction))
    return false;
  const heading = row > 0 ? sheet.cell(row - 1, column)?.value : undefined;
  return typeof heading === "string" && heading.trim() !== "" && /\p{L}/u.test(heading);
}

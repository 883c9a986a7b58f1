import { holdsCell, intersection, type CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { addressAt, directions, lineOf, positionOf, type Direction } from "../tables/lines";
import { nameAbove, nameBefore } from "../tables/line-names";
import { namesCarriedOver, namesDiscount, namesMean, namesTotal } from "../tables/table-labels";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import { Readers } from "../../formulas/model/readers";
import { thresholds } from "../thresholds";
import { multiplies } from "./meant-operands";
import { isTotal, ownLineAggregate, totalledRanges, type TotalledRange } from "../totals";

/** Why a total leaves a figure out though it stands right before its range, or right behind. */

/** The total of what the range adds, or what is computed from it, by the name of its row or column or by another total that stands there. */
export function isTheirTotal(sheet: SheetModel, { range, direction }: TotalledRange, missed: CellAddress): boolean {
  if (namesTotal(direction === "row" ? nameAbove(sheet, missed) : nameBefore(sheet, missed))) return true;
  if (isAmongTotals(sheet, missed, direction)) return true;
  const own = sheet.formula(missed.row, missed.column);
  return (own?.pattern.references ?? []).some((reference) => {
    const read =
      own !== undefined && reference.sheet === null ? resolvedRange(reference.range, own.row, own.column) : null;
    if (!read || read.rows * read.columns > 1 || positionOf(read, direction) !== positionOf(missed, direction))
      return false;
    const total = sheet.formula(read.row, read.column);
    const [added, ...others] = total?.pattern.references ?? [];
    if (!total || !added || others.length > 0 || added.within !== "SUM" || added.sheet !== null) return false;
    const stretch = resolvedRange(added.range, total.row, total.column);
    return (
      stretch !== null &&
      lineOf(stretch, direction) === lineOf(total, direction) &&
      positionOf(stretch, direction) === positionOf(range, direction) &&
      stretch.rows * stretch.columns === range.rows * range.columns
    );
  });
}

/** A figure beside totals that each add up a part of their own line, the year's quarters: what stands among them is the total of another part. */
function isAmongTotals(sheet: SheetModel, missed: CellAddress, direction: Direction): boolean {
  return [-1, 1].some((step) => {
    if (lineOf(missed, direction) + step < 0) return false;
    const { row, column } = addressAt(direction, lineOf(missed, direction) + step, positionOf(missed, direction));
    const beside = sheet.formula(row, column);
    const aggregate = beside && ownLineAggregate(beside.pattern);
    return aggregate?.name === "SUM" && aggregate.across !== direction;
  });
}

/** `=SUM(C3:F3)`, `=SUM(G3:J3)` beside each other: years of four quarters, each read from where the one before it ends. */
export function isOfPeriods(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  total: TotalledRange,
): boolean {
  return isAsLongAsOthers(workbook, sheet, formula, total) || followsPeriod(workbook, sheet, formula, total);
}

/** `=SUM(H9:K9)` in N9, with the years before it in L9 and M9, where `=SUM(O9:R9)` and `=SUM(T9:W9)` close the next years: four quarters each. */
function isAsLongAsOthers(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { row, column, pattern }: FormulaCell,
  { range, direction }: TotalledRange,
): boolean {
  if (direction !== "row" || row !== range.row) return false;
  const alike = sheet.filledColumns(row).filter((each) => {
    const other = each === column ? undefined : sheet.formula(row, each);
    if (other?.pattern.skeleton !== pattern.skeleton) return false;
    const [closed] = totalledRanges(workbook, sheet, other);
    return (
      closed?.direction === direction &&
      closed.range.row === row &&
      closed.range.columns === range.columns &&
      closed.range.column + closed.range.columns === each
    );
  });
  return alike.length >= thresholds.fewestPeriodsAlike;
}

function followsPeriod(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): boolean {
  return directions.some((along) =>
    [-1, 1].some((step) => {
      const { row, column } = addressAt(along, lineOf(formula, along), positionOf(formula, along) + step);
      const beside = row < 0 || column < 0 ? undefined : sheet.formula(row, column);
      if (beside?.pattern.skeleton !== formula.pattern.skeleton) return false;
      const [other] = totalledRanges(workbook, sheet, beside);
      return (
        other?.direction === direction &&
        lineOf(other.range, direction) === lineOf(range, direction) &&
        other.range.rows * other.range.columns === range.rows * range.columns &&
        Math.abs(positionOf(other.range, direction) - positionOf(range, direction)) === range.rows * range.columns
      );
    }),
  );
}

/**
 * Whether the row before a column's range opens a group of its own: a name stands in it and in the first row of the range, and none in the
 * rows that follow, which are that group's.
 */
export function isOtherGroup(sheet: SheetModel, { range, direction }: TotalledRange, missed: CellAddress): boolean {
  if (direction !== "column" || range.rows < 2 || missed.row !== range.row - 1) return false;
  const holdsName = (row: number, column: number): boolean => {
    const value = sheet.cell(row, column)?.value;
    return typeof value === "string" && value.trim() !== "";
  };
  for (let column = 0; column < range.column; column++) {
    if (!holdsName(missed.row, column) || !holdsName(range.row, column)) continue;
    const following = Array.from({ length: range.rows - 1 }, (_, index) => range.row + 1 + index);
    if (following.every((row) => sheet.cell(row, column) === undefined)) return true;
  }
  return false;
}

/** What a formula reads behind the missed cell too, in the same line, it goes on with: the cell between is left out on purpose. */
export function goesOnBehind(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { range: own, direction }: TotalledRange,
  missed: CellAddress,
): boolean {
  if (positionOf(missed, direction) < positionOf(own, direction)) return false;
  return workbook
    .references(sheet, formula)
    .some(
      ({ sheet: target, range }) =>
        target === sheet &&
        lineOf(range, direction) === lineOf(missed, direction) &&
        (direction === "column" ? range.columns : range.rows) === 1 &&
        positionOf(range, direction) > positionOf(missed, direction),
    );
}

/**
 * Whether another total takes the missed figure by itself, and none of those before it: each of them goes into a total of its own, as the latent
 * heat beside the sensible one, or what one buyer spent beside what another did.
 */
export function isAddedApart(
  workbook: WorkbookModel,
  sheet: SheetModel,
  total: FormulaCell,
  { range, direction }: TotalledRange,
  missed: CellAddress,
): boolean {
  const end = positionOf(range, direction) + (direction === "column" ? range.rows : range.columns);
  if (positionOf(missed, direction) !== end) return false;
  const last = addressAt(direction, lineOf(range, direction), end - 1);
  const isAdded = ({ row, column }: CellAddress): boolean =>
    Readers.of(workbook)
      .single(sheet, row, column)
      .some(
        ({ sheet: readers, formula }) =>
          (isTotal(formula) && formula.pattern.references.length > 1) ||
          (readers === sheet && formula.row === total.row && formula.pattern.skeleton === "@"),
      );
  return isAdded(missed) && !isAdded(last);
}

/** What is carried over before a list and what is taken off behind it, by the name of its row, are none of its lines. */
export function isOfOtherKind(sheet: SheetModel, missed: CellAddress, { direction, range }: TotalledRange): boolean {
  if (direction !== "column") return false;
  const names = sheet.filledColumns(missed.row).flatMap((column) => {
    const value = column < range.column ? sheet.cell(missed.row, column)?.value : undefined;
    return typeof value === "string" ? [value] : [];
  });
  return names.some((name) => (missed.row < range.row ? namesCarriedOver(name) : namesDiscount(name)));
}

/** `=SUM(D13:I13)` below so many copies, each of which leaves out the typed hours of its own row: all of them begin there. */
export function areLeftOutAlike(
  sheet: SheetModel,
  { row, column, pattern }: FormulaCell,
  { range, direction }: TotalledRange,
  missed: CellAddress,
): boolean {
  if (positionOf(missed, direction) >= positionOf(range, direction)) return false;
  const alike = direction === "row" ? sheet.filledRows(column) : sheet.filledColumns(row);
  const copies = alike.filter((each) => {
    const [copy, left] =
      direction === "row"
        ? [sheet.formula(each, column), sheet.cell(each, missed.column)]
        : [sheet.formula(row, each), sheet.cell(missed.row, each)];
    return (
      copy?.pattern.canonical === pattern.canonical && left?.formula === undefined && typeof left?.value === "number"
    );
  });
  return copies.length >= thresholds.fewestLeftOutAlike;
}

/** `=IF(C13=J13,"","*")` beside the total of J13 and the hours of C13: what it is checked against is none of its parts. */
export function isComparedWithTotal(
  workbook: WorkbookModel,
  sheet: SheetModel,
  total: FormulaCell,
  missed: CellAddress,
): boolean {
  return isReadWithTotal(workbook, sheet, total, missed, /@(?:=|<>)@/);
}

/** `=AVERAGEIF(E22:P22,…)` behind the figures of E22:P22, under a heading that says so: the mean of the figures is none of them. */
export function isTheirMean(
  workbook: WorkbookModel,
  sheet: SheetModel,
  missed: CellAddress,
  { range, direction }: TotalledRange,
): boolean {
  const own = sheet.formula(missed.row, missed.column);
  const name = direction === "row" ? nameAbove(sheet, missed) : nameBefore(sheet, missed);
  return (
    own !== undefined &&
    namesMean(name) &&
    workbook
      .references(sheet, own)
      .some(
        (each) =>
          each.sheet === sheet && each.range.rows * each.range.columns > 1 && intersection(each.range, range) !== null,
      )
  );
}

/** `=K4-SUM(I4:J4)` behind the gross pay of K4: the deductions of I4 and J4 are taken off it, and so are none of its parts. */
export function isTakenOffTotal(
  workbook: WorkbookModel,
  sheet: SheetModel,
  total: FormulaCell,
  missed: CellAddress,
): boolean {
  return isReadWithTotal(workbook, sheet, total, missed, /^\(@-/);
}

/** Whether a formula of such a skeleton reads both the total, by itself, and what the total leaves out. */
function isReadWithTotal(
  workbook: WorkbookModel,
  sheet: SheetModel,
  total: FormulaCell,
  missed: CellAddress,
  skeleton: RegExp,
): boolean {
  return Readers.of(workbook)
    .single(sheet, total.row, total.column)
    .some(
      ({ sheet: reader, formula }) =>
        reader === sheet && skeleton.test(formula.pattern.skeleton) && readByFormula(workbook, sheet, formula, missed),
    );
}

/** `=SUM(Q11:Q13)` below `=SUM(Q7:Q10)`, or `=Q11`: the total beside it takes up where this one ends. */
export function isOfNextTotal(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { row, column }: FormulaCell,
  missed: CellAddress,
): boolean {
  const beside = [sheet.formula(row + 1, column), sheet.formula(row, column + 1)];
  if (row > 0) beside.push(sheet.formula(row - 1, column));
  if (column > 0) beside.push(sheet.formula(row, column - 1));
  return beside.some((next) => {
    if (!next || !(isTotal(next) || next.pattern.skeleton === "@")) return false;
    return workbook
      .references(sheet, next)
      .some((each) => each.sheet === sheet && each.range.row === missed.row && each.range.column === missed.column);
  });
}

/** `=H3*400` right behind the hours of H3: what is left out is turned into an amount there, which is added for it. */
export function isTurnedIntoAmount(sheet: SheetModel, missed: CellAddress, { direction }: TotalledRange): boolean {
  const { row, column } = addressAt(direction, lineOf(missed, direction), positionOf(missed, direction) + 1);
  const next = sheet.formula(row, column);
  if (!next || !multiplies(next.pattern.tree)) return false;
  return next.pattern.references.some((reference) => {
    const read = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
    return read !== null && read.rows * read.columns === 1 && holdsCell(read, missed.row, missed.column);
  });
}

export function readByFormula(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { row, column }: CellAddress,
): boolean {
  return workbook.references(sheet, formula).some((each) => each.sheet === sheet && holdsCell(each.range, row, column));
}

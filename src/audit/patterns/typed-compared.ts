import { decimalFromDouble, roundAt, type Decimal } from "../../core/decimal";
import { holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import { isErrorValue } from "../../workbook/snapshot";
import { patternResult } from "../../formulas/evaluation/formula-evaluation";
import { isDecimal, isMatrix, isUncomputed, type Matrix, type Scalar } from "../../formulas/evaluation/operand";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { isReadBack } from "./fitting";
import { isQuotient } from "./odd-formulas";
import type { Figure } from "./stretch";
import { thresholds } from "../thresholds";

/** A typed number, and what the formula of its neighbours would give in its place. */
export interface Compared extends CellAddress {
  readonly typed: number;
  readonly usual: FormulaCell;
  /** What the neighbours' formula gives here; an error it would give; null where it has nothing to read. */
  readonly expected: Scalar;
  readonly direction: Direction;
  readonly agrees: boolean;
}

/** A typed number beside what the formula of its neighbours would give there; null where that has no business there. */
export function comparedWith(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
  { row, column, value }: Figure,
  usual: FormulaCell,
): Compared | null {
  const at = { row, column };
  if (isConversionOfOther(workbook, sheet, at, usual, direction) || addsRates(sheet, at, usual)) return null;
  if (isReadBack(workbook, sheet, at, usual) || linksToText(workbook, sheet, at, usual)) return null;
  const readsFigures = readsAlike(workbook, sheet, at, usual);
  const typed = decimalFromDouble(value);
  // A number of so many digits is what the formula gives by no chance, though one of its cells is blank here.
  const isTelling =
    readsFigures ||
    value === 0 ||
    (readsSomeFigure(workbook, sheet, at, usual) && typed.precision(false) >= thresholds.digitsThatAgree);
  const given = isTelling ? expectedAt(workbook, sheet, at, usual) : null;
  // What the formula would read is lost there: nobody can tell what it would give.
  if (isErrorValue(given) && given.error === LOST) return null;
  const agrees = isDecimal(given) && isShownAs(typed, given);
  // A zero where the formula would read blanks and give zero is what it gives, and no figure typed over it.
  const expected = readsFigures || agrees || isErrorValue(given) ? given : null;
  return { ...at, typed: value, usual, expected, agrees, direction };
}

const LOST = "#REF!";

/** Where the cell that a link would repeat holds words, the number is what the source lacks. */
function linksToText(workbook: WorkbookModel, sheet: SheetModel, at: CellAddress, { pattern }: FormulaCell): boolean {
  const [only] = pattern.references;
  if (pattern.skeleton !== "@" || !only) return false;
  const target = only.sheet === null ? sheet : workbook.sheet(only.sheet);
  const read = resolvedRange(only.range, at.row, at.column);
  const value = read && target?.cell(read.row, read.column)?.value;
  return typeof value === "string" && value.trim() !== "";
}

/** A figure typed over its formula is seldom another figure altogether. */
export function isNear(typed: Decimal, expected: Scalar): boolean {
  if (!isDecimal(expected) || expected.isZero() || typed.isZero()) return false;
  const ratio = typed.div(expected);
  return (
    ratio.lessThanOrEqualTo(thresholds.typedAtEndWithin) &&
    ratio.times(thresholds.typedAtEndWithin).greaterThanOrEqualTo(1)
  );
}

/**
 * A running balance or a subtotal reads its own line: a number before it is its start, not a slip. What it reads beyond the stretch that
 * it stands in is another table's, such as the amounts above of which these are shares.
 */
export function readsOwnLine(formula: FormulaCell, direction: Direction, stretch: readonly CellAddress[]): boolean {
  const [start, end] = [stretch[0], stretch.at(-1)].map((each) => (each ? positionOf(each, direction) : -1));
  return formula.pattern.references.some(({ sheet, range }) => {
    if (sheet !== null) return false;
    const read = resolvedRange(range, formula.row, formula.column);
    if (!read || start === undefined || end === undefined) return false;
    const [from, length] = direction === "row" ? [read.column, read.columns] : [read.row, read.rows];
    // Right before its stretch stands what a running figure starts from.
    if (from + length < start - 1 || from > end + 1) return false;
    const [first, last, fixed] =
      direction === "row" ? [range.r0, range.r1, range.$r0] : [range.c0, range.c1, range.$c0];
    if (fixed === true && readsBeforeInLine(formula, range, direction)) return true;
    // `C$3`, the heading of its column or a rate above it, is the same cell for all of them.
    const isOneForAll =
      direction === "row" ? range.$c0 === true && range.$c1 === true : range.$r0 === true && range.$r1 === true;
    return fixed !== true && first === 0 && last === 0 && !isOneForAll;
  });
}

/** `C$4` in `D4`: the cell before in its own line, though the line is fixed. */
function readsBeforeInLine(
  { row, column }: FormulaCell,
  range: FormulaPattern["references"][number]["range"],
  direction: Direction,
): boolean {
  const read = resolvedRange(range, row, column);
  if (!read || read.rows * read.columns !== 1) return false;
  return direction === "row"
    ? range.$c0 !== true && read.row === row && read.column === column - 1
    : range.$r0 !== true && read.column === column && read.row === row - 1;
}

/**
 * Two columns that compute each other (one typed in one unit, one in the other) are typed where the figure came from: the cell beside
 * then reads this one.
 */
function isConversionOfOther(
  workbook: WorkbookModel,
  sheet: SheetModel,
  cell: CellAddress,
  usual: FormulaCell,
  direction: Direction,
): boolean {
  const read = usual.pattern.references.flatMap(({ sheet: other, range }) => {
    const resolved = other === null ? resolvedRange(range, cell.row, cell.column) : null;
    return resolved ? [resolved] : [];
  });
  return [-1, 1].some((step) => {
    const { row, column } = addressAt(direction, lineOf(cell, direction) + step, positionOf(cell, direction));
    const beside = sheet.formula(row, column);
    if (!beside || !read.some((range) => holdsCell(range, row, column))) return false;
    return workbook
      .references(sheet, beside)
      .some((each) => each.sheet === sheet && holdsCell(each.range, cell.row, cell.column));
  });
}

/** Whether the pattern, put here, would read the same kinds of cells as where it stands: otherwise it has no business here. */
function readsAlike(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress, usual: FormulaCell): boolean {
  let isBlank = false;
  const isAlike = usual.pattern.references.every((reference) => {
    if (reference.external) return false;
    const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
    const here = resolvedRange(reference.range, cell.row, cell.column);
    const there = resolvedRange(reference.range, usual.row, usual.column);
    if (!target || !here || !there || (target === sheet && holdsCell(here, cell.row, cell.column))) return false;
    const figures = figuresIn(target, here);
    if (figures > 0) return figures >= Math.min(2, here.rows * here.columns);
    // A label or a code may be read too, where the formulas of the pattern read one.
    if (figuresIn(target, there) > 0) return false;
    if ([...target.cellsIn(here)].length > 0) return true;
    // What is blank for both of them, such as a line of a statement that has no figure yet, adds nothing to either.
    isBlank = true;
    return [...target.cellsIn(there)].length === 0;
  });
  return isAlike && (!isBlank || readsSomeFigure(workbook, sheet, cell, usual));
}

/** Whether the pattern, put here, would read any number at all. */
function readsSomeFigure(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress, usual: FormulaCell): boolean {
  return usual.pattern.references.some((reference) => {
    const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
    const here = resolvedRange(reference.range, cell.row, cell.column);
    return !reference.external && target !== undefined && here !== null && figuresIn(target, here) > 0;
  });
}

function figuresIn(sheet: SheetModel, range: RangeAddress): number {
  let figures = 0;
  for (const { cell } of sheet.cellsIn(range)) if (typeof cell.value === "number") figures++;
  return figures;
}

function expectedAt(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress, usual: FormulaCell): Scalar {
  const result = patternResult(usual.pattern, { workbook, sheet, row: cell.row, column: cell.column, language: "en" });
  if (isUncomputed(result)) return null;
  // A formula that only repeats a cell gives a range of one.
  const given = isMatrix(result) ? onlyOf(result) : result;
  return typeof given === "string" ? null : given;
}

function onlyOf({ rows }: Matrix): Scalar {
  const [first = [], ...others] = rows;
  return others.length === 0 && first.length === 1 ? (first[0] ?? null) : null;
}

/** A figure typed as the formula's result is shown, with fewer decimals; 0 is not what 7.55 % is shown as. */
export function isShownAs(typed: Decimal, expected: Decimal): boolean {
  // A pasted value may keep the two digits more that a binary fraction has and no cell shows.
  if (typed.toSignificantDigits(15).equals(expected.toSignificantDigits(15))) return true;
  if (typed.isZero() && expected.abs().greaterThanOrEqualTo(thresholds.leastShown)) return false;
  return typed.equals(roundAt(expected, typed.decimalPlaces(), "HALF_UP"));
}

/** Whether a total would add up rates, such as `=D4/C4`, which only ever are averaged or computed anew. */
function addsRates(sheet: SheetModel, { row, column }: CellAddress, usual: FormulaCell): boolean {
  if (ownLineAggregate(usual.pattern)?.name !== "SUM") return false;
  return usual.pattern.references.some(({ range }) => {
    const read = resolvedRange(range, row, column);
    if (!read) return false;
    const added = [...sheet.cellsIn(read)].flatMap((at) => sheet.formula(at.row, at.column) ?? []);
    return added.length > 0 && added.every(({ pattern }) => pattern.tree !== null && isQuotient(pattern.tree));
  });
}

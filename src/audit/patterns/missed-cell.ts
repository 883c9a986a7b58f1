import { holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import { Readers } from "../../formulas/model/readers";
import { addressAt, copiedAcross, lineOf, positionOf, type Direction } from "../tables/lines";
import type { CellValue } from "../../workbook/snapshot";
import { isDayFormat } from "../tables/shown-format";
import { namesGroup, namesResult, signByWords } from "../tables/table-labels";
import { isSubtotalHere, isTotal, type TotalledRange } from "../totals";
import { thresholds } from "../thresholds";

/** The figure right behind the range's end that belongs to what is added; null where the range ends where it should. */
export function missedCell(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): CellAddress | null {
  const line = direction === "column" ? range.column : range.row;
  const end = direction === "column" ? range.row + range.rows : range.column + range.columns;
  const next = addressAt(direction, line, end);
  const last = addressAt(direction, line, end - 1);
  const nextCell = sheet.cell(next.row, next.column);
  if (typeof nextCell?.value !== "number") return null;
  // A day behind figures that are none is the heading of the next table.
  if (isDayFormat(nextCell.format) && !isDayFormat(sheet.cell(last.row, last.column)?.format)) return null;
  const nextFormula = sheet.formula(next.row, next.column);
  if (lineOf(formula, direction) === line) {
    // The total stands in the line that it adds: what lies between the range and the total is forgotten.
    const before = positionOf(formula, direction) > end;
    return before &&
      !isSubtotalHere(nextFormula) &&
      forgotten(sheet, formula, range, direction) <= thresholds.mostForgotten
      ? next
      : null;
  }
  if (isSetBeside(sheet, formula, range, direction) && positionOf(formula, direction) > end) {
    const lastPattern = sheet.formula(last.row, last.column)?.pattern;
    const isCopy =
      lastPattern?.canonical === nextFormula?.pattern.canonical ||
      (lastPattern?.skeleton === nextFormula?.pattern.skeleton && !Readers.of(workbook).reads(sheet, next));
    return isCopy && forgotten(sheet, formula, range, direction) === 1 ? next : null;
  }
  // A running total ends at its own place, each one further than the one before.
  if (positionOf(formula, direction) === end - 1) return null;
  if (isRunningBehind(sheet, formula, range, direction)) return null;
  // The total stands elsewhere: the line goes on where the next formula is the copy of the last.
  const lastFormula = sheet.formula(last.row, last.column);
  return lastFormula &&
    nextFormula?.pattern.canonical === lastFormula.pattern.canonical &&
    isLineEnd(sheet, next, direction)
    ? next
    : null;
}

/** A running total of what came before its own place: the one before it in its line is its copy, and its range begins where all of them do. */
function isRunningBehind(sheet: SheetModel, formula: FormulaCell, range: RangeAddress, direction: Direction): boolean {
  const end = direction === "column" ? range.row + range.rows : range.column + range.columns;
  if (positionOf(formula, direction) !== end) return false;
  const before = addressAt(direction, lineOf(formula, direction), end - 1);
  const [own] = formula.pattern.references;
  const isAnchored = direction === "column" ? own?.range.$r0 === true : own?.range.$c0 === true;
  return isAnchored && sheet.formula(before.row, before.column)?.pattern.canonical === formula.pattern.canonical;
}

function forgotten(sheet: SheetModel, formula: FormulaCell, range: RangeAddress, direction: Direction): number {
  const line = lineOf(range, direction);
  const end = direction === "column" ? range.row + range.rows : range.column + range.columns;
  const total = positionOf(formula, direction);
  const between =
    direction === "column"
      ? { row: end, column: line, rows: total - end, columns: 1 }
      : { row: line, column: end, rows: 1, columns: total - end };
  let figures = 0;
  for (const { cell } of sheet.cellsIn(between)) if (typeof cell.value === "number") figures++;
  return figures;
}

/** Whether the total stands beside the column that it adds and below its figures, as in accounts, where that column has none in its row. */
function isSetBeside(sheet: SheetModel, formula: FormulaCell, range: RangeAddress, direction: Direction): boolean {
  const further = formula.column - range.column;
  return (
    direction === "column" &&
    further > 0 &&
    further <= thresholds.furthestBeside &&
    formula.row >= range.row + range.rows &&
    sheet.cell(formula.row, range.column) === undefined
  );
}

/** The figure right before the range's start, where it is shown just as those of the range are: years and headings are not. */
export function missedBefore(
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): CellAddress | null {
  const line = direction === "column" ? range.column : range.row;
  const start = direction === "column" ? range.row : range.column;
  if (direction !== "column" || start === 0) return null;
  if (lineOf(formula, direction) !== line && !isSetBeside(sheet, formula, range, direction)) return null;
  const isAbove = positionOf(formula, direction) < start;
  if (isAbove && positionOf(formula, direction) === start - 1) return null;
  const before = addressAt(direction, line, start - 1);
  const cell = sheet.cell(before.row, before.column);
  const first = sheet.cell(range.row, range.column);
  if (typeof cell?.value !== "number" || typeof first?.value !== "number") return null;
  if (headsWithZeros(sheet, before, range)) return null;
  // Accounts show the first of the figures as they show the total, with the currency's sign.
  const isShownAlike = cell.format === first.format || cell.format === formula.cell.format;
  const isAlike = isShownAlike && !isDayFormat(cell.format) && !isYear(cell.value);
  // Only one cell is missed: a total of the last part of a column is one on purpose.
  const isFirst =
    start < 2 ||
    (isAbove
      ? positionOf(formula, direction) === start - 2
      : typeof sheet.cell(before.row - 1, before.column)?.value !== "number");
  return isAlike && isFirst && !isTotal(sheet.formula(before.row, before.column)) ? before : null;
}

/** The row that names the group, with the formulas of its lines copied into it: nothing but zeros, and fewer words than a line has. */
function headsWithZeros(sheet: SheetModel, heading: CellAddress, first: CellAddress): boolean {
  const isWord = (value: CellValue): boolean => typeof value === "string" && value.trim() !== "";
  const valuesOf = (row: number): readonly CellValue[] =>
    sheet.filledColumns(row).flatMap((column) => sheet.cell(row, column)?.value ?? []);
  const wordsIn = (row: number): number => valuesOf(row).filter(isWord).length;
  const own = wordsIn(heading.row);
  // Its number stands before its name.
  const values = valuesOf(heading.row);
  const behind = values.slice(values.findIndex(isWord));
  return own > 0 && own < wordsIn(first.row) && behind.every((value) => typeof value !== "number" || value === 0);
}

/**
 * The figure right before the range that no formula reads, where the range begins with a blank, or with a formula of the same kind: whoever
 * wrote the total began below the first of its figures.
 */
export function unreadBefore(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  total: TotalledRange,
): CellAddress | null {
  const { range, direction } = total;
  const end = range.row + range.rows;
  if (direction !== "column" || range.row === 0 || formula.row < end) return null;
  if (formula.column !== range.column && !isSetBeside(sheet, formula, range, direction)) return null;
  if (!areBlank(sheet, direction, range.column, end, formula.row) || copiedAcross(sheet, formula, direction))
    return null;
  const before = { row: range.row - 1, column: range.column };
  const value = sheet.cell(before.row, before.column)?.value;
  if (typeof value !== "number" || value === 0 || isYear(value)) return null;
  if (before.row > 0 && typeof sheet.cell(before.row - 1, before.column)?.value === "number") return null;
  const figures = [...sheet.cellsIn(range)].filter(({ cell }) => typeof cell.value === "number");
  const [first] = figures;
  const own = sheet.formula(before.row, before.column);
  if (!first || isTotal(own)) return null;
  const isKin =
    first.row > range.row
      ? first.cell.format === sheet.cell(before.row, before.column)?.format
      : own !== undefined && sheet.formula(first.row, first.column)?.pattern.skeleton === own.pattern.skeleton;
  const sum = figures.reduce((so, { cell }) => so + Math.abs(typeof cell.value === "number" ? cell.value : 0), 0);
  const isPart = isKin && Math.abs(value) <= sum && isLabelledLike(sheet, before, first);
  return isPart && !Readers.of(workbook).reads(sheet, before) ? before : null;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** The cell before the range that the first of the range is the copy of, the only one of its kind that is left out. */
export function copiedBefore(
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): CellAddress | null {
  const line = lineOf(range, direction);
  const start = positionOf(range, direction);
  const end = direction === "column" ? range.row + range.rows : range.column + range.columns;
  const beside = positionOf(formula, direction) - end;
  if (lineOf(formula, direction) !== line && !isSetBeside(sheet, formula, range, direction)) return null;
  if (start === 0 || beside < 0 || beside > 1) return null;
  const at = (position: number): FormulaCell | undefined => {
    const { row, column } = addressAt(direction, line, position);
    return sheet.formula(row, column);
  };
  const [earlier, before, first, last] = [at(start - 2), at(start - 1), at(start), at(end - 1)];
  const isCopy = (other: FormulaCell | undefined): boolean =>
    before !== undefined && other?.pattern.canonical === before.pattern.canonical;
  // Years go on by one, as the figures below them may.
  if (typeof before?.cell.value === "number" && isYear(before.cell.value)) return null;
  if (before && direction === "column" && headsWithZeros(sheet, before, range)) return null;
  if (!before || !isCopy(first) || !(isCopy(last) || last === undefined) || isCopy(earlier)) return null;
  // A change and the typed balance that it is added to: what stands before them is a part of the change.
  if (last === undefined && end - start === 2) return null;
  // The first of a running figure is where it starts.
  const isRunning = last !== undefined && readsWithin(sheet, last, drawnBack(range, direction));
  return isRunning || before.pattern.references.length === 0 ? null : before;
}

function drawnBack(range: RangeAddress, direction: Direction): RangeAddress {
  return direction === "column"
    ? { ...range, row: range.row - 1, rows: range.rows + 1 }
    : { ...range, column: range.column - 1, columns: range.columns + 1 };
}

/** Whether a figure of a range is computed from another one of it. */
function readsWithin(sheet: SheetModel, { row, column, pattern }: FormulaCell, range: RangeAddress): boolean {
  return pattern.references.some((reference) => {
    const read = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
    return read !== null && [...sheet.cellsIn(read)].some((cell) => holdsCell(range, cell.row, cell.column));
  });
}

/**
 * Whether the figure before the range is of its kind, by all that can be seen: typed and labelled as they are and no larger than all of
 * them together, as the revenue above its expenses would be.
 */
export function isLeftOutAtStart(
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): boolean {
  const line = lineOf(range, direction);
  const start = positionOf(range, direction);
  const end = direction === "column" ? range.row + range.rows : range.column + range.columns;
  const position = positionOf(formula, direction);
  if (start === 0 || (position >= end && !areBlank(sheet, direction, line, end, position))) return false;
  // Several totals beside each other begin there on purpose.
  if (copiedAcross(sheet, formula, direction)) return false;
  const at = addressAt(direction, line, start - 1);
  const before = sheet.cell(at.row, at.column);
  const figures = [...sheet.cellsIn(range)];
  if (before?.formula !== undefined || typeof before?.value !== "number" || before.value === 0) return false;
  const isOther = ({ row, column, cell }: (typeof figures)[number]): boolean =>
    (sheet.formula(row, column)?.pattern.references.length ?? 0) > 0 || before.bold !== cell.bold;
  if (figures.some(isOther) || !isLabelledLike(sheet, at, range)) return false;
  const sum = figures.reduce(
    (total, { cell }) => total + (typeof cell.value === "number" ? Math.abs(cell.value) : 0),
    0,
  );
  return Math.abs(before.value) <= sum;
}

function areBlank(sheet: SheetModel, direction: Direction, line: number, from: number, to: number): boolean {
  if (to - from > thresholds.mostBlankBeforeTotal) return false;
  for (let position = from; position < to; position++) {
    const { row, column } = addressAt(direction, line, position);
    if (sheet.cell(row, column) !== undefined) return false;
  }
  return true;
}

/** A row of the same table has a label where theirs have one, and does not bring in what they take out. */
function isLabelledLike(sheet: SheetModel, before: CellAddress, first: CellAddress): boolean {
  const [own, theirs] = [before, first].map(({ row, column }) => rowLabel(sheet, row, column));
  if ((own === undefined) !== (theirs === undefined)) return false;
  if (own === undefined || theirs === undefined) return true;
  return !namesResult(own) && !namesGroup(own) && (signByWords(own) ?? "none") === (signByWords(theirs) ?? "none");
}

function rowLabel(sheet: SheetModel, row: number, column: number): string | undefined {
  for (let left = column - 1; left >= 0; left--) {
    const value = sheet.cell(row, left)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

/** Only one cell is missed: a total that stops halfway through a line is a part of it on purpose. */
function isLineEnd(sheet: SheetModel, missed: CellAddress, direction: Direction): boolean {
  const { row, column } = addressAt(direction, lineOf(missed, direction), positionOf(missed, direction) + 1);
  return sheet.cell(row, column) === undefined;
}

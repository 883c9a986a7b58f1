import type { CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { Readers } from "../../formulas/model/readers";
import { addressAt, lineOf, positionOf } from "../tables/lines";
import { isTotal, type TotalledRange } from "../totals";
import { thresholds } from "../thresholds";

/** Lines of a list, all computed alike, that its total leaves out where they stand away from the total. */

/**
 * The lines behind the range, down to the blank that ends the list, of a total that stands above the first line or beside it: a list grows at
 * its end, and nobody sees there that the total does not. What another total takes is left out on purpose, and so is what is read in another
 * way than the lines that are added.
 */
export function restOfList(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  total: TotalledRange,
): readonly CellAddress[] {
  const { start, end, at, isLine } = listOf(sheet, total);
  const position = positionOf(formula, total.direction);
  const isAtTop =
    lineOf(formula, total.direction) === lineOf(total.range, total.direction) ? position < start : position <= start;
  if (!isAtTop || formula.pattern.references.length > 1 || end - start < thresholds.fewestLinesOfList) return [];
  for (let line = start; line < end; line++) if (!isLine(line)) return [];
  if (start > 0 && isLine(start - 1)) return [];
  const rest: CellAddress[] = [];
  for (let line = end; isLine(line); line++) rest.push(at(line));
  const behind = at(end + rest.length);
  if (sheet.cell(behind.row, behind.column) !== undefined) return [];
  const readers = Readers.of(workbook);
  const readAlone = (cell: CellAddress): number => readers.single(sheet, cell.row, cell.column).length;
  const usual = readAlone(at(end - 1));
  return rest.every((cell) => readAlone(cell) === usual && !isTotalled(readers, sheet, cell)) ? rest : [];
}

/**
 * The lines before the range, behind rows that are blank in their column, of a total in its list's column: nothing else reads them, and they
 * are few.
 */
export function linesBeforeGap(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  total: TotalledRange,
): readonly CellAddress[] {
  const { start, end, at, isCopy } = listOf(sheet, total);
  const { direction, range } = total;
  if (direction !== "column" || formula.column !== range.column) return [];
  if (formula.pattern.references.length > 1) return [];
  let lines = 0;
  for (let line = start; line < end; line++) {
    if (isCopy(line)) lines += 1;
    else if (sheet.cell(line, range.column) !== undefined) return [];
  }
  if (lines < thresholds.fewestLinesOfList) return [];
  const before: CellAddress[] = [];
  for (let line = start - 1, blank = 0; line >= 0 && blank <= thresholds.widestGapInList; line--) {
    if (isCopy(line)) {
      before.unshift(at(line));
      blank = 0;
    } else if (sheet.cell(line, range.column) === undefined) blank += 1;
    else break;
  }
  const isParted = before.length > 0 && before.at(-1)?.row !== start - 1;
  if (!isParted || before.length > thresholds.mostForgotten) return [];
  const readers = Readers.of(workbook);
  return before.every((cell) => !readers.reads(sheet, cell) && sheet.cell(cell.row, cell.column)?.value !== 0)
    ? before
    : [];
}

interface List {
  readonly start: number;
  readonly end: number;
  readonly at: (line: number) => CellAddress;
  /** Whether a line computes a figure as the last one of the range does, be it from further down than a copy would. */
  readonly isLine: (line: number) => boolean;
  readonly isCopy: (line: number) => boolean;
}

function listOf(sheet: SheetModel, { range, direction }: TotalledRange): List {
  const start = positionOf(range, direction);
  const end = start + (direction === "column" ? range.rows : range.columns);
  const at = (line: number): CellAddress => addressAt(direction, lineOf(range, direction), line);
  const formulaAt = (line: number): FormulaCell | undefined => {
    const { row, column } = at(line);
    return sheet.formula(row, column);
  };
  const last = formulaAt(end - 1);
  const isLine = (line: number): boolean => {
    const own = line < 0 ? undefined : formulaAt(line);
    return (
      own !== undefined &&
      last !== undefined &&
      typeof own.cell.value === "number" &&
      own.pattern.skeleton === last.pattern.skeleton &&
      own.pattern.references[0]?.sheet === last.pattern.references[0]?.sheet
    );
  };
  const isCopy = (line: number): boolean =>
    isLine(line) && formulaAt(line)?.pattern.canonical === last?.pattern.canonical;
  return { start, end, at, isLine, isCopy };
}

function isTotalled(readers: Readers, sheet: SheetModel, { row, column }: CellAddress): boolean {
  for (const { readers: those } of readers.ranges(sheet, row, column, { count: 0 }))
    if (those.some(({ formula }) => isTotal(formula))) return true;
  return false;
}

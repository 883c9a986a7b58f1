import { decimalFromDouble, zero, type Decimal } from "../../core/decimal";
import { holdsCell, intersection, rangeName, type CellAddress, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { addressAt, directions, formulaLines, lineOf, positionOf, type Direction } from "../tables/lines";
import type { CellValue } from "../../workbook/snapshot";
import { namesTotal } from "../tables/table-labels";
import { isPercentFormat } from "../tables/shown-format";
import { ownLineAggregate, totalledRanges } from "../totals";
import { isOneMoreLine } from "./no-total";
import { thresholds } from "../thresholds";
import { isFrequent, isUncommon } from "./typed-digits";
import type { TypedNumber } from "./typed-numbers";

/**
 * The one number of a sheet that is, to its last digit, the sum of the figures right above it, before it, or in the column that accounts
 * set before it, where formulas rely on it or the total beside it is computed. Where several are, totals are typed there.
 */
export function typedSums(workbook: WorkbookModel, sheet: SheetModel): readonly TypedNumber[] {
  if (sheet.formulas.size === 0 || sheet.snapshot.cells.size > thresholds.mostCellsWithSums) return [];
  const sums = onlySums(sheet);
  if (sums.some((sum) => isByChance(sheet, sum) || isFrequent(sheet, { ...sum.at, typed: sum.typed }))) return [];
  const readers = sums.map((sum) => ({
    sum,
    usual:
      siblingOf(workbook, sheet, sum) ??
      (isUncommon(sum.typed) && closes(sheet, sum) ? readerOf(workbook, sheet, sum) : null),
  }));
  const [told] = readers.filter(({ usual }) => usual !== null);
  if (!told?.usual || sums.some((sum) => isComputedFrom(workbook, sheet, sum))) return [];
  const { at, typed, expected, range, direction } = told.sum;
  const formula = `=SUM(${rangeName(range)})`;
  return [{ ...at, typed, usual: told.usual, expected, direction, severity: "warning", formula }];
}

/** 500,000 is the sum of 200,000 and 300,000, and of many other pairs. */
function isByChance(sheet: SheetModel, { typed, range }: TypedSum): boolean {
  const parts = [...sheet.cellsIn(range)].filter(({ cell }) => typeof cell.value === "number" && cell.value !== 0);
  const digits = decimalFromDouble(typed).precision(false);
  return digits < thresholds.fewestDigitsOfSum && parts.length < thresholds.fewestPartsOfCertain;
}

interface TypedSum {
  readonly at: CellAddress;
  readonly typed: number;
  readonly expected: Decimal;
  readonly range: RangeAddress;
  /** Along which the figures stand. */
  readonly direction: Direction;
}

/** The stretches that add up to a typed number, where it is the only one of its sheet; none where there are two. */
function onlySums(sheet: SheetModel): readonly TypedSum[] {
  const sums: TypedSum[] = [];
  for (const direction of directions) {
    const lines = direction === "column" ? sheet.columns : sheet.rows;
    for (let line = 0; line < lines; line++) {
      for (const sum of sumsAlong(sheet, direction, line)) {
        const [first = sum] = sums;
        if (first.at.row !== sum.at.row || first.at.column !== sum.at.column) return [];
        sums.push(sum);
      }
    }
  }
  return sums;
}

/** The typed numbers of a line, and of the columns behind it, that are the sum of the figures right before them in the line. */
function* sumsAlong(sheet: SheetModel, direction: Direction, line: number): Iterable<TypedSum> {
  const filled = direction === "column" ? sheet.filledRows(line) : sheet.filledColumns(line);
  const run = new FigureRun();
  for (const position of filled) {
    const { row, column } = addressAt(direction, line, position);
    if (direction === "column") {
      for (let before = run.end; before < Math.min(position, run.end + 1 + thresholds.mostBlankAboveTotal); before++) {
        for (let behind = 1; behind <= thresholds.farthestTotalBehind; behind++)
          yield* sumAt(sheet, direction, line, { row: before, column: column + behind }, run);
      }
    }
    yield* sumAt(sheet, direction, line, { row, column }, run);
    run.take(position, sheet.cell(row, column)?.value);
  }
  if (direction !== "column") return;
  for (let after = run.end; after <= run.end + thresholds.mostBlankAboveTotal; after++) {
    for (let behind = 1; behind <= thresholds.farthestTotalBehind; behind++)
      yield* sumAt(sheet, direction, line, { row: after, column: line + behind }, run);
  }
}

function* sumAt(
  sheet: SheetModel,
  direction: Direction,
  line: number,
  at: CellAddress,
  run: FigureRun,
): Iterable<TypedSum> {
  const cell = sheet.cell(at.row, at.column);
  if (typeof cell?.value !== "number" || cell.value === 0 || cell.formula !== undefined || cell.spilled === true)
    return;
  // Shares add up to 100 %, whatever they are.
  if (isPercentFormat(cell.format) || positionOf(at, direction) - run.end > thresholds.mostBlankAboveTotal) return;
  if (!mayBeTotal(sheet, at, direction)) return;
  // A pasted value may keep the two digits more that a binary fraction has and no cell shows.
  const expected = decimalFromDouble(cell.value).toSignificantDigits(15);
  const start = run.startOf(expected);
  if (start === null) return;
  const length = run.end - start;
  const { row, column } = addressAt(direction, line, start);
  const range =
    direction === "column" ? { row, column, rows: length, columns: 1 } : { row, column, rows: 1, columns: length };
  // The total of another part of the figures stands among those of its column.
  const isSetBehind = lineOf(at, direction) !== line;
  if (isSetBehind && [...sheet.cellsIn({ ...range, column: at.column })].length > 0) return;
  yield { at, typed: cell.value, expected, range, direction };
}

interface Start {
  readonly position: number;
  readonly parts: number;
  readonly before: Decimal;
}

/** Figures that follow each other in a line, with no more than a blank or two among them, and what they add up to from each of them on. */
class FigureRun {
  /** The place behind the last figure. */
  end = 0;
  private sum: Decimal = zero;
  private parts = 0;
  /** By the sum of all figures before them, the places from which on figures are added, with the parts before. */
  private readonly starts = new Map<string, Start[]>();
  /** Those that are not there yet: most lines are never asked. */
  private latest: Start[] = [];

  take(position: number, value: CellValue | undefined): void {
    if (typeof value !== "number" || position - this.end > thresholds.mostBlankAboveTotal) {
      this.starts.clear();
      this.latest = [];
      this.sum = zero;
      this.parts = 0;
      this.end = position;
      if (typeof value !== "number") {
        this.end = position + 1;
        return;
      }
    }
    this.latest.push({ position, parts: this.parts, before: this.sum });
    this.sum = this.sum.plus(decimalFromDouble(value));
    if (value !== 0) this.parts += 1;
    this.end = position + 1;
  }

  /** From where on the figures add up to a number, the nearest; null where they do not. */
  startOf(total: Decimal): number | null {
    for (const start of this.latest) {
      const key = start.before.toString();
      const known = this.starts.get(key);
      if (known) known.push(start);
      else this.starts.set(key, [start]);
    }
    this.latest = [];
    const starts = this.starts.get(this.sum.minus(total).toString()) ?? [];
    const enough = starts.filter(({ parts }) => this.parts - parts >= thresholds.fewestPartsOfTyped);
    return enough.at(-1)?.position ?? null;
  }
}

/** Whether anything says that it may be a total: its place, its label or a total beside it. */
function mayBeTotal(sheet: SheetModel, at: CellAddress, direction: Direction): boolean {
  if (closes(sheet, { at, direction })) return true;
  return besideSteps.some((step) => isSumBeside(sheet, at, direction, step));
}

function isSumBeside(sheet: SheetModel, at: CellAddress, direction: Direction, step: number): boolean {
  if (lineOf(at, direction) + step < 0) return false;
  const { row, column } = addressAt(direction, lineOf(at, direction) + step, positionOf(at, direction));
  const beside = sheet.formula(row, column);
  return beside !== undefined && ownLineAggregate(beside.pattern)?.name === "SUM";
}

const besideSteps = [-1, 1, -2, 2];

/** Whether it is the last figure of its line, or its row begins with the word for a total: in a line of figures one is the sum of two others by chance. */
function closes(sheet: SheetModel, { at, direction }: Pick<TypedSum, "at" | "direction">): boolean {
  const next = addressAt(direction, lineOf(at, direction), positionOf(at, direction) + 1);
  if (typeof sheet.cell(next.row, next.column)?.value !== "number") return true;
  const [first] = sheet.filledColumns(at.row);
  const label = first === undefined ? undefined : sheet.cell(at.row, first)?.value;
  return typeof label === "string" && namesTotal(label);
}

/** A computed total right beside it that adds the same stretch of its own line. */
function siblingOf(workbook: WorkbookModel, sheet: SheetModel, { at, range, direction }: TypedSum): FormulaCell | null {
  const line = lineOf(at, direction);
  if (line !== lineOf(range, direction)) return null;
  for (const step of besideSteps) {
    const { row, column } = addressAt(direction, line + step, positionOf(at, direction));
    const beside = isSumBeside(sheet, at, direction, step) ? sheet.formula(row, column) : undefined;
    if (!beside) continue;
    const [total] = totalledRanges(workbook, sheet, beside);
    const addsAlike =
      total?.direction === direction &&
      positionOf(total.range, direction) <= positionOf(range, direction) &&
      endOf(total.range, direction) >= endOf(range, direction);
    if (addsAlike && !isTypedWhole(sheet, at, direction, step)) return beside;
  }
  return null;
}

/** Whether its line has another number typed where the one beside it computes: an example, or the year before. */
function isTypedWhole(sheet: SheetModel, at: CellAddress, direction: Direction, step: number): boolean {
  const formulas = formulaLines(sheet, direction).get(lineOf(at, direction) + step) ?? [];
  return formulas.some((formula) => {
    const position = positionOf(formula, direction);
    const { row, column } = addressAt(direction, lineOf(at, direction), position);
    const own = sheet.cell(row, column);
    return position !== positionOf(at, direction) && typeof own?.value === "number" && own.formula === undefined;
  });
}

function endOf(range: RangeAddress, direction: Direction): number {
  return positionOf(range, direction) + range.rows * range.columns;
}

/** A formula that computes with the number and not with its parts. */
function readerOf(workbook: WorkbookModel, sheet: SheetModel, { at, range, direction }: TypedSum): FormulaCell | null {
  if (direction === "column" && isOneMoreLine(sheet, range.row + range.rows - 1, at.row)) return null;
  for (const formula of sheet.formulas.values()) {
    if (holdsCell(range, formula.row, formula.column)) continue;
    const reads = workbook.references(sheet, formula).filter((each) => each.sheet === sheet);
    const readsParts = reads.some((each) => intersection(each.range, range) !== null);
    if (!readsParts && reads.some((each) => holdsCell(each.range, at.row, at.column)))
      return isCopyOfBefore(sheet, formula, direction) ? null : formula;
  }
  return null;
}

/** What computes with it as the one before computes with the figure before takes it for one more figure of the list. */
function isCopyOfBefore(sheet: SheetModel, formula: FormulaCell, direction: Direction): boolean {
  const { row, column } = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) - 1);
  return row >= 0 && column >= 0 && sheet.formula(row, column)?.pattern.canonical === formula.pattern.canonical;
}

/** What is left of a typed whole is computed from it, and adds up to it with the rest. */
function isComputedFrom(workbook: WorkbookModel, sheet: SheetModel, { at, range }: TypedSum): boolean {
  return [...sheet.cellsIn(range)].some(({ row, column }) => {
    const part = sheet.formula(row, column);
    return (
      part !== undefined &&
      workbook.references(sheet, part).some((each) => each.sheet === sheet && holdsCell(each.range, at.row, at.column))
    );
  });
}

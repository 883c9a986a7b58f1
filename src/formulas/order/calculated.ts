import { addressOfKey, cellKey } from "../../workbook/address";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../workbook/snapshot";
import { CalculationOrder, type FormulaTask } from "./calculation-order";
import { patternResult } from "../evaluation/formula-evaluation";
import { WorkbookModel, type FormulaCell } from "../model/formula-model";
import { cellValueOf, isMatrix, isUncomputed, type Matrix, type Scalar } from "../evaluation/operand";
import type { ReadingMeter } from "../evaluation/range-values";

/** Cells read and computed with in all, after which the rest is left without a value: a few seconds. */
export const MOST_WORK = 5_000_000;
/** No more cells than this are filled by one formula. */
const MOST_FILLED = 200_000;

/**
 * The workbook of a file with the values of its formulas, where the program that wrote it kept none, as those do that only edit files.
 * What cannot be computed here, and whatever reads it, stays without a value. An open workbook has been calculated: there a formula
 * without a value gives an empty text.
 */
export function withCalculatedValues(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return calculatedWorkbook(snapshot).workbook;
}

export interface CalculatedWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** Formulas that have no value after all. */
  readonly left: number;
  /** Whether some of them have none because too much was computed before. */
  readonly endedAtLimit: boolean;
}

export function calculatedWorkbook(snapshot: WorkbookSnapshot): CalculatedWorkbook {
  if (formulasWithoutValue(snapshot) === 0) return { workbook: snapshot, left: 0, endedAtLimit: false };
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, cells: new Map(sheet.cells) }));
  const workbook = { ...snapshot, sheets };
  const calculation = new Calculation(
    new WorkbookModel(workbook),
    new Map(sheets.map((sheet) => [sheet, sheet.cells])),
  );
  calculation.run();
  return { workbook, left: formulasWithoutValue(workbook), endedAtLimit: calculation.isAtLimit };
}

/** Formulas that a file keeps no value of, so that nothing can be said of it. */
function formulasWithoutValue({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((sum, { cells }) => sum + uncalculated(cells), 0);
}

function isUncalculated({ formula, value }: SnapshotCell): boolean {
  return formula !== undefined && value === null;
}

function uncalculated(cells: ReadonlyMap<number, SnapshotCell>): number {
  let count = 0;
  for (const cell of cells.values()) if (isUncalculated(cell)) count += 1;
  return count;
}

class Calculation {
  private readonly meter: ReadingMeter = { cells: 0 };

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly cells: ReadonlyMap<SheetSnapshot, Map<number, SnapshotCell>>,
  ) {}

  get isAtLimit(): boolean {
    return this.meter.cells > MOST_WORK;
  }

  run(): void {
    const order = new CalculationOrder(this.workbook, { meter: this.meter, most: MOST_WORK });
    for (const sheet of this.workbook.sheets) {
      for (const [key, formula] of sheet.formulas) {
        if (!isUncalculated(formula.cell)) continue;
        const filled = this.isWithinReach(formula) ? keysOf(formula) : [key];
        this.meter.cells += filled.length - 1;
        order.put(sheet, key, formula, filled);
      }
    }
    order.run((task) => !this.isAtLimit && this.calculate(task));
  }

  /** An array formula may name a whole sheet. */
  private isWithinReach({ cell: { spill } }: FormulaCell): boolean {
    return !spill || (spill.rows * spill.columns <= MOST_FILLED && !this.isAtLimit);
  }

  private calculate({ sheet, key, formula }: FormulaTask): boolean {
    const { row, column } = formula;
    if (!this.isWithinReach(formula)) return false;
    const result = patternResult(formula.pattern, {
      workbook: this.workbook,
      sheet,
      row,
      column,
      language: "pt-BR",
      meter: this.meter,
    });
    if (isUncomputed(result)) return false;
    const cells = this.cells.get(sheet.snapshot);
    if (!cells) return false;
    for (const each of keysOf(formula)) {
      const place = addressOfKey(each);
      const found = cellValueOf(valueAt(result, place.row - row, place.column - column));
      // A formula that reads a blank cell shows 0.
      const value = found === null && !formula.cell.spill ? 0 : found;
      const before = cells.get(each);
      if (each !== key && !before && value === null) continue;
      const after = before || each === key ? { ...before, value, calculated: true as const } : { value, spilled: true };
      cells.set(each, after);
      sheet.takeCalculated(place.row, place.column, after);
    }
    return true;
  }
}

function valueAt(result: Scalar | Matrix, down: number, along: number): Scalar {
  if (!isMatrix(result)) return down === 0 && along === 0 ? result : null;
  return result.rows[down]?.[along] ?? null;
}

/** The cells that a formula fills: its own, or those of its spill. */
function keysOf({ row, column, cell }: FormulaCell): readonly number[] {
  const { spill } = cell;
  if (!spill) return [cellKey(row, column)];
  return Array.from({ length: spill.rows * spill.columns }, (_, index) =>
    cellKey(spill.row + Math.floor(index / spill.columns), spill.column + (index % spill.columns)),
  );
}

import { addressOfKey, cellKey, holdsCell, type RangeAddress } from "../../workbook/address";
import {
  isErrorValue,
  type CellValue,
  type ErrorValue,
  type SheetSnapshot,
  type SnapshotCell,
  type WorkbookSnapshot,
} from "../../workbook/snapshot";
import { patternResult } from "../evaluation/formula-evaluation";
import { forgetTotals } from "../evaluation/kept-totals";
import { cellValueOf, isMatrix, isUncomputed, type Matrix, type Scalar } from "../evaluation/operand";
import { WorkbookModel, type SheetModel } from "../model/formula-model";
import type { FormulaPattern } from "../model/formula-pattern";
import { CalculationOrder, type FormulaTask } from "./calculation-order";

export interface FollowedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Stands for what could not be computed: whatever reads it gives it on. */
const uncomputed: ErrorValue = { error: "#CALC!" };

/** Beyond so many changed cells it is sooner asked which formulas they do not reach. */
const FEW_CHANGES = 64;

/**
 * A few cells of a workbook that is typed into. Only the formulas that they rest on are calculated, and after a change only those that it
 * reaches; patterns once read are kept for the next workbook of the same make.
 */
export class FollowedWorkbook {
  private readonly patterns = new Map<string, FormulaPattern>();
  private followed: Followed | null = null;

  /** The cells' values in this snapshot, an error where one cannot be computed. */
  values(snapshot: WorkbookSnapshot, wanted: readonly FollowedCell[]): readonly CellValue[] {
    const known = this.followed;
    if (!known?.isFor(wanted) || !known.follow(snapshot)) {
      this.followed = new Followed(new WorkbookModel(snapshot, this.patterns), wanted);
    }
    return this.followed?.values() ?? [];
  }
}

class Followed {
  /** What was calculated, each formula after those that it reads. */
  private readonly sequence: FormulaTask[] = [];
  private readonly key: string;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly wanted: readonly FollowedCell[],
  ) {
    this.key = keyOf(wanted);
    const order = new CalculationOrder(workbook);
    for (const sheet of workbook.sheets) {
      for (const [key, formula] of sheet.formulas) order.put(sheet, key, formula, filledKeys(key, formula.cell.spill));
    }
    for (const { sheet: name, row, column } of wanted) {
      const sheet = workbook.sheet(name);
      if (!sheet) continue;
      order.runFor(sheet, cellKey(row, column), (task) => {
        this.sequence.push(task);
        this.calculate(task);
        return true;
      });
    }
  }

  isFor(wanted: readonly FollowedCell[]): boolean {
    return this.key === keyOf(wanted);
  }

  values(): readonly CellValue[] {
    return this.wanted.map(({ sheet, row, column }) => this.workbook.sheet(sheet)?.cell(row, column)?.value ?? null);
  }

  /** Takes the constants of another snapshot; false where its cells or formulas are others, so that all has to be read anew. */
  follow(next: WorkbookSnapshot): boolean {
    const { sheets } = this.workbook;
    if (next.sheets.length !== sheets.length || !sameNames(next, this.workbook.snapshot)) return false;
    const changes = new Map<SheetModel, Changes>();
    for (const [index, sheet] of sheets.entries()) {
      const after = next.sheets[index];
      const changed = after && changedConstants(sheet, after);
      if (!changed) return false;
      if (changed.size > 0) changes.set(sheet, new Changes(changed));
    }
    for (const [sheet, changed] of changes) {
      for (const [key, cell] of changed.cells) {
        const { row, column } = addressOfKey(key);
        sheet.takeCalculated(row, column, cell);
        (sheet.snapshot.cells as Map<number, SnapshotCell>).set(key, cell);
      }
      forgetTotals(sheet);
    }
    if (changes.size > 0) this.recalculate(changes);
    return true;
  }

  private recalculate(changes: Map<SheetModel, Changes>): void {
    for (const task of this.sequence) {
      const reads = this.workbook.references(task.sheet, task.formula);
      if (!reads.some(({ sheet, range }) => changes.get(sheet)?.reaches(range))) continue;
      const known = changes.get(task.sheet);
      if (!known) forgetTotals(task.sheet);
      const changed = known ?? new Changes(new Map());
      changes.set(task.sheet, changed);
      for (const key of this.calculate(task)) changed.add(key);
    }
  }

  /** @returns the cells whose values are others than before */
  private calculate({ sheet, key, formula }: FormulaTask): readonly number[] {
    const { row, column, cell, pattern } = formula;
    const site = { workbook: this.workbook, sheet, row, column, language: "pt-BR" as const };
    const result = patternResult(pattern, site);
    const changed: number[] = [];
    for (const each of filledKeys(key, cell.spill)) {
      const place = addressOfKey(each);
      const [down, along] = [place.row - row, place.column - column];
      const found = isUncomputed(result) ? uncomputed : cellValueOf(resultAt(result, down, along));
      // A formula that reads a blank cell shows 0.
      const value = found === null && !cell.spill ? 0 : found;
      const before = sheet.cell(place.row, place.column);
      if (before && sameValue(before.value, value) && !(each === key && before === cell)) continue;
      sheet.takeCalculated(place.row, place.column, each === key ? { ...cell, value } : { value, spilled: true });
      changed.push(each);
    }
    return changed;
  }
}

/** An error stands in every cell that a call should have filled: there a blank would be read as 0. */
function resultAt(result: Scalar | Matrix, down: number, along: number): Scalar {
  if (isMatrix(result)) return result.rows[down]?.[along] ?? null;
  return (down === 0 && along === 0) || isErrorValue(result) ? result : null;
}

/** Cells of a sheet that hold something else than before. */
class Changes {
  private readonly keys: Set<number>;

  constructor(readonly cells: ReadonlyMap<number, SnapshotCell>) {
    this.keys = new Set(cells.keys());
  }

  add(key: number): void {
    this.keys.add(key);
  }

  reaches(range: RangeAddress): boolean {
    if (this.keys.size > FEW_CHANGES && range.rows * range.columns < this.keys.size) {
      for (let row = range.row; row < range.row + range.rows; row++) {
        for (let column = range.column; column < range.column + range.columns; column++) {
          if (this.keys.has(cellKey(row, column))) return true;
        }
      }
      return false;
    }
    for (const key of this.keys) {
      const { row, column } = addressOfKey(key);
      if (holdsCell(range, row, column)) return true;
    }
    return false;
  }
}

/** Null where the sheet's filled cells or formulas are others. */
function changedConstants(sheet: SheetModel, after: SheetSnapshot): ReadonlyMap<number, SnapshotCell> | null {
  const before = sheet.snapshot;
  if (before.name !== after.name || before.cells.size !== after.cells.size) return null;
  const changed = new Map<number, SnapshotCell>();
  for (const [key, cell] of after.cells) {
    const known = before.cells.get(key);
    if (!known || known.formula !== cell.formula || !sameRange(known.spill, cell.spill)) return null;
    if (cell.formula === undefined && !sameValue(known.value, cell.value)) changed.set(key, cell);
  }
  return changed;
}

function sameNames(next: WorkbookSnapshot, known: WorkbookSnapshot): boolean {
  return (
    next.names.length === known.names.length &&
    next.names.every(({ name, refersTo }, index) => {
      const other = known.names[index];
      return other?.name === name && other.refersTo === refersTo;
    })
  );
}

function sameRange(first: RangeAddress | undefined, second: RangeAddress | undefined): boolean {
  if (!first || !second) return first === second;
  return first.rows === second.rows && first.columns === second.columns;
}

function sameValue(first: CellValue, second: CellValue): boolean {
  if (isErrorValue(first)) return isErrorValue(second) && first.error === second.error;
  return first === second;
}

function filledKeys(key: number, spill: RangeAddress | undefined): readonly number[] {
  if (!spill) return [key];
  return Array.from({ length: spill.rows * spill.columns }, (_, index) =>
    cellKey(spill.row + Math.floor(index / spill.columns), spill.column + (index % spill.columns)),
  );
}

function keyOf(wanted: readonly FollowedCell[]): string {
  return wanted.map(({ sheet, row, column }) => `${sheet} ${String(row)} ${String(column)}`).join(";");
}

import { addressOfKey, cellKey } from "../workbook/address";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../workbook/snapshot";
import { patternResult } from "./formula-evaluation";
import { WorkbookModel, type FormulaCell, type SheetModel } from "./formula-model";
import { cellValueOf, isMatrix, isUncomputed, type Matrix, type Scalar } from "./operand";
import { entriesIn } from "./range-entries";

/** More formulas without a value than this are left so: the file is to be opened and saved in a spreadsheet first. */
const MOST_FORMULAS = 20_000;

/**
 * The workbook of a file with the values of its formulas, where the program that wrote it kept none, as those do that only edit files.
 * What cannot be computed here, and whatever reads it, stays without a value. An open workbook has been calculated: there a formula
 * without a value gives an empty text.
 */
export function withCalculatedValues(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const waiting = snapshot.sheets.reduce((sum, { cells }) => sum + uncalculated(cells), 0);
  if (waiting === 0 || waiting > MOST_FORMULAS) return snapshot;
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, cells: new Map(sheet.cells) }));
  const calculated = { ...snapshot, sheets };
  new Calculation(new WorkbookModel(calculated), new Map(sheets.map((sheet) => [sheet, sheet.cells]))).run();
  return calculated;
}

function isUncalculated({ formula, value }: SnapshotCell): boolean {
  return formula !== undefined && value === null;
}

function uncalculated(cells: ReadonlyMap<number, SnapshotCell>): number {
  let count = 0;
  for (const cell of cells.values()) if (isUncalculated(cell)) count += 1;
  return count;
}

interface Task {
  readonly sheet: SheetModel;
  readonly key: number;
  readonly formula: FormulaCell;
  state: "waiting" | "begun" | "done" | "impossible";
}

class Calculation {
  /** By the cells that their results fill. */
  private readonly tasks = new Map<SheetModel, Map<number, Task>>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly cells: ReadonlyMap<SheetSnapshot, Map<number, SnapshotCell>>,
  ) {
    for (const sheet of workbook.sheets) {
      const ofSheet = new Map<number, Task>();
      this.tasks.set(sheet, ofSheet);
      for (const [key, formula] of sheet.formulas) {
        if (!isUncalculated(formula.cell)) continue;
        const task: Task = { sheet, key, formula, state: "waiting" };
        for (const each of keysOf(formula)) ofSheet.set(each, task);
      }
    }
  }

  run(): void {
    for (const ofSheet of this.tasks.values()) for (const task of ofSheet.values()) this.calculateFrom(task);
  }

  /** What a formula reads is calculated before it; a stack of its own, since chains are longer than the language's. */
  private calculateFrom(first: Task): void {
    const stack = [first];
    for (;;) {
      const task = stack.at(-1);
      if (!task) return;
      if (task.state === "waiting") {
        task.state = "begun";
        const needed = this.needs(task);
        // A formula that waits for itself has no value.
        if (needed.some(({ state }) => state === "begun")) task.state = "impossible";
        stack.push(...needed.filter(({ state }) => state === "waiting"));
        continue;
      }
      if (task.state === "begun") {
        const isPossible = this.needs(task).every(({ state }) => state === "done");
        task.state = isPossible && this.calculate(task) ? "done" : "impossible";
      }
      stack.pop();
    }
  }

  private needs({ sheet, formula }: Task): readonly Task[] {
    const needed = new Set<Task>();
    for (const { sheet: target, range } of this.workbook.references(sheet, formula)) {
      const waiting = this.tasks.get(target);
      if (!waiting || waiting.size === 0) continue;
      for (const task of entriesIn(waiting, range)) needed.add(task);
    }
    return [...needed];
  }

  private calculate({ sheet, key, formula }: Task): boolean {
    const { row, column } = formula;
    const result = patternResult(formula.pattern, {
      workbook: this.workbook,
      sheet,
      row,
      column,
      language: "pt-BR",
    });
    if (isUncomputed(result)) return false;
    const cells = this.cells.get(sheet.snapshot);
    if (!cells) return false;
    for (const each of keysOf(formula)) {
      const place = addressOfKey(each);
      const value = cellValueOf(valueAt(result, place.row - row, place.column - column));
      const before = cells.get(each);
      if (each !== key && !before && value === null) continue;
      const after = before || each === key ? { ...before, value } : { value, spilled: true };
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

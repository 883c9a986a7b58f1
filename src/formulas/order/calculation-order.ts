import { cellKey, columnOfKey, rowOfKey, type RangeAddress } from "../../workbook/address";
import type { ReadingMeter } from "../evaluation/range-values";
import type { FormulaCell, SheetModel, WorkbookModel } from "../model/formula-model";

/** What has to be calculated, and what before it. */

export interface FormulaTask {
  readonly kind: "formula";
  readonly sheet: SheetModel;
  readonly key: number;
  readonly formula: FormulaCell;
  state: TaskState;
}

/** Some rows of a column: done when all that fills them is. */
interface BlockTask {
  readonly kind: "block";
  readonly cells: WaitingCells;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  state: TaskState;
}

type Task = FormulaTask | BlockTask;
type TaskState = "waiting" | "begun" | "done" | "impossible";

/** Rows of the smallest block; a power of two, as are all others. */
const SMALLEST_BLOCK = 16;

/**
 * The cells of a sheet that wait for their formulas. A long range is made of blocks, each of two blocks half its size, so that a
 * register's running totals, each of all lines above it, wait for a few blocks each and not for half a register.
 */
class WaitingCells {
  private readonly byKey = new Map<number, FormulaTask>();
  private readonly columns = new Set<number>();
  private readonly blocks = new Map<string, BlockTask>();
  private rows = 0;

  put(key: number, task: FormulaTask): void {
    this.byKey.set(key, task);
    this.columns.add(columnOfKey(key));
    this.rows = Math.max(this.rows, rowOfKey(key) + 1);
  }

  task(key: number): FormulaTask | undefined {
    return this.byKey.get(key);
  }

  tasks(): Iterable<FormulaTask> {
    return this.byKey.values();
  }

  *covering(range: RangeAddress): Iterable<Task> {
    const end = range.column + range.columns;
    const columns =
      range.columns < this.columns.size
        ? Array.from({ length: range.columns }, (_, index) => range.column + index)
        : this.columns;
    for (const column of columns) {
      if (column < range.column || column >= end || !this.columns.has(column)) continue;
      yield* this.coveringRows(column, range.row, Math.min(range.row + range.rows, this.rows));
    }
  }

  /** What a block is made of. */
  parts({ column, row, rows }: BlockTask): Iterable<Task> {
    if (rows > SMALLEST_BLOCK) return [this.block(column, row, rows / 2), this.block(column, row + rows / 2, rows / 2)];
    return this.cellsOf(column, row, row + rows);
  }

  private *coveringRows(column: number, from: number, to: number): Iterable<Task> {
    let row = from;
    while (row < to) {
      let size = 1;
      while (row % (size * 2) === 0 && row + size * 2 <= to) size *= 2;
      if (size >= SMALLEST_BLOCK) yield this.block(column, row, size);
      else yield* this.cellsOf(column, row, row + size);
      row += size;
    }
  }

  private *cellsOf(column: number, from: number, to: number): Iterable<FormulaTask> {
    for (let row = from; row < to; row++) {
      const task = this.byKey.get(cellKey(row, column));
      if (task) yield task;
    }
  }

  private block(column: number, row: number, rows: number): BlockTask {
    const key = `${String(column)} ${String(row)} ${String(rows)}`;
    const known = this.blocks.get(key);
    if (known) return known;
    const block: BlockTask = { kind: "block", cells: this, column, row, rows, state: "waiting" };
    this.blocks.set(key, block);
    return block;
  }
}

function unbounded(): { readonly meter: ReadingMeter; readonly most: number } {
  return { meter: { cells: 0 }, most: Infinity };
}

export class CalculationOrder {
  private readonly waiting = new Map<SheetModel, WaitingCells>();

  /** @param budget what finding the order may cost, together with what it is counted with; what comes after is left */
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly budget: { readonly meter: ReadingMeter; readonly most: number } = unbounded(),
  ) {}

  /** Puts a formula that has no value yet, with the cells that its result fills. */
  put(sheet: SheetModel, key: number, formula: FormulaCell, filled: readonly number[]): void {
    const cells = this.waiting.get(sheet) ?? new WaitingCells();
    this.waiting.set(sheet, cells);
    const task: FormulaTask = { kind: "formula", sheet, key, formula, state: "waiting" };
    for (const each of filled) cells.put(each, task);
  }

  /**
   * Calculates each formula after what it reads, with a stack of its own, since chains are longer than the language's. What waits for
   * itself, or for something that cannot be calculated, is left.
   */
  run(calculate: (task: FormulaTask) => boolean): void {
    for (const cells of this.waiting.values()) for (const task of cells.tasks()) this.runFrom(task, calculate);
  }

  /** The same for one cell alone, and for what it rests on. */
  runFor(sheet: SheetModel, key: number, calculate: (task: FormulaTask) => boolean): void {
    const task = this.waiting.get(sheet)?.task(key);
    if (task) this.runFrom(task, calculate);
  }

  private runFrom(first: Task, calculate: (task: FormulaTask) => boolean): void {
    const stack = [first];
    for (;;) {
      const task = stack.at(-1);
      if (!task) return;
      if (this.budget.meter.cells > this.budget.most) {
        task.state = "impossible";
        stack.pop();
        continue;
      }
      if (task.state === "waiting") {
        task.state = "begun";
        const needed = this.needs(task);
        if (needed.some(({ state }) => state === "begun")) task.state = "impossible";
        for (const each of needed) if (each.state === "waiting") stack.push(each);
        continue;
      }
      if (task.state === "begun") {
        const isPossible = this.needs(task).every(({ state }) => state === "done");
        task.state = isPossible && (task.kind === "block" || calculate(task)) ? "done" : "impossible";
      }
      stack.pop();
    }
  }

  private needs(task: Task): readonly Task[] {
    if (task.kind === "block") return [...task.cells.parts(task)];
    const needed = new Set<Task>();
    for (const { sheet, range } of this.workbook.references(task.sheet, task.formula)) {
      for (const each of this.waiting.get(sheet)?.covering(range) ?? []) {
        needed.add(each);
        this.budget.meter.cells += 1;
      }
    }
    return [...needed];
  }
}

import {
  addressOfKey,
  columnOfKey,
  ROWS_IN_SHEET,
  rowOfKey,
  type CellAddress,
  type RangeAddress,
} from "../../workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../../workbook/snapshot";
import { CellGrid } from "./cell-grid";
import { areByRows, filledColumnsByRow, filledRowsByColumn, textRowsByColumn, type FilledLines } from "./filled-lines";
import type { FormulaPattern } from "./formula-pattern";
import type { PatternReference } from "./node-references";
import { firstFrom, ValueIndex } from "./value-index";

export class FormulaCell implements CellAddress {
  /** What it reads, once somebody asked. */
  resolved: readonly ResolvedReference[] | null = null;

  constructor(
    readonly row: number,
    readonly column: number,
    readonly cell: SnapshotCell,
    readonly formula: string,
    readonly pattern: FormulaPattern,
  ) {}
}

/** A reference with the cells that it reads. */
export interface ResolvedReference {
  readonly reference: PatternReference;
  readonly sheet: SheetModel;
  readonly range: RangeAddress;
}

/** A sheet with its formulas read, and its cells by row and column. */
export class SheetModel {
  readonly formulas: ReadonlyMap<number, FormulaCell>;
  readonly rows: number;
  readonly columns: number;
  private rowIndex: FilledLines | null = null;
  private columnIndex: FilledLines | null = null;
  private textIndex: FilledLines | null = null;
  private readonly cellGrid = new CellGrid<SnapshotCell>();
  private readonly formulaGrid = new CellGrid<FormulaCell>();
  private readonly values = new ValueIndex(this.cellGrid);
  /** Whether the snapshot has its cells by rows, as readers of workbooks give them. */
  private isByRows: boolean;

  constructor(
    readonly snapshot: SheetSnapshot,
    formulas: ReadonlyMap<number, FormulaCell>,
  ) {
    this.formulas = formulas;
    let rows = 0;
    let columns = 0;
    for (const [key, cell] of snapshot.cells) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
      this.cellGrid.put(row, column, cell);
    }
    for (const formula of formulas.values()) this.formulaGrid.put(formula.row, formula.column, formula);
    this.rows = rows;
    this.columns = columns;
    this.isByRows = areByRows(snapshot.cells.keys());
  }

  get name(): string {
    return this.snapshot.name;
  }

  cell(row: number, column: number): SnapshotCell | undefined {
    return this.cellGrid.at(row, column);
  }

  /** Takes a cell whose value was calculated after the sheet was read; whoever calculates keeps the snapshot in step. */
  takeCalculated(row: number, column: number, cell: SnapshotCell): void {
    const before = this.cellGrid.at(row, column);
    // The snapshot has a new cell behind all others.
    if (!before) this.isByRows = false;
    this.values.change(row, column, before, cell);
    this.cellGrid.put(row, column, cell);
  }

  /** Rows of a column, in order, whose cells hold the value of a {@link valueKey}. */
  rowsHolding(column: number, key: string): readonly number[] {
    return this.values.rowsHolding(column, key);
  }

  /** The filled cells by rows, each row from its first column on. */
  cellsInOrder(): Iterable<readonly [key: number, cell: SnapshotCell]> {
    const { cells } = this.snapshot;
    return this.isByRows ? cells : [...cells].sort(([a], [b]) => a - b);
  }

  formula(row: number, column: number): FormulaCell | undefined {
    return this.formulaGrid.at(row, column);
  }

  /** Columns of the filled cells of a row, in order. */
  filledColumns(row: number): readonly number[] {
    this.rowIndex ??= filledColumnsByRow(this.cellsInOrder());
    return this.rowIndex[row] ?? nothing;
  }

  /** Rows of the filled cells of a column, in order. */
  filledRows(column: number): readonly number[] {
    this.columnIndex ??= filledRowsByColumn(this.cellsInOrder());
    return this.columnIndex[column] ?? nothing;
  }

  /** The filled cells of a range, by rows; a whole column costs what is filled in it. */
  *cellsIn(range: RangeAddress): Iterable<CellAddress & { readonly cell: SnapshotCell }> {
    if (range.rows * range.columns <= 2 * this.snapshot.cells.size) {
      for (let row = range.row; row < Math.min(range.row + range.rows, this.rows); row++) {
        for (let column = range.column; column < Math.min(range.column + range.columns, this.columns); column++) {
          const cell = this.cell(row, column);
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of this.snapshot.cells) {
      const { row, column } = addressOfKey(key);
      const inside =
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns;
      if (inside) yield { row, column, cell };
    }
  }

  /** The cells of a range that hold text: a long total of numbers costs no more than a short one. */
  *textsIn(range: RangeAddress): Iterable<CellAddress> {
    this.textIndex ??= textRowsByColumn(this.cellsInOrder());
    for (let column = range.column; column < Math.min(range.column + range.columns, this.columns); column++) {
      const rows = this.textIndex[column] ?? nothing;
      for (let index = firstFrom(rows, range.row); index < rows.length; index++) {
        const row = rows[index] ?? ROWS_IN_SHEET;
        if (row >= range.row + range.rows) break;
        yield { row, column };
      }
    }
  }
}

const nothing: readonly number[] = [];

import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import { addressOfKey, type RangeAddress } from "../../workbook/address";
import { LOOKS_ALONE } from "./recalculation";
import type { Cells } from "./cells";
import type { Engine } from "./engine";

/** Reads and writes the looks of cells, in Univer's style vocabulary. */
export class Styles {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  at(row: number, column: number): IStyleData {
    return this.engine.workbook.getStyles().getStyleByCell(this.cells.raw(row, column)) ?? {};
  }

  /** Null in a style takes that part away. */
  set(range: RangeAddress, style: IStyleData | ((row: number, column: number) => IStyleData | null)): void {
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    const bounded = this.bounded(range);
    this.cells.growTo(bounded.row + bounded.rows - 1, bounded.column + bounded.columns - 1);
    for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
      const cells: Record<number, ICellData> = (cellValue[row] = {});
      for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1) {
        const wanted = typeof style === "function" ? style(row, column) : style;
        if (wanted) cells[column] = { s: wanted };
      }
    }
    this.cells.mutate(cellValue, LOOKS_ALONE);
  }

  /** Styles cells that lie apart, by their keys, in one change. */
  setScattered(styles: ReadonlyMap<number, IStyleData>): void {
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (const [key, s] of styles) {
      const { row, column } = addressOfKey(key);
      (cellValue[row] ??= {})[column] = { s };
    }
    this.cells.mutate(cellValue, LOOKS_ALONE);
  }

  clear(range: RangeAddress): void {
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    const { row, column, rows, columns } = range;
    this.cells.worksheet.getCellMatrix().forValue((cellRow, cellColumn, cell) => {
      if (cell?.s && cellRow >= row && cellRow < row + rows && cellColumn >= column && cellColumn < column + columns) {
        (cellValue[cellRow] ??= {})[cellColumn] = { s: null };
      }
    });
    this.cells.mutate(cellValue, LOOKS_ALONE);
  }

  /** Whole rows and columns are styled as far as the grid goes beside used cells, which is what can be seen of them. */
  private bounded(range: RangeAddress): RangeAddress {
    const limit = this.cells.worksheet;
    const rows = range.rows > limit.getRowCount() ? limit.getRowCount() - range.row : range.rows;
    const columns = range.columns > limit.getColumnCount() ? limit.getColumnCount() - range.column : range.columns;
    return { ...range, rows, columns };
  }
}

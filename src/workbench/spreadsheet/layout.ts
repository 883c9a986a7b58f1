import { RANGE_TYPE, type IRange, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { runsOf, type RangeAddress } from "../../workbook/address";
import type { Engine } from "./engine";

export function gridRange(range: RangeAddress, rangeType: RANGE_TYPE = RANGE_TYPE.NORMAL): IRange {
  return {
    startRow: range.row,
    startColumn: range.column,
    endRow: range.row + range.rows - 1,
    endColumn: range.column + range.columns - 1,
    rangeType,
  };
}

export function rangeAddress(range: IRange): RangeAddress {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Sizes in Excel's API are points, in Univer pixels of a 96-dpi screen. */
const PIXELS_A_POINT = 96 / 72;

function indexAt(points: number, sizeOf: (index: number) => number): number {
  let index = 0;
  for (let edge = sizeOf(0); edge <= points && index < 100_000; edge += sizeOf(index)) index += 1;
  return index;
}

/** Lines of the grid as runs: the first, and how many. */
function runsBelow(lines: Iterable<number>, limit: number): [first: number, count: number][] {
  return runsOf([...lines].filter((each) => each < limit).sort((a, b) => a - b));
}

function columnsRange([column, columns]: [first: number, count: number]): IRange {
  return gridRange({ row: 0, column, rows: 1, columns }, RANGE_TYPE.COLUMN);
}

/** Widths, heights, hidden rows and columns, frozen panes and merged cells of one sheet. */
export class Layout {
  constructor(
    private readonly engine: Engine,
    private readonly worksheet: Worksheet,
  ) {}

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) / PIXELS_A_POINT;
  }

  setColumnWidth(range: RangeAddress, points: number): void {
    this.run(SetWorksheetColWidthMutation.id, {
      ranges: [this.clipped(range)],
      colWidth: Math.round(points * PIXELS_A_POINT),
    });
  }

  /** Several columns, each with its width: one command for all that are as wide. */
  setColumnWidths(widths: ReadonlyMap<number, number>): void {
    const alike = new Map<number, number[]>();
    for (const [column, points] of widths) {
      const pixels = Math.round(points * PIXELS_A_POINT);
      const columns = alike.get(pixels);
      if (columns) columns.push(column);
      else alike.set(pixels, [column]);
    }
    for (const [colWidth, columns] of alike) {
      const ranges = runsBelow(columns, this.worksheet.getColumnCount()).map(columnsRange);
      if (ranges.length > 0) this.run(SetWorksheetColWidthMutation.id, { ranges, colWidth });
    }
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row) / PIXELS_A_POINT;
  }

  setRowHeight(range: RangeAddress, points: number): void {
    const ranges = [this.clipped(range)];
    this.run(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: Math.round(points * PIXELS_A_POINT) });
    this.run(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: 0 });
  }

  /** True where somebody gave the row its height; others are as high as their texts. */
  hasOwnHeight(row: number): boolean {
    return Number(this.worksheet.getRowManager().getRow(row)?.ia ?? 1) === 0;
  }

  rowHidden(row: number): boolean {
    return row < this.worksheet.getRowCount() && !this.worksheet.getRowRawVisible(row);
  }

  columnHidden(column: number): boolean {
    return column < this.worksheet.getColumnCount() && !this.worksheet.getColVisible(column);
  }

  setRowsHidden(range: RangeAddress, hidden: boolean): void {
    this.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, {
      ranges: [this.clipped(range, RANGE_TYPE.ROW)],
    });
  }

  setColumnsHidden(range: RangeAddress, hidden: boolean): void {
    this.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, {
      ranges: [this.clipped(range, RANGE_TYPE.COLUMN)],
    });
  }

  /** Hides rows and columns by their stretches at once: the grid is laid out anew after each command, and a file may hide all 16,384 columns but its own. */
  hide(rows: Iterable<number>, columns: Iterable<number>): void {
    const [rowCount, columnCount] = [this.worksheet.getRowCount(), this.worksheet.getColumnCount()];
    const hiddenRows = runsBelow(rows, rowCount).map(([row, count]) =>
      gridRange({ row, column: 0, rows: count, columns: 1 }, RANGE_TYPE.ROW),
    );
    if (hiddenRows.length > 0) this.run(SetRowHiddenMutation.id, { ranges: hiddenRows });
    const hiddenColumns = runsBelow(columns, columnCount).map(columnsRange);
    if (hiddenColumns.length > 0) this.run(SetColHiddenMutation.id, { ranges: hiddenColumns });
  }

  frozen(): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    this.run(SetFrozenMutation.id, {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
      resetScroll: true,
    });
  }

  merges(): RangeAddress[] {
    return this.worksheet.getMergeData().map(rangeAddress);
  }

  merge(ranges: readonly RangeAddress[]): void {
    this.run(AddWorksheetMergeMutation.id, { ranges: ranges.map((range) => gridRange(range)) });
  }

  unmerge(range: RangeAddress): void {
    const inside = this.merges().filter(
      (merge) =>
        merge.row < range.row + range.rows &&
        range.row < merge.row + merge.rows &&
        merge.column < range.column + range.columns &&
        range.column < merge.column + merge.columns,
    );
    if (inside.length > 0)
      this.run(RemoveWorksheetMergeMutation.id, { ranges: inside.map((merge) => gridRange(merge)) });
  }

  /** The cells that something placed in points lies over. */
  cellsUnder(place: { left: number; top: number; width: number; height: number }): RangeAddress {
    const column = indexAt(place.left, (index) => this.columnWidth(index));
    const row = indexAt(place.top, (index) => this.rowHeight(index));
    const lastColumn = indexAt(place.left + place.width - 1, (index) => this.columnWidth(index));
    const lastRow = indexAt(place.top + place.height - 1, (index) => this.rowHeight(index));
    return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  }

  private clipped(range: RangeAddress, rangeType?: RANGE_TYPE): IRange {
    const rows = Math.max(1, Math.min(range.rows, this.worksheet.getRowCount() - range.row));
    const columns = Math.max(1, Math.min(range.columns, this.worksheet.getColumnCount() - range.column));
    return gridRange({ ...range, rows, columns }, rangeType);
  }

  private run(id: string, params: object): void {
    this.engine.writes.flush();
    this.engine.commands.syncExecuteCommand(id, {
      unitId: this.engine.unitId,
      subUnitId: this.worksheet.getSheetId(),
      ...params,
    });
  }
}

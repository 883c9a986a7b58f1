import { columnOfKey, rowOfKey } from "../../workbook/address";
import type { SnapshotCell } from "../../workbook/snapshot";

type CellsInOrder = Iterable<readonly [key: number, cell: SnapshotCell]>;

/** By the number of a row or column; what holds nothing is left out. */
export type FilledLines = readonly (readonly number[] | undefined)[];

/** Whether cells come by rows, each row from its first column on, as readers of workbooks give them. */
export function areByRows(keys: Iterable<number>): boolean {
  let before = -1;
  for (const key of keys) {
    if (key < before) return false;
    before = key;
  }
  return true;
}

/** The filled columns of each row. Rows that are filled alike, as those of a list are, share one list of their columns. */
export function filledColumnsByRow(cells: CellsInOrder): FilledLines {
  const byRow: (readonly number[])[] = [];
  let row = -1;
  const columns: number[] = [];
  let shared: readonly number[] = [];
  const close = (): void => {
    if (row === -1) return;
    // The copy has no room to grow.
    if (!isSame(columns, shared)) shared = columns.slice();
    byRow[row] = shared;
  };
  for (const [key] of cells) {
    if (rowOfKey(key) !== row) {
      close();
      row = rowOfKey(key);
      columns.length = 0;
    }
    columns.push(columnOfKey(key));
  }
  close();
  return byRow;
}

/** The filled rows of each column. */
export function filledRowsByColumn(cells: CellsInOrder): FilledLines {
  return rowsByColumn(cells, () => true);
}

/** The rows of each column whose cells hold text. */
export function textRowsByColumn(cells: CellsInOrder): FilledLines {
  return rowsByColumn(cells, ({ value }) => typeof value === "string");
}

function rowsByColumn(cells: CellsInOrder, counts: (cell: SnapshotCell) => boolean): FilledLines {
  const byColumn: number[][] = [];
  for (const [key, cell] of cells) if (counts(cell)) (byColumn[columnOfKey(key)] ??= []).push(rowOfKey(key));
  return byColumn;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

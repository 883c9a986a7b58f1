import { addressOfKey, cellKey, holdsCell, type RangeAddress } from "../../workbook/address";

/** What a map by cells holds of a range, by whichever of the two is shorter. */
export function* entriesIn<T>(byCell: ReadonlyMap<number, T>, range: RangeAddress): Iterable<T> {
  if (byCell.size < range.rows * range.columns) {
    for (const [key, entry] of byCell) {
      const { row, column } = addressOfKey(key);
      if (holdsCell(range, row, column)) yield entry;
    }
    return;
  }
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const entry = byCell.get(cellKey(row, column));
      if (entry !== undefined) yield entry;
    }
  }
}

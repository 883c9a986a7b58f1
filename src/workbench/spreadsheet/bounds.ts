import type { RangeAddress } from "../../workbook/address";

/** The smallest rectangle around the ranges that it took. */
export class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  take({ row, column, rows, columns }: RangeAddress): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row + rows - 1);
    this.right = Math.max(this.right, column + columns - 1);
  }

  range(): RangeAddress | null {
    if (this.bottom < 0) return null;
    return {
      row: this.top,
      column: this.left,
      rows: this.bottom - this.top + 1,
      columns: this.right - this.left + 1,
    };
  }
}

/** A stretch so short is walked without asking how many entries there are. */
const FEW = 256;

/** Calls for each entry from `from` on, `count` at most, at the cost of the entries that are there or of the stretch, whichever is less. */
export function eachKey<T>(
  entries: Readonly<Record<number, T>> | undefined,
  from: number,
  count: number,
  visit: (key: number, entry: T) => void,
): void {
  if (!entries) return;
  const keys = count > FEW ? Object.keys(entries) : null;
  if (keys && keys.length <= count) {
    for (const text of keys) {
      const key = Number(text);
      const entry = entries[key];
      if (entry !== undefined && key >= from && key < from + count) visit(key, entry);
    }
    return;
  }
  for (let key = from; key < from + count; key += 1) {
    const entry = entries[key];
    if (entry !== undefined) visit(key, entry);
  }
}

import type { SnapshotCell } from "../../workbook/snapshot";
import type { CellGrid } from "./cell-grid";
import { isDecimal, scalarOf, type Scalar } from "../evaluation/operand";

/**
 * A text that two values share where Excel's lookups take them for equal: texts without regard to case, numbers by value. Null for what
 * is never found by its value: blanks and errors.
 */
export function valueKey(scalar: Scalar): string | null {
  if (isDecimal(scalar)) return `n${scalar.toString()}`;
  if (typeof scalar === "string") return `t${scalar.normalize().toLowerCase()}`;
  return typeof scalar === "boolean" ? `b${String(scalar)}` : null;
}

const none: readonly number[] = [];

/** In which rows of a column each value stands: a lookup in a register need not read the register. */
export class ValueIndex {
  private readonly columns = new Map<number, Map<string, number[]>>();

  constructor(private readonly cells: CellGrid<SnapshotCell>) {}

  /** Rows of the column, in order, that hold the value of a key. */
  rowsHolding(column: number, key: string): readonly number[] {
    let rowsByKey = this.columns.get(column);
    if (!rowsByKey) {
      rowsByKey = this.read(column);
      this.columns.set(column, rowsByKey);
    }
    return rowsByKey.get(key) ?? none;
  }

  /** A cell of the column has another value now: columns are calculated cell by cell, and an index that began anew each time would never end. */
  change(row: number, column: number, before: SnapshotCell | undefined, after: SnapshotCell): void {
    const rowsByKey = this.columns.get(column);
    if (!rowsByKey) return;
    const known = before === undefined ? null : valueKey(scalarOf(before.value));
    const key = valueKey(scalarOf(after.value));
    if (known === key) return;
    const held = known === null ? undefined : rowsByKey.get(known);
    const place = held ? firstFrom(held, row) : 0;
    if (held?.[place] === row) held.splice(place, 1);
    if (key === null) return;
    const rows = rowsByKey.get(key);
    if (rows) rows.splice(firstFrom(rows, row), 0, row);
    else rowsByKey.set(key, [row]);
  }

  private read(column: number): Map<string, number[]> {
    const rowsByKey = new Map<string, number[]>();
    this.cells.eachIn(column, (row, { value }) => {
      const key = valueKey(scalarOf(value));
      if (key === null) return;
      const rows = rowsByKey.get(key);
      if (rows) rows.push(row);
      else rowsByKey.set(key, [row]);
    });
    return rowsByKey;
  }
}

/** Where in an ascending list the first number stands that is at least so large. */
export function firstFrom(ascending: readonly number[], least: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? Infinity) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

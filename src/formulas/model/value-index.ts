import { decimalFromText } from "../../core/decimal";
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

/** The number that a text reads as, written as numbers are: `2025` typed as text. Null for other texts, and for what is no text. */
export function numberInDigits(scalar: Scalar): string | null {
  if (typeof scalar !== "string" || !/^\s*[-+]?\d+(\.\d+)?\s*$/.test(scalar)) return null;
  return decimalFromText(scalar.trim())?.toString() ?? null;
}

/** All that a value is found by: a text of digits by its number too, where criteria ask for one. */
function keysOf(scalar: Scalar): readonly string[] {
  const key = valueKey(scalar);
  if (key === null) return [];
  const digits = numberInDigits(scalar);
  return digits === null ? [key] : [key, textKeyOf(digits)];
}

/** By which a text of digits is found. */
export function textKeyOf(number: string): string {
  return `d${number}`;
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
    const known = before === undefined ? [] : keysOf(scalarOf(before.value));
    const keys = keysOf(scalarOf(after.value));
    if (known.join("\u0000") === keys.join("\u0000")) return;
    for (const key of known) {
      const held = rowsByKey.get(key);
      const place = held ? firstFrom(held, row) : 0;
      if (held?.[place] === row) held.splice(place, 1);
    }
    for (const key of keys) {
      const rows = rowsByKey.get(key);
      if (rows) rows.splice(firstFrom(rows, row), 0, row);
      else rowsByKey.set(key, [row]);
    }
  }

  private read(column: number): Map<string, number[]> {
    const rowsByKey = new Map<string, number[]>();
    this.cells.eachIn(column, (row, { value }) => {
      for (const key of keysOf(scalarOf(value))) {
        const rows = rowsByKey.get(key);
        if (rows) rows.push(row);
        else rowsByKey.set(key, [row]);
      }
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

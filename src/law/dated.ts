import { isoDay, type Day } from "../core/dates";
import type { Source } from "../core/figure";

/** A legal value as it stood from a day on: value and citation in one row. */
export interface DatedValue<V> {
  /** First day in force, `2021-08-27`. */
  readonly from: string;
  readonly value: V;
  readonly unit: "R$" | "fraction" | "times" | "annuities" | "schedule";
  readonly source: Source;
  /** The day on which somebody last compared the row with its source. */
  readonly checked: string;
}

/** The row in force on a day: the last that began on or before it; null before the first. */
export function inForceOn<V>(rows: readonly DatedValue<V>[], day: Day): DatedValue<V> | null {
  let found: DatedValue<V> | null = null;
  for (const row of rows) if (isoDay(row.from) <= day) found = row;
  return found;
}

/** The row that began last, for a value whose function takes no day. */
export function latest<V>(rows: readonly [DatedValue<V>, ...DatedValue<V>[]]): DatedValue<V> {
  return rows[rows.length - 1] ?? rows[0];
}

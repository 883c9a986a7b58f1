import { dayOf, isoDay, type Day } from "../core/dates";
import type { Source } from "./source";

/** A legal value as it stood from a day on: value and citation in one row. */
export interface DatedValue<V> {
  /** First day in force, `2021-08-27`. */
  readonly from: string;
  /** Last day in force, for a value that ends by itself, such as one year's schedule; else the next row ends it. */
  readonly until?: string;
  readonly value: V;
  readonly unit: "R$" | "fraction" | "times" | "instalments" | "schedule" | "day";
  readonly source: Source;
  /** The day on which somebody last compared the row with its source: the last day on which it is known to be valid. */
  readonly checked: string;
  /**
   * The row that a call without a day was published with and keeps for ever, whatever rows come later. One row at most of a table
   * has the mark, and it never moves: people's workbooks rest on it.
   */
  readonly withoutDay?: true;
}

/** At least one row, the earliest first. */
export type DatedRows<V> = readonly [DatedValue<V>, ...DatedValue<V>[]];

const readDays = new Map<string, Day>();

/** A row is read once, since a column may look it up a million times. */
function dayNamed(text: string): Day {
  const read = readDays.get(text) ?? isoDay(text);
  readDays.set(text, read);
  return read;
}

/** The row in force on a day: the last that began on or before it; null before the first and where that row has ended. */
export function inForceOn<V>(rows: readonly DatedValue<V>[], day: Day): DatedValue<V> | null {
  let found: DatedValue<V> | null = null;
  for (const row of rows) if (dayNamed(row.from) <= day) found = row;
  if (found?.until !== undefined && dayNamed(found.until) < day) return null;
  return found;
}

/** The row that a call keeps which names no day, and a day before the first row where 1.0.0 gave a figure for it. */
export function keptWithoutDay<V>(rows: DatedRows<V>): DatedValue<V> {
  const kept = rows.find((row) => row.withoutDay === true);
  if (kept) return kept;
  throw new RangeError("no row of this table is kept by calls without a day");
}

/** The row in force on the first day of a year, for what is decided year by year. */
export function inForceInYear<V>(rows: readonly DatedValue<V>[], year: number): DatedValue<V> | null {
  const newYear = dayOf(year, 1, 1);
  return newYear === null ? null : inForceOn(rows, newYear);
}

/** The days of a value that holds for one calendar year: spread into its row. */
export function duringYear(year: number): { readonly from: string; readonly until: string } {
  return { from: `${String(year)}-01-01`, until: `${String(year)}-12-31` };
}

import { calendarDate, isoDay } from "../core/dates";
import { decimalFromText } from "../core/decimal";
import type { Wording } from "../core/wording";
import { seriesDoubt } from "../text/monthly-rate";

/** The tables of months and rates, as profiles and forms call them. */
const seriesKeys = new Set(["indexSeries", "inpcSeries"]);

/** What looks typed a hundred times too high in a table of months; null in other tables, and where nothing does. */
export function doubtfulMonths(key: string, rows: readonly Readonly<Record<string, unknown>>[]): Wording | null {
  if (!seriesKeys.has(key)) return null;
  return seriesDoubt(
    rows.flatMap(({ month, rate }) => {
      const value = typeof rate === "string" ? decimalFromText(rate) : null;
      const index = typeof month === "string" ? monthOf(month) : null;
      return value === null || index === null ? [] : [[index, value] as const];
    }),
  );
}

/** Counted from year 0; null for what is no day. */
function monthOf(text: string): number | null {
  try {
    const { year, month } = calendarDate(isoDay(text));
    return year * 12 + month - 1;
  } catch {
    return null;
  }
}

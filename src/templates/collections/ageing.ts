import type { FormulaText } from "../builder/description";

/** How old debts are, from those that are not late on. */
export const ageBands = ["notDue", "year1", "year2", "year3", "year4", "year5", "older"] as const;

/**
 * How old a debt is, in words: whole years by the calendar, so that on its fifth anniversary it is not yet more than five years old. Days
 * that are counted would miss by those of leap years. Years, months and days lie in places of their own, since EDATE takes no column.
 * @param days days late; none where it was paid in time
 */
export function ageingOf(days: FormulaText, due: FormulaText): FormulaText {
  const since = (part: string): string => `(${part}({paymentDate})-${part}(${due}))`;
  const age = `10000*${since("YEAR")}+100*${since("MONTH")}+${since("DAY")}`;
  const late = ageBands.slice(1);
  const steps = late.map((_, years) => (years === 0 ? "0" : String(years * 10_000 + 1)));
  return `IF(${days}>0,LOOKUP(${age},{${steps.join(",")}},{${late.map((key) => `{'${key}}`).join(",")}}),{'notDue})`;
}

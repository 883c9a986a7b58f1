import type { FormulaText } from "../builder/description";

/** How old debts are, from those that are not late on. */
export const ageBands = ["notDue", "year1", "year2", "year3", "year4", "year5", "older"] as const;

/** How old a debt is, in words, by its days. */
export function ageingOf(days: FormulaText): FormulaText {
  return `LOOKUP(${days},{0,1,367,732,1097,1462,1828},{${ageBands.map((key) => `{'${key}}`).join(",")}})`;
}

import { isErrorValue } from "../workbook/snapshot";
import type { WorkbookModel } from "../formulas/model/formula-model";
import type { Stale } from "./stale-formulas";
import { recomputation } from "./thresholds";

/**
 * Whether it is likelier that a formula is computed here otherwise than by Excel than that its value is stale: an error, or nothing,
 * where a value is kept. It is not where the error is plainly right.
 */
export function isDoubtful(workbook: WorkbookModel, stale: Stale): boolean {
  const { expected, shown } = stale;
  if (shown === null || shown === "") return false;
  if (expected === "") return true;
  // What TEXT writes follows the separators and the grouping of the country in which the file was kept.
  if (typeof expected === "string" && typeof shown === "string" && stale.formula.pattern.functions.has("TEXT"))
    return true;
  return isErrorValue(expected) && !isPlainlyError(workbook, stale);
}

/** A cell that it reads holds an error, a reference is lost, or arithmetic alone divides by 0. */
function isPlainlyError(workbook: WorkbookModel, { sheet, formula, expected }: Stale): boolean {
  if (formula.formula.includes("#REF!")) return true;
  const divides = isErrorValue(expected) && expected.error === "#DIV/0!" && formula.pattern.functions.size === 0;
  return (
    divides ||
    workbook.references(sheet, formula).some(({ sheet: target, range }) => {
      if (range.rows * range.columns > recomputation.mostInputsReadAgain) return false;
      for (const { cell } of target.cellsIn(range)) if (isErrorValue(cell.value)) return true;
      return false;
    })
  );
}

import { holdsCell } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import { namesTotal } from "../tables/table-labels";
import { isTotal } from "../totals";

/** Why a number below figures that it is the sum of is no total of theirs. */

/** Whether figures are computed from a cell below them, as what is shared out is: it is no sum of theirs. */
export function readsCell(formulas: readonly FormulaCell[], row: number, column: number): boolean {
  return formulas.some((formula) =>
    formula.pattern.references.some((reference) => {
      const read = reference.sheet === null ? resolvedRange(reference.range, formula.row, formula.column) : null;
      return read !== null && holdsCell(read, row, column);
    }),
  );
}

/**
 * Whether a row that is not called a total computes, in other columns, as the one before it does: then it is one more line of the same table.
 */
export function isOneMoreLine(sheet: SheetModel, before: number, row: number): boolean {
  const filled = sheet.filledColumns(row);
  const [first] = filled;
  const label = first === undefined ? undefined : sheet.cell(row, first)?.value;
  if (typeof label !== "string" || namesTotal(label)) return false;
  return filled.some((column) => {
    const own = sheet.formula(row, column);
    const isCopy = own !== undefined && own.pattern.canonical === sheet.formula(before, column)?.pattern.canonical;
    return isCopy && !isTotal(own);
  });
}

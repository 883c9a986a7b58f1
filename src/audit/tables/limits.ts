import { decimalFromDouble, type Decimal } from "../../core/decimal";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { Readers } from "../../formulas/model/readers";
import type { CellAddress } from "../../workbook/address";

/** `=E57-E56` below a budget of 1,000 and what was spent: what something is taken off from is a limit, and no total of it. */
export function isLimitOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  typed: CellAddress,
  { parts, expected }: { readonly parts: readonly CellAddress[]; readonly expected: Decimal },
): boolean {
  return Readers.of(workbook)
    .single(sheet, typed.row, typed.column)
    .some(({ sheet: reader, formula }) => {
      const [minuend, subtrahend] = formula.pattern.references.map((reference) =>
        reference.sheet === null ? resolvedRange(reference.range, formula.row, formula.column) : null,
      );
      const taken = subtrahend ? sheet.cell(subtrahend.row, subtrahend.column)?.value : undefined;
      const isTotal = typeof taken === "number" && decimalFromDouble(taken).equals(expected);
      return (
        reader === sheet &&
        formula.pattern.skeleton === "(@-@)" &&
        minuend?.row === typed.row &&
        minuend.column === typed.column &&
        (isTotal || parts.some(({ row, column }) => subtrahend?.row === row && subtrahend.column === column))
      );
    });
}

import type { RangeAddress } from "../../workbook/address";
import type { SheetModel } from "./formula-model";

/** The text that labels a cell: the nearest to its left, or else above; none for a range of many cells. */
export function labelOf(sheet: SheetModel, range: RangeAddress): string | undefined {
  if (range.rows * range.columns !== 1) return undefined;
  for (let column = range.column - 1; column >= 0; column--) {
    const value = sheet.cell(range.row, column)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  for (let row = range.row - 1; row >= 0; row--) {
    const value = sheet.cell(row, range.column)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

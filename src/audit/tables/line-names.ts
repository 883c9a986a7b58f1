import type { CellAddress } from "../../workbook/address";
import type { SheetModel } from "../../formulas/model/formula-model";

/** What the row or the column of a cell is called, as far as any table shows it: the nearest text before the cell, or above it. */

export function nameBefore(sheet: SheetModel, { row, column }: CellAddress): string {
  for (let left = column - 1; left >= 0; left--) {
    const name = textAt(sheet, row, left);
    if (name !== "") return name;
  }
  return "";
}

export function nameAbove(sheet: SheetModel, { row, column }: CellAddress): string {
  for (let above = row - 1; above >= 0; above--) {
    const name = textAt(sheet, above, column);
    if (name !== "") return name;
  }
  return "";
}

function textAt(sheet: SheetModel, row: number, column: number): string {
  const value = sheet.cell(row, column)?.value;
  return typeof value === "string" ? value.trim() : "";
}

import { cellName } from "../../workbook/address";
import type { PlainValue } from "../reading/selection";

export type InsertedFormula =
  | { readonly kind: "inserted"; readonly sheet: string; readonly cell: string; readonly shown: string }
  /** The cell holds something; it is written over only where the person said so. */
  | { readonly kind: "occupied"; readonly sheet: string; readonly cell: string; readonly holds: string };

/**
 * Writes a formula into the active cell and reads back what it shows.
 * @param formula English formula text with its `=`, arguments separated by `,`
 * @param overwrite the cell, by sheet and name, that the person agreed to write over
 */
export function insertFormula(
  formula: string,
  overwrite?: { readonly sheet: string; readonly cell: string },
): Promise<InsertedFormula> {
  return Excel.run(async (context) => {
    const active = context.workbook.getActiveCell();
    active.load(["values", "text", "formulas", "rowIndex", "columnIndex"]);
    const { worksheet } = active;
    worksheet.load("name");
    await context.sync();
    const sheet = worksheet.name;
    const cell = cellName(active.rowIndex, active.columnIndex);
    const value = active.values[0]?.[0] as PlainValue;
    const agreed = overwrite?.sheet === sheet && overwrite.cell === cell;
    if (String(active.formulas[0]?.[0] ?? value) !== "" && !agreed) {
      return { kind: "occupied", sheet, cell, holds: active.text[0]?.[0] ?? "" };
    }
    active.formulas = [[formula]];
    active.load("text");
    await context.sync();
    return { kind: "inserted", sheet, cell, shown: active.text[0]?.[0] ?? "" };
  });
}

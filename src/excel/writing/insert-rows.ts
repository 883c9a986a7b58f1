import { rangeName, type RangeAddress } from "../../workbook/address";
import type { CellContent, NumberFormat } from "../../workbook/plan";
import { numberFormatCodes } from "../../workbook/number-format";
import { cellInput } from "./cell-input";

/** A cell of what is inserted: its content, and how a number is shown. */
export interface InsertedCell {
  readonly content: CellContent;
  readonly format?: NumberFormat;
}

export type InsertedRows =
  | { readonly kind: "inserted"; readonly sheet: string; readonly address: string }
  /** Cells there hold something; they are written over only where the person said so. */
  | { readonly kind: "occupied"; readonly sheet: string; readonly address: string };

/**
 * Writes a table of constants with its upper left corner at a cell.
 * @param overwrite true where the person agreed to write over what stands there
 */
export function insertRows(
  rows: readonly (readonly InsertedCell[])[],
  corner: { readonly sheet: string; readonly row: number; readonly column: number },
  overwrite: boolean,
): Promise<InsertedRows> {
  return Excel.run(async (context) => {
    const target: RangeAddress = {
      row: corner.row,
      column: corner.column,
      rows: rows.length,
      columns: Math.max(...rows.map((row) => row.length)),
    };
    const { sheet } = corner;
    const address = rangeName(target);
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    if (!overwrite) {
      const used = range.getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      if (!used.isNullObject) return { kind: "occupied", sheet, address };
    }
    const padded = rows.map((row) => Array.from({ length: target.columns }, (_blank, column) => row[column]));
    range.numberFormat = padded.map((row) =>
      row.map((cell) => (cell?.format ? numberFormatCodes[cell.format] : "General")),
    );
    range.formulas = padded.map((row) => row.map((cell) => (cell ? (cellInput(cell.content) ?? "") : "")));
    await context.sync();
    return { kind: "inserted", sheet, address };
  });
}

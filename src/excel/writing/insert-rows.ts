import type { Wording } from "../../core/wording";
import { parseRange, rangeName, type RangeAddress } from "../../workbook/address";
import type { CellContent, NumberFormat } from "../../workbook/plan";
import { numberFormatCodes } from "../../workbook/number-format";
import { restoringInput } from "../fill/table-update";
import { splitAddress } from "../reading/selection";
import { takenBackUnlessDone, type LeftOver } from "../taking-back/write-all-or-nothing";
import { emptyRecord, type WriteRecord } from "../taking-back/write-record";
import { cellInput, type CellInput } from "./cell-input";

/** A cell of what is inserted: its content, and how a number is shown. */
export interface InsertedCell {
  readonly content: CellContent;
  readonly format?: NumberFormat;
}

export type InsertedRows =
  | { readonly kind: "inserted"; readonly sheet: string; readonly address: string; readonly record: WriteRecord }
  /** Cells there hold something; they are written over only where the person said so. */
  | { readonly kind: "occupied"; readonly sheet: string; readonly address: string }
  | { readonly kind: "failed"; readonly problem: Wording; readonly left: LeftOver | null };

/**
 * Writes a table of constants with its upper left corner at a cell, wholly or not at all.
 * @param overwrite true where the person agreed to write over what stands there
 */
export async function insertRows(
  rows: readonly (readonly InsertedCell[])[],
  corner: { readonly sheet: string; readonly row: number; readonly column: number },
  overwrite: boolean,
): Promise<InsertedRows> {
  const target: RangeAddress = {
    row: corner.row,
    column: corner.column,
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
  };
  const { sheet } = corner;
  const address = rangeName(target);
  let occupied = false;
  const outcome = await takenBackUnlessDone(async (context, begin) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("id");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    const range = worksheet.getRange(address);
    range.load("address,values,formulas,numberFormat");
    await context.sync();
    const values = range.values as CellInput[][];
    const before = (range.formulas as CellInput[][]).map((line, row) =>
      line.map((formula, column) => restoringInput(formula, values[row]?.[column])),
    );
    occupied = !overwrite && before.some((line) => line.some((input) => input !== ""));
    if (occupied) {
      begin(emptyRecord(active.id));
      return;
    }
    const padded = rows.map((row) => Array.from({ length: target.columns }, (_blank, column) => row[column]));
    const written = padded.map((row) => row.map((cell) => (cell ? (cellInput(cell.content) ?? "") : "")));
    const formats = range.numberFormat as string[][];
    const place = { sheet: worksheet.id, address: plain(range.address, address) };
    begin({ ...emptyRecord(active.id), ranges: [{ place, before, written, formats, added: [] }] });
    range.numberFormat = padded.map((row) =>
      row.map((cell) => (cell?.format ? numberFormatCodes[cell.format] : "General")),
    );
    range.formulas = written;
    await context.sync();
  });
  if (outcome.kind === "failed") return { kind: "failed", problem: outcome.problem, left: outcome.left };
  return occupied ? { kind: "occupied", sheet, address } : { kind: "inserted", sheet, address, record: outcome.record };
}

function plain(address: string, otherwise: string): string {
  const range = parseRange(splitAddress(address).cells);
  return range ? rangeName(range) : otherwise;
}

import { parseRange, rangeName } from "../../workbook/address";
import { restoringInput } from "../fill/table-update";
import { splitAddress } from "../reading/selection";
import { takenBackUnlessDone, type WriteOutcome } from "../taking-back/write-all-or-nothing";
import { emptyRecord, type RangeRecord } from "../taking-back/write-record";
import type { CellInput } from "./cell-input";

export interface PutFormula {
  readonly cell: string;
  readonly formula: string;
}

/** Puts formulas into cells of a sheet, all of them or none; formats stay, and the record takes all of it back. */
export function putFormulas(sheet: string, puts: readonly PutFormula[]): Promise<WriteOutcome> {
  return takenBackUnlessDone(async (context, begin) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("id");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    const ranges = puts.map(({ cell }) => {
      const range = worksheet.getRange(cell);
      range.load("address,values,formulas,numberFormat");
      return range;
    });
    await context.sync();
    const records = ranges.map((range, index): RangeRecord => {
      const values = range.values as CellInput[][];
      const place = parseRange(splitAddress(range.address).cells);
      return {
        place: { sheet: worksheet.id, address: place ? rangeName(place) : (puts[index]?.cell ?? "") },
        before: (range.formulas as CellInput[][]).map((line, row) =>
          line.map((formula, column) => restoringInput(formula, values[row]?.[column])),
        ),
        written: [[puts[index]?.formula ?? null]],
        formats: range.numberFormat as string[][],
        added: [],
      };
    });
    begin({ ...emptyRecord(active.id), ranges: records });
    ranges.forEach((range, index) => {
      range.formulas = [[puts[index]?.formula ?? ""]];
    });
    await context.sync();
  });
}

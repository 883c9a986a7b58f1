import { announceTables } from "../../spreadsheet/tables";
import type { TableModel } from "../../spreadsheet/sheet-extras";
import type { RangeTarget, WorksheetTarget } from "./targets";

export interface TableTarget extends WorksheetTarget {
  readonly table: TableModel;
}

export function headers({ state, sheet, table }: TableTarget): RangeTarget {
  return { state, sheet, range: { ...table.range, rows: 1 } };
}

/** The rows below the headers. */
export function body({ state, sheet, table: { range } }: TableTarget): RangeTarget {
  return { state, sheet, range: { ...range, row: range.row + 1, rows: range.rows - 1 } };
}

/** The rows that count: none while the row below the headers waits for the first. */
export function rowCount({ table }: TableTarget): number {
  return table.waiting ? 0 : table.range.rows - 1;
}

/** Formulas that name the table or its columns are calculated anew. */
export async function changed({ state: { spreadsheet } }: TableTarget): Promise<void> {
  announceTables(spreadsheet);
  if (spreadsheet.calculation.automatic) await spreadsheet.calculation.calculateNow(true);
}

import { rangeName, type RangeAddress } from "../../workbook/address";
import { sheetNamed, type NameState, type WorkbookState } from "../fill/workbook-state";

/**
 * Other people may act between the moment at which something is read and the one at which it is written. Nothing in a request can be made to
 * depend on what it finds, but one ends at the first thing that is not there: what must not have changed is asked for before the first
 * change, so that either all of it is as it was read or nothing is written.
 */

/** Sheets go on being called what they were. */
export function queueExpectedSheets({ workbook }: Excel.RequestContext, names: readonly string[]): void {
  for (const name of names) workbook.worksheets.getItem(name).load("id");
}

/** A range that moves with its cells still stands where it stood: both its corners do. */
export function queueExpectedPlace(
  { workbook }: Excel.RequestContext,
  range: () => Excel.Range,
  sheet: string,
  { row, column, rows, columns }: RangeAddress,
): void {
  const cellAt = (atRow: number, atColumn: number): Excel.Range =>
    workbook.worksheets.getItem(sheet).getRange(rangeName({ row: atRow, column: atColumn, rows: 1, columns: 1 }));
  cellAt(row, column).getIntersection(range().getCell(0, 0)).load("rowIndex");
  cellAt(row + rows - 1, column + columns - 1)
    .getIntersection(range().getLastCell())
    .load("rowIndex");
}

/** Names still refer to the cells that they referred to; one that refers to no cells is not looked at. */
export function queueExpectedNames(
  context: Excel.RequestContext,
  names: readonly (NameState | undefined)[],
  state: WorkbookState,
): void {
  for (const known of names) {
    const sheet = known?.target && sheetNamed(state, known.target.sheet);
    if (!known?.target || !sheet) continue;
    queueExpectedPlace(
      context,
      () => context.workbook.names.getItem(known.name).getRange(),
      sheet.id,
      known.target.range,
    );
  }
}

/** Rows and columns that come or go change what a sheet uses. */
export function queueExpectedUse(context: Excel.RequestContext, sheet: string, used: RangeAddress): void {
  queueExpectedPlace(context, () => context.workbook.worksheets.getItem(sheet).getUsedRange(true), sheet, used);
}

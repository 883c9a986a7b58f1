import type { IRowAutoHeightInfo, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonService,
} from "@univerjs/sheets";
import type { RangeAddress } from "../../workbook/address";
import type { Sheet, Spreadsheet } from "../spreadsheet/spreadsheet";

/** More rows than these are left at their height: nobody sees them all, and each takes a layout of its texts. */
const MOST_ROWS = 500;

/** Univer's own limit. */
const MOST_HEIGHT = 2000;

/** How high a row's texts need it, in the columns that are used: Univer asks all columns of the grid. null where its cells are merged ones alone. */
function fittingHeight(
  worksheet: Worksheet,
  skeleton: { calculateAutoHeightForCell(row: number, column: number): number | undefined },
  row: number,
  used: RangeAddress,
): number | null {
  let height = worksheet.getConfig().defaultRowHeight;
  let isAlone = false;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const { isMerged, isMergedMainCell } = worksheet.getCellInfoInMergeData(row, column);
    if (!isMerged && !isMergedMainCell) isAlone = true;
    height = Math.max(height, skeleton.calculateAutoHeightForCell(row, column) ?? 0);
  }
  return isAlone ? Math.min(height, MOST_HEIGHT) : null;
}

/** Makes rows as high as their texts, as Excel does for rows without a height of their own; Univer does it only for what is typed. */
export function fitRowHeights(spreadsheet: Spreadsheet): void {
  const { commands, injector, unitId } = spreadsheet.engine;
  const due = new Set<string>();

  const fit = (sheet: Sheet): void => {
    const used = sheet.cells.used(false);
    const skeleton = used && injector.get(SheetSkeletonService).ensureSkeleton(unitId, sheet.id);
    if (!used || !skeleton) return;
    skeleton.calculate();
    const changed: IRowAutoHeightInfo[] = [];
    for (let row = used.row; row < used.row + Math.min(used.rows, MOST_ROWS); row += 1) {
      if (sheet.layout.hasOwnHeight(row)) continue;
      const autoHeight = fittingHeight(sheet.worksheet, skeleton, row, used);
      if (autoHeight !== null && sheet.worksheet.getRowHeight(row) !== autoHeight) changed.push({ row, autoHeight });
    }
    if (changed.length === 0) return;
    const params = { unitId, subUnitId: sheet.id, rowsAutoHeightInfo: changed };
    commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params);
  };

  const fitDue = (): void => {
    for (const id of due) {
      const sheet = spreadsheet.sheetById(id);
      if (sheet) fit(sheet);
    }
    due.clear();
  };

  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id && id !== SetWorksheetColWidthMutation.id) return;
    if (due.size === 0) setTimeout(fitDue, 0);
    due.add((params as { subUnitId: string }).subUnitId);
  });
}

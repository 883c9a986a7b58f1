import {
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonService,
} from "@univerjs/sheets";
import type { Sheet, Spreadsheet } from "../spreadsheet/spreadsheet";

/** More rows than these are left at their height: nobody sees them all, and each takes a layout of its texts. */
const MOST_ROWS = 500;

/** Makes rows as high as their texts, as Excel does for rows without a height of their own; Univer does it only for what is typed. */
export function fitRowHeights(spreadsheet: Spreadsheet): void {
  const { commands, injector, unitId } = spreadsheet.engine;
  const due = new Set<string>();

  const fit = (sheet: Sheet): void => {
    const used = sheet.cells.used(false);
    const skeleton = used && injector.get(SheetSkeletonService).ensureSkeleton(unitId, sheet.id);
    if (!used || !skeleton) return;
    skeleton.calculate();
    const rows = Math.min(used.rows, MOST_ROWS);
    const heights = skeleton.calculateAutoHeightInRange([
      {
        startRow: used.row,
        endRow: used.row + rows - 1,
        startColumn: used.column,
        endColumn: used.column + used.columns - 1,
      },
    ]);
    const changed = heights.filter(
      ({ row, autoHeight }) =>
        autoHeight && !sheet.layout.hasOwnHeight(row) && sheet.worksheet.getRowHeight(row) !== autoHeight,
    );
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

import { cellName } from "../../workbook/address";
import { linkTarget } from "../../workbook/sheet-link";
import type { WorkbookView } from "../workbook-view";
import type { ShownSpreadsheet } from "./start-spreadsheet";

/** A click on a link within the workbook leads there, as in Excel; Univer knows links only with a plugin of its own. */
export function followLinks(view: WorkbookView, { api }: ShownSpreadsheet): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const sheet = worksheet.getSheetName();
    const target = linkTarget(view.cell(sheet, cellName(row, column)).formula ?? "");
    if (!target || !view.spreadsheet.sheetByName(target.sheet)) return;
    // The click's own selection is made first.
    setTimeout(() => view.select(target.sheet, target.cell), 0);
  });
}

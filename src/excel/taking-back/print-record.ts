import { parseRange, splitAddress } from "../../workbook/address";
import type { PrintRecord } from "./write-record";
import { sheetOfId, type WorkbookState } from "../fill/workbook-state";

/** How a kept sheet printed before a write printed it otherwise, and whether it still prints as the write made it. */

/** An area of every cell is no area: the sheet is printed as far as there is something. */
const ALL_ROWS = 1_000_000;
const WHOLE = /^(?:\$?\d+:\$?\d+|\$?[A-Z]+:\$?[A-Z]+)$/;

function isWholeSheet(found: { readonly isNullObject: boolean; readonly address: string }): boolean {
  if (found.isNullObject) return true;
  const { cells } = splitAddress(found.address);
  return WHOLE.test(cells) || (parseRange(cells)?.rows ?? 0) >= ALL_ROWS;
}

/** One round trip; none where no sheet is asked for. */
export async function readPrints(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly PrintRecord[]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { pageLayout, horizontalPageBreaks } = worksheet;
    const area = pageLayout.getPrintAreaOrNullObject();
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    area.load("address");
    titles.load("address");
    pageLayout.load("orientation,zoom");
    const breaks = horizontalPageBreaks.load("items");
    return { sheet, area, titles, pageLayout, breaks };
  });
  await context.sync();
  const cells = asked.map(({ breaks }) =>
    breaks.items.map((each) => {
      const cell = each.getCellAfterBreak();
      cell.load("rowIndex");
      return cell;
    }),
  );
  if (cells.some((each) => each.length > 0)) await context.sync();
  return asked.map(({ sheet, area, titles, pageLayout }, index) => ({
    sheet,
    area: area.isNullObject ? null : splitAddress(area.address).cells,
    titles: titles.isNullObject ? null : splitAddress(titles.address).cells,
    orientation: pageLayout.orientation,
    zoom: pageLayout.zoom,
    breaks: cells[index]?.map(({ rowIndex }) => rowIndex) ?? [],
  }));
}

/** Of the sheets that a write printed whole those that still print so: an area that somebody set since is theirs. */
export async function printsLeft(
  context: Excel.RequestContext,
  prints: readonly PrintRecord[],
  state: WorkbookState,
): Promise<readonly PrintRecord[]> {
  const there = prints.filter(({ sheet, area }) => sheetOfId(state, sheet) !== undefined && area !== null);
  if (there.length === 0) return [];
  const areas = there.map(({ sheet }) => {
    const area = context.workbook.worksheets.getItem(sheet).pageLayout.getPrintAreaOrNullObject();
    area.load("address");
    return area;
  });
  await context.sync();
  return there.filter((_print, index) => {
    const area = areas[index];
    return area !== undefined && isWholeSheet(area);
  });
}

export function queuePrints(context: Excel.RequestContext, prints: readonly PrintRecord[]): void {
  for (const { sheet, area, titles, orientation, zoom, breaks } of prints) {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { pageLayout, horizontalPageBreaks } = worksheet;
    if (area !== null) pageLayout.setPrintArea(area);
    // Titles are set anew but never taken away: Excel has no call for that, and a part begins with the same rows.
    if (titles !== null) pageLayout.setPrintTitleRows(titles);
    pageLayout.orientation = orientation;
    pageLayout.zoom = zoom;
    horizontalPageBreaks.removePageBreaks();
    for (const row of breaks) horizontalPageBreaks.add(`A${String(row + 1)}`);
  }
}

/** Whether the area is the one that a fill had set, or one that grew with rows that were put in; any other is a person's own. */
export function isPartAsFilled(
  area: string | null,
  filled: { readonly rows: number; readonly columns: number },
): boolean {
  const found = area === null ? null : parseRange(area);
  return found?.row === 0 && found.column === 0 && found.columns === filled.columns && found.rows >= filled.rows;
}

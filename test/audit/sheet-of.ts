import { cellKey, parseRange } from "../../src/workbook/address";
import type { CellValue, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/workbook/snapshot";

/**
 * A sheet written as a test reads best: rows of cells from A1, `null` for a blank, text that starts with `=` for a formula.
 * A formula's shown value stands after ` → `: `"=A1+A2 → 3"`.
 */
export type WrittenCell = CellValue | SnapshotCell;

export function sheetOf(
  name: string,
  rows: readonly (readonly WrittenCell[])[],
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const cells = new Map<number, SnapshotCell>();
  rows.forEach((row, index) => {
    row.forEach((written, column) => {
      if (written !== null) cells.set(cellKey(index, column), cellOf(written));
    });
  });
  return { name, hidden: false, cells, hiddenRows: new Set(), hiddenColumns: new Set(), merges: [], ...more };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], date1904: false };
}

/** The same sheet with one cell written anew. */
export function withCell(sheet: SheetSnapshot, address: string, written: WrittenCell): SheetSnapshot {
  const place = parseRange(address);
  if (!place) throw new Error(`no address: ${address}`);
  const cells = new Map(sheet.cells);
  if (written === null) cells.delete(cellKey(place.row, place.column));
  else cells.set(cellKey(place.row, place.column), cellOf(written));
  return { ...sheet, cells };
}

function cellOf(written: WrittenCell): SnapshotCell {
  if (typeof written === "object" && written !== null && "value" in written) return written;
  if (typeof written !== "string" || !written.startsWith("=")) return { value: written };
  const [formula = "", shown] = written.split(" → ");
  if (shown === undefined) return { value: null, formula };
  if (shown.startsWith("#")) return { value: { error: shown }, formula };
  const number = Number(shown);
  return { value: Number.isNaN(number) ? shown : number, formula };
}

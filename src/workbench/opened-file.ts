import { addressOfKey } from "../workbook/address";
import { isSealName } from "../workbook/seal";
import { isErrorValue, type SheetSnapshot, type SnapshotCell, type WorkbookSnapshot } from "../workbook/snapshot";
import { openConditionalFormats } from "./file-conditional-formats";
import type { AcceptedInput } from "./spreadsheet/cells";
import { cellText } from "./spreadsheet/cell-text";
import type { Sheet, Spreadsheet } from "./spreadsheet/spreadsheet";
import { estimatedWidth } from "./spreadsheet/text-width";

/**
 * Puts a workbook that was read from a file in the place of the one that is there.
 * @param settings what the add-in keeps with the document: the file's take the place of those that are there
 */
export async function openSnapshot(
  spreadsheet: Spreadsheet,
  snapshot: WorkbookSnapshot,
  settings: Map<string, unknown> = new Map(),
): Promise<void> {
  settings.clear();
  for (const [name, value] of snapshot.settings ?? []) {
    const read = readJson(value);
    if (read !== undefined) settings.set(name, read);
  }
  for (const name of spreadsheet.names.all()) spreadsheet.names.remove(name);
  const before = spreadsheet.allSheets();
  for (const [index, sheet] of before.entries()) await spreadsheet.rename(sheet, `~${String(index)}~`);
  const opened = snapshot.sheets.map((sheet) => spreadsheet.addSheet(sheet.name));
  const [first] = opened;
  if (!first) return;
  spreadsheet.activate(first);
  for (const sheet of before) await spreadsheet.remove(sheet);
  for (const { name, refersTo, sheet } of snapshot.names) {
    const own = sheet === undefined ? null : spreadsheet.sheetByName(sheet);
    spreadsheet.names.set({ name, refersTo, comment: "", visible: !isSealName(name), sheetId: own?.id ?? null });
  }
  for (const [index, sheet] of opened.entries()) {
    const source = snapshot.sheets[index];
    if (source) fillSheet(sheet, source);
  }
  await spreadsheet.calculation.calculateNow(true);
  const shown = opened.find((_, index) => !snapshot.sheets[index]?.hidden);
  if (shown) spreadsheet.activate(shown);
  for (const [index, sheet] of opened.entries())
    if (snapshot.sheets[index]?.hidden && shown) sheet.visibility = "Hidden";
}

/** A value that some program left behind that was no JSON is none of the add-in's. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fillSheet(sheet: Sheet, source: SheetSnapshot): void {
  for (const [key, value] of source.customProperties ?? []) sheet.extras.customProperties.set(key, value);
  const rows = new Map<number, Map<number, AcceptedInput>>();
  const looks = new Map<number, SnapshotCell>();
  for (const [key, cell] of source.cells) {
    const { row, column } = addressOfKey(key);
    const input = cell.spilled ? null : inputOf(cell);
    if (input) rows.set(row, (rows.get(row) ?? new Map<number, AcceptedInput>()).set(column, input));
    if (cell.format !== undefined || cell.bold) looks.set(key, cell);
  }
  sheet.cells.writeScattered(rows);
  sheet.styles.setScattered(
    new Map(
      [...looks].map(([key, { format, bold }]) => [
        key,
        { ...(format === undefined ? {} : { n: { pattern: format } }), ...(bold ? { bl: 1 } : {}) },
      ]),
    ),
  );
  openConditionalFormats(sheet.extras, source.conditionalFormats);
  if (source.merges.length > 0) sheet.layout.merge(source.merges);
  sheet.layout.hide(source.hiddenRows, source.hiddenColumns);
  widen(sheet, source);
}

function inputOf({ value, formula }: SnapshotCell): AcceptedInput | null {
  if (formula !== undefined) return { kind: "formula", formula };
  if (value === null) return null;
  if (isErrorValue(value)) return { kind: "error", error: value.error };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "text", text: value };
}

/** A snapshot has no column widths, so each column takes what its texts ask for, up to about 50 characters. */
function widen(sheet: Sheet, { cells }: SheetSnapshot): void {
  const widths = new Map<number, number>();
  for (const [key, cell] of cells) {
    const { column } = addressOfKey(key);
    const text = cellText(cell.value, cell.format ?? "General", "en");
    widths.set(
      column,
      Math.min(300, Math.max(widths.get(column) ?? 48, estimatedWidth(text, cell.bold ? { bl: 1 } : {}))),
    );
  }
  sheet.layout.setColumnWidths(widths);
}

import { rangeName } from "../../../src/workbook/address";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import type { Sheet } from "../../../src/workbench/spreadsheet/spreadsheet";

const USUAL_HEIGHT = 20;
const FAR_COLUMN = 19;

/** Everything of a workbook that a write could change, by paths: two of them are compared line by line. */
export type WholeWorkbook = ReadonlyMap<string, string>;

export async function wholeWorkbook(workbench: HeadlessWorkbench): Promise<WholeWorkbook> {
  await workbench.settle();
  const { spreadsheet, host } = workbench;
  const lines = new Map<string, string>();
  const put = (path: string, value: unknown): void => void lines.set(path, JSON.stringify(value) ?? "");
  const sheets = spreadsheet.allSheets();
  put(
    "order",
    sheets.map(({ name }) => name),
  );
  put("active", spreadsheet.activeSheet().name);
  const { sheet, range } = host.state.selection;
  put("selection", `${sheet.name}!${rangeName(range)}`);
  for (const { name, refersTo, visible, sheetId, comment } of spreadsheet.names.all())
    put(`name ${name} ${sheetId ?? ""}`, { refersTo, visible, comment });
  for (const each of sheets) putSheet(each, put);
  put("document", [...host.state.documentProperties, ...host.state.customProperties]);
  return lines;
}

function putSheet(sheet: Sheet, put: (path: string, value: unknown) => void): void {
  const at = (part: string): string => `${sheet.name} ${part}`;
  const { extras, layout } = sheet;
  const { rows, columns } = layout.frozen();
  put(at("view"), { rows, columns, visibility: sheet.visibility, tab: sheet.tabColor, gridlines: sheet.showGridlines });
  put(at("merges"), layout.merges().map(rangeName));
  put(
    at("charts"),
    extras.charts.map(({ id: _, source: __, series, ...chart }) => ({
      ...chart,
      series: series.map(({ name }) => name),
    })),
  );
  put(at("print"), extras.pageLayout);
  put(at("protected"), extras.protection !== null);
  put(at("comments"), extras.comments);
  // Which write made a sheet differs from one workbook to another.
  for (const [key, value] of extras.customProperties)
    put(at(`property ${key}`), key === "erario.made" ? value.replace(/^[^:]*/, "") : value);
  put(
    at("conditional formats"),
    extras.conditionalFormats.map(({ range, type, rule, look }) => ({ range: rangeName(range), type, rule, look })),
  );
  const used = sheet.cells.used(false);
  if (!used) return;
  // Cells that were blanked again still count as used; a size says something where it is another than the usual one.
  for (let row = 0; row < used.row + used.rows; row += 1) {
    const height = sheet.worksheet.getRowHeight(row);
    if (height !== USUAL_HEIGHT) put(at(`height ${String(row)}`), height);
  }
  for (let column = 0; column < used.column + used.columns; column += 1) {
    const width = sheet.worksheet.getColumnWidth(column);
    if (width !== sheet.worksheet.getColumnWidth(FAR_COLUMN)) put(at(`width ${String(column)}`), width);
  }
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const value = sheet.cells.value(row, column);
      const formula = sheet.cells.formula(row, column);
      const { n, ...style } = sheet.styles.at(row, column);
      const format = n && n.pattern !== "General" ? n.pattern : undefined;
      if (value === null && formula === null && format === undefined && Object.keys(style).length === 0) continue;
      // A formula's value follows from what is written; a spill shows it in its followers too.
      put(at(rangeName({ row, column, rows: 1, columns: 1 })), { value, formula, format, style });
    }
  }
}

/** What differs, at most so many lines; empty where both are the same. */
export function differencesOf(before: WholeWorkbook, after: WholeWorkbook, most = 8): readonly string[] {
  const found: string[] = [];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(path), after.get(path)];
    if (was !== is && found.length < most)
      found.push(`${path}: ${(was ?? "—").slice(0, 160)} → ${(is ?? "—").slice(0, 160)}`);
  }
  return found;
}

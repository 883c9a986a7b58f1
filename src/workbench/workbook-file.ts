import { addressOfKey, cellKey, ROWS_IN_SHEET } from "../workbook/address";
import { isSealName } from "../workbook/seal";
import { isErrorValue, type SheetSnapshot, type SnapshotCell, type WorkbookSnapshot } from "../workbook/snapshot";
import type {
  FileBorder,
  FileCell,
  FileChart,
  FileLook,
  FilePrint,
  FileReference,
  FileSheet,
  FileWorkbook,
  PageLine,
} from "../xlsx/file-workbook";
import { fileConditionalFormat, openConditionalFormats } from "./file-conditional-formats";
import type { AcceptedInput } from "./spreadsheet/cells";
import { cellText } from "./spreadsheet/cell-text";
import type { ChartModel, PageLayoutModel, RangeReference } from "./spreadsheet/sheet-extras";
import type { Sheet, Spreadsheet } from "./spreadsheet/spreadsheet";
import { rowHeights } from "./spreadsheet/row-heights";
import { estimatedWidth } from "./spreadsheet/text-width";

/**
 * The embedded workbook with its looks, as it goes into a file.
 * @param settings what the add-in keeps with the document
 */
export function fileOf(
  spreadsheet: Spreadsheet,
  snapshot: WorkbookSnapshot,
  settings: ReadonlyMap<string, unknown> = new Map(),
): FileWorkbook {
  const sheets = spreadsheet.allSheets();
  return {
    sheets: sheets.map((sheet, index) => fileSheet(spreadsheet, sheet, snapshot.sheets[index])),
    names: snapshot.names,
    activeSheet: Math.max(0, sheets.indexOf(spreadsheet.activeSheet())),
    settings: new Map([...settings].map(([name, value]) => [name, JSON.stringify(value)])),
  };
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** A column of that many pixels shows so many characters of Excel's default font, which takes 7 pixels a digit and 5 around. */
function characters(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}

function fileSheet(spreadsheet: Spreadsheet, sheet: Sheet, snapshot: SheetSnapshot | undefined): FileSheet {
  const cells = new Map<number, FileCell>();
  for (const [key, cell] of snapshot?.cells ?? []) cells.set(key, cell);
  sheet.worksheet.getCellMatrix().forValue((row, column) => {
    const look = lookOf(sheet, row, column);
    const format = sheet.cells.format(row, column);
    const known = cells.get(cellKey(row, column));
    if (look)
      cells.set(cellKey(row, column), {
        ...(known ?? { value: null, ...(format === "General" ? {} : { format }) }),
        look,
      });
  });
  paperUnderCharts(sheet, cells);
  const { frozen, extras } = { frozen: sheet.layout.frozen(), extras: sheet.extras };
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    cells,
    merges: sheet.layout.merges(),
    columnWidths: columnWidths(sheet),
    ...rowHeights(sheet, cells),
    hiddenRows: snapshot?.hiddenRows ?? new Set(),
    hiddenColumns: snapshot?.hiddenColumns ?? new Set(),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    showGridlines: sheet.showGridlines,
    tabColor: sheet.tabColor,
    protected: extras.protection !== null,
    customProperties: extras.customProperties,
    charts: extras.charts.map((chart) => fileChart(spreadsheet, sheet, chart)),
    choices: extras.validations.map(({ range, words }) => ({ range, words })),
    conditionalFormats: extras.conditionalFormats.flatMap((format) => fileConditionalFormat(format) ?? []),
    print: filePrint(extras.pageLayout),
  };
}

/**
 * LibreOffice ends what it prints within a chart that lies below the last cell; a white cell at the chart's corner is a last cell, and
 * nothing that anybody sees.
 */
function paperUnderCharts(sheet: Sheet, cells: Map<number, FileCell>): void {
  const used = sheet.cells.used(false);
  for (const chart of sheet.extras.charts) {
    const { row, column, rows, columns } = sheet.layout.cellsUnder(chart);
    if (used && row + rows < used.row + used.rows && column + columns < used.column + used.columns) continue;
    const key = cellKey(row + rows, column + columns);
    if (!cells.has(key)) cells.set(key, { value: null, look: { fill: "#FFFFFF" } });
  }
}

function filePrint({ values, printArea, titleRows, headersFooters, breaksBefore }: PageLayoutModel): FilePrint {
  const zoom = values["zoom"] as { horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const margin = (side: string): number | undefined => values[`${side}Margin`] as number | undefined;
  const [top, right, bottom, left] = ["top", "right", "bottom", "left"].map(margin);
  const [above, below] = ["header", "footer"].map(margin);
  const line = (part: "Header" | "Footer"): PageLine => ({
    left: headersFooters[`left${part}`] ?? "",
    center: headersFooters[`center${part}`] ?? "",
    right: headersFooters[`right${part}`] ?? "",
  });
  return {
    orientation: values["orientation"] === "Landscape" ? "landscape" : "portrait",
    // An area of all cells is none.
    ...(printArea && printArea.rows < ROWS_IN_SHEET ? { area: printArea } : {}),
    ...(titleRows ? { titleRows } : {}),
    ...(zoom?.horizontalFitToPages === 1 ? { fitToWidth: true } : {}),
    ...(zoom?.verticalFitToPages === undefined ? {} : { pagesTall: zoom.verticalFitToPages }),
    ...(values["centerHorizontally"] === true ? { centred: true } : {}),
    breaksBefore: [...breaksBefore].sort((first, second) => first - second),
    margins: {
      top: top ?? 54,
      right: right ?? 50.4,
      bottom: bottom ?? 54,
      left: left ?? 50.4,
      header: above ?? 21.6,
      footer: below ?? 21.6,
    },
    header: line("Header"),
    footer: line("Footer"),
  };
}

function columnWidths(sheet: Sheet): Map<number, number> {
  const used = sheet.cells.used(false);
  const widths = new Map<number, number>();
  for (let column = 0; used && column < used.column + used.columns; column += 1) {
    widths.set(column, characters(sheet.worksheet.getColumnWidth(column)));
  }
  return widths;
}

const ALIGN: Readonly<Record<number, FileLook["align"]>> = { 1: "left", 2: "center", 3: "right", 4: "justify" };
const VERTICAL: Readonly<Record<number, FileLook["vertical"]>> = { 1: "top", 2: "center", 3: "bottom" };
const BORDERS: Readonly<Record<number, FileBorder["style"]>> = {
  1: "thin",
  2: "hair",
  3: "dotted",
  4: "dashed",
  7: "double",
  8: "medium",
  13: "thick",
};
const WRAPPED = 3;

function lookOf(sheet: Sheet, row: number, column: number): FileLook | null {
  const style = sheet.styles.at(row, column);
  const align = ALIGN[Number(style.ht ?? 0)];
  const vertical = VERTICAL[Number(style.vt ?? 0)];
  const borders = Object.entries({
    top: style.bd?.t,
    right: style.bd?.r,
    bottom: style.bd?.b,
    left: style.bd?.l,
  }).flatMap(([side, border]) =>
    border ? [[side, { style: BORDERS[border.s] ?? "thin", color: border.cl.rgb ?? "#000000" }] as const] : [],
  );
  const look: FileLook = {
    ...(style.ff ? { font: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(Number(style.bl ?? 0) === 1 ? { bold: true } : {}),
    ...(Number(style.it ?? 0) === 1 ? { italic: true } : {}),
    ...(Number(style.ul?.s ?? 0) === 1 ? { underline: true } : {}),
    ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(Number(style.tb ?? 0) === WRAPPED ? { wrap: true } : {}),
    ...(style.pd?.l ? { indent: Math.round(style.pd.l / 9) } : {}),
    ...(borders.length > 0 ? { borders: Object.fromEntries(borders) } : {}),
  };
  return Object.keys(look).length === 0 ? null : look;
}

function fileReference(spreadsheet: Spreadsheet, reference: RangeReference | null): FileReference | null {
  const sheet = reference && spreadsheet.sheetById(reference.sheetId);
  return sheet ? { sheet: sheet.name, range: reference.range } : null;
}

function chartKind(type: string): FileChart["kind"] {
  if (type.startsWith("ColumnStacked")) return "stackedColumn";
  if (type.startsWith("Line")) return "line";
  if (type.startsWith("Bar")) return "bar";
  if (type.startsWith("Pie") || type.startsWith("Doughnut")) return "pie";
  return type.startsWith("Area") ? "area" : "column";
}

function fileChart(spreadsheet: Spreadsheet, sheet: Sheet, chart: ChartModel): FileChart {
  const { minimum, majorUnit } = chart.axes.value;
  return {
    kind: chartKind(chart.type),
    title: chart.title.visible ? chart.title.text : "",
    categoryAxis: chart.axes.category.title,
    valueAxis: chart.axes.value.title,
    valueFormat: chart.axes.value.numberFormat,
    legend: chart.legend.visible,
    ...(minimum === undefined ? {} : { minimum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
    ...(chart.textSize === undefined ? {} : { textSize: chart.textSize }),
    ...(chart.axes.category.labels === "Low" ? { labelsBelow: true } : {}),
    series: chart.series.flatMap(({ name, values, categories }) => {
      const reference = fileReference(spreadsheet, values);
      return reference ? [{ name, values: reference, categories: fileReference(spreadsheet, categories) }] : [];
    }),
    place: sheet.layout.cellsUnder(chart),
  };
}

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

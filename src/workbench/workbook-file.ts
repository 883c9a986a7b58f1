import { cellKey, ROWS_IN_SHEET } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
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
import { fileConditionalFormat } from "./file-conditional-formats";
import type { ChartModel, PageLayoutModel, RangeReference } from "./spreadsheet/sheet-extras";
import type { Sheet, Spreadsheet } from "./spreadsheet/spreadsheet";
import { rowHeights } from "./spreadsheet/row-heights";

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

import { absoluteRangeName, cellName, sheetReference, type RangeAddress } from "../../workbook/address";
import { numberFormatCodes } from "../../workbook/number-format";
import type {
  PlannedBlock,
  PlannedChart,
  PlannedCheckFormat,
  PlannedFormat,
  PlannedName,
  PlannedPage,
  PlannedSheet,
} from "../../workbook/plan";
import { conditionalFormatsAreSafe } from "../office";
import { cellInput, type CellInput } from "./cell-input";
import { queueChoice } from "./choices";
import { rangeAt } from "./range-at";
import { checkLooks, looks } from "./looks";
import { pageMargins, POINTS_A_LINE, pointsOfCharacters } from "../../workbook/page-room";
import { printedPages } from "./printed-pages";
import { chartText } from "./typed-text";

/** Queues what a plan wants of a new sheet; nothing here waits for the host. */

/** A block in pieces small enough for one request each. */
export interface QueuedBlock {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly bytes: number;
}

/** Excel on the web refuses a request over 5 MB; what is not cells takes the rest. */
export const LARGEST_BLOCK = 3_500_000;

/** A sheet's blocks as inputs, cut only where one would not fit a request. */
export function queuedBlocks(sheet: PlannedSheet): readonly QueuedBlock[] {
  return sheet.blocks.flatMap((block) => piecesOf(sheet.name, block));
}

function piecesOf(sheet: string, block: PlannedBlock): readonly QueuedBlock[] {
  const pieces: QueuedBlock[] = [];
  let inputs: CellInput[][] = [];
  let bytes = 0;
  const close = (after: number): void => {
    const [first] = inputs;
    if (first) {
      const range = {
        row: block.row + after - inputs.length,
        column: block.column,
        rows: inputs.length,
        columns: first.length,
      };
      pieces.push({ sheet, range, inputs, bytes });
    }
    inputs = [];
    bytes = 0;
  };
  block.cells.forEach((line, index) => {
    const row = line.map(cellInput);
    const size = encodedLength(row);
    if (bytes + size > LARGEST_BLOCK) close(index);
    inputs.push(row);
    bytes += size;
  });
  close(block.cells.length);
  return pieces;
}

/** How long a row of inputs is in a request's JSON. */
export function encodedLength(inputs: readonly CellInput[]): number {
  let bytes = 2;
  for (const input of inputs) {
    bytes += 1 + (typeof input === "string" ? textLength(input) : String(input).length);
  }
  return bytes;
}

function textLength(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 34 || code === 92) bytes += 2;
    else if (code < 32) bytes += 6;
    else if (code < 128) bytes += 1;
    else bytes += code < 2048 ? 2 : 3;
  }
  return bytes;
}

export function queueBlock(worksheet: Excel.Worksheet, block: QueuedBlock): void {
  const { row, column, rows, columns } = block.range;
  worksheet.getRangeByIndexes(row, column, rows, columns).formulas = block.inputs as unknown[][];
}

/** Looks, sizes, checks and charts of a new sheet; number formats are part of its contents. */
export function queueSheetLooks(worksheet: Excel.Worksheet, sheet: PlannedSheet): void {
  for (const format of sheet.formats) queueLook(worksheet, format);
  for (const check of sheet.checks) queueCheck(worksheet, check);
  for (const choice of sheet.choices) queueChoice(worksheet, choice);
  queueColumnWidths(worksheet, sheet);
  for (const { row, lines } of sheet.rowHeights) {
    worksheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = POINTS_A_LINE * lines;
  }
  for (const chart of sheet.charts) queueChart(worksheet, chart);
  worksheet.showGridlines = false;
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
}

export function queueColumnWidths(worksheet: Excel.Worksheet, sheet: PlannedSheet): void {
  sheet.columnWidths.forEach((characters, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOfCharacters(characters);
  });
}

/** Up to here one matrix of formats is shorter than a request for each range. */
const CELLS_IN_FORMAT_MATRIX = 4_000;

export function queueNumberFormats(worksheet: Excel.Worksheet, formats: readonly PlannedFormat[]): void {
  const coded = formats.flatMap(({ range, format }) =>
    format && format !== "general" ? [{ range, code: numberFormatCodes[format] }] : [],
  );
  const small = coded.filter(({ range }) => range.rows * range.columns <= CELLS_IN_FORMAT_MATRIX);
  const rows = Math.max(0, ...small.map(({ range }) => range.row + range.rows));
  const columns = Math.max(0, ...small.map(({ range }) => range.column + range.columns));
  if (rows * columns > CELLS_IN_FORMAT_MATRIX) {
    for (const { range, code } of coded) rangeAt(worksheet, range).numberFormat = code as unknown as string[][];
    return;
  }
  if (rows > 0) {
    const matrix = Array.from({ length: rows }, () => Array<string>(columns).fill(numberFormatCodes.general));
    for (const { range, code } of small) {
      for (let row = range.row; row < range.row + range.rows; row += 1)
        matrix[row]?.fill(code, range.column, range.column + range.columns);
    }
    worksheet.getRangeByIndexes(0, 0, rows, columns).numberFormat = matrix;
  }
  for (const { range, code } of coded) {
    if (range.rows * range.columns > CELLS_IN_FORMAT_MATRIX)
      rangeAt(worksheet, range).numberFormat = code as unknown as string[][];
  }
}

/** The look of a range, but for its number format. */
export function queueLook(worksheet: Excel.Worksheet, format: PlannedFormat): void {
  const look = format.style ? looks[format.style] : {};
  if (Object.keys(look).length === 0 && format.align === undefined && format.wrap === undefined) return;
  const { format: target } = rangeAt(worksheet, format.range);
  if (look.bold) target.font.bold = true;
  if (look.italic) target.font.italic = true;
  if (look.underline) target.font.underline = Excel.RangeUnderlineStyle.single;
  if (look.size !== undefined) target.font.size = look.size;
  if (look.color !== undefined) target.font.color = look.color;
  if (look.fill !== undefined) target.fill.color = look.fill;
  if (look.topLine !== undefined) queueLine(target, Excel.BorderIndex.edgeTop, look.topLine);
  if (look.bottomLine !== undefined) queueLine(target, Excel.BorderIndex.edgeBottom, look.bottomLine);
  if (look.middle) target.verticalAlignment = Excel.VerticalAlignment.center;
  if (format.align !== undefined) target.horizontalAlignment = alignments[format.align]();
  if (format.wrap !== undefined) target.wrapText = format.wrap;
}

// The enumerations exist once Excel's client has loaded.
const alignments = {
  left: () => Excel.HorizontalAlignment.left,
  right: () => Excel.HorizontalAlignment.right,
  center: () => Excel.HorizontalAlignment.center,
} as const;

function queueLine(format: Excel.RangeFormat, edge: Excel.BorderIndex, color: string): void {
  const border = format.borders.getItem(edge);
  border.style = Excel.BorderLineStyle.continuous;
  border.color = color;
}

/** The cell itself says TRUE or FALSE; where Excel may crash on conditional formats beside custom functions, that is all. */
function queueCheck(worksheet: Excel.Worksheet, { range, isNeutral }: PlannedCheckFormat): void {
  if (!conditionalFormatsAreSafe()) return;
  const first = cellName(range.row, range.column);
  const rules = [
    [`=${first}=TRUE`, checkLooks.passes],
    ...(isNeutral ? [] : [[`=${first}=FALSE`, checkLooks.fails] as const]),
  ] as const;
  for (const [formula, look] of rules) {
    const { custom } = rangeAt(worksheet, range).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = formula;
    custom.format.font.color = look.color;
    custom.format.fill.color = look.fill;
  }
}

const chartTypes = {
  line: () => Excel.ChartType.lineMarkers,
  column: () => Excel.ChartType.columnClustered,
  stackedColumn: () => Excel.ChartType.columnStacked,
} as const;

function queueChart(worksheet: Excel.Worksheet, chart: PlannedChart): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  const across = first.values.columns > first.values.rows;
  const seriesBy = across ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns;
  const made = worksheet.charts.add(chartTypes[chart.kind](), rangeAt(worksheet, first.values), seriesBy);
  made.name = chart.name;
  made.title.text = chartText(chart.title);
  const queued = [made.series.getItemAt(0), ...others.map((series) => made.series.add(chartText(series.name)))];
  queued.forEach((series, index) => {
    const planned = chart.series[index];
    if (!planned) return;
    series.name = chartText(planned.name);
    series.setValues(rangeAt(worksheet, planned.values));
    series.setXAxisValues(rangeAt(worksheet, planned.categories));
  });
  // A new chart has no titles of axes.
  if (chart.categoryAxis !== "") made.axes.categoryAxis.title.text = chartText(chart.categoryAxis);
  made.axes.valueAxis.title.text = chartText(chart.valueAxis);
  made.axes.valueAxis.numberFormat = numberFormatCodes[chart.format];
  // Below the columns that go down too, which would cover them.
  made.axes.categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (chart.textSize !== undefined) made.format.font.size = chart.textSize;
  if (chart.fromZero) made.axes.valueAxis.minimum = 0;
  if (chart.byOnes) made.axes.valueAxis.majorUnit = 1;
  const hasLegend = chart.series.length > 1;
  made.legend.visible = hasLegend;
  // A legend that is not there has no place, and some builds say so with an error (OfficeDev/office-js 1860).
  if (hasLegend) made.legend.position = Excel.ChartLegendPosition.bottom;
  const { row, column, rows, columns } = chart.place;
  made.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
}

/** A4 landscape, as wide as one page, with the titles on every page and nothing cut that fits one. */
export function queuePrintSetUp(worksheet: Excel.Worksheet, sheet: PlannedSheet): void {
  const { pageLayout } = worksheet;
  const { onOnePage, breaksBefore, titles } = printedPages(sheet);
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(onOnePage ? { verticalFitToPages: 1 } : {}) };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.points, pageMargins);
  if (sheet.printed) pageLayout.setPrintArea(rangeAt(worksheet, sheet.printed));
  if (titles) pageLayout.setPrintTitleRows(`$${String(titles.from + 1)}:$${String(titles.to)}`);
  const { header = {}, footer = {} } = sheet.page ?? standardPage;
  const printed = pageLayout.headersFooters.defaultForAllPages;
  if (header.left !== undefined) printed.leftHeader = header.left;
  if (header.center !== undefined) printed.centerHeader = header.center;
  if (header.right !== undefined) printed.rightHeader = header.right;
  if (footer.left !== undefined) printed.leftFooter = footer.left;
  if (footer.center !== undefined) printed.centerFooter = footer.center;
  if (footer.right !== undefined) printed.rightFooter = footer.right;
  for (const row of breaksBefore) worksheet.horizontalPageBreaks.add(cellName(row, 0));
}

/** Of a sheet that was printed in part and now holds all that it has room for. */
export function queueWholePrint(worksheet: Excel.Worksheet, sheet: PlannedSheet): void {
  // An area of all cells is printed as far as there is something.
  worksheet.pageLayout.setPrintArea(worksheet.getRange());
  queuePrintSetUp(worksheet, sheet);
}

/** For sheets that no template has words for: the sheet's name, and the page of how many. */
const standardPage: PlannedPage = { footer: { left: "&A", right: "&P / &N" } };

/** `='Receita'!$B$4`, as a name's formula has it. */
export function nameFormula(name: PlannedName): string {
  const absolute = absoluteRangeName(name.range);
  return `=${sheetReference(name.sheet)}!${absolute}`;
}

import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type ConditionalRule,
  type SheetChart,
  type WriteSheet,
} from "hucre/xlsx";
import { absoluteRangeName, addressOfKey, quotedSheetName, rangeName, type RangeAddress } from "../workbook/address";
import { isSealName } from "../workbook/seal";
import { isErrorValue } from "../workbook/snapshot";
import { errorTypes, fittedHeights, hiddenSeals, quotedPrintNames, withAmendments } from "./amended-parts";
import { customPropertyParts, settingsParts } from "./addin-parts";
import type {
  FileCell,
  FileChart,
  FileConditionalFormat,
  FileLook,
  FileMargins,
  FilePrint,
  FileReference,
  FileSheet,
  FileWorkbook,
  PageLine,
} from "./file-workbook";
import { callsAddIn, writtenFormula } from "./written-formula";

/** The add-in's functions are kept in files with this before their name. */
const NAMESPACE = "CRESS";

/** Writes a workbook as .xlsx: formulas with their last values, the add-in's calls as Excel stores them. */
export async function writeWorkbook(workbook: FileWorkbook): Promise<Uint8Array> {
  const data = await writeXlsx({
    sheets: workbook.sheets.map(writtenSheet),
    namedRanges: workbook.names.map(({ name, refersTo, sheet }) => ({
      name,
      range: writtenFormula(refersTo, NAMESPACE),
      ...(sheet === undefined ? {} : { scope: sheet }),
    })),
    activeSheet: workbook.activeSheet ?? 0,
    properties: { ...(workbook.title ? { title: workbook.title } : {}), creator: "Erário" },
    defaultFont: { name: "Calibri", size: 11 },
  });
  const hasErrors = workbook.sheets.some(({ cells }) =>
    [...cells.values()].some((cell) => cell.formula !== undefined && isErrorValue(cell.value)),
  );
  const hasSeals = workbook.names.some(({ name }) => isSealName(name));
  return withAmendments(data, [
    ...(hasErrors ? [errorTypes] : []),
    ...(hasSeals ? [hiddenSeals] : []),
    ...(workbook.sheets.some(({ print }) => print?.area ?? print?.titleRows) ? [quotedPrintNames] : []),
    ...workbook.sheets.flatMap(({ fittedRows }, index) => (fittedRows?.size ? [fittedHeights(index, fittedRows)] : [])),
    ...settingsParts(workbook.settings ?? new Map()),
    ...customPropertyParts(workbook.sheets.map(({ customProperties }) => customProperties ?? new Map())),
  ]);
}

function writtenSheet(sheet: FileSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = addressOfKey(key);
    cells.set(`${String(row)},${String(column)}`, writtenCell(cell, row, column));
  }
  const { merges = [], charts = [], conditionalFormats = [], choices = [], frozenRows = 0, frozenColumns = 0 } = sheet;
  return {
    name: sheet.name,
    cells,
    columns: writtenColumns(sheet),
    rowDefs: writtenRows(sheet),
    merges: merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    charts: charts.map(writtenChart),
    conditionalRules: conditionalFormats.map(writtenRule),
    dataValidations: choices.map(({ range, words }) => ({
      type: "list" as const,
      values: [...words],
      allowBlank: true,
      showErrorMessage: true,
      range: rangeName(range),
    })),
    view: {
      showGridLines: sheet.showGridlines ?? true,
      ...(sheet.tabColor ? { tabColor: { rgb: hex(sheet.tabColor) } } : {}),
    },
    ...(frozenRows > 0 || frozenColumns > 0 ? { freezePane: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    ...(sheet.protected ? { protection: { sheet: true } } : {}),
    ...(sheet.print ? writtenPages(sheet.print) : {}),
  };
}

function writtenCell(cell: FileCell, row: number, column: number): Partial<Cell> {
  const value = isErrorValue(cell.value) ? cell.value.error : cell.value;
  const style = writtenStyle(cell);
  const looks = style ? { style } : {};
  if (cell.formula === undefined) return { value, ...looks };
  const formula = writtenFormula(cell.formula, NAMESPACE);
  const result = { formula, formulaResult: value ?? "", ...looks };
  if (!cell.spill && !callsAddIn(cell.formula, NAMESPACE)) return result;
  const range = cell.spill ?? { row, column, rows: 1, columns: 1 };
  return { ...result, formulaType: "array", formulaDynamic: true, formulaRef: rangeName(range) };
}

function writtenColumns({ columnWidths, hiddenColumns }: FileSheet): { width?: number; hidden?: boolean }[] {
  const known = [...(columnWidths?.keys() ?? []), ...(hiddenColumns ?? [])];
  const count = known.length === 0 ? 0 : Math.max(...known) + 1;
  return Array.from({ length: count }, (_, column) => {
    const width = columnWidths?.get(column);
    return { ...(width === undefined ? {} : { width }), ...(hiddenColumns?.has(column) ? { hidden: true } : {}) };
  });
}

function writtenRows({ rowHeights, hiddenRows }: FileSheet): Map<number, { height?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of rowHeights ?? []) rows.set(row, { height });
  for (const row of hiddenRows ?? []) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function hex(color: string): string {
  return color.replace("#", "").toUpperCase();
}

function writtenStyle(cell: FileCell): CellStyle | null {
  const look: FileLook = { ...(cell.bold ? { bold: true } : {}), ...cell.look };
  const style: CellStyle = {};
  if (cell.format) style.numFmt = cell.format;
  const font = writtenFont(look);
  if (font) style.font = font;
  if (look.fill) style.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: hex(look.fill) } };
  if (look.align || look.vertical || look.wrap || look.indent) {
    style.alignment = {
      ...(look.align ? { horizontal: look.align } : {}),
      ...(look.vertical ? { vertical: look.vertical } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.indent ? { indent: look.indent } : {}),
    };
  }
  const borders = Object.entries(look.borders ?? {});
  if (borders.length > 0) {
    style.border = Object.fromEntries(
      borders.map(([side, { style: line, color }]) => [side, { style: line, color: { rgb: hex(color ?? "#000000") } }]),
    );
  }
  return Object.keys(style).length === 0 ? null : style;
}

function writtenFont(look: FileLook): CellStyle["font"] {
  const { font, size, bold, italic, underline, color } = look;
  if (!font && !size && !bold && !italic && !underline && !color) return undefined;
  return {
    name: font ?? "Calibri",
    size: size ?? 11,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(color ? { color: { rgb: hex(color) } } : {}),
  };
}

function absolute({ sheet, range }: FileReference): string {
  const cells = absoluteRangeName(range);
  return `${quotedSheetName(sheet)}!${cells}`;
}

const KINDS = {
  line: "line",
  column: "column",
  stackedColumn: "column",
  bar: "bar",
  pie: "pie",
  area: "area",
} as const;

function writtenChart(chart: FileChart): SheetChart {
  const { row, column, rows, columns } = chart.place;
  const title = (text: string): { title?: string } => (text ? { title: text } : {});
  const { minimum, majorUnit, textSize } = chart;
  const axisText = textSize === undefined ? {} : { labelFontSize: textSize, axisTitleFontSize: textSize };
  const scale =
    minimum === undefined && majorUnit === undefined
      ? {}
      : {
          scale: {
            ...(minimum === undefined ? {} : { min: minimum }),
            ...(majorUnit === undefined ? {} : { majorUnit }),
          },
        };
  return {
    type: KINDS[chart.kind],
    ...title(chart.title),
    legend: chart.legend ? "bottom" : false,
    ...(textSize === undefined ? {} : { titleFontSize: textSize, legendFontSize: textSize }),
    ...(chart.kind === "stackedColumn" ? { barGrouping: "stacked" as const, overlap: 100 } : {}),
    series: chart.series.map(({ name, values, categories }) => ({
      name,
      values: absolute(values),
      ...(categories ? { categories: absolute(categories) } : {}),
    })),
    anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
    axes: {
      x: { ...title(chart.categoryAxis), ...axisText, ...(chart.labelsBelow ? { tickLblPos: "low" as const } : {}) },
      y: {
        ...title(chart.valueAxis),
        numberFormat: { formatCode: chart.valueFormat },
        gridlines: { major: true },
        ...axisText,
        ...scale,
      },
    },
  };
}

function writtenRule({ range, formula, look }: FileConditionalFormat, index: number): ConditionalRule {
  return {
    type: "expression",
    priority: index + 1,
    range: rangeName(range),
    formula: writtenFormula(formula, NAMESPACE),
    style: {
      ...(look.color || look.bold
        ? { font: { ...(look.bold ? { bold: true } : {}), ...(look.color ? { color: { rgb: hex(look.color) } } : {}) } }
        : {}),
      ...(look.fill ? { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: hex(look.fill) } } } : {}),
    },
  };
}

function writtenPages(print: FilePrint): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> {
  const header = pageLine(print.header);
  const footer = pageLine(print.footer);
  // The library names the row above the break.
  const breaks = (print.breaksBefore ?? []).map((row) => row - 1);
  return {
    pageSetup: writtenPrint(print),
    ...(header || footer
      ? { headerFooter: { ...(header ? { oddHeader: header } : {}), ...(footer ? { oddFooter: footer } : {}) } }
      : {}),
    ...(breaks.length > 0 ? { rowBreaks: breaks } : {}),
  };
}

/** `&L…&C…&R…` (ECMA-376 18.3.1.46). */
function pageLine(line: PageLine = {}): string {
  const parts = [
    ["&L", line.left],
    ["&C", line.center],
    ["&R", line.right],
  ] as const;
  return parts.map(([code, text]) => (text ? code + text : "")).join("");
}

function writtenMargins(margins: FileMargins): NonNullable<NonNullable<WriteSheet["pageSetup"]>["margins"]> {
  return Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, points / 72]));
}

function writtenPrint(print: FilePrint): NonNullable<WriteSheet["pageSetup"]> {
  const rows = ({ row, rows: count }: RangeAddress): string => `$${String(row + 1)}:$${String(row + count)}`;
  return {
    paperSize: "a4",
    ...(print.orientation ? { orientation: print.orientation } : {}),
    ...(print.area ? { printArea: absoluteRangeName(print.area) } : {}),
    ...(print.titleRows ? { printTitlesRow: rows(print.titleRows) } : {}),
    ...(print.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: print.pagesTall ?? 0 } : {}),
    ...(print.centred ? { horizontalCentered: true } : {}),
    ...(print.margins ? { margins: writtenMargins(print.margins) } : {}),
  };
}

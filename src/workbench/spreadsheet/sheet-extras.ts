import type { RangeAddress } from "../../workbook/address";

/** What Excel keeps of a sheet and Univer does not: the host holds it here, and the page draws what can be drawn. */
export interface SheetExtras {
  veryHidden: boolean;
  protection: Protection | null;
  /** Ranges that stay writable on a protected sheet. */
  readonly unlocked: RangeAddress[];
  readonly charts: ChartModel[];
  readonly conditionalFormats: ConditionalFormatModel[];
  readonly validations: ValidationModel[];
  readonly pageLayout: PageLayoutModel;
  readonly customProperties: Map<string, string>;
  readonly comments: CommentModel[];
  readonly tables: TableModel[];
  nextId: number;
}

export interface Protection {
  readonly password: string | null;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface ChartSeriesModel {
  name: string;
  values: RangeReference | null;
  categories: RangeReference | null;
}

export interface RangeReference {
  readonly sheetId: string;
  readonly range: RangeAddress;
}

interface ChartAxisModel {
  title: string;
  numberFormat: string;
  majorUnit?: number;
  minimum?: number;
  labels?: "NextToAxis" | "Low" | "High" | "None";
}

export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  readonly source: RangeReference | null;
  title: { text: string; visible: boolean };
  readonly axes: Record<"category" | "value", ChartAxisModel>;
  /** Of all texts, in points; the program that draws the chart chooses where absent. */
  textSize?: number;
  legend: { visible: boolean; position: string };
  readonly series: ChartSeriesModel[];
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly range: RangeAddress;
  readonly type: "Custom" | "CellValue" | "ContainsText";
  readonly rule: Record<string, unknown>;
  readonly look: { fontColor?: string; fillColor?: string; bold?: boolean };
  stopIfTrue: boolean;
}

/** Cells that take one of a few words. */
export interface ValidationModel {
  readonly range: RangeAddress;
  readonly words: readonly string[];
  readonly inCellDropDown: boolean;
}

export interface PageLayoutModel {
  readonly values: Record<string, unknown>;
  titleRows: RangeAddress | null;
  titleColumns: RangeAddress | null;
  printArea: RangeAddress | null;
  readonly headersFooters: Record<string, string>;
  /** Rows that begin a page. */
  readonly breaksBefore: Set<number>;
}

export interface CommentModel {
  readonly id: string;
  content: string;
  readonly row: number;
  readonly column: number;
  readonly note: boolean;
}

/** A table with a row of headers and none of totals. */
export interface TableModel {
  readonly id: string;
  name: string;
  /** The headers and the rows below them. */
  range: RangeAddress;
  /** True while the row below the headers waits for the first row that is added, which takes its place. */
  waiting: boolean;
  /** The words that a column shows, by its place in the table; the rows of all others are hidden. */
  readonly filters: Map<number, readonly string[]>;
  /** What is kept as it was set and drawn by nobody: the style and what of it is shown. */
  readonly looks: Record<string, unknown>;
}

export function newSheetExtras(): SheetExtras {
  return {
    veryHidden: false,
    protection: null,
    unlocked: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    pageLayout: {
      values: {},
      titleRows: null,
      titleColumns: null,
      printArea: null,
      headersFooters: {},
      breaksBefore: new Set(),
    },
    customProperties: new Map(),
    comments: [],
    tables: [],
    nextId: 1,
  };
}

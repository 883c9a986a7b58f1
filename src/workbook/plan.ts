import type { RangeAddress } from "./address";

/**
 * What a template wants a workbook to hold, as plain data. The writers (Excel's and the .xlsx file's) know this vocabulary and
 * nothing of templates; the templates know it and nothing of Excel.
 */

export type CellStyle =
  | "title"
  | "subtitle"
  | "heading"
  | "label"
  | "input"
  | "computed"
  | "total"
  | "check"
  | "source"
  | "note";

export type NumberFormat =
  | "money"
  | "moneyUnrounded"
  | "percent"
  | "percentFine"
  | "date"
  | "count"
  | "factor"
  | "text"
  | "general";

/** Content of one cell. Text is always text, whatever it starts with; a number is decimal text, so that no digit is lost on the way. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  /** English A1 formula with its leading `=`. */
  | { readonly kind: "formula"; readonly formula: string }
  /** A formula whose result spills over `rows` × `columns` from this cell. */
  | { readonly kind: "spill"; readonly formula: string; readonly rows: number; readonly columns: number };

/** A rectangle of content; one request writes one block. */
export interface PlannedBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

export interface PlannedFormat {
  readonly range: RangeAddress;
  readonly style?: CellStyle;
  readonly format?: NumberFormat;
  readonly align?: "left" | "right" | "center";
  readonly wrap?: boolean;
}

/** Green where the cells hold TRUE (or zero difference), red where FALSE. */
export interface PlannedCheckFormat {
  readonly range: RangeAddress;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: RangeAddress;
  readonly categories: RangeAddress;
}

export interface PlannedChart {
  readonly name: string;
  readonly kind: "line" | "column" | "stackedColumn";
  readonly title: string;
  readonly categoryAxis: string;
  readonly valueAxis: string;
  /** Number format of the value axis. */
  readonly format: NumberFormat;
  readonly series: readonly ChartSeries[];
  /** The cells that the chart lies over. */
  readonly place: RangeAddress;
}

export interface PlannedSheet {
  readonly name: string;
  readonly blocks: readonly PlannedBlock[];
  readonly formats: readonly PlannedFormat[];
  readonly checks: readonly PlannedCheckFormat[];
  /** Width of each column from A, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Rows that stay in sight and repeat on each printed page. */
  readonly frozenRows: number;
  readonly charts: readonly PlannedChart[];
}

export interface PlannedName {
  readonly name: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly role: "input" | "result" | "check";
}

/** A figure that the pane shows after the fill, with the cell it stands in. */
export interface PlannedFigure {
  readonly label: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly format: NumberFormat;
  /** `check` figures are TRUE or FALSE; `value` figures are shown as they are. */
  readonly kind: "value" | "check";
}

export interface Plan {
  readonly template: string;
  readonly sheets: readonly PlannedSheet[];
  readonly names: readonly PlannedName[];
  readonly summary: readonly PlannedFigure[];
}

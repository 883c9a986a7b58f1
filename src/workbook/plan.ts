import type { Language } from "../core/wording";
import type { CellAddress, RangeAddress } from "./address";

/**
 * What a template wants a workbook to hold, as plain data. The writers (Excel's and the .xlsx file's) know this vocabulary and
 * nothing of templates; the templates know it and nothing of Excel.
 */

export type CellStyle =
  | "title"
  | "subtitle"
  | "heading"
  | "section"
  | "label"
  | "entry"
  | "input"
  | "computed"
  | "total"
  | "check"
  | "source"
  | "note"
  | "link"
  | "slideTitle"
  | "slideSubtitle"
  | "slideHeading"
  | "slideFigure"
  | "slideTotal"
  | "slideSource";

export type NumberFormat =
  | "money"
  | "moneyUnrounded"
  | "amount"
  /** An amount that should be 0: red where it is not. */
  | "difference"
  /** A surplus, a deficit or neither, in words. */
  | "balance"
  | "balanceInEnglish"
  /** A truth, where a program shows the number that stands for it. */
  | "truth"
  | "truthInEnglish"
  | "percent"
  | "percentFine"
  | "date"
  | "count"
  | "year"
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

/** A rectangle of content; one request writes one block. A blank in it leaves its cell as it is. */
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
  /** FALSE is no fault there, and has no colour. */
  readonly isNeutral?: true;
}

/** Cells that take one of a few words. */
export interface PlannedChoice {
  readonly range: RangeAddress;
  readonly words: readonly string[];
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
  /** Whether the value axis counts one by one, as for a few whole things, which have no halves. */
  readonly byOnes?: boolean;
  /** Whether the value axis begins at 0: of amounts that are none of them negative, a length is read. */
  readonly fromZero?: boolean;
  /** In points, of all its texts, where they are read from afar. */
  readonly textSize?: number;
  readonly series: readonly ChartSeries[];
  /** The cells that the chart lies over. */
  readonly place: RangeAddress;
}

/** A row that is taller than its text needs in one line. */
export interface PlannedRowHeight {
  readonly row: number;
  /** In lines of the default font. */
  readonly lines: number;
}

/** What is printed above or below each page, with Excel's codes: `&P` the page, `&N` their number, `&D` the day, `&A` the sheet. */
export interface PlannedPageLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

export interface PlannedPage {
  readonly header?: PlannedPageLine;
  readonly footer?: PlannedPageLine;
}

export interface PlannedSheet {
  readonly name: string;
  readonly blocks: readonly PlannedBlock[];
  readonly formats: readonly PlannedFormat[];
  readonly checks: readonly PlannedCheckFormat[];
  readonly choices: readonly PlannedChoice[];
  /** Width of each column from A, in characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly PlannedRowHeight[];
  /** Rows that stay in sight and repeat on each printed page. */
  readonly frozenRows: number;
  readonly charts: readonly PlannedChart[];
  readonly page?: PlannedPage;
  /** What is printed, where the rest of the sheet holds nothing yet. */
  readonly printed?: RangeAddress;
  /** Holds nothing but formulas over the other sheets, and may come and go by itself; says what its own structure is. */
  readonly derived?: string;
  /** What is about persons: nothing of it is kept but in its cells. */
  readonly personal?: readonly RangeAddress[];
}

export interface PlannedName {
  readonly name: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly role: "input" | "result" | "check";
}

/**
 * Rows that grow with the answers. The last row of its range stays blank and lies inside every formula over the table, so that rows
 * put above it, by people or by a later fill, are taken in.
 */
export interface PlannedTable {
  /** The defined name of its range; one of the plan's names. */
  readonly name: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  /** Columns from the range's first that together say which line a row is. */
  readonly key: readonly number[];
  /** Several templates have rows in it: a fill adds its own and leaves those that it does not know. */
  readonly shared?: true;
}

/** An input by its name alone, as a user's own template takes it: rows of content without the sheet around them. */
export interface PlannedInput {
  readonly name: string;
  readonly cells: readonly (readonly CellContent[])[];
}

/** A result by its name alone, for a user's own template: computed by the rules, as decimal text or a truth. */
export interface PlannedResult {
  readonly name: string;
  readonly values: readonly (readonly CellContent[])[];
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
  /** For a balance: the cell of its sheet that says whether it is none, a rounding apart. */
  readonly verdict?: CellAddress;
}

export interface Plan {
  readonly template: string;
  readonly language: Language;
  /** Two plans with the same structure differ in inputs and in the rows of tables alone: the one can be filled over the other. */
  readonly structure: string;
  readonly sheets: readonly PlannedSheet[];
  readonly names: readonly PlannedName[];
  readonly tables: readonly PlannedTable[];
  readonly inputs: readonly PlannedInput[];
  readonly results: readonly PlannedResult[];
  readonly summary: readonly PlannedFigure[];
}

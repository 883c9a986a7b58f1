import type { Language, Wording } from "../../core/wording";
import type { CellContent } from "../../workbook/plan";
import type { AnswerRow } from "./answers";
import type { Look } from "./cell";
import type { Charts } from "./chart-description";

/**
 * A template's sheet as one reads it: its parts from top to bottom, each line with its name, its label, what it holds and how it looks. Where
 * a line stands is the builder's affair alone. How to describe one: README.md of `templates`.
 */
export interface SheetDescription {
  /** What other sheets call it: `{revenue.total}`. */
  readonly id: string;
  readonly name: Wording;
  readonly title: Wording;
  /** The year that the title ends with, by its key. */
  readonly year?: string;
  /** A note right below the title. */
  readonly hint?: Wording;
  /** Words that its formulas show: `{'surplus}`. */
  readonly words?: Readonly<Record<string, Wording>>;
  /** From the left. */
  readonly columns: readonly SheetColumn[];
  /** The column of the lines' labels; the first where absent. Bands and totals begin at the first in any case. */
  readonly labels?: string;
  /** The columns that a line fills unless it says otherwise; the second of the sheet where absent. */
  readonly across?: readonly string[];
  /** The last column that section bands and totals run over; the sheet's last where absent. */
  readonly bandsTo?: string;
  /** Columns beyond the last, by their widths: a chart needs them. */
  readonly spareWidths?: readonly number[];
  /** The part or line that stays in sight with all above it; the title where absent. */
  readonly frozenTo?: string;
  /** All that is printed, where the rest holds nothing yet. */
  readonly printed?: PrintedPart;
  /** Tables that take their defined names before the lines above them: workbooks keep that order since 1.0.0. */
  readonly firstNamed?: readonly string[];
  readonly parts: readonly Part[];
}

export interface PrintedPart {
  /** The section that it begins with; the title where absent. */
  readonly from?: string;
  /** Charts or headings that it ends before. */
  readonly before: string;
  /** How many columns of the sheet, from the first. */
  readonly columns: number;
}

export interface SheetColumn {
  readonly id: string;
  readonly width: number;
  readonly heading?: Heading;
  /** Width of the empty column that stands before it. */
  readonly apart?: number;
}

export interface Heading {
  readonly text: Words;
  readonly align?: Look["align"];
}

/** Wording, or the formula of a text. */
export type Words = Wording | FormulaText;

/** An Excel formula over names in braces, such as `{gross}-{lost}`; README.md of `templates` says what may stand in them. */
export type FormulaText = string;

export type Part = Line | Call | Table | Section | Headings | Gap | Note | Charts | Beside;

export interface Section {
  readonly kind: "section";
  readonly name?: string;
  readonly title: Wording;
  readonly bandsTo?: string;
  /** What stands to the right of its band, such as a source. */
  readonly source?: Wording;
}

/** The headings of columns: their own, or others that are said here. The first stands over the first column. */
export interface Headings {
  readonly kind: "headings";
  readonly name?: string;
  readonly first: Words | null;
  readonly in?: readonly string[];
  readonly titles?: Readonly<Record<string, Words>>;
  readonly look?: Look;
  readonly lines?: number;
}

export interface Gap {
  readonly kind: "gap";
  readonly rows: number;
}

export interface Note {
  readonly kind: "note";
  readonly text: Wording;
  /** The column that it begins in; the first where absent. */
  readonly in?: string;
}

export interface Line {
  readonly kind: "line";
  readonly name: string;
  readonly label: Words | null;
  readonly holds: LineHolds;
  readonly look: Look;
  readonly labelLook?: Look;
  /** A total's label and look run over the whole band. */
  readonly isTotal?: boolean;
  readonly isCheck?: boolean;
  /** FALSE is no fault there, and has no colour. */
  readonly isNeutral?: boolean;
  /** The sheet's columns, or where the line stands right below a table, that table's. */
  readonly in?: readonly string[];
  readonly bandsTo?: string;
  readonly results?: readonly ResultName[];
  readonly isPersonal?: boolean;
  /** The words to choose from in its cells. */
  readonly choices?: readonly Wording[];
  /** How many lines of text its row is high; one where absent. */
  readonly lines?: (language: Language) => number;
}

export interface ResultName {
  readonly name: string;
  readonly role?: "result" | "check";
  readonly in?: readonly string[];
}

/** What stands beside everything else, from the first line down, without taking any room from it. */
export interface Beside {
  readonly kind: "beside";
  /** The column of the sheet that its tables begin in. */
  readonly from: string;
  readonly parts: readonly (Table | Gap)[];
}

/** What a line holds: the same in all of its columns, or one thing in some and another in others. */
export type LineHolds = ColumnHolds | readonly Case[];

export interface Case {
  readonly in: readonly string[];
  readonly holds: ColumnHolds;
  /** Where these columns look otherwise than the rest of the line. */
  readonly look?: Look;
}

export type ColumnHolds = FormulaText | Input | InputRow | Constant | FromCall;

/** A field of the form in one cell. */
export interface Input {
  readonly kind: "input";
  readonly key: string;
  /** Its defined name; absent for a cell that people try values in and that no later fill touches. */
  readonly name?: string;
  readonly content: (language: Language) => CellContent;
}

/** A column of a form's table, laid along a line under one defined name. */
export interface InputRow {
  readonly kind: "inputRow";
  readonly name: string;
  readonly table: string;
  readonly field: string;
  readonly rows: readonly AnswerRow[];
  readonly content: (row: AnswerRow) => CellContent;
}

export interface Constant {
  readonly kind: "constant";
  readonly content: (language: Language) => CellContent;
}

/** The value comes from the call that the line or the column stands in. */
export interface FromCall {
  readonly kind: "fromCall";
}

/** One formula whose result fills several lines, `each` column by a call of its own or all by `once`. */
export interface Call {
  readonly kind: "call";
  readonly calls: "each" | "once";
  readonly formula: FormulaText | readonly { readonly in: readonly string[]; readonly formula: FormulaText }[];
  readonly in?: readonly string[];
  /** Each holds {@link FromCall}. */
  readonly lines: readonly Line[];
}

/** Rows of one kind below each other: each column says once what all of its cells hold. */
export interface Table {
  readonly kind: "table";
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly (TableColumn | CalledColumns)[];
  /** A section's band over its own columns alone, above it. */
  readonly title?: Wording;
  /** Whether its columns' headings stand above it. */
  readonly headings?: { readonly lines?: number; readonly name?: string };
  /** Its rows grow with the answers, closed by a blank one. */
  readonly grows?: Growth;
  readonly results?: readonly ColumnResult[];
  /** Its columns that are about persons, whose values no seal and no setting keeps. */
  readonly personal?: readonly string[];
}

export interface TableRow {
  /** The same id as a column of another sheet says that they belong together. */
  readonly id: string;
  readonly answers: AnswerRow;
}

export interface Growth {
  readonly name: string;
  /** The columns that say which line a row is. */
  readonly key: readonly string[];
  /** The columns as the form holds them; absent for a table that is computed. */
  readonly form?: readonly string[];
  /** The form's table, where it has to have rows. */
  readonly field?: string;
  /** Whether a table without rows shows one that is blank. */
  readonly showsOne?: boolean;
}

export interface TableColumn {
  /** A column of the sheet; any other name stands where the order of the table's columns puts it. */
  readonly name: string;
  readonly heading?: Words;
  readonly holds: RowHolds;
  readonly look: Look;
  readonly choices?: readonly Wording[];
  readonly isCheck?: boolean;
}

export interface CalledColumns {
  readonly formula: FormulaText;
  readonly calls: "each" | "once";
  /** Each holds {@link FromCall}. */
  readonly columns: readonly TableColumn[];
}

export interface ColumnResult {
  readonly name: string;
  readonly role?: "result" | "check";
  /** The columns that the name spans. */
  readonly columns: readonly string[];
  /** The line below the table that belongs to it; the table's last row where absent. */
  readonly to?: string;
}

export type RowHolds = FormulaText | Given | GivenColumn | Input | Empty | ByRow | FromCall;

/** What the form's row says. */
export interface Given {
  readonly kind: "given";
  readonly content: (row: AnswerRow, language: Language, index: number) => CellContent;
}

/** A column of a form's table that does not grow, under one defined name. */
export interface GivenColumn {
  readonly kind: "givenColumn";
  readonly name: string;
  readonly table: string;
  readonly content: (row: AnswerRow) => CellContent;
  readonly field: string;
  /** The form's row that the first one is; 0 where absent. */
  readonly from?: number;
}

export interface Empty {
  readonly kind: "empty";
}

/** A formula that is another in some rows, such as the first; null for none. */
export interface ByRow {
  readonly kind: "byRow";
  readonly formula: (index: number) => FormulaText | null;
  /** Where a row looks otherwise than its column. */
  readonly look?: (index: number) => Look;
}

import type { RangeAddress } from "./address";

/** What was read of a workbook: plain data that the audit works on, whoever read it (Excel or a file). */

export interface ErrorValue {
  /** The error as a cell shows it: `#N/A`, `#DIV/0!`, … */
  readonly error: string;
}

export type CellValue = number | string | boolean | null | ErrorValue;

export interface SnapshotCell {
  /** What the cell holds or last calculated; null where it is blank. */
  readonly value: CellValue;
  /** English A1 formula with its leading `=`; absent where the cell holds a constant. */
  readonly formula?: string;
  /** The range that a dynamic or array formula fills, from this cell. */
  readonly spill?: RangeAddress;
  /** True where the value comes from another cell's spill. */
  readonly spilled?: boolean;
  /** True where the value was computed here since the file kept none: it cannot be stale. */
  readonly calculated?: true;
  /** Number format code as Excel keeps it, `General` where absent. */
  readonly format?: string;
  readonly bold?: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly hidden: boolean;
  /** By `cellKey`; blank cells without a formula are absent. */
  readonly cells: ReadonlyMap<number, SnapshotCell>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly RangeAddress[];
  /** What add-ins left on the sheet; absent where there is none, or the reader did not ask for it. */
  readonly customProperties?: ReadonlyMap<string, string>;
  /** Those whose rule is a formula, the first that applies first; absent where there is none, or the reader did not ask for it. */
  readonly conditionalFormats?: readonly SnapshotConditionalFormat[];
}

export interface SnapshotConditionalFormat {
  readonly range: RangeAddress;
  /** English formula with its `=`, for the range's first cell. */
  readonly formula: string;
  /** Colours are `#RRGGBB`. */
  readonly look: { readonly color?: string; readonly fill?: string; readonly bold?: boolean };
}

export interface SnapshotName {
  readonly name: string;
  /** English formula text without `=`, such as `Receita!$B$3`. */
  readonly refersTo: string;
  /** The sheet that the name belongs to; absent for the workbook's own. */
  readonly sheet?: string;
}

export interface SnapshotTable {
  readonly name: string;
  readonly sheet: string;
  /** With its header row, and its totals row where it has one. */
  readonly range: RangeAddress;
  readonly columns: readonly string[];
  readonly totalsRow: boolean;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly SnapshotName[];
  /** Absent where the reader did not ask for them. */
  readonly tables?: readonly SnapshotTable[];
  /** True where the workbook counts days from 1904. */
  readonly date1904: boolean;
  /**
   * True where formulas that fill no range take, of several cells given for one value, that of their own row or column without saying so:
   * so they are kept in files. In an open workbook they write `@`.
   */
  readonly withoutAt?: true;
  /** The add-in's settings, each value as JSON; absent where there are none, or the reader did not ask for them. */
  readonly settings?: ReadonlyMap<string, string>;
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && typeof (value as ErrorValue).error === "string";
}

import type { CellContents } from "./cell-answers";

/** What stands in a named range of a filled workbook. */
export interface FilledRange {
  readonly rows: number;
  readonly columns: number;
  /** Absent for a range whose cells were not read, such as a result's. */
  readonly values?: readonly (readonly CellContents[])[];
}

/** The names of the sheets that a template filled. */
export type FilledNames = ReadonlyMap<string, FilledRange>;

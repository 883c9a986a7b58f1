import type { NumberFormat } from "../../workbook/plan";
import type { CellInput } from "../writing/cell-input";
import type { NameRecord, RangeRecord } from "../taking-back/write-record";

/** One piece of a fill: what it queues, and about how long that is in a request. */
export interface FillStep {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext, sheets: MadeSheets) => void;
}

/** The sheets that the fill has added, by the plan's names. */
export type MadeSheets = ReadonlyMap<string, Excel.Worksheet>;

/** A cell that a fill changes, or leaves because a person put a formula into it. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellInput;
  /** Blank where the cell is emptied. */
  readonly after: CellInput;
  readonly format?: NumberFormat;
  /** The formula that a person put there; the cell is left to it. */
  readonly keptFormula?: string;
  /** True where somebody changed the cell since the last fill, or since the form read it. */
  readonly byHand: boolean;
}

export interface SheetChanges {
  /** What the workbook calls the sheet. */
  readonly sheet: string;
  readonly cells: readonly CellChange[];
  readonly changedInputs: number;
  readonly addedRows: number;
  readonly clearedRows: number;
  readonly keptRows: number;
}

/** A named range after its update; null cells were left alone. */
export interface UpdatedRange {
  readonly name: string;
  readonly inputs: readonly (readonly CellInput[])[];
}

/** A name with what it refers to before and after; nothing before where it is new. */
export interface NameChange {
  readonly name: string;
  readonly before: string | null;
  readonly formula: string;
  readonly onMade: boolean;
  readonly on?: NameRecord["on"];
}

/** A part of a sheet's seal; `planned` is the plan's name of the sheet. */
export interface SealChange extends NameChange {
  readonly planned: string;
}

export interface UpdatedName extends UpdatedRange {
  readonly record: RangeRecord;
  readonly step: FillStep;
  readonly changes: readonly CellChange[];
}

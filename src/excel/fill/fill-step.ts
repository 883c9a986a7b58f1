import type { CellInput } from "../writing/cell-input";

/** One piece of a fill: what it queues, and about how long that is in a request. */
export interface FillStep {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

export interface SheetChanges {
  readonly sheet: string;
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
}

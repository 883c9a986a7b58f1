import type { CellInput } from "../writing/cell-input";

/** What a fill did, as plain data, so that it can be taken back: at once where the host failed, or later when asked to. */
export interface FillRecord {
  readonly template: string;
  readonly activeSheet: string;
  /** Sheets that were not there before. */
  readonly made: readonly string[];
  readonly setAside: readonly { readonly name: string; readonly as: string }[];
  /** Names that were added (no formula before) or that referred to something else. */
  readonly names: readonly { readonly name: string; readonly before: string | null }[];
  readonly updates: readonly RangeRecord[];
  readonly stamps: readonly StampRecord[];
}

/** A named range whose cells were written, with what they held. */
export interface RangeRecord {
  readonly name: string;
  readonly inputs: readonly (readonly CellInput[])[];
  /** Rows that were put in, before the last one. */
  readonly added: number;
}

export interface StampRecord {
  readonly sheet: string;
  readonly key: string;
  readonly before: string | null;
}

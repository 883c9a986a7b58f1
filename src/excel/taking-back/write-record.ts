import type { CellInput } from "../writing/cell-input";

/**
 * What one write of the add-in did (a fill, a memo, an export, marks), as plain data, so that it can be taken back: at once where the host
 * failed, or later when asked to. Sheets are known by their id or by the write's stamp, never by their name alone: people rename sheets,
 * and make some of the same name.
 */
export interface WriteRecord {
  /** Unique; the stamp of the sheets that the write makes, and part of their first name. */
  readonly id: string;
  /** The id of the sheet that was in sight. */
  readonly activeSheet: string;
  readonly made: readonly MadeSheet[];
  /** The hidden sheet with what cells held in the moment before they were written; gone once the write is done. */
  readonly held?: MadeSheet;
  readonly setAside: readonly SetAsideSheet[];
  readonly names: readonly NameRecord[];
  readonly ranges: readonly RangeRecord[];
  readonly stamps: readonly StampRecord[];
  readonly marks?: MarksRecord;
  /** How kept sheets printed that now print otherwise. */
  readonly prints?: readonly PrintRecord[];
}

export interface MadeSheet {
  /** What it is called until its stamp is on it; no person's sheet is called that. */
  readonly temporary: string;
  readonly stamp: string;
  /** Known once the write was read back. */
  readonly id?: string;
}

export interface SetAsideSheet {
  readonly id: string;
  readonly name: string;
  readonly as: string;
}

export interface NameRecord {
  readonly name: string;
  /** Null where the name is new. */
  readonly before: string | null;
  readonly after: string;
  /** Whether it refers to a sheet that the write makes. */
  readonly onMade: boolean;
  /** The sheet of people's workbook that it refers to, or referred to before, with what that was called. */
  readonly on?: { readonly id: string; readonly name: string };
  /** Only this write knows the name: whatever it refers to by now, it goes when the write is taken back. */
  readonly own?: true;
}

/** Cells that the write puts something into, where people's own stood or could stand. */
export interface RangeRecord {
  readonly place: RangePlace;
  /** All of what the range held, as it is put in again. */
  readonly before: readonly (readonly CellInput[])[];
  /** What its cells showed when they were read: a formula's value and not the formula. */
  readonly shown?: readonly (readonly CellInput[])[];
  /** What was written, without the added rows; null where a cell was left alone. */
  readonly written: readonly (readonly CellInput[])[];
  /** Number formats before. */
  readonly formats: readonly (readonly string[])[];
  /** Rows that were put in before the last one, with what was written into them. */
  readonly added: readonly (readonly CellInput[])[];
}

/** A named range follows rows that are put in; one by its address does not. */
export type RangePlace =
  | {
      readonly name: string;
      readonly rows: number;
      readonly columns: number;
      /** The write gave the name itself, to find again what it put among people's cells. */
      readonly own?: true;
    }
  | { readonly sheet: string; readonly address: string };

export interface StampRecord {
  /** The sheet's id. */
  readonly sheet: string;
  readonly key: string;
  readonly before: string | null;
  readonly after: string;
}

/** Conditional formats that mark cells: put there, or taken away. */
export interface MarksRecord {
  readonly kind: "added" | "removed";
  readonly marks: readonly { readonly sheet: string; readonly address: string; readonly tag: string }[];
}

/** How a sheet printed, as it is set again. */
export interface PrintRecord {
  /** The sheet's id. */
  readonly sheet: string;
  readonly area: string | null;
  readonly titles: string | null;
  readonly orientation: Excel.PageLayout["orientation"];
  readonly zoom: Excel.PageLayoutZoomOptions;
  /** Rows that begin a page, from 0. */
  readonly breaks: readonly number[];
}

export function emptyRecord(activeSheet: string, id = newWriteId()): WriteRecord {
  return { id, activeSheet, made: [], setAside: [], names: [], ranges: [], stamps: [] };
}

let writes = 0;

/** Told apart within a workbook, also from those of another person at the same moment. */
export function newWriteId(): string {
  writes += 1;
  const part = (number: number): string => number.toString(36);
  return `${part(Date.now()).slice(-6)}${part(Math.floor(Math.random() * 46_656)).padStart(3, "0")}${part(writes)}`;
}

export function madeSheet(id: string, index: number, plan: string): MadeSheet {
  return { temporary: `erario ${id} ${String(index + 1)}`, stamp: `${id}:${plan}` };
}

import { foundFormula } from "../reading/cell-formula";
import type { CellInput } from "../writing/cell-input";
import type { RangeRecord } from "./write-record";

/** Where the rows of a record stand now: nobody else's in the usual case, and found by what they hold where people put rows in or took some away. */
export interface AlignedRows {
  /** Rows of the range now that the write put in. */
  readonly addedRows: readonly number[];
  /** The other rows in order, each with the record's row that it is; null for a row of a person's. */
  readonly rows: readonly { readonly at: number; readonly recorded: number | null }[];
}

export function alignedRows(record: RangeRecord, now: readonly (readonly CellInput[])[]): AlignedRows {
  const before = record.before.length;
  const added = record.added.length;
  const range = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (now.length === before) return { addedRows: [], rows: range(0, before).map((at) => ({ at, recorded: at })) };
  if (now.length === before + added) {
    const first = before - 1;
    return {
      addedRows: range(first, first + added),
      rows: [...range(0, first).map((at) => ({ at, recorded: at })), { at: now.length - 1, recorded: before - 1 }],
    };
  }
  return foundRows(record, now);
}

function foundRows(record: RangeRecord, now: readonly (readonly CellInput[])[]): AlignedRows {
  const addedRows: number[] = [];
  const rows: { at: number; recorded: number | null }[] = [];
  const unfound = [...record.added];
  let from = 0;
  now.forEach((line, at) => {
    const recorded = record.before.findIndex((_, row) => row >= from && isRow(record, row, line));
    if (recorded >= 0) {
      from = recorded + 1;
      rows.push({ at, recorded });
      return;
    }
    const index = unfound.findIndex((added) =>
      added.every((input, column) => input === null || holdsInput(line[column] ?? "", input)),
    );
    if (index >= 0) {
      unfound.splice(index, 1);
      addedRows.push(at);
    } else rows.push({ at, recorded: null });
  });
  return { addedRows, rows };
}

/**
 * The rows of something that was written as a whole: those that still hold what was written into them are found again wherever they stand,
 * and those between two of them are the ones written there where as many are left as there were.
 */
export function anchoredRows(record: RangeRecord, now: readonly (readonly CellInput[])[]): AlignedRows {
  const written = record.written;
  const recordedOf = Array<number | null>(now.length).fill(null);
  let from = 0;
  now.forEach((line, at) => {
    const recorded = written.findIndex((row, index) => index >= from && isWholly(row, line));
    if (recorded < 0) return;
    recordedOf[at] = recorded;
    from = recorded + 1;
  });
  const anchors = [-1, ...now.flatMap((_, at) => (recordedOf[at] === null ? [] : [at])), now.length];
  anchors.slice(1).forEach((end, index) => {
    const start = anchors[index] ?? -1;
    const first = (start < 0 ? -1 : (recordedOf[start] ?? -1)) + 1;
    const last = end === now.length ? written.length : (recordedOf[end] ?? written.length);
    if (last - first !== end - start - 1) return;
    for (let step = 0; step < last - first; step += 1) recordedOf[start + 1 + step] = first + step;
  });
  return { addedRows: [], rows: recordedOf.map((recorded, at) => ({ at, recorded })) };
}

/** Whether a row holds all that was written into it, and something was. */
function isWholly(written: readonly CellInput[], line: readonly CellInput[]): boolean {
  return (
    written.some((input) => input !== null && input !== "") &&
    written.every((input, column) => input === null || holdsInput(line[column] ?? "", input))
  );
}

/** Whether a row now holds what the record's row held before the write or after it. */
function isRow(record: RangeRecord, row: number, line: readonly CellInput[]): boolean {
  return (record.before[row] ?? []).every((before, column) => {
    const written = record.written[row]?.[column] ?? null;
    const found = line[column] ?? "";
    return holdsAgain(found, before) || (written !== null && holdsInput(found, written));
  });
}

/** Both as they are put in: a text with its apostrophe, a formula as it is. */
export function holdsAgain(found: CellInput, before: CellInput): boolean {
  return bare(found) === bare(before);
}

/** @param found as it would be put in again */
export function holdsInput(found: CellInput, written: CellInput): boolean {
  return bare(found) === bare(written);
}

/** Formulas are compared however Excel writes their spaces and quotes; texts by what they show. */
function bare(input: CellInput): string | number | boolean {
  if (input === null) return "";
  if (typeof input !== "string") return input;
  if (input.startsWith("=")) return `=${foundFormula(input).replace(/[' ]/g, "").toUpperCase()}`;
  return input.startsWith("'") ? `'${input.slice(1)}` : input === "" ? "" : `'${input}`;
}

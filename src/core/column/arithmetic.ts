import type { Relation } from "../memo";
import type { Wording } from "../wording";
import type { Chunk } from "./chunk";
import { leaveToRows, NumberColumn } from "./column";
import { LARGEST_MANTISSA, MOST_PLACES, powerOfTen } from "./scaled-integer";

/**
 * Operations on number columns. Where the columns' bounds show that no result can be too large, a loop runs unchecked; otherwise each
 * row is checked and left to the row-by-row path where it does not fit.
 */

/** The same numbers with more places. */
function withPlaces(chunk: Chunk, column: NumberColumn, places: number): NumberColumn {
  if (column.places === places) return column;
  const factor = powerOfTen(places - column.places);
  return scaled(chunk, column.label, column, factor, places);
}

function scaled(chunk: Chunk, label: Wording, column: NumberColumn, factor: number, places: number): NumberColumn {
  const { mantissas } = column;
  const results = chunk.takeNumbers();
  for (let row = 0; row < chunk.size; row += 1) results[row] = (mantissas[row] ?? 0) * factor;
  return fitting(chunk, label, results, places, column.bound * factor);
}

/** Columns with as many places as the one that has the most. */
export function aligned(chunk: Chunk, columns: readonly NumberColumn[]): NumberColumn[] {
  const places = columns.reduce((most, column) => Math.max(most, column.places), 0);
  return columns.map((column) => withPlaces(chunk, column, places));
}

/**
 * A product or sum of whole numbers rounds to a double no smaller than 2⁵³ where it is larger than a double can count, so a result
 * within the limit is exact.
 */
function fitting(chunk: Chunk, label: Wording, results: Float64Array, places: number, bound: number): NumberColumn {
  if (bound <= LARGEST_MANTISSA) return new NumberColumn(label, results, places, bound);
  let largest = 0;
  for (let row = 0; row < chunk.size; row += 1) {
    const size = Math.abs(results[row] ?? 0);
    if (size > LARGEST_MANTISSA) {
      chunk.leave(row);
      results[row] = 0;
    } else if (size > largest) largest = size;
  }
  return new NumberColumn(label, results, places, largest);
}

export function added(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const [first = left, second = right] = aligned(chunk, [left, right]);
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < chunk.size; row += 1) results[row] = (a[row] ?? 0) + (b[row] ?? 0);
  return fitting(chunk, label, results, first.places, first.bound + second.bound);
}

export function subtracted(chunk: Chunk, label: Wording, from: NumberColumn, less: NumberColumn): NumberColumn {
  const [first = from, second = less] = aligned(chunk, [from, less]);
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < chunk.size; row += 1) results[row] = (a[row] ?? 0) - (b[row] ?? 0);
  return fitting(chunk, label, results, first.places, first.bound + second.bound);
}

export function multiplied(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const places = left.places + right.places;
  if (places > MOST_PLACES) return leaveToRows();
  const results = chunk.takeNumbers();
  const a = left.mantissas;
  const b = right.mantissas;
  for (let row = 0; row < chunk.size; row += 1) results[row] = (a[row] ?? 0) * (b[row] ?? 0);
  return fitting(chunk, label, results, places, left.bound * right.bound);
}

export function larger(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const [first = left, second = right] = aligned(chunk, [left, right]);
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < chunk.size; row += 1) results[row] = Math.max(a[row] ?? 0, b[row] ?? 0);
  return new NumberColumn(label, results, first.places, Math.max(first.bound, second.bound));
}

export function smaller(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const [first = left, second = right] = aligned(chunk, [left, right]);
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < chunk.size; row += 1) results[row] = Math.min(a[row] ?? 0, b[row] ?? 0);
  return new NumberColumn(label, results, first.places, Math.max(first.bound, second.bound));
}

/** 1 where the relation holds. */
export function truthsOf(chunk: Chunk, left: NumberColumn, relation: Relation, right: NumberColumn): Uint8Array {
  const [first = left, second = right] = aligned(chunk, [left, right]);
  const truths = chunk.takeBytes();
  const lessHolds = Number(relation === "<" || relation === "≤");
  const equalHolds = Number(relation === "≤" || relation === "=" || relation === "≥");
  const moreHolds = Number(relation === "≥" || relation === ">");
  for (let row = 0; row < chunk.size; row += 1) {
    const a = first.mantissas[row] ?? 0;
    const b = second.mantissas[row] ?? 0;
    truths[row] = a < b ? lessHolds : a > b ? moreHolds : equalHolds;
  }
  return truths;
}

import type { Relation } from "../memo";
import type { Wording } from "../wording";
import type { Chunk } from "./chunk";
import { leaveToRows, NumberColumn } from "./column";
import { LARGEST_MANTISSA, MOST_PLACES, powerOfTen } from "./scaled-integer";

/**
 * Operations on number columns. Where the columns' bounds show that no result can be too large, a loop runs unchecked; otherwise each
 * row is checked, and left where it does not fit.
 */

/** A column's numbers with more places. */
function withPlaces(chunk: Chunk, column: NumberColumn, places: number): NumberColumn {
  if (column.places === places) return column;
  const factor = powerOfTen(places - column.places);
  const { mantissas } = column;
  const { size } = chunk;
  const results = chunk.takeNumbers();
  for (let row = 0; row < size; row += 1) results[row] = (mantissas[row] ?? 0) * factor;
  return fitting(chunk, column.label, results, places, column.bound * factor);
}

/** Two columns with as many places as the one that has the more. */
export function aligned(chunk: Chunk, left: NumberColumn, right: NumberColumn): readonly [NumberColumn, NumberColumn] {
  const places = Math.max(left.places, right.places);
  return [withPlaces(chunk, left, places), withPlaces(chunk, right, places)];
}

/**
 * A product or sum of whole numbers rounds to a double no smaller than 2⁵³ where it is larger than a double can count, so a result
 * within the limit is exact.
 */
function fitting(chunk: Chunk, label: Wording, results: Float64Array, places: number, bound: number): NumberColumn {
  const limit = LARGEST_MANTISSA;
  if (bound <= limit) return new NumberColumn(label, results, places, bound);
  const { size } = chunk;
  let largest = 0;
  for (let row = 0; row < size; row += 1) {
    const absolute = Math.abs(results[row] ?? 0);
    if (absolute > limit) {
      chunk.leave(row);
      results[row] = 0;
    } else if (absolute > largest) largest = absolute;
  }
  return new NumberColumn(label, results, places, largest);
}

export function added(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const [first, second] = aligned(chunk, left, right);
  const { size } = chunk;
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < size; row += 1) results[row] = (a[row] ?? 0) + (b[row] ?? 0);
  return fitting(chunk, label, results, first.places, first.bound + second.bound);
}

export function subtracted(chunk: Chunk, label: Wording, from: NumberColumn, less: NumberColumn): NumberColumn {
  const [first, second] = aligned(chunk, from, less);
  const { size } = chunk;
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < size; row += 1) results[row] = (a[row] ?? 0) - (b[row] ?? 0);
  return fitting(chunk, label, results, first.places, first.bound + second.bound);
}

export function multiplied(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const places = left.places + right.places;
  if (places > MOST_PLACES) return leaveToRows();
  const { size } = chunk;
  const results = chunk.takeNumbers();
  const a = left.mantissas;
  const b = right.mantissas;
  for (let row = 0; row < size; row += 1) results[row] = (a[row] ?? 0) * (b[row] ?? 0);
  return fitting(chunk, label, results, places, left.bound * right.bound);
}

export function larger(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const [first, second] = aligned(chunk, left, right);
  const { size } = chunk;
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < size; row += 1) results[row] = Math.max(a[row] ?? 0, b[row] ?? 0);
  return new NumberColumn(label, results, first.places, Math.max(first.bound, second.bound));
}

export function smaller(chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn): NumberColumn {
  const [first, second] = aligned(chunk, left, right);
  const { size } = chunk;
  const results = chunk.takeNumbers();
  const a = first.mantissas;
  const b = second.mantissas;
  for (let row = 0; row < size; row += 1) results[row] = Math.min(a[row] ?? 0, b[row] ?? 0);
  return new NumberColumn(label, results, first.places, Math.max(first.bound, second.bound));
}

/** 1 where the relation holds. */
export function truthsOf(chunk: Chunk, left: NumberColumn, relation: Relation, right: NumberColumn): Uint8Array {
  const [first, second] = aligned(chunk, left, right);
  const { size } = chunk;
  const truths = chunk.takeBytes();
  const a = first.mantissas;
  const b = second.mantissas;
  const lessHolds = Number(relation === "<" || relation === "≤");
  const equalHolds = Number(relation === "≤" || relation === "=" || relation === "≥");
  const moreHolds = Number(relation === "≥" || relation === ">");
  for (let row = 0; row < size; row += 1) {
    const one = a[row] ?? 0;
    const other = b[row] ?? 0;
    truths[row] = one < other ? lessHolds : one > other ? moreHolds : equalHolds;
  }
  return truths;
}

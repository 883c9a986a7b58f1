import { Decimal, type Rounding } from "../../../core/decimal";
import type { Figure } from "../../figure";
import type { Relation } from "../../memo";
import type { Wording } from "../../../core/wording";
import type { Chunk } from "../chunk";
import { leaveToRows, NumberColumn, RatioColumn } from "../column";
import type { ColumnArithmetic } from "../column-arithmetic";
import { roundedColumn, roundedRatio } from "./rounding";
import { LARGEST_MANTISSA, MOST_PLACES, powerOfTen, scaledInteger } from "./scaled-integer";

/**
 * Exact arithmetic on whole mantissas. Where the columns' bounds show that no result can be too large, a loop runs unchecked; otherwise
 * each row is checked, and left where it does not fit.
 */
export const mantissaArithmetic: ColumnArithmetic = {
  added(chunk, label, left, right) {
    const [first, second] = aligned(chunk, left, right);
    const { size } = chunk;
    const results = chunk.takeNumbers();
    const a = first.mantissas;
    const b = second.mantissas;
    for (let row = 0; row < size; row += 1) results[row] = (a[row] ?? 0) + (b[row] ?? 0);
    return fitting(chunk, label, results, first.places, first.bound + second.bound);
  },

  subtracted(chunk, label, from, less) {
    const [first, second] = aligned(chunk, from, less);
    const { size } = chunk;
    const results = chunk.takeNumbers();
    const a = first.mantissas;
    const b = second.mantissas;
    for (let row = 0; row < size; row += 1) results[row] = (a[row] ?? 0) - (b[row] ?? 0);
    return fitting(chunk, label, results, first.places, first.bound + second.bound);
  },

  multiplied(chunk, label, left, right) {
    const [first, second] = [mantissasOf(chunk, left), mantissasOf(chunk, right)];
    const places = first.places + second.places;
    if (places > MOST_PLACES) return leaveToRows();
    const { size } = chunk;
    const results = chunk.takeNumbers();
    const a = first.mantissas;
    const b = second.mantissas;
    for (let row = 0; row < size; row += 1) results[row] = (a[row] ?? 0) * (b[row] ?? 0);
    return fitting(chunk, label, results, places, first.bound * second.bound);
  },

  divided(chunk, label, dividend, divisor) {
    const [first, second] = aligned(chunk, dividend, divisor);
    const { size } = chunk;
    const divisors = second.mantissas;
    for (let row = 0; row < size; row += 1) if (divisors[row] === 0) chunk.leave(row);
    return new RatioColumn(label, first.mantissas, divisors);
  },

  rounded: (chunk, label, value, places, rounding: Rounding) =>
    value instanceof RatioColumn
      ? roundedRatio(chunk, label, value, places, rounding)
      : roundedColumn(chunk, label, mantissasOf(chunk, value), places, rounding),

  larger(chunk, label, left, right) {
    const [first, second] = aligned(chunk, left, right);
    const { size } = chunk;
    const results = chunk.takeNumbers();
    const a = first.mantissas;
    const b = second.mantissas;
    for (let row = 0; row < size; row += 1) results[row] = Math.max(a[row] ?? 0, b[row] ?? 0);
    return new NumberColumn(label, results, first.places, Math.max(first.bound, second.bound));
  },

  smaller(chunk, label, left, right) {
    const [first, second] = aligned(chunk, left, right);
    const { size } = chunk;
    const results = chunk.takeNumbers();
    const a = first.mantissas;
    const b = second.mantissas;
    for (let row = 0; row < size; row += 1) results[row] = Math.min(a[row] ?? 0, b[row] ?? 0);
    return new NumberColumn(label, results, first.places, Math.max(first.bound, second.bound));
  },

  truths(chunk, left, relation, right) {
    const [first, second] = aligned(chunk, left, right);
    const { size } = chunk;
    const truths = chunk.takeBytes();
    const a = first.mantissas;
    const b = second.mantissas;
    const [less, equal, more] = truthOfOrders(relation);
    for (let row = 0; row < size; row += 1) {
      const one = a[row] ?? 0;
      const other = b[row] ?? 0;
      truths[row] = one < other ? less : one > other ? more : equal;
    }
    return truths;
  },

  chosen(chunk, label, truths, yes, no) {
    const [first, second] = aligned(chunk, yes, no);
    const { size } = chunk;
    const results = chunk.takeNumbers();
    const a = first.mantissas;
    const b = second.mantissas;
    for (let row = 0; row < size; row += 1) results[row] = (truths[row] === 1 ? a[row] : b[row]) ?? 0;
    return new NumberColumn(label, results, first.places, Math.max(first.bound, second.bound));
  },
};

/** 1 or 0 for each of less, equal and more. */
export function truthOfOrders(relation: Relation): readonly [number, number, number] {
  return [
    Number(relation === "<" || relation === "≤"),
    Number(relation === "≤" || relation === "=" || relation === "≥"),
    Number(relation === "≥" || relation === ">"),
  ];
}

/** A figure's mantissas; one that all rows share stands in each of them. */
function mantissasOf(chunk: Chunk, figure: Figure): NumberColumn {
  if (figure instanceof NumberColumn) return figure;
  const { label, value } = figure;
  const scaled = value instanceof Decimal ? scaledInteger(value) : null;
  if (scaled === null) return leaveToRows();
  const mantissas = chunk.takeNumbers().fill(scaled.mantissa, 0, chunk.size);
  return new NumberColumn(label, mantissas, scaled.places, Math.abs(scaled.mantissa));
}

/** Two columns with as many places as the one that has the more. */
function aligned(chunk: Chunk, left: Figure, right: Figure): readonly [NumberColumn, NumberColumn] {
  const [first, second] = [mantissasOf(chunk, left), mantissasOf(chunk, right)];
  const places = Math.max(first.places, second.places);
  return [withPlaces(chunk, first, places), withPlaces(chunk, second, places)];
}

function withPlaces(chunk: Chunk, column: NumberColumn, places: number): NumberColumn {
  if (column.places === places) return column;
  const factor = powerOfTen(places - column.places);
  const { mantissas } = column;
  const { size } = chunk;
  const results = chunk.takeNumbers();
  for (let row = 0; row < size; row += 1) results[row] = (mantissas[row] ?? 0) * factor;
  return fitting(chunk, column.label, results, places, column.bound * factor);
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

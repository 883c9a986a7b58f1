import { Decimal } from "../../../core/decimal";
import type { Figure } from "../../figure";
import type { Wording } from "../../../core/wording";
import type { Chunk } from "../chunk";
import { leaveToRows, NumberColumn, PairColumn } from "../column";
import type { ColumnArithmetic } from "../column-arithmetic";
import { PAIR_ERROR, productError, sumError } from "./double-double";
import { truthOfOrders } from "../mantissa/mantissa-arithmetic";
import { roundedPairs } from "./pair-rounding";
import { powerOfTen } from "../mantissa/scaled-integer";

/**
 * Arithmetic on pairs of doubles with a bound on their error, for numbers of 15 digits, whose products no mantissa holds. A result
 * counts only where the bound leaves one answer: one nearest double, one rounding, one order. The other rows are left.
 */
export const pairArithmetic: ColumnArithmetic = {
  added: (chunk, label, left, right) => summed(chunk, label, left, right, 1),

  subtracted: (chunk, label, from, less) => summed(chunk, label, from, less, -1),

  multiplied(chunk, label, left, right) {
    const [a, b] = [pairsOf(chunk, left), pairsOf(chunk, right)];
    const { size } = chunk;
    const results = newPairs(chunk, label);
    const { highs, lows, errors } = results;
    const share = PAIR_ERROR;
    const productOff = productError;
    for (let row = 0; row < size; row += 1) {
      const aHigh = a.highs[row] ?? 0;
      const bHigh = b.highs[row] ?? 0;
      const aError = a.errors[row] ?? 0;
      const bError = b.errors[row] ?? 0;
      const product = aHigh * bHigh;
      const rest = productOff(aHigh, bHigh, product) + (aHigh * (b.lows[row] ?? 0) + (a.lows[row] ?? 0) * bHigh);
      const high = product + rest;
      highs[row] = high;
      lows[row] = rest - (high - product);
      errors[row] =
        2 * (Math.abs(aHigh) * bError + Math.abs(bHigh) * aError + aError * bError) + Math.abs(high) * share;
    }
    return results;
  },

  divided(chunk, label, dividend, divisor) {
    const [a, b] = [pairsOf(chunk, dividend), pairsOf(chunk, divisor)];
    const { size } = chunk;
    const results = newPairs(chunk, label);
    const { highs, lows, errors } = results;
    const share = PAIR_ERROR;
    const productOff = productError;
    for (let row = 0; row < size; row += 1) {
      const bHigh = b.highs[row] ?? 0;
      const bError = b.errors[row] ?? 0;
      if (Math.abs(bHigh) <= 4 * bError) {
        chunk.leave(row);
        highs[row] = lows[row] = errors[row] = 0;
        continue;
      }
      const aHigh = a.highs[row] ?? 0;
      const first = aHigh / bHigh;
      const product = first * bHigh;
      const remainder =
        aHigh - product - productOff(first, bHigh, product) + ((a.lows[row] ?? 0) - first * (b.lows[row] ?? 0));
      const rest = remainder / bHigh;
      const high = first + rest;
      highs[row] = high;
      lows[row] = rest - (high - first);
      const carried = (a.errors[row] ?? 0) + Math.abs(high) * bError;
      errors[row] = (2 * carried) / Math.abs(bHigh) + Math.abs(high) * share;
    }
    return results;
  },

  rounded: (chunk, label, value, places, rounding) =>
    roundedPairs(chunk, label, pairsOf(chunk, value), places, rounding),

  larger: (chunk, label, left, right) => extreme(chunk, label, left, right, 1),

  smaller: (chunk, label, left, right) => extreme(chunk, label, left, right, -1),

  truths(chunk, left, relation, right) {
    const difference = summed(chunk, left.label, left, right, -1);
    const { size } = chunk;
    const truths = chunk.takeBytes();
    const [less, equal, more] = truthOfOrders(relation);
    for (let row = 0; row < size; row += 1) {
      const high = difference.highs[row] ?? 0;
      const error = difference.errors[row] ?? 0;
      if (Math.abs(high) <= 2 * error && (high !== 0 || error !== 0)) chunk.leave(row);
      truths[row] = high < 0 ? less : high > 0 ? more : equal;
    }
    return truths;
  },

  chosen(chunk, label, truths, yes, no) {
    const [a, b] = [pairsOf(chunk, yes), pairsOf(chunk, no)];
    const { size } = chunk;
    const results = newPairs(chunk, label);
    for (let row = 0; row < size; row += 1) copy(truths[row] === 1 ? a : b, results, row);
    return results;
  },
};

function newPairs(chunk: Chunk, label: Wording): PairColumn {
  return new PairColumn(label, chunk.takeNumbers(), chunk.takeNumbers(), chunk.takeNumbers());
}

function copy(from: PairColumn, to: PairColumn, row: number): void {
  to.highs[row] = from.highs[row] ?? 0;
  to.lows[row] = from.lows[row] ?? 0;
  to.errors[row] = from.errors[row] ?? 0;
}

function summed(chunk: Chunk, label: Wording, left: Figure, right: Figure, sign: 1 | -1): PairColumn {
  const [a, b] = [pairsOf(chunk, left), pairsOf(chunk, right)];
  const { size } = chunk;
  const results = newPairs(chunk, label);
  const { highs, lows, errors } = results;
  const share = PAIR_ERROR;
  const sumOff = sumError;
  for (let row = 0; row < size; row += 1) {
    const aHigh = a.highs[row] ?? 0;
    const bHigh = sign * (b.highs[row] ?? 0);
    const sum = aHigh + bHigh;
    const rest = sumOff(aHigh, bHigh, sum) + ((a.lows[row] ?? 0) + sign * (b.lows[row] ?? 0));
    const high = sum + rest;
    highs[row] = high;
    lows[row] = rest - (high - sum);
    // Of the operands, not of the sum: where they cancel, little is left of the sum and all of the error.
    errors[row] = (a.errors[row] ?? 0) + (b.errors[row] ?? 0) + (Math.abs(aHigh) + Math.abs(bHigh)) * share;
  }
  return results;
}

/** Whichever is taken of two that lie within their errors of each other, the larger of the true ones is within the larger error. */
function extreme(chunk: Chunk, label: Wording, left: Figure, right: Figure, sign: 1 | -1): PairColumn {
  const [a, b] = [pairsOf(chunk, left), pairsOf(chunk, right)];
  const { size } = chunk;
  const results = newPairs(chunk, label);
  for (let row = 0; row < size; row += 1) {
    const highs = sign * ((a.highs[row] ?? 0) - (b.highs[row] ?? 0));
    const lows = sign * ((a.lows[row] ?? 0) - (b.lows[row] ?? 0));
    copy(highs > 0 || (highs === 0 && lows >= 0) ? a : b, results, row);
    results.errors[row] = Math.max(a.errors[row] ?? 0, b.errors[row] ?? 0);
  }
  return results;
}

/** A figure's pairs; one that all rows share stands in each of them. */
function pairsOf(chunk: Chunk, figure: Figure): PairColumn {
  if (figure instanceof PairColumn) return figure;
  const { size } = chunk;
  if (figure instanceof NumberColumn) {
    const results = newPairs(chunk, figure.label);
    const power = powerOfTen(figure.places);
    for (let row = 0; row < size; row += 1) setFraction(results, row, figure.mantissas[row] ?? 0, power);
    return results;
  }
  const { label, value } = figure;
  if (!(value instanceof Decimal)) return leaveToRows();
  const high = value.toNumber();
  if (high !== 0 && !(Math.abs(high) < MOST && Math.abs(high) > LEAST)) return leaveToRows();
  // A hundred digits are all that a double within these limits has; its usual text is only the shortest that names it.
  const low = value.minus(new Decimal(high.toPrecision(100))).toNumber();
  const results = newPairs(chunk, label);
  results.highs.fill(high, 0, size);
  results.lows.fill(low, 0, size);
  results.errors.fill(Math.abs(high) * PAIR_ERROR, 0, size);
  return results;
}

/** Products of a few factors within these limits neither overflow nor lose their smallest parts. */
const MOST = 1e25;
const LEAST = 1e-25;

/**
 * The pair of a mantissa over a power of ten.
 * @param mantissa whole, no larger than 2⁵³
 */
export function setFraction(pairs: PairColumn, row: number, mantissa: number, power: number): void {
  const high = mantissa / power;
  const product = high * power;
  pairs.highs[row] = high;
  pairs.lows[row] = (mantissa - product - productError(high, power, product)) / power;
  pairs.errors[row] = Math.abs(high) * PAIR_ERROR;
}

import type { Bounds } from "../parameter";
import type { Wording } from "../wording";
import type { Chunk } from "./chunk";
import { PairColumn } from "./column";
import { productError } from "./double-double";
import { setFraction } from "./pair-arithmetic";
import { MOST_PLACES, powerOfTen } from "./scaled-integer";

/** Between these, 15 significant digits are a mantissa of 15 digits over a power of ten that a double holds. */
const LEAST = 1e-8;
const MOST = 1e15;
const DIGITS = 1e14;

/** Reads doubles as pairs, each at its own 15 significant digits; the row of one that cannot be read so, or is out of bounds, is left. */
export function readPairs(chunk: Chunk, label: Wording, bounds: Bounds, numbers: Float64Array): PairColumn {
  const pairs = new PairColumn(label, chunk.takeNumbers(), chunk.takeNumbers(), chunk.takeNumbers());
  const within = insideOf(bounds);
  const { size } = chunk;
  for (let row = 0; row < size; row += 1) {
    const double = numbers[row] ?? NaN;
    if (!within(double) || !setShown(pairs, row, double)) {
      chunk.leave(row);
      pairs.highs[row] = pairs.lows[row] = pairs.errors[row] = 0;
    }
  }
  return pairs;
}

/** How far from a bound a double lies whose 15 digits are certainly on the same side. */
const CLEARLY = 1e-13;

/** Whether a double is clearly within the bounds; 0 is compared as it is. */
function insideOf({ least, most, above, whole }: Bounds): (double: number) => boolean {
  const lower = Math.max(Number(least ?? -Number.MAX_VALUE), Number(above ?? -Number.MAX_VALUE));
  const upper = Number(most ?? Number.MAX_VALUE);
  const strictly = above !== undefined;
  return (double) => {
    if (whole === true && !Number.isInteger(double)) return false;
    if (double === 0) return upper >= 0 && (strictly ? lower < 0 : lower <= 0);
    return double - lower > Math.abs(lower) * CLEARLY && upper - double > Math.abs(upper) * CLEARLY;
  };
}

/** Sets the pair of a double's first 15 digits; false where it has no such pair. */
function setShown(pairs: PairColumn, row: number, double: number): boolean {
  const absolute = Math.abs(double);
  if (absolute === 0) {
    setFraction(pairs, row, 0, 1);
    return true;
  }
  if (!(absolute >= LEAST && absolute < MOST)) return false;
  let places = Math.max(0, Math.min(14 - Math.floor(Math.log10(absolute)), MOST_PLACES));
  // The logarithm may be off by one next to a power of ten.
  if (places < MOST_PLACES && absolute * powerOfTen(places) < DIGITS) places += 1;
  if (places > 0 && absolute * powerOfTen(places) > DIGITS * 10) places -= 1;
  const power = powerOfTen(places);
  const product = double * power;
  let mantissa = Math.round(product);
  const fraction = product - mantissa + productError(double, power, product);
  if (Math.abs(Math.abs(fraction) - 0.5) < 1e-6) return false;
  if (fraction > 0.5) mantissa += 1;
  else if (fraction < -0.5) mantissa -= 1;
  setFraction(pairs, row, mantissa, power);
  return true;
}

import type { Bounds } from "../../parameter";
import type { Wording } from "../../../core/wording";
import type { Chunk } from "../chunk";
import { PairColumn } from "../column";
import { productError } from "./double-double";
import { setFraction } from "./pair-arithmetic";
import { MOST_PLACES, powerOfTen } from "../mantissa/scaled-integer";

/** Between these, 15 significant digits are a mantissa of 15 digits over a power of ten that a double holds. */
const LEAST = 1e-8;
const MOST = 1e15;
const DIGITS = 1e14;

/** Reads doubles as pairs, each at its own 15 significant digits; the row of one that cannot be read so, or is out of bounds, is left. */
export function readPairs(chunk: Chunk, label: Wording, bounds: Bounds, numbers: Float64Array): PairColumn {
  const pairs = new PairColumn(label, chunk.takeNumbers(), chunk.takeNumbers(), chunk.takeNumbers());
  const within = insideOf(bounds);
  const { size } = chunk;
  const set = setFraction;
  const productOff = productError;
  const power = powerOfTen;
  for (let row = 0; row < size; row += 1) {
    const double = numbers[row] ?? NaN;
    const places = placesOfDigits(Math.abs(double));
    if (!within(double) || places < 0) {
      chunk.leave(row);
      set(pairs, row, 0, 1);
      continue;
    }
    const factor = power(places);
    const product = double * factor;
    const mantissa = Math.round(product);
    const fraction = product - mantissa + productOff(double, factor, product);
    // The product may be rounded to the other side of a half, and a half itself is decided by more than 15 digits.
    if (Math.abs(Math.abs(fraction) - 0.5) < 1e-6) chunk.leave(row);
    set(pairs, row, mantissa + (fraction > 0.5 ? 1 : fraction < -0.5 ? -1 : 0), factor);
  }
  return pairs;
}

/** How many places 15 significant digits reach to; 0 for zero, −1 where they are no mantissa over an exact power of ten. */
function placesOfDigits(absolute: number): number {
  if (absolute === 0) return 0;
  if (!(absolute >= LEAST && absolute < MOST)) return -1;
  const places = Math.max(0, Math.min(14 - Math.floor(Math.log10(absolute)), MOST_PLACES));
  // The logarithm may be off by one next to a power of ten.
  const product = absolute * powerOfTen(places);
  if (product < DIGITS && places < MOST_PLACES) return places + 1;
  return product > DIGITS * 10 && places > 0 ? places - 1 : places;
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

import type { Rounding } from "../../../core/decimal";
import type { Wording } from "../../../core/wording";
import type { Chunk } from "../chunk";
import { leaveToRows, NumberColumn, type PairColumn } from "../column";
import { PAIR_ERROR, productError } from "./double-double";
import { LARGEST_CELL_MANTISSA, powerOfTen } from "../mantissa/scaled-integer";

/** More places than this round nothing off that a double could show. */
const MOST_ROUNDED_PLACES = 15;

/** Rounded where the error leaves no doubt; a row near a tie, or near a whole number that is to be truncated, is left. */
export function roundedPairs(
  chunk: Chunk,
  label: Wording,
  pairs: PairColumn,
  places: number,
  rounding: Rounding,
): NumberColumn {
  // Rounding up needs to know whether anything at all is left: that is decided one by one.
  if (places < 0 || places > MOST_ROUNDED_PLACES || rounding === "UP") return leaveToRows();
  const power = powerOfTen(places);
  const { size } = chunk;
  const { highs, lows, errors } = pairs;
  const results = chunk.takeNumbers();
  const [share, most] = [PAIR_ERROR, LARGEST_CELL_MANTISSA];
  const productOff = productError;
  const truncating = rounding === "TRUNCATE";
  let largest = 0;
  for (let row = 0; row < size; row += 1) {
    const high = highs[row] ?? 0;
    const sign = high < 0 ? -1 : 1;
    const product = sign * high * power;
    const rest = productOff(sign * high, power, product) + sign * (lows[row] ?? 0) * power;
    const whole = Math.floor(product);
    const fraction = product - whole + rest;
    const doubt = 2 * ((errors[row] ?? 0) * power + product * share) + Number.EPSILON ** 2;
    // The fraction may lie just outside of 0 to 1 where the product is next to a whole number.
    const carried = fraction < 0 ? -1 : fraction >= 1 ? 1 : 0;
    const part = fraction - carried;
    const near = truncating ? Math.min(part, 1 - part) : Math.abs(part - 0.5);
    const result = whole + carried + (truncating || part < 0.5 ? 0 : 1);
    if (near <= doubt + Number.EPSILON * Math.abs(fraction) || !(result <= most)) {
      chunk.leave(row);
      results[row] = 0;
      continue;
    }
    results[row] = sign * result;
    if (result > largest) largest = result;
  }
  return new NumberColumn(label, results, places, largest);
}

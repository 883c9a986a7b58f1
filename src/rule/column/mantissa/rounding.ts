import type { Rounding } from "../../../core/decimal";
import type { Wording } from "../../../core/wording";
import type { Chunk } from "../chunk";
import { leaveToRows, NumberColumn, type RatioColumn } from "../column";
import { LARGEST_MANTISSA, MOST_PLACES, powerOfTen } from "./scaled-integer";

/**
 * A quotient rounded to a whole number, exactly. Of whole numbers below 2⁵³ the double quotient never reaches the next whole number
 * from below: it would have to be nearer to it than 1/divisor. The remainder is therefore exact, and so is its comparison.
 * @param dividend whole, not negative, below 2⁵³
 * @param divisor whole, positive, below 2⁵³
 */
export function roundedQuotient(dividend: number, divisor: number, rounding: Rounding): number {
  const quotient = Math.floor(dividend / divisor);
  if (rounding === "TRUNCATE") return quotient;
  const above = dividend - quotient * divisor;
  if (rounding === "UP") return above > 0 ? quotient + 1 : quotient;
  const below = divisor - above;
  if (above < below) return quotient;
  if (above > below || rounding === "HALF_UP") return quotient + 1;
  return quotient % 2 === 0 ? quotient : quotient + 1;
}

/** Rounded to places after the point, or to tens, hundreds, … where places are negative. */
export function roundedColumn(
  chunk: Chunk,
  label: Wording,
  column: NumberColumn,
  places: number,
  rounding: Rounding,
): NumberColumn {
  const dropped = column.places - places;
  if (dropped <= 0) return new NumberColumn(label, column.mantissas, column.places, column.bound);
  const kept = Math.max(places, 0);
  if (dropped > MOST_PLACES) return leaveToRows();
  const divisor = powerOfTen(dropped);
  /** 786 to hundreds is 8 hundreds, which stand as 800. */
  const unit = powerOfTen(kept - places);
  if (divisor > LARGEST_MANTISSA || (column.bound / divisor + 1) * unit > LARGEST_MANTISSA) return leaveToRows();
  const { mantissas } = column;
  const { size } = chunk;
  const results = chunk.takeNumbers();
  for (let row = 0; row < size; row += 1) {
    const mantissa = mantissas[row] ?? 0;
    const quotient = roundedQuotient(Math.abs(mantissa), divisor, rounding) * unit;
    results[row] = mantissa < 0 ? -quotient : quotient;
  }
  return new NumberColumn(label, results, kept, (Math.floor(column.bound / divisor) + 1) * unit);
}

/** As the decimal path rounds a quotient of 80 digits: two quotients of such numbers differ long before the 80th digit. */
export function roundedRatio(
  chunk: Chunk,
  label: Wording,
  column: RatioColumn,
  places: number,
  rounding: Rounding,
): NumberColumn {
  if (places < 0 || places > MOST_PLACES) return leaveToRows();
  const factor = powerOfTen(places);
  const { dividends, divisors } = column;
  const { size } = chunk;
  const limit = LARGEST_MANTISSA;
  const results = chunk.takeNumbers();
  let largest = 0;
  for (let row = 0; row < size; row += 1) {
    const dividend = (dividends[row] ?? 0) * factor;
    const divisor = divisors[row] ?? 1;
    if (Math.abs(dividend) > limit) {
      chunk.leave(row);
      results[row] = 0;
      continue;
    }
    const quotient = roundedQuotient(Math.abs(dividend), Math.abs(divisor), rounding);
    results[row] = dividend < 0 === divisor < 0 ? quotient : -quotient;
    if (quotient > largest) largest = quotient;
  }
  return new NumberColumn(label, results, places, largest);
}

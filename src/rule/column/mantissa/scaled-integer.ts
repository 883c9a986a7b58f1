import { Decimal } from "../../../core/decimal";

/** Decimals as whole mantissas with a count of decimal places: 486.45 is 48645 with 2 places. */

/** Doubles hold every whole number up to this one, so that arithmetic on whole mantissas below it is exact. */
export const LARGEST_MANTISSA = Number.MAX_SAFE_INTEGER;
/** 10^22 is the last power of ten that a double holds exactly, so a division by it is rounded once. */
export const MOST_PLACES = 22;
/** A cell's number has 15 significant digits. */
export const LARGEST_CELL_MANTISSA = 1e15 - 1;

const powers = Float64Array.from({ length: MOST_PLACES + 1 }, (_, exponent) => Number(`1e${String(exponent)}`));

/** @param exponent from 0 to MOST_PLACES */
export function powerOfTen(exponent: number): number {
  const power = powers[exponent];
  if (power === undefined) throw new RangeError(`no exact power of ten: ${String(exponent)}`);
  return power;
}

/**
 * How far a double times 10^places may lie from a whole number to be that number's decimal at 15 significant digits.
 * The product of the double nearest to a decimal is off by at most 2 × 2⁻⁵³ (2.3e-16); half a unit of the 15th digit is at least
 * 5e-16, of which the product's own rounding takes 1.2e-16. In between, every double whose 15 digits are that decimal and that
 * binary arithmetic left a step beside it (0.1 + 0.2) is read without going through its text.
 */
export const NEARNESS = 3e-16;

/**
 * Whether a double's decimal at 15 significant digits is `whole`/10^places.
 * @param product the double times 10^places
 * @param whole the product, rounded
 */
export function isItsMantissa(product: number, whole: number): boolean {
  return Math.abs(product - whole) <= Math.abs(whole) * NEARNESS && Math.abs(whole) <= LARGEST_CELL_MANTISSA;
}

/** The fewest places at which a double's 15 digits are a whole mantissa; -1 where there are none. */
export function placesOf(double: number): number {
  for (let places = 0; places <= MOST_PLACES; places += 1) {
    const product = double * powerOfTen(places);
    if (Math.abs(product) > LARGEST_CELL_MANTISSA + 1) return -1;
    if (isItsMantissa(product, Math.round(product))) return places;
  }
  return -1;
}

export interface ScaledInteger {
  readonly mantissa: number;
  readonly places: number;
}

/** A decimal as a mantissa; null where it is too long or too large for one. */
export function scaledInteger(decimal: Decimal): ScaledInteger | null {
  if (!decimal.isFinite()) return null;
  const places = decimal.decimalPlaces();
  if (places > MOST_PLACES) return null;
  // The limit is below 2⁵³, so that a whole number beyond it never rounds to a double within it.
  const mantissa = (places === 0 ? decimal : decimal.times(powerDecimal(places))).toNumber();
  return Math.abs(mantissa) <= LARGEST_MANTISSA ? { mantissa, places } : null;
}

const powerDecimals: Decimal[] = [];

function powerDecimal(exponent: number): Decimal {
  return (powerDecimals[exponent] ??= new Decimal(powerOfTen(exponent)));
}

export function decimalOf(mantissa: number, places: number): Decimal {
  return new Decimal(mantissa).div(powerDecimal(places));
}

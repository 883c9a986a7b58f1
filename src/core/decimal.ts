import { Decimal as Library } from "decimal.js";

/**
 * The project's one decimal.js clone; the library's global `Decimal` stays as it is. 80 digits hold the exact product of five
 * 15-digit operands, so that no intermediate rounding can meet a tie on its way to the cent.
 */
export const Decimal = Library.clone({
  precision: 80,
  rounding: Library.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});
export type Decimal = Library;

/** HALF_UP: ties away from zero. HALF_EVEN: ties to the even digit (ABNT NBR 5891). TRUNCATE: towards zero. UP: away from zero. */
export type Rounding = "HALF_UP" | "HALF_EVEN" | "TRUNCATE" | "UP";

const libraryRounding: Readonly<Record<Rounding, Library.Rounding>> = {
  HALF_UP: Library.ROUND_HALF_UP,
  HALF_EVEN: Library.ROUND_HALF_EVEN,
  TRUNCATE: Library.ROUND_DOWN,
  UP: Library.ROUND_UP,
};

export const zero = new Decimal(0);
export const one = new Decimal(1);

/** Significant digits that Excel keeps and shows. */
const SHOWN_DIGITS = 15;
/** The library takes smaller whole numbers without reading them as text. */
const LARGEST_PLAIN = 1e7;

/**
 * A double as the decimal that Excel shows for it: 15 significant digits, so `0.1 + 0.2` is 0.3.
 * @param double a finite number
 */
export function decimalFromDouble(double: number): Decimal {
  if (Number.isInteger(double) && Math.abs(double) < LARGEST_PLAIN) return new Decimal(double);
  // The shortest text that names the double is its decimal where it has no more than 15 digits; it is far cheaper to come by.
  return new Decimal(String(double).length <= SHOWN_DIGITS ? double : double.toPrecision(SHOWN_DIGITS));
}

/** Hundredths up to here have no more digits than are kept, so that each of them has a double of its own. */
const LARGEST_IN_HUNDREDTHS = 1e12;

/**
 * How many places the decimal of {@link decimalFromDouble} has, without making it: each figure of a sheet is asked for them, and few for their
 * value.
 * @param double a finite number
 */
export function placesFromDouble(double: number): number {
  if (Number.isInteger(double)) return 0;
  if (Math.abs(double) < LARGEST_IN_HUNDREDTHS) {
    // The double nearest to some hundredths is theirs: no other decimal of so few digits has it.
    const hundredths = Math.round(double * 100);
    if (hundredths / 100 === double) return hundredths % 10 === 0 ? 1 : 2;
  }
  const shortest = String(double);
  const [digits = "", exponent] = (shortest.length <= SHOWN_DIGITS ? shortest : double.toPrecision(SHOWN_DIGITS)).split(
    "e",
  );
  const point = digits.indexOf(".");
  let end = digits.length;
  while (point !== -1 && digits[end - 1] === "0") end -= 1;
  return Math.max(0, (point === -1 ? 0 : end - point - 1) - Number(exponent ?? 0));
}

/** The decimal that a plain numeral writes, such as `-1234.50`; null where the text is none. */
export function decimalFromText(text: string): Decimal | null {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? new Decimal(text.trim()) : null;
}

/** The nearest double, once, at the very end; never −0, which a sheet would show as 0 and a comparison would not. */
export function doubleFromDecimal(decimal: Decimal): number {
  const double = decimal.toNumber();
  return double === 0 ? 0 : double;
}

/**
 * @param places digits kept after the point; negative places round to tens, hundreds, …
 */
export function roundAt(value: Decimal, places: number, rounding: Rounding): Decimal {
  if (!value.isFinite()) return value;
  if (places >= 0) return value.toDecimalPlaces(places, libraryRounding[rounding]);
  const unit = new Decimal(10).pow(-places);
  return value.div(unit).toDecimalPlaces(0, libraryRounding[rounding]).times(unit);
}

/** To the cent, half up: what is billed or paid. */
export function roundHalfUpToCent(value: Decimal): Decimal {
  return value.toDecimalPlaces(2, Library.ROUND_HALF_UP);
}

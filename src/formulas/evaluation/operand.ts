import { Decimal, decimalFromDouble, decimalFromText, doubleFromDecimal } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import { isErrorValue, type CellValue, type ErrorValue } from "../../workbook/snapshot";

/** One value while a formula is computed: a cell's, with decimals for its numbers. */
export type Scalar = Decimal | string | boolean | null | ErrorValue;

/** The values of a range or an array, by rows. */
export interface Matrix {
  readonly rows: readonly (readonly Scalar[])[];
  /** A reference's text and truth values count differently from typed ones: SUM skips them. */
  readonly reference: boolean;
}

/** What could not be computed here, and why. */
export interface Uncomputed {
  readonly uncomputed: Wording;
}

export type Operand = Scalar | Matrix | Uncomputed;

export function isMatrix(operand: Operand): operand is Matrix {
  return typeof operand === "object" && operand !== null && "rows" in operand;
}

export function isUncomputed(operand: Operand): operand is Uncomputed {
  return typeof operand === "object" && operand !== null && "uncomputed" in operand;
}

export function isDecimal(value: Operand): value is Decimal {
  return Decimal.isDecimal(value);
}

export function scalarOf(value: CellValue): Scalar {
  return typeof value === "number" ? decimalFromDouble(value) : value;
}

export function cellValueOf(scalar: Scalar): CellValue {
  return isDecimal(scalar) ? doubleFromDecimal(scalar) : scalar;
}

export const errors = {
  value: { error: "#VALUE!" },
  division: { error: "#DIV/0!" },
  number: { error: "#NUM!" },
  notAvailable: { error: "#N/A" },
  reference: { error: "#REF!" },
} as const satisfies Record<string, ErrorValue>;

/** Every scalar of an operand, in reading order. */
export function* scalarsOf(operand: Scalar | Matrix): Iterable<Scalar> {
  if (isMatrix(operand)) for (const row of operand.rows) yield* row;
  else yield operand;
}

/** As arithmetic reads a value: a blank is 0, a truth 1 or 0, numeral text its number. */
export function numberOf(scalar: Scalar): Decimal | ErrorValue {
  if (isDecimal(scalar)) return scalar;
  if (scalar === null) return new Decimal(0);
  if (typeof scalar === "boolean") return new Decimal(scalar ? 1 : 0);
  if (isErrorValue(scalar)) return scalar;
  return decimalFromText(scalar) ?? errors.value;
}

export function textOf(scalar: Scalar): string | ErrorValue {
  if (scalar === null) return "";
  if (typeof scalar === "boolean") return scalar ? "TRUE" : "FALSE";
  if (isErrorValue(scalar)) return scalar;
  return isDecimal(scalar) ? scalar.toSignificantDigits(15).toString() : scalar;
}

export function truthOf(scalar: Scalar): boolean | ErrorValue {
  if (typeof scalar === "boolean") return scalar;
  if (typeof scalar === "string") {
    if (/^true$/i.test(scalar)) return true;
    if (/^false$/i.test(scalar)) return false;
    return errors.value;
  }
  const number = numberOf(scalar);
  return isErrorValue(number) ? number : !number.isZero();
}

/** Excel's order: numbers before text before truths; text without regard to case; a blank is the other side's zero or empty text. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = filledLike(left, right);
  const b = filledLike(right, left);
  const rank = (value: Scalar): number => (isDecimal(value) ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (isDecimal(a) && isDecimal(b)) return a.comparedTo(b);
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase().localeCompare(b.toLowerCase());
  return Number(a === true) - Number(b === true);
}

function filledLike(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  if (typeof other === "string") return "";
  if (typeof other === "boolean") return false;
  return new Decimal(0);
}

const LARGEST_EXPONENT = 308;

/** A result that a cell could hold: `#NUM!` beyond the largest double, 0 below the smallest. */
export function cellSized(value: Decimal): Decimal | ErrorValue {
  if (!value.isFinite() || value.e > LARGEST_EXPONENT) return errors.number;
  return value.e < -LARGEST_EXPONENT ? new Decimal(0) : value;
}

/** Refuses exponents whose result no cell could hold before computing them: `9^9^9` would take for ever. */
export function raised(base: Decimal, exponent: Decimal): Decimal | ErrorValue {
  if (base.isZero()) return exponent.isNegative() ? errors.division : exponent.isZero() ? errors.number : base;
  // The power of ten above the base tells most of them, at a hundredth of what its logarithm costs.
  const isSmall = exponent
    .abs()
    .times(Math.abs(base.e) + 1)
    .lessThanOrEqualTo(LARGEST_EXPONENT);
  if (!isSmall) {
    const size = base.abs().log(10).abs().times(exponent.abs());
    if (size.greaterThan(LARGEST_EXPONENT)) return errors.number;
  }
  if (base.isNegative() && !exponent.isInteger()) return errors.number;
  return cellSized(base.pow(exponent));
}

import { roundAt, type Decimal } from "../../core/decimal";

/** What probably made a figure differ from the one expected; the first that holds, in this order. */
export const differenceCauses = [
  "EQUAL",
  "SIGN",
  "ROUNDING",
  "TRUNCATION",
  "SCALE",
  "TRANSPOSITION",
  "ONE_DIGIT",
  "OTHER",
] as const;

export type DifferenceCause = (typeof differenceCauses)[number];

/** The first cause that explains how `expected` became `found`. */
export function differenceCause(found: Decimal, expected: Decimal): DifferenceCause {
  if (found.eq(expected)) return "EQUAL";
  if (found.eq(expected.negated())) return "SIGN";
  const places = found.decimalPlaces();
  if (found.eq(roundAt(expected, places, "HALF_UP"))) return "ROUNDING";
  if (found.eq(roundAt(expected, places, "TRUNCATE"))) return "TRUNCATION";
  if (isScaled(found, expected)) return "SCALE";
  return digitCause(found, expected);
}

/** found = expected × 10^k: the same digits with the point, or zeros, elsewhere. */
function isScaled(found: Decimal, expected: Decimal): boolean {
  if (found.isZero() || expected.isZero() || found.lt(0) !== expected.lt(0)) return false;
  return significantDigits(found) === significantDigits(expected);
}

function significantDigits(value: Decimal): string {
  return value
    .abs()
    .toFixed()
    .replace(".", "")
    .replace(/^0+/, "")
    .replace(/(?<!0)0+$/, "");
}

/** Compares digit by digit, as a person reads two amounts one above the other: 1.126,8 is 1.126,80. */
function digitCause(found: Decimal, expected: Decimal): DifferenceCause {
  if (found.lt(0) !== expected.lt(0)) return "OTHER";
  const places = Math.max(found.decimalPlaces(), expected.decimalPlaces());
  const left = found.abs().toFixed(places).replace(".", "");
  const right = expected.abs().toFixed(places).replace(".", "");
  // With more digits before the point than the other, a digit is missing or too many, not wrong.
  if (left.length !== right.length) return "OTHER";
  const differing: number[] = [];
  for (let index = 0; index < left.length && differing.length <= 2; index += 1) {
    if (left[index] !== right[index]) differing.push(index);
  }
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return "ONE_DIGIT";
  const swapped =
    differing.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first];
  return swapped ? "TRANSPOSITION" : "OTHER";
}

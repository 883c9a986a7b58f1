/**
 * Error-free operations on doubles (Dekker 1971, Knuth): what rounding takes away from a sum or a product is itself a double, so that
 * two doubles together hold about 32 digits.
 */

/** What the double sum of two doubles lacks. */
export function sumError(left: number, right: number, sum: number): number {
  const rightPart = sum - left;
  return left - (sum - rightPart) + (right - rightPart);
}

/** 2²⁷ + 1: splits 53 binary digits into two halves whose products are exact. */
const SPLITTER = 134_217_729;

/** What the double product of two doubles lacks; for factors between 1e-100 and 1e100 or zero. */
export function productError(left: number, right: number, product: number): number {
  const leftScaled = SPLITTER * left;
  const leftHigh = leftScaled - (leftScaled - left);
  const leftLow = left - leftHigh;
  const rightScaled = SPLITTER * right;
  const rightHigh = rightScaled - (rightScaled - right);
  const rightLow = right - rightHigh;
  return leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
}

/**
 * The share of its operands by which an operation on pairs may be off: sums, products and quotients err by a few times 2⁻¹⁰⁴; this is
 * more than ten times as much.
 */
export const PAIR_ERROR = 2 ** -100;

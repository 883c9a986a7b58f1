import { isBinaryNode, isCallNode, isLiteralNode, isReferenceNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { isDecimal, isMatrix, isUncomputed, type Operand } from "./operand";
import { isRangeValues } from "./range-values";

/**
 * How far a figure that Excel computed in binary fractions may lie from the decimal one: Excel's doubles, modelled for the comparison
 * of two results alone. Nothing here is ever shown, kept or computed with.
 *
 * A double carries 53 binary digits (IEEE 754), and a cell's number is read here to 15 decimal digits. Both leave something of each
 * operand's size, which sums keep, products multiply and quotients divide: `1234567.89-0.1-1234567.78` leaves 2E-10 where the decimal
 * result is 0.01. A difference is judged against that, never against a result near zero.
 */

/** Half of the 15th decimal digit, of a number that begins with 1. */
const READ_DIGIT = 5e-15;
/** What one operation rounds off: half of the 53rd binary digit. */
const BINARY_DIGIT = 2 ** -53;
/** Functions whose series or powers lose more digits than one operation does. */
const FUNCTION_DIGIT = 1e-13;
/** Room for the order in which Excel adds, which is not known. */
const ROOM = 4;

interface Measured {
  readonly value: number;
  readonly error: number;
}

/** Evaluates a part of a formula; the same computation that the comparison is about. */
export type PartResult = (node: AstExpression) => Operand;

/** The difference that binary fractions leave in a formula's result, at most; infinite where that cannot be said. */
export function binaryResidue(tree: AstExpression, resultOf: PartResult): number {
  const measured = measure(tree, resultOf);
  return measured === null ? Infinity : measured.error * ROOM;
}

function measure(node: AstExpression | undefined, resultOf: PartResult): Measured | null {
  if (node === undefined) return null;
  if (isLiteralNode(node)) return typeof node.value === "number" ? exactly(node.value) : exactly(0);
  if (isReferenceNode(node)) return read(resultOf(node));
  if (isUnaryNode(node)) {
    const operand = measure(node.arguments[0], resultOf);
    if (!operand || node.operator !== "%") return operand;
    return quotient(operand, exactly(100));
  }
  if (isBinaryNode(node)) {
    const [left, right] = node.arguments;
    const [a, b] = [measure(left, resultOf), measure(right, resultOf)];
    return a && b && combined(node.operator, a, b);
  }
  return isCallNode(node) ? called(node.callee.name.toUpperCase(), node, resultOf) : null;
}

function exactly(value: number): Measured {
  return { value, error: Math.abs(value) * BINARY_DIGIT };
}

function rounded(value: number, error: number): Measured {
  return { value, error: error + Math.abs(value) * BINARY_DIGIT };
}

/** A cell's number, or for a range the sum of its sizes. */
function read(result: Operand): Measured | null {
  if (isUncomputed(result)) return null;
  if (!isMatrix(result)) {
    const value = isDecimal(result) ? result.toNumber() : 0;
    return { value, error: Math.abs(value) * READ_DIGIT };
  }
  if (isRangeValues(result) && result.isTooLarge) return null;
  let value = 0;
  let size = 0;
  for (const row of result.rows) {
    for (const scalar of row) {
      const number = isDecimal(scalar) ? scalar.toNumber() : 0;
      value += number;
      size += Math.abs(number);
    }
  }
  return { value, error: size * READ_DIGIT };
}

function combined(operator: string, a: Measured, b: Measured): Measured | null {
  switch (operator) {
    case "+":
      return rounded(a.value + b.value, a.error + b.error);
    case "-":
      return rounded(a.value - b.value, a.error + b.error);
    case "*":
      return rounded(a.value * b.value, Math.abs(a.value) * b.error + Math.abs(b.value) * a.error);
    case "/":
      return b.value === 0 ? null : quotient(a, b);
    case "^": {
      const value = a.value ** b.value;
      if (!Number.isFinite(value)) return null;
      const ofBase = a.value === 0 ? 0 : Math.abs((b.value * value * a.error) / a.value);
      const ofExponent = a.value > 0 ? Math.abs(value * Math.log(a.value) * b.error) : 0;
      return { value, error: ofBase + ofExponent + Math.abs(value) * FUNCTION_DIGIT };
    }
    default:
      return { value: 0, error: 0 };
  }
}

function quotient(a: Measured, b: Measured): Measured {
  const value = a.value / b.value;
  return rounded(value, (a.error + Math.abs(value) * b.error) / Math.abs(b.value));
}

const roundings = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT", "CEILING", "FLOOR", "MROUND"]);
const condensing = new Set(["AVERAGE", "MIN", "MAX", "ABS"]);

function called(
  name: string,
  node: { readonly arguments: readonly (AstExpression | null)[] } & AstExpression,
  resultOf: PartResult,
): Measured | null {
  const result = resultOf(node);
  if (isUncomputed(result)) return null;
  const value = !isMatrix(result) && isDecimal(result) ? result.toNumber() : 0;
  const parts = node.arguments.flatMap((each) => (each === null ? [] : [measure(each, resultOf)]));
  if (parts.some((each) => each === null)) return null;
  const errors = parts.reduce((sum, each) => sum + (each?.error ?? 0), 0);
  const size = Math.abs(value) * FUNCTION_DIGIT;
  if (roundings.has(name)) {
    const [rounded, places] = parts;
    const unit = name === "INT" || !places ? 1 : 10 ** -Math.trunc(places.value);
    // What lies on the edge between two steps may fall to either.
    const isOnEdge = rounded ? isNearStep(rounded, unit / 2) : false;
    return { value, error: isOnEdge ? unit : Math.abs(value) * BINARY_DIGIT };
  }
  if (condensing.has(name) || name === "SUM") return { value, error: errors + size };
  // Any other function is taken to answer a small change of its arguments in proportion.
  const largest = parts.reduce((most, each) => Math.max(most, Math.abs(each?.value ?? 0)), 0);
  return { value, error: size + (largest === 0 ? 0 : (errors / largest) * Math.max(Math.abs(value), largest)) };
}

function isNearStep({ value, error }: Measured, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) * step <= error * ROOM;
}

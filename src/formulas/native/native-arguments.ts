import { Decimal, zero } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import { isErrorValue, type ErrorValue } from "../../workbook/snapshot";
import { isDecimal, isMatrix, numberOf, textOf, truthOf, type Matrix, type Scalar } from "../evaluation/operand";
import { first, type Value } from "./native-lookups";

/** How Excel's functions read their arguments. */

/**
 * Excel's functions that are computed here, to say whether a cell still shows what its formula gives. Any other is left
 * "not computed", never guessed. Arguments come computed; null is one left out.
 */
export type NativeFunction = (values: readonly (Scalar | Matrix | null)[]) => Scalar | Matrix;

/** What a function was given is of a form that is not computed here; `{name}` in the reason is the function's. */
export class FormNotComputed extends Error {
  constructor(readonly reason?: Wording) {
    super("form not computed");
  }
}

export class CellError extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}

export function number(value: Value | null | undefined, fallback?: number): Decimal {
  // An argument that is there and empty, as in `MATCH(x,r,)`, is 0; one that is not there has its default.
  if (value === undefined && fallback !== undefined) return new Decimal(fallback);
  const result = numberOf(first(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

export function truth(value: Value | null | undefined): boolean {
  const result = truthOf(first(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

export function text(value: Value | null | undefined): string {
  const result = textOf(first(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

export function matrix(value: Value | null | undefined): readonly (readonly Scalar[])[] {
  if (value === null || value === undefined) return [];
  return isMatrix(value) ? value.rows : [[value]];
}

/** Numbers as SUM takes them: those of references as they are, typed ones also from truths and numeral text. */
export function numbers(values: readonly (Value | null)[]): Decimal[] {
  const found: Decimal[] = [];
  for (const value of values) {
    if (value === null) continue;
    // Of ranges and of arrays alike only numbers count, such as in `AVERAGE(IF(B1:B9="x",A1:A9))`.
    const skips = isMatrix(value);
    for (const row of matrix(value)) {
      for (const scalar of row) {
        if (isDecimal(scalar)) found.push(scalar);
        else if (isErrorValue(scalar)) throw new CellError(scalar);
        else if (!skips && scalar !== null) found.push(number(scalar));
      }
    }
  }
  return found;
}

export function sum(values: readonly (Value | null)[]): Decimal {
  return numbers(values).reduce((total, each) => total.plus(each), zero);
}

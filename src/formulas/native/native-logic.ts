import { Decimal } from "../../core/decimal";
import { isErrorValue } from "../../workbook/snapshot";
import { errors, isDecimal, isMatrix, numberOf, scalarsOf } from "../evaluation/operand";
import { CellError, truth, type NativeFunction } from "./native-arguments";
import type { Value } from "./native-lookups";

/** Excel's functions that take what is typed otherwise than what stands in cells. */

/** The numbers of cells and arrays; of what is typed or computed also truths and numeral text. */
function countedNumbers(value: Value | null): number {
  if (value === null) return 0;
  if (isMatrix(value)) return value.rows.reduce((count, row) => count + row.filter(isDecimal).length, 0);
  return isErrorValue(numberOf(value)) ? 0 : 1;
}

/** What AND and OR look at: of cells and arrays no text and no blank. All are looked at, so that any error is the result. */
function truths(values: readonly (Value | null)[]): boolean[] {
  const found: boolean[] = [];
  for (const value of values) {
    for (const each of scalarsOf(value)) {
      if (each === null || (typeof each === "string" && isMatrix(value))) continue;
      found.push(truth(each));
    }
  }
  if (found.length === 0) throw new CellError(errors.value);
  return found;
}

export const logicalFunctions: Readonly<Record<string, NativeFunction>> = {
  COUNT: (values) => new Decimal(values.reduce((count, value) => count + countedNumbers(value), 0)),
  AND: (values) => truths(values).every((each) => each),
  OR: (values) => truths(values).some((each) => each),
};

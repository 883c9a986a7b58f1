import { Decimal } from "../../core/decimal";
import { isErrorValue } from "../../workbook/snapshot";
import { compareScalars, errors, numberOf, type Matrix, type Scalar } from "../evaluation/operand";
import { CellError, FormNotComputed, matrix, number, truth, type NativeFunction } from "./native-arguments";
import type { Value } from "./native-lookups";

/** Excel's functions that give a range of values in another order, or some of them. */

type Lines = readonly (readonly Scalar[])[];

/** A cell that a blank is given to shows 0. */
function filled(rows: Lines): Matrix {
  return { rows: rows.map((row) => row.map((each) => each ?? new Decimal(0))), reference: false };
}

function turned(rows: Lines): Lines {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

/** By rows, or by columns where the argument says so, and then turned back. */
function byLines(value: Value | null | undefined, columns: boolean, change: (lines: Lines) => Lines): Matrix {
  const rows = matrix(value);
  return filled(columns ? turned(change(turned(rows))) : change(rows));
}

function isSet(value: Value | null | undefined): boolean {
  return value !== undefined && value !== null && truth(value);
}

function sameLine(one: readonly Scalar[], other: readonly Scalar[]): boolean {
  return one.every((each, index) => {
    const second = other[index] ?? null;
    if (isErrorValue(each) || isErrorValue(second)) {
      return isErrorValue(each) && isErrorValue(second) && each.error === second.error;
    }
    return typeof each === typeof second && compareScalars(each, second) === 0;
  });
}

/** What may be asked of a list without a budget of its own. */
const MOST_LINES = 5_000;

function few(lines: Lines): Lines {
  if (lines.length > MOST_LINES) throw new FormNotComputed();
  return lines;
}

export const arrayFunctions: Readonly<Record<string, NativeFunction>> = {
  TRANSPOSE: ([value]) => filled(turned(matrix(value))),
  FILTER: ([value, include, otherwise]) => {
    const rows = matrix(value);
    const chosen = matrix(include);
    const columns = chosen.length === 1 && rows.length !== 1;
    const lines = columns ? turned(rows) : rows;
    const marks = chosen.flat();
    if (marks.length !== lines.length) throw new CellError(errors.value);
    const kept = lines.filter((_, index) => {
      const met = numberOf(marks[index] ?? null);
      if (isErrorValue(met)) throw new CellError(met);
      return !met.isZero();
    });
    if (kept.length > 0) return filled(columns ? turned(kept) : kept);
    if (otherwise === undefined || otherwise === null) throw new CellError({ error: "#CALC!" });
    return otherwise;
  },
  UNIQUE: ([value, columns, once]) =>
    byLines(value, isSet(columns), (lines) => {
      const first = few(lines).filter((line, index) => lines.findIndex((each) => sameLine(each, line)) === index);
      return isSet(once) ? first.filter((line) => lines.filter((each) => sameLine(each, line)).length === 1) : first;
    }),
  SORT: ([value, index, order, columns]) =>
    byLines(value, isSet(columns), (lines) => {
      const at = number(index, 1).trunc().toNumber() - 1;
      const sign = number(order, 1).isNegative() ? -1 : 1;
      const keys = lines.map((line) => line[at]);
      if (keys.includes(undefined)) throw new CellError(errors.value);
      // Where errors and blanks come in the order is left to Excel.
      if (keys.some((key) => key === null || isErrorValue(key))) throw new FormNotComputed();
      return [...lines].sort((a, b) => sign * compareScalars(a[at] ?? null, b[at] ?? null));
    }),
  SEQUENCE: ([rows, columns, start, step]) => {
    const [tall, wide] = [
      number(rows ?? undefined, 1)
        .trunc()
        .toNumber(),
      number(columns ?? undefined, 1)
        .trunc()
        .toNumber(),
    ];
    if (tall < 1 || wide < 1) throw new CellError(errors.value);
    if (tall * wide > MOST_LINES) throw new FormNotComputed();
    const [from, by] = [number(start ?? undefined, 1), number(step ?? undefined, 1)];
    return {
      rows: Array.from({ length: tall }, (_, row) =>
        Array.from({ length: wide }, (_each, column) => from.plus(by.times(row * wide + column))),
      ),
      reference: false,
    };
  },
};

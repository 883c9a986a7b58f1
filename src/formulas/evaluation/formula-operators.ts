import type { Decimal } from "../../core/decimal";
import { isErrorValue } from "../../workbook/snapshot";
import {
  cellSized,
  compareScalars,
  errors,
  isDecimal,
  isMatrix,
  numberOf,
  raised,
  textOf,
  type Matrix,
  type Scalar,
} from "./operand";
import { extentOf } from "./operand-extent";
import { MOST_CELLS, TooManyCells, type FormulaMeter } from "./range-values";

/** Excel's operators on computed operands. */

const SHOWN_DIGITS = 15;

export function unaryResult(operator: string, operand: Scalar | Matrix): Scalar | Matrix {
  return mapped(operand, (value) => unary(operator, value));
}

export function binaryResult(operator: string, left: Scalar | Matrix, right: Scalar | Matrix): Scalar | Matrix {
  return paired(left, right, (a, b) => binary(operator, a, b));
}

/** An operation with decimals takes as long as reading so many cells. */
const WORK_OF_OPERATION = 2;
const WORK_OF_POWER = 20;

/** Each line against each: a row of 16,384 cells times a column of as many gives no result that could be kept. */
export function spendOnOperation(
  meter: FormulaMeter,
  operator: string,
  left: Scalar | Matrix,
  right: Scalar | Matrix | undefined,
): void {
  const [a, b] = [extentOf(left), extentOf(right ?? null)];
  const cells = Math.max(a.rows, b.rows) * Math.max(a.columns, b.columns);
  if (cells > MOST_CELLS) throw new TooManyCells(MOST_CELLS);
  if (cells > 1) meter.spend(cells * (operator === "^" ? WORK_OF_POWER : WORK_OF_OPERATION));
}

function unary(operator: string, value: Scalar): Scalar {
  if (operator === "+" || operator === "@") return value;
  const number = numberOf(value);
  if (isErrorValue(number)) return number;
  return operator === "%" ? number.div(100) : number.negated();
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (operator === "&") return joinedText(left, right);
  if (["=", "<>", "<", ">", "<=", ">="].includes(operator)) {
    if (isErrorValue(left)) return left;
    return isErrorValue(right) ? right : related(compareScalars(shownDigits(left), shownDigits(right)), operator);
  }
  // The left operand is read first: a text less #N/A is #VALUE!.
  const a = numberOf(left);
  if (isErrorValue(a)) return a;
  const b = numberOf(right);
  if (isErrorValue(b)) return b;
  return arithmetic(operator, a, b);
}

/** Excel compares numbers by the fifteen digits that it shows: a third three times is 1. */
function shownDigits(value: Scalar): Scalar {
  return isDecimal(value) ? value.toSignificantDigits(SHOWN_DIGITS) : value;
}

function joinedText(left: Scalar, right: Scalar): Scalar {
  const [a, b] = [textOf(left), textOf(right)];
  if (isErrorValue(a)) return a;
  if (isErrorValue(b)) return b;
  return a.length + b.length > LONGEST_TEXT ? errors.value : a + b;
}

/** Excel's longest text; joining two gives #VALUE! beyond it. */
const LONGEST_TEXT = 32_767;

function related(order: number, operator: string): boolean {
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

function arithmetic(operator: string, a: Decimal, b: Decimal): Scalar {
  switch (operator) {
    case "+":
      return cellSized(a.plus(b));
    case "-":
      return cellSized(a.minus(b));
    case "*":
      return cellSized(a.times(b));
    case "/":
      return b.isZero() ? errors.division : cellSized(a.div(b));
    case "^":
      return raised(a, b);
    default:
      return errors.value;
  }
}

function mapped(operand: Scalar | Matrix, compute: (value: Scalar) => Scalar): Scalar | Matrix {
  if (!isMatrix(operand)) return compute(operand);
  return collapsed({ rows: operand.rows.map((row) => row.map(compute)), reference: false });
}

/** Element by element, a single value or a single line against every line, as Excel's arrays do. */
function paired(
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  compute: (a: Scalar, b: Scalar) => Scalar,
): Scalar | Matrix {
  if (!isMatrix(left) && !isMatrix(right)) return compute(left, right);
  const a = isMatrix(left) ? left.rows : [[left]];
  const b = isMatrix(right) ? right.rows : [[right]];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const at = (matrix: readonly (readonly Scalar[])[], row: number, column: number): Scalar => {
    const line = matrix.length === 1 ? matrix[0] : matrix[row];
    if (line === undefined) return errors.notAvailable;
    const value = line.length === 1 ? line[0] : line[column];
    return value === undefined ? errors.notAvailable : value;
  };
  // Most operands are single cells.
  if (rows === 1 && columns === 1) return compute(at(a, 0, 0), at(b, 0, 0));
  return collapsed({
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_each, column): Scalar => compute(at(a, row, column), at(b, row, column))),
    ),
    reference: false,
  });
}

function collapsed(matrix: Matrix): Scalar | Matrix {
  const [line = []] = matrix.rows;
  return matrix.rows.length === 1 && line.length === 1 ? (line[0] ?? null) : matrix;
}

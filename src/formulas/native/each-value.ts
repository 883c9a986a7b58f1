import { argumentKind } from "../evaluation/argument-kinds";
import { cellsOf, extentOf } from "../evaluation/operand-extent";
import { errors, isMatrix, type Matrix, type Scalar } from "../evaluation/operand";
import { CellError, FormNotComputed, type NativeFunction } from "./native-arguments";

/** Excel's functions of single values: given several where they want one, they give a result for each, as its arrays do. */

type Values = readonly (Scalar | Matrix | null)[];

/** What a function gives of its arguments: one result, or one for each place of those that hold several. */
export function ofEach(name: string, compute: NativeFunction, values: Values): Scalar | Matrix {
  const wants = (index: number): boolean => argumentKind(name, index, "range") === "value";
  if (!values.some((value, index) => isMatrix(value) && cellsOf(value) > 1 && wants(index))) return compute(values);
  const extents = values.flatMap((value, index) => (value !== null && wants(index) ? [extentOf(value)] : []));
  const rows = Math.max(1, ...extents.map((each) => each.rows));
  const columns = Math.max(1, ...extents.map((each) => each.columns));
  // Asked for many places at once, INDEX gives one of them or all, by the release of Excel.
  if (name === "INDEX") throw new FormNotComputed();
  const results: Scalar[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column += 1) {
      const here = values.map((value, index) => (wants(index) ? placeIn(value, row, column) : value));
      line.push(oneOf(compute, here));
    }
    results.push(line);
  }
  return { rows: results, reference: false };
}

function placeIn(value: Scalar | Matrix | null, row: number, column: number): Scalar {
  if (!isMatrix(value)) return value;
  const line = value.rows.length === 1 ? value.rows[0] : value.rows[row];
  const found = line?.length === 1 ? line[0] : line?.[column];
  return found === undefined ? errors.notAvailable : found;
}

/** An error of one place is that place's result. */
function oneOf(compute: NativeFunction, values: Values): Scalar {
  try {
    const result = compute(values);
    return isMatrix(result) ? errors.value : result;
  } catch (error) {
    if (error instanceof CellError) return error.value;
    throw error;
  }
}

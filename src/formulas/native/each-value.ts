import { extentOf } from "../evaluation/operand-extent";
import { errors, isMatrix, type Matrix, type Scalar } from "../evaluation/operand";
import { CellError, type NativeFunction } from "./native-arguments";

/** Excel's functions of single values: given several where they want one, they give a result for each, as its arrays do. */

type Values = readonly (Scalar | Matrix | null)[];

const all = (): boolean => true;
const only =
  (place: number) =>
  (index: number): boolean =>
    index === place;

/** Which arguments want a single value. N, EDATE and EOMONTH are not here: of a range Excel gives their first value, or an error. */
const single: Readonly<Record<string, (index: number) => boolean>> = {
  ...Object.fromEntries(
    [
      ...["YEAR", "MONTH", "DAY", "DATE", "DAYS", "WEEKDAY"],
      ...["ISBLANK", "ISNUMBER", "ISTEXT", "ISNA", "ISERR", "ISERROR", "NOT"],
      ...["ABS", "INT", "SIGN", "ROUND", "ROUNDDOWN", "ROUNDUP", "TRUNC", "MOD"],
      ...["LEN", "LEFT", "RIGHT", "MID", "UPPER", "LOWER", "PROPER", "SUBSTITUTE", "TRIM", "VALUE", "TEXT"],
    ].map((name) => [name, all] as const),
  ),
  LOOKUP: only(0),
  MATCH: only(0),
  VLOOKUP: only(0),
  HLOOKUP: only(0),
  COUNTIF: only(1),
  SUMIF: only(1),
};

/** What a function gives of its arguments: one result, or one for each place of those that hold several. */
export function ofEach(name: string, compute: NativeFunction, values: Values): Scalar | Matrix {
  const wants = single[name];
  if (!wants) return compute(values);
  const extents = values.flatMap((value, index) => (value !== null && wants(index) ? [extentOf(value)] : []));
  const rows = Math.max(1, ...extents.map((each) => each.rows));
  const columns = Math.max(1, ...extents.map((each) => each.columns));
  if (rows * columns === 1) return compute(values);
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

import type { CellValue } from "../../workbook/snapshot";
import { cellValueOf, isMatrix, type Matrix, type Scalar } from "./operand";
import { isRangeValues } from "./range-values";

/** Up to so many, blank cells below all that a sheet fills are shown with the others: a range is as long as it is written. */
const MOST_PADDED = 10_000;

/** What a part gives, as the explanation keeps it. */
export function shown(result: Scalar | Matrix): { value: CellValue; values?: readonly (readonly CellValue[])[] } {
  if (!isMatrix(result)) return { value: cellValueOf(result) };
  const first = result.rows[0]?.[0] ?? null;
  const { rows, columns } = isRangeValues(result) ? result.written : { rows: 0, columns: 0 };
  if (result.rows.length === 1 && result.rows[0]?.length === 1 && rows <= 1 && columns <= 1) {
    return { value: cellValueOf(first) };
  }
  const values = result.rows.map((row) => row.map(cellValueOf));
  if (rows * columns > MOST_PADDED || rows * columns === 0) return { value: null, values };
  return {
    value: null,
    values: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_blank, column) => values[row]?.[column] ?? null),
    ),
  };
}

import { isMatrix, type Matrix, type Operand, type Scalar } from "./operand";
import { isRangeValues } from "./range-values";

export function extentOf(operand: Scalar | Matrix): { readonly rows: number; readonly columns: number } {
  if (!isMatrix(operand)) return { rows: 1, columns: 1 };
  if (isRangeValues(operand)) return operand.range;
  return { rows: operand.rows.length, columns: operand.rows[0]?.length ?? 0 };
}

export function cellsOf(matrix: Matrix): number {
  const { rows, columns } = extentOf(matrix);
  return rows * columns;
}

/** Several values that no range holds: ranges count what is read of them. */
export function isComputedMatrix(operand: Operand): operand is Matrix {
  return isMatrix(operand) && !isRangeValues(operand);
}

import { errors, isMatrix, type Matrix, type Scalar } from "./operand";
import { isRangeValues } from "./range-values";

/** Where the formula stands. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * What `@` takes of several values: of a column the cell in the formula's own row, of a row the one in its own column, of an array the
 * first (Microsoft, "Implicit intersection operator: @").
 */
export function ownCell(operand: Scalar | Matrix, { row, column }: Place): Scalar {
  if (!isMatrix(operand)) return operand;
  if (!isRangeValues(operand)) return operand.rows[0]?.[0] ?? null;
  const { written } = operand;
  const down = written.rows === 1 ? 0 : row - written.row;
  const along = written.columns === 1 ? 0 : column - written.column;
  const isInside = down >= 0 && down < written.rows && along >= 0 && along < written.columns;
  const isLine = written.rows === 1 || written.columns === 1;
  return isInside && isLine ? operand.at(down, along) : errors.value;
}

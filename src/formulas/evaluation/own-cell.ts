import type { ArgumentKind } from "./argument-kinds";
import type { Evaluated } from "./evaluated";
import type { Evaluation, EvaluationSite } from "./evaluation-site";
import { errors, isMatrix, isUncomputed, type Matrix, type Scalar } from "./operand";
import { extentOf } from "./operand-extent";
import { isRangeValues } from "./range-values";
import { ownCellUnknown } from "./uncomputed-wording";

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

/** A file's formulas say by what they fill whether they are array formulas; those of an open workbook write `@`. */
export function takesOwnCell({ workbook, sheet, row, column, asArray }: EvaluationSite): boolean {
  if (workbook.snapshot.withoutAt !== true || asArray === true) return false;
  return sheet.cell(row, column)?.spill === undefined;
}

/** One of several cells where one value is taken. An array that is typed or computed is taken whole, whatever takes it. */
export function ownPart({ recorder, site }: Evaluation, evaluated: Evaluated, kind: ArgumentKind): Evaluated {
  const { node, result } = evaluated;
  if (isUncomputed(result) || !isMatrix(result) || !result.reference) return evaluated;
  const { rows, columns } = isRangeValues(result) ? result.written : extentOf(result);
  if (rows === 1 && columns === 1) return evaluated;
  if (kind === "cell" || !isRangeValues(result)) return recorder.uncomputed(node, ownCellUnknown);
  return recorder.computing(node, () => ownCell(result, site));
}

import type { CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { addressAt, directions, lineOf, positionOf } from "../tables/lines";
import { isTotal, totalledRanges, type TotalledRange } from "../totals";

/**
 * The figure between two ranges of one line that neither of their totals takes: `=SUM(F1:H1)` beside `=SUM(A1:D1)`, years of four quarters each, has
 * lost its first one.
 */
export function skippedBetween(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): CellAddress | null {
  const start = positionOf(range, direction);
  if (start === 0) return null;
  const skipped = addressAt(direction, lineOf(range, direction), start - 1);
  if (typeof sheet.cell(skipped.row, skipped.column)?.value !== "number") return null;
  if (isTotal(sheet.formula(skipped.row, skipped.column))) return null;
  const isFollowed = directions.some((along) => {
    const position = positionOf(formula, along) - 1;
    const { row, column } = addressAt(along, lineOf(formula, along), position);
    const beside = position < 0 ? undefined : sheet.formula(row, column);
    if (beside?.pattern.skeleton !== formula.pattern.skeleton) return false;
    const [other] = totalledRanges(workbook, sheet, beside);
    const size = other ? other.range.rows * other.range.columns : 0;
    return (
      other?.direction === direction &&
      lineOf(other.range, direction) === lineOf(range, direction) &&
      size === range.rows * range.columns + 1 &&
      positionOf(other.range, direction) + size === start - 1
    );
  });
  return isFollowed ? skipped : null;
}

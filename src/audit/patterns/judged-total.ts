import { decimalFromDouble, zero, type Decimal } from "../../core/decimal";
import type { CellAddress, RangeAddress } from "../../workbook/address";
import { labelOf } from "../../formulas/model/cell-label";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { nameBefore } from "../tables/line-names";
import { isPercentFormat } from "../tables/shown-format";
import { namesTotal } from "../tables/table-labels";
import { ownLineAggregate } from "../totals";
import { thresholds } from "../thresholds";
import { isNear, isShownAs } from "./typed-compared";
import type { TypedNumber } from "./typed-numbers";

/** A typed number beside the figures that it may be the total of. */

export interface ComputedTotal {
  readonly formula: FormulaCell;
  readonly range: RangeAddress;
}

/**
 * The figures right above a cell, or above the blanks that part the column's totals from their figures; with no gap among them but such as
 * its totals add across.
 */
export function stretchAbove(
  sheet: SheetModel,
  at: { readonly row: number; readonly column: number },
  gap: number,
  within = 0,
): RangeAddress | null {
  let last = at.row - 1;
  while (last >= 0 && at.row - 1 - last < gap && sheet.cell(last, at.column) === undefined) last -= 1;
  let first = last;
  for (let above = last, blank = 0; above >= 0 && blank <= within; above--) {
    if (isOwnFigure(sheet, above, at.column)) {
      first = above - 1;
      blank = 0;
    } else if (sheet.cell(above, at.column) === undefined) blank += 1;
    else break;
  }
  return last - first >= thresholds.fewestPartsOfTyped
    ? { row: first + 1, column: at.column, rows: last - first, columns: 1 }
    : null;
}

/** A figure, and no total of others. */
function isOwnFigure(sheet: SheetModel, row: number, column: number): boolean {
  const formula = sheet.formula(row, column);
  return typeof sheet.cell(row, column)?.value === "number" && (!formula || ownLineAggregate(formula.pattern) === null);
}

export interface JudgedTotal {
  readonly typed: TypedNumber;
  readonly agrees: boolean;
  readonly near: boolean;
}

export function judge(
  sheet: SheetModel,
  usual: FormulaCell,
  range: RangeAddress,
  row = usual.row,
  fewestParts: number = thresholds.fewestPartsOfTyped,
): JudgedTotal | null {
  const { column } = range;
  const cell = column < 0 ? undefined : sheet.cell(row, column);
  if (cell?.formula !== undefined || cell?.spilled === true || typeof cell?.value !== "number" || cell.value === 0)
    return null;
  // Shares add up to 100 %, whatever they are.
  if (isPercentFormat(cell.format)) return null;
  const parts = [...sheet.cellsIn(range)].flatMap(({ cell: { value } }) =>
    typeof value === "number" && value !== 0 ? [decimalFromDouble(value)] : [],
  );
  if (parts.length < fewestParts) return null;
  const expected = parts.reduce<Decimal>((sum, part) => sum.plus(part), zero);
  const typed = decimalFromDouble(cell.value);
  return {
    typed: { row, column, typed: cell.value, usual, expected, direction: "row", severity: "warning" },
    agrees: isShownAs(typed, expected),
    near: isNear(typed, expected),
  };
}

/** Whether its row is called a total; a column that is, “Total salary”, has its days below the heading. */
export function isLabelledTotal(sheet: SheetModel, at: CellAddress): boolean {
  const label = nameBefore(sheet, at) === "" ? undefined : labelOf(sheet, { ...at, rows: 1, columns: 1 });
  return label !== undefined && namesTotal(label);
}

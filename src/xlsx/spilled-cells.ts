import { addressOfKey, cellKey, holdsCell, type RangeAddress } from "../workbook/address";
import type { SnapshotCell } from "../workbook/snapshot";
import type { WorkBudget } from "./work-budget";

/**
 * Cells inside an array formula's range hold results, not typed constants. Only cells that are there are looked at: a range may
 * name a whole sheet.
 */
export function markSpilled(
  cells: Map<number, SnapshotCell>,
  spills: readonly RangeAddress[],
  budget: WorkBudget,
): void {
  const mark = (key: number): void => {
    const cell = cells.get(key);
    if (cell && cell.formula === undefined && cell.spilled !== true) cells.set(key, { ...cell, spilled: true });
  };
  for (const spill of spills) {
    const size = spill.rows * spill.columns;
    budget.take("work", Math.min(size, cells.size));
    if (size <= cells.size) {
      for (let row = spill.row; row < spill.row + spill.rows; row += 1) {
        for (let column = spill.column; column < spill.column + spill.columns; column += 1) mark(cellKey(row, column));
      }
    } else {
      for (const key of cells.keys()) {
        const { row, column } = addressOfKey(key);
        if (holdsCell(spill, row, column)) mark(key);
      }
    }
  }
}

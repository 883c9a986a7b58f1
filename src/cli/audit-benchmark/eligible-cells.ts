import { isTotal } from "../../audit/totals";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";

/**
 * Which cells a fault may be put into: only there does anything in the workbook say what was right. A formula is eligible where it
 * equals at least two neighbours' in R1C1 in one direction, or where it is a total.
 */

export interface EligibleCell {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
}

export interface Eligibility {
  readonly cells: readonly EligibleCell[];
  readonly formulas: number;
}

export function eligibleCells(workbook: WorkbookModel): Eligibility {
  const cells: EligibleCell[] = [];
  let formulas = 0;
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      formulas += 1;
      // What is part of an array formula cannot be typed over by itself.
      if (formula.cell.spill !== undefined || formula.pattern.tree === null) continue;
      if (isTotal(formula) || equalsNeighbours(sheet, formula)) cells.push({ sheet, formula });
    }
  }
  return { cells, formulas };
}

/** Two neighbours in one direction: one on either side, or the next two on one side. */
function equalsNeighbours(sheet: SheetModel, { row, column, pattern }: FormulaCell): boolean {
  const isEqual = (down: number, along: number): boolean =>
    sheet.formula(row + down, column + along)?.pattern.r1c1 === pattern.r1c1;
  return [
    [1, 0],
    [0, 1],
  ].some(([down = 0, along = 0]) =>
    [
      [-1, 1],
      [-2, -1],
      [1, 2],
    ].some((steps) => steps.every((step) => isEqual(step * down, step * along))),
  );
}

import type { CellContent, PlannedSheet } from "../../src/workbook/plan";

/** A planned sheet of one block, with nothing but its cells. */
export function planned(name: string, cells: readonly (readonly CellContent[])[], row = 0, column = 0): PlannedSheet {
  return {
    name,
    blocks: [{ row, column, cells }],
    formats: [],
    checks: [],
    choices: [],
    columnWidths: [],
    rowHeights: [],
    frozenRows: 0,
    charts: [],
  };
}

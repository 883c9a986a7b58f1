import { withCalculatedValues } from "../../src/formulas/order/calculated";
import { absoluteCellName, cellKey, quotedSheetName, type RangeAddress } from "../../src/workbook/address";
import { numberFormatCodes } from "../../src/workbook/number-format";
import type { CellContent, Plan, PlannedName, PlannedSheet } from "../../src/workbook/plan";
import { sealOf } from "../../src/workbook/seal";
import type { SheetSnapshot, SnapshotCell, SnapshotName, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** What a fill would leave in the workbook, calculated without a spreadsheet: hundreds of fills in the time of a few. */
export function plannedWorkbook(plan: Plan): WorkbookSnapshot {
  const seals = plan.sheets.flatMap((sheet) =>
    sealOf(sheet).map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") })),
  );
  return withCalculatedValues({
    sheets: plan.sheets.map(sheetOf),
    names: [...plan.names.map(nameOf), ...seals],
    date1904: false,
  });
}

function sheetOf({ name, blocks, formats }: PlannedSheet): SheetSnapshot {
  const codes = new Map<number, string>();
  for (const { range, format } of formats) {
    if (format) for (const { row, column } of within(range)) codes.set(cellKey(row, column), numberFormatCodes[format]);
  }
  const cells = new Map<number, SnapshotCell>();
  for (const block of blocks) {
    block.cells.forEach((line, down) => {
      line.forEach((content, along) => {
        const [row, column] = [block.row + down, block.column + along];
        const cell = cellOf(content, row, column);
        const format = codes.get(cellKey(row, column));
        if (cell) cells.set(cellKey(row, column), { ...cell, ...(format === undefined ? {} : { format }) });
      });
    });
  }
  return { name, hidden: false, cells, hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] };
}

function cellOf(content: CellContent, row: number, column: number): SnapshotCell | null {
  if (content.kind === "blank") return null;
  if (content.kind === "text") return { value: content.text };
  if (content.kind === "number") return { value: Number(content.number) };
  if (content.kind === "boolean") return { value: content.boolean };
  const { formula } = content;
  if (content.kind === "formula") return { value: null, formula };
  return { value: null, formula, spill: { row, column, rows: content.rows, columns: content.columns } };
}

function* within({ row, column, rows, columns }: RangeAddress): Iterable<{ row: number; column: number }> {
  for (let down = row; down < row + rows; down += 1) {
    for (let along = column; along < column + columns; along += 1) yield { row: down, column: along };
  }
}

function nameOf({ name, sheet, range }: PlannedName): SnapshotName {
  const first = absoluteCellName(range.row, range.column);
  const last = absoluteCellName(range.row + range.rows - 1, range.column + range.columns - 1);
  return { name, refersTo: `${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}` };
}

import type { RangeAddress } from "../../workbook/address";
import { holdsCell } from "../../workbook/address";
import type { CellContent, NumberFormat, PlannedSheet } from "../../workbook/plan";

const blank: CellContent = { kind: "blank" };

/** What a plan puts into a range of a sheet, whichever blocks it lies in. */
export function contentsOf(sheet: PlannedSheet, range: RangeAddress): readonly (readonly CellContent[])[] {
  const rows = Array.from({ length: range.rows }, () => Array<CellContent>(range.columns).fill(blank));
  for (const block of sheet.blocks) {
    const from = Math.max(block.row, range.row);
    const to = Math.min(block.row + block.cells.length, range.row + range.rows);
    for (let row = from; row < to; row += 1) {
      const line = block.cells[row - block.row] ?? [];
      const target = rows[row - range.row];
      line.forEach((content, offset) => {
        const column = block.column + offset - range.column;
        if (target && content.kind !== "blank" && column >= 0 && column < range.columns) target[column] = content;
      });
    }
  }
  return rows;
}

export function formatAt(
  sheet: PlannedSheet | undefined,
  row: number,
  column: number,
): { readonly format?: NumberFormat } {
  const found = sheet?.formats
    .filter(({ format, range }) => format !== undefined && holdsCell(range, row, column))
    .at(-1);
  return found?.format === undefined ? {} : { format: found.format };
}

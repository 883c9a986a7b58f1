import { textMark, type Seal, type SealedRow } from "../workbook/seal";
import type { SheetModel } from "./formula-model";

/** Rows that were put in or taken out since a fill move the others by at most so many. */
const FURTHEST = 500;

/** A row as it was filled, with the row that it is now. */
export interface PlacedRow {
  readonly sealed: SealedRow;
  readonly row: number;
}

/**
 * Finds the rows of a fill by their labels, since people put in rows of their own and take others out. A row whose labels are not found
 * is left out; one without labels moves with the row before it.
 */
export function placedRows(sheet: SheetModel, seal: Seal): readonly PlacedRow[] {
  let moved = 0;
  return seal.rows.flatMap((sealed) => {
    const expected = sealed.row + moved;
    const labels = sealed.cells.flatMap((cell) => (cell.kind === "text" ? [cell] : []));
    if (labels.length === 0) return [{ sealed, row: expected }];
    const bears = (row: number): boolean =>
      row >= 0 &&
      labels.every(({ column, mark }) => {
        const value = sheet.cell(row, column)?.value;
        return typeof value === "string" && textMark(value) === mark;
      });
    for (let distance = 0; distance <= FURTHEST; distance++) {
      for (const row of distance === 0 ? [expected] : [expected + distance, expected - distance]) {
        if (!bears(row)) continue;
        moved = row - sealed.row;
        return [{ sealed, row }];
      }
      if (expected + distance > sheet.rows && expected - distance < 0) break;
    }
    return [];
  });
}

import { isMissing, type RawCell } from "../raw";
import type { Chunk } from "./chunk";

/**
 * Copies the numbers of a range's next cells, counted along its rows. A cell that holds anything else is NaN, and its row is left.
 * @param missing counts for each row the cells that are missing
 */
export function copyNumbers(
  chunk: Chunk,
  matrix: readonly (readonly RawCell[])[],
  columns: number,
  firstCell: number,
  numbers: Float64Array,
  missing: Uint8Array,
): void {
  let matrixRow = Math.floor(firstCell / columns);
  let column = firstCell % columns;
  for (let row = 0; row < chunk.size; row += 1) {
    const cell = matrix[matrixRow]?.[column];
    if (typeof cell === "number") numbers[row] = cell;
    else {
      numbers[row] = NaN;
      chunk.leave(row);
      if (isMissing(cell)) missing[row] = (missing[row] ?? 0) + 1;
    }
    column += 1;
    if (column === columns) {
      column = 0;
      matrixRow += 1;
    }
  }
}

import { isMissing, type RawCell } from "../raw";
import type { Failure } from "../failure";
import { COMPUTED, type Chunk } from "./chunk";

export type Matrix = readonly (readonly RawCell[])[];

/**
 * Copies the numbers of a range's next cells, counted along its rows. A cell that holds anything else is NaN, and its row is left.
 * @param missing counts for each row the cells that are missing
 * @returns whether the rows have as many cells as there are columns
 */
export function copyNumbers(
  chunk: Chunk,
  matrix: Matrix,
  columns: number,
  firstCell: number,
  numbers: Float64Array,
  missing: Uint8Array,
  refusalOf: RefusalOf,
): boolean {
  const { size } = chunk;
  if (columns === 1) {
    for (let row = 0; row < size; row += 1) {
      const cells = matrix[firstCell + row];
      if (cells?.length !== 1) return false;
      const cell = cells[0];
      if (typeof cell === "number") numbers[row] = cell;
      else leave(chunk, row, cell, numbers, missing, refusalOf);
    }
    return true;
  }
  let matrixRow = Math.floor(firstCell / columns);
  let column = firstCell % columns;
  let cells = matrix[matrixRow];
  for (let row = 0; row < size; row += 1) {
    if (cells?.length !== columns) return false;
    const cell = cells[column];
    if (typeof cell === "number") numbers[row] = cell;
    else leave(chunk, row, cell, numbers, missing, refusalOf);
    column += 1;
    if (column === columns) {
      column = 0;
      matrixRow += 1;
      cells = matrix[matrixRow];
    }
  }
  return true;
}

function leave(
  chunk: Chunk,
  row: number,
  cell: RawCell,
  numbers: Float64Array,
  missing: Uint8Array,
  refusalOf: RefusalOf,
): void {
  numbers[row] = NaN;
  if (isMissing(cell)) missing[row] = (missing[row] ?? 0) + 1;
  else failRefused(chunk, row, cell, refusalOf);
  chunk.leave(row);
}

/** What a parameter says of a cell that it refuses; null where it takes it. */
export type RefusalOf = (cell: RawCell) => Failure | null;

/** A row fails with the first parameter that refuses its cell: ranges are read in the parameters' order. */
export function failRefused(chunk: Chunk, row: number, cell: RawCell, refusalOf: RefusalOf): void {
  if (chunk.states[row] !== COMPUTED) return;
  const refusal = refusalOf(cell);
  if (refusal) chunk.fail(row, refusal);
}

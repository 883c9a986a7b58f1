import type { CellContent, PlannedBlock } from "../../workbook/plan";
import { blank } from "./cell";

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

interface Band {
  row: number;
  rows: number;
  column: number;
  columns: number;
  filled: number;
}

/** What a request costs beside its cells, in cells left out: a block of its own is worth it where more than these would be blank. */
const BLANKS_WORTH_A_BLOCK = 60;

/** Gathers scattered cells into few rectangles, so that a sheet takes few requests and little of them is blank. */
export function blocksOf(cells: readonly PlacedCell[]): PlannedBlock[] {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const bands: Band[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const columns = (rows.get(row) ?? []).map((cell) => cell.column);
    const left = Math.min(...columns);
    const next: Band = { row, rows: 1, column: left, columns: Math.max(...columns) - left + 1, filled: columns.length };
    const last = bands.at(-1);
    const both = last && united(last, next);
    if (last && both && blanks(both) - blanks(last) - blanks(next) <= BLANKS_WORTH_A_BLOCK) Object.assign(last, both);
    else bands.push(next);
  }
  return bands.map((band) => {
    const matrix = Array.from({ length: band.rows }, () => Array<CellContent>(band.columns).fill(blank));
    for (let row = band.row; row < band.row + band.rows; row += 1) {
      for (const cell of rows.get(row) ?? []) {
        const line = matrix[row - band.row];
        if (line) line[cell.column - band.column] = cell.content;
      }
    }
    return { row: band.row, column: band.column, cells: matrix };
  });
}

function blanks(band: Band): number {
  return band.rows * band.columns - band.filled;
}

function united(first: Band, second: Band): Band {
  const column = Math.min(first.column, second.column);
  const end = Math.max(first.column + first.columns, second.column + second.columns);
  const rows = second.row + second.rows - first.row;
  return { row: first.row, rows, column, columns: end - column, filled: first.filled + second.filled };
}

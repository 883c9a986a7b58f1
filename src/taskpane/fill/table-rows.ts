import type { DraftRow } from "./draft";

/** The rows of a table as its editor changes them; none of these changes a row that it was given. */

export function rowReplaced(rows: readonly DraftRow[], index: number, row: DraftRow): readonly DraftRow[] {
  return rows.map((each, at) => (at === index ? row : each));
}

export function rowInserted(rows: readonly DraftRow[], index: number, row: DraftRow): readonly DraftRow[] {
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}

export function rowRemoved(rows: readonly DraftRow[], index: number): readonly DraftRow[] {
  return rows.filter((_row, at) => at !== index);
}

/** Moves a row up (−1) or down (1); at the table's edge nothing moves. */
export function rowMoved(rows: readonly DraftRow[], index: number, by: -1 | 1): readonly DraftRow[] {
  const moved = rows[index];
  const target = index + by;
  if (!moved || target < 0 || target >= rows.length) return rows;
  return rowInserted(rowRemoved(rows, index), target, moved);
}

/** Lays read rows over a table from a row on; what stands in other columns stays, and rows are added where the table ends. */
function rowsLaidOver(
  rows: readonly DraftRow[],
  from: number,
  laid: readonly DraftRow[],
  blank: DraftRow,
): readonly DraftRow[] {
  const result = [...rows];
  while (result.length < from) result.push(blank);
  laid.forEach((row, index) => {
    result[from + index] = { ...(result[from + index] ?? blank), ...row };
  });
  return result;
}

/** The cell on which a paste is laid, by the table's rows and columns from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The rows after a paste or an import. One over the first cell, like one without a place, is the new list, whatever its length; elsewhere
 * it is laid over what is there.
 */
export function rowsPasted(
  rows: readonly DraftRow[],
  laid: readonly DraftRow[],
  place: Place | null,
  blank: DraftRow,
): readonly DraftRow[] {
  const replaces = place === null || (place.row === 0 && place.column === 0);
  return replaces ? rowsLaidOver([], 0, laid, blank) : rowsLaidOver(rows, place.row, laid, blank);
}

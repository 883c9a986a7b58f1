/** Addresses are zero-based rows and columns; A1 text is made and read at the edges alone. */

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface RangeAddress {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const ROWS_IN_SHEET = 1_048_576;
export const COLUMNS_IN_SHEET = 16_384;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function absoluteCellName(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

export function rangeName(range: RangeAddress): string {
  const first = cellName(range.row, range.column);
  const last = cellName(range.row + range.rows - 1, range.column + range.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `$B$4:$D$9`, as defined names hold it. */
export function absoluteRangeName({ row, column, rows, columns }: RangeAddress): string {
  const first = absoluteCellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${absoluteCellName(row + rows - 1, column + columns - 1)}`;
}

/** Reads `B3`, `$B$3` or `B3:D9`; null where the text is no address within a sheet. */
export function parseRange(text: string): RangeAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return null;
  const [, firstLetters = "", firstRow = "", lastLetters = firstLetters, lastRow = firstRow] = match;
  const columns = [columnNumber(firstLetters), columnNumber(lastLetters)].sort((a, b) => a - b);
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1].sort((a, b) => a - b);
  const [left = 0, right = 0] = columns;
  const [top = 0, bottom = 0] = rows;
  if (top < 0 || bottom >= ROWS_IN_SHEET || right >= COLUMNS_IN_SHEET) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The sheet's part and the cells' part of an address such as `'Minha folha'!B3`. */
export function splitAddress(address: string): { readonly sheet: string; readonly cells: string } {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(at, 0)).replace(/^'|'$/g, "").replace(/''/g, "'");
  return { sheet, cells: address.slice(at + 1) };
}

/** A text as a formula writes it: quoted, with its quotes doubled. */
export function quotedText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A sheet's name as a formula writes it: quoted, with its apostrophes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** The same, with quotes only where a formula needs them, as Excel itself writes it. */
export function sheetReference(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRange(name) && !/^(R\d*C\d*|R\d*|C\d*)$/i.test(name);
  return isPlain ? name : quotedSheetName(name);
}

/** One number for a cell, so that a map of a large sheet needs no strings. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS_IN_SHEET + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / COLUMNS_IN_SHEET);
}

export function columnOfKey(key: number): number {
  return key % COLUMNS_IN_SHEET;
}

export function addressOfKey(key: number): CellAddress {
  return { row: rowOfKey(key), column: columnOfKey(key) };
}

export function holdsCell(range: RangeAddress, row: number, column: number): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}

export function holdsRange(whole: RangeAddress, part: RangeAddress): boolean {
  return (
    holdsCell(whole, part.row, part.column) &&
    holdsCell(whole, part.row + part.rows - 1, part.column + part.columns - 1)
  );
}

export const WHOLE_SHEET: RangeAddress = { row: 0, column: 0, rows: ROWS_IN_SHEET, columns: COLUMNS_IN_SHEET };

/** The part of a range that another covers; null where they do not meet. */
export function intersection(a: RangeAddress, b: RangeAddress): RangeAddress | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Ascending rows or columns that follow each other, each run by its first and its length. */
export function runsOf(ascending: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const each of ascending) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === each) last[1] += 1;
    else runs.push([each, 1]);
  }
  return runs;
}

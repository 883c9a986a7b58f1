import {
  absoluteCellName,
  columnLetters,
  columnNumber,
  COLUMNS_IN_SHEET,
  intersection,
  parseRange,
  rangeName,
  ROWS_IN_SHEET,
  type RangeAddress,
} from "../../workbook/address";

export function isEntireColumn(range: RangeAddress): boolean {
  return range.row === 0 && range.rows === ROWS_IN_SHEET;
}

export function isEntireRow(range: RangeAddress): boolean {
  return range.column === 0 && range.columns === COLUMNS_IN_SHEET;
}

/** Reads `B3`, `B3:D9`, `B:D` and `3:9`, with or without `$`. */
export function parseAddress(text: string): RangeAddress | null {
  const cells = parseRange(text);
  if (cells) return cells;
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const [first, last] = [columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")].sort((a, b) => a - b) as [
      number,
      number,
    ];
    if (last >= COLUMNS_IN_SHEET) return null;
    return { row: 0, column: first, rows: ROWS_IN_SHEET, columns: last - first + 1 };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (!rows) return null;
  const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1].sort((a, b) => a - b) as [number, number];
  if (first < 0 || last >= ROWS_IN_SHEET) return null;
  return { row: first, column: 0, rows: last - first + 1, columns: COLUMNS_IN_SHEET };
}

export function localAddress(range: RangeAddress): string {
  if (isEntireColumn(range) && !isEntireRow(range)) {
    return `${columnLetters(range.column)}:${columnLetters(range.column + range.columns - 1)}`;
  }
  if (isEntireRow(range)) return `${range.row + 1}:${range.row + range.rows}`;
  return rangeName(range);
}

/** A sheet's name as Excel writes it in an address: in apostrophes only where it needs them. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRange(name) && !/^(?:R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function fullAddress(sheet: string, range: RangeAddress): string {
  return `${sheetPrefix(sheet)}!${localAddress(range)}`;
}

export function absoluteAddress(sheet: string, range: RangeAddress): string {
  const first = absoluteCellName(range.row, range.column);
  const last = absoluteCellName(range.row + range.rows - 1, range.column + range.columns - 1);
  if (isEntireColumn(range)) return `${sheetPrefix(sheet)}!$${localAddress(range).replace(":", ":$")}`;
  if (isEntireRow(range)) return `${sheetPrefix(sheet)}!$${localAddress(range).replace(":", ":$")}`;
  return `${sheetPrefix(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Splits `'Receita 2018'!B3:D9` into its sheet and the rest; the sheet is null where the text names none. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const plain = /^([^!'"(]+)!(.*)$/s.exec(text);
  if (plain) return { sheet: plain[1] ?? "", rest: plain[2] ?? "" };
  return { sheet: null, rest: text };
}

export function contains(outer: RangeAddress, inner: RangeAddress): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

export function insideSheet(range: RangeAddress): boolean {
  return (
    range.row >= 0 &&
    range.column >= 0 &&
    range.rows > 0 &&
    range.columns > 0 &&
    range.row + range.rows <= ROWS_IN_SHEET &&
    range.column + range.columns <= COLUMNS_IN_SHEET
  );
}

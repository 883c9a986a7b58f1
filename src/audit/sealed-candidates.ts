import { tokenize, translateFormulaToA1, type Token } from "@borgar/fx";
import type { SheetModel } from "../formulas/model/formula-model";
import { cellName, columnLetters, type CellAddress } from "../workbook/address";

/**
 * A seal keeps a mark of each formula, not the formula. What was most likely there — the neighbours' formula, or the one that is there now with one slip
 * undone — is made here, the likeliest first, for whoever compares it with the mark.
 */
export function* formulaCandidates(sheet: SheetModel, place: CellAddress, now: string | null): Iterable<string> {
  yield* copies(sheet, place);
  if (now !== null) yield* withOneSlipUndone(sheet, place, now);
  else yield* plainFormulas(place);
}

/** Formulas of the same row and column, as they would stand here. */
function* copies(sheet: SheetModel, place: CellAddress): Iterable<string> {
  const seen = new Set<string>();
  const at = cellName(place.row, place.column);
  const beside = [
    ...sheet.filledColumns(place.row).map((column) => sheet.formula(place.row, column)),
    ...sheet.filledRows(place.column).map((row) => sheet.formula(row, place.column)),
  ];
  for (const formula of beside) {
    if (!formula || seen.has(formula.pattern.r1c1)) continue;
    seen.add(formula.pattern.r1c1);
    yield translateFormulaToA1(formula.pattern.r1c1, at);
  }
}

const operators = ["+", "-", "*", "/"];
/** Halves, twelfths, percents, and what else a formula of a year's budget divides by. */
const usualNumbers = [..."123456789", "10", "11", "12", "100", "1000", "0"];
/** How far a range or a reference is looked for from where it is. */
const RANGE_REACH = 5;
const ROWS_REACH = 30;
const COLUMNS_REACH = 12;

function* withOneSlipUndone(sheet: SheetModel, place: CellAddress, now: string): Iterable<string> {
  const tokens = tokenize(now);
  const texts = tokens.map(({ value }) => value);
  const put = (index: number, text: string): string =>
    [...texts.slice(0, index), text, ...texts.slice(index + 1)].join("");
  const near = nearCells(sheet, place);
  for (const [index, token] of tokens.entries()) {
    if (isOperator(token)) {
      for (const operator of operators) if (operator !== token.value) yield put(index, operator);
      const after = tokens[index + 1];
      if (after && isOperand(after)) yield [...texts.slice(0, index), ...texts.slice(index + 2)].join("");
    }
    if (token.type === "number")
      for (const number of usualNumbers) if (number !== token.value) yield put(index, number);
    if (isRange(token)) {
      for (const range of stretched(token.value)) yield put(index, range);
      for (const cell of near) yield put(index, cell);
    }
  }
  for (const [index, token] of tokens.entries()) {
    if (!isOperand(token) && token.value !== ")") continue;
    for (const cell of near) {
      for (const operator of operators) yield put(index, `${token.value}${operator}${cell}`);
    }
    if (isOperand(token)) for (const cell of near) yield put(index, `(${token.value}+${cell})`);
  }
}

/** `=B8-B14`, `=SUM(B6:B13)`: what stood where a figure stands now. */
function* plainFormulas(place: CellAddress): Iterable<string> {
  const column = columnLetters(place.column);
  const first = Math.max(0, place.row - ROWS_REACH);
  const rows = Array.from({ length: place.row + RANGE_REACH - first }, (_, index) => first + index + 1).filter(
    (row) => row !== place.row + 1,
  );
  for (const from of rows)
    for (const to of rows) if (to > from) yield `=SUM(${column}${String(from)}:${column}${String(to)})`;
  for (const one of rows) {
    yield `=${column}${String(one)}`;
    for (const other of rows)
      for (const operator of operators) yield `=${column}${String(one)}${operator}${column}${String(other)}`;
  }
}

function nearCells(sheet: SheetModel, { row, column }: CellAddress): readonly string[] {
  const cells: string[] = [];
  const take = (r: number, c: number): void => {
    if (r < 0 || c < 0 || (r === row && c === column)) return;
    const cell = sheet.cell(r, c);
    if (typeof cell?.value === "number" || cell?.formula !== undefined) cells.push(cellName(r, c));
  };
  for (let step = 1; step <= ROWS_REACH; step++) {
    take(row - step, column);
    take(row + step, column);
    if (step > COLUMNS_REACH) continue;
    take(row, column - step);
    take(row, column + step);
  }
  return cells;
}

const isOperator = ({ type, value }: Token): boolean => type === "operator" && operators.includes(value);
const isRange = ({ type }: Token): boolean => type.startsWith("range") && type !== "range_named";
const isOperand = (token: Token): boolean => isRange(token) || token.type === "number" || token.type === "range_named";

/** A range that ends, or begins, some rows or columns sooner or later. */
function* stretched(range: string): Iterable<string> {
  const [, before = "", first = "", middle = "", last = ""] =
    /^(.*?\$?[A-Z]{1,3}\$?)(\d+)(:\$?[A-Z]{1,3}\$?)(\d+)$/.exec(range) ?? [];
  if (first === "") return;
  for (let step = 1; step <= RANGE_REACH; step++) {
    for (const by of [step, -step]) {
      if (Number(last) + by >= Number(first)) yield `${before}${first}${middle}${String(Number(last) + by)}`;
      if (Number(first) + by > 0 && Number(first) + by <= Number(last))
        yield `${before}${String(Number(first) + by)}${middle}${last}`;
    }
  }
}

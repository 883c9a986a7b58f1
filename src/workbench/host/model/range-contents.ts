import type { CellValue } from "../../../workbook/snapshot";
import { isErrorValue } from "../../../workbook/snapshot";
import { acceptedInput } from "../../spreadsheet/accepted-input";
import { englishFormula, portugueseFormula } from "../../../workbook/formula-language";
import { cellText } from "../../spreadsheet/cell-text";
import { shownError } from "../../spreadsheet/error-values";
import { HostError } from "../host-error";
import { readFormula, writtenInput } from "../moods/lost-functions";
import type { Moods } from "../moods/moods";
import { refuseCalls } from "./refused-calls";
import { isUnbounded, requireBounded, type RangeTarget } from "./targets";

/** A matrix with one element for each cell; null for whole rows and columns, whose cells Excel does not list. */
export function eachCell<T>(target: RangeTarget, read: (row: number, column: number) => T): T[][] | null {
  const { range } = target;
  if (isUnbounded(range)) return null;
  const matrix: T[][] = [];
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    const line: T[] = [];
    for (let column = range.column; column < range.column + range.columns; column += 1) line.push(read(row, column));
    matrix.push(line);
  }
  return matrix;
}

/** The one value that all cells of a range share; null where they differ, as Excel answers. */
export function sharedBy<T>(target: RangeTarget, read: (row: number, column: number) => T): T | null {
  const { range } = target;
  const first = read(range.row, range.column);
  if (isUnbounded(range)) return first;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
}

function plain(value: CellValue, { errorValues }: Moods): string | number | boolean {
  if (value === null) return "";
  return isErrorValue(value) ? shownError(value.error, errorValues) : value;
}

async function calculated(target: RangeTarget): Promise<void> {
  await target.state.spreadsheet.calculation.settle();
}

export async function readValues(target: RangeTarget) {
  await calculated(target);
  return eachCell(target, (row, column) => plain(target.sheet.cells.value(row, column), target.state.moods));
}

export async function readFormulas(target: RangeTarget) {
  await calculated(target);
  const { cells } = target.sheet;
  const { moods } = target.state;
  return eachCell(target, (row, column) => {
    const formula = cells.formula(row, column);
    if (formula !== null) return readFormula(formula, moods);
    // A formula spills into the cells beside it, and Excel shows them with its values.
    const value = plain(cells.value(row, column), moods);
    const quoted = moods.apostropheInFormulas === "given" && cells.isForcedText(row, column);
    return quoted && cells.format(row, column) !== "@" ? `'${value}` : value;
  });
}

/** Formulas as they are typed in Excel's language: `=SOMA(A1;1,5)` where Excel is Portuguese. */
export async function readLocalFormulas(target: RangeTarget) {
  const formulas = await readFormulas(target);
  const { locale } = target.state;
  if (locale === "en" || !formulas) return formulas;
  const { cells } = target.sheet;
  const { row: first, column: start } = target.range;
  return formulas.map((line, row) =>
    line.map((content, column) => {
      if (cells.formula(first + row, start + column) !== null) return portugueseFormula(String(content));
      const value = cells.value(first + row, start + column);
      return isErrorValue(value) ? shownError(value.error, locale) : content;
    }),
  );
}

/** Takes formulas as they are typed in Excel's language. */
export function writeLocalContents(target: RangeTarget, value: unknown): void {
  if (target.state.locale === "en") return writeContents(target, value);
  const english = (content: unknown): unknown => (typeof content === "string" ? englishFormula(content) : content);
  const lines = matrixFor(target, value).map((line) => line.map(english));
  return writeContents(target, lines);
}

export async function readText(target: RangeTarget) {
  await calculated(target);
  const { cells } = target.sheet;
  const { locale, moods } = target.state;
  return eachCell(target, (row, column) => {
    const value = cells.value(row, column);
    return isErrorValue(value)
      ? shownError(value.error, locale === "pt-BR" ? locale : moods.errorValues)
      : cellText(value, cells.format(row, column), locale);
  });
}

export async function readValueTypes(target: RangeTarget) {
  await calculated(target);
  return eachCell(target, (row, column) => {
    const value = target.sheet.cells.value(row, column);
    if (value === null) return "Empty";
    if (isErrorValue(value)) return "Error";
    return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number" | "string" | "boolean"];
  });
}

/** Puts one value into every cell, or a matrix of the range's own size; Excel refuses any other size. */
export function matrixFor(target: RangeTarget, value: unknown): unknown[][] {
  const { rows, columns } = target.range;
  if (!Array.isArray(value)) {
    requireBounded(target, "A single value");
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const lines = value as unknown[];
  const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw wrongSize();
  return lines as unknown[][];
}

export function wrongSize(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function writeContents(target: RangeTarget, value: unknown): void {
  const { state, sheet, range } = target;
  const matrix = matrixFor(target, value);
  state.assertWritable(sheet, range);
  const inputs = matrix.map((line, rowOffset) =>
    line.map((item, columnOffset) =>
      acceptedInput(item, sheet.cells.format(range.row + rowOffset, range.column + columnOffset), state.moods),
    ),
  );
  refuseCalls(state, inputs);
  const written = inputs.map((line) => line.map((input) => writtenInput(input, state.moods)));
  sheet.cells.write(range.row, range.column, written);
}

import { zero, type Decimal } from "../../core/decimal";
import { isErrorValue, type ErrorValue } from "../../workbook/snapshot";
import { compareScalars, isDecimal, isMatrix, numberOf, type Matrix, type Scalar } from "../evaluation/operand";
import { DayInText, isRangeValues, MOST_CELLS, TooManyCells, type RangeValues } from "../evaluation/range-values";
import { firstFrom, numberInDigits, textKeyOf, valueKey } from "../model/value-index";
import { WildText } from "./wild-text";

/** What SUMIF, COUNTIF, MATCH, INDEX and VLOOKUP find, and where. In a column they ask the sheet's index of values. */

export type Value = Scalar | Matrix;

/** The test that SUMIF and COUNTIF take: `"REALIZADO"`, `">=10"`, 5; `*` and `?` stand for any letters. */
interface Criterion {
  readonly meets: (scalar: Scalar) => boolean;
  /** The only value that meets it; null where others might. */
  readonly only: Scalar;
}

/** A range with the test that its cells have to meet. */
interface Condition {
  readonly range: Value;
  readonly criterion: Criterion;
}

export function first(value: Value | null | undefined): Scalar {
  if (value === null || value === undefined) return null;
  if (!isMatrix(value)) return value;
  return valueAt(value, 0, 0) ?? null;
}

/** Rows and columns as the formula writes them. */
export function sizeOf(value: Value): { readonly rows: number; readonly columns: number } {
  if (isRangeValues(value)) return value.written;
  if (!isMatrix(value)) return { rows: 1, columns: 1 };
  return { rows: value.rows.length, columns: value.rows[0]?.length ?? 0 };
}

export function isOfSize(value: Value, other: Value): boolean {
  const { rows, columns } = sizeOf(other);
  return sizeOf(value).rows === rows && sizeOf(value).columns === columns;
}

/** Undefined beyond an array's end; a range's cells go on beyond its own. */
export function valueAt(value: Value, down: number, along: number): Scalar | undefined {
  if (!isMatrix(value)) return down === 0 && along === 0 ? value : undefined;
  return isRangeValues(value) ? value.at(down, along) : value.rows[down]?.[along];
}

/** Rows and columns that can hold anything. */
function filledSizeOf(value: Value): { readonly rows: number; readonly columns: number } {
  return isRangeValues(value) ? value.range : sizeOf(value);
}

function isWild(text: string): boolean {
  return /[*?~]/.test(text);
}

/** `30/12/2024`, `2024-12-30`, `1.2.2025`: a day, where the region writes days that way. */
const dayText = /^\s*(\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})|\d{4}[/-]\d{1,2}[/-]\d{1,2})\s*$/;

/** `5`, and `5%`, which a criterion may write as a cell takes it; an error where the text is no number. */
function numberInText(operand: string): Decimal | ErrorValue {
  const text = operand.trim();
  const share = text.length > 1 && text.endsWith("%") ? text.slice(0, -1).trim() : "";
  const number = numberOf(share !== "" ? share : operand === "" ? "x" : operand);
  return share !== "" && isDecimal(number) ? number.div(100) : number;
}

/** Criteria take 2025 and the text “2025” for the same, as the comparisons of formulas do not. */
function isNumberOrItsText(scalar: Scalar, wanted: Decimal): boolean {
  return isDecimal(scalar) ? scalar.equals(wanted) : numberInDigits(scalar) === wanted.toString();
}

function criterionOf(value: Value | null | undefined): Criterion {
  const wanted = first(value);
  if (typeof wanted !== "string") {
    const meets = (scalar: Scalar): boolean =>
      scalar !== null &&
      !isErrorValue(scalar) &&
      (isDecimal(wanted) ? isNumberOrItsText(scalar, wanted) : compareScalars(scalar, wanted) === 0);
    return { meets, only: isErrorValue(wanted) ? null : wanted };
  }
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  if (dayText.test(operand)) throw new DayInText();
  const asNumber = numberInText(operand);
  const pattern = new WildText(operand);
  const equal = (scalar: Scalar): boolean => {
    if (isDecimal(asNumber)) return isNumberOrItsText(scalar, asNumber);
    if (operand === "") return scalar === null || scalar === "";
    return typeof scalar === "string" && pattern.matches(scalar);
  };
  // `=` alone is met by blank cells, `<>` by all others, also by those of an empty text.
  if (operator === "=" && operand === "") return { meets: (scalar) => scalar === null, only: null };
  if (operator === "<>" && operand === "") return { meets: (scalar) => scalar !== null, only: null };
  if (operator === "" || operator === "=") {
    if (isDecimal(asNumber)) return { meets: equal, only: asNumber };
    return { meets: equal, only: operand === "" || isWild(operand) ? null : operand };
  }
  if (operator === "<>") return { meets: (scalar) => !equal(scalar), only: null };
  const meets = (scalar: Scalar): boolean => {
    if (isDecimal(asNumber) !== isDecimal(scalar) || scalar === null || isErrorValue(scalar)) return false;
    const order = compareScalars(scalar, isDecimal(asNumber) ? asNumber : operand);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
  return { meets, only: null };
}

/** Where in a column of cells a value stands: rows of the sheet, from one index to another; null where no index tells. */
interface Indexed {
  /** The row of the column's first cell. */
  readonly top: number;
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

function indexed(range: Value, value: Scalar, ofCriterion = false): Indexed | null {
  const key = valueKey(value);
  if (key === null || !isRangeValues(range) || !range.isIndexed) return null;
  const { row, column, rows: height } = range.range;
  const holding = range.sheet.rowsHolding(column, key);
  const texts = ofCriterion && isDecimal(value) ? range.sheet.rowsHolding(column, textKeyOf(value.toString())) : [];
  const rows = texts.length === 0 ? holding : [...holding, ...texts].sort((a, b) => a - b);
  return { top: row, rows, from: firstFrom(rows, row), to: firstFrom(rows, row + height) };
}

function conditionsOf(pairs: readonly (Value | null)[]): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    conditions.push({ range: pairs[index] ?? null, criterion: criterionOf(pairs[index + 1]) });
  }
  const [leading] = conditions;
  return conditions.every(({ range }) => isOfSize(range, leading?.range ?? null)) ? conditions : null;
}

/**
 * How many cells meet every pair of range and criterion.
 * @returns null where the ranges are not of one size, which Excel answers with #VALUE!
 */
export function countMeeting(pairs: readonly (Value | null)[]): number | null {
  const conditions = conditionsOf(pairs);
  const [only] = conditions ?? [];
  const known = conditions?.length === 1 && only ? indexed(only.range, only.criterion.only, true) : null;
  if (known) return known.to - known.from;
  return conditions && positionsOf(conditions).length;
}

/**
 * Positions, in reading order, that meet every pair of range and criterion.
 * @returns null where the ranges are not of one size
 */
export function positionsMeeting(pairs: readonly (Value | null)[]): readonly number[] | null {
  const conditions = conditionsOf(pairs);
  return conditions && positionsOf(conditions);
}

function positionsOf(conditions: readonly Condition[]): readonly number[] {
  const [leading] = conditions;
  if (!leading) return [];
  const { columns } = sizeOf(leading.range);
  const shortest = conditions
    .flatMap((condition) => {
      const found = indexed(condition.range, condition.criterion.only, true);
      return found ? [{ ...found, condition }] : [];
    })
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  const candidates = shortest
    ? shortest.rows.slice(shortest.from, shortest.to).map((row) => row - shortest.top)
    : everyPosition(conditions);
  if (isRangeValues(leading.range)) leading.range.spend(candidates.length);
  const others = conditions.filter((condition) => condition !== shortest?.condition);
  return candidates.filter((position) =>
    others.every(({ range, criterion }) => criterion.meets(positioned(range, position, columns) ?? null)),
  );
}

/** Those of blanks below all that is filled are left out where a blank does not meet every criterion. */
function everyPosition(conditions: readonly Condition[]): number[] {
  const { rows: written = 0, columns = 1 } = conditions.map(({ range }) => sizeOf(range))[0] ?? {};
  const filled = Math.max(...conditions.map(({ range }) => filledSizeOf(range).rows));
  const rows = conditions.every(({ criterion }) => criterion.meets(null)) ? written : Math.min(written, filled);
  if (rows * columns > MOST_CELLS) throw new TooManyCells(MOST_CELLS);
  return Array.from({ length: rows * columns }, (_, position) => position);
}

export function positioned(range: Value, position: number, columns: number): Scalar | undefined {
  return valueAt(range, Math.floor(position / columns), position % columns);
}

/** A list of cells in which something is looked for. */
export interface Searched {
  readonly length: number;
  readonly at: (index: number) => Scalar;
  /** The cells, where they are a column of a sheet's. */
  readonly column: RangeValues | null;
}

/** The first column of a table, or its first row. */
export function edgeOf(table: Value, vertical: boolean): Searched {
  const { rows, columns } = filledSizeOf(table);
  if (!vertical) return { length: columns, at: (index) => valueAt(table, 0, index) ?? null, column: null };
  return {
    length: rows,
    at: (index) => valueAt(table, index, 0) ?? null,
    column: isRangeValues(table) ? table.firstColumn() : null,
  };
}

/** Where an exact search finds its value; -1 where it does not. Blanks are never found, `*` and `?` in a text stand for any letters. */
export function exactPosition(searched: Searched, wanted: Scalar): number {
  const key = wanted ?? zero;
  if (isErrorValue(key)) return -1;
  if (typeof key === "string" && isWild(key)) {
    const pattern = new WildText(key);
    return firstIndex(searched, (scalar) => typeof scalar === "string" && pattern.matches(scalar));
  }
  const found = searched.column && indexed(searched.column, key);
  if (found) return found.from < found.to ? (found.rows[found.from] ?? 0) - found.top : -1;
  const wantedKey = valueKey(key);
  return firstIndex(searched, (scalar) => valueKey(scalar) === wantedKey);
}

/** Whether a list ascends (1) or descends (-1): in any other, what Excel finds depends on the way in which it halves the list. */
export function isInOrder(searched: Searched, order: number): boolean {
  let last: Scalar = null;
  for (let index = 0; index < searched.length; index++) {
    const scalar = searched.at(index);
    if (scalar === null) continue;
    if (last !== null && typeof scalar === typeof last && compareScalars(last, scalar) * order > 0) return false;
    last = scalar;
  }
  return true;
}

/** The last that is not beyond the wanted value, in a list that ascends (1) or descends (-1); -1 where all are. */
export function lastNotBeyond(searched: Searched, wanted: Scalar, order: number): number {
  let found = -1;
  for (let index = 0; index < searched.length; index++) {
    const scalar = searched.at(index);
    if (scalar !== null && compareScalars(scalar, wanted) * order <= 0) found = index;
  }
  return found;
}

function firstIndex(searched: Searched, isFound: (scalar: Scalar) => boolean): number {
  for (let index = 0; index < searched.length; index++) if (isFound(searched.at(index))) return index;
  return -1;
}

import { Decimal, roundAt, zero } from "../../core/decimal";
import { calendarDate, dayOf, isDay, type CalendarDate } from "../../core/dates";
import { isErrorValue, type ErrorValue } from "../../workbook/snapshot";
import {
  countMeeting,
  edgeOf,
  exactPosition,
  first,
  isOfSize,
  lastNotBeyond,
  positioned,
  positionsMeeting,
  sizeOf,
  valueAt,
  type Searched,
  type Value,
} from "./native-lookups";
import {
  errors,
  isDecimal,
  isMatrix,
  numberOf,
  raised,
  scalarsOf,
  textOf,
  truthOf,
  type Matrix,
  type Scalar,
} from "../evaluation/operand";

/**
 * Excel's functions that are computed here, to say whether a cell still shows what its formula gives. Any other is left
 * "not computed", never guessed. Arguments come computed; null is one left out.
 */
export type NativeFunction = (values: readonly (Scalar | Matrix | null)[]) => Scalar | Matrix;

class CellError extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}

function number(value: Value | null | undefined, fallback?: number): Decimal {
  // An argument that is there and empty, as in `MATCH(x,r,)`, is 0; one that is not there has its default.
  if (value === undefined && fallback !== undefined) return new Decimal(fallback);
  const result = numberOf(first(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

function truth(value: Value | null | undefined): boolean {
  const result = truthOf(first(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

function text(value: Value | null | undefined): string {
  const result = textOf(first(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

function matrix(value: Value | null | undefined): readonly (readonly Scalar[])[] {
  if (value === null || value === undefined) return [];
  return isMatrix(value) ? value.rows : [[value]];
}

/** Numbers as SUM takes them: those of references as they are, typed ones also from truths and numeral text. */
function numbers(values: readonly (Value | null)[]): Decimal[] {
  const found: Decimal[] = [];
  for (const value of values) {
    if (value === null) continue;
    const skips = isMatrix(value) && value.reference;
    for (const row of matrix(value)) {
      for (const scalar of row) {
        if (isDecimal(scalar)) found.push(scalar);
        else if (isErrorValue(scalar)) throw new CellError(scalar);
        else if (!skips && scalar !== null) found.push(number(scalar));
      }
    }
  }
  return found;
}

function sum(values: readonly (Value | null)[]): Decimal {
  return numbers(values).reduce((total, each) => total.plus(each), zero);
}

function rounding(mode: "HALF_UP" | "TRUNCATE" | "UP"): NativeFunction {
  return ([value, places]) => {
    const exact = number(value);
    const digits = number(places, 0).trunc().toNumber();
    if (mode !== "UP") return roundAt(exact, digits, mode);
    const cut = roundAt(exact, digits, "TRUNCATE");
    return cut.equals(exact) ? cut : cut.plus(new Decimal(10).pow(-digits).times(exact.isNegative() ? -1 : 1));
  };
}

/** The sum of the cells at the positions that meet the criteria; what is summed may reach beyond its own range, as SUMIF's does. */
function chosenSum(summed: Value | null, columns: number, positions: readonly number[] | null): Decimal {
  if (positions === null) throw new CellError(errors.value);
  const cells = positions.map((position) => positioned(summed, position, columns) ?? null);
  return sum([{ rows: [cells], reference: true }]);
}

function counted(pairs: readonly (Value | null)[]): Decimal {
  const count = countMeeting(pairs);
  if (count === null) throw new CellError(errors.value);
  return new Decimal(count);
}

/** Where the wanted value stands in a list of no order (0), or the last that is not beyond it where it ascends (1) or descends (-1). */
function position(searched: Searched, wanted: Value | null | undefined, order: number): number {
  const key = first(wanted);
  if (isErrorValue(key)) throw new CellError(key);
  const found = order === 0 ? exactPosition(searched, key) : lastNotBeyond(searched, key, order);
  if (found === -1) throw new CellError(errors.notAvailable);
  return found;
}

function lookup(vertical: boolean): NativeFunction {
  return ([wanted, table = null, offset, approximate]) => {
    const along = number(offset).trunc().toNumber() - 1;
    // An empty last argument is FALSE: `VLOOKUP(x,r,n,)` searches for the exact value.
    const sorted = approximate === undefined || (approximate !== null && truth(approximate));
    const found = position(edgeOf(table, vertical), wanted, sorted ? 1 : 0);
    const { rows, columns } = sizeOf(table);
    if (along < 0 || along >= (vertical ? columns : rows)) throw new CellError(errors.reference);
    return (vertical ? valueAt(table, found, along) : valueAt(table, along, found)) ?? null;
  };
}

const table: Readonly<Record<string, NativeFunction>> = {
  SUM: (values) => sum(values),
  AVERAGE: (values) => {
    const found = numbers(values);
    if (found.length === 0) throw new CellError(errors.division);
    return sum(values).div(found.length);
  },
  MIN: (values) => chosen(numbers(values), (each, least) => each.lessThan(least)),
  MAX: (values) => chosen(numbers(values), (each, most) => each.greaterThan(most)),
  PRODUCT: (values) => numbers(values).reduce((product, each) => product.times(each), new Decimal(1)),
  COUNT: (values) =>
    new Decimal(values.flatMap((value) => (value === null ? [] : [...scalarsOf(value)])).filter(isDecimal).length),
  COUNTA: (values) =>
    new Decimal(
      values.flatMap((value) => (value === null ? [] : [...scalarsOf(value)])).filter((each) => each !== null).length,
    ),
  COUNTBLANK: ([range]) =>
    new Decimal(
      matrix(range)
        .flat()
        .filter((each) => each === null || each === "").length,
    ),
  ROUND: rounding("HALF_UP"),
  ROUNDDOWN: rounding("TRUNCATE"),
  TRUNC: rounding("TRUNCATE"),
  ROUNDUP: rounding("UP"),
  INT: ([value]) => number(value).floor(),
  ABS: ([value]) => number(value).abs(),
  SIGN: ([value]) => new Decimal(number(value).comparedTo(0)),
  MOD: ([value, divisor]) => {
    const by = number(divisor);
    if (by.isZero()) throw new CellError(errors.division);
    const dividend = number(value);
    return dividend.minus(by.times(dividend.div(by).floor()));
  },
  POWER: ([base, exponent]) => raised(number(base), number(exponent)),
  SQRT: ([value]) => {
    const of = number(value);
    if (of.isNegative()) throw new CellError(errors.number);
    return of.sqrt();
  },
  AND: (values) => values.every((value) => [...scalarsOf(value)].every((each) => each === null || truth(each))),
  OR: (values) => values.some((value) => [...scalarsOf(value)].some((each) => each !== null && truth(each))),
  NOT: ([value]) => !truth(value),
  TRUE: () => true,
  FALSE: () => false,
  N: ([value]) => (typeof first(value) === "string" ? zero : number(value)),
  ISBLANK: ([value]) => first(value) === null,
  ISNUMBER: ([value]) => isDecimal(first(value)),
  ISTEXT: ([value]) => typeof first(value) === "string",
  ISERROR: ([value]) => isErrorValue(first(value)),
  LEN: ([value]) => new Decimal(text(value).length),
  LEFT: ([value, count]) => text(value).slice(0, number(count, 1).toNumber()),
  RIGHT: ([value, count]) => text(value).slice(-number(count, 1).toNumber() || Infinity),
  MID: ([value, start, count]) => text(value).substr(number(start).toNumber() - 1, number(count).toNumber()),
  TRIM: ([value]) => text(value).trim().replace(/ +/g, " "),
  UPPER: ([value]) => text(value).toUpperCase(),
  LOWER: ([value]) => text(value).toLowerCase(),
  CONCATENATE: (values) => values.map(text).join(""),
  CONCAT: (values) =>
    values
      .flatMap((value) => matrix(value).flat())
      .map(text)
      .join(""),
  YEAR: ([value]) => new Decimal(calendarOf(value).year),
  MONTH: ([value]) => new Decimal(calendarOf(value).month),
  DAY: ([value]) => new Decimal(calendarOf(value).day),
  ROWS: ([value = null]) => new Decimal(value === null ? 1 : sizeOf(value).rows),
  COLUMNS: ([value = null]) => new Decimal(value === null ? 1 : sizeOf(value).columns),
  // As an English Excel writes it; whether a cell still shows it is compared without regard to the style (sameResult).
  FIXED: ([value, places, plain]) => {
    const digits = number(places, 2).trunc().toNumber();
    const rounded = roundAt(number(value), digits, "HALF_UP").toFixed(Math.max(0, digits));
    return plain !== undefined && plain !== null && truth(plain) ? rounded : grouped(rounded);
  },
  DATE: ([year, month, day]) => {
    const index = number(year).toNumber() * 12 + number(month).toNumber() - 1;
    const first = dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
    if (first === null) throw new CellError(errors.number);
    return new Decimal(first).plus(number(day)).minus(1);
  },
  SUMPRODUCT: (values) => {
    const columns = values.map((value) => matrix(value).flat());
    const [first = []] = columns;
    return first.reduce<Decimal>((total, _, position) => {
      const factors = columns.map((column) => column[position] ?? null);
      const error = factors.find(isErrorValue);
      if (error) throw new CellError(error);
      return total.plus(
        factors.reduce<Decimal>((product, each) => product.times(isDecimal(each) ? each : 0), new Decimal(1)),
      );
    }, zero);
  },
  SUMIF: ([range = null, test = null, summed]) =>
    chosenSum(summed ?? range, sizeOf(range).columns, positionsMeeting([range, test])),
  SUMIFS: ([summed = null, ...pairs]) => {
    const [tested = null] = pairs;
    if (!isOfSize(tested, summed)) throw new CellError(errors.value);
    return chosenSum(summed, sizeOf(summed).columns, positionsMeeting(pairs));
  },
  COUNTIF: counted,
  COUNTIFS: counted,
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
  INDEX: ([range = null, row, column]) => {
    const { rows, columns } = sizeOf(range);
    const line = rows === 1 && (column === null || column === undefined);
    const atRow = line ? 1 : number(row, 1).trunc().toNumber();
    const atColumn = number(line ? row : column, 1)
      .trunc()
      .toNumber();
    if (atRow < 0 || atColumn < 0) throw new CellError(errors.value);
    if (atRow < 1 && atColumn < 1) return { rows: matrix(range), reference: true };
    // Row 0 is the whole column, and the other way round.
    if (atRow < 1) return { rows: matrix(range).map((cells) => [cells[atColumn - 1] ?? null]), reference: true };
    if (atColumn < 1 && rows > 1) return { rows: matrix(range).slice(atRow - 1, atRow), reference: true };
    if (atRow > rows || atColumn > columns) throw new CellError(errors.reference);
    return valueAt(range, atRow - 1, atColumn - 1) ?? null;
  },
  MATCH: ([wanted, range = null, kind]) =>
    new Decimal(position(edgeOf(range, sizeOf(range).rows > 1), wanted, Math.sign(number(kind, 1).toNumber())) + 1),
};

function calendarOf(value: Value | null | undefined): CalendarDate {
  const serial = number(value).floor().toNumber();
  if (!isDay(serial)) throw new CellError(errors.number);
  return calendarDate(serial);
}

function grouped(numeral: string): string {
  const [whole = "", ...fraction] = numeral.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

function chosen(found: readonly Decimal[], isBetter: (each: Decimal, best: Decimal) => boolean): Decimal {
  return found.reduce((best, each) => (isBetter(each, best) ? each : best), found[0] ?? zero);
}

export function nativeFunction(name: string): NativeFunction | undefined {
  const computed = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!computed) return undefined;
  return (values) => {
    try {
      return computed(values);
    } catch (error) {
      if (error instanceof CellError) return error.value;
      throw error;
    }
  };
}

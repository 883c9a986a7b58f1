import { Decimal, zero } from "../../core/decimal";
import { isErrorValue } from "../../workbook/snapshot";
import {
  countMeeting,
  edgeOf,
  exactPosition,
  first,
  isInOrder,
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
  CellError,
  FormNotComputed,
  matrix,
  number,
  numbers,
  sum,
  truth,
  type NativeFunction,
} from "./native-arguments";
import { arrayFunctions } from "./native-arrays";
import { dateFunctions } from "./native-dates";
import { financialFunctions } from "./native-finance";
import { logicalFunctions } from "./native-logic";
import { roundingFunctions } from "./native-rounding";
import { statisticalFunctions } from "./native-statistics";
import { textFunctions } from "./native-texts";
import { errors, isDecimal, raised, scalarsOf, type Scalar } from "../evaluation/operand";
import { isRangeValues } from "../evaluation/range-values";

/** The functions of Excel's that are computed here; those of days, of payments, of lists of numbers and of text stand in files of their own. */

/** The sum of the cells at the positions that meet the criteria; what is summed may reach beyond its own range, as SUMIF's does. */
function chosenSum(summed: Value | null, columns: number, positions: readonly number[] | null): Decimal {
  return sum([{ rows: [chosenCells(summed, columns, positions)], reference: true }]);
}

function chosenCells(of: Value | null, columns: number, positions: readonly number[] | null): Scalar[] {
  if (positions === null) throw new CellError(errors.value);
  return positions.map((position) => positioned(of, position, columns) ?? null);
}

function chosenAverage(of: Value | null, columns: number, positions: readonly number[] | null): Decimal {
  const found = numbers([{ rows: [chosenCells(of, columns, positions)], reference: true }]);
  if (found.length === 0) throw new CellError(errors.division);
  return found.reduce((total, each) => total.plus(each), zero).div(found.length);
}

function meetingOf(of: Value | null, pairs: readonly (Value | null)[]): readonly number[] | null {
  const [tested = null] = pairs;
  return isOfSize(tested, of) ? positionsMeeting(pairs) : null;
}

function extreme(
  of: Value | null,
  pairs: readonly (Value | null)[],
  isBetter: (each: Decimal, best: Decimal) => boolean,
): Decimal {
  const cells = chosenCells(of, sizeOf(of).columns, meetingOf(of, pairs));
  return chosen(numbers([{ rows: [cells], reference: true }]), isBetter);
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
  if (order !== 0 && !isInOrder(searched, order)) throw new FormNotComputed();
  const found = order === 0 ? exactPosition(searched, key) : lastNotBeyond(searched, key, order);
  if (found === -1) throw new CellError(errors.notAvailable);
  return found;
}

function positive(value: Value | null | undefined): Decimal {
  const found = number(value);
  if (!found.greaterThan(0)) throw new CellError(errors.number);
  return found;
}

/** Of a whole column only what is filled was read: what is computed from it has another size. */
function isAsLarge(value: Value | null, other: Value | null): boolean {
  const isCut = [value, other].some((each) => isRangeValues(each) && each.range.rows !== each.written.rows);
  return isCut || isOfSize(value, other);
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
  ...arrayFunctions,
  ...dateFunctions,
  ...financialFunctions,
  ...logicalFunctions,
  ...roundingFunctions,
  ...statisticalFunctions,
  ...textFunctions,
  SUM: (values) => sum(values),
  AVERAGE: (values) => {
    const found = numbers(values);
    if (found.length === 0) throw new CellError(errors.division);
    return sum(values).div(found.length);
  },
  MIN: (values) => chosen(numbers(values), (each, least) => each.lessThan(least)),
  MAX: (values) => chosen(numbers(values), (each, most) => each.greaterThan(most)),
  PRODUCT: (values) => {
    const factors = numbers(values);
    // Of nothing Excel gives 0.
    return factors.length === 0 ? zero : factors.reduce((product, each) => product.times(each), new Decimal(1));
  },
  COUNTA: (values) =>
    new Decimal(
      values.flatMap((value) => (value === null ? [] : [...scalarsOf(value)])).filter((each) => each !== null).length,
    ),
  COUNTBLANK: ([range]) =>
    new Decimal(
      // Added up row by row: a column of 200,000 rows is not copied to be counted.
      matrix(range).reduce((blanks, row) => blanks + row.filter((each) => each === null || each === "").length, 0),
    ),
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
  NOT: ([value]) => !truth(value),
  TRUE: () => true,
  FALSE: () => false,
  N: ([value]) => (typeof first(value) === "string" ? zero : number(value)),
  ISBLANK: ([value]) => first(value) === null,
  ISNUMBER: ([value]) => isDecimal(first(value)),
  ISTEXT: ([value]) => typeof first(value) === "string",
  ISNA: ([value]) => {
    const tested = first(value);
    return isErrorValue(tested) && tested.error === errors.notAvailable.error;
  },
  ISERR: ([value]) => {
    const tested = first(value);
    return isErrorValue(tested) && tested.error !== errors.notAvailable.error;
  },
  ISLOGICAL: ([value]) => typeof first(value) === "boolean",
  NA: () => errors.notAvailable,
  PI: () => Decimal.acos(-1).toSignificantDigits(15),
  EXP: ([value]) => number(value).exp(),
  LN: ([value]) => positive(value).ln(),
  LOG: ([value, base]) => positive(value).log(number(base, 10)),
  LOG10: ([value]) => positive(value).log(10),
  QUOTIENT: ([value, divisor]) => {
    if (number(divisor).isZero()) throw new CellError(errors.division);
    return number(value).div(number(divisor)).trunc();
  },
  ISEVEN: ([value]) => number(value).trunc().mod(2).isZero(),
  ISODD: ([value]) => !number(value).trunc().mod(2).isZero(),
  HYPERLINK: ([address = null, name]) => first(name === undefined ? address : name),
  LOOKUP: ([wanted, range = null, given]) => {
    const { rows, columns } = sizeOf(range);
    const vertical = rows >= columns;
    // A list of several lines is searched along its longer side, and gives of its last line.
    if (given === undefined && rows > 1 && columns > 1) throw new FormNotComputed();
    const at = position(edgeOf(range, vertical), wanted, 1);
    const of = given ?? range;
    const size = sizeOf(of);
    if (isErrorValue(of)) throw new CellError(of);
    return (size.rows >= size.columns ? valueAt(of, at, 0) : valueAt(of, 0, at)) ?? null;
  },
  XMATCH: ([wanted, range = null, matching, searching]) => {
    if (!number(matching, 0).isZero() || !number(searching, 1).equals(1)) throw new FormNotComputed();
    return new Decimal(position(edgeOf(range, sizeOf(range).rows > 1), wanted, 0) + 1);
  },
  ISERROR: ([value]) => isErrorValue(first(value)),
  ROWS: ([value = null]) => new Decimal(value === null ? 1 : sizeOf(value).rows),
  COLUMNS: ([value = null]) => new Decimal(value === null ? 1 : sizeOf(value).columns),
  SUMPRODUCT: (values) => {
    if (!values.every((value) => isAsLarge(value, values[0] ?? null))) throw new CellError(errors.value);
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
  AVERAGEIF: ([range = null, test = null, averaged]) =>
    chosenAverage(averaged ?? range, sizeOf(range).columns, positionsMeeting([range, test])),
  AVERAGEIFS: ([averaged = null, ...pairs]) =>
    chosenAverage(averaged, sizeOf(averaged).columns, meetingOf(averaged, pairs)),
  MAXIFS: ([of = null, ...pairs]) => extreme(of, pairs, (each, most) => each.greaterThan(most)),
  MINIFS: ([of = null, ...pairs]) => extreme(of, pairs, (each, least) => each.lessThan(least)),
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
  XLOOKUP: ([wanted, range = null, given = null, otherwise, matching, searching]) => {
    const isPlain = number(matching, 0).isZero() && number(searching, 1).equals(1);
    const { rows, columns } = sizeOf(range);
    if (!isPlain || (rows > 1 && columns > 1)) throw new FormNotComputed();
    const vertical = rows > 1 || columns === 1;
    const at = exactPosition(edgeOf(range, vertical), first(wanted));
    if (at < 0) {
      if (otherwise === undefined || otherwise === null) throw new CellError(errors.notAvailable);
      return otherwise;
    }
    const size = sizeOf(given);
    if ((vertical ? size.columns : size.rows) > 1) throw new FormNotComputed();
    return (vertical ? valueAt(given, at, 0) : valueAt(given, 0, at)) ?? null;
  },
  MATCH: ([wanted, range = null, kind]) =>
    new Decimal(position(edgeOf(range, sizeOf(range).rows > 1), wanted, Math.sign(number(kind, 1).toNumber())) + 1),
};

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

import { Decimal, roundAt, zero } from "../core/decimal";
import { dayOf } from "../core/dates";
import { isErrorValue, type ErrorValue } from "../workbook/snapshot";
import {
  compareScalars,
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
} from "./operand";

/**
 * Excel's functions that are computed here, to say whether a cell still shows what its formula gives. Any other is left
 * "not computed", never guessed. Arguments come computed; null is one left out.
 */
export type NativeFunction = (values: readonly (Scalar | Matrix | null)[]) => Scalar | Matrix;

type Value = Scalar | Matrix;

class CellError extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}

function number(value: Value | null | undefined, fallback?: number): Decimal {
  if ((value === null || value === undefined) && fallback !== undefined) return new Decimal(fallback);
  const result = numberOf(single(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

function truth(value: Value | null | undefined): boolean {
  const result = truthOf(single(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

function text(value: Value | null | undefined): string {
  const result = textOf(single(value));
  if (isErrorValue(result)) throw new CellError(result);
  return result;
}

function single(value: Value | null | undefined): Scalar {
  if (value === null || value === undefined) return null;
  if (!isMatrix(value)) return value;
  return value.rows[0]?.[0] ?? null;
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

/** The test that SUMIF and COUNTIF take: `"REALIZADO"`, `">=10"`, 5; `*` and `?` stand for any letters. */
function criterion(value: Value | null | undefined): (scalar: Scalar) => boolean {
  const wanted = single(value);
  if (typeof wanted !== "string")
    return (scalar) => scalar !== null && !isErrorValue(scalar) && compareScalars(scalar, wanted) === 0;
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  const asNumber = numberOf(operand === "" ? "x" : operand);
  const pattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, ".*")
      .replace(/\?/g, ".")}$`,
    "is",
  );
  const equal = (scalar: Scalar): boolean => {
    if (isDecimal(asNumber)) return isDecimal(scalar) && scalar.equals(asNumber);
    if (operand === "") return scalar === null || scalar === "";
    return typeof scalar === "string" && pattern.test(scalar);
  };
  if (operator === "" || operator === "=") return equal;
  if (operator === "<>") return (scalar) => !equal(scalar);
  return (scalar) => {
    if (isDecimal(asNumber) !== isDecimal(scalar) || scalar === null || isErrorValue(scalar)) return false;
    const order = compareScalars(scalar, isDecimal(asNumber) ? asNumber : operand);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

/** Positions that meet every pair of range and criterion. */
function matching(pairs: readonly (Value | null)[]): boolean[] {
  let met: boolean[] | null = null;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const test = criterion(pairs[index + 1]);
    const results = matrix(pairs[index]).flat().map(test);
    met = met === null ? results : met.map((each, position) => each && (results[position] ?? false));
  }
  return met ?? [];
}

function chosenSum(range: Value | null | undefined, met: readonly boolean[]): Decimal {
  return sum([
    {
      rows: [
        matrix(range)
          .flat()
          .filter((_, position) => met[position]),
      ],
      reference: true,
    },
  ]);
}

function lookup(vertical: boolean): NativeFunction {
  return ([wanted, table, position, approximate]) => {
    const rows = matrix(table);
    const lines = vertical ? rows : (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
    const offset = number(position).trunc().toNumber() - 1;
    const key = single(wanted);
    const sorted = approximate === null || approximate === undefined || truth(approximate);
    let found: readonly Scalar[] | undefined;
    for (const line of lines) {
      const order = compareScalars(line[0] ?? null, key);
      if (order === 0 || (sorted && order < 0)) found = line;
      if (order === 0 && !sorted) break;
    }
    if (!found) throw new CellError(errors.notAvailable);
    if (offset < 0 || offset >= found.length) throw new CellError(errors.reference);
    return found[offset] ?? null;
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
  N: ([value]) => (typeof single(value) === "string" ? zero : number(value)),
  ISBLANK: ([value]) => single(value) === null,
  ISNUMBER: ([value]) => isDecimal(single(value)),
  ISTEXT: ([value]) => typeof single(value) === "string",
  ISERROR: ([value]) => isErrorValue(single(value)),
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
  SUMIF: ([range, test, summed]) => chosenSum(summed ?? range, matching([range ?? null, test ?? null])),
  SUMIFS: ([summed, ...pairs]) => chosenSum(summed, matching(pairs)),
  COUNTIF: (pairs) => new Decimal(matching(pairs).filter(Boolean).length),
  COUNTIFS: (pairs) => new Decimal(matching(pairs).filter(Boolean).length),
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
  INDEX: ([range, row, column]) => {
    const rows = matrix(range);
    const line = rows.length === 1 && (column === null || column === undefined);
    const atRow = line ? 1 : number(row, 1).toNumber();
    const atColumn = line ? number(row, 1).toNumber() : number(column, 1).toNumber();
    if (atRow < 1 || atColumn < 1) return { rows, reference: true };
    const found = rows[atRow - 1]?.[atColumn - 1];
    if (found === undefined) throw new CellError(errors.reference);
    return found;
  },
  MATCH: ([wanted, range, kind]) => {
    const key = single(wanted);
    const values = matrix(range).flat();
    const exact = number(kind, 1).isZero();
    let position = -1;
    values.forEach((value, index) => {
      const order = value === null ? 1 : compareScalars(value, key);
      if (order === 0 && (position === -1 || !exact)) position = index;
      if (!exact && order < 0) position = index;
    });
    if (position === -1) throw new CellError(errors.notAvailable);
    return new Decimal(position + 1);
  },
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

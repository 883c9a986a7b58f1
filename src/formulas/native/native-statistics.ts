import { Decimal, zero } from "../../core/decimal";
import { errors } from "../evaluation/operand";
import { CellError, number, numbers, type NativeFunction } from "./native-arguments";
import type { Value } from "./native-lookups";

/** Excel's functions of lists of numbers that are not sums. */

function ascending(values: readonly (Value | null)[]): Decimal[] {
  return numbers(values).sort((a, b) => a.comparedTo(b));
}

function nth(value: Value | null | undefined, place: Value | null | undefined, fromEnd: boolean): Decimal {
  const sorted = ascending([value ?? null]);
  const at = number(place).ceil().toNumber();
  const found = sorted[fromEnd ? sorted.length - at : at - 1];
  if (!found) throw new CellError(errors.number);
  return found;
}

function spread(values: readonly (Value | null)[], ofSample: boolean): Decimal {
  const found = numbers(values);
  const freedom = found.length - (ofSample ? 1 : 0);
  if (freedom < 1) throw new CellError(errors.division);
  const mean = found.reduce((total, each) => total.plus(each), zero).div(found.length);
  return found.reduce((total, each) => total.plus(each.minus(mean).pow(2)), zero).div(freedom);
}

const rank: NativeFunction = ([wanted, list, order]) => {
  const value = number(wanted);
  const found = numbers([list ?? null]);
  if (!found.some((each) => each.equals(value))) throw new CellError(errors.notAvailable);
  const upwards = !number(order, 0).isZero();
  return new Decimal(1 + found.filter((each) => (upwards ? each.lessThan(value) : each.greaterThan(value))).length);
};

const sampleVariance: NativeFunction = (values) => spread(values, true);
const wholeVariance: NativeFunction = (values) => spread(values, false);
const sampleDeviation: NativeFunction = (values) => spread(values, true).sqrt();
const wholeDeviation: NativeFunction = (values) => spread(values, false).sqrt();

export const statisticalFunctions: Readonly<Record<string, NativeFunction>> = {
  MEDIAN: (values) => {
    const sorted = ascending(values);
    const half = Math.floor(sorted.length / 2);
    const [middle, before] = [sorted[half], sorted[half - 1]];
    if (!middle) throw new CellError(errors.number);
    return sorted.length % 2 === 1 || !before ? middle : middle.plus(before).div(2);
  },
  LARGE: ([list, place]) => nth(list, place, true),
  SMALL: ([list, place]) => nth(list, place, false),
  RANK: rank,
  "RANK.EQ": rank,
  SUMSQ: (values) => numbers(values).reduce((total, each) => total.plus(each.times(each)), zero),
  VAR: sampleVariance,
  "VAR.S": sampleVariance,
  VARP: wholeVariance,
  "VAR.P": wholeVariance,
  STDEV: sampleDeviation,
  "STDEV.S": sampleDeviation,
  STDEVP: wholeDeviation,
  "STDEV.P": wholeDeviation,
};

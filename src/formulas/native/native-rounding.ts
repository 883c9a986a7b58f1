import { Decimal, roundAt, zero } from "../../core/decimal";
import { errors } from "../evaluation/operand";
import { CellError, number, type NativeFunction } from "./native-arguments";

/** Excel's functions that round. */

function rounding(mode: "HALF_UP" | "TRUNCATE" | "UP"): NativeFunction {
  return ([value, places]) => {
    const exact = number(value);
    const digits = number(places, 0).trunc().toNumber();
    if (mode !== "UP") return roundAt(exact, digits, mode);
    const cut = roundAt(exact, digits, "TRUNCATE");
    return cut.equals(exact) ? cut : cut.plus(new Decimal(10).pow(-digits).times(exact.isNegative() ? -1 : 1));
  };
}

function awayFromZero(value: Decimal): Decimal {
  return value.isNegative() ? value.floor() : value.ceil();
}

/** The multiple of a significance that a rounding of the quotient gives; 0 of significance 0. */
function multiple(rounded: (quotient: Decimal) => Decimal): NativeFunction {
  return ([value, significance]) => {
    const by = number(significance, 1);
    const of = number(value);
    if (by.isZero()) return zero;
    if (of.greaterThan(0) && by.lessThan(0)) throw new CellError(errors.number);
    return rounded(of.div(by)).times(by);
  };
}

const floor = multiple((quotient) => quotient.floor());
const roundedMultiple = multiple((quotient) => roundAt(quotient, 0, "HALF_UP"));

export const roundingFunctions: Readonly<Record<string, NativeFunction>> = {
  ROUND: rounding("HALF_UP"),
  ROUNDDOWN: rounding("TRUNCATE"),
  TRUNC: rounding("TRUNCATE"),
  ROUNDUP: rounding("UP"),
  CEILING: multiple((quotient) => quotient.ceil()),
  FLOOR: (values) => {
    if (number(values[1], 1).isZero() && !number(values[0]).isZero()) throw new CellError(errors.division);
    return floor(values);
  },
  MROUND: (values) => {
    if (number(values[0]).times(number(values[1])).isNegative()) throw new CellError(errors.number);
    return roundedMultiple(values);
  },
  EVEN: ([value]) => awayFromZero(number(value).div(2)).times(2),
  ODD: ([value]) => {
    const of = number(value);
    const pairs = Decimal.max(0, of.abs().minus(1).div(2).ceil());
    return pairs
      .times(2)
      .plus(1)
      .times(of.isNegative() ? -1 : 1);
  },
};

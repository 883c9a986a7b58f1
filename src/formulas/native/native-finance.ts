import { Decimal, one, zero } from "../../core/decimal";
import { errors } from "../evaluation/operand";
import { CellError, number, numbers, type NativeFunction } from "./native-arguments";
import type { Value } from "./native-lookups";

/** Excel's functions of payments, with its signs: what is paid is negative. */

interface Annuity {
  readonly rate: Decimal;
  /** 1 + rate, as often as there are payments. */
  readonly growth: Decimal;
  /** 1 + rate where payments are at the beginning of the period. */
  readonly lead: Decimal;
}

function annuityOf(rateValue: Value | null | undefined, count: Decimal, type: Value | null | undefined): Annuity {
  const rate = number(rateValue);
  const growth = one.plus(rate).pow(count);
  if (!growth.isFinite()) throw new CellError(errors.number);
  return { rate, growth, lead: number(type, 0).isZero() ? one : one.plus(rate) };
}

function payment({ rate, growth, lead }: Annuity, count: Decimal, present: Decimal, future: Decimal): Decimal {
  if (count.isZero()) throw new CellError(errors.number);
  if (rate.isZero()) return present.plus(future).negated().div(count);
  return present.times(growth).plus(future).negated().times(rate).div(growth.minus(1).times(lead));
}

function futureValue({ rate, growth, lead }: Annuity, count: Decimal, paid: Decimal, present: Decimal): Decimal {
  if (rate.isZero()) return present.plus(paid.times(count)).negated();
  return present
    .times(growth)
    .plus(paid.times(lead).times(growth.minus(1)).div(rate))
    .negated();
}

/** The interest in a payment, the first of which bears none where payments are at the beginning. */
function interest([rate, per, nper, pv, fv, type]: readonly (Value | null)[]): Decimal {
  const count = number(nper);
  const period = number(per);
  if (period.lessThan(1) || period.greaterThan(count)) throw new CellError(errors.number);
  const begins = !number(type, 0).isZero();
  if (begins && period.equals(1)) return zero;
  const paid = payment(annuityOf(rate, count, type), count, number(pv), number(fv, 0));
  const before = period.minus(1);
  const balance = futureValue(annuityOf(rate, before, type), before, paid, number(pv));
  const due = balance.times(number(rate));
  return begins ? due.div(one.plus(number(rate))) : due;
}

/** Newton's steps from a guess, in decimals; Excel too gives up where it does not settle. */
const MOST_STEPS = 60;
const SETTLED = new Decimal("1e-13");
const STEP = new Decimal("1e-10");

function rootOf(valueAt: (rate: Decimal) => Decimal, guess: Decimal): Decimal {
  let rate = guess;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const value = valueAt(rate);
    const slope = valueAt(rate.plus(STEP)).minus(value).div(STEP);
    if (slope.isZero() || !slope.isFinite()) break;
    const next = rate.minus(value.div(slope));
    if (!next.isFinite() || next.lessThanOrEqualTo(-1)) break;
    if (next.minus(rate).abs().lessThan(SETTLED)) return next.toSignificantDigits(13);
    rate = next;
  }
  throw new CellError(errors.number);
}

export const financialFunctions: Readonly<Record<string, NativeFunction>> = {
  PMT: ([rate, nper, pv, fv, type]) => {
    const count = number(nper);
    return payment(annuityOf(rate, count, type), count, number(pv), number(fv, 0));
  },
  FV: ([rate, nper, pmt, pv, type]) => {
    const count = number(nper);
    return futureValue(annuityOf(rate, count, type), count, number(pmt, 0), number(pv, 0));
  },
  PV: ([rateValue, nper, pmt, fv, type]) => {
    const count = number(nper);
    const { rate, growth, lead } = annuityOf(rateValue, count, type);
    const [paid, future] = [number(pmt, 0), number(fv, 0)];
    if (rate.isZero()) return future.plus(paid.times(count)).negated();
    return paid.times(lead).times(growth.minus(1)).div(rate).plus(future).negated().div(growth);
  },
  NPER: ([rateValue, pmt, pv, fv, type]) => {
    const rate = number(rateValue);
    const [paid, present, future] = [number(pmt), number(pv), number(fv, 0)];
    if (rate.isZero()) {
      if (paid.isZero()) throw new CellError(errors.number);
      return present.plus(future).negated().div(paid);
    }
    const due = paid.times(number(type, 0).isZero() ? one : one.plus(rate)).div(rate);
    const ratio = present.plus(due).isZero() ? zero : due.minus(future).div(present.plus(due));
    if (!ratio.greaterThan(0)) throw new CellError(errors.number);
    return ratio.ln().div(one.plus(rate).ln());
  },
  NPV: ([rate, ...flows]) => {
    const factor = one.plus(number(rate));
    if (factor.isZero()) throw new CellError(errors.division);
    return numbers(flows).reduce((total, flow, index) => total.plus(flow.div(factor.pow(index + 1))), zero);
  },
  RATE: ([nper, pmt, pv, fv, type, guess]) => {
    const count = number(nper);
    const [paid, present, future] = [number(pmt, 0), number(pv), number(fv, 0)];
    return rootOf(
      (rate) => {
        if (rate.isZero()) return present.plus(paid.times(count)).plus(future);
        const growth = one.plus(rate).pow(count);
        const lead = number(type, 0).isZero() ? one : one.plus(rate);
        return present
          .times(growth)
          .plus(paid.times(lead).times(growth.minus(1)).div(rate))
          .plus(future);
      },
      number(guess, 0.1),
    );
  },
  IRR: ([list, guess]) => {
    const flows = numbers([list ?? null]);
    if (!flows.some((flow) => flow.isNegative()) || !flows.some((flow) => flow.greaterThan(0))) {
      throw new CellError(errors.number);
    }
    return rootOf(
      (rate) => {
        const factor = one.plus(rate);
        return flows.reduceRight((total, flow) => total.div(factor).plus(flow), zero);
      },
      number(guess, 0.1),
    );
  },
  IPMT: (values) => interest(values),
  PPMT: (values) => {
    const [rate, , nper, pv, fv, type] = values;
    const count = number(nper);
    return payment(annuityOf(rate, count, type), count, number(pv), number(fv, 0)).minus(interest(values));
  },
  SLN: ([cost, salvage, life]) => {
    if (number(life).isZero()) throw new CellError(errors.division);
    return number(cost).minus(number(salvage)).div(number(life));
  },
};

import { add, dinero, halfUp, multiply, toSnapshot, transformScale } from "dinero.js";
import { BRL } from "dinero.js/currencies";
import { completedMonths, type Day } from "../../src/core/dates";
import { Decimal, zero } from "../../src/core/decimal";
import { businessDayFrom } from "../../src/rules/annuity/business-day";
import type { Column, Race } from "../contestants";
import { amounts, days, differentDays } from "../inputs";
import { FAILING_ALIKE } from "../long-ranges";

const fineRate = new Decimal("0.02");
const monthlyRate = new Decimal("0.01");

const payable = new Map<Day, Day>();
const noHolidays: ReadonlySet<Day> = new Set();

/** What is due on a day without banks is in time on the next business day; no contestant has to know the calendar, each looks it up here. */
function payableUntil(due: Day): Day {
  const known = payable.get(due) ?? businessDayFrom(due, noHolidays).value;
  payable.set(due, known);
  return known;
}

/** Fine of 2%, simple interest of 1% a completed month, no correction, and the total: four cells a row. */
export const lateCharges: Race = {
  id: "LATE_CHARGES",
  arguments: (size) => [amounts(size, 5, 2_000), days(size, 6), days(size, 7)],
  others: {
    "decimal.js": (amount: Column, due: Column, paid: Column) =>
      amount.map(([cell], row) => {
        const [dueDay, paidDay] = [(due[row]?.[0] ?? 0) as Day, (paid[row]?.[0] ?? 0) as Day];
        const debt = new Decimal(cell);
        const late = paidDay > payableUntil(dueDay);
        const fine = debt.times(late ? fineRate : zero).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
        const months = new Decimal(completedMonths(dueDay, paidDay));
        const interest = debt.times(monthlyRate).times(months).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
        const correction = debt.minus(debt).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
        const total = debt.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).plus(fine).plus(interest).plus(correction);
        return [fine.toNumber(), interest.toNumber(), correction.toNumber(), total.toNumber()];
      }),
    "dinero.js": (amount: Column, due: Column, paid: Column) =>
      amount.map(([cell], row) => {
        const [dueDay, paidDay] = [(due[row]?.[0] ?? 0) as Day, (paid[row]?.[0] ?? 0) as Day];
        const debt = dinero({ amount: Math.round(cell * 100), currency: BRL });
        const cents = (percent: number): typeof debt =>
          transformScale(multiply(debt, { amount: percent, scale: 2 }), 2, halfUp);
        const fine = cents(paidDay > payableUntil(dueDay) ? 2 : 0);
        const interest = cents(completedMonths(dueDay, paidDay));
        const total = add(add(debt, fine), interest);
        const reais = (money: typeof debt): number => toSnapshot(money).amount / 100;
        return [reais(fine), reais(interest), 0, reais(total)];
      }),
    "integer cents": (amount: Column, due: Column, paid: Column) =>
      amount.map(([cell], row) => {
        const [dueDay, paidDay] = [(due[row]?.[0] ?? 0) as Day, (paid[row]?.[0] ?? 0) as Day];
        const debt = Math.round(cell * 100);
        const fine = Math.floor((debt * (paidDay > payableUntil(dueDay) ? 2 : 0) + 50) / 100);
        const interest = Math.floor((debt * completedMonths(dueDay, paidDay) + 50) / 100);
        return [fine / 100, interest / 100, 0, (debt + fine + interest) / 100];
      }),
  },
};

/** Nothing of one row's days helps with another's. */
export const lateChargesOfDifferentDays: Race = {
  ...lateCharges,
  variant: "no two pairs of days alike",
  arguments: (size) => {
    const { due, paid } = differentDays(size);
    return [amounts(size, 5, 2_000), due, paid];
  },
};

/** An amount below zero is refused. */
export const lateChargesRefused: Race = {
  id: lateCharges.id,
  variant: FAILING_ALIKE,
  arguments: (size) => [amounts(size, 5, 0).map(() => [-1] as const), days(size, 6), days(size, 7)],
  others: {},
};

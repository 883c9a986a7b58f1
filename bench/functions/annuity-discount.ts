import { dinero, halfUp, multiply, toSnapshot, transformScale } from "dinero.js";
import { BRL } from "dinero.js/currencies";
import { Decimal, one, zero } from "../../src/core/decimal";
import { isoDay } from "../../src/core/dates";
import { discountSchedule } from "../../src/law/discount-schedule";
import { eachRow, type Column, type Race } from "../contestants";
import { amounts, days } from "../inputs";

const deadlines = (discountSchedule[0]?.value ?? []).map(({ day, rate }) => ({
  last: isoDay(day),
  decimal: new Decimal(rate),
  percent: new Decimal(rate).times(100).toNumber(),
}));

/** amount × (1 − discount of the first deadline not yet past), to the cent. */
export const annuityDiscount: Race = {
  id: "ANNUITY_DISCOUNT",
  arguments: (size) => [amounts(size, 3, 2_000), days(size, 4)],
  others: {
    "decimal.js": (amount: Column, paid: Column) =>
      eachRow(amount.length, (row) => {
        const day = paid[row]?.[0] ?? 0;
        const rate = deadlines.find(({ last }) => day <= last)?.decimal ?? zero;
        return new Decimal(amount[row]?.[0] ?? 0)
          .times(one.minus(rate))
          .toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
          .toNumber();
      }),
    "dinero.js": (amount: Column, paid: Column) =>
      eachRow(amount.length, (row) => {
        const day = paid[row]?.[0] ?? 0;
        const percent = deadlines.find(({ last }) => day <= last)?.percent ?? 0;
        const money = dinero({ amount: Math.round((amount[row]?.[0] ?? 0) * 100), currency: BRL });
        const due = transformScale(multiply(money, { amount: 100 - percent, scale: 2 }), 2, halfUp);
        return toSnapshot(due).amount / 100;
      }),
    "integer cents": (amount: Column, paid: Column) =>
      eachRow(amount.length, (row) => {
        const day = paid[row]?.[0] ?? 0;
        let percent = 0;
        for (const deadline of deadlines) {
          if (day <= deadline.last) {
            percent = deadline.percent;
            break;
          }
        }
        const cents = Math.round((amount[row]?.[0] ?? 0) * 100);
        return Math.floor((cents * (100 - percent) + 50) / 100) / 100;
      }),
  },
};

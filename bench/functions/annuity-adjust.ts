import { dinero, multiply, toSnapshot } from "dinero.js";
import { BRL } from "dinero.js/currencies";
import { Decimal, one } from "../../src/core/decimal";
import { eachRow, type Column, type Race } from "../contestants";
import { amounts, rates } from "../inputs";

/** current × (1 + rate), unrounded. */
export const annuityAdjust: Race = {
  id: "ANNUITY_ADJUST",
  arguments: (size) => [amounts(size, 1, 2_000), rates(size, 2)],
  others: {
    "decimal.js": (current: Column, rate: Column) =>
      eachRow(current.length, (row) =>
        new Decimal(current[row]?.[0] ?? 0).times(one.plus(new Decimal(rate[row]?.[0] ?? 0))).toNumber(),
      ),
    "dinero.js": (current: Column, rate: Column) =>
      eachRow(current.length, (row) => {
        const money = dinero({ amount: Math.round((current[row]?.[0] ?? 0) * 100), currency: BRL });
        const factor = { amount: 1_000 + Math.round((rate[row]?.[0] ?? 0) * 1_000), scale: 3 };
        const { amount, scale } = toSnapshot(multiply(money, factor));
        return amount / 10 ** scale;
      }),
    "integer cents": (current: Column, rate: Column) =>
      eachRow(current.length, (row) => {
        const cents = Math.round((current[row]?.[0] ?? 0) * 100);
        return (cents * (1_000 + Math.round((rate[row]?.[0] ?? 0) * 1_000))) / 100_000;
      }),
  },
};

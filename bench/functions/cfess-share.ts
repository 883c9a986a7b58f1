import { dinero, multiply, subtract, toSnapshot } from "dinero.js";
import { BRL } from "dinero.js/currencies";
import { Decimal } from "../../src/core/decimal";
import { eachRow, type Column, type Race } from "../contestants";
import { amounts } from "../inputs";

const quota = new Decimal("0.2");

/** (revenue − excluded) × 20%, unrounded. */
export const cfessShare: Race = {
  id: "CFESS_SHARE",
  arguments: (size) => [amounts(size, 8, 10_000_000), amounts(size, 9, 200_000)],
  others: {
    "decimal.js": (revenue: Column, excluded: Column) =>
      eachRow(revenue.length, (row) =>
        new Decimal(revenue[row]?.[0] ?? 0)
          .minus(new Decimal(excluded[row]?.[0] ?? 0))
          .times(quota)
          .toNumber(),
      ),
    "dinero.js": (revenue: Column, excluded: Column) =>
      eachRow(revenue.length, (row) => {
        const gross = dinero({ amount: Math.round((revenue[row]?.[0] ?? 0) * 100), currency: BRL });
        const less = dinero({ amount: Math.round((excluded[row]?.[0] ?? 0) * 100), currency: BRL });
        const { amount, scale } = toSnapshot(multiply(subtract(gross, less), { amount: 2, scale: 1 }));
        return amount / 10 ** scale;
      }),
    "integer cents": (revenue: Column, excluded: Column) =>
      eachRow(revenue.length, (row) => {
        const cents = Math.round((revenue[row]?.[0] ?? 0) * 100) - Math.round((excluded[row]?.[0] ?? 0) * 100);
        return (cents * 2) / 1_000;
      }),
  },
};

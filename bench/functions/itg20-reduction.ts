import { Decimal, one, zero } from "../../src/core/decimal";
import type { Race } from "../contestants";
import { amounts } from "../inputs";

/**
 * Present value of service costs less minimum contributions over the years, never below zero. Neither dinero.js nor whole cents can
 * divide by an accumulated factor.
 */
export const itg20Reduction: Race = {
  id: "ITG20_REDUCTION",
  sizes: [1, 10, 100],
  arguments: (size) => [0.06, amounts(size, 11, 100_000), amounts(size, 12, 90_000)],
  others: {
    "decimal.js": (
      rate: number,
      costs: readonly (readonly [number])[],
      contributions: readonly (readonly [number])[],
    ) => {
      const onePlusRate = one.plus(new Decimal(rate));
      let accumulated = one;
      let total = zero;
      costs.forEach(([cost], year) => {
        accumulated = accumulated.times(onePlusRate);
        const available = new Decimal(cost).minus(new Decimal(contributions[year]?.[0] ?? 0));
        total = total.plus(available.div(accumulated));
      });
      return Decimal.max(zero, total).toNumber();
    },
  },
};

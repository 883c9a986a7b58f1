import type { Calculation } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import type { Source } from "../../law/source";
import { positioned } from "../../rule/parameter-ranges";

const onePlusRateLabel = { en: "Yearly accumulation factor", "pt-BR": "Fator anual de capitalização" };
const factorLabel = { en: "Discount factor, year", "pt-BR": "Fator de desconto, ano" };
const presentValueLabel = { en: "Present value, year", "pt-BR": "Valor presente, ano" };

export interface Discounted {
  readonly presentValues: readonly Figure[];
  /** 1 + rate. */
  readonly onePlusRate: Figure;
  /** What one real at the end of the last year is worth today. */
  readonly lastFactor: Figure;
}

/**
 * Discounts the flows of years 1 to n at year end, as EI13 and EI18 do. Each year's factor is the one before it times the first: one
 * multiplication a year, where a power or a division would take several times as long.
 */
export function discounted(
  calculation: Calculation,
  rate: Figure,
  flows: readonly Figure[],
  source: Source,
): Discounted {
  const onePlusRate = calculation.sum(onePlusRateLabel, [constant("1"), rate]);
  const first = calculation.quotient(positioned(factorLabel, 1), constant("1"), onePlusRate);
  let lastFactor = first;
  const presentValues = flows.map((flow, index) => {
    const year = index + 1;
    if (index > 0) lastFactor = calculation.product(positioned(factorLabel, year), [lastFactor, first]);
    return calculation.product(positioned(presentValueLabel, year), [flow, lastFactor], source);
  });
  return { presentValues, onePlusRate, lastFactor };
}

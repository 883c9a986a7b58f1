import type { Calculation } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import type { Source } from "../../law/source";
import { positioned } from "../../rule/parameter-ranges";

const onePlusRateLabel = { en: "Yearly accumulation factor", "pt-BR": "Fator anual de capitalização" };
const halfYearLabel = { en: "Accumulation factor of half a year", "pt-BR": "Fator de capitalização de meio ano" };
const factorLabel = { en: "Discount factor, year", "pt-BR": "Fator de desconto, ano" };
const presentValueLabel = { en: "Present value, year", "pt-BR": "Valor presente, ano" };

export interface Discounted {
  readonly presentValues: readonly Figure[];
  /** 1 + rate. */
  readonly onePlusRate: Figure;
  /** What one real of each year is worth today. */
  readonly factors: readonly Figure[];
  /** What one real of the last year is worth today. */
  readonly lastFactor: Figure;
}

/**
 * Discounts the flows of years 1 to n, at year end as EI13 and EI18 do, or in the middle of each year. Each year's factor is the one
 * before it times 1 ÷ (1 + rate): one multiplication a year, where a power or a division would take several times as long.
 */
export function discounted(
  calculation: Calculation,
  rate: Figure,
  flows: readonly Figure[],
  source: Source,
  midYear = false,
): Discounted {
  const onePlusRate = calculation.sum(onePlusRateLabel, [constant("1"), rate]);
  const [first, yearly] = midYear ? midYearFactors(calculation, onePlusRate) : yearEndFactors(calculation, onePlusRate);
  const factors = [first];
  let lastFactor = first;
  const presentValues = flows.map((flow, index) => {
    const year = index + 1;
    if (index > 0) {
      lastFactor = calculation.product(positioned(factorLabel, year), [lastFactor, yearly]);
      factors.push(lastFactor);
    }
    return calculation.product(positioned(presentValueLabel, year), [flow, lastFactor], source);
  });
  return { presentValues, onePlusRate, factors, lastFactor };
}

type FirstAndYearly = readonly [first: Figure, yearly: Figure];

function yearEndFactors(calculation: Calculation, onePlusRate: Figure): FirstAndYearly {
  const first = calculation.quotient(positioned(factorLabel, 1), constant("1"), onePlusRate);
  return [first, first];
}

const yearlyLabel = { en: "Discount factor of one year", "pt-BR": "Fator de desconto de um ano" };

function midYearFactors(calculation: Calculation, onePlusRate: Figure): FirstAndYearly {
  const halfYear = calculation.power(halfYearLabel, onePlusRate, constant("0.5"));
  const first = calculation.quotient(positioned(factorLabel, 1), constant("1"), halfYear);
  return [first, calculation.quotient(yearlyLabel, constant("1"), onePlusRate)];
}

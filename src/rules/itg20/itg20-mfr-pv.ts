import { years } from "../../rule/parameter-ranges";
import { defineRule } from "../../rule/rule";
import { discounted } from "./discounting";
import { contributionsForPastService, itg20, nbcTg33 } from "./norms";
import { discountRate, midYear } from "./discount-rate";
import { MOST_YEARS } from "./reduction-parameters";

const totalLabel = {
  en: "Present value of minimum contributions for past service",
  "pt-BR": "Valor presente das contribuições mínimas por serviço passado",
};

/** What the contributions still due for past service are worth today: ITG 20, items 23 and 24. */
export const itg20MfrPv = defineRule({
  id: "ITG20_MFR_PV",
  group: "itg20",
  title: { en: "Present value of the minimum funding requirement", "pt-BR": "Valor presente do custeio mínimo" },
  summary: {
    en: "Present value of the minimum contributions for past service that are still due (ITG 20, items 23 and 24), paid at year end or in the middle of the year.",
    "pt-BR":
      "Valor presente das contribuições mínimas por serviço passado ainda devidas (ITG 20, itens 23 e 24), pagas ao fim ou no meio de cada ano.",
  },
  searchedAs: "atuarial previdencia divida contribuicoes extraordinarias equacionamento actuarial pension debt",
  parameters: {
    discount_rate: discountRate,
    contributions: years({
      named: "contribuicoes",
      label: { en: "Contribution for past service, year", "pt-BR": "Contribuição por serviço passado, ano" },
      description: {
        en: "Contributions that cover the shortfall in years 1 to n, in R$, in one row or column.",
        "pt-BR": "Contribuições para sanar a defasagem nos anos 1 a n, em R$, em uma linha ou coluna.",
      },
      unit: "money",
      limit: MOST_YEARS,
    }),
    mid_year: midYear,
  },
  result: { shape: "value", label: totalLabel, unit: "money" },
  examples: [
    {
      arguments: [0.06, [[120, 112, 104]]],
      result: "300.207553886766",
      source: {
        en: "ITG 20, example 3 (EI13, which prints approximately 300)",
        "pt-BR": "ITG 20, exemplo 3 (EI13, que traz aproximadamente 300)",
      },
    },
  ],
  sources: [itg20, nbcTg33],
  compute(calculation, { discount_rate: rate, contributions, mid_year: midYears }) {
    const { presentValues } = discounted(calculation, rate, contributions, contributionsForPastService, midYears.value);
    return calculation.sum(totalLabel, presentValues, contributionsForPastService);
  },
});

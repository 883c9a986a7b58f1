import { constant } from "../../rule/figure";
import { defineRule } from "../../rule/rule";
import { benefitOfReduction, itg20, nbcTg33, neverBelowZero, serviceCostLessContribution } from "./norms";
import { prepaidBenefit } from "./prepayment";
import { reductionFlows } from "./reduction-flows";
import { reductionParameters } from "./reduction-parameters";

const presentValueLabel = {
  en: "Present value of service cost less contributions",
  "pt-BR": "Valor presente do custo do serviço menos contribuições",
};
const flooredLabel = { en: "The same, never below zero", "pt-BR": "O mesmo, nunca inferior a zero" };
const benefitLabel = {
  en: "Benefit available as a reduction in contributions",
  "pt-BR": "Benefício disponível como redução de contribuições",
};

const source = {
  threeYears: { en: "ITG 20, example 3 (EI17 and EI18)", "pt-BR": "ITG 20, exemplo 3 (EI17 e EI18)" },
  prepayment: { en: "ITG 20, example 4 (EI25 and EI26)", "pt-BR": "ITG 20, exemplo 4 (EI25 e EI26)" },
  beyond: {
    en: "Example 4 with a prepayment beyond the contributions (item 20(a))",
    "pt-BR": "Exemplo 4 com um pré-pagamento além das contribuições (item 20(a))",
  },
  variant: { en: "Example 3 with another terminal flow", "pt-BR": "Exemplo 3 com outro fluxo terminal" },
} as const;

/** The economic benefit available as a reduction in future contributions: ITG 20, items 16 to 22. */
export const itg20Reduction = defineRule({
  id: "ITG20_REDUCTION",
  group: "itg20",
  title: { en: "Benefit as a reduction in contributions", "pt-BR": "Benefício como redução de contribuições" },
  summary: {
    en: "Benefit available as a reduction in future contributions (ITG 20, 16–22): prepayment + max(0; present value of cost − minimum contribution). The prepayment counts up to the contributions that it reduces.",
    "pt-BR":
      "Benefício disponível como redução de contribuições futuras (ITG 20, 16 a 22): pré-pagamento + máx(0; valor presente de custo − contribuição). O pré-pagamento conta até as contribuições que reduz.",
  },
  searchedAs: "atuarial previdencia contribuicao futura actuarial pension",
  parameters: reductionParameters,
  result: { shape: "value", label: benefitLabel, unit: "money" },
  examples: [
    {
      arguments: [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9],
      result: "55.7670649820545",
      source: source.threeYears,
    },
    {
      arguments: [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]], 30],
      result: "30",
      source: source.prepayment,
    },
    {
      arguments: [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]], 100],
      result: "75",
      source: source.beyond,
    },
    {
      arguments: [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9, 0.02],
      result: "83.7543744164646",
      source: source.variant,
    },
    {
      arguments: [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9, null, 47],
      result: "52.1478408609418",
      source: source.variant,
    },
  ],
  errors: [
    {
      en: "vectors of different length; a terminal flow for ever with a discount rate not above its growth; terminal_contribution without terminal_service_cost",
      "pt-BR":
        "vetores de tamanhos diferentes; fluxo terminal para sempre com taxa de desconto não superior ao crescimento; contribuicao_terminal sem custo_servico_terminal",
    },
  ],
  sources: [itg20, nbcTg33],
  compute(calculation, inputs) {
    const { lines, years } = reductionFlows(calculation, inputs);
    const presentValues = lines.map((line) => line.presentValue);
    const total = calculation.sum(presentValueLabel, presentValues, serviceCostLessContribution);
    const floored = calculation.largest(flooredLabel, [constant("0"), total], neverBelowZero);
    const prepaid = prepaidBenefit(calculation, inputs, years);
    return calculation.sum(benefitLabel, [prepaid, floored], benefitOfReduction);
  },
});

import type { Calculation } from "../../rule/calculation";
import type { Figure } from "../../rule/figure";
import { flag, number, optionalNumber } from "../../rule/parameter-values";
import { defineRule, type InputsOf } from "../../rule/rule";
import { itg20, largestBenefit, nbcTg33, refundOfWhatIsLeft, sumThatMayCountTwice } from "./norms";
import { refundOfSurplus } from "./refund-benefit";
import { refundParameters } from "./refund-parameters";

const combinedLabel = { en: "Refund and reduction together", "pt-BR": "Restituição e redução somadas" };
const leftLabel = { en: "Surplus that the reduction leaves", "pt-BR": "Superávit que a redução deixa" };
const largerLabel = { en: "Larger of refund and reduction", "pt-BR": "Maior entre restituição e redução" };
const ceilingLabel = { en: "Asset ceiling", "pt-BR": "Teto de ativo" };

const ceilingParameters = {
  refund: number({
    named: "restituicao",
    label: { en: "Benefit as a refund", "pt-BR": "Benefício como restituição" },
    description: {
      en: "Economic benefit available as a refund, in R$ (ITG20_REFUND).",
      "pt-BR": "Benefício econômico disponível como restituição, em R$ (ITG20_REFUND).",
    },
    unit: "money",
    least: "0",
  }),
  reduction: number({
    named: "reducao",
    label: { en: "Benefit as a reduction", "pt-BR": "Benefício como redução" },
    description: {
      en: "Economic benefit available as a reduction in future contributions, in R$ (ITG20_REDUCTION).",
      "pt-BR": "Benefício econômico disponível como redução de contribuições futuras, em R$ (ITG20_REDUCTION).",
    },
    unit: "money",
    least: "0",
  }),
  combine: flag({
    named: "combinar",
    label: { en: "Both can be had together", "pt-BR": "Premissas não são mutuamente exclusivas" },
    description: {
      en: "TRUE adds both up, where they do not rest on mutually exclusive assumptions; left out, FALSE.",
      "pt-BR": "VERDADEIRO soma ambas, se as premissas não forem mutuamente exclusivas; se omitido, FALSO.",
    },
  }),
  surplus: optionalNumber(
    {
      en: "none: refund and reduction are added up as they are",
      "pt-BR": "nenhum: restituição e redução são somadas como estão",
    },
    {
      named: "superavit",
      label: { en: "Surplus after minimum contributions", "pt-BR": "Superávit após as contribuições mínimas" },
      description: {
        en: "With it, both together are the reduction and the refund of what it leaves of the surplus, in R$; a blank cell counts as 0.",
        "pt-BR":
          "Com ele, ambas somadas são a redução e a restituição do que ela deixa do superávit, em R$; célula vazia conta como 0.",
      },
      unit: "money",
    },
  ),
  ...refundParameters,
} as const;

/** The largest economic benefit that is available to the entity: ITG 20, item 9. */
export const itg20Ceiling = defineRule({
  id: "ITG20_CEILING",
  group: "itg20",
  title: { en: "Asset ceiling", "pt-BR": "Teto de ativo" },
  summary: {
    en: "Asset ceiling (ITG 20, item 9): the larger of refund and reduction, or both where they are not mutually exclusive. With surplus, the refund is on what the reduction leaves.",
    "pt-BR":
      "Teto de ativo (ITG 20, item 9): o maior entre restituição e redução, ou ambas quando não são mutuamente exclusivas. Com superavit, a restituição é sobre o que a redução deixa.",
  },
  searchedAs: "atuarial previdencia plano fundo de pensao limite saldo actuarial pension",
  parameters: ceilingParameters,
  result: { shape: "value", label: ceilingLabel, unit: "money" },
  examples: [
    {
      arguments: [120, 0, null],
      result: "120",
      source: { en: "ITG 20, example 2 (EI4)", "pt-BR": "ITG 20, exemplo 2 (EI4)" },
    },
    {
      arguments: [60, 55.7670649820545, true, 100, 0.6],
      result: "82.3068259928218",
      source: {
        en: "Example 3's reduction with a surplus of 100, of which 60% can be refunded (item 9)",
        "pt-BR": "A redução do exemplo 3 com superávit de 100, restituível em 60% (item 9)",
      },
    },
    {
      arguments: [0, 30, null],
      result: "30",
      source: { en: "ITG 20, example 4 (EI27)", "pt-BR": "ITG 20, exemplo 4 (EI27)" },
    },
  ],
  sources: [itg20, nbcTg33],
  compute(calculation, inputs) {
    const { refund, reduction, combine, surplus } = inputs;
    const larger = calculation.largest(largerLabel, [refund, reduction], largestBenefit);
    const together = combine.value && surplus ? combined(calculation, inputs, surplus) : added(calculation, inputs);
    return calculation.chosen(ceilingLabel, combine, together, larger, largestBenefit);
  },
});

type Inputs = InputsOf<typeof ceilingParameters>;

/** What cuts contributions cannot be refunded too, so that the refund is on what the reduction leaves. */
function combined(calculation: Calculation, inputs: Inputs, surplus: Figure): Figure {
  const { reduction, share, costs, tax_rate: taxRate } = inputs;
  const left = calculation.difference(leftLabel, surplus, reduction, refundOfWhatIsLeft);
  const refund = refundOfSurplus(calculation, left, share, { costs, taxRate, costsPaidBy: "PLAN" });
  return calculation.sum(combinedLabel, [refund, reduction], largestBenefit);
}

/** The plain sum of 1.0.0, which says of itself that it may be too much where both are there. */
function added(calculation: Calculation, { refund, reduction, combine }: Inputs): Figure {
  const twice = combine.value && refund.value.gt(0) && reduction.value.gt(0);
  return calculation.sum(combinedLabel, [refund, reduction], twice ? sumThatMayCountTwice : largestBenefit);
}

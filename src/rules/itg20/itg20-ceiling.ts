import { flag, number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { itg20, largestBenefit, nbcTg33 } from "./norms";

const combinedLabel = { en: "Refund and reduction together", "pt-BR": "Restituição e redução somadas" };
const largerLabel = { en: "Larger of refund and reduction", "pt-BR": "Maior entre restituição e redução" };
const ceilingLabel = { en: "Asset ceiling", "pt-BR": "Teto de ativo" };

/** The largest economic benefit that is available to the entity: ITG 20, item 9. */
export const itg20Ceiling = defineRule({
  id: "ITG20_CEILING",
  group: "itg20",
  title: { en: "Asset ceiling", "pt-BR": "Teto de ativo" },
  summary: {
    en: "Asset ceiling (ITG 20, item 9): the larger of refund and reduction, or their sum where they are not mutually exclusive.",
    "pt-BR":
      "Teto de ativo (ITG 20, item 9): o maior entre restituição e redução, ou a soma de ambas quando não são mutuamente exclusivas.",
  },
  parameters: {
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
  },
  result: { shape: "value", label: ceilingLabel, unit: "money" },
  examples: [
    {
      arguments: [120, 0, null],
      result: "120",
      source: { en: "ITG 20, example 2 (EI4)", "pt-BR": "ITG 20, exemplo 2 (EI4)" },
    },
    {
      arguments: [0, 30, null],
      result: "30",
      source: { en: "ITG 20, example 4 (EI27)", "pt-BR": "ITG 20, exemplo 4 (EI27)" },
    },
  ],
  sources: [itg20, nbcTg33],
  compute(calculation, { refund, reduction, combine }) {
    const together = calculation.sum(combinedLabel, [refund, reduction], largestBenefit);
    const larger = calculation.largest(largerLabel, [refund, reduction], largestBenefit);
    return calculation.chosen(ceilingLabel, combine, together, larger, largestBenefit);
  },
});

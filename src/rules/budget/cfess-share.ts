import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { appliedShareRate, shareDate, shareRate, undatedShare } from "./share-rate";

const baseLabel = { en: "Share base", "pt-BR": "Base de cálculo da cota-parte" };
const shareLabel = { en: "CFESS share", "pt-BR": "Cota-parte do CFESS" };

/** The federal council's share of revenue, unrounded: (revenue − excluded) × rate. */
export const cfessShare = defineRule({
  id: "CFESS_SHARE",
  group: "budget",
  title: { en: "CFESS share", "pt-BR": "Cota-parte do CFESS" },
  summary: {
    en: "The federal council's share of a regional council's revenue: (revenue − excluded) × rate, unrounded.",
    "pt-BR":
      "Cota-parte do conselho federal sobre a receita do regional: (receita − excluídos) × alíquota, sem arredondar.",
  },
  searchedAs: "rateio repasse cota federal percentual apportionment",
  parameters: {
    revenue: number({
      named: "receita",
      label: { en: "Revenue", "pt-BR": "Receita" },
      description: { en: "Total revenue, in R$.", "pt-BR": "Receita total, em R$." },
      unit: "money",
      lifted: true,
    }),
    excluded: number({
      named: "excluidos",
      label: { en: "Excluded revenue", "pt-BR": "Receitas excluídas da base" },
      description: {
        en: "Revenue that is not shared with CFESS, in R$.",
        "pt-BR": "Receitas que não são repartidas com o CFESS, em R$.",
      },
      unit: "money",
      lifted: true,
    }),
    rate: shareRate,
    date: shareDate,
  },
  undatedLaw: undatedShare("rate"),
  result: { shape: "value", label: shareLabel, unit: "money" },
  examples: [
    {
      arguments: [6659887.46, 169653.6, null],
      result: "1298046.772",
      source: { en: "CRESS-MG deck, slide 52", "pt-BR": "Apresentação do CRESS-MG, slide 52" },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 52"],
  compute(calculation, { revenue, excluded, rate, date }) {
    const base = calculation.difference(baseLabel, revenue, excluded);
    return calculation.product(shareLabel, [base, appliedShareRate(calculation, rate, date)]);
  },
});

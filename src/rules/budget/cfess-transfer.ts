import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { appliedShareRate, shareDate, shareRate, undatedShare } from "./share-rate";

const revenueLabel = { en: "Total revenue", "pt-BR": "Total da receita" };
const excludedLabel = { en: "Excluded revenue", "pt-BR": "Receitas excluídas da base" };
const baseLabel = { en: "Share base", "pt-BR": "Base de cálculo da cota-parte" };
const shareLabel = { en: "CFESS share", "pt-BR": "Cota-parte do CFESS" };
const netLabel = { en: "Net revenue", "pt-BR": "Receita líquida" };

/** The statement of the transfer to the federal council, line by line as a budget proposal prints it. */
export const cfessTransfer = defineRule({
  id: "CFESS_TRANSFER",
  group: "budget",
  title: { en: "Transfer to CFESS", "pt-BR": "Repasse ao CFESS" },
  summary: {
    en: "The transfer to CFESS in five rows: revenue, excluded revenue, share base, share and net revenue, unrounded.",
    "pt-BR":
      "Repasse ao CFESS em cinco linhas: receita, excluídos, base de cálculo, cota-parte e receita líquida, sem arredondar.",
  },
  searchedAs: "rateio cota parte federal saldo liquida apportionment net",
  parameters: {
    revenue: number({
      named: "receita",
      label: revenueLabel,
      description: {
        en: "Total revenue after delinquency, in R$.",
        "pt-BR": "Total da receita já descontada a inadimplência, em R$.",
      },
      unit: "money",
    }),
    excluded: number({
      named: "excluidos",
      label: excludedLabel,
      description: {
        en: "Revenue that is not shared with CFESS, in R$.",
        "pt-BR": "Receitas que não são repartidas com o CFESS, em R$.",
      },
      unit: "money",
    }),
    rate: shareRate,
    date: shareDate,
  },
  undatedLaw: undatedShare("rate"),
  result: {
    shape: "table",
    label: netLabel,
    rows: [
      { label: revenueLabel, unit: "money" },
      { label: excludedLabel, unit: "money" },
      { label: baseLabel, unit: "money" },
      { label: shareLabel, unit: "money" },
      { label: netLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [6659887.45625, 169653.6, null],
      result: [["6659887.45625"], ["169653.6"], ["6490233.85625"], ["1298046.77125"], ["5361840.685"]],
      source: { en: "CRESS-MG deck, slide 52 (7.5%)", "pt-BR": "Apresentação do CRESS-MG, slide 52 (7,5%)" },
    },
    {
      arguments: [6531768.6775, 169653.6, null],
      result: [["6531768.6775"], ["169653.6"], ["6362115.0775"], ["1272423.0155"], ["5259345.662"]],
      source: { en: "CRESS-MG deck, slide 55 (5%)", "pt-BR": "Apresentação do CRESS-MG, slide 55 (5%)" },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slides 52 e 55"],
  compute(calculation, { revenue, excluded, rate, date }) {
    const base = calculation.difference(baseLabel, revenue, excluded);
    const share = calculation.product(shareLabel, [base, appliedShareRate(calculation, rate, date)]);
    const net = calculation.difference(netLabel, revenue, share);
    return [[revenue], [excluded], [base], [share], [net]];
  },
});

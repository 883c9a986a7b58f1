import { constant } from "../../rule/figure";
import { number, numberOr } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { itg20, nbcTg33, refundLessCosts, refundUndiscounted, unconditionalRefund } from "./norms";

const lessCostsLabel = { en: "Surplus less costs", "pt-BR": "Superávit menos custos" };
const entitledLabel = { en: "Part that can be refunded", "pt-BR": "Parcela restituível" };
const keptLabel = { en: "Part left after tax", "pt-BR": "Parcela após o imposto" };
const afterTaxLabel = { en: "Refund net of tax", "pt-BR": "Restituição líquida do imposto" };
const refundLabel = { en: "Benefit available as a refund", "pt-BR": "Benefício disponível como restituição" };

/** The economic benefit available as a refund of the surplus, undiscounted: ITG 20, items 11 to 15. */
export const itg20Refund = defineRule({
  id: "ITG20_REFUND",
  group: "itg20",
  title: { en: "Benefit as a refund", "pt-BR": "Benefício como restituição" },
  summary: {
    en: "Benefit available as a refund (ITG 20, items 11–15): max(0; (surplus − costs) × share × (1 − tax rate)), not discounted.",
    "pt-BR":
      "Benefício disponível como restituição (ITG 20, itens 11 a 15): máx(0; (superávit − custos) × parcela × (1 − imposto)), sem desconto.",
  },
  parameters: {
    surplus: number({
      named: "superavit",
      label: { en: "Surplus after minimum contributions", "pt-BR": "Superávit após as contribuições mínimas" },
      description: {
        en: "Surplus once minimum contributions are paid, in R$; a deficit is negative.",
        "pt-BR": "Superávit depois de pagas as contribuições mínimas, em R$; déficit é negativo.",
      },
      unit: "money",
    }),
    share: numberOr("1", {
      named: "parcela",
      label: { en: "Share that can be refunded", "pt-BR": "Proporção restituível" },
      description: {
        en: "Part of the surplus that the entity has a right to (60% is 0.6); left out, all of it.",
        "pt-BR": "Parte do superávit a que a entidade tem direito (60% é 0,6); se omitida, tudo.",
      },
      unit: "rate",
      least: "0",
      most: "1",
    }),
    costs: numberOr("0", {
      named: "custos",
      label: { en: "Costs of the refund", "pt-BR": "Custos da restituição" },
      description: {
        en: "Costs that the plan bears to settle and refund, in R$; left out, 0.",
        "pt-BR": "Custos do plano para liquidar e restituir, em R$; se omitidos, 0.",
      },
      unit: "money",
      least: "0",
    }),
    tax_rate: numberOr("0", {
      named: "aliquota_imposto",
      label: { en: "Tax rate on the refund", "pt-BR": "Alíquota do imposto sobre a restituição" },
      description: {
        en: "Tax on the refund other than income tax, as a fraction; left out, 0.",
        "pt-BR": "Imposto sobre a restituição que não seja o imposto de renda, como fração; se omitida, 0.",
      },
      unit: "rate",
      least: "0",
      most: "1",
    }),
  },
  result: { shape: "value", label: refundLabel, unit: "money" },
  examples: [
    {
      arguments: [200, 0.6, null, null],
      result: "120",
      source: { en: "ITG 20, example 2 (EI4)", "pt-BR": "ITG 20, exemplo 2 (EI4)" },
    },
    {
      arguments: [300, null, null, null],
      result: "300",
      source: { en: "ITG 20, example 1 (EI2)", "pt-BR": "ITG 20, exemplo 1 (EI2)" },
    },
  ],
  sources: [itg20, nbcTg33],
  compute(calculation, { surplus, share, costs, tax_rate: taxRate }) {
    const lessCosts = calculation.difference(lessCostsLabel, surplus, costs, refundLessCosts);
    const entitled = calculation.product(entitledLabel, [lessCosts, share], unconditionalRefund);
    const kept = calculation.difference(keptLabel, constant("1"), taxRate);
    const afterTax = calculation.product(afterTaxLabel, [entitled, kept], refundLessCosts);
    return calculation.largest(refundLabel, [constant("0"), afterTax], refundUndiscounted);
  },
});

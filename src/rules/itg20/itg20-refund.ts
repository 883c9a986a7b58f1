import { Failure } from "../../rule/failure";
import { number, optionalNumber, word } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { optionalDiscountRate } from "./discount-rate";
import { itg20, nbcTg33 } from "./norms";
import { costBearers, refundLabel, refundOfFixed, refundOfSurplus } from "./refund-benefit";
import { refundParameters } from "./refund-parameters";

/** The economic benefit available as a refund: of the surplus, undiscounted, or of a fixed amount, discounted (ITG 20, items 11 to 15). */
export const itg20Refund = defineRule({
  id: "ITG20_REFUND",
  group: "itg20",
  title: { en: "Benefit as a refund", "pt-BR": "Benefício como restituição" },
  summary: {
    en: "Benefit available as a refund (ITG 20, items 11–15): max(0; (surplus − costs) × share × (1 − tax rate)), not discounted; a fixed amount is.",
    "pt-BR":
      "Benefício disponível como restituição (ITG 20, itens 11 a 15): máx(0; (superávit − custos) × parcela × (1 − imposto)), sem desconto; um valor fixo é descontado.",
  },
  searchedAs: "atuarial previdencia devolucao superavit rateio actuarial pension",
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
    ...refundParameters,
    costs_paid_by: word(costBearers, {
      named: "custos_pagos_por",
      label: { en: "Who bears the costs", "pt-BR": "Quem arca com os custos" },
      description: {
        en: "PLAN: the costs lessen the surplus. ENTITY_GROSS, ENTITY_NET: the entity pays them, taxed on the gross refund or on what they leave.",
        "pt-BR":
          "PLAN: os custos reduzem o superávit. ENTITY_GROSS, ENTITY_NET: a entidade os paga, com imposto sobre o bruto ou sobre o líquido deles.",
      },
    }),
    fixed_amount: optionalNumber(
      { en: "all or a share of the surplus", "pt-BR": "o superávit ou uma parcela dele" },
      {
        named: "valor_fixo",
        label: { en: "Fixed amount to be refunded", "pt-BR": "Valor fixo a restituir" },
        description: {
          en: "A fixed amount in place of a share of the surplus, in R$; it is discounted (item 15). Blank or 0: none.",
          "pt-BR":
            "Um valor fixo em lugar de uma parcela do superávit, em R$; é descontado (item 15). Vazio ou 0: não há.",
        },
        unit: "money",
        least: "0",
      },
    ),
    years: optionalNumber(
      { en: "none", "pt-BR": "nenhum" },
      {
        named: "anos",
        label: { en: "Years until the fixed amount", "pt-BR": "Anos até o valor fixo" },
        description: {
          en: "Years until the fixed amount is refunded, up to 1,000.",
          "pt-BR": "Anos até a restituição do valor fixo, no máximo 1.000.",
        },
        unit: "count",
        least: "0",
        most: "1000",
      },
    ),
    discount_rate: optionalDiscountRate({ en: "none", "pt-BR": "nenhuma" }),
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
    {
      arguments: [1000, 0.6, 100, 0.25, "ENTITY_NET"],
      result: "375",
      source: {
        en: "Worked from items 13 and 14: (1,000 × 60% − 100) × (1 − 25%)",
        "pt-BR": "Elaborado a partir dos itens 13 e 14: (1.000 × 60% − 100) × (1 − 25%)",
      },
    },
    {
      arguments: [1000, null, null, null, null, 500, 10, 0.06],
      result: "279.197388457559",
      source: {
        en: "Worked from item 15: 500 ÷ 1.06 ^ 10",
        "pt-BR": "Elaborado a partir do item 15: 500 ÷ 1,06 ^ 10",
      },
    },
  ],
  sources: [itg20, nbcTg33],
  errors: [
    {
      en: "fixed_amount without years or without discount_rate",
      "pt-BR": "valor_fixo sem anos ou sem taxa_desconto",
    },
  ],
  compute(calculation, inputs) {
    const { surplus, share, costs, tax_rate: taxRate, fixed_amount: fixed, years, discount_rate: rate } = inputs;
    const terms = { costs, taxRate, costsPaidBy: inputs.costs_paid_by.value };
    if (!fixed || fixed.value.isZero()) return refundOfSurplus(calculation, surplus, share, terms);
    // A blank cell arrives as 0 years, which would leave the amount undiscounted.
    if (!years || years.value.isZero()) throw missingWithFixed("years", "anos");
    if (!rate) throw missingWithFixed("discount_rate", "taxa_desconto");
    return refundOfFixed(calculation, fixed, years, rate, terms);
  },
});

function missingWithFixed(english: string, portuguese: string): Failure {
  return new Failure(
    "invalidValue",
    {
      en: `${english} is missing, though fixed_amount is given`,
      "pt-BR": `falta ${portuguese}, embora valor_fixo tenha sido informado`,
    },
    english,
  );
}

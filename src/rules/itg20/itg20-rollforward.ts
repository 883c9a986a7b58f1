import { number, numberOr } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { changeInCeilingEffect, exchangeDifferences, itg20, nbcTg33, remeasurementOfCeiling } from "./norms";
import { discountRate } from "./discount-rate";

const openingLabel = { en: "Effect at the start", "pt-BR": "Efeito no início do período" };
const closingLabel = { en: "Effect at the end", "pt-BR": "Efeito no fim do período" };
const interestLabel = { en: "Interest on the effect", "pt-BR": "Juros sobre o efeito" };
const changeLabel = { en: "Change in the effect", "pt-BR": "Variação do efeito" };
const lessInterestLabel = { en: "Change in the effect, less interest", "pt-BR": "Variação do efeito, menos juros" };
const remeasurementLabel = {
  en: "Remeasurement in other comprehensive income",
  "pt-BR": "Remensuração em outros resultados abrangentes",
};

/** From the opening to the closing effect of the asset ceiling: NBC TG 33 (IAS 19), items 126 and 141(c)(iv). */
export const itg20Rollforward = defineRule({
  id: "ITG20_ROLLFORWARD",
  group: "itg20",
  title: { en: "Roll-forward of the ceiling's effect", "pt-BR": "Movimentação do efeito do teto" },
  summary: {
    en: "Four rows: effect of the asset ceiling at the start, interest on it, remeasurement in OCI, effect at the end (NBC TG 33, items 126 and 141).",
    "pt-BR":
      "Quatro linhas: efeito do teto no início, juros sobre ele, remensuração em ORA e efeito no fim (NBC TG 33, itens 126 e 141).",
  },
  searchedAs: "atuarial previdencia conciliacao saldo inicial final actuarial pension opening closing balance",
  parameters: {
    opening_effect: number({
      named: "efeito_inicial",
      label: openingLabel,
      description: {
        en: "Effect of the asset ceiling at the start of the period, in R$.",
        "pt-BR": "Efeito do teto de ativo no início do período, em R$.",
      },
      unit: "money",
    }),
    // The rate as determined at the start of the year: item 126, as item 123 has it for the net interest.
    discount_rate: discountRate,
    closing_effect: number({
      named: "efeito_final",
      label: closingLabel,
      description: {
        en: "Effect of the asset ceiling at the end of the period, in R$, with the same sign rule.",
        "pt-BR": "Efeito do teto de ativo no fim do período, em R$, com a mesma regra de sinal.",
      },
      unit: "money",
    }),
    exchange: numberOr("0", {
      named: "variacao_cambial",
      label: { en: "Exchange differences in the effect", "pt-BR": "Variação cambial do efeito" },
      description: {
        en: "Part of the change that is due to exchange rates, in R$, with the same sign rule (item 141(e)); taken out of the remeasurement.",
        "pt-BR":
          "Parte da variação que decorre do câmbio, em R$, com a mesma regra de sinal (item 141(e)); sai da remensuração.",
      },
      unit: "money",
    }),
  },
  result: {
    shape: "table",
    label: closingLabel,
    rows: [
      { label: openingLabel, unit: "money" },
      { label: interestLabel, unit: "money" },
      { label: remeasurementLabel, unit: "money" },
      { label: closingLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [-80, 0.06, -294],
      result: [["-80"], ["-4.8"], ["-209.2"], ["-294"]],
      source: {
        en: "Worked from NBC TG 33, item 126, with the effects of ITG 20's examples 2 and 3",
        "pt-BR": "Elaborado a partir da NBC TG 33, item 126, com os efeitos dos exemplos 2 e 3 da ITG 20",
      },
    },
  ],
  sources: [nbcTg33, itg20],
  compute(calculation, { opening_effect: opening, discount_rate: rate, closing_effect: closing, exchange }) {
    const interest = calculation.product(interestLabel, [opening, rate], changeInCeilingEffect);
    const change = calculation.difference(changeLabel, closing, opening);
    const remeasurement = exchange.value.isZero()
      ? calculation.difference(remeasurementLabel, change, interest, remeasurementOfCeiling)
      : calculation.difference(
          remeasurementLabel,
          calculation.difference(lessInterestLabel, change, interest, remeasurementOfCeiling),
          exchange,
          exchangeDifferences,
        );
    return [[opening], [interest], [remeasurement], [closing]];
  },
});

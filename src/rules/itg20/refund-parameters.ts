import { numberOr } from "../../rule/parameter-values";
import { explainedZero } from "./explained-zero";

/** What a refund of the surplus depends on, for the functions that measure one (ITG 20, items 11 to 15). */
export const refundParameters = {
  share: explainedZero(
    numberOr("1", {
      named: "parcela",
      label: { en: "Share that can be refunded", "pt-BR": "Proporção restituível" },
      description: {
        en: "Part of the surplus that the entity has a right to (60% is 0.6); left out, all of it.",
        "pt-BR": "Parte do superávit a que a entidade tem direito (60% é 0,6); se omitida, tudo.",
      },
      unit: "rate",
      above: "0",
      most: "1",
    }),
    {
      en: "Type the share (60% is 0.6) or leave it out for all of the surplus; without a right there is no refund to compute",
      "pt-BR":
        "Digite a proporção (60% é 0,6) ou omita-a para o superávit todo; sem direito não há restituição a calcular",
    },
  ),
  costs: numberOr("0", {
    named: "custos",
    label: { en: "Costs of the refund", "pt-BR": "Custos da restituição" },
    description: {
      en: "Costs to settle the plan and to refund, in R$ (items 13 and 14); left out or blank, 0.",
      "pt-BR": "Custos para liquidar o plano e restituir, em R$ (itens 13 e 14); se omitidos ou vazios, 0.",
    },
    unit: "money",
    least: "0",
  }),
  tax_rate: numberOr("0", {
    named: "aliquota_imposto",
    label: { en: "Tax rate on the refund", "pt-BR": "Alíquota do imposto sobre a restituição" },
    description: {
      en: "Tax on the refund other than income tax, as a fraction; left out or blank, 0.",
      "pt-BR": "Imposto sobre a restituição que não seja o imposto de renda, como fração; se omitida ou vazia, 0.",
    },
    unit: "rate",
    least: "0",
    most: "1",
  }),
} as const;

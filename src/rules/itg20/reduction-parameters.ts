import { optionalYears, years } from "../../rule/parameter-ranges";
import { number, numberOr, optionalNumber } from "../../rule/parameter-values";

/** Beyond a thousand years a list is a mistake in the range, not a plan. */
export const MOST_YEARS = 1000;

export const discountRate = number({
  named: "taxa_desconto",
  label: { en: "Discount rate", "pt-BR": "Taxa de desconto" },
  description: {
    en: "Yearly discount rate as a fraction (6% is 0.06), greater than −1.",
    "pt-BR": "Taxa de desconto anual como fração (6% é 0,06), maior que −1.",
  },
  unit: "rate",
  above: "-1",
});

/** The parameters of the economic benefit as a reduction in future contributions (ITG 20, items 16 to 22). */
export const reductionParameters = {
  discount_rate: discountRate,
  service_costs: years({
    named: "custos_servico",
    label: { en: "Future service cost, year", "pt-BR": "Custo do serviço futuro, ano" },
    description: {
      en: "Entity's future service cost of years 1 to n, in R$, at each year's end.",
      "pt-BR": "Custo do serviço futuro para a entidade nos anos 1 a n, em R$, ao fim de cada ano.",
    },
    unit: "money",
    limit: MOST_YEARS,
  }),
  minimum_contributions: optionalYears(
    { en: "no minimum funding requirement", "pt-BR": "sem requisito de custeio mínimo" },
    {
      named: "contribuicoes_minimas",
      label: {
        en: "Minimum contribution for future service, year",
        "pt-BR": "Contribuição mínima para serviço futuro, ano",
      },
      description: {
        en: "Minimum contributions for future service of years 1 to n before any prepayment, in R$; left out, none are required.",
        "pt-BR":
          "Contribuições mínimas para serviço futuro nos anos 1 a n, antes do pré-pagamento, em R$; se omitidas, não há exigência.",
      },
      unit: "money",
      limit: MOST_YEARS,
    },
  ),
  prepayment: numberOr("0", {
    named: "pre_pagamento",
    label: { en: "Prepayment", "pt-BR": "Pré-pagamento" },
    description: {
      en: "Amount already paid that reduces future minimum contributions, in R$ (item 20(a)).",
      "pt-BR": "Valor já pago que reduz as contribuições mínimas futuras, em R$ (item 20(a)).",
    },
    unit: "money",
    least: "0",
  }),
  terminal_service_cost: optionalNumber(
    { en: "no flow after year n", "pt-BR": "sem fluxo depois do ano n" },
    {
      named: "custo_servico_terminal",
      label: { en: "Terminal service cost", "pt-BR": "Custo do serviço terminal" },
      description: {
        en: "Future service cost of year n+1 and, with growth, of the years after it, in R$.",
        "pt-BR": "Custo do serviço futuro do ano n+1 e, com crescimento, dos anos seguintes, em R$.",
      },
      unit: "money",
    },
  ),
  terminal_contribution: numberOr("0", {
    named: "contribuicao_terminal",
    label: { en: "Terminal minimum contribution", "pt-BR": "Contribuição mínima terminal" },
    description: {
      en: "Minimum contribution for future service of year n+1 and after, in R$.",
      "pt-BR": "Contribuição mínima para serviço futuro do ano n+1 em diante, em R$.",
    },
    unit: "money",
  }),
  growth: numberOr("0", {
    named: "crescimento",
    label: { en: "Growth of the terminal flow", "pt-BR": "Crescimento do fluxo terminal" },
    description: {
      en: "Yearly growth of the terminal flow as a fraction (2% is 0.02).",
      "pt-BR": "Crescimento anual do fluxo terminal como fração (2% é 0,02).",
    },
    unit: "rate",
    least: "-1",
  }),
  terminal_years: optionalNumber(
    { en: "for ever", "pt-BR": "para sempre" },
    {
      named: "anos_terminais",
      label: { en: "Years of the terminal flow", "pt-BR": "Anos do fluxo terminal" },
      description: {
        en: "How many years the terminal flow lasts; left out, for ever.",
        "pt-BR": "Por quantos anos dura o fluxo terminal; se omitido, para sempre.",
      },
      unit: "count",
      least: "1",
      most: "10000",
      whole: true,
    },
  ),
} as const;

import { optionalYears, years } from "../../rule/parameter-ranges";
import { numberOr, optionalNumber, word } from "../../rule/parameter-values";
import { discountRate, midYear } from "./discount-rate";
import { explainedZero } from "./explained-zero";

/** Beyond a thousand years a list is a mistake in the range, not a plan. */
export const MOST_YEARS = 1000;

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
      en: "Amount already paid, in R$ (item 20(a)); it counts up to the minimum contributions for future service that it reduces.",
      "pt-BR":
        "Valor já pago, em R$ (item 20(a)); conta até as contribuições mínimas para serviço futuro que ele reduz.",
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
      en: "Yearly growth of the terminal flow as a fraction (2% is 0.02): of cost and contribution, unless the contribution has its own.",
      "pt-BR":
        "Crescimento anual do fluxo terminal como fração (2% é 0,02): do custo e da contribuição, salvo se esta tiver o seu.",
    },
    unit: "rate",
    least: "-1",
  }),
  terminal_years: explainedZero(
    optionalNumber(
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
    {
      en: "Leave it out for ever; without a flow after year n leave out the terminal ones",
      "pt-BR": "Omita-o para sempre; sem fluxo depois do ano n, omita os valores terminais",
    },
  ),
  terminal_growth_contribution: optionalNumber(
    { en: "as growth", "pt-BR": "o mesmo de crescimento" },
    {
      named: "crescimento_contribuicao_terminal",
      label: { en: "Growth of the terminal contribution", "pt-BR": "Crescimento da contribuição terminal" },
      description: {
        en: "Yearly growth of the terminal contribution where it is not that of the cost; a blank cell counts as 0.",
        "pt-BR": "Crescimento anual da contribuição terminal, quando não é o do custo; célula vazia conta como 0.",
      },
      unit: "rate",
      least: "-1",
    },
  ),
  mid_year: midYear,
  prepayment_basis: word(["NOMINAL", "PRESENT"], {
    named: "base_pre_pagamento",
    label: { en: "Basis of the prepayment", "pt-BR": "Base do pré-pagamento" },
    description: {
      en: "NOMINAL counts the prepayment as it was paid; PRESENT counts the present value of the contributions that it spares, first years first.",
      "pt-BR":
        "NOMINAL conta o pré-pagamento como foi pago; PRESENT conta o valor presente das contribuições que poupa, primeiros anos primeiro.",
    },
  }),
} as const;

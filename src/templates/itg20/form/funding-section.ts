import type { NumberField, ScalarField, Section } from "../../builder/field";
import { durations, prepaymentBases, yesOrNo } from "../choices";
import { amount, choice, flag, money, rate, years } from "./fields";

/** A year's flows; those of other plans have one more column before them. */
export const flowColumns: readonly NumberField[] = [
  {
    ...money(
      "serviceCost",
      { en: "Service cost", "pt-BR": "Custo do serviço" },
      {
        en: "Future service cost to the entity, without the employees' part (item 17).",
        "pt-BR": "Custo do serviço futuro para a entidade, sem a parte dos empregados (item 17).",
      },
    ),
    required: true,
  },
  money(
    "futureContribution",
    { en: "For future service", "pt-BR": "Contribuição para serviço futuro" },
    {
      en: "Minimum contribution for future service (the normal one), before any prepayment; blank where none is required.",
      "pt-BR":
        "Contribuição mínima para serviço futuro (contribuição normal), antes do pré-pagamento; vazia se não é exigida.",
    },
  ),
  money(
    "shortfall",
    { en: "For the shortfall", "pt-BR": "Contribuição para a defasagem" },
    {
      en: "Minimum contribution for past service (the extraordinary one) that meets a shortfall.",
      "pt-BR": "Contribuição mínima por serviço passado (contribuição extraordinária), que cobre a defasagem.",
    },
  ),
];

/** Items 16 to 24, as one value a plan. */
export const fundingFields: readonly ScalarField[] = [
  choice(
    "minimumFunding",
    { en: "Minimum funding for future service", "pt-BR": "Há custeio mínimo para serviço futuro" },
    {
      en: "Whether law or the rules demand contributions for future service (item 18). Blank: yes where such contributions are typed.",
      "pt-BR":
        "Se a lei ou o regulamento exige contribuições para serviço futuro (item 18). Vazio: sim, se houver contribuições digitadas.",
    },
    yesOrNo,
  ),
  amount(
    "immediateContribution",
    { en: "Payable at once for past service", "pt-BR": "Exigível de imediato por serviço passado" },
    {
      en: "Contribution for past service that is due now, not year by year (item 24).",
      "pt-BR": "Contribuição por serviço passado que é devida já, e não ano a ano (item 24).",
    },
  ),
  choice(
    "planDuration",
    { en: "The plan lasts", "pt-BR": "O plano dura" },
    {
      en: "Whether an end of the plan is expected. Blank: for ever, unless its years are typed.",
      "pt-BR": "Se se espera o fim do plano. Vazio: para sempre, se os seus anos não forem digitados.",
    },
    durations,
  ),
  years(
    "planLife",
    { en: "Expected life of the plan, in years", "pt-BR": "Vida esperada do plano, em anos" },
    {
      en: "From the reporting date, the years typed above included. The shorter of the two lives counts (item 16).",
      "pt-BR": "A contar da data do balanço, incluídos os anos digitados acima. Vale a menor das duas vidas (item 16).",
    },
    { least: "1", most: "1000", whole: true },
  ),
  choice(
    "entityDuration",
    { en: "The entity lasts", "pt-BR": "A entidade dura" },
    {
      en: "For ever, as an entity created by law does, or for a number of years. Blank: for ever, unless its years are typed.",
      "pt-BR":
        "Para sempre, como uma entidade criada por lei, ou por um número de anos. Vazio: para sempre, se os seus anos não forem digitados.",
    },
    durations,
  ),
  years(
    "entityLife",
    { en: "Expected life of the entity, in years", "pt-BR": "Vida esperada da entidade, em anos" },
    { en: "From the reporting date.", "pt-BR": "A contar da data do balanço." },
    { least: "1", most: "1000", whole: true },
  ),
  money(
    "terminalServiceCost",
    { en: "Service cost from the year after on", "pt-BR": "Custo do serviço do ano seguinte em diante" },
    {
      en: "Of the year after the last typed one, for a stable workforce (item 17). Blank: nothing after the typed years.",
      "pt-BR": "Do ano seguinte ao último digitado, com força de trabalho estável (item 17). Vazio: nada depois deles.",
    },
  ),
  money(
    "terminalContribution",
    { en: "Contribution from the year after on", "pt-BR": "Contribuição do ano seguinte em diante" },
    {
      en: "Minimum contribution for future service from the year after the last typed one.",
      "pt-BR": "Contribuição mínima para serviço futuro a partir do ano seguinte ao último digitado.",
    },
  ),
  rate(
    "growth",
    { en: "Growth after the last year", "pt-BR": "Crescimento após o último ano" },
    {
      en: "A year's growth of that cost, and of the contribution unless it has its own. Blank: none.",
      "pt-BR": "Crescimento anual desse custo, e da contribuição se ela não tiver o seu. Vazio: nenhum.",
    },
    { least: "-1", most: "10" },
  ),
  rate(
    "contributionGrowth",
    { en: "Growth of the contribution after the last year", "pt-BR": "Crescimento da contribuição após o último ano" },
    {
      en: "Only where it is not that of the cost.",
      "pt-BR": "Só quando não é o mesmo do custo.",
    },
    { least: "-1", most: "10" },
  ),
  years(
    "terminalYears",
    { en: "Years after the last one", "pt-BR": "Anos após o último" },
    {
      en: "In place of the two lives: how many years follow the typed ones. Blank: as the lives say.",
      "pt-BR": "Em lugar das duas vidas: quantos anos seguem os digitados. Vazio: o que as vidas disserem.",
    },
    { least: "1", most: "1000", whole: true },
  ),
  amount(
    "prepayment",
    { en: "Prepayment", "pt-BR": "Pré-pagamento" },
    {
      en: "Paid in advance of minimum contributions for future service; it counts as far as it reduces them (item 20(a)).",
      "pt-BR": "Pago antes das contribuições mínimas para serviço futuro; conta até onde as reduz (item 20(a)).",
    },
  ),
  choice(
    "prepaymentBasis",
    { en: "The prepayment counts at", "pt-BR": "O pré-pagamento conta pelo" },
    {
      en: "Its nominal amount, as in example 4, or the present value of the contributions that it spares. Blank: nominal.",
      "pt-BR": "Valor nominal, como no exemplo 4, ou valor presente das contribuições que poupa. Vazio: nominal.",
    },
    prepaymentBases,
  ),
  flag(
    "midYear",
    { en: "Flows in the middle of the year", "pt-BR": "Fluxos no meio do ano" },
    {
      en: "Yes where contributions are paid month by month; no where at the end of the year, as in the examples.",
      "pt-BR": "Sim se as contribuições são pagas mês a mês; não se ao fim do ano, como nos exemplos.",
    },
  ),
  amount(
    "givenReduction",
    { en: "Reduction given by the actuary", "pt-BR": "Redução dada pelo atuário" },
    {
      en: "The benefit as a reduction in contributions where the actuary's report gives it ready; it replaces the years.",
      "pt-BR": "O benefício como redução de contribuições, quando o parecer atuarial o traz pronto; substitui os anos.",
    },
  ),
];

export const fundingSection: Section = {
  id: "funding",
  title: { en: "Minimum funding and future service", "pt-BR": "Custeio mínimo e serviço futuro" },
  fields: [
    {
      kind: "table",
      id: "fundingYears",
      label: { en: "Years", "pt-BR": "Anos" },
      help: {
        en: "Years 1 to n, each at its end (or its middle). Real amounts go with a real rate, nominal ones with a nominal rate.",
        "pt-BR":
          "Anos 1 a n, cada um no seu fim (ou no seu meio). Valores reais pedem taxa real; nominais, taxa nominal.",
      },
      row: { en: "year", "pt-BR": "ano" },
      required: false,
      columns: () => flowColumns,
      most: 100,
    },
    ...fundingFields,
  ],
};

import type { Section } from "../../builder/field";
import { amount, money, rate, share } from "./fields";

export const planSection: Section = {
  id: "plan",
  title: { en: "Plan", "pt-BR": "Plano" },
  fields: [
    {
      kind: "text",
      id: "planName",
      label: { en: "Name of the plan", "pt-BR": "Nome do plano" },
      help: { en: "As its rules call it.", "pt-BR": "Como no regulamento." },
      required: true,
    },
    amount(
      "planAssets",
      { en: "Fair value of plan assets", "pt-BR": "Valor justo dos ativos do plano" },
      {
        en: "At the reporting date. With the obligation; or leave both blank and type the surplus.",
        "pt-BR": "Na data do balanço. Com a obrigação; ou deixe os dois vazios e digite o superávit.",
      },
    ),
    amount(
      "obligation",
      { en: "Present value of the obligation", "pt-BR": "Valor presente da obrigação de benefício definido" },
      {
        en: "At the reporting date, as a positive amount.",
        "pt-BR": "Na data do balanço, em valor positivo.",
      },
    ),
    money(
      "surplus",
      { en: "Surplus (+) or deficit (−)", "pt-BR": "Superávit (+) ou déficit (−)" },
      {
        en: "Only where assets and obligation are not given; a deficit is negative.",
        "pt-BR": "Só quando ativos e obrigação não são informados; déficit é negativo.",
      },
    ),
    share(
      "sponsorSurplusShare",
      { en: "Entity's share of a surplus", "pt-BR": "Parcela da entidade no superávit" },
      {
        en: "Where a surplus is shared with members, the part that is the entity's, such as 50%. Blank: all of it.",
        "pt-BR":
          "Quando o superávit é repartido com participantes e assistidos, a parte da patrocinadora, por exemplo 50%. Vazio: todo.",
      },
    ),
    share(
      "sponsorDeficitShare",
      { en: "Entity's share of a deficit", "pt-BR": "Parcela da entidade no déficit" },
      {
        en: "Where a deficit is met together with members (extraordinary contributions), the part that is the entity's. Blank: all of it.",
        "pt-BR":
          "Quando o déficit é equacionado com os participantes (contribuições extraordinárias), a parte da patrocinadora. Vazio: todo.",
      },
    ),
    rate(
      "discountRate",
      { en: "Discount rate", "pt-BR": "Taxa de desconto" },
      {
        en: "A year's rate at the reporting date, nominal where the amounts are nominal, real where they are in constant currency (NBC TG 33, item 83). Type 6% for six per cent.",
        "pt-BR":
          "Taxa anual na data do balanço, nominal para valores nominais, real para valores em moeda constante (NBC TG 33, item 83). Digite 6% para seis por cento.",
      },
      { least: "-0.99" },
    ),
    amount(
      "givenCeiling",
      { en: "Ceiling given by the actuary", "pt-BR": "Teto dado pelo atuário" },
      {
        en: "Only where the actuary's report gives the ceiling ready: it is taken as it is, and nothing is computed in its place.",
        "pt-BR":
          "Só quando o parecer atuarial traz o teto pronto: ele é usado como está, e nada é calculado em seu lugar.",
      },
    ),
  ],
};

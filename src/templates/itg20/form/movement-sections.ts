import { fillWording, type Wording } from "../../../core/wording";
import type { NumberField, Section } from "../../builder/field";
import { amount, money, rate } from "./fields";

/** What moved assets and obligation in a year; a year before it has the same fields. */
interface MovementField {
  readonly id: string;
  readonly field: (id: string, label: Wording, help: Wording) => NumberField;
  readonly label: Wording;
  readonly help: Wording;
}

const openingRate = (id: string, label: Wording, help: Wording): NumberField =>
  rate(id, label, help, { least: "-0.99" });

const movements: readonly MovementField[] = [
  {
    id: "openingAssets",
    field: amount,
    label: { en: "Plan assets at the start", "pt-BR": "Ativos do plano no início" },
    help: { en: "Fair value at the end of the year before.", "pt-BR": "Valor justo no fim do exercício anterior." },
  },
  {
    id: "openingObligation",
    field: amount,
    label: { en: "Obligation at the start", "pt-BR": "Obrigação no início" },
    help: { en: "As a positive amount.", "pt-BR": "Em valor positivo." },
  },
  {
    id: "openingCeilingEffect",
    field: money,
    label: {
      en: "Effect of the ceiling at the start (positive)",
      "pt-BR": "Efeito do teto no início (valor positivo)",
    },
    help: {
      en: "As statements print it, such as 300,000; it is what was not recognised as an asset, with the liability of a minimum funding requirement.",
      "pt-BR":
        "Como as demonstrações o imprimem, por exemplo 300.000; é o que deixou de ser reconhecido como ativo, com o passivo do custeio mínimo.",
    },
  },
  {
    id: "openingRate",
    field: openingRate,
    label: { en: "Discount rate at the start", "pt-BR": "Taxa de desconto no início" },
    help: {
      en: "The rate at the end of the year before: interest of the year is on it, not on the closing rate (items 123 and 126).",
      "pt-BR":
        "A taxa do fim do exercício anterior: os juros do exercício são sobre ela, e não sobre a taxa final (itens 123 e 126).",
    },
  },
  {
    id: "currentServiceCost",
    field: amount,
    label: { en: "Current service cost", "pt-BR": "Custo do serviço corrente" },
    help: {
      en: "To the entity, without the employees' part, as a positive amount.",
      "pt-BR": "Para a entidade, sem a parte dos empregados, em valor positivo.",
    },
  },
  {
    id: "pastServiceCost",
    field: money,
    label: { en: "Past service cost and settlements", "pt-BR": "Custo do serviço passado e liquidações" },
    help: {
      en: "A cost is positive, a gain on a settlement or curtailment negative.",
      "pt-BR": "Custo é positivo; ganho em liquidação ou redução de benefícios, negativo.",
    },
  },
  {
    id: "interestAssets",
    field: money,
    label: { en: "Interest income on assets", "pt-BR": "Juros sobre os ativos" },
    help: {
      en: "Only where the actuary's figure takes payments during the year into account (item 123). Blank: opening × rate.",
      "pt-BR":
        "Só se a cifra do atuário considera pagamentos durante o exercício (item 123). Vazio: saldo inicial × taxa.",
    },
  },
  {
    id: "interestObligation",
    field: money,
    label: { en: "Interest cost on the obligation", "pt-BR": "Juros sobre a obrigação" },
    help: { en: "As above, as a positive amount.", "pt-BR": "Como acima, em valor positivo." },
  },
  {
    id: "employerContributions",
    field: amount,
    label: { en: "Contributions of the entity", "pt-BR": "Contribuições da entidade" },
    help: {
      en: "Paid to the plan in the year, normal and extraordinary.",
      "pt-BR": "Pagas ao plano no exercício, normais e extraordinárias.",
    },
  },
  {
    id: "employeeContributions",
    field: amount,
    label: { en: "Contributions of employees", "pt-BR": "Contribuições dos empregados" },
    help: {
      en: "They raise assets and obligation alike.",
      "pt-BR": "Aumentam os ativos e a obrigação na mesma medida.",
    },
  },
  {
    id: "benefitsPaid",
    field: amount,
    label: { en: "Benefits paid", "pt-BR": "Benefícios pagos" },
    help: { en: "By the plan, as a positive amount.", "pt-BR": "Pelo plano, em valor positivo." },
  },
  {
    id: "assetReturn",
    field: money,
    label: { en: "Return on assets beyond interest", "pt-BR": "Retorno dos ativos além dos juros" },
    help: {
      en: "A gain is positive: actual return less the interest income above (item 127(b)).",
      "pt-BR": "Ganho é positivo: retorno efetivo menos os juros acima (item 127(b)).",
    },
  },
  {
    id: "demographicGains",
    field: money,
    label: { en: "Actuarial gains, demographic", "pt-BR": "Ganhos atuariais, premissas demográficas" },
    help: {
      en: "A gain is positive, a loss negative (item 141(c)(ii)).",
      "pt-BR": "Ganho é positivo; perda, negativa (item 141(c)(ii)).",
    },
  },
  {
    id: "financialGains",
    field: money,
    label: { en: "Actuarial gains, financial", "pt-BR": "Ganhos atuariais, premissas financeiras" },
    help: {
      en: "A gain is positive, a loss negative (item 141(c)(iii)).",
      "pt-BR": "Ganho é positivo; perda, negativa (item 141(c)(iii)).",
    },
  },
  {
    id: "experienceGains",
    field: money,
    label: { en: "Actuarial gains, experience", "pt-BR": "Ganhos atuariais, experiência" },
    help: { en: "A gain is positive, a loss negative.", "pt-BR": "Ganho é positivo; perda, negativa." },
  },
  {
    id: "exchangeAssets",
    field: money,
    label: { en: "Exchange differences on assets", "pt-BR": "Variação cambial dos ativos" },
    help: { en: "A gain is positive (item 141(e)).", "pt-BR": "Ganho é positivo (item 141(e))." },
  },
  {
    id: "exchangeObligation",
    field: money,
    label: { en: "Exchange differences on the obligation", "pt-BR": "Variação cambial da obrigação" },
    help: { en: "A gain is positive.", "pt-BR": "Ganho é positivo." },
  },
  {
    id: "exchangeCeiling",
    field: money,
    label: { en: "Exchange differences on the effect of the ceiling", "pt-BR": "Variação cambial do efeito do teto" },
    help: { en: "A gain is positive.", "pt-BR": "Ganho é positivo." },
  },
];

/** In the answers of 1.0.0 the effect was typed as a negative amount. */
const openingEffect = money(
  "openingEffect",
  { en: "The same effect as a negative amount", "pt-BR": "O mesmo efeito, em valor negativo" },
  {
    en: "For answers of version 1.0.0 alone: type one of the two, not both.",
    "pt-BR": "Só para respostas da versão 1.0.0: digite um dos dois, não ambos.",
  },
);

/** `priorOpeningAssets` for `openingAssets`. */
export function priorId(id: string): string {
  return `prior${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

const priorLabel: Wording = { en: "{label}, year before", "pt-BR": "{label}, exercício anterior" };

export const movementIds: readonly string[] = movements.map(({ id }) => id);

export const movementFields: readonly NumberField[] = [
  ...movements.map(({ field, id, label, help }) => field(id, label, help)),
  openingEffect,
];

const priorFields: readonly NumberField[] = movements.map(({ field, id, label, help }) =>
  field(priorId(id), fillWording(priorLabel, { label }), help),
);

export const movementSection: Section = {
  id: "movement",
  title: { en: "The whole year", "pt-BR": "O exercício inteiro" },
  help: {
    en: "From the opening to the closing of assets, obligation and ceiling. What is typed must foot; what it leaves unexplained is shown in red.",
    "pt-BR":
      "Da abertura ao encerramento de ativos, obrigação e teto. O que se digita deve fechar; o que fica sem explicação aparece em vermelho.",
  },
  fields: movementFields,
};

export const priorSection: Section = {
  id: "prior",
  title: { en: "The year before", "pt-BR": "O exercício anterior" },
  help: {
    en: "For the comparatives. It closes with what the year above opens with, so that its closing is not asked for again.",
    "pt-BR":
      "Para o comparativo. Encerra com o que abre o exercício acima, e por isso o encerramento não é pedido de novo.",
  },
  fields: priorFields,
};

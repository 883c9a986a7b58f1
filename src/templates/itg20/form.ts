import type { Wording } from "../../core/wording";
import { decimalAnswer, isBlankAnswer, tableRows, type Answers } from "../builder/answers";
import type { NumberField, Section } from "../builder/field";
import type { Council, Problem, Sample } from "../builder/template";

const money = (id: string, label: Wording, help?: Wording, required = false): NumberField => ({
  kind: "number",
  id,
  label,
  ...(help ? { help } : {}),
  required,
  unit: "money",
});

const rate = (id: string, label: Wording, bounds: { least?: string; most?: string }, help?: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  ...(help ? { help } : {}),
  required: false,
  unit: "rate",
  ...bounds,
});

export const itgSections: readonly Section[] = [
  {
    id: "plan",
    title: { en: "Plan", "pt-BR": "Plano" },
    fields: [
      { kind: "text", id: "planName", label: { en: "Name of the plan", "pt-BR": "Nome do plano" }, required: true },
      money(
        "planAssets",
        { en: "Fair value of plan assets", "pt-BR": "Valor justo dos ativos do plano" },
        {
          en: "With the obligation; or leave both blank and type the surplus.",
          "pt-BR": "Com a obrigação; ou deixe os dois vazios e digite o superávit.",
        },
      ),
      money("obligation", {
        en: "Present value of the obligation",
        "pt-BR": "Valor presente da obrigação de benefício definido",
      }),
      money(
        "surplus",
        { en: "Surplus (+) or deficit (−)", "pt-BR": "Superávit (+) ou déficit (−)" },
        {
          en: "Only where assets and obligation are not given; a deficit is negative.",
          "pt-BR": "Só quando ativos e obrigação não são informados; déficit é negativo.",
        },
      ),
      rate("discountRate", { en: "Discount rate", "pt-BR": "Taxa de desconto" }, { least: "-0.99", most: "10" }),
    ],
  },
  {
    id: "refund",
    title: { en: "Right to a refund", "pt-BR": "Direito a restituição" },
    fields: [
      {
        kind: "flag",
        id: "refundRight",
        label: { en: "Unconditional right to a refund", "pt-BR": "Direito incondicional a restituição" },
        help: { en: "ITG 20, items 11 and 12.", "pt-BR": "ITG 20, itens 11 e 12." },
        required: false,
      },
      rate(
        "refundShare",
        { en: "Share that can be refunded", "pt-BR": "Proporção restituível" },
        { least: "0", most: "1" },
      ),
      { ...money("refundCosts", { en: "Costs of the refund", "pt-BR": "Custos da restituição" }), least: "0" },
      rate("refundTax", { en: "Tax on the refund", "pt-BR": "Imposto sobre a restituição" }, { least: "0", most: "1" }),
    ],
  },
  {
    id: "funding",
    title: { en: "Minimum funding", "pt-BR": "Custeio mínimo" },
    fields: [
      {
        ...money(
          "immediateContribution",
          { en: "Payable at once for past service", "pt-BR": "Exigível de imediato por serviço passado" },
          { en: "ITG 20, item 24.", "pt-BR": "ITG 20, item 24." },
        ),
        least: "0",
      },
      {
        kind: "table",
        id: "fundingYears",
        label: { en: "Years", "pt-BR": "Anos" },
        help: {
          en: "Years 1 to n, amounts at each year's end. Contributions for future service are those before any prepayment.",
          "pt-BR":
            "Anos 1 a n, valores ao fim de cada ano. As contribuições para serviço futuro são as de antes do pré-pagamento.",
        },
        row: { en: "year", "pt-BR": "ano" },
        required: false,
        columns: () => [
          { ...money("serviceCost", { en: "Service cost", "pt-BR": "Custo do serviço" }), required: true },
          {
            ...money("futureContribution", { en: "For future service", "pt-BR": "Contribuição para serviço futuro" }),
            required: true,
          },
          money("shortfall", { en: "For the shortfall", "pt-BR": "Contribuição para a defasagem" }),
        ],
        most: 100,
      },
      money("terminalServiceCost", {
        en: "Service cost from the year after on",
        "pt-BR": "Custo do serviço do ano seguinte em diante",
      }),
      money("terminalContribution", {
        en: "Contribution from the year after on",
        "pt-BR": "Contribuição do ano seguinte em diante",
      }),
      rate(
        "growth",
        { en: "Growth after the last year", "pt-BR": "Crescimento após o último ano" },
        { least: "-1", most: "10" },
      ),
      {
        kind: "number",
        id: "terminalYears",
        label: { en: "Years after the last one", "pt-BR": "Anos após o último" },
        help: { en: "Leave blank for ever.", "pt-BR": "Deixe vazio para sempre." },
        required: false,
        unit: "count",
        least: "1",
        most: "1000",
        whole: true,
      },
      {
        ...money(
          "prepayment",
          { en: "Prepayment", "pt-BR": "Pré-pagamento" },
          { en: "ITG 20, item 20(a).", "pt-BR": "ITG 20, item 20(a)." },
        ),
        least: "0",
      },
      {
        kind: "flag",
        id: "combine",
        label: {
          en: "Refund and reduction can be had together",
          "pt-BR": "Restituição e redução não são mutuamente exclusivas",
        },
        help: { en: "ITG 20, item 9.", "pt-BR": "ITG 20, item 9." },
        required: false,
      },
    ],
  },
  {
    id: "rollforward",
    title: { en: "Change in the effect of the ceiling", "pt-BR": "Movimentação do efeito do teto" },
    fields: [
      money("openingEffect", {
        en: "Effect of the ceiling at the beginning",
        "pt-BR": "Efeito do teto no início do período",
      }),
    ],
  },
];

const assetsOrSurplus: Wording = {
  en: "Fair value of plan assets: fill in both assets and obligation, or the surplus alone",
  "pt-BR": "Valor justo dos ativos do plano: preencha ativos e obrigação, ou só o superávit",
};
const rateNeeded: Wording = {
  en: "Discount rate: needed for contributions in later years",
  "pt-BR": "Taxa de desconto: necessária para contribuições em anos futuros",
};
const growthTooHigh: Wording = {
  en: "Growth after the last year: for ever, it must be below the discount rate",
  "pt-BR": "Crescimento após o último ano: para sempre, deve ser menor que a taxa de desconto",
};
const costsNeeded: Wording = {
  en: "Service cost from the year after on: give the years before it",
  "pt-BR": "Custo do serviço do ano seguinte em diante: informe os anos anteriores",
};

export function hasTerminalFlow(answers: Answers): boolean {
  return !isBlankAnswer(answers["terminalServiceCost"]) || !isBlankAnswer(answers["terminalContribution"]);
}

export function itgProblems(answers: Answers): readonly Problem[] {
  const problems: Problem[] = [];
  const given = (id: string): boolean => !isBlankAnswer(answers[id]);
  const both = given("planAssets") && given("obligation");
  const neither = !given("planAssets") && !given("obligation");
  if (!(both && !given("surplus")) && !(neither && given("surplus"))) {
    problems.push({ field: "planAssets", message: assetsOrSurplus });
  }
  const years = tableRows(answers, "fundingYears").length;
  if ((years > 0 || given("openingEffect")) && !given("discountRate")) {
    problems.push({ field: "discountRate", message: rateNeeded });
  }
  if (hasTerminalFlow(answers) && years === 0) problems.push({ field: "terminalServiceCost", message: costsNeeded });
  const discount = decimalAnswer(answers, "discountRate");
  const growth = decimalAnswer(answers, "growth");
  if (hasTerminalFlow(answers) && !given("terminalYears") && discount && discount.lte(growth ?? 0)) {
    problems.push({ field: "growth", message: growthTooHigh });
  }
  return problems;
}

const entity: Council = { name: "Entidade dos exemplos da ITG 20", region: "" };

const blankAnswers: Answers = {
  planAssets: "",
  obligation: "",
  surplus: "",
  discountRate: "",
  refundRight: false,
  refundShare: "",
  refundCosts: "",
  refundTax: "",
  immediateContribution: "",
  fundingYears: [],
  terminalServiceCost: "",
  terminalContribution: "",
  growth: "",
  terminalYears: "",
  prepayment: "",
  combine: false,
  openingEffect: "",
};

function example(number: string, of: Wording, answers: Answers): Sample {
  return {
    id: `itg20-example-${number}`,
    name: { en: `ITG 20, example ${number}: ${of.en}`, "pt-BR": `ITG 20, exemplo ${number}: ${of["pt-BR"]}` },
    council: entity,
    answers: { ...blankAnswers, ...answers },
  };
}

const fiveYears = Array.from({ length: 5 }, () => ({ serviceCost: "10", futureContribution: "15", shortfall: "" }));

/** The illustrative examples of the interpretation, EI1 to EI27. */
export const itgSamples: readonly Sample[] = [
  example(
    "1",
    { en: "surplus, contributions fully refundable", "pt-BR": "superávit, contribuições totalmente restituíveis" },
    {
      planName: "Plano A",
      planAssets: "1200",
      obligation: "1100",
      refundRight: true,
      immediateContribution: "200",
    },
  ),
  example(
    "2",
    { en: "deficit, contributions partly available", "pt-BR": "déficit, contribuições não totalmente disponíveis" },
    {
      planName: "Plano B",
      planAssets: "1000",
      obligation: "1100",
      refundRight: true,
      refundShare: "0.60",
      immediateContribution: "300",
    },
  ),
  example(
    "3",
    { en: "benefit as a reduction in contributions", "pt-BR": "benefício como redução de contribuições" },
    {
      planName: "Plano C",
      surplus: "50",
      discountRate: "0.06",
      fundingYears: [
        { serviceCost: "13", futureContribution: "15", shortfall: "120" },
        { serviceCost: "13", futureContribution: "13", shortfall: "112" },
        { serviceCost: "13", futureContribution: "11", shortfall: "104" },
      ],
      terminalServiceCost: "13",
      terminalContribution: "9",
    },
  ),
  example(
    "4",
    { en: "prepayment", "pt-BR": "pré-pagamento" },
    {
      planName: "Plano D",
      // EI25: 35 before the prepayment of 30.
      surplus: "65",
      discountRate: "0",
      fundingYears: fiveYears,
      prepayment: "30",
    },
  ),
];

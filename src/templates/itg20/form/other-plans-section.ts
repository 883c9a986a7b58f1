import type { NumberField, ScalarField, Section } from "../../builder/field";
import { flowColumns, fundingFields } from "./funding-section";
import { movementFields } from "./movement-sections";
import { planSection } from "./plan-section";
import { refundSection, windUpSection } from "./refund-section";

const isScalar = (field: Section["fields"][number]): field is ScalarField => field.kind !== "table";

/** What a further plan is asked, one value each: what the first one is, with the same ids. */
export const planFields: readonly ScalarField[] = [
  ...planSection.fields.filter(isScalar),
  ...refundSection.fields.filter(isScalar),
  ...windUpSection.fields.filter(isScalar),
  ...fundingFields,
  ...movementFields,
];

const planNumber: NumberField = {
  kind: "number",
  id: "plan",
  label: { en: "Plan", "pt-BR": "Plano" },
  help: {
    en: "2 for the first of the other plans, 3 for the next one.",
    "pt-BR": "2 para o primeiro dos outros planos, 3 para o seguinte.",
  },
  required: true,
  unit: "count",
  least: "2",
  most: "6",
  whole: true,
};

export const MOST_OTHER_PLANS = 5;

/** Item 131: an asset of one plan does not offset a liability of another one, so that each has its sheets; the note is one. */
export const otherPlansSection: Section = {
  id: "others",
  title: { en: "Other plans", "pt-BR": "Outros planos" },
  help: {
    en: "Each with sheets of its own and a part of the note; assets and liabilities of different plans are not offset (NBC TG 33, item 131).",
    "pt-BR":
      "Cada um com suas planilhas e sua parte na nota; ativos e passivos de planos diferentes não se compensam (NBC TG 33, item 131).",
  },
  fields: [
    {
      kind: "table",
      id: "otherPlans",
      label: { en: "Other plans", "pt-BR": "Outros planos" },
      help: {
        en: "One row a plan, with the same questions as above; what does not apply stays blank.",
        "pt-BR": "Uma linha por plano, com as mesmas perguntas acima; o que não se aplica fica vazio.",
      },
      row: { en: "plan", "pt-BR": "plano" },
      required: false,
      columns: () => planFields,
      most: MOST_OTHER_PLANS,
    },
    {
      kind: "table",
      id: "otherFundingYears",
      label: { en: "Years of the other plans", "pt-BR": "Anos dos outros planos" },
      help: {
        en: "Years 1 to n of each plan, one plan's rows together.",
        "pt-BR": "Anos 1 a n de cada plano, com as linhas de um plano juntas.",
      },
      row: { en: "year", "pt-BR": "ano" },
      required: false,
      columns: () => [planNumber, ...flowColumns],
      most: 500,
    },
  ],
};

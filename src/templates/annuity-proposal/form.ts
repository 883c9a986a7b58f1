import { isoDay } from "../../core/dates";
import { fillWording, type Wording } from "../../core/wording";
import { annuityBand } from "../../law/annuity-band";
import { inForceOn, type DatedRows, type DatedValue } from "../../law/dated";
import { discountSchedule } from "../../law/discount-schedule";
import { decimalAnswer, isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { cressMg, proposals, sampleName } from "../cress-mg-2018";
import type { NumberField, Section } from "../builder/field";
import { currentAnnuityField, nameColumn, ratesField, yearField } from "../builder/shared-fields";
import type { Problem, Sample } from "../builder/template";

const money = (id: string, label: Wording, help?: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  ...(help ? { help } : {}),
  required: false,
  unit: "money",
  least: "0",
});

export const annuitySections: readonly Section[] = [
  {
    id: "annuity",
    title: { en: "Annuity and proposals", "pt-BR": "Anuidade e propostas" },
    fields: [yearField, currentAnnuityField, ratesField],
  },
  {
    id: "band",
    title: { en: "Limits of the federal council", "pt-BR": "Limites do conselho federal" },
    help: {
      en: "Leave blank for the limits that the add-in knows for the year.",
      "pt-BR": "Deixe vazio para usar os limites que o suplemento conhece para o exercício.",
    },
    fields: [
      money("bandMinimum", { en: "Lowest annuity", "pt-BR": "Anuidade mínima" }),
      money("bandMaximum", { en: "Highest annuity", "pt-BR": "Anuidade máxima" }),
    ],
  },
  {
    id: "payment",
    title: { en: "Payment", "pt-BR": "Pagamento" },
    fields: [
      {
        kind: "table",
        id: "discounts",
        label: { en: "Discounts for paying at once", "pt-BR": "Descontos à vista" },
        help: {
          en: "Deadlines in order; leave empty for those that the add-in knows for the year.",
          "pt-BR": "Prazos em ordem; deixe vazio para usar os que o suplemento conhece para o exercício.",
        },
        row: { en: "deadline", "pt-BR": "prazo" },
        required: false,
        columns: () => [
          { kind: "date", id: "deadline", label: { en: "Paid until", "pt-BR": "Pago até" }, required: true },
          {
            kind: "number",
            id: "rate",
            label: { en: "Discount", "pt-BR": "Desconto" },
            required: true,
            unit: "rate",
            least: "0",
            most: "1",
          },
        ],
        most: 12,
      },
      {
        kind: "number",
        id: "installments",
        label: { en: "Number of instalments", "pt-BR": "Número de parcelas" },
        required: true,
        unit: "count",
        least: "1",
        most: "60",
        whole: true,
      },
    ],
  },
  {
    id: "companies",
    title: { en: "Companies and fees", "pt-BR": "Pessoa jurídica e taxas" },
    fields: [
      money("companyAnnuity", { en: "Company annuity", "pt-BR": "Anuidade de pessoa jurídica" }),
      money("previousCompanyAnnuity", {
        en: "Company annuity of the year before",
        "pt-BR": "Anuidade de pessoa jurídica do ano anterior",
      }),
      {
        kind: "table",
        id: "annuityFees",
        label: { en: "Fees", "pt-BR": "Taxas" },
        row: { en: "fee", "pt-BR": "taxa" },
        required: false,
        columns: () => [
          nameColumn({ en: "Fee", "pt-BR": "Taxa" }),
          { ...money("amount", { en: "Amount", "pt-BR": "Valor" }), required: true },
        ],
        most: 50,
      },
    ],
  },
];

export interface Discount {
  readonly deadline: string;
  readonly rate: string;
}

function inForceInYear<V>(rows: DatedRows<V>, answers: Answers): DatedValue<V> | null {
  const year = decimalAnswer(answers, "year");
  return year ? inForceOn(rows, isoDay(`${year.toFixed(0)}-01-01`)) : null;
}

export function legalSchedule(
  answers: Answers,
): ReturnType<typeof inForceInYear<(typeof discountSchedule)[0]["value"]>> {
  return inForceInYear(discountSchedule, answers);
}

export function legalBand(answers: Answers): ReturnType<typeof inForceInYear<(typeof annuityBand)[0]["value"]>> {
  return inForceInYear(annuityBand, answers);
}

/** The council's own deadlines, or those known for the year. */
export function discounts(answers: Answers): readonly Discount[] {
  const own = tableRows(answers, "discounts").map((row) => ({
    deadline: textAnswer(row, "deadline"),
    rate: textAnswer(row, "rate"),
  }));
  if (own.length > 0) return own;
  return (legalSchedule(answers)?.value ?? []).map(({ day, rate }) => ({ deadline: day, rate }));
}

const noBand: Wording = {
  en: "{field}: no limit is known for {year}; fill it in",
  "pt-BR": "{field}: não há limite conhecido para {year}; preencha",
};
const noSchedule: Wording = {
  en: "Discounts for paying at once: no deadlines are known for {year}; add them",
  "pt-BR": "Descontos à vista: não há prazos conhecidos para {year}; inclua-os",
};
const notAscending: Wording = {
  en: "Discounts for paying at once, row {row}: must be later than the deadline before it",
  "pt-BR": "Descontos à vista, linha {row}: deve ser posterior ao prazo anterior",
};

export function annuityProblems(answers: Answers): readonly Problem[] {
  const problems: Problem[] = [];
  const year = textAnswer(answers, "year");
  if (!legalBand(answers)) {
    for (const field of annuitySections[1]?.fields ?? []) {
      if (!isBlankAnswer(answers[field.id])) continue;
      problems.push({ field: field.id, message: fillWording(noBand, { field: field.label, year }) });
    }
  }
  const found = discounts(answers);
  if (found.length === 0) problems.push({ field: "discounts", message: fillWording(noSchedule, { year }) });
  found.forEach(({ deadline }, index) => {
    const before = found[index - 1];
    if (!before || before.deadline < deadline) return;
    const message = fillWording(notAscending, { row: String(index + 1) });
    problems.push({ field: "discounts", row: index, column: "deadline", message });
  });
  return problems;
}

/** Slides 57 and 58. */
export const annuitySample: Sample = {
  id: "annuity-proposal",
  name: sampleName,
  council: cressMg,
  answers: {
    year: proposals.year,
    currentAnnuity: proposals.currentAnnuity,
    rates: proposals.rates,
    bandMinimum: "",
    bandMaximum: "",
    discounts: [
      { deadline: "2018-02-15", rate: "0.15" },
      { deadline: "2018-03-15", rate: "0.10" },
      { deadline: "2018-04-15", rate: "0.05" },
    ],
    installments: "6",
    companyAnnuity: "563.40",
    previousCompanyAnnuity: "538.73",
    annuityFees: [
      { name: "Inscrição de pessoa física", amount: "88.53" },
      { name: "Inscrição de pessoa jurídica", amount: "110.68" },
      { name: "2ª via de identidade", amount: "66.37" },
      { name: "Substituição de registro de pessoa jurídica", amount: "44.24" },
      { name: "Inscrição secundária de pessoa física", amount: "88.53" },
    ],
  },
};

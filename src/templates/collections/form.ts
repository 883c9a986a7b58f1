import { Decimal } from "../../core/decimal";
import { isoDay } from "../../core/dates";
import { fillWording, type Wording } from "../../core/wording";
import { collectionMultiple } from "../../law/collection-multiple";
import { inForceOn, keptWithoutDay, type DatedRows, type DatedValue } from "../../law/dated";
import { lateFine, lateInterest } from "../../law/late-charges";
import { decimalAnswer, textAnswer, type Answers } from "../builder/answers";
import type { NumberField, Section } from "../builder/field";
import { currentAnnuityField, dateField } from "../builder/shared-fields";
import type { Problem } from "../builder/template";
import { isIsoDay } from "../builder/validation";
import { words } from "./wording";

const rate = (id: string, label: Wording, help: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  help,
  required: false,
  unit: "rate",
  least: "0",
  most: "1",
});

const notADate: Wording = {
  en: "Payment date: must be a date",
  "pt-BR": "Data do pagamento: deve ser uma data",
};
const noThreshold: Wording = {
  en: "Payment date: before {day} no threshold for judicial collection is known",
  "pt-BR": "Data do pagamento: antes de {day} não há valor mínimo conhecido para cobrança judicial",
};

/** More lines than a council has registrants and years. */
const MOST_DEBTORS = 100_000;

export const collectionSections: readonly Section[] = [
  {
    id: "payment",
    title: { en: "Payment", "pt-BR": "Pagamento" },
    fields: [
      dateField(
        "paymentDate",
        words.payment,
        { en: "The day up to which charges are computed.", "pt-BR": "O dia até o qual os encargos são calculados." },
        true,
      ),
      currentAnnuityField,
    ],
  },
  {
    id: "charges",
    title: { en: "Charges", "pt-BR": "Encargos" },
    help: { en: "Leave blank for the rates in law.", "pt-BR": "Deixe vazio para as taxas vigentes." },
    fields: [
      rate("fineRate", { en: "Fine", "pt-BR": "Multa" }, { en: "2% in law.", "pt-BR": "2% na norma vigente." }),
      rate(
        "monthlyRate",
        { en: "Interest a month", "pt-BR": "Juros ao mês" },
        { en: "1% in law, for each completed month.", "pt-BR": "1% na norma vigente, por mês completo." },
      ),
      {
        kind: "number",
        id: "indexFactor",
        label: { en: "Correction factor", "pt-BR": "Fator de correção" },
        help: { en: "1 where there is no correction.", "pt-BR": "1 se não houver correção." },
        required: false,
        unit: "factor",
        least: "0",
      },
    ],
  },
  {
    id: "debtors",
    title: { en: "Annuities in arrears", "pt-BR": "Anuidades em atraso" },
    fields: [
      {
        kind: "table",
        id: "debtors",
        label: { en: "Annuities in arrears", "pt-BR": "Anuidades em atraso" },
        row: { en: "annuity owed", "pt-BR": "anuidade em atraso" },
        required: true,
        columns: () => [
          { kind: "text", id: "debtor", label: words.id, required: true },
          { kind: "number", id: "annuity", label: words.annuity, required: true, unit: "money", least: "0" },
          {
            kind: "number",
            id: "year",
            label: words.year,
            required: true,
            unit: "year",
            least: "1900",
            most: "9998",
          },
          { kind: "date", id: "dueDate", label: words.due, required: true },
        ],
        most: MOST_DEBTORS,
      },
    ],
  },
];

export function collectionProblems(answers: Answers): readonly Problem[] {
  const day = textAnswer(answers, "paymentDate");
  if (!isIsoDay(day)) return [{ field: "paymentDate", message: notADate }];
  const [first] = collectionMultiple;
  if (inForceOn(collectionMultiple, isoDay(day))) return [];
  return [{ field: "paymentDate", message: fillWording(noThreshold, { day: first.from }) }];
}

/** The row in force on the payment day; before the first one on record, the one kept without a day. */
export function legalRow<V>(rows: DatedRows<V>, answers: Answers): DatedValue<V> {
  const day = textAnswer(answers, "paymentDate");
  return (isIsoDay(day) ? inForceOn(rows, isoDay(day)) : null) ?? keptWithoutDay(rows);
}

/** The rates that the council gives, and those in law for the others. */
export function rates(answers: Answers): {
  readonly fine: Decimal;
  readonly interest: Decimal;
  readonly factor: Decimal;
} {
  return {
    fine: decimalAnswer(answers, "fineRate") ?? new Decimal(legalRow(lateFine, answers).value),
    interest: decimalAnswer(answers, "monthlyRate") ?? new Decimal(legalRow(lateInterest, answers).value),
    factor: decimalAnswer(answers, "indexFactor") ?? new Decimal(1),
  };
}

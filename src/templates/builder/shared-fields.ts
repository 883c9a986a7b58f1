import type { Wording } from "../../core/wording";
import { formatDecimal } from "../../text/format";
import { decimalAnswer, tableRows, type Answers } from "./answers";
import type { DateField, NumberField, ScalarField, TableField, TextField } from "./field";
import type { Decimal } from "../../core/decimal";

/** Fields that several templates ask for. The same id means the same thing, so that the assembly pack asks once. */

export const yearField: NumberField = {
  kind: "number",
  id: "year",
  label: { en: "Budget year", "pt-BR": "Exercício" },
  help: { en: "The year that is proposed, such as 2018.", "pt-BR": "O ano da proposta, por exemplo 2018." },
  required: true,
  unit: "year",
  least: "1900",
  most: "9998",
};

export const currentAnnuityField: NumberField = {
  kind: "number",
  id: "currentAnnuity",
  label: { en: "Current annuity of individuals", "pt-BR": "Anuidade atual de pessoa física" },
  help: {
    en: "This year's annuity in R$, before the adjustment.",
    "pt-BR": "Anuidade deste ano em R$, antes do reajuste.",
  },
  required: true,
  unit: "money",
  least: "0",
};

export const registrantsField: NumberField = {
  kind: "number",
  id: "registrants",
  label: { en: "Active registrants", "pt-BR": "Inscritos ativos (contribuintes)" },
  help: { en: "Individuals who owe the annuity.", "pt-BR": "Pessoas físicas que devem a anuidade." },
  required: true,
  unit: "count",
  least: "0",
  whole: true,
};

const rateColumn: NumberField = {
  kind: "number",
  id: "rate",
  label: { en: "Adjustment", "pt-BR": "Reajuste" },
  required: true,
  unit: "rate",
  least: "-0.99",
  most: "10",
};

const votesColumn: NumberField = {
  kind: "number",
  id: "votes",
  label: { en: "Votes", "pt-BR": "Votos" },
  required: false,
  unit: "count",
  least: "0",
  whole: true,
};

/** More columns than this do not fit a page across. */
const MOST_RATES = 6;

export const ratesField: TableField = {
  kind: "table",
  id: "rates",
  label: { en: "Adjustments to vote on", "pt-BR": "Propostas de reajuste" },
  help: {
    en: "One row for each proposal put to the vote; the votes may come later.",
    "pt-BR": "Uma linha por proposta em votação; os votos podem vir depois.",
  },
  row: { en: "proposal", "pt-BR": "proposta" },
  required: true,
  columns: () => [rateColumn, votesColumn],
  most: MOST_RATES,
};

export function rates(answers: Answers): readonly (Decimal | null)[] {
  return tableRows(answers, ratesField.id).map((row) => decimalAnswer(row, "rate"));
}

/** `7,5%`: a rate without digits that say nothing. */
export function rateLabel(rate: Decimal | null): Wording {
  if (!rate) return { en: "—", "pt-BR": "—" };
  const percent = rate.times(100);
  return { en: `${formatDecimal(percent, "en")}%`, "pt-BR": `${formatDecimal(percent, "pt-BR")}%` };
}

/** One amount column for each rate to vote on: `amount1`, `amount2`, … */
export function amountColumns(answers: Answers, label: Wording): readonly ScalarField[] {
  return rates(answers).map((rate, index) => ({
    kind: "number",
    id: amountColumn(index),
    label: { en: `${label.en} ${rateLabel(rate).en}`, "pt-BR": `${label["pt-BR"]} ${rateLabel(rate)["pt-BR"]}` },
    required: true,
    unit: "money",
  }));
}

export function amountColumn(index: number): string {
  return `amount${String(index + 1)}`;
}

export function nameColumn(label: Wording): TextField {
  return { kind: "text", id: "name", label, required: true };
}

export function dateField(id: string, label: Wording, help: Wording, required = false): DateField {
  return { kind: "date", id, label, help, required };
}

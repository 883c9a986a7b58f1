import { fillWording, type Wording } from "../../core/wording";
import { formatDecimal, formatMoney } from "../../text/format";
import { decimalAnswer, isBlankAnswer, tableRows, type AnswerRow, type Answers } from "./answers";
import type { DateField, NumberField, ScalarField, TableField, TextField } from "./field";
import type { Decimal } from "../../core/decimal";
import type { Problem } from "./template";

/** Fields that several templates ask for. The same id means the same thing, so that the assembly pack asks once. */

export const yearField: NumberField = {
  kind: "number",
  id: "year",
  label: { en: "Budget year", "pt-BR": "Exercício" },
  help: { en: "The year that is proposed, in four digits.", "pt-BR": "O ano da proposta, com quatro algarismos." },
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
  required: false,
  unit: "rate",
  least: "-0.99",
  most: "10",
};

const proposedAmountColumn: NumberField = {
  kind: "number",
  id: "amount",
  label: { en: "or annuity in R$", "pt-BR": "ou anuidade em R$" },
  required: false,
  unit: "money",
  least: "0",
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
    en: "One row for each proposal put to the vote, by its rate or by its amount; the votes may come later.",
    "pt-BR": "Uma linha por proposta em votação, pelo percentual ou pelo valor; os votos podem vir depois.",
  },
  row: { en: "proposal", "pt-BR": "proposta" },
  required: true,
  columns: () => [rateColumn, votesColumn, proposedAmountColumn],
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

/** What a proposal is called: `7,5%`, or `R$ 705,00` where an amount is voted on. */
export function proposalLabel(row: AnswerRow): Wording {
  const amount = decimalAnswer(row, "amount");
  if (!amount) return rateLabel(decimalAnswer(row, "rate"));
  return { en: formatMoney(amount, "en"), "pt-BR": formatMoney(amount, "pt-BR") };
}

const rateOrAmount: Wording = {
  en: "Adjustments to vote on, row {row}: type the adjustment or the annuity in R$, one of them",
  "pt-BR": "Propostas de reajuste, linha {row}: digite o reajuste ou a anuidade em R$, um dos dois",
};

/** A proposal is a rate or an amount. */
export function proposalProblems(answers: Answers): readonly Problem[] {
  return tableRows(answers, ratesField.id).flatMap((row, index) =>
    isBlankAnswer(row.rate) === isBlankAnswer(row.amount)
      ? [
          {
            field: ratesField.id,
            row: index,
            column: "rate",
            message: fillWording(rateOrAmount, { row: String(index + 1) }),
          },
        ]
      : [],
  );
}

/** One amount column for each rate to vote on: `amount1`, `amount2`, … */
export function amountColumns(answers: Answers, label: Wording): readonly ScalarField[] {
  return tableRows(answers, ratesField.id).map((row, index) => ({
    kind: "number",
    id: amountColumn(index),
    label: { en: `${label.en} ${proposalLabel(row).en}`, "pt-BR": `${label["pt-BR"]} ${proposalLabel(row)["pt-BR"]}` },
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

/** The days on which nothing falls due beside the national bank holidays. */
export const holidaysField: TableField = {
  kind: "table",
  id: "holidays",
  label: { en: "Local holidays", "pt-BR": "Feriados locais" },
  help: {
    en: "State and municipal ones; the national bank holidays are known already.",
    "pt-BR": "Estaduais e municipais; os feriados bancários nacionais já são conhecidos.",
  },
  row: { en: "holiday", "pt-BR": "feriado" },
  required: false,
  columns: () => [
    { kind: "date", id: "date", label: { en: "Day", "pt-BR": "Dia" }, required: true },
    { kind: "text", id: "name", label: { en: "Holiday", "pt-BR": "Feriado" }, required: false },
  ],
  most: 200,
};

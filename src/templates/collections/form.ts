import { Decimal } from "../../core/decimal";
import { isoDay } from "../../core/dates";
import type { Wording } from "../../core/wording";
import { inForceOn, keptWithoutDay, type DatedRows, type DatedValue } from "../../law/dated";
import { lateFine, lateInterest } from "../../law/late-charges";
import { decimalAnswer, textAnswer, type Answers } from "../builder/answers";
import type { NumberField, Section, TableField } from "../builder/field";
import { currentAnnuityField, dateField, holidaysField } from "../builder/shared-fields";
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

const monthlySeries = (id: string, label: Wording, help: Wording): TableField => ({
  kind: "table",
  id,
  label,
  help,
  row: { en: "month", "pt-BR": "mês" },
  required: false,
  columns: () => [
    { kind: "date", id: "month", label: { en: "Month", "pt-BR": "Mês" }, required: true },
    { kind: "number", id: "rate", label: { en: "Variation", "pt-BR": "Variação" }, required: true, unit: "rate" },
  ],
  most: 1200,
});

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
      dateField(
        "lastIndexMonth",
        { en: "Last month of the INPC published", "pt-BR": "Último mês do INPC publicado" },
        {
          en: "Any day of that month; from 27/08/2021 the least debt for the courts rests on it.",
          "pt-BR": "Qualquer dia desse mês; desde 27/08/2021 o valor mínimo para a cobrança judicial depende dele.",
        },
      ),
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
      {
        kind: "flag",
        id: "indexed",
        label: { en: "Correct each debt by the index", "pt-BR": "Corrigir cada débito pelo índice" },
        help: {
          en: "From the month after the due date to the last month published, one factor a row, in place of the factor above.",
          "pt-BR":
            "Do mês seguinte ao vencimento ao último mês publicado, um fator por linha, no lugar do fator acima.",
        },
        required: false,
      },
      {
        kind: "choice",
        id: "counting",
        label: { en: "Months are counted", "pt-BR": "Contagem dos meses" },
        help: { en: "Completed months where nothing is chosen.", "pt-BR": "Meses completos, se nada for escolhido." },
        required: false,
        options: [
          { id: "COMPLETED", label: { en: "completed months", "pt-BR": "meses completos" } },
          { id: "STARTED", label: { en: "month or part of a month", "pt-BR": "mês ou fração" } },
          {
            id: "CALENDAR",
            label: {
              en: "calendar months after the due month, that of payment counted",
              "pt-BR": "meses do calendário após o do vencimento, contado o do pagamento",
            },
          },
          { id: "DAILY", label: { en: "pro rata die, 1/30 a day", "pt-BR": "pro rata die, 1/30 por dia" } },
        ],
      },
      holidaysField,
      {
        kind: "table",
        id: "suspensions",
        label: { en: "Suspended periods", "pt-BR": "Períodos suspensos" },
        help: {
          en: "Days without interest, for all the debts of the list.",
          "pt-BR": "Dias sem juros, para todos os débitos da lista.",
        },
        row: { en: "period", "pt-BR": "período" },
        required: false,
        columns: () => [
          { kind: "date", id: "from", label: { en: "First day", "pt-BR": "Primeiro dia" }, required: true },
          { kind: "date", id: "until", label: { en: "Last day", "pt-BR": "Último dia" }, required: true },
          { kind: "text", id: "act", label: { en: "Act", "pt-BR": "Ato" }, required: false },
        ],
        most: 20,
      },
      {
        kind: "text",
        id: "indexName",
        label: { en: "Index of the series", "pt-BR": "Índice da série" },
        help: {
          en: "Write INPC where the rows below go on from 08/2023: debts and the least debt for the courts then use both.",
          "pt-BR":
            "Escreva INPC se as linhas abaixo continuam o de 08/2023: os débitos e o mínimo judicial usam os dois.",
        },
        required: false,
      },
      monthlySeries(
        "indexSeries",
        { en: "Index series", "pt-BR": "Série do índice" },
        {
          en: "One row a month; leave empty for the INPC on record, 11/2011 to 08/2023.",
          "pt-BR": "Uma linha por mês; deixe vazio para o INPC registrado, de 11/2011 a 08/2023.",
        },
      ),
      monthlySeries(
        "inpcSeries",
        { en: "INPC from 09/2023", "pt-BR": "INPC desde 09/2023" },
        {
          en: "For the least debt for the courts, where the series above is of another index: IBGE's table of the INPC, one row a month.",
          "pt-BR":
            "Para o mínimo judicial, quando a série acima é de outro índice: a tabela do INPC no IBGE, uma linha por mês.",
        },
      ),
      {
        kind: "table",
        id: "debtLimits",
        label: { en: "Limits of instalments", "pt-BR": "Limites de parcelas" },
        help: {
          en: "Leave empty for CFESS's limits of 5, 10 and 20, where they are the council's own.",
          "pt-BR": "Deixe vazio para os limites do CFESS, de 5, 10 e 20, se forem os do conselho.",
        },
        row: { en: "limit", "pt-BR": "limite" },
        required: false,
        columns: () => [
          {
            kind: "number",
            id: "annuities",
            label: { en: "Annuities owed, from", "pt-BR": "Anuidades devidas, a partir de" },
            required: true,
            unit: "count",
            least: "1",
            whole: true,
          },
          {
            kind: "number",
            id: "installments",
            label: { en: "Instalments at most", "pt-BR": "Máximo de parcelas" },
            required: true,
            unit: "count",
            least: "1",
            whole: true,
          },
        ],
        most: 10,
      },
      {
        kind: "number",
        id: "mostReinstallments",
        label: { en: "Re-instalments at most", "pt-BR": "Máximo de reparcelamentos" },
        help: { en: "Twice for CFESS's councils.", "pt-BR": "Dois nos regionais do CFESS." },
        required: false,
        unit: "count",
        least: "0",
        whole: true,
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
      {
        kind: "table",
        id: "debtorFacts",
        label: { en: "What is known of debtors", "pt-BR": "O que se sabe de devedores" },
        help: {
          en: "Only for those who are exempt, have divided a debt before, or whose prescription some act interrupted.",
          "pt-BR": "Só para quem é isento, já parcelou o débito ou teve a prescrição interrompida por algum ato.",
        },
        row: { en: "debtor", "pt-BR": "devedor" },
        required: false,
        columns: () => [
          { kind: "text", id: "debtor", label: words.id, required: true },
          { kind: "flag", id: "exempt", label: words.exempt, required: false },
          {
            kind: "number",
            id: "reinstallments",
            label: words.reinstallments,
            required: false,
            unit: "count",
            least: "0",
            whole: true,
          },
          { kind: "date", id: "interruption", label: words.interruption, required: false },
        ],
        most: MOST_DEBTORS,
      },
    ],
  },
];

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

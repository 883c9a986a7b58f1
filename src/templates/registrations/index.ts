import type { Wording } from "../../core/wording";
import { accountsYearField, layAccountsYear } from "../accounts-year";
import { isBlankAnswer, tableRows, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import { defineTemplate } from "../builder/define";
import { pictureHeadings, pictureLine } from "../builder/picture";
import type { SheetDescription } from "../builder/description";
import type { NumberField } from "../builder/field";
import { asRows, numberColumn, numberInput } from "../builder/holds";
import { laySheets } from "../builder/lay-sheets";
import { monthColumn, monthLabels, monthProblems, monthRows } from "../builder/months";
import { chart, check, column, gap, line, note, result, table, total, within } from "../builder/parts";
import type { PlanBuilder } from "../builder/plan-builder";
import { registrantsField } from "../builder/shared-fields";
import { cressMg, proposals, sampleName } from "../cress-mg-2018";

const words = {
  sheet: { en: "Registrations", "pt-BR": "Registros" },
  title: { en: "Registrations and cancellations", "pt-BR": "Inscrições e cancelamentos" },
  month: { en: "Month", "pt-BR": "Mês" },
  registrations: { en: "Registrations", "pt-BR": "Inscrições" },
  cancellations: { en: "Cancellations", "pt-BR": "Cancelamentos" },
  balance: { en: "Balance", "pt-BR": "Saldo" },
  yearBalance: { en: "Balance of the year", "pt-BR": "Saldo do ano" },
  active: { en: "Active at the end", "pt-BR": "Ativos ao fim do mês" },
  total: { en: "TOTAL", "pt-BR": "TOTAL" },
  opening: { en: "Active at the beginning of the year", "pt-BR": "Ativos no início do ano" },
  closing: { en: "Active, computed", "pt-BR": "Ativos calculados" },
  check: { en: "Agrees with the active registrants", "pt-BR": "Confere com os inscritos ativos" },
  chart: { en: "Registrations and cancellations by month", "pt-BR": "Inscrições e cancelamentos por mês" },
  axisCount: { en: "Registrants", "pt-BR": "Inscritos" },
  note: {
    en: "Months left blank are not counted. Where the source shows them only as a picture they stay blank.",
    "pt-BR": "Meses em branco não são contados. Onde a fonte só os traz como imagem, ficam em branco.",
  },
  unprinted: {
    en: "Months and their chart are printed once they are typed and filled again.",
    "pt-BR": "Os meses e seu gráfico são impressos depois de digitados e preenchidos de novo.",
  },
} as const satisfies Record<string, Wording>;

const openingField: NumberField = {
  kind: "number",
  id: "openingRegistrants",
  label: words.opening,
  help: {
    en: "Leave blank where it is not known; the balance is still shown.",
    "pt-BR": "Deixe vazio se não for conhecido; o saldo é mostrado do mesmo modo.",
  },
  required: false,
  unit: "count",
  least: "0",
  whole: true,
};

const count: Look = { format: "count" };
const MONTH_HEADINGS = "monthHeadings";

/** Slide 48: how many came and went, month by month, and how many are active. */
export const registrations = defineTemplate({
  id: "registrations",
  name: { en: "Registrations", "pt-BR": "Registros" },
  summary: {
    en: "Registrations and cancellations by month, balance and active registrants.",
    "pt-BR": "Inscrições e cancelamentos por mês, saldo e inscritos ativos.",
  },
  picture: [pictureHeadings(5, 10, 6, 6, 6, 6), pictureLine("6,34 14,28 22,30 30,22 38,18 48,14")],
  sections: [
    {
      id: "registrants",
      title: { en: "Registrants", "pt-BR": "Inscritos" },
      fields: [accountsYearField, registrantsField, openingField],
    },
    {
      id: "months",
      title: { en: "Months", "pt-BR": "Meses" },
      fields: [
        {
          kind: "table",
          id: "registrationMonths",
          label: { en: "Registrations and cancellations", "pt-BR": "Inscrições e cancelamentos" },
          row: { en: "month", "pt-BR": "mês" },
          required: false,
          columns: () => [
            monthColumn,
            {
              kind: "number",
              id: "registrations",
              label: words.registrations,
              required: false,
              unit: "count",
              least: "0",
              whole: true,
            },
            {
              kind: "number",
              id: "cancellations",
              label: words.cancellations,
              required: false,
              unit: "count",
              least: "0",
              whole: true,
            },
          ],
          most: 12,
        },
      ],
    },
  ],
  samples: [
    {
      id: "registrations",
      name: sampleName,
      council: cressMg,
      // The chart of slide 48 is a picture: its months are not in the text, and none are made up here.
      answers: {
        accountsYear: "2017",
        registrants: proposals.registrants,
        openingRegistrants: "",
        registrationMonths: [],
      },
    },
  ],
  problems: (answers) => monthProblems(answers, "registrationMonths"),
  lay: layRegistrations,
});

function layRegistrations(builder: PlanBuilder, answers: Answers): void {
  layAccountsYear(builder, answers);
  const sheets = laySheets(builder, [registrationSheet(answers)]);
  const cell = (line: string, column?: string) => sheets.cell(`registrations.${line}`, column);
  const balance = cell("total", "balance");
  const { label } = registrantsField;
  builder.figure({ id: "registrants", label, at: cell("registrants"), format: "count", shown: "summary" });
  builder.figure({ id: "balance", label: words.yearBalance, at: balance, format: "count" });
  const closing = { id: "closing", label: words.closing, at: cell("closing"), verdict: cell("agrees") };
  builder.figure({ ...closing, format: "count", shown: "form" });
}

function hasMonths(answers: Answers): boolean {
  const rows = tableRows(answers, "registrationMonths");
  return rows.some((row) => ["registrations", "cancellations"].some((id) => !isBlankAnswer(row[id])));
}

function registrationSheet(answers: Answers): SheetDescription {
  const months = (field: string, name: string) => numberColumn("registrationMonths", field, name);
  const isBlank = "COUNT({registrations}:{cancellations})=0";
  const running = "{$opening}+SUM({first balance}:{balance})";
  return {
    id: "registrations",
    name: words.sheet,
    title: words.title,
    year: "accountsYear",
    ...(hasMonths(answers) ? {} : { printed: { before: MONTH_HEADINGS, columns: 5 } }),
    columns: [
      { id: "label", width: 40 },
      { id: "registrations", width: 16 },
      { id: "cancellations", width: 18 },
      { id: "balance", width: 16 },
      { id: "active", width: 20 },
    ],
    parts: [
      line("registrants", registrantsField.label, numberInput(answers, "registrants", "CRESS_INSCRITOS"), count),
      line("opening", words.opening, numberInput(answers, "openingRegistrants", "CRESS_INSCRITOS_INICIO"), count),
      gap(),
      table(
        "months",
        asRows(monthRows(answers, "registrationMonths")),
        [
          column("month", words.month, monthLabels, { style: "label" }),
          column("registrations", words.registrations, months("registrations", "CRESS_INSCRICOES_MENSAIS"), count),
          column("cancellations", words.cancellations, months("cancellations", "CRESS_CANCELAMENTOS_MENSAIS"), count),
          column("balance", words.balance, `IF(${isBlank},"",N({registrations})-N({cancellations}))`, count),
          column("active", words.active, `IF(OR({$opening}="",${isBlank}),"",${running})`, count),
        ],
        { headings: { name: MONTH_HEADINGS } },
      ),
      total(
        "total",
        words.total,
        [within(["registrations", "cancellations", "balance"], "SUM({months})", count)],
        {},
        { results: [result("CRESS_SALDO_INSCRICOES", ["balance"])] },
      ),
      gap(),
      line("closing", words.closing, `IF({$opening}="","",{$opening}+{total.balance})`, count),
      check("agrees", words.check, `IF({closing}="","",{closing}={registrants})`),
      note(words.note),
      ...(hasMonths(answers) ? [gap()] : [note(words.unprinted)]),
      chart(18, 5, {
        name: "CRESS_GRAFICO_INSCRICOES",
        kind: "column",
        title: words.chart,
        categoryAxis: words.month,
        valueAxis: words.axisCount,
        format: "count",
        categories: "months.month",
        series: [
          { name: words.registrations, values: "months.registrations" },
          { name: words.cancellations, values: "months.cancellations" },
        ],
      }),
    ],
  };
}

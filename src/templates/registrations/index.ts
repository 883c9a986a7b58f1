import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { numberCell } from "../builder/answer-cells";
import type { Answers } from "../builder/answers";
import { place, relative, type Look, type Place } from "../builder/cell";
import { cressMg, proposals, sampleName } from "../cress-mg-2018";
import { defineTemplate } from "../builder/define";
import type { NumberField } from "../builder/field";
import { Lines } from "../builder/lines";
import { monthColumn, monthNames, monthProblems, monthRows } from "../builder/months";
import type { PlanBuilder } from "../builder/plan-builder";
import { registrantsField } from "../builder/shared-fields";
import { layAccountsYear, accountsYearField } from "../accounts-year";
import { chartFrom } from "../builder/sheet-builder";

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

/** Slide 48: how many came and went, month by month, and how many are active. */
export const registrations = defineTemplate({
  id: "registrations",
  name: { en: "Registrations", "pt-BR": "Registros" },
  summary: {
    en: "Registrations and cancellations by month, balance and active registrants.",
    "pt-BR": "Inscrições e cancelamentos por mês, saldo e inscritos ativos.",
  },
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
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title, "accountsYear");
  sheet.columns([40, 16, 18, 16, 20]);
  sheet.freeze(2);
  const lines = new Lines(builder, sheet, 3, 5);
  const registrants = lines.input(
    registrantsField.label,
    "registrants",
    "CRESS_INSCRITOS",
    numberCell(answers, "registrants"),
    count,
  );
  const opening = lines.input(
    words.opening,
    "openingRegistrants",
    "CRESS_INSCRITOS_INICIO",
    numberCell(answers, "openingRegistrants"),
    count,
  );
  lines.gap();
  lines.headings([words.month, words.registrations, words.cancellations, words.balance, words.active]);
  const first = lines.row;
  const months = monthRows(answers, "registrationMonths");
  const at = (row: number, column: number): string => cellName(row, column);
  monthNames.forEach((month, index) => sheet.text(first + index, 0, builder.word(month)));
  (["registrations", "cancellations"] as const).forEach((field, offset) => {
    builder.inputColumn(
      sheet,
      first,
      1 + offset,
      offset === 0 ? "CRESS_INSCRICOES_MENSAIS" : "CRESS_CANCELAMENTOS_MENSAIS",
      months.map((_, index) => `registrationMonths.${String(index)}.${field}`),
      months.map((row) => numberCell(row, field)),
      count,
    );
  });
  const openingAt = `$B$${String(opening.row + 1)}`;
  months.forEach((_, index) => {
    const row = first + index;
    const isBlank = `COUNT(${at(row, 1)}:${at(row, 2)})=0`;
    sheet.formula(row, 3, `IF(${isBlank},"",N(${at(row, 1)})-N(${at(row, 2)}))`, count);
    const running = `SUM(${at(first, 3).replace(/(\d)/, "$$$1")}:${at(row, 3)})`;
    sheet.formula(row, 4, `IF(OR(${openingAt}="",${isBlank}),"",${openingAt}+${running})`, count);
  });
  lines.row = first + months.length;
  const totals = lines.row;
  sheet.band(totals, 5, builder.word(words.total), { style: "total" });
  for (const column of [1, 2, 3]) {
    const range = relative(place(sheet.name, first, column, months.length, 1), sheet.name);
    sheet.formula(totals, column, `SUM(${range})`, { style: "total", format: "count" });
  }
  const balance = builder.result("CRESS_SALDO_INSCRICOES", place(sheet.name, totals, 3));
  lines.row = totals + 2;
  const closing = lines.formula(words.closing, `IF(${openingAt}="","",${openingAt}+${at(totals, 3)})`, count);
  const closingAt = relative(closing, sheet.name);
  sheet.text(lines.row, 0, builder.word(words.check));
  const verdict = sheet.formula(
    lines.row,
    1,
    `IF(${closingAt}="","",${closingAt}=${relative(registrants, sheet.name)})`,
    {
      style: "check",
      align: "center",
    },
  );
  sheet.check(verdict);
  lines.row += 1;
  lines.note(words.note);
  const column = (index: number): Place => place(sheet.name, first, index, months.length, 1);
  sheet.chart(
    chartFrom({
      name: "CRESS_GRAFICO_INSCRICOES",
      kind: "column",
      title: builder.word(words.chart),
      categoryAxis: builder.word(words.month),
      valueAxis: builder.word(words.axisCount),
      format: "count",
      categories: column(0),
      series: [
        { name: builder.word(words.registrations), values: column(1) },
        { name: builder.word(words.cancellations), values: column(2) },
      ],
      place: place(sheet.name, lines.row + 1, 0, 18, 5),
    }),
  );
  const { label } = registrantsField;
  builder.figure({ id: "registrants", label, at: registrants, format: "count", shown: "summary" });
  builder.figure({ id: "balance", label: words.yearBalance, at: balance, format: "count", shown: "form" });
  builder.figure({ id: "monthsBalance", label: words.balance, at: balance, format: "count", shown: "summary" });
  const check = { id: "closing", label: words.closing, at: closing, verdict };
  builder.figure({ ...check, format: "count", shown: "form" });
}

import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { numberCell } from "../builder/answer-cells";
import { tableRows, type Answers } from "../builder/answers";
import { formula, place, quoted, type Look, type Place } from "../builder/cell";
import { Lines } from "../builder/lines";
import { monthNames, monthRows } from "../builder/months";
import type { PlanBuilder } from "../builder/plan-builder";
import { chartFrom, type SheetBuilder } from "../builder/sheet-builder";
import { hasMonths } from "./form";

const words = {
  sheet: { en: "Evolution", "pt-BR": "Evolução" },
  title: { en: "Revenue and expense by month", "pt-BR": "Evolução mensal da receita e da despesa" },
  month: { en: "Month", "pt-BR": "Mês" },
  revenue: { en: "Revenue ", "pt-BR": "Receita " },
  expense: { en: "Expense ", "pt-BR": "Despesa " },
  accumulated: { en: "Accumulated ", "pt-BR": "Acumulada " },
  change: { en: "Change", "pt-BR": "Variação" },
  total: { en: "TOTAL", "pt-BR": "TOTAL" },
  picture: {
    en: "The source shows the monthly amounts as a picture only: they stay blank here, and the totals on the sheet Execution are the printed ones.",
    "pt-BR":
      "A fonte traz os valores mensais apenas como imagem: aqui ficam em branco, e os totais da planilha Execução são os publicados.",
  },
  years: { en: "ACCUMULATED EXPENSE BY YEAR", "pt-BR": "DESPESA ACUMULADA POR ANO" },
  year: { en: "Year", "pt-BR": "Ano" },
  amount: { en: "Accumulated expense", "pt-BR": "Despesa acumulada" },
  published: { en: "Variation as published", "pt-BR": "Variação publicada" },
  variation: { en: "Variation", "pt-BR": "Variação" },
  revenueChart: { en: "Revenue by month", "pt-BR": "Evolução mensal da receita" },
  revenueComparison: { en: "Revenue against the year before", "pt-BR": "Comparativo das receitas mensais" },
  expenseChart: { en: "Expense by month", "pt-BR": "Evolução mensal da despesa" },
  expenseComparison: { en: "Expense against the year before", "pt-BR": "Comparativo das despesas mensais" },
  accumulatedChart: { en: "Accumulated revenue and expense", "pt-BR": "Receita e despesa acumuladas" },
  yearsChart: { en: "Variation of the accumulated expense", "pt-BR": "Variação da despesa acumulada" },
  thisYear: { en: "This year", "pt-BR": "Ano das contas" },
  yearBefore: { en: "Year before", "pt-BR": "Ano anterior" },
  revenueSeries: { en: "Revenue", "pt-BR": "Receita" },
  expenseSeries: { en: "Expense", "pt-BR": "Despesa" },
  axisMoney: { en: "R$", "pt-BR": "R$" },
  axisPercent: { en: "Variation", "pt-BR": "Variação" },
} as const satisfies Record<string, Wording>;

export interface EvolutionFigures {
  /** Laid out afterwards, and shown first. */
  readonly executionSheet: SheetBuilder;
  readonly revenue: Place;
  readonly expense: Place;
}

const money: Look = { format: "money" };
/** Month, then for revenue and for expense: this year, year before, change, accumulated, accumulated before. */
const WIDTH = 11;
const FIRST = 5;
const groups = [
  {
    first: 1,
    word: words.revenue,
    fields: ["revenue", "previousRevenue"],
    names: ["CRESS_RECEITA_MENSAL", "CRESS_RECEITA_MENSAL_ANTERIOR"],
  },
  {
    first: 6,
    word: words.expense,
    fields: ["expense", "previousExpense"],
    names: ["CRESS_DESPESA_MENSAL", "CRESS_DESPESA_MENSAL_ANTERIOR"],
  },
] as const;

/** Slides 38, 39 and 41 to 44. */
export function layEvolution(builder: PlanBuilder, answers: Answers, executionSheet: SheetBuilder): EvolutionFigures {
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title, "accountsYear");
  sheet.columns([16, ...Array<number>(WIDTH - 1).fill(17)]);
  sheet.freeze(5);
  if (!hasMonths(answers)) sheet.text(2, 0, builder.word(words.picture), { style: "note" });
  layHeadings(builder, sheet);
  const months = monthRows(answers, "months");
  monthNames.forEach((month, index) => sheet.text(FIRST + index, 0, builder.word(month)));
  const totals = FIRST + months.length;
  sheet.band(totals, WIDTH, builder.word(words.total), { style: "total" });
  for (const group of groups) {
    group.fields.forEach((field, offset) => {
      builder.inputColumn(
        sheet,
        FIRST,
        group.first + offset,
        group.names[offset] ?? "",
        months.map((_, index) => `months.${String(index)}.${field}`),
        months.map((row) => numberCell(row, field)),
        money,
      );
      const [top, bottom] = [cellName(FIRST, group.first + offset), cellName(totals - 1, group.first + offset)];
      sheet.formula(totals, group.first + offset, `SUM(${top}:${bottom})`, { style: "total", format: "money" });
    });
    months.forEach((_, index) => layMonth(sheet, FIRST + index, group.first));
  }
  const lines = new Lines(builder, sheet, totals + 2, 4);
  const years = layYears(builder, lines, answers);
  layCharts(builder, sheet, totals, lines.row + 2, years);
  const column = (index: number): Place => place(sheet.name, FIRST, index, months.length, 1);
  return { executionSheet, revenue: column(1), expense: column(6) };
}

function layHeadings(builder: PlanBuilder, sheet: SheetBuilder): void {
  const heading: Look = { style: "heading", align: "center", wrap: true };
  const accountsYear = builder.ref("accountsYear", sheet);
  sheet.band(FIRST - 1, WIDTH, builder.word(words.month), heading);
  for (const { first, word } of groups) {
    const label = (wording: Wording, year: string) => formula(`${quoted(builder.word(wording))}&${year}`);
    sheet.put(FIRST - 1, first, label(word, accountsYear), heading);
    sheet.put(FIRST - 1, first + 1, label(word, `(${accountsYear}-1)`), heading);
    sheet.text(FIRST - 1, first + 2, builder.word(words.change), heading);
    sheet.put(FIRST - 1, first + 3, label(words.accumulated, accountsYear), heading);
    sheet.put(FIRST - 1, first + 4, label(words.accumulated, `(${accountsYear}-1)`), heading);
  }
  sheet.height(FIRST - 1, 2);
}

function layMonth(sheet: SheetBuilder, row: number, first: number): void {
  const at = (column: number): string => cellName(row, column);
  const [now, before] = [at(first), at(first + 1)];
  sheet.formula(row, first + 2, `IF(OR(${now}="",N(${before})=0),"",${now}/${before}-1)`, { format: "percent" });
  for (const offset of [0, 1]) {
    const column = first + offset;
    const top = cellName(FIRST, column).replace(/(\d+)$/, "$$$1");
    sheet.formula(row, first + 3 + offset, `IF(${at(column)}="","",SUM(${top}:${at(column)}))`, money);
  }
}

function layYears(
  builder: PlanBuilder,
  lines: Lines,
  answers: Answers,
): { readonly labels: Place; readonly variation: Place } {
  const { sheet } = lines;
  lines.section(words.years);
  lines.headings([words.year, words.amount, words.published, words.variation]);
  const rows = tableRows(answers, "accumulatedExpense");
  const first = lines.row;
  const column = (index: number, field: string, name: string, look: Look): void => {
    if (rows.length === 0) return;
    builder.inputColumn(
      sheet,
      first,
      index,
      name,
      rows.map((_, row) => `accumulatedExpense.${String(row)}.${field}`),
      rows.map((row) => numberCell(row, field)),
      look,
    );
  };
  column(0, "year", "CRESS_DESPESA_ACUMULADA_ANOS", { format: "year", align: "left" });
  column(1, "amount", "CRESS_DESPESA_ACUMULADA", money);
  column(2, "variation", "CRESS_DESPESA_ACUMULADA_VARIACAO", { format: "percent" });
  rows.forEach((_, index) => {
    const row = first + index;
    const [now, before, published] = [cellName(row, 1), cellName(row - 1, 1), cellName(row, 2)];
    const stated = `IF(${published}="","",${published})`;
    const computed = index === 0 ? stated : `IF(OR(${now}="",N(${before})=0),${stated},${now}/${before}-1)`;
    sheet.formula(row, 3, computed, { format: "percent" });
  });
  lines.row = first + rows.length;
  return {
    labels: place(sheet.name, first, 0, Math.max(rows.length, 1), 1),
    variation: place(sheet.name, first, 3, Math.max(rows.length, 1), 1),
  };
}

function layCharts(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  totals: number,
  row: number,
  years: { readonly labels: Place; readonly variation: Place },
): void {
  const column = (index: number): Place => place(sheet.name, FIRST, index, totals - FIRST, 1);
  const [thisYear, yearBefore] = [builder.word(words.thisYear), builder.word(words.yearBefore)];
  const HEIGHT = 16;
  const monthly = (
    position: number,
    name: string,
    kind: "line" | "column",
    title: Wording,
    series: readonly (readonly [string, number])[],
  ): void => {
    sheet.chart(
      chartFrom({
        name,
        kind,
        title: builder.word(title),
        categoryAxis: builder.word(words.month),
        valueAxis: builder.word(words.axisMoney),
        format: "count",
        categories: column(0),
        series: series.map(([label, index]) => ({ name: label, values: column(index) })),
        place: place(sheet.name, row + Math.floor(position / 2) * (HEIGHT + 1), (position % 2) * 6, HEIGHT, 5),
      }),
    );
  };
  monthly(0, "CRESS_GRAFICO_RECEITA", "line", words.revenueChart, [[thisYear, 1]]);
  monthly(1, "CRESS_GRAFICO_RECEITA_COMPARADA", "column", words.revenueComparison, [
    [thisYear, 1],
    [yearBefore, 2],
  ]);
  monthly(2, "CRESS_GRAFICO_DESPESA", "line", words.expenseChart, [[thisYear, 6]]);
  monthly(3, "CRESS_GRAFICO_DESPESA_COMPARADA", "column", words.expenseComparison, [
    [thisYear, 6],
    [yearBefore, 7],
  ]);
  monthly(4, "CRESS_GRAFICO_ACUMULADO", "line", words.accumulatedChart, [
    [builder.word(words.revenueSeries), 4],
    [builder.word(words.expenseSeries), 9],
  ]);
  sheet.chart(
    chartFrom({
      name: "CRESS_GRAFICO_VARIACAO",
      kind: "column",
      title: builder.word(words.yearsChart),
      categoryAxis: builder.word(words.year),
      valueAxis: builder.word(words.axisPercent),
      format: "percent",
      categories: years.labels,
      series: [{ name: builder.word(words.variation), values: years.variation }],
      place: place(sheet.name, row + 2 * (HEIGHT + 1), 6, HEIGHT, 5),
    }),
  );
}

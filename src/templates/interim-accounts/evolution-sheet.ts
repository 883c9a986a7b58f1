import type { Wording } from "../../core/wording";
import { tableRows, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { ChartDescription, Charts } from "../builder/chart-description";
import type { ByRow, PrintedPart, SheetDescription, TableColumn } from "../builder/description";
import { asRows, formRows, numberColumn } from "../builder/holds";
import { monthLabels, monthRows } from "../builder/months";
import { column, gap, namedSection, table, total, within } from "../builder/parts";
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
    en: "The source shows the monthly amounts as a picture only: they stay blank here, and the totals on the sheet Execution are the published ones. Months and their charts are printed once they are typed and filled again.",
    "pt-BR":
      "A fonte traz os valores mensais apenas como imagem: aqui ficam em branco, e os totais da planilha Execução são os publicados. Os meses e seus gráficos são impressos depois de digitados e preenchidos de novo.",
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

const money: Look = { format: "money" };
const percent: Look = { format: "percent" };
const YEARS = "yearsSection";
const MONTH_CHARTS = "monthCharts";
/** In rows and columns of the sheet. */
const CHART_SIZE = { height: 16, width: 5 } as const;
const inputs = ["revenue", "previousRevenue", "expense", "previousExpense"];

/** Slides 38, 39 and 41 to 44. */
export function evolutionSheet(answers: Answers): SheetDescription {
  const columns = [
    column("month", words.month, monthLabels, { style: "label" }),
    ...kind("revenue", "CRESS_RECEITA_MENSAL", "previousRevenue", "CRESS_RECEITA_MENSAL_ANTERIOR"),
    ...kind("expense", "CRESS_DESPESA_MENSAL", "previousExpense", "CRESS_DESPESA_MENSAL_ANTERIOR"),
  ];
  return {
    id: "evolution",
    name: words.sheet,
    title: words.title,
    year: "accountsYear",
    ...(hasMonths(answers) ? {} : { hint: words.picture, printed: printedWithoutMonths(answers) }),
    words: { revenue: words.revenue, expense: words.expense, accumulated: words.accumulated },
    columns: columns.map(({ name }, index) => ({ id: name, width: index === 0 ? 16 : 17 })),
    frozenTo: "monthHeadings",
    parts: [
      gap(),
      table("months", asRows(monthRows(answers, "months")), columns, {
        headings: { name: "monthHeadings", lines: 2 },
      }),
      total("total", words.total, [within(inputs, "SUM({months})", money)], {}),
      gap(),
      namedSection(YEARS, words.years, "revenueChange"),
      table("years", formRows(answers, "accumulatedExpense"), yearColumns(), { headings: {} }),
      gap(2),
      { kind: "charts", rows: yearCharts, ...CHART_SIZE },
      { kind: "charts", name: MONTH_CHARTS, rows: monthCharts, ...CHART_SIZE },
    ],
  };
}

/** The years alone, and nothing but the title where there are none either. */
function printedWithoutMonths(answers: Answers): PrintedPart {
  const hasYears = tableRows(answers, "accumulatedExpense").length > 0;
  return hasYears
    ? { from: YEARS, before: MONTH_CHARTS, columns: CHART_SIZE.width }
    : { before: "monthHeadings", columns: CHART_SIZE.width };
}

/** Revenue or expense: this year, the year before, the change, and both accumulated. */
function kind(name: string, definedName: string, previous: string, previousName: string): readonly TableColumn[] {
  const titled = (word: string, year: string): string => `{'${word}}&${year}`;
  const [thisYear, yearBefore] = ["{accountsYear}", "({accountsYear}-1)"];
  const accumulated = (of: string): string => `IF({${of}}="","",SUM({first ${of}}:{${of}}))`;
  const change = `IF(OR({${name}}="",N({${previous}})=0),"",{${name}}/{${previous}}-1)`;
  return [
    column(name, titled(name, thisYear), numberColumn("months", name, definedName), money),
    column(previous, titled(name, yearBefore), numberColumn("months", previous, previousName), money),
    column(`${name}Change`, words.change, change, percent),
    column(`${name}Accumulated`, titled("accumulated", thisYear), accumulated(name), money),
    column(`${previous}Accumulated`, titled("accumulated", yearBefore), accumulated(previous), money),
  ];
}

function yearColumns(): readonly TableColumn[] {
  const of = (field: string, name: string) => numberColumn("accumulatedExpense", field, name);
  return [
    column("year", words.year, of("year", "CRESS_DESPESA_ACUMULADA_ANOS"), { format: "year", align: "left" }),
    column("amount", words.amount, of("amount", "CRESS_DESPESA_ACUMULADA"), money),
    column("published", words.published, of("variation", "CRESS_DESPESA_ACUMULADA_VARIACAO"), percent),
    column("variation", words.variation, variation, percent),
  ];
}

/** As published where the amounts are not known. */
const variation: ByRow = {
  kind: "byRow",
  formula: (index) => {
    const stated = `IF({published}="","",{published})`;
    if (index === 0) return stated;
    return `IF(OR({amount}="",N({previous amount})=0),${stated},{amount}/{previous amount}-1)`;
  },
};

function monthly(
  name: string,
  kind: ChartDescription["kind"],
  title: Wording,
  series: ChartDescription["series"],
): ChartDescription {
  const axes = { categoryAxis: words.month, valueAxis: words.axisMoney, format: "count", fromZero: true } as const;
  return { name, kind, title, ...axes, categories: "months.month", series };
}

const thisYear = (values: string) => ({ name: words.thisYear, values: `months.${values}` });
const yearBefore = (values: string) => ({ name: words.yearBefore, values: `months.${values}` });

/** What the years show stands first, with the table that it shows: it is all that there is until months are typed. */
const yearCharts: Charts["rows"] = [
  [
    {
      name: "CRESS_GRAFICO_VARIACAO",
      kind: "column",
      title: words.yearsChart,
      categoryAxis: words.year,
      valueAxis: words.axisPercent,
      format: "percent",
      categories: "years.year",
      series: [{ name: words.variation, values: "years.variation" }],
    },
    monthly("CRESS_GRAFICO_ACUMULADO", "line", words.accumulatedChart, [
      { name: words.revenueSeries, values: "months.revenueAccumulated" },
      { name: words.expenseSeries, values: "months.expenseAccumulated" },
    ]),
  ],
];

const monthCharts: Charts["rows"] = [
  [
    monthly("CRESS_GRAFICO_RECEITA", "line", words.revenueChart, [thisYear("revenue")]),
    monthly("CRESS_GRAFICO_RECEITA_COMPARADA", "column", words.revenueComparison, [
      thisYear("revenue"),
      yearBefore("previousRevenue"),
    ]),
  ],
  [
    monthly("CRESS_GRAFICO_DESPESA", "line", words.expenseChart, [thisYear("expense")]),
    monthly("CRESS_GRAFICO_DESPESA_COMPARADA", "column", words.expenseComparison, [
      thisYear("expense"),
      yearBefore("previousExpense"),
    ]),
  ],
];

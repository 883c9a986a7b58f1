import type { Decimal } from "../../core/decimal";
import { zero } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { numberCell, textCell } from "../answer-cells";
import { decimalAnswer, tableRows, textAnswer, type AnswerRow, type Answers } from "../answers";
import { absolute, blank, number, place, quoted, relative, type Look, type Place } from "../cell";
import { cressMg, sampleName } from "../cress-mg-2018";
import { defineTemplate } from "../define";
import type { NumberField } from "../field";
import { Lines } from "../lines";
import type { PlanBuilder } from "../plan-builder";
import { chartFrom, type SheetBuilder } from "../sheet-builder";
import { nameColumn } from "../shared-fields";
import type { LiveFigure, Problem } from "../template";

const words = {
  sheet: { en: "Results", "pt-BR": "Resultados" },
  title: { en: "Results of past years", "pt-BR": "Resultados de exercícios anteriores" },
  budget: { en: "BUDGET RESULT", "pt-BR": "RESULTADO ORÇAMENTÁRIO" },
  financial: { en: "FINANCIAL RESULT", "pt-BR": "RESULTADO FINANCEIRO" },
  year: { en: "Year", "pt-BR": "Exercício" },
  accumulated: { en: "Accumulated", "pt-BR": "Acumulado" },
  revenue: { en: "(=) Revenue collected", "pt-BR": "(=) Receita arrecadada" },
  expense: { en: "(−) Expense incurred", "pt-BR": "(−) Despesa realizada" },
  result: { en: "(=) Budget result", "pt-BR": "(=) Resultado orçamentário" },
  meaning: { en: "Surplus or deficit", "pt-BR": "Superávit ou déficit" },
  surplus: { en: "Surplus", "pt-BR": "Superávit" },
  deficit: { en: "Deficit", "pt-BR": "Déficit" },
  running: { en: "Budget result, accumulated", "pt-BR": "Resultado orçamentário acumulado" },
  cash: { en: "Available balance", "pt-BR": "Saldo disponível" },
  payables: { en: "(−) Accounts payable", "pt-BR": "(−) Contas a pagar" },
  position: { en: "(=) Financial result", "pt-BR": "(=) Resultado financeiro" },
  change: { en: "Change from the year before", "pt-BR": "Variação sobre o ano anterior" },
  unexplained: {
    en: "Change that the budget result does not explain",
    "pt-BR": "Variação que o resultado orçamentário não explica",
  },
  debts: { en: "DEBTS", "pt-BR": "DÉBITOS" },
  total: { en: "TOTAL", "pt-BR": "TOTAL" },
  chart: { en: "Budget and financial result by year", "pt-BR": "Resultado orçamentário e financeiro por exercício" },
  chartBudget: { en: "Budget result", "pt-BR": "Resultado orçamentário" },
  chartFinancial: { en: "Financial result", "pt-BR": "Resultado financeiro" },
  axisMoney: { en: "R$", "pt-BR": "R$" },
} as const satisfies Record<string, Wording>;

const resultLabel: Wording = { en: "Budget result of {year}", "pt-BR": "Resultado orçamentário de {year}" };
const accumulatedLabel: Wording = { en: "Accumulated budget result", "pt-BR": "Resultado orçamentário acumulado" };
const debtsLabel: Wording = { en: "Total of debts", "pt-BR": "Total dos débitos" };
const repeatedYear: Wording = {
  en: "Years, row {row}: this year is there already",
  "pt-BR": "Exercícios, linha {row}: este exercício já está na lista",
};

const amount = (id: string, label: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  required: true,
  unit: "money",
});

function yearProblems(answers: Answers): readonly Problem[] {
  const years = tableRows(answers, "results").map((row) => textAnswer(row, "year").trim());
  return years.flatMap((year, index) =>
    years.indexOf(year) === index
      ? []
      : [
          {
            field: "results",
            row: index,
            column: "year",
            message: fillWording(repeatedYear, { row: String(index + 1) }),
          },
        ],
  );
}

/** Slide 45: results by year with their true signs, and what is owed. */
export const resultsHistory = defineTemplate({
  id: "results-history",
  name: { en: "Results of past years", "pt-BR": "Resultados de exercícios anteriores" },
  summary: {
    en: "Budget and financial result by year, accumulated, and debts.",
    "pt-BR": "Resultado orçamentário e financeiro por exercício, acumulado, e débitos.",
  },
  sections: [
    {
      id: "results",
      title: { en: "Years", "pt-BR": "Exercícios" },
      fields: [
        {
          kind: "table",
          id: "results",
          label: { en: "Years", "pt-BR": "Exercícios" },
          help: {
            en: "Amounts without signs: expense and accounts payable are positive.",
            "pt-BR": "Valores sem sinal: despesa e contas a pagar são positivas.",
          },
          row: { en: "year", "pt-BR": "exercício" },
          required: true,
          columns: () => [
            {
              kind: "number",
              id: "year",
              label: words.year,
              required: true,
              unit: "year",
              least: "1900",
              most: "9998",
            },
            amount("revenue", { en: "Revenue collected", "pt-BR": "Receita arrecadada" }),
            amount("expense", { en: "Expense incurred", "pt-BR": "Despesa realizada" }),
            { ...amount("cash", { en: "Available balance", "pt-BR": "Saldo disponível" }), required: false },
            { ...amount("payables", { en: "Accounts payable", "pt-BR": "Contas a pagar" }), required: false },
          ],
          most: 15,
        },
      ],
    },
    {
      id: "debts",
      title: { en: "Debts", "pt-BR": "Débitos" },
      fields: [
        {
          kind: "table",
          id: "debts",
          label: { en: "Debts", "pt-BR": "Débitos" },
          row: { en: "debt", "pt-BR": "débito" },
          required: false,
          columns: () => [
            nameColumn({ en: "Creditor", "pt-BR": "Credor" }),
            amount("amount", { en: "Amount", "pt-BR": "Valor" }),
          ],
          most: 50,
        },
      ],
    },
  ],
  samples: [
    {
      id: "results-history",
      name: sampleName,
      council: cressMg,
      answers: {
        results: [
          year("2012", "2857371.00", "2944716.59", "8322.34", "64511.16"),
          year("2013", "3851739.19", "4073750.39", "7248.04", "295580.83"),
          year("2014", "4205685.13", "4189530.35", "110680.72", "406730.36"),
          year("2015", "4473583.35", "4545390.99", "53836.76", "646941.81"),
          year("2016", "5120899.10", "5142448.59", "19350.09", "693555.43"),
        ],
        debts: [
          { name: "Débito CFESS", amount: "194737.00" },
          { name: "Impostos", amount: "6219.00" },
        ],
      },
    },
  ],
  problems: yearProblems,
  checks: historyChecks,
  lay: layHistory,
});

function year(of: string, revenue: string, expense: string, cash: string, payables: string): AnswerRow {
  return { year: of, revenue, expense, cash, payables };
}

function historyChecks(answers: Answers): readonly LiveFigure[] {
  const figures: LiveFigure[] = [];
  let accumulated = zero;
  for (const row of tableRows(answers, "results")) {
    const [revenue, expense] = [decimalAnswer(row, "revenue"), decimalAnswer(row, "expense")];
    if (!revenue || !expense) continue;
    const result = revenue.minus(expense);
    accumulated = accumulated.plus(result);
    const of = textAnswer(row, "year");
    figures.push({
      id: `result${of}`,
      label: fillWording(resultLabel, { year: of }),
      value: result.toFixed(),
      format: "money",
    });
  }
  figures.push({ id: "accumulated", label: accumulatedLabel, value: accumulated.toFixed(), format: "money" });
  figures.push({ id: "debts", label: debtsLabel, value: totalDebts(answers).toFixed(), format: "money" });
  return figures;
}

function totalDebts(answers: Answers): Decimal {
  return tableRows(answers, "debts").reduce((sum, row) => sum.plus(decimalAnswer(row, "amount") ?? zero), zero);
}

const money: Look = { format: "money" };
const total: Look = { style: "total", format: "money" };

function layHistory(builder: PlanBuilder, answers: Answers): void {
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title);
  const rows = tableRows(answers, "results");
  const count = rows.length;
  sheet.columns([46, ...Array<number>(count).fill(20), 20]);
  sheet.freeze(2);
  const lines = new Lines(builder, sheet, 3, count + 2);
  const grid = new YearGrid(builder, lines, rows);

  lines.section(words.budget);
  grid.years(words.year, words.accumulated);
  const revenue = grid.inputs(words.revenue, "revenue", "CRESS_HISTORICO_RECEITA", true);
  const expense = grid.inputs(words.expense, "expense", "CRESS_HISTORICO_DESPESA", true);
  const result = grid.formulas(words.result, (at) => `${at(revenue)}-${at(expense)}`, total, true);
  const [surplus, deficit] = [quoted(builder.word(words.surplus)), quoted(builder.word(words.deficit))];
  grid.formulas(words.meaning, (at) => `IF(${at(result)}<0,${deficit},${surplus})`, { align: "right" }, true);
  grid.running(words.running, result);
  builder.result("CRESS_RESULTADO_ORCAMENTARIO", place(sheet.name, result, 1, 1, count), [
    rows.map((row) => number(difference(row, "revenue", "expense"))),
  ]);
  lines.gap();

  lines.section(words.financial);
  grid.years(words.year);
  const cash = grid.inputs(words.cash, "cash", "CRESS_HISTORICO_SALDO", false);
  const payables = grid.inputs(words.payables, "payables", "CRESS_HISTORICO_CONTAS_A_PAGAR", false);
  const position = grid.formulas(words.position, (at) => `${at(cash)}-${at(payables)}`, total, false);
  const change = grid.changes(words.change, position);
  grid.unexplained(words.unexplained, change, result);
  builder.result("CRESS_RESULTADO_FINANCEIRO", place(sheet.name, position, 1, 1, count), [
    rows.map((row) => number(difference(row, "cash", "payables"))),
  ]);
  lines.gap();

  const debts = layDebts(builder, lines, answers);
  layChart(builder, sheet, grid.yearRow, result, position, count, lines.row + 1);
  rows.forEach((row, index) => {
    const label = builder.word(resultLabel, { year: textAnswer(row, "year") });
    builder.figure(label, place(sheet.name, result, 1 + index), "money");
  });
  builder.figure(builder.word(accumulatedLabel), place(sheet.name, result, 1 + count), "money");
  builder.figure(builder.word(debtsLabel), debts, "money");
}

function difference(row: AnswerRow, from: string, subtracted: string): Decimal {
  return (decimalAnswer(row, from) ?? zero).minus(decimalAnswer(row, subtracted) ?? zero);
}

/** One column a year, and one for the accumulated amounts. */
class YearGrid {
  yearRow = 0;

  constructor(
    private readonly builder: PlanBuilder,
    private readonly lines: Lines,
    private readonly rows: readonly AnswerRow[],
  ) {}

  private get sheet(): SheetBuilder {
    return this.lines.sheet;
  }

  /** The years are asked for once and shown again further down. */
  years(label: Wording, last?: Wording): void {
    const { row } = this.lines;
    if (this.yearRow === 0) this.yearRow = row;
    this.sheet.text(row, 0, this.builder.word(label), { style: "heading" });
    const look: Look = { style: "heading", format: "year", align: "right" };
    const contents = this.rows.map((each) => numberCell(each, "year"));
    const keys = this.rows.map((_, index) => `results.${String(index)}.year`);
    if (row === this.yearRow) {
      this.builder.inputRow(this.sheet, row, 1, "CRESS_HISTORICO_EXERCICIOS", keys, contents, { format: "year" });
    } else {
      this.rows.forEach((_, index) => {
        this.sheet.formula(row, 1 + index, cellName(this.yearRow, 1 + index), look);
      });
    }
    this.sheet.text(row, 1 + this.rows.length, last ? this.builder.word(last) : "", look);
    this.lines.row += 1;
  }

  inputs(label: Wording, column: string, name: string, summed: boolean): number {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label));
    const keys = this.rows.map((_, index) => `results.${String(index)}.${column}`);
    const at = this.builder.inputRow(
      this.sheet,
      row,
      1,
      name,
      keys,
      this.rows.map((each) => numberCell(each, column)),
      money,
    );
    if (summed) this.sheet.formula(row, 1 + this.rows.length, `SUM(${relative(at, this.sheet.name)})`, money);
    this.lines.row += 1;
    return row;
  }

  formulas(label: Wording, expression: (at: (row: number) => string) => string, look: Look, summed: boolean): number {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label), look.style ? { style: look.style } : { style: "label" });
    const last = this.rows.length + (summed ? 1 : 0);
    for (let column = 1; column <= last; column += 1) {
      this.sheet.formula(
        row,
        column,
        expression((of) => cellName(of, column)),
        look,
      );
    }
    this.lines.row += 1;
    return row;
  }

  running(label: Wording, of: number): void {
    const first = cellName(of, 1).replace(/^([A-Z]+)/, "$$$1");
    this.formulas(label, (at) => `SUM(${first}:${at(of)})`, money, false);
  }

  /** From the second year on. */
  changes(label: Wording, of: number): number {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label));
    for (let column = 2; column <= this.rows.length; column += 1) {
      this.sheet.formula(row, column, `${cellName(of, column)}-${cellName(of, column - 1)}`, money);
    }
    this.lines.row += 1;
    return row;
  }

  unexplained(label: Wording, change: number, result: number): void {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label));
    for (let column = 2; column <= this.rows.length; column += 1) {
      this.sheet.formula(row, column, `${cellName(change, column)}-${cellName(result, column)}`, money);
    }
    this.lines.row += 1;
  }
}

function layDebts(builder: PlanBuilder, lines: Lines, answers: Answers): Place {
  const { sheet } = lines;
  lines.section(words.debts);
  const rows = tableRows(answers, "debts").map((row) => [textCell(row, "name"), numberCell(row, "amount")]);
  const table = builder.table(sheet, lines.row, 0, {
    name: "CRESS_DEBITOS",
    key: [0],
    rows: rows.length > 0 ? rows : [[blank, blank]],
    looks: [
      { style: "input", format: "text", align: "left" },
      { style: "input", format: "money" },
    ],
    input: rows,
  });
  lines.row += table.rows;
  const column = absolute({ ...table, column: 1, columns: 1 }, sheet.name);
  return builder.result("CRESS_DEBITOS_TOTAL", lines.total(words.total, `SUM(${column})`, money), [
    [number(totalDebts(answers))],
  ]);
}

function layChart(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  years: number,
  result: number,
  position: number,
  count: number,
  row: number,
): void {
  const across = (of: number): Place => place(sheet.name, of, 1, 1, count);
  sheet.chart(
    chartFrom({
      name: "CRESS_GRAFICO_RESULTADOS",
      kind: "column",
      title: builder.word(words.chart),
      categoryAxis: builder.word(words.year),
      valueAxis: builder.word(words.axisMoney),
      format: "count",
      categories: across(years),
      series: [
        { name: builder.word(words.chartBudget), values: across(result) },
        { name: builder.word(words.chartFinancial), values: across(position) },
      ],
      place: place(sheet.name, row + 1, 0, 18, Math.max(5, count + 1)),
    }),
  );
}

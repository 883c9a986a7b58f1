import { fillWording } from "../../core/wording";
import { numberCell, textCell } from "../builder/answer-cells";
import { tableRows, textAnswer, type Answers } from "../builder/answers";
import { absolute, blank, place, quoted, type Look, type Place } from "../builder/cell";
import { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import { chartFrom, type SheetBuilder } from "../builder/sheet-builder";
import { accumulatedLabel, debtsLabel, resultLabel, words } from "./wording";
import { YearGrid } from "./year-grid";

const money: Look = { format: "money" };
const total: Look = { style: "total", format: "money" };

export function layHistory(builder: PlanBuilder, answers: Answers): void {
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
  builder.result("CRESS_RESULTADO_ORCAMENTARIO", place(sheet.name, result, 1, 1, count));
  lines.gap();

  lines.section(words.financial);
  grid.years(words.year);
  const cash = grid.inputs(words.cash, "cash", "CRESS_HISTORICO_SALDO", false);
  const payables = grid.inputs(words.payables, "payables", "CRESS_HISTORICO_CONTAS_A_PAGAR", false);
  const position = grid.formulas(words.position, (at) => `${at(cash)}-${at(payables)}`, total, false);
  const change = grid.changes(words.change, position);
  grid.unexplained(words.unexplained, change, result);
  builder.result("CRESS_RESULTADO_FINANCEIRO", place(sheet.name, position, 1, 1, count));
  lines.gap();

  const debts = layDebts(builder, lines, answers);
  layChart(builder, sheet, grid.yearRow, result, position, count, lines.row + 1);
  rows.forEach((row, index) => {
    const label = fillWording(resultLabel, { year: textAnswer(row, "year") });
    const at = place(sheet.name, result, 1 + index);
    builder.figure({ id: `result${String(index + 1)}`, label, at, format: "money" });
  });
  const accumulated = place(sheet.name, result, 1 + count);
  builder.figure({ id: "accumulated", label: accumulatedLabel, at: accumulated, format: "money" });
  builder.figure({ id: "debts", label: debtsLabel, at: debts, format: "money" });
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
  return builder.result("CRESS_DEBITOS_TOTAL", lines.total(words.total, `SUM(${column})`, money));
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

import { fillWording } from "../../core/wording";
import { tableRows, textAnswer, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { Case, Line, SheetDescription } from "../builder/description";
import { blankCell, formRows, givenNumber, givenText, inputRow, words as said } from "../builder/holds";
import { laySheets } from "../builder/lay-sheets";
import { chart, column, gap, line, result, section, table, total, within } from "../builder/parts";
import type { PlanBuilder } from "../builder/plan-builder";
import { accumulatedLabel, debtsLabel, resultLabel, words } from "./wording";

const money: Look = { format: "money" };
const sum: Look = { style: "total", format: "money" };
const yearLook: Look = { style: "heading", format: "year", align: "right" };

export function layHistory(builder: PlanBuilder, answers: Answers): void {
  const sheets = laySheets(builder, [historySheet(answers)]);
  tableRows(answers, "results").forEach((row, index) => {
    const label = fillWording(resultLabel, { year: textAnswer(row, "year") });
    const at = sheets.cell("results.result", yearColumn(index));
    builder.figure({ id: yearColumn(index), label, at, format: "money" });
  });
  const accumulated = sheets.cell("results.result", "accumulated");
  builder.figure({ id: "accumulated", label: accumulatedLabel, at: accumulated, format: "money" });
  builder.figure({ id: "debts", label: debtsLabel, at: sheets.cell("results.debtTotal"), format: "money" });
}

function yearColumn(index: number): string {
  return `year${String(index + 1)}`;
}

/** Slide 45: one column a year, and one for the accumulated amounts. */
function historySheet(answers: Answers): SheetDescription {
  const years = tableRows(answers, "results").map((_, index) => yearColumn(index));
  const later = years.slice(1);
  const accumulated = ["accumulated"];
  const inputs = (field: string, name: string): Case => within(years, inputRow(answers, "results", field, name));
  const yearSum = (name: string): Case =>
    within(accumulated, years.length === 0 ? "0" : `SUM({${name}.${years[0] ?? ""}}:{${name}.${years.at(-1) ?? ""}})`);
  const yearLine = (name: string, inYears: Case, last: Case): Line =>
    line(name, words.year, [inYears, last], {}, { labelLook: { style: "heading" } });
  return {
    id: "results",
    name: words.sheet,
    title: words.title,
    words: { surplus: words.surplus, deficit: words.deficit },
    columns: [{ id: "label", width: 46 }, ...years.map((id) => ({ id, width: 20 })), { id: "accumulated", width: 20 }],
    across: years,
    parts: [
      section(words.budget),
      yearLine(
        "year",
        within(years, inputRow(answers, "results", "year", "CRESS_HISTORICO_EXERCICIOS"), { format: "year" }),
        within(accumulated, said(words.accumulated), yearLook),
      ),
      line("revenue", words.revenue, [inputs("revenue", "CRESS_HISTORICO_RECEITA"), yearSum("revenue")], money),
      line("expense", words.expense, [inputs("expense", "CRESS_HISTORICO_DESPESA"), yearSum("expense")], money),
      line("result", words.result, "{revenue}-{expense}", sum, {
        in: [...years, ...accumulated],
        labelLook: { style: "total" },
        results: [result("CRESS_RESULTADO_ORCAMENTARIO", years)],
      }),
      line(
        "meaning",
        words.meaning,
        "IF({result}<0,{'deficit},{'surplus})",
        { align: "right" },
        {
          in: [...years, ...accumulated],
        },
      ),
      line("running", words.running, "SUM({first result}:{result})", money),
      gap(),
      section(words.financial),
      yearLine("yearAgain", within(years, "{year}", yearLook), within(accumulated, blankCell, yearLook)),
      line("cash", words.cash, inputRow(answers, "results", "cash", "CRESS_HISTORICO_SALDO"), money),
      line(
        "payables",
        words.payables,
        inputRow(answers, "results", "payables", "CRESS_HISTORICO_CONTAS_A_PAGAR"),
        money,
      ),
      line("position", words.position, "{cash}-{payables}", sum, {
        labelLook: { style: "total" },
        results: [result("CRESS_RESULTADO_FINANCEIRO")],
      }),
      line("change", words.change, "{position}-{previous position}", money, { in: later }),
      line("unexplained", words.unexplained, "{change}-{result}", money, { in: later }),
      gap(),
      section(words.debts),
      table(
        "debts",
        formRows(answers, "debts"),
        [
          column("name", null, givenText("name"), { format: "text", align: "left" }),
          column("amount", null, givenNumber("amount"), money),
        ],
        { grows: { name: "CRESS_DEBITOS", key: ["name"], form: ["name", "amount"], showsOne: true } },
      ),
      total("debtTotal", words.total, "SUM({$debts.amount})", money, {
        in: [years[0] ?? "accumulated"],
        results: [result("CRESS_DEBITOS_TOTAL")],
      }),
      gap(2),
      chart(18, Math.max(5, years.length + 1), {
        name: "CRESS_GRAFICO_RESULTADOS",
        kind: "column",
        title: words.chart,
        categoryAxis: words.year,
        valueAxis: words.axisMoney,
        format: "count",
        in: years,
        categories: "year",
        series: [
          { name: words.chartBudget, values: "result" },
          { name: words.chartFinancial, values: "position" },
        ],
      }),
    ],
  };
}

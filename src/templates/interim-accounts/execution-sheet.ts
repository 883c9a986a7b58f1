import type { Wording } from "../../core/wording";
import { numberCell, serialCell, textCell } from "../builder/answer-cells";
import { isBlankAnswer, tableRows, type Answers } from "../builder/answers";
import { relative, type Look, type Place } from "../builder/cell";
import { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import type { EvolutionFigures } from "./evolution-sheet";

const words = {
  sheet: { en: "Execution", "pt-BR": "Execução" },
  title: { en: "Budget execution", "pt-BR": "Execução orçamentária" },
  position: { en: "Position on", "pt-BR": "Posição em" },
  revenueTitle: { en: "REVENUE", "pt-BR": "RECEITA" },
  budgeted: { en: "Budgeted revenue", "pt-BR": "Receita prevista" },
  collected: { en: "Revenue collected", "pt-BR": "Receita arrecadada" },
  toCollect: { en: "To be collected", "pt-BR": "A realizar" },
  executed: { en: "Percentage collected", "pt-BR": "Percentual de execução" },
  resultTitle: { en: "RESULT TO DATE", "pt-BR": "RESULTADO ATÉ A DATA" },
  incurred: { en: "Expense incurred", "pt-BR": "Despesa realizada" },
  result: { en: "Revenue − expense", "pt-BR": "Receita − despesa" },
  forecastTitle: { en: "YEAR-END FORECAST", "pt-BR": "PREVISÃO DA SITUAÇÃO FINANCEIRA" },
  balances: { en: "Total of the bank balances", "pt-BR": "Total dos saldos bancários" },
  toCome: { en: "(+) Revenue still to come", "pt-BR": "(+) Previsão de arrecadação até dezembro" },
  expenseToCome: { en: "(−) Expense still to come", "pt-BR": "(−) Despesas a realizar até dezembro" },
  forecast: { en: "(=) Forecast for the year's end", "pt-BR": "(=) Previsão de resultado financeiro no exercício" },
  yearExpense: { en: "Expense of the whole year", "pt-BR": "Despesa total do exercício" },
  underBudget: { en: "Below the budgeted revenue by", "pt-BR": "Abaixo da receita prevista em" },
  checkTitle: { en: "CHECKS", "pt-BR": "CONFERÊNCIAS" },
  revenueCheck: { en: "Months add up to the revenue collected", "pt-BR": "Os meses somam a receita arrecadada" },
  expenseCheck: { en: "Months add up to the expense incurred", "pt-BR": "Os meses somam a despesa realizada" },
  noMonths: { en: "no monthly amounts", "pt-BR": "sem valores mensais" },
} as const satisfies Record<string, Wording>;

const money: Look = { format: "money" };

export interface ExecutionFigures {
  readonly toCollect: Place;
  readonly executed: Place;
  readonly result: Place;
  readonly forecast: Place;
}

/** Slides 40, 41 and 46. */
export function layExecution(builder: PlanBuilder, answers: Answers, evolution: EvolutionFigures): ExecutionFigures {
  const { executionSheet: sheet } = evolution;
  builder.heading(sheet, words.title, "accountsYear");
  sheet.columns([58, 26, 30]);
  sheet.freeze(2);
  const lines = new Lines(builder, sheet, 3, 2);
  const at = (target: Place): string => relative(target, sheet.name);
  lines.input(words.position, "positionDate", "CRESS_DATA_POSICAO", serialCell(answers, "positionDate"), {
    format: "date",
  });
  lines.gap();

  lines.section(words.revenueTitle);
  const budgeted = input(words.budgeted, "budgetedRevenue", "CRESS_RECEITA_PREVISTA");
  const collected = input(words.collected, "collectedRevenue", "CRESS_RECEITA_ARRECADADA");
  const toCollect = lines.total(words.toCollect, `${at(budgeted)}-${at(collected)}`, money);
  const executed = lines.formula(words.executed, `${at(collected)}/${at(budgeted)}`, { format: "percent" });
  lines.gap();

  lines.section(words.resultTitle);
  lines.formula(words.collected, at(collected), money);
  const incurred = input(words.incurred, "incurredExpense", "CRESS_DESPESA_REALIZADA");
  const result = lines.total(words.result, `${at(collected)}-${at(incurred)}`, money);
  lines.gap();

  lines.section(words.forecastTitle);
  const rows = tableRows(answers, "bankBalances").map((row) => [textCell(row, "name"), numberCell(row, "amount")]);
  const accounts = builder.table(sheet, lines.row, 0, {
    name: "CRESS_SALDOS_BANCARIOS",
    field: "bankBalances",
    key: [0],
    rows,
    looks: [
      { style: "input", format: "text", align: "left" },
      { style: "input", format: "money" },
    ],
    input: rows,
  });
  lines.row += accounts.rows;
  const balances = lines.formula(words.balances, `SUM(${at({ ...accounts, column: 1, columns: 1 })})`, money);
  const toCome = isBlankAnswer(answers["revenueToCome"])
    ? lines.formula(words.toCome, at(toCollect), money)
    : input(words.toCome, "revenueToCome", "CRESS_RECEITA_A_ARRECADAR");
  const expenseToCome = input(words.expenseToCome, "expenseToCome", "CRESS_DESPESA_A_REALIZAR");
  const forecast = lines.total(words.forecast, `${at(balances)}+${at(toCome)}-${at(expenseToCome)}`, money);
  const yearExpense = lines.formula(words.yearExpense, `${at(incurred)}+${at(expenseToCome)}`, money);
  lines.formula(words.underBudget, `${at(budgeted)}-${at(yearExpense)}`, money);
  lines.gap();

  lines.section(words.checkTitle);
  check(words.revenueCheck, evolution.revenue, collected);
  check(words.expenseCheck, evolution.expense, incurred);
  builder.result("CRESS_RECEITA_A_REALIZAR", toCollect);
  builder.result("CRESS_EXECUCAO", executed);
  builder.result("CRESS_PREVISAO_FINANCEIRA", forecast);
  return { toCollect, executed, result, forecast };

  function input(label: Wording, field: string, name: string): Place {
    return lines.input(label, field, name, numberCell(answers, field), money);
  }

  function check(label: Wording, months: Place, stated: Place): void {
    const range = at(months);
    const verdict = lines.check(
      label,
      `IF(COUNT(${range})=0,"${builder.word(words.noMonths)}",ABS(SUM(${range})-${at(stated)})<0.005)`,
    );
    sheet.look(verdict, { align: "right" });
  }
}

export const executionSheetName: Wording = words.sheet;

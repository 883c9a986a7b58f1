import type { Wording } from "../../core/wording";
import { isBlankAnswer, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { SheetDescription } from "../builder/description";
import { dayInput, formRows, givenNumber, givenText, numberInput } from "../builder/holds";
import { check, column, gap, line, section, table, total } from "../builder/parts";

const words = {
  sheet: { en: "Execution", "pt-BR": "Execução" },
  title: { en: "Budget execution", "pt-BR": "Execução orçamentária" },
  position: { en: "Position on", "pt-BR": "Posição em" },
  revenueTitle: { en: "REVENUE", "pt-BR": "RECEITA" },
  budgeted: { en: "Budgeted revenue", "pt-BR": "Receita prevista" },
  collected: { en: "Revenue collected", "pt-BR": "Receita arrecadada" },
  collectedOfBudget: { en: "(−) Revenue collected", "pt-BR": "(−) Receita arrecadada" },
  toCollect: { en: "(=) Revenue to be collected", "pt-BR": "(=) Receita a realizar" },
  executed: { en: "Percentage collected", "pt-BR": "Percentual de execução" },
  resultTitle: { en: "RESULT TO DATE", "pt-BR": "RESULTADO ATÉ A DATA" },
  incurred: { en: "(−) Expense incurred", "pt-BR": "(−) Despesa realizada" },
  result: { en: "(=) Revenue − expense to date", "pt-BR": "(=) Receita − despesa até a data" },
  forecastTitle: { en: "YEAR-END FORECAST", "pt-BR": "PREVISÃO DA SITUAÇÃO FINANCEIRA" },
  balances: { en: "Total of the bank balances", "pt-BR": "Total dos saldos bancários" },
  toCome: { en: "(+) Revenue still to come", "pt-BR": "(+) Previsão de arrecadação até dezembro" },
  expenseToCome: { en: "(−) Expense still to come", "pt-BR": "(−) Despesas a realizar até dezembro" },
  forecast: { en: "(=) Forecast for the year's end", "pt-BR": "(=) Previsão para o fim do exercício" },
  yearExpense: { en: "Expense of the whole year", "pt-BR": "Despesa total do exercício" },
  underBudget: { en: "Below the budgeted revenue by", "pt-BR": "Abaixo da receita prevista em" },
  checkTitle: { en: "CHECKS", "pt-BR": "CONFERÊNCIAS" },
  revenueCheck: { en: "Months add up to the revenue collected", "pt-BR": "Os meses somam a receita arrecadada" },
  expenseCheck: { en: "Months add up to the expense incurred", "pt-BR": "Os meses somam a despesa realizada" },
  noMonths: { en: "no monthly amounts", "pt-BR": "sem valores mensais" },
} as const satisfies Record<string, Wording>;

const money: Look = { format: "money" };

/** Slides 40, 41 and 46. */
export function executionSheet(answers: Answers): SheetDescription {
  const input = (key: string, name: string) => numberInput(answers, key, name);
  return {
    id: "execution",
    name: words.sheet,
    title: words.title,
    year: "accountsYear",
    words: { noMonths: words.noMonths },
    columns: [
      { id: "label", width: 58 },
      { id: "amount", width: 26 },
    ],
    spareWidths: [30],
    parts: [
      line("position", words.position, dayInput(answers, "positionDate", "CRESS_DATA_POSICAO"), { format: "date" }),
      gap(),
      section(words.revenueTitle),
      line("budgeted", words.budgeted, input("budgetedRevenue", "CRESS_RECEITA_PREVISTA"), money),
      line("collected", words.collectedOfBudget, input("collectedRevenue", "CRESS_RECEITA_ARRECADADA"), money),
      total("toCollect", words.toCollect, "{budgeted}-{collected}", money),
      line("executed", words.executed, "{collected}/{budgeted}", { format: "percent" }),
      gap(),
      section(words.resultTitle),
      line("collectedAgain", words.collected, "{collected}", money),
      line("incurred", words.incurred, input("incurredExpense", "CRESS_DESPESA_REALIZADA"), money),
      total("result", words.result, "{collected}-{incurred}", money),
      gap(),
      section(words.forecastTitle),
      table(
        "accounts",
        formRows(answers, "bankBalances"),
        [
          column("name", null, givenText("name"), { format: "text", align: "left" }),
          column("amount", null, givenNumber("amount"), money),
        ],
        {
          grows: {
            name: "CRESS_SALDOS_BANCARIOS",
            key: ["name"],
            form: ["name", "amount"],
            field: "bankBalances",
          },
        },
      ),
      line("balances", words.balances, "SUM({accounts.amount})", money),
      line(
        "toCome",
        words.toCome,
        isBlankAnswer(answers["revenueToCome"]) ? "{toCollect}" : input("revenueToCome", "CRESS_RECEITA_A_ARRECADAR"),
        money,
      ),
      line("expenseToCome", words.expenseToCome, input("expenseToCome", "CRESS_DESPESA_A_REALIZAR"), money),
      total("forecast", words.forecast, "{balances}+{toCome}-{expenseToCome}", money),
      line("yearExpense", words.yearExpense, "{incurred}+{expenseToCome}", money),
      line("underBudget", words.underBudget, "{budgeted}-{yearExpense}", money),
      gap(),
      section(words.checkTitle),
      check("revenueAgrees", words.revenueCheck, monthsAgree("revenue", "collected"), { align: "right" }),
      check("expenseAgrees", words.expenseCheck, monthsAgree("expense", "incurred"), { align: "right" }),
    ],
  };
}

function monthsAgree(month: string, stated: string): string {
  const months = `{evolution.months.${month}}`;
  return `IF(COUNT(${months})=0,{'noMonths},ABS(SUM(${months})-{${stated}})<0.005)`;
}

import { zero } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import { layAccountsYear } from "../accounts-year";
import { decimalAnswer, tableRows, type Answers } from "../builder/answers";
import { defineTemplate } from "../builder/define";
import type { LiveFigure } from "../builder/template";
import { layEvolution } from "./evolution-sheet";
import { executionSheetName, layExecution } from "./execution-sheet";
import { interimProblems, interimSample, interimSections } from "./form";

const toCollectLabel: Wording = { en: "Revenue to be collected", "pt-BR": "Receita a realizar" };
const executedLabel: Wording = { en: "Percentage collected", "pt-BR": "Percentual de execução" };
const resultLabel: Wording = { en: "Revenue − expense to date", "pt-BR": "Receita − despesa até a data" };
const forecastLabel: Wording = { en: "Forecast for the year's end", "pt-BR": "Previsão para o fim do exercício" };

/** The interim accounts of slides 38 to 46. */
export const interimAccounts = defineTemplate({
  id: "interim-accounts",
  name: { en: "Interim accounts", "pt-BR": "Prestação de contas parcial" },
  summary: {
    en: "Execution of the budget, months against last year, and the year-end forecast.",
    "pt-BR": "Execução do orçamento, meses contra o ano anterior e previsão de fim de exercício.",
  },
  sections: interimSections,
  samples: [interimSample],
  problems: interimProblems,
  checks: interimChecks,
  lay(builder, answers) {
    layAccountsYear(builder, answers);
    const executionSheet = builder.sheet(executionSheetName);
    const evolution = layEvolution(builder, answers, executionSheet);
    const figures = layExecution(builder, answers, evolution);
    builder.figure(builder.word(toCollectLabel), figures.toCollect, "money");
    builder.figure(builder.word(executedLabel), figures.executed, "percent");
    builder.figure(builder.word(resultLabel), figures.result, "money");
    builder.figure(builder.word(forecastLabel), figures.forecast, "money");
  },
});

function interimChecks(answers: Answers): readonly LiveFigure[] {
  const figures: LiveFigure[] = [];
  const budgeted = decimalAnswer(answers, "budgetedRevenue");
  const collected = decimalAnswer(answers, "collectedRevenue");
  if (!budgeted || !collected) return figures;
  const toCollect = budgeted.minus(collected);
  figures.push({
    id: "toCollect",
    label: toCollectLabel,
    value: toCollect.toFixed(),
    format: "money",
    name: "CRESS_RECEITA_A_REALIZAR",
  });
  if (!budgeted.isZero()) {
    const executed = collected.div(budgeted).toSignificantDigits(15);
    figures.push({
      id: "executed",
      label: executedLabel,
      value: executed.toFixed(),
      format: "percent",
      name: "CRESS_EXECUCAO",
    });
  }
  const incurred = decimalAnswer(answers, "incurredExpense");
  if (incurred)
    figures.push({ id: "result", label: resultLabel, value: collected.minus(incurred).toFixed(), format: "money" });
  const expenseToCome = decimalAnswer(answers, "expenseToCome");
  if (!expenseToCome) return figures;
  const balances = tableRows(answers, "bankBalances").reduce(
    (sum, row) => sum.plus(decimalAnswer(row, "amount") ?? zero),
    zero,
  );
  const forecast = balances.plus(decimalAnswer(answers, "revenueToCome") ?? toCollect).minus(expenseToCome);
  figures.push({
    id: "forecast",
    label: forecastLabel,
    value: forecast.toFixed(),
    format: "money",
    name: "CRESS_PREVISAO_FINANCEIRA",
  });
  return figures;
}

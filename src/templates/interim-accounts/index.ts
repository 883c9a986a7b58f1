import type { Wording } from "../../core/wording";
import { layAccountsYear } from "../accounts-year";
import { defineTemplate } from "../builder/define";
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
  lay(builder, answers) {
    layAccountsYear(builder, answers);
    const executionSheet = builder.sheet(executionSheetName);
    const evolution = layEvolution(builder, answers, executionSheet);
    const figures = layExecution(builder, answers, evolution);
    builder.figure({ id: "toCollect", label: toCollectLabel, at: figures.toCollect, format: "money" });
    builder.figure({ id: "executed", label: executedLabel, at: figures.executed, format: "percent" });
    builder.figure({ id: "result", label: resultLabel, at: figures.result, format: "money" });
    builder.figure({ id: "forecast", label: forecastLabel, at: figures.forecast, format: "money" });
  },
});

import type { Wording } from "../../core/wording";
import type { NumberFormat } from "../../workbook/plan";
import { layAccountsYear } from "../accounts-year";
import { defineTemplate } from "../builder/define";
import { pictureHeadings, pictureLine, pictureRow } from "../builder/picture";
import { laySheets } from "../builder/lay-sheets";
import { evolutionSheet } from "./evolution-sheet";
import { executionSheet } from "./execution-sheet";
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
  picture: [
    pictureHeadings(5, 10, 6, 6, 6, 6),
    pictureRow(11, 10, 6, 6, 6, 6),
    pictureLine("6,36 16,30 26,32 36,24 48,20"),
  ],
  sections: interimSections,
  samples: [interimSample],
  problems: interimProblems,
  lay(builder, answers) {
    layAccountsYear(builder, answers);
    const sheets = laySheets(builder, [evolutionSheet(answers), executionSheet(answers)], ["execution", "evolution"]);
    sheets.result("CRESS_RECEITA_A_REALIZAR", "execution.toCollect");
    sheets.result("CRESS_EXECUCAO", "execution.executed");
    sheets.result("CRESS_PREVISAO_FINANCEIRA", "execution.forecast");
    const figure = (id: string, label: Wording, format: NumberFormat): void => {
      builder.figure({ id, label, at: sheets.cell(`execution.${id}`), format });
    };
    figure("toCollect", toCollectLabel, "money");
    figure("executed", executedLabel, "percent");
    figure("result", resultLabel, "money");
    figure("forecast", forecastLabel, "money");
  },
});

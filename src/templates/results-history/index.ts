import type { AnswerRow } from "../builder/answers";
import { cressMg, sampleName } from "../cress-mg-2018";
import { defineTemplate } from "../builder/define";
import { pictureBars, pictureHeadings, pictureRow } from "../builder/picture";
import { historySections, yearProblems } from "./form";
import { layHistory } from "./sheet";

/** Slide 45: results by year with their true signs, and what is owed. */
export const resultsHistory = defineTemplate({
  id: "results-history",
  name: { en: "Results of past years", "pt-BR": "Resultados de exercícios anteriores" },
  summary: {
    en: "Budget and financial result by year, accumulated, and debts.",
    "pt-BR": "Resultado orçamentário e financeiro por exercício, acumulado, e débitos.",
  },
  picture: [pictureHeadings(5, 12, 7, 7, 7, 7), pictureRow(11, 12, 7, 7, 7, 7), pictureBars(8, 8, 14, 6, 10, 16)],
  sections: historySections,
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
  lay: layHistory,
});

function year(of: string, revenue: string, expense: string, cash: string, payables: string): AnswerRow {
  return { year: of, revenue, expense, cash, payables };
}

import { constant } from "../../rule/figure";
import { defineRule } from "../../rule/rule";
import { itg20, nbcTg33 } from "./norms";
import { reductionFlows } from "./reduction-flows";
import { reductionParameters } from "./reduction-parameters";

const presentValueLabel = { en: "Present value", "pt-BR": "Valor presente" };

/** The table that EI17 prints, with present values: what ITG20_REDUCTION adds up. */
export const itg20ReductionTable = defineRule({
  id: "ITG20_REDUCTION_TABLE",
  group: "itg20",
  title: { en: "Table of reductions in contributions", "pt-BR": "Tabela de redução de contribuições" },
  summary: {
    en: "A row a year: year, service cost, minimum contribution, amount available and its present value; the terminal flow is the last row.",
    "pt-BR":
      "Uma linha por ano: ano, custo do serviço, contribuição mínima, valor disponível e seu valor presente; o fluxo terminal é a última linha.",
  },
  searchedAs: "atuarial previdencia contribuicao futura ano a ano actuarial pension year by year",
  parameters: reductionParameters,
  result: {
    shape: "table",
    label: presentValueLabel,
    columns: [
      { label: { en: "Year", "pt-BR": "Ano" }, unit: "count" },
      { label: { en: "Service cost", "pt-BR": "Custo do serviço" }, unit: "money" },
      { label: { en: "Minimum contribution", "pt-BR": "Contribuição mínima" }, unit: "money" },
      { label: { en: "Available as a reduction", "pt-BR": "Disponível como redução" }, unit: "money" },
      { label: presentValueLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9, null, null],
      result: [
        ["1", "13", "15", "-2", "-1.88679245283019"],
        ["2", "13", "13", "0", "0"],
        ["3", "13", "11", "2", "1.6792385660646"],
        ["4", "13", "9", "4", "55.9746188688201"],
      ],
      source: { en: "ITG 20, example 3 (EI17)", "pt-BR": "ITG 20, exemplo 3 (EI17)" },
    },
  ],
  errors: [
    {
      en: "vectors of different length; a terminal flow for ever with a discount rate not above its growth; terminal_contribution without terminal_service_cost",
      "pt-BR":
        "vetores de tamanhos diferentes; fluxo terminal para sempre com taxa de desconto não superior ao crescimento; contribuicao_terminal sem custo_servico_terminal",
    },
  ],
  sources: [itg20, nbcTg33],
  compute: (calculation, inputs) =>
    reductionFlows(calculation, inputs).lines.map((line) => [
      constant(String(line.year)),
      line.serviceCost,
      line.contribution,
      line.available,
      line.presentValue,
    ]),
});

import { flagCell, no, serialCell, yes } from "../builder/answer-cells";
import { textAnswer, type Answers } from "../builder/answers";
import { text } from "../builder/cell";
import { councilOrigin } from "../builder/parameters-sheet";
import type { PlanBuilder } from "../builder/plan-builder";
import { standards, units, type Option } from "./choices";

/** What holds for the statements as a whole stands among the parameters, and sentences and accounts follow it. */
export function layStatements(builder: PlanBuilder, answers: Answers): void {
  const origin = councilOrigin(builder.options);
  const chosen = (id: string, options: readonly [Option, ...Option[]]) => {
    const option = options.find((each) => each.id === textAnswer(answers, id)) ?? options[0];
    return text(builder.word(option.label));
  };
  builder.parameter({
    key: "reportDate",
    name: "CRESS_ITG_DATA",
    label: { en: "Reporting date", "pt-BR": "Data do balanço" },
    content: serialCell(answers, "reportDate"),
    format: "date",
    ...origin,
  });
  builder.parameter({
    key: "standard",
    name: "CRESS_ITG_NORMA",
    label: { en: "Standard (NBC TG 33 or NBC TSP 15)", "pt-BR": "Norma aplicada (NBC TG 33 ou NBC TSP 15)" },
    content: chosen("standard", standards),
    format: "general",
    choices: standards.map(({ label }) => label),
    ...origin,
  });
  builder.parameter({
    key: "unit",
    name: "CRESS_ITG_UNIDADE",
    label: { en: "Amounts are in (R$ or R$ thousand)", "pt-BR": "Valores em (R$ ou R$ mil)" },
    content: chosen("unit", units),
    format: "general",
    choices: units.map(({ label }) => label),
    ...origin,
  });
  builder.parameter({
    key: "firstYear",
    name: "CRESS_ITG_PRIMEIRO_EXERCICIO",
    label: {
      en: "First year, without comparatives (Yes or No)",
      "pt-BR": "Primeiro exercício, sem comparativo (Sim ou Não)",
    },
    content: flagCell(answers, "firstYear", builder.language),
    format: "general",
    choices: [yes, no],
    ...origin,
  });
}

import { numberCell } from "./builder/answer-cells";
import type { Answers } from "./builder/answers";
import type { NumberField } from "./builder/field";
import { councilOrigin } from "./builder/parameters-sheet";
import type { PlanBuilder } from "./builder/plan-builder";

/** The year that accounts look back on, beside the one that is proposed. */
export const accountsYearField: NumberField = {
  kind: "number",
  id: "accountsYear",
  label: { en: "Year of the accounts", "pt-BR": "Exercício das contas" },
  help: { en: "The year that is looked back on, such as 2017.", "pt-BR": "O ano prestado, por exemplo 2017." },
  required: true,
  unit: "year",
  least: "1901",
  most: "9998",
};

export function layAccountsYear(builder: PlanBuilder, answers: Answers): void {
  builder.parameter({
    key: accountsYearField.id,
    name: "CRESS_EXERCICIO_CONTAS",
    label: accountsYearField.label,
    content: numberCell(answers, accountsYearField.id),
    format: "year",
    ...councilOrigin(builder.options),
  });
}

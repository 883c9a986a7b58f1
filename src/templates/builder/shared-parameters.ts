import { numberCell } from "./answer-cells";
import type { Answers } from "./answers";
import { councilOrigin } from "./parameters-sheet";
import type { PlanBuilder } from "./plan-builder";
import { currentAnnuityField, yearField } from "./shared-fields";

/** The year that a workbook is for; titles and headings follow its cell. */
export function layYear(builder: PlanBuilder, answers: Answers): void {
  builder.parameter({
    key: "year",
    name: "CRESS_EXERCICIO",
    label: yearField.label,
    content: numberCell(answers, "year"),
    format: "year",
    ...councilOrigin(builder.options),
  });
}

export function layAnnuityParameters(builder: PlanBuilder, answers: Answers): void {
  layYear(builder, answers);
  builder.parameter({
    key: "currentAnnuity",
    name: "CRESS_ANUIDADE_ATUAL",
    label: currentAnnuityField.label,
    content: numberCell(answers, "currentAnnuity"),
    format: "money",
    ...councilOrigin(builder.options),
  });
}

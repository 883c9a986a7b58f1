import { isoDay } from "../../core/dates";
import { collectionMultiple } from "../../law/collection-multiple";
import { inForceOn } from "../../law/dated";
import { lateFine, lateInterest } from "../../law/late-charges";
import { answered, numberCell, serialCell, textCell } from "../builder/answer-cells";
import { decimalAnswer, flagAnswer, isBlankAnswer, textAnswer, type Answers } from "../builder/answers";
import { formula, number, text } from "../builder/cell";
import { citationOf, councilOrigin, legalOrigin } from "../builder/parameters-sheet";
import type { PlanBuilder } from "../builder/plan-builder";
import { currentAnnuityField } from "../builder/shared-fields";
import type { Whose } from "../builder/template";
import { isIsoDay } from "../builder/validation";
import { rulesOf } from "../builder/federal-words";
import { legalRow, rates } from "./form";
import { words } from "./wording";

const REINSTALLMENTS = "Resolução CFESS 638/2012, art. 5º, § 2º";

/** Whether each debt has an index factor of its own. */
export function isIndexed(answers: Answers): boolean {
  return flagAnswer(answers, "indexed") && hasLastIndexMonth(answers);
}

export function hasLastIndexMonth(answers: Answers): boolean {
  return !isBlankAnswer(answers.lastIndexMonth);
}

/** Whether months are counted otherwise than by the function's default, completed months. */
export function hasCounting(answers: Answers): boolean {
  const counting = textAnswer(answers, "counting");
  return counting !== "" && counting !== "COMPLETED";
}

/** Whether a limit of re-instalments is known: CFESS's, or the council's own. */
export function hasMostReinstallments(answers: Answers, whose: Whose): boolean {
  return rulesOf(whose) !== "OTHER" || !isBlankAnswer(answers.mostReinstallments);
}

/** What the charges and the ways of collecting rest on, on the sheet of parameters and sources. */
export function layParameters(builder: PlanBuilder, answers: Answers): void {
  const { options } = builder;
  builder.parameter({
    key: "paymentDate",
    name: "CRESS_DATA_PAGAMENTO",
    label: words.payment,
    content: serialCell(answers, "paymentDate"),
    format: "date",
    ...councilOrigin(options),
  });
  builder.parameter({
    key: "currentAnnuity",
    name: "CRESS_ANUIDADE_ATUAL",
    label: currentAnnuityField.label,
    content: numberCell(answers, "currentAnnuity"),
    format: "money",
    ...councilOrigin(options),
  });
  const { fine, interest, factor } = rates(answers);
  const own = (id: string): boolean => decimalAnswer(answers, id) !== null;
  builder.parameter({
    key: "fineRate",
    name: "CRESS_MULTA",
    label: { en: "Fine for late payment", "pt-BR": "Multa por atraso" },
    content: answered(number(fine), answers, "fineRate"),
    format: "percent",
    ...(own("fineRate") ? councilOrigin(options) : legalOrigin(legalRow(lateFine, answers), options)),
  });
  builder.parameter({
    key: "monthlyRate",
    name: "CRESS_JUROS_MES",
    label: { en: "Interest a month", "pt-BR": "Juros ao mês" },
    content: answered(number(interest), answers, "monthlyRate"),
    format: "percent",
    ...(own("monthlyRate") ? councilOrigin(options) : legalOrigin(legalRow(lateInterest, answers), options)),
  });
  builder.parameter({
    key: "indexFactor",
    name: "CRESS_FATOR_CORRECAO",
    label: { en: "Correction factor", "pt-BR": "Fator de correção" },
    content: answered(number(factor), answers, "indexFactor"),
    format: "factor",
    ...councilOrigin(options),
  });
  if (hasLastIndexMonth(answers)) {
    builder.parameter({
      key: "lastIndexMonth",
      name: "CRESS_ULTIMO_INDICE",
      label: { en: "Last month of the INPC published", "pt-BR": "Último mês do INPC publicado" },
      content: serialCell(answers, "lastIndexMonth"),
      format: "date",
      ...councilOrigin(options),
    });
  }
  if (!isBlankAnswer(answers.indexName)) {
    builder.parameter({
      key: "indexName",
      name: "CRESS_INDICE_DA_SERIE",
      label: { en: "Index of the series", "pt-BR": "Índice da série" },
      content: textCell(answers, "indexName"),
      format: "text",
      ...councilOrigin(options),
    });
  }
  if (hasCounting(answers)) {
    builder.parameter({
      key: "counting",
      name: "CRESS_CONTAGEM_DE_MESES",
      label: { en: "Months are counted", "pt-BR": "Contagem dos meses" },
      content: answered(text(textAnswer(answers, "counting")), answers, "counting"),
      format: "general",
      ...councilOrigin(options),
    });
  }
  if (hasMostReinstallments(answers, options)) {
    const ownMost = !isBlankAnswer(answers.mostReinstallments);
    builder.parameter({
      key: "mostReinstallments",
      name: "CRESS_MAXIMO_REPARCELAMENTOS",
      label: words.mostAgain,
      content: numberCell(answers, "mostReinstallments", "2"),
      format: "count",
      ...(ownMost ? councilOrigin(options) : { source: REINSTALLMENTS }),
    });
  }
  const day = textAnswer(answers, "paymentDate");
  const multiple = (isIsoDay(day) ? inForceOn(collectionMultiple, isoDay(day)) : null) ?? collectionMultiple[0];
  builder.parameter({
    key: "collectionMultiple",
    name: "CRESS_MULTIPLO_JUDICIAL",
    label: {
      en: "Judicial collection: least debt, in times the reference",
      "pt-BR": "Cobrança judicial: dívida mínima, em vezes a referência",
    },
    // One real at that day gives the multiple itself, so that the cell follows the payment date.
    content: formula("CRESS.COLLECTION_THRESHOLD(1,CRESS_DATA_PAGAMENTO)"),
    format: "count",
    source: citationOf(multiple.source, options),
    since: multiple.from,
    checked: multiple.checked,
  });
}

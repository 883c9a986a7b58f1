import type { Wording } from "../../core/wording";
import { answered, numberCell, serialCell } from "../builder/answer-cells";
import { decimalAnswer, isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { number, text } from "../builder/cell";
import type { Field } from "../builder/field";
import { councilOrigin, legalOrigin } from "../builder/parameters-sheet";
import type { PlanBuilder } from "../builder/plan-builder";
import { layAnnuityParameters } from "../builder/shared-parameters";
import { annuitySections } from "./form";
import { bandOf, discounts, isUnroundedBase, legalBand, legalSchedule, movesToBusinessDay } from "./terms";

/** What the annuity and its payment rest on, on the sheet of parameters and sources. */
export function layParameters(builder: PlanBuilder, answers: Answers): void {
  layAnnuityParameters(builder, answers);
  layBandParameters(builder, answers);
  layDiscounts(builder, answers);
  const origin = councilOrigin(builder.options);
  // In the reader's words, which the formulas compare with.
  const chosen = (key: string, name: string, id: string): void => {
    builder.parameter({
      key,
      name,
      label: labelOf(key),
      content: answered(text(builder.word(optionOf(key, id))), answers, key),
      format: "general",
      ...origin,
    });
  };
  chosen("discountBase", "CRESS_BASE_DO_DESCONTO", isUnroundedBase(answers) ? "UNROUNDED" : "PUBLISHED");
  chosen("nextBusinessDay", "CRESS_PROXIMO_DIA_UTIL", movesToBusinessDay(answers) ? "YES" : "NO");
  const rounding = textAnswer(answers, "annuityRounding");
  if (rounding !== "" && rounding !== "CENT") chosen("annuityRounding", "CRESS_ARREDONDAMENTO", rounding);
  const day = (key: string, name: string): void => {
    if (isBlankAnswer(answers[key])) return;
    builder.parameter({
      key,
      name,
      label: labelOf(key),
      content: serialCell(answers, key),
      format: "date",
      ...origin,
    });
  };
  day("firstDueDate", "CRESS_PRIMEIRO_VENCIMENTO");
  day("fullDueDate", "CRESS_VENCIMENTO_INTEGRAL");
  if (!isBlankAnswer(answers.leastInstallment)) {
    builder.parameter({
      key: "leastInstallment",
      name: "CRESS_PARCELA_MINIMA",
      label: labelOf("leastInstallment"),
      content: numberCell(answers, "leastInstallment"),
      format: "money",
      ...origin,
    });
  }
}

function fieldOf(key: string): Field {
  const field = annuitySections.flatMap((section) => section.fields).find(({ id }) => id === key);
  if (!field) throw new Error(`the form has no field ${key}`);
  return field;
}

function labelOf(key: string): Wording {
  return fieldOf(key).label;
}

function optionOf(key: string, id: string): Wording {
  const field = fieldOf(key);
  const option = field.kind === "choice" ? field.options.find((each) => each.id === id) : undefined;
  if (!option) throw new Error(`${key} has no option ${id}`);
  return option.label;
}

function layBandParameters(builder: PlanBuilder, answers: Answers): void {
  const { options } = builder;
  const band = bandOf(answers, options);
  if (!band) return;
  const legal = legalBand(answers, options);
  const limit = (key: "bandMinimum" | "bandMaximum", name: string, content: string): void => {
    const isOwn = decimalAnswer(answers, key) !== null;
    const origin = isOwn || !legal ? councilOrigin(options) : legalOrigin(legal, options);
    builder.parameter({
      key,
      name,
      label: labelOf(key),
      content: answered(number(content), answers, key),
      format: "money",
      ...origin,
    });
  };
  limit("bandMinimum", "CRESS_ANUIDADE_MINIMA", band.minimum);
  limit("bandMaximum", "CRESS_ANUIDADE_MAXIMA", band.maximum);
}

function layDiscounts(builder: PlanBuilder, answers: Answers): void {
  const { options } = builder;
  const known = legalSchedule(answers, options);
  const rows = tableRows(answers, "discounts");
  discounts(answers, options).forEach(({ deadline, rate, amount }, index) => {
    const position = String(index + 1);
    const key = `discounts.${String(index)}`;
    const row = rows[index] ?? { deadline, rate, amount };
    const legal = known?.value[index];
    const isKnown = legal?.day === deadline && decimalAnswer({ rate }, "rate")?.eq(legal.rate) === true;
    const origin = known && isKnown ? legalOrigin(known, options) : councilOrigin(options);
    builder.parameter({
      key: `${key}.deadline`,
      name: `CRESS_DESCONTO_PRAZO_${position}`,
      label: { en: `Discount ${position}: deadline`, "pt-BR": `Desconto ${position}: prazo` },
      content: serialCell(row, "deadline"),
      format: "date",
      ...origin,
    });
    if (amount === "") {
      builder.parameter({
        key: `${key}.rate`,
        name: `CRESS_DESCONTO_TAXA_${position}`,
        label: { en: `Discount ${position}: rate`, "pt-BR": `Desconto ${position}: percentual` },
        content: numberCell(row, "rate"),
        format: "percent",
        ...origin,
      });
    } else {
      builder.parameter({
        key: `${key}.amount`,
        name: `CRESS_DESCONTO_VALOR_${position}`,
        label: { en: `Discount ${position}: amount to pay`, "pt-BR": `Desconto ${position}: valor a pagar` },
        content: numberCell(row, "amount"),
        format: "money",
        ...origin,
      });
    }
  });
}

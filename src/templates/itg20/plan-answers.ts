import type { Language, Wording } from "../../core/wording";
import type { CellContent } from "../../workbook/plan";
import { flagCell, no, numberCell, textCell, yes } from "../builder/answer-cells";
import {
  decimalAnswer,
  flagAnswer,
  isBlankAnswer,
  tableRows,
  textAnswer,
  type AnswerRow,
  type Answers,
} from "../builder/answers";
import { number, text } from "../builder/cell";
import type { Input } from "../builder/description";
import { forEver, type Option } from "./choices";

/** One of the form's plans: its answers by field, and what its cells, names and sheets are called. */
export interface PlanOf {
  /** 1 for the plan of the form's own fields. */
  readonly number: number;
  readonly answers: Answers | AnswerRow;
  readonly flows: readonly AnswerRow[];
  /** The form's table of those flows, and where they begin in it. */
  readonly flowTable: { readonly id: string; readonly from: number };
}

/** The plans of the form, the first one from its own fields. */
export function plansOf(answers: Answers): readonly PlanOf[] {
  const flows = tableRows(answers, "otherFundingYears");
  const first: PlanOf = {
    number: 1,
    answers,
    flows: tableRows(answers, "fundingYears"),
    flowTable: { id: "fundingYears", from: 0 },
  };
  const others = tableRows(answers, "otherPlans").map((row, index): PlanOf => {
    const own = (flow: AnswerRow): boolean => textAnswer(flow, "plan").trim() === String(index + 2);
    return {
      number: index + 2,
      answers: row,
      flows: flows.filter(own),
      flowTable: { id: "otherFundingYears", from: Math.max(0, flows.findIndex(own)) },
    };
  });
  return [first, ...others];
}

export function isGiven(plan: PlanOf, id: string): boolean {
  return !isBlankAnswer(plan.answers[id]);
}

export function anyGiven(plan: PlanOf, ids: readonly string[]): boolean {
  return ids.some((id) => isGiven(plan, id));
}

export function isYes(plan: PlanOf, id: string): boolean {
  return flagAnswer(plan.answers, id);
}

export function hasTerminalFlow(plan: PlanOf): boolean {
  return anyGiven(plan, ["terminalServiceCost", "terminalContribution"]);
}

/** The years count where nothing replaces them. */
export function hasYears(plan: PlanOf): boolean {
  return plan.flows.length > 0;
}

/** Whether the year's movement is told, from assets and obligation at its start. */
export function hasMovement(plan: PlanOf): boolean {
  return isGiven(plan, "openingAssets") && isGiven(plan, "openingObligation");
}

export function hasOpeningEffect(plan: PlanOf): boolean {
  return anyGiven(plan, ["openingEffect", "openingCeilingEffect"]);
}

/** Blank: yes where contributions for future service are typed, as every answer of 1.0.0 has them. */
export function hasMinimumFunding(plan: PlanOf): boolean {
  const answer = textAnswer(plan.answers, "minimumFunding");
  if (answer !== "") return answer === "yes";
  return isGiven(plan, "terminalContribution") || plan.flows.some((flow) => !isBlankAnswer(flow["futureContribution"]));
}

/** `ceiling`, `ceiling2`: what descriptions call a plan's sheet. */
export function sheetId(plan: PlanOf, id: string): string {
  return plan.number === 1 ? id : `${id}${String(plan.number)}`;
}

export function sheetName(plan: PlanOf, name: Wording): Wording {
  if (plan.number === 1) return name;
  const suffix = ` ${String(plan.number)}`;
  return { en: `${name.en}${suffix}`, "pt-BR": `${name["pt-BR"]}${suffix}` };
}

/** `CRESS_ITG_TETO`, `CRESS_ITG2_TETO`. */
export function definedName(plan: PlanOf, suffix: string): string {
  return `CRESS_ITG${plan.number === 1 ? "" : String(plan.number)}_${suffix}`;
}

function keyOf(plan: PlanOf, id: string): string {
  return plan.number === 1 ? id : `otherPlans.${String(plan.number - 2)}.${id}`;
}

function input(plan: PlanOf, id: string, suffix: string, content: (language: Language) => CellContent): Input {
  return { kind: "input", key: keyOf(plan, id), name: definedName(plan, suffix), content };
}

/** @param byDefault decimal text for a blank answer */
export function numberOf(plan: PlanOf, id: string, suffix: string, byDefault = ""): Input {
  return input(plan, id, suffix, () => numberCell(plan.answers, id, byDefault));
}

export function textOf(plan: PlanOf, id: string, suffix: string): Input {
  return input(plan, id, suffix, () => textCell(plan.answers, id));
}

export function flagOf(plan: PlanOf, id: string, suffix: string): Input {
  return input(plan, id, suffix, (language) => flagCell(plan.answers, id, language));
}

/** @param byDefault the option for a blank answer */
export function choiceOf(
  plan: PlanOf,
  id: string,
  suffix: string,
  options: readonly [Option, ...Option[]],
  byDefault: Option = options[0],
): Input {
  const chosen = options.find((option) => option.id === textAnswer(plan.answers, id)) ?? byDefault;
  return input(plan, id, suffix, (language) => text(chosen.label[language]));
}

export function minimumFundingOf(plan: PlanOf): Input {
  const word = hasMinimumFunding(plan) ? yes : no;
  return input(plan, "minimumFunding", "CUSTEIO_MINIMO", (language) => text(word[language]));
}

/** A number of years, or “for ever”, which a blank answer means too. */
export function lifeOf(plan: PlanOf, id: string, suffix: string): Input {
  const years = lifeYears(plan, id);
  return input(plan, id, suffix, (language) => (years === null ? text(forEver[language]) : number(years)));
}

/** The years as decimal text; null for ever. */
export function lifeYears(plan: PlanOf, id: string): string | null {
  return decimalAnswer(plan.answers, id)?.toFixed() ?? null;
}

import { isoDay } from "../../core/dates";
import type { Decimal } from "../../core/decimal";
import { decimalFromText } from "../../core/decimal";

/**
 * What was typed into a form, as plain JSON. A number is decimal text (`"486.45"`), so that no digit is lost; a rate is a fraction
 * (`"0.075"`); a day is ISO text (`"2018-02-15"`); a choice is its option's id. Blank is `""`, null or absent.
 */
export type Answers = Readonly<Record<string, Answer>>;

export type Answer = ScalarAnswer | readonly AnswerRow[];

export type ScalarAnswer = string | boolean | null | undefined;

/** One row of a table by column id. */
export type AnswerRow = Readonly<Record<string, ScalarAnswer>>;

export function isBlankAnswer(answer: unknown): boolean {
  return answer === undefined || answer === null || (typeof answer === "string" && answer.trim() === "");
}

/** A table's rows; none where it was left out. */
export function tableRows(answers: Answers, id: string): readonly AnswerRow[] {
  const answer = answers[id];
  return Array.isArray(answer) ? (answer as readonly AnswerRow[]) : [];
}

export function textAnswer(holder: Answers | AnswerRow, id: string): string {
  const answer = holder[id];
  return typeof answer === "string" ? answer : "";
}

export function flagAnswer(holder: Answers | AnswerRow, id: string): boolean {
  return holder[id] === true;
}

/** The decimal that was typed; null where the field is blank or holds none. */
export function decimalAnswer(holder: Answers | AnswerRow, id: string): Decimal | null {
  const answer = holder[id];
  return typeof answer === "string" ? decimalFromText(answer) : null;
}

/** The serial of an ISO day, as decimal text; empty where the field is blank. */
export function serialAnswer(holder: Answers | AnswerRow, id: string): string {
  const answer = textAnswer(holder, id);
  return answer === "" ? "" : String(isoDay(answer));
}

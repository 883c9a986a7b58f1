import type { Language, Wording } from "../../core/wording";
import type { CellContent } from "../../workbook/plan";
import { flagAnswer, serialAnswer, textAnswer, type AnswerRow, type Answers } from "./answers";
import { number, text } from "./cell";

/** Answers as cells hold them. */

/** The answer that a cell holds: by it a form is read back from the cells that it filled. */
export interface AnswerOrigin {
  /** The answers, or the row of one of their tables. */
  readonly holder: Answers | AnswerRow;
  readonly id: string;
}

/** Beside the contents, which stay plain data: whoever has no need of it does not see it. */
const origins = new WeakMap<CellContent, AnswerOrigin>();

/** The same content, which from now on is known to be an answer's. */
export function answered(content: CellContent, holder: Answers | AnswerRow, id: string): CellContent {
  const own = { ...content };
  origins.set(own, { holder, id });
  return own;
}

export function originOf(content: CellContent): AnswerOrigin | undefined {
  return origins.get(content);
}

/** @param byDefault decimal text for a blank answer */
export function numberCell(holder: Answers | AnswerRow, id: string, byDefault = ""): CellContent {
  const answer = textAnswer(holder, id).trim();
  return answered(number(answer === "" ? byDefault : answer), holder, id);
}

export function serialCell(holder: Answers | AnswerRow, id: string): CellContent {
  return answered(number(serialAnswer(holder, id)), holder, id);
}

export function textCell(holder: Answers | AnswerRow, id: string): CellContent {
  return answered(text(textAnswer(holder, id)), holder, id);
}

export const yes: Wording = { en: "Yes", "pt-BR": "Sim" };
export const no: Wording = { en: "No", "pt-BR": "Não" };

export function flagCell(holder: Answers | AnswerRow, id: string, language: Language): CellContent {
  return answered(text((flagAnswer(holder, id) ? yes : no)[language]), holder, id);
}

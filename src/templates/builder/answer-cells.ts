import type { Language, Wording } from "../../core/wording";
import type { CellContent } from "../../workbook/plan";
import { flagAnswer, serialAnswer, textAnswer, type AnswerRow, type Answers } from "./answers";
import { number, text } from "./cell";

/** Answers as cells hold them. */

/** @param byDefault decimal text for a blank answer */
export function numberCell(holder: Answers | AnswerRow, id: string, byDefault = ""): CellContent {
  const answer = textAnswer(holder, id).trim();
  return number(answer === "" ? byDefault : answer);
}

export function serialCell(holder: Answers | AnswerRow, id: string): CellContent {
  return number(serialAnswer(holder, id));
}

export function textCell(holder: Answers | AnswerRow, id: string): CellContent {
  return text(textAnswer(holder, id));
}

export const yes: Wording = { en: "Yes", "pt-BR": "Sim" };
export const no: Wording = { en: "No", "pt-BR": "Não" };

export function flagCell(holder: Answers | AnswerRow, id: string, language: Language): CellContent {
  return text((flagAnswer(holder, id) ? yes : no)[language]);
}

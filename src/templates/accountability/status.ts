import type { Wording } from "../../core/wording";
import { answered } from "../builder/answer-cells";
import { textAnswer, type AnswerRow } from "../builder/answers";
import { text } from "../builder/cell";
import type { Given } from "../builder/description";

export const statusWords = {
  planned: { en: "Planned", "pt-BR": "Previsto" },
  started: { en: "Started", "pt-BR": "Iniciado" },
  done: { en: "Done", "pt-BR": "Realizado" },
} as const satisfies Record<string, Wording>;

type Status = keyof typeof statusWords;

/** The row's status, by the word that people read. */
export const givenStatus: Given = {
  kind: "given",
  content: (row, language) => {
    const status = textAnswer(row, "status");
    return answered(text(status in statusWords ? statusWords[status as Status][language] : ""), row, "status");
  },
};

/** The distinct texts of a column, in the order in which they first stand. */
export function distinctTexts(rows: readonly AnswerRow[], column: string): readonly string[] {
  return [...new Set(rows.map((row) => textAnswer(row, column)).filter((each) => each !== ""))];
}

/** Columns up to so high are counted by ones: a spreadsheet would mark halves of a visit. */
const FEW = 12;

/** Whether no text of the column stands in more than a few rows. */
export function isFewOfEach(rows: readonly AnswerRow[], column: string): boolean {
  return distinctTexts(rows, column).every(
    (each) => rows.filter((row) => textAnswer(row, column) === each).length <= FEW,
  );
}

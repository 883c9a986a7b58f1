import { isBlankAnswer, tableRows, type Answer, type AnswerRow, type Answers } from "./answers";
import type { Section } from "./field";
import type { Problem } from "./template";
import { fieldProblems } from "./validation";

export interface ReadableAnswers {
  /** Without what its field refuses. */
  readonly answers: Answers;
  /** What has to be typed and is not, or cannot be read: `year`, `rates.0.rate`, and a table that has too few rows. */
  readonly missing: ReadonlySet<string>;
}

/** What of a form that is still being typed can be laid out. */
export function readableAnswers(sections: readonly Section[], answers: Answers): ReadableAnswers {
  const problems = fieldProblems(sections, answers);
  const missing = new Set(problems.map(keyOf));
  const readable: Record<string, Answer> = { ...answers };
  for (const { field, row, column } of problems) {
    if (row === undefined || column === undefined) {
      if (!Array.isArray(readable[field])) readable[field] = null;
      continue;
    }
    const rows = tableRows(readable, field);
    if (isBlankAnswer(rows[row]?.[column])) continue;
    readable[field] = rows.map((each, index): AnswerRow => (index === row ? { ...each, [column]: null } : each));
  }
  return { answers: readable, missing };
}

function keyOf({ field, row, column }: Problem): string {
  return row === undefined || column === undefined ? field : `${field}.${String(row)}.${column}`;
}

import { decimalFromText } from "../../core/decimal";
import type { Answer, AnswerRow } from "../../templates/builder/answers";
import { isBlankAnswer } from "../../templates/builder/answers";
import type { Draft } from "./draft";

/**
 * The form beside the sheet that it filled. The sheet is the truth: a field that nobody typed in shows what the sheet holds, whoever changed
 * it there; what was typed and not yet filled stays typed.
 */

/** The fields that say something else than the sheet; those alone have to be kept until they are filled. */
export function editsOf(draft: Draft, sheet: Draft): Draft {
  return Object.fromEntries(
    keysOf(draft, sheet).flatMap((id) => (isSame(draft[id], sheet[id]) ? [] : [[id, draft[id] ?? null]])),
  );
}

export function withEdits(sheet: Draft, edits: Draft): Draft {
  return { ...sheet, ...edits };
}

/** @param before the sheet as the draft knows it */
export function followed(draft: Draft, before: Draft, now: Draft): Draft {
  return withEdits(now, editsOf(draft, before));
}

function keysOf(...drafts: readonly Draft[]): readonly string[] {
  return [...new Set(drafts.flatMap((draft) => Object.keys(draft)))];
}

export function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other));
}

/** 0.30 and 0.3 are one number, and what is blank may be left out. */
function bare(answer: Answer): unknown {
  if (Array.isArray(answer))
    return (answer as readonly AnswerRow[]).map(bareRow).filter((row) => Object.keys(row).length > 0);
  if (isBlankAnswer(answer) || answer === false) return null;
  return typeof answer === "string" ? (decimalFromText(answer)?.toFixed() ?? answer.trim()) : answer;
}

function bareRow(row: AnswerRow): Record<string, unknown> {
  const cells = Object.entries(row).flatMap(([id, cell]) => {
    const value = bare(cell);
    return value === null ? [] : [[id, value] as const];
  });
  return Object.fromEntries(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
}

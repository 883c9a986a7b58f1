import type { Language } from "../../core/wording";
import type { ScalarField } from "../../templates/builder/field";
import { unreadText, type DraftRow } from "./draft";
import { shownAnswer } from "./field-text";

/** In widths of the pane's figures, which all are as wide: what parts them takes half of one. */
const POINT = 0.5;
/** In pixels, an input's own room at its sides. */
const SIDES = 12;
/** Where a column's heading and a few letters are read. */
const LEAST = { text: 60, choice: 112, flag: 32, date: 64, number: 48 } as const;
/** In figures: more than that leaves nothing else in sight. */
const MOST = 30;

/**
 * By column, how wide it must be: a code, a figure or a day that is cut is read as another one, so that the longest of them has room. A
 * name that is cut is still known, and the table has to be seen in a pane of 350 pixels.
 */
export function columnWidths(
  columns: readonly ScalarField[],
  rows: readonly DraftRow[],
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map((column) => {
      const least = `${String(LEAST[column.kind])}px`;
      if (column.kind === "choice" || column.kind === "flag") return [column.id, least];
      if (column.kind === "text" && column.id !== "code") return [column.id, least];
      // A rate has its sign behind it.
      const sides = SIDES + (column.kind === "number" && column.unit === "rate" ? 18 : 0);
      const longest = rows.reduce((most, row) => Math.max(most, figuresIn(textOf(column, row, language))), 0);
      return [column.id, `max(${least}, calc(${String(Math.min(MOST, longest))}ch + ${String(sides)}px))`];
    }),
  );
}

function textOf(column: Exclude<ScalarField, { kind: "choice" | "flag" }>, row: DraftRow, language: Language): string {
  const unread = unreadText(row, column.id);
  if (unread !== undefined) return unread;
  const answer = row[column.id];
  if (column.kind === "text") return typeof answer === "string" ? answer : "";
  return shownAnswer(column, answer, language);
}

function figuresIn(text: string): number {
  const points = text.match(/[.,:;/ ]/g)?.length ?? 0;
  return text.length - points * (1 - POINT);
}

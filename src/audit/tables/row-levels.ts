import type { FigureSheet } from "./figure-sheet";
import { accountCode, namesTotal } from "./table-labels";

/** What tells a heading that bears its group's figure from the lines below it: a number, the smaller the higher. */
export type Levels = ReadonlyMap<number, number>;

/**
 * The levels of a statement's rows by the first thing that tells them apart: the indent of their labels, bold type, capitals. Null
 * where all look alike.
 */
export function levelsByLook(figures: FigureSheet, rows: readonly number[]): Levels | null {
  for (const look of [indentOf, weightOf, capitalsOf]) {
    const levels = new Map<number, number>();
    for (const row of rows) {
      const level = look(figures, row);
      if (level !== null) levels.set(row, level);
    }
    // That a total looks otherwise than its lines makes no groups.
    const own = new Set([...levels].flatMap(([row, level]) => (namesTotal(figures.labelOfRow(row)) ? [] : [level])));
    if (own.size > 1) return levels;
  }
  return null;
}

/** Each row's account code, where it has one. */
export function codesOf(figures: FigureSheet, rows: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const codes = new Map<number, readonly string[]>();
  for (const row of rows) {
    const code = accountCode(figures.labelOfRow(row));
    if (code) codes.set(row, code);
  }
  return codes;
}

/** Whether a code is one step below another: 3.1.90 below 3.1. */
export function isBelow(code: readonly string[], parent: readonly string[]): boolean {
  return code.length > parent.length && parent.every((segment, index) => code[index] === segment);
}

function labelCell(figures: FigureSheet, row: number) {
  const { sheet } = figures;
  for (const column of sheet.filledColumns(row)) {
    const cell = sheet.cell(row, column);
    if (typeof cell?.value === "string" && /\p{L}/u.test(cell.value)) return { cell, text: cell.value, column };
  }
  return null;
}

function indentOf(figures: FigureSheet, row: number): number | null {
  const label = labelCell(figures, row);
  if (!label) return null;
  const [spaces = ""] = /^[\s\u00a0]*/.exec(label.text) ?? [];
  return label.column * 100 + spaces.length;
}

function weightOf(figures: FigureSheet, row: number): number | null {
  const label = labelCell(figures, row);
  return label ? (label.cell.bold === true ? 0 : 1) : null;
}

const LONGEST_ABBREVIATION = 3;

function capitalsOf(figures: FigureSheet, row: number): number | null {
  const label = labelCell(figures, row);
  if (!label) return null;
  const letters = label.text.replace(/[^\p{L}]/gu, "");
  if (letters !== letters.toUpperCase()) return 1;
  // Of so few letters, capitals may as well abbreviate: `KAP`, `IR`.
  return letters.length > LONGEST_ABBREVIATION ? 0 : null;
}

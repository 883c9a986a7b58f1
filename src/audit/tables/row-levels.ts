import type { SnapshotCell } from "../../workbook/snapshot";
import type { FigureSheet } from "./figure-sheet";
import { accountCode, namesTotal } from "./table-labels";

/** What tells a heading that bears its group's figure from the lines below it: a number, the smaller the higher. */
export type Levels = ReadonlyMap<number, number>;

/**
 * The levels of a statement's rows by the first thing that tells them apart: the indent of their labels, bold type, capitals. Null
 * where all look alike.
 */
export function levelsByLook(figures: FigureSheet, rows: readonly number[]): Levels | null {
  const labels = rows.flatMap((row) => labelCell(figures, row) ?? []);
  for (const look of [indentOf, weightOf, capitalsOf]) {
    if (!tellsApart(figures, labels, look)) continue;
    const levels = new Map<number, number>();
    for (const label of labels) {
      const level = look(label);
      if (level !== null) levels.set(label.row, level);
    }
    return levels;
  }
  return null;
}

/** Whether labels look unlike; that a total looks otherwise than its lines makes no groups. */
function tellsApart(
  figures: FigureSheet,
  labels: readonly LabelCell[],
  look: (label: LabelCell) => number | null,
): boolean {
  let own: number | null = null;
  for (const label of labels) {
    const level = look(label);
    if (level === null || level === own || namesTotal(figures.labelOfRow(label.row))) continue;
    if (own !== null) return true;
    own = level;
  }
  return false;
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

/** The first text with a letter in a row. */
interface LabelCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly cell: SnapshotCell;
}

function labelCell({ sheet }: FigureSheet, row: number): LabelCell | null {
  for (const column of sheet.filledColumns(row)) {
    const cell = sheet.cell(row, column);
    if (typeof cell?.value === "string" && /\p{L}/u.test(cell.value)) return { row, column, text: cell.value, cell };
  }
  return null;
}

function indentOf({ column, text }: LabelCell): number {
  const [spaces = ""] = /^[\s\u00a0]*/.exec(text) ?? [];
  return column * 100 + spaces.length;
}

function weightOf({ cell }: LabelCell): number {
  return cell.bold === true ? 0 : 1;
}

const LONGEST_ABBREVIATION = 3;

function capitalsOf({ text }: LabelCell): number | null {
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (letters !== letters.toUpperCase()) return 1;
  // Of so few letters, capitals may as well abbreviate: `KAP`, `IR`.
  return letters.length > LONGEST_ABBREVIATION ? 0 : null;
}

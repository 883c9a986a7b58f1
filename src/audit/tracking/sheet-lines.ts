import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { textMark } from "../../workbook/seal";
import { contentText } from "./kept-finding";
import { alignedLines, BLANK_MARK } from "./aligned-lines";

/** What is kept of a sheet so that its lines are found again: four letters a line. */
export interface SheetLines {
  readonly sheet: string;
  readonly rows: string;
  readonly columns: string;
}

/** A longer sheet is known by so many of its lines; what lies behind them is taken to have moved with the last one. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 300;
const MARK_LENGTH = BLANK_MARK.length;

/** A figure that was typed as text is no label: it is what gets corrected. */
const FIGURE_TEXT = /^[\d\s.,%()R$−-]+$/;

export function linesOf(sheet: SheetModel): SheetLines {
  const rows: string[] = [];
  for (let row = 0; row < Math.min(sheet.rows, MOST_ROWS); row += 1) rows.push(rowMark(sheet, row));
  const columns: string[] = [];
  for (let column = 0; column < Math.min(sheet.columns, MOST_COLUMNS); column += 1)
    columns.push(columnMark(sheet, column));
  return { sheet: sheet.name, rows: rows.join(""), columns: columns.join("") };
}

function rowMark(sheet: SheetModel, row: number): string {
  const labels: string[] = [];
  const contents: string[] = [];
  for (const column of sheet.filledColumns(row)) {
    const cell = sheet.cell(row, column);
    if (!cell || cell.spilled === true) continue;
    if (cell.formula === undefined && isLabel(cell.value)) labels.push(cell.value.trim());
    else contents.push(cell.formula === undefined ? contentText(cell) : "=");
  }
  if (labels.length > 0) return textMark(labels.join("\n"));
  return contents.length === 0 ? BLANK_MARK : textMark(`#${contents.join("\n")}`);
}

/** A column is known by its first label, which seldom changes. */
function columnMark(sheet: SheetModel, column: number): string {
  for (const row of sheet.filledRows(column)) {
    const cell = sheet.cell(row, column);
    if (cell && cell.formula === undefined && isLabel(cell.value)) return textMark(cell.value.trim());
  }
  return BLANK_MARK;
}

function isLabel(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && !FIGURE_TEXT.test(value);
}

function marksOf(text: string): readonly string[] {
  return text.match(new RegExp(`.{${String(MARK_LENGTH)}}`, "gs")) ?? [];
}

/** Where a cell of a sheet as it was stands now; null where its row or column is gone. */
export interface FollowedSheet {
  readonly name: string;
  row(before: number): number | null;
  column(before: number): number | null;
}

/** By the name that each sheet had. */
export type FollowedSheets = ReadonlyMap<string, FollowedSheet>;

/** Half of a sheet's lines under another name are the sheet renamed. */
const RENAMED_SHARE = 0.5;

export function followedSheets(before: readonly SheetLines[], workbook: WorkbookModel): FollowedSheets {
  const followed = new Map<string, FollowedSheet>();
  const current = new Map<string, SheetLines>();
  const linesNow = (sheet: SheetModel): SheetLines => {
    const known = current.get(sheet.name) ?? linesOf(sheet);
    current.set(sheet.name, known);
    return known;
  };
  const free = new Set(workbook.sheets);
  const renamed: SheetLines[] = [];
  for (const lines of before) {
    const same = workbook.sheet(lines.sheet);
    if (same && (shared(lines, linesNow(same)) > 0 || lines.rows.trim() === "")) {
      followed.set(lines.sheet, followedSheet(lines, linesNow(same)));
      free.delete(same);
    } else renamed.push(lines);
  }
  for (const lines of renamed) {
    const best = [...free]
      .map((sheet) => ({ sheet, share: shared(lines, linesNow(sheet)) }))
      .sort((a, b) => b.share - a.share)[0];
    const kept = workbook.sheet(lines.sheet);
    if (best && best.share >= RENAMED_SHARE) {
      followed.set(lines.sheet, followedSheet(lines, linesNow(best.sheet)));
      free.delete(best.sheet);
    } else if (kept && free.delete(kept)) followed.set(lines.sheet, followedSheet(lines, linesNow(kept)));
  }
  return followed;
}

/** The part of the lines with something in them that stand in the other, too. */
function shared(lines: SheetLines, other: SheetLines): number {
  const marks = marksOf(lines.rows).filter((mark) => mark !== BLANK_MARK);
  if (marks.length === 0) return 0;
  const there = new Set(marksOf(other.rows));
  return marks.filter((mark) => there.has(mark)).length / marks.length;
}

function followedSheet(before: SheetLines, now: SheetLines): FollowedSheet {
  return {
    name: now.sheet,
    row: placed(marksOf(before.rows), marksOf(now.rows)),
    column: placed(marksOf(before.columns), marksOf(now.columns)),
  };
}

function placed(before: readonly string[], now: readonly string[]): (line: number) => number | null {
  const lines = alignedLines(before, now);
  const last = lines.at(-1) ?? null;
  const moved = last === null ? now.length - before.length : last - (lines.length - 1);
  return (line) => (line < lines.length ? (lines[line] ?? null) : line + moved);
}

import { WrapStrategy, type IStyleData } from "@univerjs/core";
import { addressOfKey, cellKey, type RangeAddress } from "../../workbook/address";
import type { SnapshotCell } from "../../workbook/snapshot";
import { cellText } from "./cell-text";
import type { Sheet } from "./spreadsheet";

/** Excel's line of eleven points. */
const POINTS_A_LINE = 15;
const DEFAULT_SIZE = 11;
/**
 * A character's mean width in sizes of its font, on the safe side: where Calibri is not installed, what stands in for it is wider, and
 * a line too many is seen while a line too few is lost.
 */
const CHARACTER = 0.58;
const BOLD = 1.1;

export interface RowHeights {
  /** In points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Those that nobody chose: they fit their texts. */
  readonly fittedRows: ReadonlySet<number>;
}

/**
 * The heights that a file needs to be told: those that somebody gave a row, and those that its wrapped or large texts ask for; the others
 * too, since programs differ in what a row without a height has, and charts lie over rows.
 */
export function rowHeights(sheet: Sheet, cells: ReadonlyMap<number, SnapshotCell>): RowHeights {
  const heights = new Map<number, number>();
  const fitted = new Set<number>();
  const used = sheet.cells.used(false);
  const charts = sheet.extras.charts.map((chart) => sheet.layout.cellsUnder(chart));
  const last = charts.reduce((most, { row, rows }) => Math.max(most, row + rows), used ? used.row + used.rows : 0);
  for (let row = 0; row < last; row += 1) {
    if (sheet.layout.hasOwnHeight(row)) heights.set(row, rounded(sheet.layout.rowHeight(row)));
    else {
      heights.set(row, POINTS_A_LINE);
      fitted.add(row);
    }
  }
  const merges = new Map(sheet.layout.merges().map((merge) => [cellKey(merge.row, merge.column), merge]));
  for (const [key, cell] of cells) {
    const { row, column } = addressOfKey(key);
    // A cell that is merged over rows has the height of all of them.
    if (sheet.layout.hasOwnHeight(row) || (merges.get(key)?.rows ?? 1) > 1) continue;
    const needed = textHeight(sheet, cell, row, column, merges.get(key));
    if (needed <= (heights.get(row) ?? POINTS_A_LINE)) continue;
    heights.set(row, rounded(needed));
    fitted.add(row);
  }
  return { rowHeights: heights, fittedRows: fitted };
}

function textHeight(
  sheet: Sheet,
  { value, format }: SnapshotCell,
  row: number,
  column: number,
  merge?: RangeAddress,
): number {
  if (value === null) return 0;
  const style = sheet.styles.at(row, column);
  const size = style.fs ?? DEFAULT_SIZE;
  const line = (size * POINTS_A_LINE) / DEFAULT_SIZE;
  if (Number(style.tb ?? 0) !== Number(WrapStrategy.WRAP)) return line;
  let width = 0;
  for (let each = column; each < column + (merge?.columns ?? 1); each += 1) width += sheet.layout.columnWidth(each);
  return line * lines(cellText(value, format ?? "General", "pt-BR"), width, style);
}

/** In how many lines a text is shown, its words kept whole. */
function lines(text: string, width: number, style: IStyleData): number {
  const character = (style.fs ?? DEFAULT_SIZE) * CHARACTER * (Number(style.bl ?? 0) === 1 ? BOLD : 1);
  const room = Math.max(1, Math.floor(width / character));
  return text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room), 0);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let count = 1;
  let taken = 0;
  for (const word of paragraph.split(" ")) {
    const needed = taken === 0 ? word.length : taken + 1 + word.length;
    if (needed <= room) {
      taken = needed;
      continue;
    }
    if (taken > 0) count += 1;
    count += Math.ceil(word.length / room) - 1;
    taken = word.length % room || room;
  }
  return count;
}

/** Excel keeps heights to quarters of a point. */
function rounded(points: number): number {
  return Math.round(points * 4) / 4;
}

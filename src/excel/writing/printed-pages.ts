import type { RangeAddress } from "../../workbook/address";
import { pageRoom, POINTS_A_LINE, pointsOfCharacters, SLACK } from "../../workbook/page-room";
import type { PlannedSheet } from "../../workbook/plan";

interface Run {
  readonly from: number;
  /** The row after the last. */
  readonly to: number;
}

/** How a sheet lies on A4 paper, so that no table or chart is cut where a page has room for it. */
export interface PrintedPages {
  /** True where the whole sheet is readable on one page. */
  readonly onOnePage: boolean;
  /** Rows that begin a page. */
  readonly breaksBefore: readonly number[];
  /** Rows that stand on every page after them; null where none do. */
  readonly titles: Run | null;
}

/** The title and the council. */
const TITLE_ROWS = 2;

const DEFAULT_WIDTH = pointsOfCharacters(8.43);

/** Eleven points at less than this are no longer read at arm's length. */
const SMALLEST_SCALE = 0.54;
/** A sheet may be made that much smaller than its width asks for, to stay on one page. */
const SHRINKS_TO = 0.6;
/** In lines: what is longer than a page does not begin with fewer at a page's foot, a heading and what follows it at least. */
const LINES_TOGETHER = 6;

/** In lines of the default font: a last page with less looks forgotten. */
const LEAST_ON_LAST_PAGE = 10;

/** Excel takes 1,026 breaks. */
const MOST_BREAKS = 1000;

export function printedPages(sheet: PlannedSheet): PrintedPages {
  // A part is printed alone because there is little in the sheet; over it the title and the council.
  if (sheet.printed !== undefined) {
    const titles = fromTop(Math.min(sheet.frozenRows, sheet.printed.row, TITLE_ROWS));
    return { onOnePage: true, breaksBefore: [], titles };
  }
  const heights = heightsOf(sheet);
  const height = heights.reduce((sum, each) => sum + each, 0);
  const widthScale = Math.min(1, pageRoom.width / widthOf(sheet));
  const scale = Math.min(widthScale, (pageRoom.height * SLACK) / height);
  // A sheet for the projector is one page, whatever it takes.
  if (sheet.derived !== undefined || scale >= Math.max(SMALLEST_SCALE, SHRINKS_TO * widthScale))
    return { onOnePage: true, breaksBefore: [], titles: fromTop(sheet.frozenRows) };
  const room = (pageRoom.height * SLACK) / widthScale;
  const repeated = sum(heights, 0, sheet.frozenRows);
  const breaksBefore = breaks(sheet, heights, room, repeated);
  const headings = headingsOfLastList(sheet, heights.length, breaksBefore);
  if (!headings) return { onOnePage: false, breaksBefore, titles: titlesOnTop(sheet, heights.length, breaksBefore) };
  const taller = sum(heights, headings.from, headings.to);
  return {
    onOnePage: false,
    breaksBefore: taller > repeated ? breaks(sheet, heights, room, taller) : breaksBefore,
    titles: headings,
  };
}

function fromTop(rows: number): Run | null {
  return rows > 0 ? { from: 0, to: rows } : null;
}

/**
 * The headings of a list that goes on over pages to the sheet's end: over its columns they say more than the sheet's title, which each page's
 * header has too. Excel repeats one stretch of rows, on the pages after it, with what is drawn over them: a list before other tables has none,
 * nor one whose headings stand beside a chart.
 */
function headingsOfLastList(sheet: PlannedSheet, rows: number, breaksBefore: readonly number[]): Run | null {
  const last = runsOf(sheet, rows).at(-1);
  if (!last || last.from <= sheet.frozenRows) return null;
  if (!breaksBefore.some((row) => row > last.from && row < last.to)) return null;
  const [heading, other] = headingRows(sheet).filter((row) => row >= last.from && row < last.to);
  const hasTitle = sheet.formats.some(({ range, style }) => style === "section" && range.row === last.from);
  if (other !== undefined || (heading ?? last.from) > last.from + 1 || (heading === undefined && !hasTitle))
    return null;
  const headings = { from: last.from, to: (heading ?? last.from) + 1 };
  const isBesideChart = sheet.charts.some(
    ({ place }) => place.row < headings.to && headings.from < place.row + place.rows,
  );
  return isBesideChart ? null : headings;
}

/** The headings of a table that is whole on the first page say nothing over the charts and tables of the next. */
function titlesOnTop(sheet: PlannedSheet, rows: number, breaksBefore: readonly number[]): Run | null {
  const heading = headingRows(sheet).find((row) => row < sheet.frozenRows);
  const [first] = runsOf(sheet, rows);
  const [next = rows] = breaksBefore;
  const isWhole = first !== undefined && first.from === sheet.frozenRows && first.to <= next;
  return fromTop(heading !== undefined && isWhole ? Math.min(heading, TITLE_ROWS) : sheet.frozenRows);
}

/** Page by page from the top: each ends where it has to, or before it where that would cut what fits a page. */
function breaks(sheet: PlannedSheet, heights: readonly number[], room: number, titles: number): readonly number[] {
  const runs = runsOf(sheet, heights.length);
  // With the blank row above: a chart's upper edge would be drawn at the foot of the page before.
  const charts = sheet.charts.map(({ place }) => {
    const isBlankAbove =
      place.row > sheet.frozenRows && !runs.some(({ from, to }) => place.row > from && place.row <= to);
    return { from: isBlankAbove ? place.row - 1 : place.row, to: place.row + place.rows };
  });
  const fits = ({ from, to }: Run): boolean => sum(heights, from, to) <= room - titles;
  const tables = headingRows(sheet);
  const whole = [...runs, ...charts].flatMap((run) =>
    fits(run) ? [run] : [beginningOf(run, heights), ...tablesIn(run, tables).filter(fits)],
  );
  const uncut = [insideOf([...whole, ...charts], heights.length), insideOf(charts, heights.length)];
  const first = Math.min(heights.length, ...whole.map(({ from }) => from));
  const found: number[] = [];
  let start = 0;
  while (found.length < MOST_BREAKS) {
    let end = start;
    let taken = start < sheet.frozenRows ? 0 : titles;
    while (end < heights.length && (taken + (heights[end] ?? 0) <= room || end === start)) {
      taken += heights[end] ?? 0;
      end += 1;
    }
    if (end === heights.length) break;
    const least = Math.max(start, first);
    const next = uncut.map((inside) => lastUncut(inside, end)).find((row) => row > least) ?? end;
    found.push(next);
    start = next;
  }
  return withFullerLastPage(found, uncut, heights);
}

/** As much of a run as stays together. */
function beginningOf({ from, to }: Run, heights: readonly number[]): Run {
  let end = Math.min(to, from + 2);
  while (end < to && sum(heights, from, end) < LINES_TOGETHER * POINTS_A_LINE) end += 1;
  return { from, to: end };
}

/** Tables within a run that begins with something else, such as a note's under their paragraphs. */
function tablesIn({ from, to }: Run, headings: readonly number[]): readonly Run[] {
  const starts = headings.filter((row) => row > from && row < to);
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
}

function headingRows(sheet: PlannedSheet): readonly number[] {
  const rows = sheet.formats.flatMap(({ range, style }) => (style === "heading" ? [range.row] : []));
  return [...new Set(rows)].sort((one, other) => one - other);
}

/** Begins the last page earlier where it would have a few lines alone, if what is before it keeps its share. */
function withFullerLastPage(
  found: readonly number[],
  uncut: readonly (readonly boolean[])[],
  heights: readonly number[],
): readonly number[] {
  const last = found.at(-1);
  const least = POINTS_A_LINE * LEAST_ON_LAST_PAGE;
  if (last === undefined || sum(heights, last, heights.length) >= least) return found;
  let wanted = last;
  while (wanted > 0 && sum(heights, wanted, heights.length) < least) wanted -= 1;
  const before = found.at(-2) ?? 0;
  const earlier = uncut.map((inside) => lastUncut(inside, wanted)).find((row) => sum(heights, before, row) >= least);
  return earlier === undefined ? found : [...found.slice(0, -1), earlier];
}

/** True for rows that begin in the midst of something. */
function insideOf(whole: readonly Run[], rows: number): readonly boolean[] {
  const inside = Array<boolean>(rows).fill(false);
  for (const { from, to } of whole) inside.fill(true, from + 1, to);
  return inside;
}

function lastUncut(inside: readonly boolean[], end: number): number {
  let row = end;
  while (row > 0 && inside[row] === true) row -= 1;
  return row;
}

/** Rows that belong together: from a section's heading, or after a blank row, to the next blank row. */
function runsOf(sheet: PlannedSheet, rows: number): readonly Run[] {
  const held = Array<boolean>(rows).fill(false);
  const begins = Array<boolean>(rows).fill(false);
  for (const { row, cells } of sheet.blocks) {
    cells.forEach((line, index) => {
      if (line.some(({ kind }) => kind !== "blank")) held[row + index] = true;
      for (const content of line) {
        if (content.kind === "spill") held.fill(true, row + index, row + index + content.rows);
      }
    });
  }
  for (const { range, style } of sheet.formats) {
    if (style !== undefined) held.fill(true, range.row, range.row + range.rows);
    if (style === "section") begins[range.row] = true;
  }
  const runs: Run[] = [];
  let from = sheet.frozenRows;
  const close = (to: number): void => {
    if (to > from && held.slice(from, to).some(Boolean)) runs.push({ from, to });
    from = to;
  };
  for (let row = sheet.frozenRows; row < rows; row += 1) {
    if (held[row] !== true) {
      close(row);
      from = row + 1;
    } else if (begins[row] === true) close(row);
  }
  close(rows);
  return runs;
}

function heightsOf(sheet: PlannedSheet): readonly number[] {
  const ranges: readonly RangeAddress[] = [
    ...sheet.blocks.map(({ row, column, cells }) => ({ row, column, rows: cells.length, columns: 1 })),
    ...sheet.formats.map(({ range }) => range),
    ...sheet.charts.map(({ place }) => place),
  ];
  const rows = ranges.reduce((most, { row, rows: count }) => Math.max(most, row + count), 1);
  const heights = Array<number>(rows).fill(POINTS_A_LINE);
  for (const { row, lines } of sheet.rowHeights) heights[row] = POINTS_A_LINE * lines;
  return heights;
}

function widthOf(sheet: PlannedSheet): number {
  const columns = [
    ...sheet.blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0)),
    ...sheet.formats.map(({ range }) => range.column + range.columns),
    ...sheet.charts.map(({ place }) => place.column + place.columns),
  ].reduce((most, each) => Math.max(most, each), 1);
  let width = 0;
  for (let column = 0; column < columns; column += 1) {
    const characters = sheet.columnWidths[column];
    width += characters === undefined ? DEFAULT_WIDTH : pointsOfCharacters(characters);
  }
  return width;
}

function sum(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((total, each) => total + each, 0);
}

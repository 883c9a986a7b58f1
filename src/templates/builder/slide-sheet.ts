import type { Wording } from "../../core/wording";
import type { CellContent, NumberFormat, PlannedChart } from "../../workbook/plan";
import { linesOfOnePage } from "../../workbook/page-room";
import { absolute, formula, place, text, type Look, type Place } from "./cell";
import type { PlanBuilder } from "./plan-builder";
import { chartFrom, type SheetBuilder } from "./sheet-builder";

/** A sheet for the projector: one table of figures in large type and one chart, on one page. Every figure is a cell of another sheet. */
export interface Slide {
  readonly name: Wording;
  readonly title: Wording;
  /** The year that the title ends with, by its key. */
  readonly year?: string;
  readonly first: Wording;
  readonly columns: readonly SlideColumn[];
  readonly rows: readonly SlideRow[];
  readonly chart: SlideChart;
  /** Parameters that its figures rest on, whose acts stand below. */
  readonly rests: readonly string[];
  /** In characters, where other than the usual. */
  readonly labelWidth?: number;
  readonly figureWidth?: number;
}

export interface SlideColumn {
  readonly heading: Wording | Place;
  /** Of the heading, where it is a cell. */
  readonly format?: NumberFormat;
}

export interface SlideRow {
  readonly label: Wording | Place;
  /** The cells that the row shows, one a column; null for none. */
  readonly cells: readonly (Place | null)[];
  readonly format: NumberFormat;
  readonly isTotal?: boolean;
}

export interface SlideChart {
  readonly name: string;
  readonly title: Wording;
  readonly valueAxis: Wording;
  readonly format: NumberFormat;
  readonly fromZero?: boolean;
  /** Rows are the series and columns the categories, or the other way round. */
  readonly series: "rows" | "columns";
  /** Which of the rows, or of the columns, by index. */
  readonly shown: readonly number[];
  /** The categories' first and last index; all of them where absent. */
  readonly categories?: readonly [number, number];
}

const source: Wording = {
  en: "Source: lines of the same name on the sheets {sheets}.",
  "pt-BR": "Fonte: linhas de mesmo nome nas planilhas {sheets}.",
};
const oneSource: Wording = {
  en: "Source: lines of the same name on the sheet {sheets}.",
  "pt-BR": "Fonte: linhas de mesmo nome na planilha {sheets}.",
};

/** The least type that the last row of a hall reads is about twice that of a document. */
const LINES = { title: 2.8, subtitle: 1.7, row: 2, source: 1.4 } as const;
const HEADINGS_ROW = 3;
const LABEL_WIDTH = 62;
const FIGURE_WIDTH = 34;
/** Rows of the default height that a chart lies over at least; where the table is short it takes the rest of the page. */
const LEAST_CHART_ROWS = 18;
const CHART_TEXT = 16;
/** A page is rather made a little smaller than left with room below, as it is where fonts are wider than was counted. */
const FILLS = 1.1;

export function laySlide(builder: PlanBuilder, slide: Slide): SheetBuilder {
  const sheet = builder.sheet(slide.name);
  sheet.derived = JSON.stringify([slide.columns.length, slide.rows.length]);
  const { columns, rows } = slide;
  const widths = [slide.labelWidth ?? LABEL_WIDTH, ...columns.map(() => slide.figureWidth ?? FIGURE_WIDTH)];
  builder.heading(sheet, slide.title, slide.year);
  sheet.look(place(sheet.name, 0, 0), { style: "slideTitle" });
  sheet.look(place(sheet.name, 1, 0), { style: "slideSubtitle" });
  sheet.height(0, LINES.title);
  sheet.height(1, LINES.subtitle);
  const shown = (value: Wording | Place): CellContent =>
    "row" in value ? formula(absolute(value, sheet.name)) : text(builder.word(value));
  sheet.put(HEADINGS_ROW, 0, shown(slide.first), { style: "slideHeading", align: "left" });
  columns.forEach(({ heading, format }, index) => {
    const look: Look = { style: "slideHeading", align: "right", ...(format ? { format } : {}) };
    sheet.put(HEADINGS_ROW, 1 + index, shown(heading), look);
  });
  sheet.height(HEADINGS_ROW, LINES.row);
  rows.forEach(({ label, cells, format, isTotal }, index) => {
    const row = HEADINGS_ROW + 1 + index;
    const style = isTotal === true ? "slideTotal" : "slideFigure";
    sheet.put(row, 0, shown(label), { style, align: "left" });
    cells.forEach((cell, column) => {
      sheet.put(row, 1 + column, cell ? formula(absolute(cell, sheet.name)) : text(""), {
        style,
        format,
        align: "right",
      });
    });
    sheet.height(row, LINES.row);
  });
  const end = HEADINGS_ROW + 1 + rows.length;
  const chartAt = end + 1;
  const above = LINES.title + LINES.subtitle + 1 + LINES.row * (1 + rows.length) + 1;
  const acts = actsBelow(builder, slide.rests, widths);
  const sourceLines = LINES.source * (1 + acts.reduce((sum, { lines }) => sum + lines, 0));
  const chartRows = Math.max(LEAST_CHART_ROWS, Math.floor(linesOfOnePage(widths) * FILLS - above - sourceLines));
  sheet.chart(chartOf(builder, sheet, slide, place(sheet.name, chartAt, 0, chartRows, widths.length)));
  const last = chartAt + chartRows;
  const sheets = [...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.sheet] : []))))];
  const said = builder.word(sheets.length === 1 ? oneSource : source, { sheets: sheets.join(", ") });
  sheet.text(last, 0, said, { style: "slideSource" });
  sheet.height(last, LINES.source);
  acts.forEach((act, index) => {
    const row = last + 1 + index;
    sheet.put(row, 0, formula(act.formula), {
      style: "slideSource",
      ...(act.lines > 1 ? { wrap: true } : {}),
    });
    sheet.height(row, LINES.source * act.lines);
  });
  sheet.columns(widths);
  return sheet;
}

/** The cell by which a workbook is known to have slides. */
export function slideTitle(sheet: SheetBuilder): Place {
  return place(sheet.name, 0, 0);
}

/** A source's type is larger than the font that widths are counted in. */
const SOURCE_CHARACTER = 1.1;
const LABEL_LENGTH = 40;

interface Act {
  readonly formula: string;
  /** Where it is longer than the page is wide it goes on below, in the first column. */
  readonly lines: number;
}

/** What a source notes behind its dash is for the sheet of parameters; the hall reads the act. */
const NOTE = " — ";

/** The rows of the parameters that the figures rest on, found by name: a later fill may have put them elsewhere. */
function actsBelow(builder: PlanBuilder, keys: readonly string[], widths: readonly number[]): readonly Act[] {
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const list = "CRESS_PARAMETROS";
  return keys.flatMap((key) => {
    const found = builder.sourceOf(key);
    if (!found) return [];
    const cell = (column: number): string =>
      `INDEX(${list},ROW(${found.name})-ROW(INDEX(${list},1,1))+1,${String(column)})`;
    const act = `IFERROR(LEFT(${cell(3)},FIND("${NOTE}",${cell(3)})-1),${cell(3)})`;
    const [shown = ""] = found.source.split(NOTE);
    const needed = (shown.length + LABEL_LENGTH) * SOURCE_CHARACTER;
    const lines = needed <= wide ? 1 : Math.ceil(needed / (widths[0] ?? wide));
    return [{ formula: `IFERROR(${cell(1)}&": "&${act},"")`, lines }];
  });
}

function chartOf(builder: PlanBuilder, sheet: SheetBuilder, slide: Slide, over: Place): PlannedChart {
  const { columns, rows, chart } = slide;
  const byRows = chart.series === "rows";
  const top = HEADINGS_ROW + 1;
  const [from, to] = chart.categories ?? [0, (byRows ? columns.length : rows.length) - 1];
  const count = to - from + 1;
  const along = (index: number): Place =>
    byRows ? place(sheet.name, top + index, 1 + from, 1, count) : place(sheet.name, top + from, 1 + index, count, 1);
  const categories = byRows
    ? place(sheet.name, HEADINGS_ROW, 1 + from, 1, count)
    : place(sheet.name, top + from, 0, count, 1);
  const nameOf = (index: number): string => {
    const label = byRows ? rows[index]?.label : columns[index]?.heading;
    return label === undefined || "row" in label ? "" : builder.word(label);
  };
  return chartFrom({
    name: chart.name,
    kind: "column",
    title: builder.word(chart.title),
    // What the table above says already.
    categoryAxis: "",
    valueAxis: builder.word(chart.valueAxis),
    format: chart.format,
    ...(chart.fromZero === true ? { fromZero: true } : {}),
    textSize: CHART_TEXT,
    categories,
    series: chart.shown.map((index) => ({ name: nameOf(index), values: along(index) })),
    place: over,
  });
}

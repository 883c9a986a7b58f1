import { addressOfKey, cellKey, holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import type {
  CellContent,
  CellStyle,
  NumberFormat,
  PlannedBlock,
  PlannedChart,
  PlannedCheckFormat,
  PlannedChoice,
  PlannedFormat,
  PlannedRowHeight,
  PlannedSheet,
} from "../../workbook/plan";
import { blank, formula, place, spill, text, type Look, type Place } from "./cell";
import { blocksOf } from "./blocks";
import { formatsOf } from "./formats";

const CELLS_LAID_ONE_BY_ONE = 2000;

/** In characters: `-R$ 999.999.999,99`, in bold in a total, and `superávit de 99.999.999,99`. */
const LEAST_WIDTHS: Partial<Readonly<Record<NumberFormat, number>>> = { money: 19, balance: 26 };

/** In characters: what is longer than that would make the whole page small. */
const MOST_TEXT_WIDTH = 64;
/** Columns are counted in digits, which most letters are narrower than. */
const CHARACTER_WIDTH = 0.95;

/** Headings stand over figures, and like them to the right; the first over the labels. */
export function headingLook(align: Look["align"]): Look {
  return { style: "heading", wrap: true, ...(align === undefined ? {} : { align }) };
}

/** Collects one sheet's cells and looks; what lies together is put together when the sheet is built. */
export class SheetBuilder {
  private readonly cells = new Map<number, CellContent>();
  private readonly looks = new Map<number, Look>();
  private readonly largeBlocks: PlannedBlock[] = [];
  private readonly rangeFormats: PlannedFormat[] = [];
  private readonly checks: PlannedCheckFormat[] = [];
  private readonly choices: PlannedChoice[] = [];
  private readonly charts: PlannedChart[] = [];
  private readonly heights: PlannedRowHeight[] = [];
  private readonly personalRanges: RangeAddress[] = [];
  private widths: readonly number[] = [];
  private frozen = 0;
  /** What stands above its printed pages. */
  title = "";
  /** What is printed, where that is not all. */
  printed: RangeAddress | null = null;
  /** Of a sheet that only shows cells of others: its own structure. */
  derived: string | null = null;

  constructor(readonly name: string) {}

  put(row: number, column: number, content: CellContent, look: Look = {}): Place {
    if (content.kind !== "blank") this.cells.set(cellKey(row, column), content);
    this.look(place(this.name, row, column), look);
    return place(this.name, row, column);
  }

  text(row: number, column: number, value: string, look: Look = { style: "label" }): Place {
    return this.put(row, column, text(value), look);
  }

  formula(row: number, column: number, expression: string, look: Look = {}): Place {
    return this.put(row, column, formula(expression), { style: "computed", ...look });
  }

  /** A spilling formula; its look is that of every cell that it fills. */
  spill(row: number, column: number, rows: number, columns: number, expression: string, look: Look = {}): Place {
    this.put(row, column, rows === 1 && columns === 1 ? formula(expression) : spill(expression, rows, columns));
    const filled = place(this.name, row, column, rows, columns);
    this.look(filled, { style: "computed", ...look });
    return filled;
  }

  /** A row of texts, from a column on; all but the first stand over figures, and like them to the right. */
  headings(row: number, column: number, values: readonly string[], look: Look = {}): void {
    values.forEach((value, index) => {
      this.put(row, column + index, text(value), {
        style: "heading",
        wrap: true,
        align: index === 0 ? "left" : "right",
        ...look,
      });
    });
  }

  /** Adds to how cells look; what is said later wins. */
  look(range: RangeAddress, look: Look): void {
    if (Object.keys(look).length === 0) return;
    if (range.rows === 1 && range.columns === 1) {
      this.lookAt(cellKey(range.row, range.column), look);
      return;
    }
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        this.lookAt(cellKey(row, column), look);
      }
    }
  }

  private lookAt(key: number, look: Look): void {
    const known = this.looks.get(key);
    this.looks.set(key, known ? { ...known, ...look } : look);
  }

  /** Rows of content; a table of thousands of lines is one block and one look a column. */
  table(row: number, column: number, cells: readonly (readonly CellContent[])[], looks: readonly Look[]): Place {
    if (cells.length * looks.length <= CELLS_LAID_ONE_BY_ONE) {
      cells.forEach((line, index) => {
        line.forEach((content, offset) => this.put(row + index, column + offset, content, looks[offset]));
      });
    } else {
      this.largeBlocks.push({ row, column, cells });
      looks.forEach((look, index) => {
        this.lookOver({ row, column: column + index, rows: cells.length, columns: 1 }, look);
      });
    }
    return place(this.name, row, column, cells.length, looks.length);
  }

  lookOver(range: RangeAddress, look: Look): void {
    this.rangeFormats.push({ range: plain(range), ...look });
  }

  check(range: RangeAddress, isNeutral = false): void {
    this.checks.push({ range: plain(range), ...(isNeutral ? { isNeutral } : {}) });
  }

  choice(range: RangeAddress, words: readonly string[]): void {
    this.choices.push({ range: plain(range), words });
  }

  /** Says that a range is about persons. */
  personal(range: RangeAddress): void {
    this.personalRanges.push(plain(range));
  }

  chart(chart: PlannedChart): void {
    this.charts.push(chart);
  }

  height(row: number, lines: number): void {
    if (lines !== 1) this.heights.push({ row, lines });
  }

  columns(widths: readonly number[]): void {
    this.widths = widths;
  }

  freeze(rows: number): void {
    this.frozen = rows;
  }

  /** A line across the table, such as its heading of a section. */
  band(row: number, columns: number, value: string, look: Look): void {
    for (let column = 0; column < columns; column += 1) this.put(row, column, column === 0 ? text(value) : blank, look);
  }

  /** Every cell that holds something, as it was put. */
  *contents(): Iterable<CellAddress & { readonly content: CellContent }> {
    for (const [key, content] of this.cells) yield { ...addressOfKey(key), content };
    for (const { row, column, cells } of this.largeBlocks) {
      for (const [down, line] of cells.entries()) {
        for (const [along, content] of line.entries()) {
          if (content.kind !== "blank") yield { row: row + down, column: column + along, content };
        }
      }
    }
  }

  /** Cells that look like figures and hold none: their formula is missing. */
  *withoutFormula(): Iterable<RangeAddress> {
    const spills: RangeAddress[] = [];
    for (const [key, content] of this.cells) {
      if (content.kind === "spill") spills.push({ ...addressOfKey(key), rows: content.rows, columns: content.columns });
    }
    const isFilled = (row: number, column: number): boolean =>
      this.cells.has(cellKey(row, column)) ||
      spills.some((spilled) => holdsCell(spilled, row, column)) ||
      this.largeBlocks.some((block) => holdsCell({ ...block, ...sizeOf(block) }, row, column));
    for (const [key, { style }] of this.looks) {
      if (!isFigure(style) || this.cells.has(key)) continue;
      const { row, column } = addressOfKey(key);
      if (!isFilled(row, column)) yield { row, column, rows: 1, columns: 1 };
    }
    for (const { range, style } of this.rangeFormats) {
      if (isFigure(style) && !isFilled(range.row, range.column)) yield range;
    }
  }

  /** Amounts of a council ten times as large have room in their columns, too, and so have names that were typed. */
  private wideEnough(): readonly number[] {
    const least = this.typedWidths();
    const ask = (column: number, format: NumberFormat | undefined): void => {
      const width = format === undefined ? 0 : (LEAST_WIDTHS[format] ?? 0);
      if (width > (least.get(column) ?? 0)) least.set(column, width);
    };
    for (const [key, { format }] of this.looks) ask(addressOfKey(key).column, format);
    for (const { range, format } of this.rangeFormats) ask(range.column, format);
    return this.widths.map((width, column) => Math.max(width, least.get(column) ?? 0));
  }

  /** By column, what typed texts take: the cell beside them is filled, so that what is longer would be cut. */
  private typedWidths(): Map<number, number> {
    const widths = new Map<number, number>();
    const ask = (column: number, content: CellContent): void => {
      if (content.kind !== "text") return;
      const width = Math.min(MOST_TEXT_WIDTH, Math.ceil(content.text.length * CHARACTER_WIDTH) + 1);
      if (width > (widths.get(column) ?? 0)) widths.set(column, width);
    };
    for (const [key, content] of this.cells)
      if (this.looks.get(key)?.style === "input") ask(addressOfKey(key).column, content);
    for (const { column, cells } of this.largeBlocks)
      for (const line of cells) line.forEach((content, along) => ask(column + along, content));
    return widths;
  }

  /** An axis from 0 would hide a negative amount that was typed. */
  private withAxis({ fromZero, ...chart }: PlannedChart): PlannedChart {
    const isNegative = (content: CellContent | undefined): boolean =>
      content?.kind === "number" && content.number.startsWith("-");
    const hasNegative = chart.series.some(({ values: { row, column, rows, columns } }) => {
      for (let down = row; down < row + rows; down += 1) {
        for (let along = column; along < column + columns; along += 1)
          if (isNegative(this.cells.get(cellKey(down, along)))) return true;
      }
      return false;
    });
    return fromZero === true && !hasNegative ? { ...chart, fromZero } : chart;
  }

  build(): PlannedSheet {
    const cells = [...this.cells].map(([key, content]) => ({ ...addressOfKey(key), content }));
    return {
      name: this.name,
      blocks: [...blocksOf(cells), ...this.largeBlocks],
      formats: [...this.rangeFormats, ...formatsOf(this.looks)],
      checks: this.checks,
      choices: this.choices,
      columnWidths: this.wideEnough(),
      rowHeights: this.heights,
      frozenRows: this.frozen,
      charts: this.charts.map((chart) => this.withAxis(chart)),
      ...(this.printed === null ? {} : { printed: this.printed }),
      ...(this.derived === null ? {} : { derived: this.derived }),
      ...(this.personalRanges.length > 0 ? { personal: this.personalRanges } : {}),
    };
  }
}

function isFigure(style: CellStyle | undefined): boolean {
  return style === "computed" || style === "total" || style === "check";
}

function sizeOf({ cells }: PlannedBlock): { readonly rows: number; readonly columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

export function plain({ row, column, rows, columns }: RangeAddress): RangeAddress {
  return { row, column, rows, columns };
}

/** A chart whose series are rows or columns of cells with one row or column of categories. */
export interface ChartSketch {
  readonly name: string;
  readonly kind: PlannedChart["kind"];
  readonly title: string;
  readonly categoryAxis: string;
  readonly valueAxis: string;
  readonly format: NumberFormat;
  readonly byOnes?: boolean;
  readonly fromZero?: boolean;
  readonly textSize?: number;
  readonly categories: RangeAddress;
  readonly series: readonly { readonly name: string; readonly values: RangeAddress }[];
  readonly place: RangeAddress;
}

export function chartFrom(sketch: ChartSketch): PlannedChart {
  const { categories, series, place: over, ...rest } = sketch;
  return {
    ...rest,
    place: plain(over),
    series: series.map(({ name, values }) => ({ name, values: plain(values), categories: plain(categories) })),
  };
}

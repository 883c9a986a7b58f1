import type { CellContent, CellStyle, NumberFormat, PlannedFormat, PlannedRowHeight } from "../../workbook/plan";

/** A cell of a report, with the form that it is shown in. */
export interface ReportCell {
  readonly content: CellContent;
  readonly format?: NumberFormat;
  readonly align?: "left" | "right" | "center";
}

export const blank: ReportCell = { content: { kind: "blank" } };

export function text(content: string): ReportCell {
  return content === "" ? blank : { content: { kind: "text", text: content }, align: "left" };
}

export function number(digits: string, format: NumberFormat): ReportCell {
  return { content: { kind: "number", number: digits }, format };
}

/** Excel makes no row taller than 409 points, 27 lines. */
const MOST_LINES = 27;

/** A column is measured in digits, and most letters are narrower. */
const ROOM_USED = 1.04;

/** The rows of a report in one grid of columns, from the first row down; each cell as high as its text wraps. */
export class ReportRows {
  readonly cells: CellContent[][] = [];
  readonly formats: PlannedFormat[] = [];
  readonly heights: PlannedRowHeight[] = [];

  constructor(private readonly widths: readonly number[]) {}

  gap(): void {
    this.cells.push(this.widths.map(() => ({ kind: "blank" })));
  }

  /** A line of words that reaches over the columns beside it; `lines` is how high it is. */
  words(content: string, style: CellStyle, lines = 1): void {
    const row = this.put([text(content)]);
    if (lines > 1) this.heights.push({ row, lines });
    this.formats.push({
      range: { row, column: 0, rows: 1, columns: style === "section" ? this.widths.length : 1 },
      style,
    });
  }

  /** Figures stand to the right under headings that do; what is short and stands between figures and words, in the middle. */
  headings(headings: readonly string[], figures: readonly number[], middle: readonly number[] = []): void {
    const row = this.put(headings.map(text));
    this.formats.push({
      range: { row, column: 0, rows: 1, columns: this.widths.length },
      style: "heading",
      wrap: true,
    });
    const align = (columns: readonly number[], where: "right" | "center"): void => {
      for (const column of columns) this.formats.push({ range: { row, column, rows: 1, columns: 1 }, align: where });
    };
    align(figures, "right");
    align(middle, "center");
    this.setHeight(row, headings.map(text));
  }

  row(cells: readonly ReportCell[], style: CellStyle = "entry"): void {
    const row = this.put(cells);
    this.formats.push({ range: { row, column: 0, rows: 1, columns: this.widths.length }, style, wrap: true });
    cells.forEach(({ format, align, content }, column) => {
      if (content.kind === "blank" || (format === undefined && (align ?? "left") === "left")) return;
      const range = { row, column, rows: 1, columns: 1 };
      this.formats.push({ range, ...(format ? { format } : {}), ...(align ? { align } : {}) });
    });
    this.setHeight(row, cells);
  }

  /** A term and its meaning, which has the width of a column of its own and of those beside it. */
  pair(term: string, meaning: ReportCell, column: number): void {
    const cells = [text(term), ...Array.from({ length: column - 1 }, () => blank), meaning];
    const row = this.put(cells);
    this.formats.push({ range: { row, column: 0, rows: 1, columns: 1 }, style: "label" });
    const range = { row, column, rows: 1, columns: 1 };
    this.formats.push({ range, style: "label", align: "left", ...(meaning.format ? { format: meaning.format } : {}) });
  }

  private put(cells: readonly ReportCell[]): number {
    this.cells.push(this.widths.map((_, column) => (cells[column] ?? blank).content));
    return this.cells.length - 1;
  }

  private setHeight(row: number, cells: readonly ReportCell[]): void {
    const lines = Math.max(1, ...cells.map((cell, column) => linesOf(cell, this.widths[column] ?? 0)));
    if (lines > 1) this.heights.push({ row, lines: Math.min(lines, MOST_LINES) });
  }
}

function linesOf({ content }: ReportCell, width: number): number {
  if (content.kind !== "text") return 1;
  return content.text.split("\n").reduce((lines, paragraph) => lines + wrapped(paragraph, width * ROOM_USED), 0);
}

/** Lines that a paragraph takes in so many letters; a word that is longer than a line is broken. */
function wrapped(paragraph: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    const more = Math.max(0, Math.ceil(word.length / letters) - 1);
    lines += more;
    used = word.length - more * letters;
  }
  return lines;
}

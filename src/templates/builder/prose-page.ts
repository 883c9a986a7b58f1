import { rangeName } from "../../workbook/address";
import type { CellContent } from "../../workbook/plan";
import type { Wording } from "../../core/wording";
import { text, type Look } from "./cell";
import type { PlanBuilder } from "./plan-builder";
import type { SheetBuilder } from "./sheet-builder";

export interface ProseTable {
  /** The first stands over the labels. */
  readonly headings: readonly Wording[];
  /** How many lines the headings' row is high; one where absent. */
  readonly headingLines?: number;
  readonly rows: readonly ProseRow[];
  /** A last row that adds each column of figures. */
  readonly sums?: { readonly label: Wording; readonly look: Look };
}

export interface ProseRow {
  readonly label: CellContent;
  readonly figures: readonly { readonly formula: string; readonly look: Look }[];
  readonly isTotal?: boolean;
}

/** A sheet that is read as a text is: headings, paragraphs and small tables below each other. Where each stands is known here alone. */
export class ProsePage {
  private row = 4;

  /** @param widths of the columns, in characters: the text's and beyond it those of the tables' figures */
  constructor(
    readonly builder: PlanBuilder,
    readonly sheet: SheetBuilder,
    title: Wording,
    hint: Wording,
    private readonly widths: readonly number[],
  ) {
    builder.heading(sheet, title);
    sheet.columns(widths);
    sheet.text(2, 0, builder.word(hint), { style: "note" });
  }

  /** Over all columns. */
  heading(content: CellContent): void {
    this.sheet.band(this.row, this.widths.length, "", { style: "section" });
    this.sheet.put(this.row, 0, content, { style: "section" });
    this.row += 1;
  }

  /** @param length of its longest wording, in characters: Excel fits no row to a formula's text */
  paragraph(content: CellContent, length: number): void {
    this.sheet.put(this.row, 0, content, { style: "label", wrap: true });
    this.sheet.height(this.row, Math.max(1, Math.ceil(length / (this.widths[0] ?? 1))));
    this.row += 1;
  }

  /** One figure beside what it is. */
  entry(label: Wording, content: CellContent, look: Look): void {
    this.sheet.put(this.row, 0, text(this.builder.word(label)), { style: "label" });
    this.sheet.put(this.row, 1, content, look);
    this.row += 1;
  }

  table({ headings, headingLines, rows, sums }: ProseTable): void {
    const words = headings.map((heading) => this.builder.word(heading));
    this.sheet.headings(this.row, 0, words);
    if (headingLines !== undefined) this.sheet.height(this.row, headingLines);
    this.row += 1;
    const first = this.row;
    for (const { label, figures, isTotal } of rows) {
      this.sheet.put(this.row, 0, label, { style: isTotal === true ? "total" : "label" });
      figures.forEach(({ formula, look }, index) => {
        this.sheet.formula(this.row, 1 + index, formula, { ...look, ...(isTotal === true ? { style: "total" } : {}) });
      });
      this.row += 1;
    }
    if (sums) {
      this.sheet.band(this.row, words.length, this.builder.word(sums.label), { style: "total" });
      for (let column = 1; column < words.length; column += 1) {
        const range = rangeName({ row: first, column, rows: rows.length, columns: 1 });
        this.sheet.formula(this.row, column, `SUM(${range})`, { ...sums.look, style: "total" });
      }
      this.row += 1;
    }
    this.gap();
  }

  gap(): void {
    this.row += 1;
  }
}

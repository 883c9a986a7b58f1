import type { Wording } from "../../core/wording";
import type { CellContent } from "../../workbook/plan";
import { place, type Look, type Place } from "./cell";
import type { PlanBuilder } from "./plan-builder";
import type { SheetBuilder } from "./sheet-builder";

/** Goes down a sheet line by line: a label in the first column, one value beside it. */
export class Lines {
  constructor(
    private readonly builder: PlanBuilder,
    readonly sheet: SheetBuilder,
    public row: number,
    /** Columns that section bands and totals run over. */
    private readonly width: number,
    private readonly column = 1,
  ) {}

  gap(rows = 1): void {
    this.row += rows;
  }

  section(title: Wording): void {
    this.sheet.band(this.row, this.width, this.builder.word(title), { style: "section" });
    this.row += 1;
  }

  headings(titles: readonly Wording[], look: Look = {}): void {
    this.sheet.headings(
      this.row,
      0,
      titles.map((title) => this.builder.word(title)),
      look,
    );
    this.row += 1;
  }

  input(label: Wording, key: string, name: string, content: CellContent, look: Look): Place {
    this.sheet.text(this.row, 0, this.builder.word(label));
    const at = this.builder.input(this.sheet, this.row, this.column, { key, name, content, look });
    this.row += 1;
    return at;
  }

  formula(label: Wording, expression: string, look: Look): Place {
    this.sheet.text(this.row, 0, this.builder.word(label));
    return this.value(expression, look);
  }

  total(label: Wording, expression: string, look: Look): Place {
    this.sheet.band(this.row, this.width, this.builder.word(label), { style: "total" });
    return this.value(expression, { ...look, style: "total" });
  }

  /** A line whose value is TRUE or FALSE, green or red. */
  check(label: Wording, expression: string): Place {
    this.sheet.text(this.row, 0, this.builder.word(label));
    const at = this.value(expression, { style: "check", align: "center" });
    this.sheet.check(at);
    return at;
  }

  /** Labels below each other, for a result that spills beside them. */
  labels(labels: readonly Wording[], look: Look = { style: "label" }): Place {
    labels.forEach((label, index) => this.sheet.text(this.row + index, 0, this.builder.word(label), look));
    const first = place(this.sheet.name, this.row, this.column, labels.length, 1);
    this.row += labels.length;
    return first;
  }

  note(wording: Wording): void {
    this.sheet.text(this.row, 0, this.builder.word(wording), { style: "note" });
    this.row += 1;
  }

  private value(expression: string, look: Look): Place {
    const at = this.sheet.formula(this.row, this.column, expression, look);
    this.row += 1;
    return at;
  }
}

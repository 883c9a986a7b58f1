import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { numberCell } from "../builder/answer-cells";
import type { AnswerRow } from "../builder/answers";
import { relative, type Look } from "../builder/cell";
import type { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import type { SheetBuilder } from "../builder/sheet-builder";

const money: Look = { format: "money" };

/** One column a year, and one for the accumulated amounts. */
export class YearGrid {
  yearRow = 0;

  constructor(
    private readonly builder: PlanBuilder,
    private readonly lines: Lines,
    private readonly rows: readonly AnswerRow[],
  ) {}

  private get sheet(): SheetBuilder {
    return this.lines.sheet;
  }

  /** The years are asked for once and shown again further down. */
  years(label: Wording, last?: Wording): void {
    const { row } = this.lines;
    if (this.yearRow === 0) this.yearRow = row;
    this.sheet.text(row, 0, this.builder.word(label), { style: "heading" });
    const look: Look = { style: "heading", format: "year", align: "right" };
    const contents = this.rows.map((each) => numberCell(each, "year"));
    const keys = this.rows.map((_, index) => `results.${String(index)}.year`);
    if (row === this.yearRow) {
      this.builder.inputRow(this.sheet, row, 1, "CRESS_HISTORICO_EXERCICIOS", keys, contents, { format: "year" });
    } else {
      this.rows.forEach((_, index) => {
        this.sheet.formula(row, 1 + index, cellName(this.yearRow, 1 + index), look);
      });
    }
    this.sheet.text(row, 1 + this.rows.length, last ? this.builder.word(last) : "", look);
    this.lines.row += 1;
  }

  inputs(label: Wording, column: string, name: string, summed: boolean): number {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label));
    const keys = this.rows.map((_, index) => `results.${String(index)}.${column}`);
    const at = this.builder.inputRow(
      this.sheet,
      row,
      1,
      name,
      keys,
      this.rows.map((each) => numberCell(each, column)),
      money,
    );
    if (summed) this.sheet.formula(row, 1 + this.rows.length, `SUM(${relative(at, this.sheet.name)})`, money);
    this.lines.row += 1;
    return row;
  }

  formulas(label: Wording, expression: (at: (row: number) => string) => string, look: Look, summed: boolean): number {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label), look.style ? { style: look.style } : { style: "label" });
    const last = this.rows.length + (summed ? 1 : 0);
    for (let column = 1; column <= last; column += 1) {
      this.sheet.formula(
        row,
        column,
        expression((of) => cellName(of, column)),
        look,
      );
    }
    this.lines.row += 1;
    return row;
  }

  running(label: Wording, of: number): void {
    const first = cellName(of, 1).replace(/^([A-Z]+)/, "$$$1");
    this.formulas(label, (at) => `SUM(${first}:${at(of)})`, money, false);
  }

  /** From the second year on. */
  changes(label: Wording, of: number): number {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label));
    for (let column = 2; column <= this.rows.length; column += 1) {
      this.sheet.formula(row, column, `${cellName(of, column)}-${cellName(of, column - 1)}`, money);
    }
    this.lines.row += 1;
    return row;
  }

  unexplained(label: Wording, change: number, result: number): void {
    const { row } = this.lines;
    this.sheet.text(row, 0, this.builder.word(label));
    for (let column = 2; column <= this.rows.length; column += 1) {
      this.sheet.formula(row, column, `${cellName(change, column)}-${cellName(result, column)}`, money);
    }
    this.lines.row += 1;
  }
}

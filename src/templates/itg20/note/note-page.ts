import type { Wording } from "../../../core/wording";
import { formula } from "../../builder/cell";
import type { PlanBuilder } from "../../builder/plan-builder";
import type { SheetBuilder } from "../../builder/sheet-builder";
import type { NoteCells } from "./note-cells";
import { formulaOf, longest, type Phrase } from "./phrase";

/** Characters in a line of the text column. */
export const LINE = 96;
/** Beyond it the columns of the tables' figures. */
export const FIGURES = 17;

/** Goes down the note's sheet, paragraph by paragraph and table by table. */
export class NotePage {
  row = 4;

  constructor(
    readonly builder: PlanBuilder,
    readonly sheet: SheetBuilder,
    readonly cells: NoteCells,
  ) {}

  heading(wording: Wording): void {
    this.sheet.band(this.row, 5, this.builder.word(wording), { style: "section" });
    this.row += 1;
  }

  paragraph(phrases: readonly Phrase[]): void {
    const { language } = this.builder;
    this.sheet.put(this.row, 0, formula(formulaOf(phrases, language)), { style: "label", wrap: true });
    this.sheet.height(this.row, Math.max(1, Math.ceil(longest(phrases, language) / LINE)));
    this.row += 1;
  }

  gap(): void {
    this.row += 1;
  }
}

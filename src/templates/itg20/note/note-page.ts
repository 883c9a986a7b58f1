import type { Wording } from "../../../core/wording";
import { formula } from "../../builder/cell";
import type { PlanBuilder } from "../../builder/plan-builder";
import type { SheetBuilder } from "../../builder/sheet-builder";
import type { NoteCells } from "./note-cells";
import { formulaOf, longest, type Phrase, type Quoted } from "./phrase";

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

  /** A heading over all columns; what follows the cells in it, such as the items of the norm that applies, by formula. */
  heading(title: Wording | Quoted, further: readonly Phrase[] = []): void {
    const isText = !("formula" in title) && further.length === 0;
    this.sheet.band(this.row, 5, isText ? this.builder.word(title) : "", { style: "section" });
    if (!isText) {
      const said = formulaOf([title, ...further], this.builder.language);
      this.sheet.put(this.row, 0, formula(said), { style: "section" });
    }
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

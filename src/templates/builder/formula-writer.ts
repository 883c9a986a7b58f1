import type { CellContent } from "../../workbook/plan";
import { formula, text } from "./cell";
import type { FormulaText, Words } from "./description";
import type { DescribedSite, NameFinder } from "./find-names";
import { writtenFormula } from "./formula-names";
import type { PlanBuilder } from "./plan-builder";
import type { SheetBuilder } from "./sheet-builder";
import type { SheetPlaces } from "./sheet-places";

/** Writes one described sheet's formulas and words for the cells in which they stand. */
export class FormulaWriter {
  constructor(
    readonly builder: PlanBuilder,
    readonly sheet: SheetBuilder,
    readonly places: SheetPlaces,
  ) {}

  words(words: Words, finder: NameFinder, site: DescribedSite): CellContent {
    return typeof words === "string" ? formula(this.formula(words, finder, site)) : text(this.builder.word(words));
  }

  formula(expression: FormulaText, finder: NameFinder, site: DescribedSite): string {
    return writtenFormula(
      expression,
      this.sheet.name,
      (name) => finder.find(name, site),
      (key) => this.wordNamed(key),
    );
  }

  private wordNamed(key: string): string {
    const found = this.places.description.words?.[key];
    if (!found) throw new Error(`the sheet ${this.places.description.id} has no word ${key}`);
    return this.builder.word(found);
  }
}

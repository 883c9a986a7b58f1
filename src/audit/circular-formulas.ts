import { entriesIn } from "../formulas/model/range-entries";
import type { FormulaCell, SheetModel, WorkbookModel } from "../formulas/model/formula-model";

/** Formulas looked at in all; who is not found by then is taken for none. */
const MOST_VISITED = 20_000;

/** Whether a formula reads itself through others: a program that does not iterate keeps whatever stood there, most often 0. */
export class CircularFormulas {
  private visited = 0;

  constructor(private readonly workbook: WorkbookModel) {}

  has(sheet: SheetModel, formula: FormulaCell): boolean {
    const seen = new Set<FormulaCell>();
    const open: { sheet: SheetModel; formula: FormulaCell }[] = [{ sheet, formula }];
    for (let next = open.pop(); next; next = open.pop()) {
      for (const { sheet: target, range } of this.workbook.references(next.sheet, next.formula)) {
        for (const read of entriesIn(target.formulas, range)) {
          if (read === formula) return true;
          if (seen.has(read) || ++this.visited > MOST_VISITED) continue;
          seen.add(read);
          open.push({ sheet: target, formula: read });
        }
      }
    }
    return false;
  }
}

import type { SheetModel } from "../formulas/model/formula-model";
import type { CellAddress } from "../workbook/address";
import { formulaCandidates } from "./sealed-candidates";
import type { SealedFormulas } from "./sealed-formulas";

/** Candidates tried in all: beyond, a formula that was typed over stays unknown, and an audit ends. */
const MOST_TRIED = 120_000;
/** With so many tried for one cell, one in two hundred would bear the mark of another formula. */
const MOST_TRIED_EACH = 8_000;

/** Finds the formula that a seal kept the mark of. */
export class FormulaSearch {
  private tried = 0;

  constructor(private readonly formulasThen: SealedFormulas) {}

  found(sheet: SheetModel, place: CellAddress, mark: string, now: string | null): string | null {
    let tried = 0;
    for (const candidate of formulaCandidates(sheet, place, now)) {
      if (this.tried > MOST_TRIED || tried > MOST_TRIED_EACH) return null;
      this.tried += 1;
      tried += 1;
      if (this.formulasThen.wasThen(candidate, sheet, mark)) return candidate;
    }
    return null;
  }
}

import { translateFormulaToA1 } from "@borgar/fx";
import type { FormulaCell } from "../../formulas/model/formula-model";
import { groupedBy, nameOf } from "../tables/lines";
import type { OddFormula } from "./odd-formulas";

/** Each odd formula is one check's to tell, by what differs. */

export function isOtherConstant({ difference }: OddFormula): boolean {
  return difference.slips.length > 0 && difference.slips.every((slip) => slip === "constant");
}

/** A sum or difference that reads some of the cells that its neighbours read, but not all. */
export function isDroppedTerm({ difference }: OddFormula): boolean {
  return difference.slips.length > 0 && difference.slips.every((slip) => slip === "termLess");
}

/** The same slip copied along a row or down a column is one finding. */
export function oddGroups(odd: readonly OddFormula[]): readonly (readonly OddFormula[])[] {
  return [
    ...groupedBy(
      odd,
      ({ sheet, formula, usual }) => `${sheet.name}\u0000${formula.pattern.canonical}\u0000${usual.pattern.canonical}`,
    ).values(),
  ];
}

/** The neighbour's formula, as it would stand in the odd one's place. */
export function expectedFormula(usual: FormulaCell, at: FormulaCell): string {
  return translateFormulaToA1(usual.pattern.r1c1, nameOf(at));
}

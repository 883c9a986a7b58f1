import { translateFormulaToA1 } from "@borgar/fx";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import type { FormulaPattern } from "../../formulas/model/formula-pattern";
import { addressAt, lineOf, nameOf, positionOf, type Direction } from "../tables/lines";

/** What formulas read where one of them stands, anchors apart. */

/** `$B8:$G8` is B8:G8: anchors alone make no other computation. */
export function isSameWhenPlaced(formula: FormulaCell, usual: FormulaCell): boolean {
  const at = nameOf(formula);
  const placed = (pattern: FormulaPattern): string =>
    translateFormulaToA1(`=${pattern.canonical.replace(/^=/, "")}`, at).replaceAll("$", "");
  return placed(formula.pattern) === placed(usual.pattern);
}

/** Whether the formula reads in its place what its copy from beside it across the direction would, though with other anchors. */
export function isPlacedAcross(sheet: SheetModel, formula: FormulaCell, direction: Direction): boolean {
  return [-1, 1].some((step) => {
    const line = lineOf(formula, direction) + step;
    const { row, column } = addressAt(direction, line, positionOf(formula, direction));
    const beside = line < 0 ? undefined : sheet.formula(row, column);
    return beside?.pattern.skeleton === formula.pattern.skeleton && isSameWhenPlaced(formula, beside);
  });
}

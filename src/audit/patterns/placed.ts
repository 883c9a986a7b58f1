import { translateFormulaToA1 } from "@borgar/fx";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import type { RangeAddress } from "../../workbook/address";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import { addressAt, lineOf, nameOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";

/** What formulas read where one of them stands, anchors apart. */

/** `$B8:$G8` is B8:G8: anchors alone make no other computation. */
export function isSameWhenPlaced(formula: FormulaCell, usual: FormulaCell): boolean {
  const at = nameOf(formula);
  const placed = (pattern: FormulaPattern): string =>
    translateFormulaToA1(`=${pattern.canonical.replace(/^=/, "")}`, at).replaceAll("$", "");
  return placed(formula.pattern) === placed(usual.pattern) || addsTheSame(formula, usual);
}

/** `=SUM(C5,D5,E5)` and `=SUM(C5:E5)` are the same sum. */
function addsTheSame(formula: FormulaCell, usual: FormulaCell): boolean {
  const cellsOf = ({ skeleton, references }: FormulaPattern): string | null => {
    if (!/^SUM\(@(,@)*\)$/.test(skeleton)) return null;
    const cells = references.flatMap(({ sheet, range }): readonly (string | null)[] => {
      const place = sheet === null ? resolvedRange(range, formula.row, formula.column) : null;
      return place && place.rows * place.columns <= thresholds.mostWrittenOut ? cellsIn(place) : [null];
    });
    return cells.includes(null) ? null : cells.sort().join();
  };
  const cells = cellsOf(formula.pattern);
  return cells !== null && cells === cellsOf(usual.pattern);
}

function cellsIn({ row, column, rows, columns }: RangeAddress): readonly string[] {
  return Array.from({ length: rows * columns }, (_, at) =>
    nameOf({ row: row + Math.floor(at / columns), column: column + (at % columns) }),
  );
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

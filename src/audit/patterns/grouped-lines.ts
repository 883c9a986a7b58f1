import type { RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import type { Direction } from "../tables/lines";
import { referencesBeyond } from "./phases";

/** Totals of groups on the groups' first rows, the other rows blank in their column; terms that another cell of the row takes, and words. */

/**
 * `=D6` behind `=D4+D5` and before the next filled cell, F7: the rows of a group are those down to the next filled cell, here one, there two.
 * What the longer group adds belongs to the next one here.
 */
export function belongsToNextGroup(
  sheet: SheetModel,
  formula: FormulaCell,
  full: FormulaCell,
  direction: Direction,
): boolean {
  const missed = referencesBeyond(full.pattern, formula.pattern);
  if (direction !== "column" || missed.length === 0) return false;
  const rowsOf = (at: FormulaCell): readonly number[] =>
    missed.flatMap((reference) => {
      const range = rangeAt(reference, at);
      return range?.rows === 1 ? [range.row] : [];
    });
  const [here, there] = [rowsOf(formula), rowsOf(full)];
  const isBelow = here.length === missed.length && here.every((row) => row > formula.row);
  return (
    isBelow &&
    sheet.cell(Math.min(...here), formula.column) !== undefined &&
    there.every((row) => row > full.row && sheet.cell(row, full.column) === undefined)
  );
}

/** `=SUM(J234:J237)` where K235:K237 are blank and K238 begins the next group: it adds just its own. */
export function addsItsGroup(sheet: SheetModel, formula: FormulaCell, direction: Direction): boolean {
  const [only, ...others] = formula.pattern.references;
  if (direction !== "column" || !only || others.length > 0 || only.sheet !== null || only.within !== "SUM")
    return false;
  const range = rangeAt(only, formula);
  if (!range || range.row !== formula.row || range.columns > 1 || range.rows < 2 || range.column === formula.column)
    return false;
  const isBlank = (row: number): boolean => sheet.cell(row, formula.column) === undefined;
  const end = range.row + range.rows;
  for (let row = range.row + 1; row < end; row++) if (!isBlank(row)) return false;
  return !isBlank(end);
}

/**
 * `=AW18+AM18` among `=AI17+AW17+AM17`, where BF18 is `=AI18` and the rows with the full formula have none there: the term goes another way in this
 * row.
 */
export function isTakenBeside(
  sheet: SheetModel,
  formula: FormulaCell,
  full: FormulaCell,
  direction: Direction,
): boolean {
  const missed = referencesBeyond(full.pattern, formula.pattern);
  if (direction !== "column" || missed.length === 0) return false;
  const isTaken = (reference: PatternReference): boolean => {
    const term = rangeAt(reference, formula);
    if (!term || term.row !== formula.row || term.rows * term.columns > 1) return false;
    return sheet.filledColumns(formula.row).some((column) => {
      const taker = column === formula.column ? undefined : sheet.formula(formula.row, column);
      const [only, ...others] = taker?.pattern.references ?? [];
      if (!taker || taker.pattern.skeleton !== "@" || !only || others.length > 0) return false;
      const read = rangeAt(only, taker);
      return read?.row === term.row && read.column === term.column && sheet.formula(full.row, column) === undefined;
    });
  };
  return missed.every(isTaken);
}

/** `=V11+V14` where all other lines hold “N/A”: a word is no figure, and would make an error of the sum. A dash stands for a nothing to come. */
export function leavesOutWords(sheet: SheetModel, formula: FormulaCell, full: FormulaCell): boolean {
  const missed = referencesBeyond(full.pattern, formula.pattern);
  return (
    missed.length > 0 &&
    missed.every((reference) => {
      const place = rangeAt(reference, formula);
      const value = place && place.rows * place.columns === 1 ? sheet.cell(place.row, place.column)?.value : undefined;
      return typeof value === "string" && /\p{L}/u.test(value);
    })
  );
}

/** What a reference means in a formula of its own sheet. */
function rangeAt({ sheet, range }: PatternReference, { row, column }: FormulaCell): RangeAddress | null {
  return sheet === null ? resolvedRange(range, row, column) : null;
}

import type { FormulaCell, ResolvedReference, SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import type { FormulaPattern } from "../formulas/model/formula-pattern";
import type { Direction } from "./tables/lines";

/** Functions that sum up a range: what a total is made of. */
const adding = new Set(["SUM", "SUBTOTAL"]);
const aggregating = new Set([...adding, "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "PRODUCT", "MEDIAN"]);

/**
 * The function and direction of a formula that is one aggregate of one stretch of its own line, such as `=SUM(C5:C9)` in column C;
 * null for any other formula.
 */
export function ownLineAggregate(pattern: FormulaPattern): { name: string; across: Direction } | null {
  const [reference, ...others] = pattern.references;
  if (!reference || others.length > 0 || reference.sheet !== null || !aggregating.has(reference.within)) return null;
  const name = nameIn(pattern.skeleton, reference.within);
  if (name === null) return null;
  const { r0, r1, c0, c1, $r0, $r1, $c0, $c1 } = reference.range;
  const ownColumn = c0 === 0 && c1 === 0 && $c0 !== true && $c1 !== true;
  const ownRow = r0 === 0 && r1 === 0 && $r0 !== true && $r1 !== true;
  // A total down its own column has its likes beside it, along the row; and the other way round.
  if (ownColumn && !ownRow) return { name, across: "row" };
  if (ownRow && !ownColumn) return { name, across: "column" };
  return null;
}

/** What SUBTOTAL's first argument makes it; a hundred more leaves hidden rows out. */
const subtotalled: readonly string[] = ["", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "", "", "SUM"];

/** `SUBTOTAL(9,B2:B8)` is a SUM to everything that compares totals. */
function nameIn(skeleton: string, within: string): string | null {
  if (skeleton === `${within}(@)`) return within;
  const [, number] = /^SUBTOTAL\(1?0?(\d),@\)$/.exec(skeleton) ?? [];
  return (number !== undefined && subtotalled[Number(number)]) || null;
}

export interface TotalledRange extends ResolvedReference {
  readonly direction: Direction;
}

const none: readonly TotalledRange[] = [];

/** The stretches of cells on the formula's own sheet that it adds up. */
export function totalledRanges(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
): readonly TotalledRange[] {
  const { functions } = formula.pattern;
  if (!functions.has("SUM") && !functions.has("SUBTOTAL")) return none;
  return workbook.references(sheet, formula).flatMap((each): TotalledRange[] => {
    if (!adding.has(each.reference.within) || each.sheet !== sheet) return [];
    const { rows, columns } = each.range;
    if (rows > 1 && columns === 1) return [{ ...each, direction: "column" }];
    if (columns > 1 && rows === 1) return [{ ...each, direction: "row" }];
    return [];
  });
}

export function isTotal(formula: FormulaCell | undefined): boolean {
  return formula?.pattern.references.some((reference) => adding.has(reference.within)) ?? false;
}

/** Whether it adds figures of its own sheet: what adds those of another is a line of this table, not a subtotal in it. */
export function isSubtotalHere(formula: FormulaCell | undefined): boolean {
  return formula?.pattern.references.some(({ within, sheet }) => sheet === null && adding.has(within)) ?? false;
}

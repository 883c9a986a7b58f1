import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import type { FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";

/**
 * Whether a formula leaves out a term of limited duration, as a premium or an instalment is: one cell for the whole line, which some periods
 * together do not add yet, or do no more; or which is added in steps, a term more in each.
 */
export function isPhase(sheet: SheetModel, formula: FormulaCell, full: FormulaCell, direction: Direction): boolean {
  const missed = referencesBeyond(full.pattern, formula.pattern);
  if (missed.length === 0 || !missed.every((reference) => isOneCell(reference, direction))) return false;
  const [before, after] = [-1, 1].map((step) => alikeBeyond(sheet, formula, step, direction)) as [Beyond, Beyond];
  if (isStep(before, formula, after, full, direction) || isStep(after, formula, before, full, direction)) return true;
  const own = before.own + 1 + after.own;
  const isWithin = [before, after].every(
    ({ next, alike }) => next?.pattern.canonical === full.pattern.canonical && alike >= own,
  );
  return own >= thresholds.fewestOfPhase && !isWithin;
}

/** What stands in a line on one side of a formula. */
interface Beyond {
  /** Its copies right beside it. */
  readonly own: number;
  /** The formula behind them, and how many are alike there. */
  readonly next: FormulaCell | undefined;
  readonly alike: number;
}

function alikeBeyond(sheet: SheetModel, formula: FormulaCell, step: number, direction: Direction): Beyond {
  const at = (steps: number): FormulaCell | undefined => {
    const { row, column } = addressAt(
      direction,
      lineOf(formula, direction),
      positionOf(formula, direction) + steps * step,
    );
    return row < 0 || column < 0 ? undefined : sheet.formula(row, column);
  };
  const countFrom = (first: number, canonical: string | undefined): number => {
    let count = 0;
    while (canonical !== undefined && at(first + count)?.pattern.canonical === canonical) count++;
    return count;
  };
  const own = countFrom(1, formula.pattern.canonical);
  const next = at(own + 1);
  return { own, next, alike: countFrom(own + 1, next?.pattern.canonical) };
}

/** `=B1`, `=B1+B2`, `=B1+B2+B3`: what goes before reads a part of it, and it reads a part of what follows. */
function isStep(
  less: Beyond,
  { pattern }: FormulaCell,
  more: Beyond,
  full: FormulaCell,
  direction: Direction,
): boolean {
  if (!less.next || more.next?.pattern.canonical !== full.pattern.canonical) return false;
  const gained = referencesBeyond(pattern, less.next.pattern);
  return (
    less.next.pattern.references.length > 0 &&
    gained.length > 0 &&
    gained.every((reference) => isOneCell(reference, direction)) &&
    referencesBeyond(less.next.pattern, pattern).length === 0
  );
}

/** What a formula reads that another does not. */
export function referencesBeyond(pattern: FormulaPattern, other: FormulaPattern): readonly PatternReference[] {
  return pattern.references.filter(({ text }) => !other.references.some((reference) => reference.text === text));
}

/** The same cell wherever in the line the formula stands. */
function isOneCell({ range }: PatternReference, direction: Direction): boolean {
  return direction === "row" ? range.$c0 === true && range.$c1 === true : range.$r0 === true && range.$r1 === true;
}

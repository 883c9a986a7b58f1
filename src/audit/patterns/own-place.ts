import { resolvedRange } from "../../formulas/model/formula-pattern";
import { groupedBy, lineOf, positionOf, type Direction } from "../tables/lines";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";
import { thresholds } from "../thresholds";

/**
 * Odd formulas but for those of a column of its own: a part year that several lines, however far apart, begin from the same column further
 * back, `=O4-H4` and `=H125` and `=O135-H135` where all others go on from the column before.
 */
export function withoutOwnPlaces(odd: readonly OddFormula[], direction: Direction): readonly OddFormula[] {
  const moved = odd.flatMap((each) => {
    const step = stepOf(each, direction);
    return step !== null && Math.abs(step) > thresholds.nearestReference ? [{ each, step }] : [];
  });
  const places = groupedBy(moved, ({ each, step }) => `${String(positionOf(each.formula, direction))} ${String(step)}`);
  const own = new Set(
    [...places.values()]
      .filter((group) => linesOf(group, direction) >= thresholds.fewestOfOwnPlace)
      .flatMap((group) => group.map(({ each }) => each)),
  );
  return odd.filter((each) => !own.has(each));
}

/** An odd formula is among them once for each stretch in which it was seen. */
function linesOf(group: readonly { readonly each: OddFormula }[], direction: Direction): number {
  return new Set(group.map(({ each }) => lineOf(each.formula, direction))).size;
}

/** How far along its line the one cell stands that a formula reads in place of the usual one. */
function stepOf({ formula, usual, difference }: OddFormula, direction: Direction): number | null {
  if (!difference.slips.every((slip) => slip === "reference")) return null;
  const [own, ...others] = referencesBeyond(formula.pattern, usual.pattern);
  const [right, ...further] = referencesBeyond(usual.pattern, formula.pattern);
  if (!own || !right || others.length > 0 || further.length > 0 || own.sheet !== right.sheet) return null;
  const [found, expected] = [own, right].map(({ range }) => resolvedRange(range, formula.row, formula.column));
  return found && expected ? positionOf(found, direction) - positionOf(expected, direction) : null;
}

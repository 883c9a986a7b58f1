import type { Decimal } from "../../core/decimal";
import type { RelationTable } from "./figure-relations";
import type { SeenFigure } from "./seen-figure";
import { hasDigits } from "./slips";
import { isNamed } from "./asked-lines";
import { figureThresholds } from "../thresholds";

/**
 * Whether a figure is what other totals before it give, added or taken off, however far: liabilities and equity, each with a total of
 * its own. Of few digits some totals always are.
 */
export function isOfTotals(table: RelationTable, found: SeenFigure): boolean {
  if (!hasDigits(found, figureThresholds.fewestDigits)) return false;
  const isColumn = table.direction === "column";
  const line = isColumn ? found.column : found.row;
  const own = isColumn ? found.row : found.column;
  const totals: Decimal[] = [];
  for (let at = table.positions.length - 1; at >= 0 && totals.length < figureThresholds.mostTotals; at--) {
    const position = table.positions[at];
    if (position === undefined || position >= own) continue;
    const figure = table.figure(line, position);
    if (figure && !figure.percent && !figure.value.isZero() && isNamed(table.label(line, position)))
      totals.push(figure.value);
  }
  return someGive(totals, found.value, 0, 0);
}

function someGive(totals: readonly Decimal[], rest: Decimal, from: number, taken: number): boolean {
  if (taken > 1 && rest.isZero()) return true;
  if (taken === figureThresholds.mostTogether) return false;
  return totals
    .slice(from)
    .some(
      (total, index) =>
        someGive(totals, rest.minus(total), from + index + 1, taken + 1) ||
        someGive(totals, rest.plus(total), from + index + 1, taken + 1),
    );
}

/** A total of one group that is all there is: the same figure again. */
export function repeatsAbove(table: RelationTable, line: number, position: number): boolean {
  const [above] = table.before(position, [line]);
  const figure = above === undefined ? undefined : table.figure(line, above);
  return figure !== undefined && table.figure(line, position)?.value.equals(figure.value) === true;
}

import type { Decimal } from "../core/decimal";
import { roundAt } from "../core/decimal";
import { findComponents, LARGEST_COMPONENT, MOST_COMPONENTS } from "../rules/check/component-search";
import type { SeenFigure } from "./tables/seen-figure";
import { figureThresholds } from "./thresholds";

/**
 * The figures that a difference is made of: one that equals it, or two that add up to it, to the cent; or one within `slack`, which is
 * what rounding leaves. Null where none do.
 */
export function partsOfDifference(
  difference: Decimal,
  figures: readonly SeenFigure[],
  slack: Decimal,
): readonly SeenFigure[] | null {
  const size = difference.abs();
  if (size.lessThan(figureThresholds.smallestExplained)) return null;
  const usable = figures.filter(({ value }) => !value.isZero() && value.abs().lessThanOrEqualTo(LARGEST_COMPONENT));
  const single =
    usable.find(({ value }) => roundAt(value.abs(), 2, "HALF_UP").equals(roundAt(size, 2, "HALF_UP"))) ??
    usable.find(
      ({ value }) =>
        value.abs().minus(size).abs().lessThanOrEqualTo(slack) && value.abs().greaterThan(slack.times(100)),
    );
  if (single) return [single];
  const searched = usable.slice(0, MOST_COMPONENTS);
  const chosen = findComponents(
    size,
    searched.map(({ value }) => value),
  );
  const parts = searched.filter((_, index) => chosen?.[index]);
  return parts.length === figureThresholds.mostPartsOfDifference ? parts : null;
}

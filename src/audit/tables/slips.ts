import { Decimal } from "../../core/decimal";
import { partsOfDifference } from "../difference-parts";
import { causeOfDifference } from "../figure-wording";
import { isRounding, roundingNoise, type Expectation, type Relation } from "./figure-relations";
import type { SeenFigure } from "./seen-figure";
import { figureThresholds, thresholds } from "../thresholds";

/** What a figure that differs from its parts' sum shows of how it came to. */

export function isSum({ kind }: Relation): boolean {
  return kind !== "chain" && kind !== "signs";
}

export function share({ found, expected }: Expectation): Decimal {
  const size = Decimal.max(found.value.abs(), expected.abs());
  return size.isZero() ? size : found.value.minus(expected).abs().div(size);
}

/** The same where the sign of the figure itself may be turned. */
export function distance(each: Expectation): Decimal {
  return Decimal.min(share(each), share({ ...each, expected: each.expected.negated() }));
}

export function hasDigits({ value, places }: SeenFigure, fewest: number): boolean {
  return value.abs().times(new Decimal(10).pow(places)).toFixed(0).length >= fewest;
}

/**
 * A mean, a ratio or a figure not yet filled in stands where the other columns have their sum; or the total of groups each of which is
 * followed by its parts, so that everything is counted twice. In a line whose other totals are sums, nothing but the very mean and the very
 * half is one.
 */
export function isOtherStatistic({ found, expected, parts }: Expectation, othersAreSums: boolean): boolean {
  if (found.value.isZero()) return true;
  const mean = expected.div(parts.length);
  if (found.value.toSignificantDigits(12).equals(mean.toSignificantDigits(12))) return true;
  if (parts.length >= figureThresholds.fewestUnnamedParts && found.value.times(2).equals(expected)) return true;
  if (isProduct(found.value, parts)) return true;
  if (othersAreSums) return false;
  const positive = parts.every(({ figure }) => !figure.value.isNegative());
  const belowLargest = parts.some(({ figure }) => figure.value.greaterThan(found.value));
  return (
    positive && belowLargest && !found.value.isNegative() && causeOfDifference(found.value, expected).code === "OTHER"
  );
}

/** Price times quantity, where no total would be just that by chance. */
function isProduct(found: Decimal, parts: Expectation["parts"]): boolean {
  if (parts.length > figureThresholds.mostFactors || found.abs().lessThan(thresholds.leastUncommonAmount)) return false;
  return parts.some(({ figure: one }, index) =>
    parts.slice(index + 1).some(({ figure: other }) => one.value.times(other.value).equals(found)),
  );
}

/** Near enough, or by a known slip, so that the parts are surely those that are meant. */
export function isNear(each: Expectation): boolean {
  const { found, expected } = each;
  if (isRounding(each) || isRounding({ ...each, expected: expected.negated() })) return true;
  if (
    hasDigits(found, figureThresholds.fewestDigitsOfSlip) &&
    causeOfDifference(found.value, expected).code !== "OTHER"
  )
    return true;
  if (found.value.minus(expected).abs().lessThanOrEqualTo(expected.abs().times(figureThresholds.largestSlip)))
    return true;
  return signTurned(each) !== null;
}

/** The same where the difference is itself one of the parts, or two of them. */
export function isSlip(each: Expectation): boolean {
  if (isNear(each)) return true;
  const { found, expected, parts } = each;
  const difference = found.value.minus(expected);
  const figures = parts.map(({ figure }) => figure);
  // Of two parts each is what the other leaves; of scattered ones some pair has any difference.
  if (figures.length < figureThresholds.fewestUnnamedParts || !areTogether(figures)) return false;
  return partsOfDifference(difference, figures, roundingNoise([], found.places)) !== null;
}

/** Slips of the hand in writing one figure down. */
const slipsOfHand: ReadonlySet<string> = new Set(["SIGN", "TRANSPOSITION", "ONE_DIGIT"]);

/** Whether one figure, the total or a part of it, was written down with a slip of the hand that explains the whole difference. */
export function isSlipOfHand(each: Expectation): boolean {
  const { found, expected, parts } = each;
  const missing = found.value.minus(expected);
  const written = [
    { figure: found, meant: expected },
    ...parts.map(({ figure, factor }) => ({ figure, meant: figure.value.plus(missing.times(factor)) })),
  ];
  let chance = 0;
  return written
    .filter(({ figure }) => figure.typed && hasDigits(figure, figureThresholds.fewestDigitsOfSlip))
    .some(({ figure, meant }) => {
      const units = hiddenUnits(each, figure);
      chance += slipsFrom(figure) * (2 * units + 1);
      return chance <= figureThresholds.largestChance && isMiswritten(figure, meant, units);
    });
}

/** Of all figures of so many digits, the share that one slip leads to. */
function slipsFrom({ value, places }: SeenFigure): number {
  const digits = value.abs().times(new Decimal(10).pow(places)).toFixed(0).length;
  return (10 * digits) / (9 * 10 ** (digits - 1));
}

function hiddenUnits({ found, parts }: Expectation, { places }: SeenFigure): number {
  if (places >= FINE_PLACES || parts.every(({ figure }) => figure.exact)) return 0;
  const noise = roundingNoise(
    parts.map(({ figure }) => figure),
    found.places,
  );
  return Math.min(figureThresholds.mostHiddenUnits, noise.times(new Decimal(10).pow(places)).floor().toNumber());
}

/** Amounts to the cent hide nothing. */
const FINE_PLACES = 2;

function isMiswritten({ value, places }: SeenFigure, meant: Decimal, units: number): boolean {
  const unit = new Decimal(10).pow(-places);
  for (let step = -units; step <= units; step++)
    if (slipsOfHand.has(causeOfDifference(value, meant.plus(unit.times(step))).code)) return true;
  return false;
}

function areTogether(figures: readonly SeenFigure[]): boolean {
  const places = figures.map(({ row, column }) => row + column);
  return Math.max(...places) - Math.min(...places) === figures.length - 1;
}

/** The only part that, with its sign turned, gives the figure. */
export function signTurned(each: Expectation): SeenFigure | null {
  const { found, expected, parts } = each;
  const difference = found.value.minus(expected);
  const noise = roundingNoise(
    parts.map(({ figure }) => figure),
    found.places,
  );
  if (isRounding(each) || found.value.plus(expected).abs().lessThanOrEqualTo(noise)) return null;
  const turned = parts.filter(({ figure, factor }) => {
    const rest = difference.plus(figure.value.times(2 * factor)).abs();
    return (
      figure.typed &&
      rest.lessThanOrEqualTo(noise) &&
      rest.lessThanOrEqualTo(figure.value.abs().times(figureThresholds.largestRest))
    );
  });
  return turned.length === 1 ? (turned[0]?.figure ?? null) : null;
}

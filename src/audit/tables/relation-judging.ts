import { Decimal } from "../../core/decimal";
import { isNamed } from "./asked-lines";
import { isRounding, type Expectation, type Relation, type RelationKind, type RelationTable } from "./figure-relations";
import type { SeenFigure } from "./seen-figure";
import type { Direction } from "./lines";
import { isOfTotals, repeatsAbove } from "./other-totals";
import { isBesideParts, isMissedElsewhere, type Bonds } from "./relation-bonds";
import { distance, hasDigits, isNear, isOtherStatistic, isSlip, isSlipOfHand, isSum, share, signTurned } from "./slips";
import { beginsWithTotal, namesBareTotal, namesTotal } from "./table-labels";
import type { Block, Tried } from "./tried-relations";
import { figureThresholds } from "../thresholds";

/** Which of the relations that a position may follow is meant, and which of its figures are then wrong. */

/** A figure that the relation of its table contradicts. */
export interface Mismatch extends Expectation {
  readonly relation: Relation;
  readonly direction: Direction;
  /** Whether other lines, other groups or the slip itself show that the relation is meant; else it is the label's word alone. */
  readonly sure: boolean;
  /** Whether lines in which the relation holds and the slip itself agree. */
  readonly proven: boolean;
}

/** What a whole table shows of how its figures hang together. */
export interface Shown {
  readonly trust: ReadonlyMap<RelationKind, number>;
  readonly holding: HoldingLines;
  readonly bonds: Bonds;
}

/** Positions of a line, by its figures' row or column, whose figure is what its parts give. */
export type HoldingLines = ReadonlyMap<number, number>;

function foundIn(relations: readonly Tried[]): ReadonlySet<SeenFigure> {
  return new Set(
    relations.flatMap(({ relation, holding }) =>
      holding
        .filter((each) => relation.kind !== "signs" || hasDigits(each.found, figureThresholds.fewestDigits))
        .map(({ found }) => found),
    ),
  );
}

export function judge(table: RelationTable, block: Block, shown: Shown): Mismatch[] {
  const { trust, holding, bonds } = shown;
  const { position, lines, tried: relations } = block;
  const [line] = lines;
  if (line === undefined || !lines.some((each) => table.figure(each, position)?.typed)) return [];
  const label = table.label(line, position);
  const confirmed = relations.filter((each) => isConfirmed(table, label, each, trust));
  const explained = foundIn(relations.filter(({ relation }) => relation.kind !== "signs"));
  const signed = foundIn(relations.filter(({ relation }) => relation.kind === "signs"));
  const isWrong = (relation: Relation, each: Expectation): boolean => {
    if (!each.found.typed || explained.has(each.found) || isBesideParts(bonds, each)) return false;
    const own = table.direction === "column" ? each.found.column : each.found.row;
    if (isSum(relation) && isOtherStatistic(each, (holding.get(own) ?? 0) >= figureThresholds.fewestTrusted))
      return false;
    if (isOfTotals(table, each.found)) return false;
    // Some way of adding and taking off gives a total of few parts; one negative part among others is the sign that was turned.
    return !signed.has(each.found) || signTurned(each)?.value.isNegative() === true;
  };
  // Where other lines take a figure off and one adds it with its sign turned, it is that sign that differs from the others'.
  const isTurned = ({ relation, telling }: Tried, each: Expectation): boolean =>
    !isSum(relation) && telling >= figureThresholds.fewestUnnamedLines && signTurned(each) !== null;
  if (confirmed.length > 0) {
    const [best] = [...confirmed].sort(
      (a, b) => b.telling - a.telling || rank(a.relation) - rank(b.relation) || a.failing.length - b.failing.length,
    );
    if (!best) return [];
    const wrong = best.failing.filter(
      (each) => (isWrong(best.relation, each) || isTurned(best, each)) && !hasLineOfItsOwn(table, bonds, best, each),
    );
    const { relation, telling } = best;
    // What rounding explains does not speak against the relation.
    const failing = best.failing.filter((each) => !isRounding(each));
    if (failing.length > Math.max(1, telling / figureThresholds.alikeForEachSign)) return [];
    return wrong.flatMap((each): Mismatch[] => {
      const slip = isSlip(each) || isSlipOfHand(each);
      const bound = bonds.anchored.has(each.found) || isMissedElsewhere(bonds, each);
      if (!slip && !bound && share(each).greaterThan(figureThresholds.largestTrusted) && !isAlike(each, best.near))
        return [];
      const isShown = telling >= 2 * failing.length;
      const sure = slip || (isShown && relation.kind !== "group" && relation.kind !== "below");
      return [{ ...each, relation, direction: table.direction, sure, proven: slip && isShown }];
    });
  }
  // Without a line in which it holds, a wrong figure may stand in the only one, not in all of many.
  return lines.length > 1 || repeatsAbove(table, line, position)
    ? []
    : (unconfirmed(table, block, label, line, shown, isWrong) ?? []);
}

/** Whether a line has a figure between its results that no total takes in, where a line in which they add up has none: it may come in, too. */
function hasLineOfItsOwn(
  table: RelationTable,
  { used }: Bonds,
  { relation, near }: Tried,
  { found }: Expectation,
): boolean {
  if (isSum(relation) && relation.kind !== "running") return false;
  const isColumn = table.direction === "column";
  const lineOf = ({ row, column }: SeenFigure): number => (isColumn ? column : row);
  const terms = relation.terms.map(({ position }) => position);
  const [first, last] = [Math.min(...terms), Math.max(...terms)];
  return table.positions
    .filter((at) => at > first && at < last && !terms.includes(at))
    .some((at) => {
      const figure = table.figure(lineOf(found), at);
      if (!figure || figure.value.isZero() || used.has(figure)) return false;
      return near.some((other) => table.figure(lineOf(other.found), at)?.value.isZero() !== false);
    });
}

/** Whether a line holds figures of the same sort as those in which a relation holds, so that it is meant there whatever it is off by. */
function isAlike(each: Expectation, holding: readonly Expectation[]): boolean {
  const sizeOf = ({ parts }: Expectation): Decimal => Decimal.max(...parts.map(({ figure }) => figure.value.abs()));
  const alike = holding.filter(
    (other) =>
      other.found.places === each.found.places &&
      sizeOf(other).lessThanOrEqualTo(sizeOf(each).times(figureThresholds.alikeWithin)) &&
      sizeOf(each).lessThanOrEqualTo(sizeOf(other).times(figureThresholds.alikeWithin)),
  );
  return alike.length >= figureThresholds.alikeForEachSign;
}

function isConfirmed(
  table: RelationTable,
  label: string,
  { relation, telling, certain }: Tried,
  trust: ReadonlyMap<RelationKind, number>,
): boolean {
  if (relation.kind === "signs")
    return certain >= figureThresholds.fewestUnnamedLines && telling >= figureThresholds.fewestUnnamedLines;
  if (relation.kind === "group") return telling > 1 || certain > 0 || (telling > 0 && (trust.get("group") ?? 0) > 1);
  // Headings along rows say little.
  if (table.direction === "row") return telling >= figureThresholds.fewestUnnamedLines;
  if (isNamed(label)) return telling >= 1;
  return (
    telling >= figureThresholds.fewestUnnamedLines &&
    certain >= figureThresholds.fewestUnnamedLines &&
    relation.terms.length >= figureThresholds.fewestUnnamedParts
  );
}

/** Among relations that hold as often, what labels say comes before what figures alone show. */
function rank({ kind }: Relation): number {
  return ["chain", "group", "sum", "totals", "running", "below", "signs"].indexOf(kind);
}

function unconfirmed(
  table: RelationTable,
  { position, tried: relations }: Block,
  label: string,
  line: number,
  { trust, bonds }: Shown,
  isWrong: (relation: Relation, each: Expectation) => boolean,
): Mismatch[] | null {
  const found = table.figure(line, position);
  // A second relation that fails by the same amount says as much as another group; that what it is a part of holds, says so of a result.
  const fewestOf = (each: Expectation & { readonly relation: Relation }): number =>
    isMissedElsewhere(bonds, each) || (each.relation.kind === "running" && isBound(each))
      ? figureThresholds.fewestTrusted - 1
      : figureThresholds.fewestTrusted;
  const isBound = (each: Expectation): boolean => bonds.anchored.has(each.found) || isMissedElsewhere(bonds, each);
  const candidates = relations
    .filter(({ relation }) => isEligible(table, label, line, relation))
    .flatMap(({ relation, failing }) =>
      failing
        .filter((each) => each.found === found && isWrong(relation, each))
        .map((each) => ({ ...each, relation, direction: table.direction })),
    )
    .filter((each) => isMeant(table, label, each.relation, trust, fewestOf(each)));
  // What another relation asks for too is meant, or what a slip explains, or else what is nearest.
  const order = (each: Expectation): number => (isMissedElsewhere(bonds, each) ? 0 : isNear(each) ? 1 : 2);
  const [nearest] = candidates.sort((a, b) => order(a) - order(b) || distance(a).comparedTo(distance(b)));
  if (!nearest) return null;
  if (isSlip(nearest)) return [{ ...nearest, sure: true, proven: false }];
  const needed = isBound(nearest) ? figureThresholds.fewestTrusted - 1 : figureThresholds.fewestTrusted;
  const trusted = (trust.get(nearest.relation.kind) ?? 0) >= needed;
  const slip = isSlipOfHand(nearest);
  if (trusted && (slip || share(nearest).lessThanOrEqualTo(figureThresholds.largestTrusted)))
    return [{ ...nearest, sure: nearest.relation.kind !== "running" || isBound(nearest), proven: false }];
  return slip || share(nearest).lessThanOrEqualTo(figureThresholds.largestNamed)
    ? [{ ...nearest, sure: false, proven: false }]
    : null;
}

/** What the words of a label allow: a total adds, a result takes off, a heading stands for what is below it. */
function isEligible(table: RelationTable, label: string, line: number, { kind, terms }: Relation): boolean {
  if (kind === "signs" || kind === "below") return false;
  if (kind === "group" || kind === "running") return true;
  if (kind !== "chain") return namesTotal(label);
  const takesOff = terms.some(({ factor }) => factor === -1);
  return table.printsNegatives(line) === null || table.printsNegatives(line) !== takesOff;
}

function isMeant(
  table: RelationTable,
  label: string,
  { kind }: Relation,
  trust: ReadonlyMap<RelationKind, number>,
  fewest: number,
): boolean {
  if (table.direction === "row") return false;
  if (kind === "running" || kind === "group") return (trust.get(kind) ?? 0) >= fewest;
  if (kind === "chain") return true;
  return namesBareTotal(label) || beginsWithTotal(label) || (trust.get(kind) ?? 0) > 0;
}

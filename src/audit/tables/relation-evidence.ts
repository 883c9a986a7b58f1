import {
  expectation,
  holds,
  isRounding,
  type Expectation,
  type Relation,
  type RelationKind,
  type RelationTable,
} from "./figure-relations";
import type { SeenFigure } from "./figure-sheet";
import type { Direction } from "./lines";
import { RelationClaims } from "./relation-claims";
import {
  distance,
  FEWEST_DIGITS,
  FEWEST_OF_SLIP,
  FEWEST_UNNAMED_PARTS,
  hasDigits,
  isOtherStatistic,
  isSlip,
  isSum,
  share,
  signTurned,
} from "./slips";
import { beginsWithTotal, namesBareTotal, namesTotal } from "./table-labels";
import { blocksAt, isAsked, isNamed } from "./asked-lines";
import { isOfTotals, repeatsAbove } from "./other-totals";

/** A figure that the relation of its table contradicts. */
export interface Mismatch extends Expectation {
  readonly relation: Relation;
  readonly direction: Direction;
  /** Whether other lines, other groups or the slip itself show that the relation is meant; else it is the label's word alone. */
  readonly sure: boolean;
  /** Whether lines in which the relation holds and the slip itself agree. */
  readonly proven: boolean;
}

/** Without a line in which the relation holds, a difference beyond this share of the total, where the label leaves no doubt of what is meant, is something else. */
const LARGEST_NAMED = "0.25";
/** The same where other groups of the statement show that it is meant. */
const LARGEST_TRUSTED = "0.5";
/** A relation that no label names must hold in this many lines, and over this many parts. */
const FEWEST_UNNAMED_LINES = 2;
/** Groups of a statement whose figures follow the same kind of relation. */
const FEWEST_TRUSTED = 2;
/** A figure that goes against its line has so many others that go with theirs. */
const FEWEST_FOR_EACH = 3;

interface Tried {
  readonly relation: Relation;
  readonly holding: readonly Expectation[];
  readonly failing: readonly Expectation[];
  /** Those that hold over more than one part, or would but for rounding. */
  readonly near: readonly Expectation[];
  /** Lines with figures of their own in which it holds over more than one part. */
  readonly telling: number;
  /** Those of them whose figures have so many digits that no chance gives them. */
  readonly certain: number;
}

interface Block {
  readonly position: number;
  readonly lines: readonly number[];
  readonly tried: readonly Tried[];
}

/** What a table's figures contradict, along one direction, and how often each of its lines goes with them. */
export interface TableMismatches {
  readonly mismatches: readonly Mismatch[];
  readonly holding: HoldingLines;
}

/** Terms that are looked at between two steps. */
const STEP = 5_000;

/** Finds what a table's figures contradict, in steps. */
export function* mismatchSteps(table: RelationTable): Generator<undefined, TableMismatches, void> {
  const claims = new RelationClaims(table);
  const blocks: Block[] = [];
  let work = 0;
  for (const position of table.positions) {
    for (const lines of blocksAt(table, position)) {
      work += lines.length;
      if (isAsked(table, claims, position, lines)) {
        const relations = claims.of(position, lines);
        blocks.push({ position, lines, tried: relations.map((each) => tried(table, position, lines, each)) });
        work += relations.reduce((so, { terms }) => so + terms.length + lines.length, 0);
      }
      if (work < STEP) continue;
      work = 0;
      yield;
    }
  }
  const trust = trustOf(blocks);
  const mismatches: Mismatch[] = [];
  for (const [index, block] of blocks.entries()) {
    mismatches.push(...judge(table, block, trust));
    if (index % JUDGED === JUDGED - 1) yield;
  }
  return { mismatches, holding: holdingLines(table, blocks) };
}

/** Blocks that are judged between two steps. */
const JUDGED = 200;

/** Positions of a line, by its figures' row or column, whose figure is what its parts give. */
export type HoldingLines = ReadonlyMap<number, number>;

function holdingLines(table: RelationTable, blocks: readonly Block[]): HoldingLines {
  const counts = new Map<number, number>();
  for (const { tried: relations } of blocks) {
    const held = new Set<number>();
    for (const { relation, near } of relations) {
      if (relation.kind === "signs") continue;
      for (const { found } of near) held.add(table.direction === "column" ? found.column : found.row);
    }
    for (const line of held) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

function foundIn(relations: readonly Tried[]): ReadonlySet<SeenFigure> {
  return new Set(
    relations.flatMap(({ relation, holding }) =>
      holding
        .filter((each) => relation.kind !== "signs" || hasDigits(each.found, FEWEST_DIGITS))
        .map(({ found }) => found),
    ),
  );
}

function tried(table: RelationTable, position: number, lines: readonly number[], relation: Relation): Tried {
  const expectations = lines.flatMap((line) => expectation(table, line, position, relation) ?? []);
  const failing = expectations.filter((each) => !holds(each));
  // A figure that rounding alone keeps from being its parts' shows as well as any other that they are meant.
  const near = expectations.filter((each) => isTelling(each) && (isRounding(each) || holds(each)));
  const telling = new Set(near.map(({ found }) => found.value.toFixed()));
  const certain = near.filter(({ found }) => hasDigits(found, FEWEST_OF_SLIP)).length;
  return { relation, holding: expectations.filter(holds), failing, near, telling: telling.size, certain };
}

/** That a total is its only part, or that nothing is left, shows nothing. */
function isTelling({ found, tally }: Expectation): boolean {
  return !found.value.isZero() && tally.filled > 1;
}

/** How often each kind of relation holds: a statement is made of one cloth. */
function trustOf(blocks: readonly Block[]): ReadonlyMap<RelationKind, number> {
  const trust = new Map<RelationKind, number>();
  for (const { tried: relations } of blocks) {
    for (const kind of new Set(relations.map(({ relation }) => relation.kind))) {
      const most = relations.reduce(
        (so, each) => (each.relation.kind === kind ? Math.max(so, Math.min(each.telling, each.certain + 1)) : so),
        0,
      );
      trust.set(kind, (trust.get(kind) ?? 0) + most);
    }
  }
  return trust;
}

function judge(table: RelationTable, block: Block, trust: ReadonlyMap<RelationKind, number>): Mismatch[] {
  const { position, lines, tried: relations } = block;
  const [line] = lines;
  if (line === undefined || !lines.some((each) => table.figure(each, position)?.typed)) return [];
  const label = table.label(line, position);
  const confirmed = relations.filter((each) => isConfirmed(table, label, each, trust));
  const explained = foundIn(relations.filter(({ relation }) => relation.kind !== "signs"));
  const signed = foundIn(relations.filter(({ relation }) => relation.kind === "signs"));
  const isWrong = (relation: Relation, each: Expectation): boolean => {
    if (!each.found.typed || explained.has(each.found) || (isSum(relation) && isOtherStatistic(each))) return false;
    if (isOfTotals(table, each.found)) return false;
    // Some way of adding and taking off gives a total of few parts; one negative part among others is the sign that was turned.
    return !signed.has(each.found) || signTurned(each)?.value.isNegative() === true;
  };
  // Where other lines take a figure off and one adds it with its sign turned, it is that sign that differs from the others'.
  const isTurned = ({ relation, telling }: Tried, each: Expectation): boolean =>
    !isSum(relation) && telling >= FEWEST_UNNAMED_LINES && signTurned(each) !== null;
  if (confirmed.length > 0) {
    const [best] = [...confirmed].sort(
      (a, b) => b.telling - a.telling || rank(a.relation) - rank(b.relation) || a.failing.length - b.failing.length,
    );
    if (!best) return [];
    const wrong = best.failing.filter((each) => isWrong(best.relation, each) || isTurned(best, each));
    const { relation, telling } = best;
    // What rounding explains does not speak against the relation.
    const failing = best.failing.filter((each) => !isRounding(each));
    if (failing.length > Math.max(1, telling / FEWEST_FOR_EACH)) return [];
    return wrong.flatMap((each): Mismatch[] => {
      const slip = isSlip(each);
      if (!slip && share(each).greaterThan(LARGEST_TRUSTED)) return [];
      const shown = telling >= 2 * failing.length;
      const sure = slip || (shown && relation.kind !== "group" && relation.kind !== "below");
      return [{ ...each, relation, direction: table.direction, sure, proven: slip && shown }];
    });
  }
  // Without a line in which it holds, a wrong figure may stand in the only one, not in all of many.
  return lines.length > 1 || repeatsAbove(table, line, position)
    ? []
    : (unconfirmed(table, block, label, line, trust, isWrong) ?? []);
}

function isConfirmed(
  table: RelationTable,
  label: string,
  { relation, telling, certain }: Tried,
  trust: ReadonlyMap<RelationKind, number>,
): boolean {
  if (relation.kind === "signs") return certain >= FEWEST_UNNAMED_LINES && telling >= FEWEST_UNNAMED_LINES;
  if (relation.kind === "group") return telling > 1 || certain > 0 || (telling > 0 && (trust.get("group") ?? 0) > 1);
  // Headings along rows say little.
  if (table.direction === "row") return telling >= FEWEST_UNNAMED_LINES;
  if (isNamed(label)) return telling >= 1;
  return (
    telling >= FEWEST_UNNAMED_LINES && certain >= FEWEST_UNNAMED_LINES && relation.terms.length >= FEWEST_UNNAMED_PARTS
  );
}

/** Among relations that hold as often, what labels say comes before what figures alone show. */
function rank({ kind }: Relation): number {
  return ["chain", "group", "sum", "totals", "below", "signs"].indexOf(kind);
}

function unconfirmed(
  table: RelationTable,
  { position, tried: relations }: Block,
  label: string,
  line: number,
  trust: ReadonlyMap<RelationKind, number>,
  isWrong: (relation: Relation, each: Expectation) => boolean,
): Mismatch[] | null {
  const found = table.figure(line, position);
  const candidates = relations
    .filter(({ relation }) => isEligible(table, label, line, relation))
    .flatMap(({ relation, failing }) =>
      failing
        .filter((each) => each.found === found && isWrong(relation, each))
        .map((each) => ({ ...each, relation, direction: table.direction })),
    );
  // What is nearest is meant.
  const [nearest] = candidates.sort((a, b) => distance(a).comparedTo(distance(b)));
  if (!nearest || !isMeant(table, label, nearest.relation, trust)) return null;
  if (isSlip(nearest)) return [{ ...nearest, sure: true, proven: false }];
  const trusted = (trust.get(nearest.relation.kind) ?? 0) >= FEWEST_TRUSTED;
  if (trusted && share(nearest).lessThanOrEqualTo(LARGEST_TRUSTED)) return [{ ...nearest, sure: true, proven: false }];
  return share(nearest).lessThanOrEqualTo(LARGEST_NAMED) ? [{ ...nearest, sure: false, proven: false }] : null;
}

/** What the words of a label allow: a total adds, a result takes off, a heading stands for what is below it. */
function isEligible(table: RelationTable, label: string, line: number, { kind, terms }: Relation): boolean {
  if (kind === "signs" || kind === "below") return false;
  if (kind === "group") return true;
  if (kind !== "chain") return namesTotal(label);
  const takesOff = terms.some(({ factor }) => factor === -1);
  return table.printsNegatives(line) === null || table.printsNegatives(line) !== takesOff;
}

function isMeant(
  table: RelationTable,
  label: string,
  { kind }: Relation,
  trust: ReadonlyMap<RelationKind, number>,
): boolean {
  if (table.direction === "row") return false;
  if (kind === "group") return (trust.get("group") ?? 0) >= FEWEST_TRUSTED;
  if (kind === "chain") return true;
  return namesBareTotal(label) || beginsWithTotal(label) || (trust.get(kind) ?? 0) > 0;
}

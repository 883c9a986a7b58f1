import type { RelationKind, RelationTable } from "./figure-relations";
import { blocksAt, isAsked } from "./asked-lines";
import { bondsOf } from "./relation-bonds";
import { RelationClaims } from "./relation-claims";
import { judge, type HoldingLines, type Mismatch } from "./relation-judging";
import { tried, type Block } from "./tried-relations";

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
  const shown = { trust: trustOf(blocks), holding: holdingLines(table, blocks), bonds: bondsOf(blocks) };
  const mismatches: Mismatch[] = [];
  for (const [index, block] of blocks.entries()) {
    mismatches.push(...judge(table, block, shown));
    if (index % JUDGED === JUDGED - 1) yield;
  }
  return { mismatches, holding: shown.holding };
}

/** Blocks that are judged between two steps. */
const JUDGED = 200;

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
    // A total of heads alone shows that the heads stand for their lines.
    if (relations.some(({ relation, telling }) => relation.ofHeads === true && telling > 0))
      trust.set("group", (trust.get("group") ?? 0) + 1);
  }
  return trust;
}

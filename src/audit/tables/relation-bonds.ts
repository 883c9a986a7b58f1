import { holds, isBelowNoise, isRounding, type Expectation, type RelationKind } from "./figure-relations";
import type { SeenFigure } from "./seen-figure";
import { hasDigits } from "./slips";
import type { Block } from "./tried-relations";
import { figureThresholds } from "../thresholds";

/** How the figures of a whole table are bound to each other: what each is a part of, whether that holds, and what it says of its own parts. */

/** Expectations by the figures that are parts of them. */
type ByPart = ReadonlyMap<SeenFigure, ReadonlySet<Expectation>>;

export interface Bonds {
  /** Figures that another one is made of, by a relation that holds: what they are made of themselves must give them. */
  readonly anchored: ByPart;
  /** The same by relations that fail: a figure that is wrong breaks what it is made of and what is made of it, by the same amount. */
  readonly broken: ByPart;
  /** Figures that some other is made of. */
  readonly used: ReadonlySet<SeenFigure>;
}

export function bondsOf(blocks: readonly Block[]): Bonds {
  return { anchored: anchoredIn(blocks), broken: brokenIn(blocks), used: usedIn(blocks) };
}

function usedIn(blocks: readonly Block[]): ReadonlySet<SeenFigure> {
  const near = blocks.flatMap(({ tried: relations }) =>
    relations.flatMap((each) =>
      each.relation.kind === "signs" || each.relation.terms.length > figureThresholds.mostBound ? [] : each.near,
    ),
  );
  return new Set(near.flatMap(({ parts }) => parts.map(({ figure }) => figure)));
}

function anchoredIn(blocks: readonly Block[]): ByPart {
  const anchored = new Map<SeenFigure, Set<Expectation>>();
  for (const { tried: relations } of blocks) {
    for (const { relation, near } of relations) {
      if (!BINDING.has(relation.kind)) continue;
      for (const each of near) {
        if (!hasDigits(each.found, figureThresholds.fewestDigitsOfSlip)) continue;
        for (const { figure } of each.parts) anchored.set(figure, (anchored.get(figure) ?? new Set()).add(each));
      }
    }
  }
  return anchored;
}

/** Kinds of relations whose parts are totals and results themselves. */
const BINDING: ReadonlySet<RelationKind> = new Set(["chain", "totals", "running"]);

function brokenIn(blocks: readonly Block[]): ByPart {
  const broken = new Map<SeenFigure, Set<Expectation>>();
  for (const { tried: relations } of blocks)
    for (const { relation, failing } of relations)
      if (BINDING.has(relation.kind) && relation.terms.length <= figureThresholds.mostBound)
        for (const each of failing)
          for (const { figure } of each.parts) broken.set(figure, (broken.get(figure) ?? new Set()).add(each));
  return broken;
}

/** Whether something else that the figure is a part of would hold with what its own parts give. */
export function isMissedElsewhere({ broken }: Bonds, { found, expected }: Expectation): boolean {
  if (!hasDigits(found, figureThresholds.fewestDigitsOfSlip)) return false;
  return [...(broken.get(found) ?? [])].some((other) => {
    const factor = other.parts.find(({ figure }) => figure === found)?.factor ?? 1;
    const mended = { ...other, expected: other.expected.plus(expected.minus(found.value).times(factor)) };
    return holds(mended) || (isRounding(mended) && !isBelowNoise(mended));
  });
}

/** What is added with another figure is not made of it. */
export function isBesideParts({ anchored }: Bonds, { found, parts }: Expectation): boolean {
  const own = anchored.get(found);
  return (
    own !== undefined && parts.some(({ figure }) => [...(anchored.get(figure) ?? [])].some((each) => own.has(each)))
  );
}

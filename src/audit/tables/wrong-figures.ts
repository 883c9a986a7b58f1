import type { Decimal } from "../../core/decimal";
import { holds, isRounding } from "./figure-relations";
import type { SeenFigure } from "./seen-figure";
import { signTurned } from "./slips";
import type { Mismatch } from "./relation-judging";

/** A mismatch, and the part of it that is shown to be wrong, where one is. */
export interface Wrong {
  readonly mismatch: Mismatch;
  readonly part?: { readonly figure: SeenFigure; readonly expected: Decimal; readonly crossed: boolean };
}

/**
 * One wrong figure breaks the sum of its row and that of its column. Where mending one mismatch mends another, only the first is told;
 * where a row and a column are off by the same amount, the figure where they meet is the wrong one.
 */
export function resolved(mismatches: readonly Mismatch[]): Wrong[] {
  const mended = menders(mismatches);
  const restingOn = new Map<SeenFigure, number[]>();
  for (const [index, { parts }] of mended.entries())
    for (const { figure } of parts) restingOn.set(figure, [...(restingOn.get(figure) ?? []), index]);
  const merged = new Set<Mismatch>();
  const result: Wrong[] = [];
  for (const [index, first] of mended.entries()) {
    if (merged.has(first)) continue;
    const beside = new Set(first.parts.flatMap(({ figure }) => restingOn.get(figure) ?? []));
    const shared = [...beside]
      .filter((each) => each > index)
      .sort((a, b) => a - b)
      .map((each) => mended[each])
      .flatMap((other) => (other && !merged.has(other) ? (sharedPart(first, other) ?? []) : []))[0];
    const turned = signTurned(first);
    if (shared) {
      merged.add(shared.other);
      result.push({ mismatch: first, part: { figure: shared.figure, expected: shared.expected, crossed: true } });
    } else if (turned) {
      result.push({ mismatch: first, part: { figure: turned, expected: turned.value.negated(), crossed: false } });
    } else result.push({ mismatch: first });
  }
  return result;
}

/** The figure that mends most is the wrong one; of two that mend each other, the one whose label says how it is computed. */
function menders(mismatches: readonly Mismatch[]): readonly Mismatch[] {
  const byFound = new Map<SeenFigure, Mismatch[]>();
  for (const each of mismatches) byFound.set(each.found, [...(byFound.get(each.found) ?? []), each]);
  const cures = new Map(mismatches.map((each) => [each, new Set<Mismatch>()]));
  for (const broken of mismatches)
    for (const { figure } of broken.parts)
      for (const mender of byFound.get(figure) ?? [])
        if (mender !== broken && mends(mender, broken)) cures.get(mender)?.add(broken);
  const open = new Set(mismatches);
  const mended: Mismatch[] = [];
  const byTrust = [...mismatches].sort((a, b) => trust(b) - trust(a));
  const curedBy = (each: Mismatch): Mismatch[] => [...(cures.get(each) ?? [])].filter((other) => open.has(other));
  // Those that mend nothing come last, as they are trusted.
  const waiting = new Set(byTrust.filter((each) => cures.get(each)?.size !== 0));
  while (waiting.size > 0) {
    const [best, most] = [...waiting].reduce<[Mismatch | null, number]>(
      ([so, count], each) => (curedBy(each).length > count ? [each, curedBy(each).length] : [so, count]),
      [null, 0],
    );
    if (!best || most === 0) break;
    mended.push(best);
    for (const each of [best, ...curedBy(best)]) {
      open.delete(each);
      waiting.delete(each);
    }
  }
  return [...mended, ...byTrust.filter((each) => open.has(each))];
}

/** A figure that two mismatches rest on, and that is off by the same amount in both. */
function sharedPart(
  first: Mismatch,
  other: Mismatch,
): { other: Mismatch; figure: SeenFigure; expected: Decimal } | null {
  for (const { figure, factor } of first.parts) {
    if (!figure.typed) continue;
    const same = other.parts.find((part) => part.figure === figure);
    if (!same) continue;
    const missing = missingFrom(first).times(factor);
    if (missing.equals(missingFrom(other).times(same.factor)))
      return { other, figure, expected: figure.value.plus(missing) };
  }
  return null;
}

function missingFrom({ found, expected }: Mismatch): Decimal {
  return found.value.minus(expected);
}

/** Labels that write signs say more than figures alone. */
function trust({ relation, sure }: Mismatch): number {
  return (relation.kind === "chain" ? 2 : relation.kind === "signs" ? 0 : 1) + (sure ? 0.5 : 0);
}

function mends(mender: Mismatch, broken: Mismatch): boolean {
  const part = broken.parts.find(({ figure }) => figure === mender.found);
  if (!part) return false;
  const expected = broken.expected.plus(mender.expected.minus(mender.found.value).times(part.factor));
  const mended = { ...broken, expected };
  return holds(mended) || isRounding(mended);
}

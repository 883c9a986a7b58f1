import type { FormulaCell } from "../../formulas/model/formula-model";
import { groupedBy, largestGroup, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";
import { isTotal, ownLineAggregate } from "../totals";
import { readsBackAlong, readsCells } from "./fitting";
import { runsOf, type Figure, type Run } from "./stretch";

/** Figures in succession that one formula computes, but for some typed among them. */
interface ComputedPart {
  readonly figures: readonly Figure[];
  readonly usual: FormulaCell;
  readonly whole: boolean;
}

/** A stretch as a whole, where it has one formula; otherwise the parts of it that have one on both sides of a typed number. */
export function partsOf(stretch: readonly Figure[], direction: Direction): readonly ComputedPart[] {
  const usual = commonPattern(stretch, direction);
  if (usual) return [{ figures: stretch, usual, whole: true }];
  const parts: ComputedPart[] = [];
  const runs = runsOf(stretch);
  for (let index = 0; index < runs.length; index++) {
    const first = runs[index];
    if (!first || first.pattern === null) continue;
    let last = index;
    while (runs[last + 1]?.pattern === null && isSingle(runs[last + 1]) && runs[last + 2]?.pattern === first.pattern)
      last += 2;
    // The last one of all has no formula behind it.
    if (last + 2 === runs.length && runs[last + 1]?.pattern === null && isSingle(runs[last + 1])) last += 1;
    if (last > index) {
      const figures = runs.slice(index, last + 1).flatMap((run) => run.figures);
      const alike = figures.flatMap(({ formula }) => formula ?? []);
      const [like] = alike;
      if (like && alike.length >= thresholds.fewestAroundTyped && readsCells(like.pattern))
        parts.push({ figures, usual: like, whole: false });
    }
    index = last;
  }
  return parts;
}

function isSingle(run: Run | undefined): boolean {
  return run?.figures.length === 1;
}

/** The pattern that (nearly) all the stretch's formulas share, but for totals at its ends; null where there is none. */
function commonPattern(stretch: readonly Figure[], direction: Direction): FormulaCell | null {
  const formulas = stretch.flatMap(({ formula }) => (formula ? [formula] : []));
  if (formulas.length < thresholds.fewestAtEnd || formulas.length === stretch.length) return null;
  const majority = largestGroup(groupedBy(formulas, ({ pattern }) => pattern.canonical));
  const [usual] = majority;
  if (!usual || majority.length < thresholds.fewestAtEnd || !readsCells(usual.pattern)) return null;
  // The first period of a running figure has no predecessor.
  const first = readsBackAlong(usual.pattern, direction) ? stretch[0]?.formula : null;
  const strangers = formulas.filter(
    (formula) =>
      formula.pattern.canonical !== usual.pattern.canonical &&
      !isTotal(formula) &&
      !closesLine(formula, direction) &&
      formula !== first,
  );
  return strangers.length > formulas.length * thresholds.mostStrangers ? null : usual;
}

/** The average, the largest or the count of the line's own figures, which closes it as a total does. */
function closesLine({ pattern }: FormulaCell, direction: Direction): boolean {
  const across = direction === "row" ? "column" : "row";
  return ownLineAggregate(pattern)?.across === across;
}

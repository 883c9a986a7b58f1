import { isBinaryNode, type AstExpression } from "@borgar/fx";
import { cellKey } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import type { FormulaPattern } from "../../formulas/model/formula-pattern";
import { copiedAcross, directions, mixedLines, type Direction } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { withoutParallelCells } from "./parallels";
import { fitsAt, readsCells, readsFigureAt } from "./fitting";
import { formulaDifference } from "./formula-difference";
import { acrossOf, isMeant, othersAcross } from "./meant-formulas";
import type { OddFormula, Place } from "./odd-formula";
import { withoutOwnPlaces } from "./own-place";
import { isPlacedAcross, isSameWhenPlaced } from "./placed";
import { isSlipAtEnd } from "./slip-at-end";
import { figureStretches, patternCounts, runsOf, spacedStretches, type Run } from "./stretch";
import { thresholds } from "../thresholds";

const found = new WeakMap<WorkbookModel, readonly OddFormula[]>();

/** After so many figures a pane may show progress or stop. */
const FIGURES_A_STEP = 5_000;

/** Each odd formula once, whichever way it was seen: by row and by column, the likelier slip first. */
export function oddFormulas(workbook: WorkbookModel): readonly OddFormula[] {
  if (!found.has(workbook)) for (const step of oddFormulaSteps(workbook)) void step;
  return found.get(workbook) ?? [];
}

/** Looks for them in steps; `oddFormulas` then has them. */
export function* oddFormulaSteps(workbook: WorkbookModel): Generator<undefined, void, void> {
  if (found.has(workbook)) return;
  const odd: OddFormula[] = [];
  for (const sheet of workbook.sheets) {
    for (const each of yield* oddInSheet(workbook, sheet)) odd.push(each);
    yield;
  }
  found.set(workbook, odd);
}

function* oddInSheet(workbook: WorkbookModel, sheet: SheetModel): Generator<undefined, OddFormula[], void> {
  const byCell = new Map<number, OddFormula>();
  for (const direction of directions) {
    const inDirection = withoutOwnPlaces(yield* oddInDirection(workbook, sheet, direction), direction);
    for (const odd of withoutParallels(inDirection, direction)) {
      const key = cellKey(odd.formula.row, odd.formula.column);
      const other = byCell.get(key);
      if (!other || isLikelier(odd, other)) byCell.set(key, odd);
    }
  }
  return [...byCell].sort(([a], [b]) => a - b).map(([, odd]) => odd);
}

function isLikelier(odd: OddFormula, other: OddFormula): boolean {
  if (odd.difference.cost !== other.difference.cost) return odd.difference.cost < other.difference.cost;
  return odd.others.length > other.others.length;
}

function* oddInDirection(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
): Generator<undefined, OddFormula[], void> {
  const odd: OddFormula[] = [];
  let figures = 0;
  // Among formulas that are all alike, or all unlike, none is odd.
  const lines = mixedLines(sheet, direction).filter((line) => mostOf(patternCounts(line)) >= fewestAlike);
  for (const stretch of figureStretches(sheet, direction, lines)) {
    figures += stretch.length;
    if (figures >= FIGURES_A_STEP) {
      figures = 0;
      yield;
    }
    const runs = runsOf(stretch);
    if (runs.filter(({ pattern }) => pattern !== null).length < 2) continue;
    const counts = patternCounts(stretch.flatMap(({ formula }) => formula ?? []));
    if (mostOf(counts) < fewestAlike) continue;
    runs.forEach((run, index) => {
      odd.push(...judge(workbook, sheet, direction, runs, index, run, counts, 1));
    });
  }
  const { fewestSpaced, fewestSpacedAroundConstant } = thresholds;
  for (const stretch of spacedStretches(lines, direction, fewestSpacedAroundConstant)) {
    figures += stretch.length;
    if (figures >= FIGURES_A_STEP) {
      figures = 0;
      yield;
    }
    const runs = runsOf(stretch);
    if (runs.length < 2) continue;
    const counts = patternCounts(stretch.flatMap(({ formula }) => formula ?? []));
    const most = mostOf(counts);
    if (most < fewestSpacedAroundConstant) continue;
    runs.forEach((run, index) => {
      const [before, after] = [runs[index - 1], runs[index + 1]];
      const enough = before?.pattern === after?.pattern || (before ?? after)?.figures.length === stretch.length - 1;
      if (!enough) return;
      const found = judge(workbook, sheet, direction, runs, index, run, counts, 2);
      odd.push(...found.filter((each) => most >= fewestSpaced || (each.place === "between" && isConstantAlone(each))));
    });
  }
  return odd;
}

/** No formula is odd beside fewer that are alike. */
const fewestAlike = Math.min(
  thresholds.alikeForEachBetween,
  thresholds.fewestAtEnd,
  thresholds.fewestSpacedAroundConstant,
);

function mostOf(counts: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const count of counts.values()) if (count > most) most = count;
  return most;
}

function isConstantAlone({ difference }: OddFormula): boolean {
  return difference.slips.every((slip) => slip === "constant");
}

/** One of several single formulas that stand by turns with another, as a line and its balance do: two patterns, not one broken. */
function isTurn(runs: readonly Run[], index: number): boolean {
  const usual = runs[index + 1];
  const isUsual = (at: number): boolean => runs[at]?.pattern === usual?.pattern && runs[at]?.figures.length === 1;
  if (!usual || usual.pattern === null || !isUsual(index - 1) || !isUsual(index + 1)) return false;
  return [-1, 1].some((way) => runs[index + 2 * way]?.figures.length === 1 && isUsual(index + 3 * way));
}

interface Surroundings {
  readonly alike: readonly FormulaCell[];
  readonly place: Place;
}

/** The formulas beside a run that are alike: on both sides, or on each of them, where there are more first. */
function surroundingsOf(runs: readonly Run[], index: number): readonly Surroundings[] {
  const [left, right] = [runs[index - 1], runs[index + 1]];
  const between = left && right && left.pattern !== null && left.pattern === right.pattern;
  const before = between ? left : nearest(runs, index, -1);
  const after = between ? right : nearest(runs, index, 1);
  if (before && after && before.pattern === after.pattern) {
    return [{ alike: [...formulasOf(before), ...formulasOf(after)], place: "between" }];
  }
  const beside: Surroundings[] = [];
  if (before) beside.push({ alike: formulasOf(before), place: "last" });
  if (after) beside.push({ alike: formulasOf(after), place: "first" });
  return beside.sort((a, b) => b.alike.length - a.alike.length);
}

/** The formulas next to a run; beyond another odd one, if need be. */
function nearest(runs: readonly Run[], index: number, step: -1 | 1): Run | null {
  const next = runs[index + step];
  const further = runs[index + 2 * step];
  if (next?.figures.length === 1 && further && further.pattern !== null && further.figures.length > 1) return further;
  return next && next.pattern !== null ? next : null;
}

function formulasOf({ figures }: Run): readonly FormulaCell[] {
  return figures.flatMap(({ formula }) => (formula ? [formula] : []));
}

function judge(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
  runs: readonly Run[],
  index: number,
  run: Run,
  counts: ReadonlyMap<string, number>,
  step: 1 | 2,
): OddFormula[] {
  if (run.pattern === null || run.figures.length > thresholds.longestOdd) return [];
  if (isTurn(runs, index)) return [];
  for (const around of surroundingsOf(runs, index)) {
    const odd = judgeBeside(workbook, sheet, direction, around, run, counts, step);
    if (odd.length > 0) return odd;
  }
  return [];
}

function judgeBeside(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
  around: Surroundings,
  run: Run,
  counts: ReadonlyMap<string, number>,
  step: 1 | 2,
): OddFormula[] {
  const [usual] = around.alike;
  if (run.pattern === null || !usual || !readsCells(usual.pattern)) return [];
  const alike = counts.get(usual.pattern.canonical) ?? 0;
  const own = counts.get(run.pattern) ?? 0;
  const odd = run.figures.flatMap(({ formula }) => (formula ? [formula] : []));
  const [first] = odd;
  if (!first || areOwnTotals(first.pattern, usual.pattern, direction)) return [];
  const enough =
    around.place === "between"
      ? alike >= thresholds.alikeForEachBetween * own
      : (own === 1 || alike >= thresholds.alikeForEachAtEnd * own) && around.alike.length >= thresholds.fewestAtEnd;
  if (!enough) return [];
  const takesLinesOnly = direction === "column" && [usual.pattern, first.pattern].every(isReferenceElsewhere);
  if (takesLinesOnly && around.alike.length < thresholds.fewestReferencesAlone) return [];
  const difference = formulaDifference(first.pattern, usual.pattern, first);
  // `=D12*D23` and `=SUM(D12*D23)` are written unlike and compute alike.
  if (difference.slips.length === 0) return [];
  return odd.flatMap((formula): OddFormula[] => {
    if (
      copiedAcross(sheet, formula, direction) ||
      isPlacedAcross(sheet, formula, direction) ||
      (step > 1 && isCopiedAlong(sheet, formula, direction)) ||
      isSameWhenPlaced(formula, usual)
    )
      return [];
    const candidate = { sheet, formula, usual, others: around.alike, direction, place: around.place, difference };
    return isSlip(workbook, candidate, alike, own) ? [candidate] : [];
  });
}

/** `=Inadimplência!D33`, or `=B191` far from its own row, and nothing else. */
function isReferenceElsewhere({ computes, functions, references }: FormulaPattern): boolean {
  const [only] = references;
  if (computes || functions.size > 0 || references.length !== 1 || only === undefined) return false;
  return only.sheet !== null || Math.abs(only.range.r0 ?? 0) >= thresholds.rowsToOtherTable;
}

/** Whether the formula is the copy of one beside it, between those that were compared by an even step. */
function isCopiedAlong(sheet: SheetModel, { row, column, pattern }: FormulaCell, direction: Direction): boolean {
  return [-1, 1].some((step) => {
    const beside = direction === "row" ? sheet.formula(row, column + step) : sheet.formula(row + step, column);
    return beside?.pattern.canonical === pattern.canonical;
  });
}

/** Totals along one line are compared by the check of totals. */
function areOwnTotals(found: FormulaPattern, usual: FormulaPattern, direction: Direction): boolean {
  return [found, usual].every((pattern) => ownLineAggregate(pattern)?.across === direction);
}

function isSlip(workbook: WorkbookModel, odd: OddFormula, alike: number, own: number): boolean {
  const { sheet, formula, usual, direction, place, difference } = odd;
  if (isMeant(workbook, odd)) return false;
  const isSmall = difference.cost <= thresholds.slipCost;
  if (place === "between") {
    const isSignOfLine =
      difference.slips.every((slip) => slip === "sign") && alikeAcross(sheet, formula, direction) > alike;
    if (isSmall) return !isSignOfLine && fitsAt(workbook, sheet, usual, formula, "loosely");
    return (
      own === 1 &&
      alike >= thresholds.fewestAroundOtherShape &&
      !isRateAmongTotals(formula.pattern, usual.pattern) &&
      !isComputedAcross(sheet, formula, direction) &&
      readsFigureAt(workbook, sheet, usual, formula) &&
      fitsAt(workbook, sheet, usual, formula, "strictly")
    );
  }
  // What adds up its own line closes it.
  const closes = ownLineAggregate(formula.pattern)?.across === acrossOf(direction);
  if (!isSmall || closes || !fitsAt(workbook, sheet, usual, formula, "strictly")) return false;
  return isSlipAtEnd(workbook, odd);
}

/** `=D28/C28` between totals: rates are computed anew from the totals, not added. */
function isRateAmongTotals({ tree }: FormulaPattern, usual: FormulaPattern): boolean {
  return ownLineAggregate(usual) !== null && tree !== null && isQuotient(tree);
}

export function isQuotient(node: AstExpression): boolean {
  if (!isBinaryNode(node)) return false;
  const [left] = node.arguments;
  return node.operator === "/" || (node.operator === "*" && left !== undefined && isQuotient(left));
}

/** Whether the line across has formulas of the same shape: a row of totals between rows of details. */
function isComputedAcross(sheet: SheetModel, formula: FormulaCell, direction: Direction): boolean {
  const { row, column, pattern } = formula;
  for (let step = -thresholds.reachAcross; step <= thresholds.reachAcross; step++) {
    const beside = direction === "row" ? sheet.formula(row + step, column) : sheet.formula(row, column + step);
    if (step !== 0 && beside?.pattern.skeleton === pattern.skeleton) return true;
  }
  // A line that takes the same formula once a year, say, has it at every fourth place.
  return othersAcross(sheet, formula, direction).some((other) => other.pattern.canonical === pattern.canonical);
}

/** What is added in one row and taken off in the next goes by the row: so many cells of the line across have the formula's own shape. */
function alikeAcross(sheet: SheetModel, formula: FormulaCell, direction: Direction): number {
  const { skeleton } = formula.pattern;
  return othersAcross(sheet, formula, direction).filter(({ pattern }) => pattern.skeleton === skeleton).length;
}

/** Where several lines beside each other differ in the same place, the place is a row or column of its own: a first period, a closing row. */
function withoutParallels(odd: readonly OddFormula[], direction: Direction): readonly OddFormula[] {
  const kept = new Set(
    withoutParallelCells(
      odd.map(({ formula }) => formula),
      direction,
    ),
  );
  return odd.filter(({ formula }) => kept.has(formula));
}

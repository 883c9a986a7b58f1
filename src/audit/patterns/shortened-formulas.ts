import type { CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { addressAt, copiedAcross, lineOf, mixedLines, positionOf, stretches, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";
import { readsAheadAlong, readsBackAlong } from "./fitting";
import { formulaDifference } from "./formula-difference";
import { belongsToNextGroup, isTakenBeside, leavesOutWords } from "./grouped-lines";
import { closesRunning } from "./meant-formulas";
import { isPhase } from "./phases";

/** A formula that was shortened, and the full one beside it. */
export interface Shortened extends CellAddress {
  readonly formula: FormulaCell;
  readonly full: FormulaCell;
}

/** Sums and differences of one line, those beside each other together, that read some of the cells that their neighbours read, but not all. */
export function shortenedFormulas(sheet: SheetModel, direction: Direction): readonly (readonly Shortened[])[] {
  const found: Shortened[][] = [];
  for (const line of mixedLines(sheet, direction)) {
    const counts = new Map<string, number>();
    for (const { pattern } of line) counts.set(pattern.canonical, (counts.get(pattern.canonical) ?? 0) + 1);
    const alike = stretchesAlike(line, direction);
    // A first period has no predecessor: what a running figure adds to it is not left out there.
    const short = alike.flatMap((stretch, index) => {
      const beside = [alike[index - 1]?.at(-1), alike[index + 1]?.[0]] as const;
      const full =
        fullNeighbour(stretch, beside, counts, direction) ?? fullerHalf(sheet, stretch, beside, counts, direction);
      if (!full) return [];
      if (index === 0 && (readsBackAlong(full.pattern, direction) || missesNothing(sheet, stretch, full))) return [];
      const opens = followsNoFigure(sheet, stretch, direction) && readsBackAlong(full.pattern, direction);
      if (opens && missesNothing(sheet, stretch, full)) return [];
      const isLast = index === alike.length - 1;
      if (isLast && readsAheadAlong(full.pattern, direction) && missesNothing(sheet, stretch, full)) return [];
      if (stretch.some((formula) => closesRunning({ sheet, formula, usual: full, direction }))) return [];
      return stretch
        .filter((formula) => !copiedAcross(sheet, formula, direction))
        .filter((formula) => !isPhase(sheet, formula, full, direction))
        .filter((formula) => !belongsToNextGroup(sheet, formula, full, direction))
        .filter((formula) => !isTakenBeside(sheet, formula, full, direction))
        .filter((formula) => !leavesOutWords(sheet, formula, full))
        .map((formula) => ({ row: formula.row, column: formula.column, formula, full }));
    });
    found.push(...stretches(short, direction, 1));
  }
  return found;
}

/** Whether no figure stands right before a stretch, at most its label, whatever its line holds further on. */
function followsNoFigure(sheet: SheetModel, [first]: readonly FormulaCell[], direction: Direction): boolean {
  if (!first) return false;
  const before = addressAt(direction, lineOf(first, direction), positionOf(first, direction) - 1);
  const cell = sheet.cell(before.row, before.column);
  return cell === undefined || typeof cell.value === "string";
}

/** Whether what an opening row leaves out is blank there: it has none yet. Nor does it read itself, where the others read on to what is above them. */
function missesNothing(sheet: SheetModel, stretch: readonly FormulaCell[], full: FormulaCell): boolean {
  return stretch.every(({ row, column, pattern }) => {
    const read = new Set(pattern.references.map(({ text }) => text));
    return full.pattern.references.every((reference) => {
      if (read.has(reference.text) || reference.sheet !== null) return true;
      const range = resolvedRange(reference.range, row, column);
      return (
        range === null ||
        [...sheet.cellsIn(range)].every(
          (each) =>
            typeof each.cell.value !== "number" ||
            each.cell.value === 0 ||
            (each.row === row && each.column === column),
        )
      );
    });
  });
}

/** Parts of a line that stand without a gap and compute the same: where a whole stretch was shortened, the full formula is beyond it. */
function stretchesAlike(line: readonly FormulaCell[], direction: Direction): FormulaCell[][] {
  const parts: FormulaCell[][] = [];
  for (const formula of line) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && follows(last, formula, direction) && last.pattern.canonical === formula.pattern.canonical)
      part.push(formula);
    else parts.push([formula]);
  }
  return parts;
}

function follows(before: FormulaCell, after: FormulaCell, direction: Direction): boolean {
  return positionOf(after, direction) - positionOf(before, direction) === 1;
}

/** The formulas before and after a stretch. */
type Beside = readonly [FormulaCell | undefined, FormulaCell | undefined];

/** Those of them that it follows, or that follow it. */
function neighboursOf(
  stretch: readonly FormulaCell[],
  [before, after]: Beside,
  direction: Direction,
): readonly FormulaCell[] {
  const [first] = stretch;
  const last = stretch.at(-1);
  return [
    ...(before && first && follows(before, first, direction) ? [before] : []),
    ...(after && last && follows(last, after, direction) ? [after] : []),
  ];
}

function fullNeighbour(
  stretch: readonly FormulaCell[],
  beside: Beside,
  counts: ReadonlyMap<string, number>,
  direction: Direction,
): FormulaCell | null {
  const [first] = stretch;
  if (!first || !isSum(first.pattern)) return null;
  const own = counts.get(first.pattern.canonical) ?? 0;
  for (const neighbour of neighboursOf(stretch, beside, direction)) {
    if (!isSum(neighbour.pattern) || !readsPartOf(first.pattern, neighbour.pattern)) continue;
    const others = counts.get(neighbour.pattern.canonical) ?? 0;
    if (others >= thresholds.fewestFull && others >= own * thresholds.fullForEachDropped) return neighbour;
  }
  return null;
}

/**
 * Where as many are short as are full, number tells nothing; a figure does that stands, in each of their lines, where the full ones read
 * one and they do not.
 */
function fullerHalf(
  sheet: SheetModel,
  stretch: readonly FormulaCell[],
  beside: Beside,
  counts: ReadonlyMap<string, number>,
  direction: Direction,
): FormulaCell | null {
  const [first] = stretch;
  if (!first) return null;
  for (const neighbour of neighboursOf(stretch, beside, direction)) {
    const others = counts.get(neighbour.pattern.canonical) ?? 0;
    if (others < thresholds.fewestFullBesideShort || others < stretch.length) continue;
    const { slips } = formulaDifference(first.pattern, neighbour.pattern, first);
    if (slips.length > 0 && slips.every((slip) => slip === "termLess") && missesFigures(sheet, stretch, neighbour))
      return neighbour;
  }
  return null;
}

/** Whether what a stretch leaves out holds a figure in each of its lines. */
function missesFigures(sheet: SheetModel, stretch: readonly FormulaCell[], full: FormulaCell): boolean {
  return stretch.every((formula) => {
    const read = new Set(formula.pattern.references.map(({ text }) => text));
    const missed = full.pattern.references.filter(({ text }) => !read.has(text));
    return missed.length > 0 && missed.every((reference) => holdsFigure(sheet, reference, formula));
  });
}

function holdsFigure(sheet: SheetModel, { sheet: other, range }: PatternReference, at: FormulaCell): boolean {
  const place = other === null ? resolvedRange(range, at.row, at.column) : null;
  return (
    place !== null && [...sheet.cellsIn(place)].some(({ cell: { value } }) => typeof value === "number" && value !== 0)
  );
}

/** Only sums and differences of cells: other formulas that read fewer cells compute another thing. */
function isSum({ skeleton, constants }: FormulaPattern): boolean {
  return constants.length === 0 && /^=?[-+@(),]*(SUM[-+@(),]*)*$/.test(skeleton) && skeleton.includes("@");
}

function readsPartOf(part: FormulaPattern, whole: FormulaPattern): boolean {
  const read = new Set(whole.references.map((reference) => reference.text));
  const ownTexts = new Set(part.references.map((reference) => reference.text));
  return ownTexts.size > 0 && ownTexts.size < read.size && [...ownTexts].every((text) => read.has(text));
}

import { isBinaryNode, isReferenceNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import type { RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { isTotal, ownLineAggregate } from "../totals";
import { isAlikeInEffect } from "./alike-in-effect";
import { isPredecessor, readsBackAlong, readsCells } from "./fitting";
import { goesOnBehindTaken, totalsItsBlock } from "./meant-blocks";
import { addsItsGroup, belongsToNextGroup, isTakenBeside, leavesOutWords } from "./grouped-lines";
import { keepsToItsColumn, keepsToItsRow, movesOn } from "./keeps-to-its-line";
import { isMeantLink, placeOf } from "./meant-links";
import { hasMeantOperand } from "./meant-operands";
import { orientationOf } from "./formula-difference";
import type { OddFormula } from "./odd-formula";
import { isDroppedTerm } from "./odd-kinds";
import { isPhase, referencesBeyond } from "./phases";
import { thresholds } from "../thresholds";

/** Formulas that differ from their neighbours on purpose: where a figure opens, closes, is carried on or holds still. */
export function isMeant(workbook: WorkbookModel, odd: OddFormula): boolean {
  const { sheet, formula, direction } = odd;
  return (
    takesUpMore(odd) ||
    lacksAlternative(odd) ||
    isAlikeInEffect(odd) ||
    isOfLineAcross(sheet, formula, direction) ||
    isNewLevel(odd) ||
    closesRunning(odd) ||
    holdsStill(odd) ||
    isMeantLink(workbook, odd) ||
    hasMeantOperand(workbook, odd) ||
    (isDroppedTerm(odd) && isLeftOutRightly(odd)) ||
    addsItsGroup(sheet, formula, direction) ||
    readsOnBetween(odd) ||
    turnsNegativeBase(odd) ||
    totalsItsBlock(odd) ||
    goesOnBehindTaken(odd) ||
    keepsToItsRow(odd) ||
    keepsToItsColumn(odd) ||
    movesOn(odd)
  );
}

function isLeftOutRightly({ sheet, formula, usual, direction }: OddFormula): boolean {
  return (
    isPhase(sheet, formula, usual, direction) ||
    belongsToNextGroup(sheet, formula, usual, direction) ||
    isTakenBeside(sheet, formula, usual, direction) ||
    leavesOutWords(sheet, formula, usual)
  );
}

/** `IFERROR(AVERAGE(D14:O14))` beside `IFERROR(AVERAGE(D15:O15),0)`: what is shown in an error's place is no part of what is computed. */
function lacksAlternative({ formula, usual, difference }: OddFormula): boolean {
  return (
    difference.slips.every((slip) => slip === "termLess") &&
    formula.pattern.functions.has("IFERROR") &&
    referencesBeyond(usual.pattern, formula.pattern).length === 0
  );
}

/** A term more than its neighbours have, where they have nothing to take up: they were shortened, and this one is whole. */
function takesUpMore({ sheet, formula, usual, others, difference }: OddFormula): boolean {
  if (!difference.slips.every((slip) => slip === "termMore")) return false;
  const more = referencesBeyond(formula.pattern, usual.pattern);
  return (
    more.length > 0 &&
    more.every((reference) => {
      const holdsFigure = ({ row, column }: FormulaCell): boolean => {
        const range = resolvedRange(reference.range, row, column);
        return (
          reference.sheet !== null ||
          range === null ||
          [...sheet.cellsIn(range)].some(({ cell }) => typeof cell.value === "number" && cell.value !== 0)
        );
      };
      return holdsFigure(formula) && !others.some(holdsFigure);
    })
  );
}

/**
 * `=L15` that carries a figure along its line, as it is or grown: a number written as a formula, `=1000000`, sets a new level, which those
 * behind it carry on; so does another formula between them. Only a cell beside the right one is a slip.
 */
function isNewLevel({ formula, usual, direction, difference }: OddFormula): boolean {
  const [previous] = usual.pattern.references;
  if (!readsCells(formula.pattern) && previous && isPredecessor(previous, direction)) return true;
  if (usual.pattern.skeleton !== "@" || !previous || !isPredecessor(previous, direction)) return false;
  const isOtherCell = difference.slips.length === 1 && difference.slips[0] === "reference";
  const [own] = formula.pattern.references;
  return !(isOtherCell && own && distance(formula, own, previous) <= thresholds.nearestReference);
}

/** `=SUM(N7:Q7)`, `=SUM(R7)`, `=SUM(S7:T7)`: groups of one line, each read from where the one before it ends to where the next begins. */
function readsOnBetween({ sheet, formula, direction }: OddFormula): boolean {
  const at = (step: number): RangeAddress | null => {
    const { row, column } = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) + step);
    const beside = sheet.formula(row, column);
    const [only, ...others] = beside?.pattern.references ?? [];
    if (!beside || !only || only.sheet !== null || others.length > 0) return null;
    const range = resolvedRange(only.range, row, column);
    const isAlong = (direction === "row" ? range?.rows : range?.columns) === 1;
    return range && isAlong ? range : null;
  };
  const [before, own, after] = [at(-1), at(0), at(1)];
  if (!before || !own || !after) return false;
  const end = (range: RangeAddress): number =>
    positionOf(range, direction) + (direction === "row" ? range.columns : range.rows);
  return (
    [before, after].every((range) => lineOf(range, direction) === lineOf(own, direction)) &&
    [before, own, after].some((range) => range.rows * range.columns > 1) &&
    end(before) === positionOf(own, direction) &&
    end(own) === positionOf(after, direction)
  );
}

/** `=-(D20-C20)/C20`, or `=1-D20/C20`, where C20 is below zero: growth is turned about there, and nowhere else. */
function turnsNegativeBase({ sheet, formula, usual, difference }: OddFormula): boolean {
  if (difference.slips.length === 0 || !difference.slips.every((slip) => slip === "sign")) return false;
  const [base, ...others] = divisorsOf(usual.pattern);
  if (!base || base.sheet !== null || others.length > 0) return false;
  const valueAt = (at: FormulaCell): number => {
    const cell = resolvedRange(base.range, at.row, at.column);
    const value = cell && sheet.cell(cell.row, cell.column)?.value;
    return typeof value === "number" ? value : 0;
  };
  return valueAt(formula) < 0 && valueAt(usual) > 0;
}

/** The cells that a formula divides by. */
function divisorsOf({ tree, referenceOf }: FormulaPattern): readonly PatternReference[] {
  const found: PatternReference[] = [];
  const visit = (node: AstExpression | null | undefined): void => {
    if (!node || (!isBinaryNode(node) && !isUnaryNode(node))) return;
    const divisor = isBinaryNode(node) && node.operator === "/" ? node.arguments[1] : undefined;
    const reference = divisor && isReferenceNode(divisor) ? referenceOf.get(divisor) : undefined;
    if (reference) found.push(reference);
    node.arguments.forEach(visit);
  };
  visit(tree);
  return found;
}

/** A total that is computed as the others of its line across: where a row of subtotals meets a column of row totals, either is right. */
function isOfLineAcross(sheet: SheetModel, formula: FormulaCell, direction: Direction): boolean {
  if (isBlockTotal(formula))
    return othersAcross(sheet, formula, direction).some(
      (other) => isBlockTotal(other) && areLevel(other, formula, direction),
    );
  if (ownLineAggregate(formula.pattern)?.across !== acrossOf(direction)) return false;
  return othersAcross(sheet, formula, direction).some(({ pattern }) => pattern.canonical === formula.pattern.canonical);
}

/** `=SUM(Y11:AD19)`: the corner of a table, where the columns' totals are blocks too. */
function isBlockTotal({ pattern }: FormulaCell): boolean {
  const [only, ...others] = pattern.references;
  return pattern.skeleton === "SUM(@)" && only !== undefined && others.length === 0 && orientationOf(only) === "block";
}

/** Whether two totals of a line add the same stretch of lines across it. */
function areLevel(one: FormulaCell, other: FormulaCell, direction: Direction): boolean {
  const [a, b] = [one, other].map(({ pattern, row, column }) => {
    const [reference] = pattern.references;
    return reference ? resolvedRange(reference.range, row, column) : null;
  });
  if (!a || !b) return false;
  return direction === "column"
    ? a.row === b.row && a.rows === b.rows
    : a.column === b.column && a.columns === b.columns;
}

/**
 * `=O70-Q70` below `=S68+(O69-Q69)`: in the row of totals a running figure is computed once more, from them. And in a year's column, where
 * lines beside it add up their months, it carries nothing over.
 */
export function closesRunning(odd: Pick<OddFormula, "sheet" | "formula" | "usual" | "direction">): boolean {
  const { sheet, formula, usual, direction } = odd;
  if (!readsBackAlong(usual.pattern, direction)) return false;
  if (closesLines(odd)) return true;
  if (readsBackAlong(formula.pattern, direction)) return false;
  const read = formula.pattern.references.map(({ sheet: other, range }) =>
    other === null ? resolvedRange(range, formula.row, formula.column) : null,
  );
  return (
    read.length > 1 &&
    read.every((range) => {
      const total = range && range.rows * range.columns === 1 ? sheet.formula(range.row, range.column) : undefined;
      return isTotal(total);
    })
  );
}

/** Whether lines beside it close where it stands, with the total of their own figures, and do not where the usual formula does. */
function closesLines({ sheet, formula, usual, direction }: Parameters<typeof closesRunning>[0]): boolean {
  // A number typed into it is another matter.
  if (formula.pattern.constants.length > 0) return false;
  const line = lineOf(formula, direction);
  const isClosed = (step: number, at: FormulaCell): boolean => {
    const { row, column } = addressAt(direction, line + step, positionOf(at, direction));
    const beside = row < 0 || column < 0 ? undefined : sheet.formula(row, column);
    return beside !== undefined && ownLineAggregate(beside.pattern)?.across === acrossOf(direction);
  };
  // The quarter's total may be followed by the year's, which adds up the quarters.
  const copies = [formula, ...besideAlong(sheet, formula, direction)].filter(
    ({ pattern }) => pattern.canonical === formula.pattern.canonical,
  );
  return copies.some((copy) => {
    let closed = 0;
    for (let step = -thresholds.parallelReach; step <= thresholds.parallelReach; step++)
      if (step !== 0 && isClosed(step, copy) && !isClosed(step, usual)) closed++;
    return closed >= thresholds.fewestClosedLines;
  });
}

/** `=I7*G36` between `=H7*G36` and `=J7*G36`: what so many beside it read, though without anchors, is one cell for all of them. */
function holdsStill({ sheet, formula, usual, direction }: OddFormula): boolean {
  const own = referencesBeyond(formula.pattern, usual.pattern);
  return (
    own.length > 0 &&
    own.every((reference) => {
      const cell = placeOf(reference, formula);
      const beside = cell === null ? [] : besideAlong(sheet, formula, direction);
      return beside.filter((other) => readsApart(other, formula, cell)).length >= thresholds.fewestThatHoldStill;
    })
  );
}

/** The formulas right beside one in its line, two on each side. */
function besideAlong(sheet: SheetModel, formula: FormulaCell, direction: Direction): readonly FormulaCell[] {
  return [-2, -1, 1, 2].flatMap((step) => {
    const { row, column } = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) + step);
    return sheet.formula(row, column) ?? [];
  });
}

/** Whether a formula reads a cell by a reference that another does not have: what both of them read beside it says nothing. */
function readsApart({ pattern, ...at }: FormulaCell, other: FormulaCell, place: string | null): boolean {
  return referencesBeyond(pattern, other.pattern).some((each) => place !== null && placeOf(each, at) === place);
}

export function distance(at: FormulaCell, one: PatternReference, other: PatternReference): number {
  const found = resolvedRange(one.range, at.row, at.column);
  const expected = resolvedRange(other.range, at.row, at.column);
  if (!found || !expected || one.sheet !== other.sheet) return Infinity;
  return Math.max(
    Math.abs(found.row - expected.row) + Math.abs(found.column - expected.column),
    Math.abs(found.rows - expected.rows) + Math.abs(found.columns - expected.columns),
  );
}

/** An opening row or a first period has no predecessor, nor what it would add to it or multiply it by. */
export function opens(workbook: WorkbookModel, { sheet, formula, usual, direction, difference }: OddFormula): boolean {
  if (difference.slips.includes("factorLess")) return true;
  if (!difference.slips.includes("termLess")) return false;
  const missed = referencesBeyond(usual.pattern, formula.pattern);
  // `=B16` before `=C16+D15` has its predecessor, and lost what it should add to it.
  if (readsBackAlong({ references: missed }, direction)) return true;
  return missed.every((reference) => {
    const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
    const range = resolvedRange(reference.range, formula.row, formula.column);
    if (!target || !range) return true;
    return [...target.cellsIn(range)].every(({ cell }) => typeof cell.value !== "number" || cell.value === 0);
  });
}

export function acrossOf(direction: Direction): Direction {
  return direction === "row" ? "column" : "row";
}

/** The other formulas of the line that crosses a formula's own. */
export function othersAcross(
  sheet: SheetModel,
  { row, column }: FormulaCell,
  direction: Direction,
): readonly FormulaCell[] {
  const across =
    direction === "row"
      ? sheet.filledRows(column).map((each) => sheet.formula(each, column))
      : sheet.filledColumns(row).map((each) => sheet.formula(row, each));
  return across.flatMap((each) => (each && !(each.row === row && each.column === column) ? [each] : []));
}

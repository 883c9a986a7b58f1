import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange, type PatternReference } from "../../formulas/model/formula-pattern";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { isTotal, ownLineAggregate } from "../totals";
import { isPredecessor, readsBackAlong } from "./fitting";
import { orientationOf } from "./formula-difference";
import type { OddFormula } from "./odd-formula";
import { thresholds } from "./thresholds";

/** Formulas that differ from their neighbours on purpose: where a figure opens, closes, is carried on or holds still. */
export function isMeant(odd: OddFormula): boolean {
  const { sheet, formula, direction } = odd;
  return (
    takesUpMore(odd) ||
    isOfLineAcross(sheet, formula, direction) ||
    isNewLevel(odd) ||
    closesRunning(odd) ||
    holdsStill(odd) ||
    readsThrough(odd) ||
    goesOn(odd)
  );
}

/** A term more than its neighbours have, where they have nothing to take up: they were shortened, and this one is whole. */
function takesUpMore({ sheet, formula, usual, others, difference }: OddFormula): boolean {
  if (!difference.slips.every((slip) => slip === "termMore")) return false;
  const more = formula.pattern.references.filter(
    ({ text }) => !usual.pattern.references.some((reference) => reference.text === text),
  );
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
 * `=L15` that carries a figure along its line: another formula between them sets a new level, which those behind it carry on. Only a cell
 * beside the right one is a slip.
 */
function isNewLevel({ formula, usual, direction, difference }: OddFormula): boolean {
  const [previous] = usual.pattern.references;
  if (usual.pattern.skeleton !== "@" || !previous || !isPredecessor(previous, direction)) return false;
  const isOtherCell = difference.slips.length === 1 && difference.slips[0] === "reference";
  const [own] = formula.pattern.references;
  return !(isOtherCell && own && distance(formula, own, previous) <= thresholds.nearestReference);
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

/** `=O70-Q70` below `=S68+(O69-Q69)`: in the row of totals a running figure is computed once more, from them. */
export function closesRunning({
  sheet,
  formula,
  usual,
  direction,
}: Pick<OddFormula, "sheet" | "formula" | "usual" | "direction">): boolean {
  if (!readsBackAlong(usual.pattern, direction) || readsBackAlong(formula.pattern, direction)) return false;
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

/** `=I7*G36` between `=H7*G36` and `=J7*G36`: what so many beside it read, though without anchors, is one cell for all of them. */
function holdsStill({ sheet, formula, usual, direction }: OddFormula): boolean {
  const own = formula.pattern.references.filter(
    ({ text }) => !usual.pattern.references.some((reference) => reference.text === text),
  );
  return (
    own.length > 0 &&
    own.every((reference) => {
      const cell = placeOf(reference, formula);
      const beside = cell === null ? [] : besideAlong(sheet, formula, direction);
      return beside.filter((other) => reads(other, cell)).length >= thresholds.fewestThatHoldStill;
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

function reads({ pattern, ...at }: FormulaCell, place: string | null): boolean {
  return pattern.references.some((reference) => place !== null && placeOf(reference, at) === place);
}

function placeOf({ sheet, range }: PatternReference, { row, column }: { row: number; column: number }): string | null {
  const cell = resolvedRange(range, row, column);
  return (
    cell && `${sheet ?? ""}!${String(cell.row)}:${String(cell.column)}:${String(cell.rows)}:${String(cell.columns)}`
  );
}

/** `=B23` where the others link to the column beside, whose own cell is `=B23`: it is the same figure, without the step between. */
function readsThrough({ sheet, formula, usual }: OddFormula): boolean {
  const [own, ...others] = formula.pattern.references;
  const [step] = usual.pattern.references;
  if (formula.pattern.skeleton !== "@" || usual.pattern.skeleton !== "@" || !own || !step || others.length > 0)
    return false;
  const between = step.sheet === null ? resolvedRange(step.range, formula.row, formula.column) : null;
  const link = between && between.rows * between.columns === 1 ? sheet.formula(between.row, between.column) : undefined;
  const [source] = link?.pattern.references ?? [];
  if (!link || link.pattern.skeleton !== "@" || !source) return false;
  return placeOf(source, link) === placeOf(own, formula);
}

/**
 * `=Data!B8`, `=Data!C8`, `=Data!D8`, then a column of its own, then `=Data!E8`: links go on where they stopped when something was
 * put between them.
 */
function goesOn({ sheet, formula, usual, direction }: OddFormula): boolean {
  if (formula.pattern.skeleton !== "@" || usual.pattern.skeleton !== "@") return false;
  const [own] = formula.pattern.references;
  const cell = own && resolvedRange(own.range, formula.row, formula.column);
  if (!own || !cell) return false;
  for (let step = 2; step <= thresholds.farthestLink; step++) {
    const at = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) - step);
    const before = sheet.formula(at.row, at.column);
    const [other] = before?.pattern.references ?? [];
    if (!before || before.pattern.skeleton !== "@" || other?.sheet !== own.sheet) continue;
    const next = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) - 1);
    if (sheet.formula(next.row, next.column)?.pattern.skeleton === "@") return false;
    const last = resolvedRange(other.range, before.row, before.column);
    return (
      last !== null &&
      lineOf(last, direction) === lineOf(cell, direction) &&
      positionOf(last, direction) + 1 === positionOf(cell, direction)
    );
  }
  return false;
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
  if (readsBackAlong(usual.pattern, direction)) return true;
  const read = new Set(formula.pattern.references.map(({ text }) => text));
  return usual.pattern.references.every((reference) => {
    if (read.has(reference.text)) return true;
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

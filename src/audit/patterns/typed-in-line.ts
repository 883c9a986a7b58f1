import { decimalFromDouble } from "../../core/decimal";
import { cellKey, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import { firstFrom } from "../../formulas/model/value-index";
import { addressAt, directions, formulaLines, groupedBy, lineOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";
import { comparedWith, type Compared } from "./typed-compared";
import type { TypedNumber } from "./typed-numbers";

/**
 * Numbers that are, to their last digit, what the formula of their line would give in their place: blanks, other formulas or headings may
 * stand between. Four digits agree by chance with no computation, so a few formulas alike are enough.
 */
export function typedInLine(workbook: WorkbookModel, sheet: SheetModel): readonly TypedNumber[] {
  const found = new Map<number, TypedNumber>();
  for (const direction of directions) {
    const typed: TypedNumber[] = [];
    for (const [line, formulas] of formulaLines(sheet, direction))
      typed.push(...agreeingIn(workbook, sheet, direction, line, formulas));
    // Two lines with a typed number in the same place have a row or column that was typed whole, such as the year before.
    for (const alone of groupedBy(typed, (each) => String(positionOf(each, direction))).values()) {
      const [only] = alone;
      if (only && alone.length === 1) found.set(cellKey(only.row, only.column), only);
    }
  }
  return [...found.values()];
}

function agreeingIn(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
  line: number,
  formulas: readonly FormulaCell[],
): readonly TypedNumber[] {
  if (formulas.length < thresholds.fewestAlikeBeside) return [];
  const groups = groupedBy(
    formulas.filter(({ pattern }) => pattern.computes || pattern.functions.size > 0),
    ({ pattern }) => pattern.canonical,
  );
  return [...groups.values()].flatMap((alike) => {
    // A running figure starts somewhere, with a number.
    if (alike.length < thresholds.fewestAlikeBeside) return [];
    const span = readSpan(alike, direction);
    const [start, end] = [alike[0], alike.at(-1)];
    if (!start || !end) return [];
    if (span && span.from <= positionOf(end, direction) && span.to >= positionOf(start, direction) - 1) return [];
    const positions = alike.map((formula) => positionOf(formula, direction));
    const isFew = alike.length < thresholds.fewestAlikeInLine;
    const fewestDigits = isFew ? thresholds.digitsBesideFew : thresholds.digitsThatAgree;
    const reach = isFew ? 1 : thresholds.parallelReach;
    const typed = positionsBeside(alike, direction, reach).flatMap((position): TypedNumber[] => {
      // What they compute from is their input.
      if (span && position >= span.from && position <= span.to) return [];
      const { row, column } = addressAt(direction, line, position);
      const cell = sheet.cell(row, column);
      if (!cell || cell.formula !== undefined || cell.spilled === true || typeof cell.value !== "number") return [];
      if (decimalFromDouble(cell.value).precision(false) < fewestDigits) return [];
      const usual = nearestOf(alike, positions, position);
      const figure = { row, column, formula: null, value: cell.value, format: cell.format };
      const compared = usual && comparedWith(workbook, sheet, direction, figure, usual);
      // The whole of one unit is what it costs: to divide by 1 repeats a figure.
      if (compared?.agrees !== true || repeatsRead(sheet, compared)) return [];
      return [{ ...compared, severity: "warning" }];
    });
    return (isFew && typed.length === 1) || typed.length * thresholds.alikeForEachInLine <= alike.length
      ? typed.filter((each) => !isOfTyped(sheet, each))
      : [];
  });
}

/** Whether a cell that the formula would read holds the very number that is typed. */
function repeatsRead(sheet: SheetModel, { row, column, typed, usual }: Compared): boolean {
  return usual.pattern.references.some((reference) => {
    const read = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
    return read?.rows === 1 && read.columns === 1 && sheet.cell(read.row, read.column)?.value === typed;
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** From where to where in their own line formulas that are alike read; null where they read no cell of it. */
function readSpan(alike: readonly FormulaCell[], direction: Direction): Span | null {
  let span: Span | null = null;
  for (const formula of alike) {
    for (const { sheet, range } of formula.pattern.references) {
      const read = sheet === null ? resolvedRange(range, formula.row, formula.column) : null;
      if (!read || !spans(read, lineOf(formula, direction), direction)) continue;
      const from = positionOf(read, direction);
      const to = from + (direction === "row" ? read.columns : read.rows) - 1;
      span = span ? { from: Math.min(span.from, from), to: Math.max(span.to, to) } : { from, to };
    }
  }
  return span;
}

function spans({ row, column, rows, columns }: RangeAddress, line: number, direction: Direction): boolean {
  return direction === "row" ? line >= row && line < row + rows : line >= column && line < column + columns;
}

/** Where, within reach of formulas that are alike, another cell of their line may stand. */
function positionsBeside(alike: readonly FormulaCell[], direction: Direction, reach: number): readonly number[] {
  const own = new Set(alike.map((formula) => positionOf(formula, direction)));
  const beside = new Set<number>();
  for (const position of own) {
    for (let step = -reach; step <= reach; step++)
      if (position + step >= 0 && !own.has(position + step)) beside.add(position + step);
  }
  return [...beside];
}

/** Whether another typed number stands beside it: actual figures before computed ones, or a table of values next to a computed one. */
function isOfTyped(sheet: SheetModel, typed: TypedNumber): boolean {
  return [-1, 1].some((step) => {
    const at = addressAt(typed.direction, lineOf(typed, typed.direction), positionOf(typed, typed.direction) + step);
    const cell = at.row < 0 || at.column < 0 ? undefined : sheet.cell(at.row, at.column);
    return cell !== undefined && cell.formula === undefined && typeof cell.value === "number";
  });
}

/** The formula that stands nearest, of two as near the one before. */
function nearestOf(alike: readonly FormulaCell[], positions: readonly number[], position: number): FormulaCell | null {
  const after = firstFrom(positions, position);
  const isBefore = position - (positions[after - 1] ?? -Infinity) <= (positions[after] ?? Infinity) - position;
  return alike[isBefore ? after - 1 : after] ?? null;
}

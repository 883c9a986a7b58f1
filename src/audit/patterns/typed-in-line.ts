import { decimalFromDouble } from "../../core/decimal";
import { cellKey } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { firstFrom } from "../../formulas/model/value-index";
import { addressAt, directions, formulaLines, groupedBy, lineOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "./thresholds";
import { comparedWith, readsOwnLine } from "./typed-compared";
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
  if (formulas.length < thresholds.fewestAlikeInLine) return [];
  const groups = groupedBy(
    // A running figure starts somewhere, with a number.
    formulas.filter(
      ({ pattern }) => (pattern.computes || pattern.functions.size > 0) && !readsOwnLine(pattern, direction),
    ),
    ({ pattern }) => pattern.canonical,
  );
  return [...groups.values()].flatMap((alike) => {
    if (alike.length < thresholds.fewestAlikeInLine) return [];
    const positions = alike.map((formula) => positionOf(formula, direction));
    const typed = positionsBeside(alike, direction).flatMap((position): TypedNumber[] => {
      const { row, column } = addressAt(direction, line, position);
      const cell = sheet.cell(row, column);
      if (!cell || cell.formula !== undefined || cell.spilled === true || typeof cell.value !== "number") return [];
      if (decimalFromDouble(cell.value).precision(false) < thresholds.digitsThatAgree) return [];
      const usual = nearestOf(alike, positions, position);
      const figure = { row, column, formula: null, value: cell.value, format: cell.format };
      const compared = usual && comparedWith(workbook, sheet, direction, figure, usual);
      return compared?.agrees === true ? [{ ...compared, severity: "warning" }] : [];
    });
    return typed.length * thresholds.alikeForEachInLine <= alike.length
      ? typed.filter((each) => !isOfTyped(sheet, each))
      : [];
  });
}

/** Where, within reach of formulas that are alike, another cell of their line may stand. */
function positionsBeside(alike: readonly FormulaCell[], direction: Direction): readonly number[] {
  const own = new Set(alike.map((formula) => positionOf(formula, direction)));
  const beside = new Set<number>();
  for (const position of own) {
    for (let step = -thresholds.parallelReach; step <= thresholds.parallelReach; step++)
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

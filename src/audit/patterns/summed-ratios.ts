import { isBinaryNode, isReferenceNode, type AstExpression } from "@borgar/fx";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { groupedBy, formulaLines, lineOf, positionOf, addressAt, type Direction, directions } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { thresholds } from "../thresholds";

/**
 * A total that adds up ratios. Shares of one total add up to it, but the rate of two totals is not the sum of their parts' rates: where
 * the other totals of the line divide their own totals, the one that adds rates is another formula than theirs.
 */
export interface SummedRatio {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  /** Another total's ratio, whose formula it should have had. */
  readonly usual: FormulaCell;
  readonly others: readonly FormulaCell[];
}

export function summedRatios(workbook: WorkbookModel, sheet: SheetModel): readonly SummedRatio[] {
  return directions.flatMap((direction) =>
    [...formulaLines(sheet, direction).values()].flatMap((line) => inLine(workbook, sheet, line, direction)),
  );
}

function inLine(
  workbook: WorkbookModel,
  sheet: SheetModel,
  line: readonly FormulaCell[],
  direction: Direction,
): readonly SummedRatio[] {
  const sums = line.filter((formula) => isSum(formula, direction));
  if (sums.length === 0) return [];
  const ratios = line.filter((formula) => isRatio(sheet, workbook, formula, direction));
  return [...groupedBy(ratios, ({ pattern }) => pattern.r1c1).values()].flatMap((alike) => {
    const ofTotals = alike.filter((ratio) => dividesTotals(workbook, sheet, ratio, direction));
    const [usual] = ofTotals;
    if (!usual || alike.length < thresholds.fewestRatios || ofTotals.length < thresholds.fewestRatiosOfTotals)
      return [];
    return sums
      .filter(
        (sum) => addsOnly(workbook, sheet, sum, alike) && standsBesideTotals(workbook, sheet, sum, usual, direction),
      )
      .map((formula) => ({ sheet, formula, usual, others: ofTotals }));
  });
}

function isSum({ pattern }: FormulaCell, direction: Direction): boolean {
  const aggregate = ownLineAggregate(pattern);
  return aggregate?.name === "SUM" && aggregate.across !== direction;
}

/** One cell divided by another, both across the line in the ratio's own place: `=E13/D13` down a column. */
function isRatio(sheet: SheetModel, workbook: WorkbookModel, formula: FormulaCell, direction: Direction): boolean {
  if (!isDivision(formula.pattern.tree)) return false;
  const references = workbook.references(sheet, formula);
  return (
    references.length === 2 &&
    references.every(
      ({ sheet: target, range, reference: { range: written } }) =>
        target === sheet &&
        range.rows * range.columns === 1 &&
        positionOf(range, direction) === positionOf(formula, direction) &&
        written.$r0 !== true &&
        written.$c0 !== true,
    )
  );
}

function isDivision(tree: AstExpression | null): boolean {
  return (
    tree !== null &&
    isBinaryNode(tree) &&
    tree.operator === "/" &&
    tree.arguments.every((each) => isReferenceNode(each))
  );
}

/** Whether what a ratio divides are totals along the same line. */
function dividesTotals(workbook: WorkbookModel, sheet: SheetModel, ratio: FormulaCell, direction: Direction): boolean {
  return workbook.references(sheet, ratio).every(({ range }) => {
    const total = sheet.formula(range.row, range.column);
    return total !== undefined && isSum(total, direction);
  });
}

function addsOnly(
  workbook: WorkbookModel,
  sheet: SheetModel,
  sum: FormulaCell,
  alike: readonly FormulaCell[],
): boolean {
  const [reference] = workbook.references(sheet, sum);
  if (!reference) return false;
  const added = [...sheet.cellsIn(reference.range)].filter(({ cell }) => typeof cell.value === "number");
  return (
    added.length > 0 &&
    added.every(({ row, column }) => alike.some((ratio) => ratio.row === row && ratio.column === column))
  );
}

/** Whether the totals that it should divide stand in its own place. */
function standsBesideTotals(
  workbook: WorkbookModel,
  sheet: SheetModel,
  sum: FormulaCell,
  usual: FormulaCell,
  direction: Direction,
): boolean {
  return workbook.references(sheet, usual).every(({ range }) => {
    const { row, column } = addressAt(direction, lineOf(range, direction), positionOf(sum, direction));
    const total = sheet.formula(row, column);
    return total !== undefined && isSum(total, direction);
  });
}

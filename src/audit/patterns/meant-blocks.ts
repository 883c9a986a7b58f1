import { resolvedRange } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import type { RangeAddress } from "../../workbook/address";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { isTotal } from "../totals";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";

/**
 * `=SUM(G415:G418)` in H419, where H414 holds the total before: a total that takes all of its block, from the line behind the last total, or
 * behind a heading, to the line before itself, however many lines the blocks around it have.
 */
export function totalsItsBlock({ sheet, formula, usual, direction, difference }: OddFormula): boolean {
  if (!isTotal(formula) || !difference.slips.every((slip) => slip === "range" || slip === "reference")) return false;
  const [own, ...others] = formula.pattern.references;
  const [expected] = usual.pattern.references;
  const range = own && others.length === 0 && own.sheet === null ? at(own, formula) : null;
  const wanted = expected && at(expected, formula);
  if (!range || !wanted) return false;
  const along = (each: RangeAddress): [number, number] => [
    positionOf(each, direction),
    positionOf(each, direction) + (direction === "row" ? each.columns : each.rows) - 1,
  ];
  const isOneLine = (direction === "row" ? range.rows : range.columns) === 1;
  const [first, last] = along(range);
  const position = positionOf(formula, direction);
  if (!isOneLine || lineOf(range, direction) !== lineOf(wanted, direction)) return false;
  // In another column, the total may stand beside its last line.
  const isOwnLine = lineOf(range, direction) === lineOf(formula, direction);
  if (last !== position - 1 && !(last === position && !isOwnLine)) return false;
  // Beside each of its lines a running total has another.
  for (let line = first; line < position; line++) {
    const { row, column } = addressAt(direction, lineOf(formula, direction), line);
    if (isTotal(sheet.formula(row, column))) return false;
  }
  return endsBefore(sheet, formula, range, first, direction);
}

/** Whether a block of lines begins at a position: the total of another stands before it, or nothing that could be added. */
function endsBefore(
  sheet: SheetModel,
  formula: FormulaCell,
  range: RangeAddress,
  first: number,
  direction: Direction,
): boolean {
  if (first === 0) return false;
  const total = addressAt(direction, lineOf(formula, direction), first - 1);
  if (isTotal(sheet.formula(total.row, total.column))) return true;
  const before = addressAt(direction, lineOf(range, direction), first - 1);
  const value = sheet.cell(before.row, before.column)?.value;
  return typeof value === "string" && value.trim() !== "";
}

/**
 * `=Contas!F219` below `=Contas!F217+Contas!F218`: what the pattern would read is taken by the line before already, which has two entries;
 * and all links behind that one go on from there.
 */
export function goesOnBehindTaken({ sheet, formula, usual, direction }: OddFormula): boolean {
  const beforeIn = (each: FormulaCell): FormulaCell | undefined => {
    const { row, column } = addressAt(direction, lineOf(each, direction), positionOf(each, direction) - 1);
    return row < 0 || column < 0 ? undefined : sheet.formula(row, column);
  };
  let first = formula;
  let before = beforeIn(first);
  while (before?.pattern.canonical === formula.pattern.canonical) [first, before] = [before, beforeIn(before)];
  const [reference, ...others] = referencesBeyond(usual.pattern, formula.pattern);
  const wanted = reference && others.length === 0 ? at(reference, first) : null;
  if (!before || !reference || !wanted || wanted.rows * wanted.columns !== 1) return false;
  // What stands still is read by every line.
  if ((direction === "row" ? reference.range.$c0 : reference.range.$r0) === true) return false;
  // The line with two entries reads more than those that take one.
  const giver = before;
  if (giver.pattern.references.length <= formula.pattern.references.length) return false;
  const taken = giver.pattern.references.flatMap((each) => {
    const range = each.sheet === reference.sheet ? at(each, giver) : null;
    return range && lineOf(range, direction) === lineOf(wanted, direction) ? [range] : [];
  });
  return taken.length > 1 && taken.some(({ row, column }) => row === wanted.row && column === wanted.column);
}

function at(reference: PatternReference, { row, column }: FormulaCell): RangeAddress | null {
  return resolvedRange(reference.range, row, column);
}

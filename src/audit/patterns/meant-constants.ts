import { Decimal } from "../../core/decimal";
import type { FormulaCell } from "../../formulas/model/formula-model";
import type { FormulaPattern } from "../../formulas/model/formula-pattern";
import { addressAt, formulaLines, lineOf, positionOf } from "../tables/lines";
import { isPredecessor } from "./fitting";
import { othersAcross } from "./meant-formulas";
import { placeOf } from "./meant-links";
import { multiplies } from "./meant-operands";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";
import { thresholds } from "../thresholds";

/** Numbers in formulas that differ from their neighbours' on purpose, or of which too few neighbours tell anything: worth knowing. */
export function isMeantConstant(odd: OddFormula): boolean {
  return (
    isRateOfFirstPeriod(odd) ||
    isOfAssumptions(odd) ||
    takesFromCell(odd) ||
    isRateOfActualPeriod(odd) ||
    isCarriedOn(odd) ||
    isShareOfWhole(odd) ||
    hasFewBeside(odd)
  );
}

/** `=1.01*J6` before `=1.03*K6`, `=1.03*L6`: what grows from period to period may begin, or end, with another rate. */
function isRateOfFirstPeriod({ formula, usual, place, direction }: OddFormula): boolean {
  const isRate = formula.pattern.constants.length === 1 && usual.pattern.constants.length === 1;
  return isRate && place !== "between" && formula.pattern.references.some((each) => isPredecessor(each, direction));
}

/** `=10%+C5`, `=8%+D5`, `=7%+E5`: a line that has a number for each period was written so. */
function isOfAssumptions({ sheet, formula, usual, direction }: OddFormula): boolean {
  const lines = formulaLines(sheet, direction);
  const numbersIn = (line: number, model: FormulaCell): number => {
    const alike = (lines.get(line) ?? []).filter((each) => shapeOf(each.pattern) === shapeOf(model.pattern));
    return new Set(alike.map(({ pattern }) => pattern.constants.join(" "))).size;
  };
  const own = lineOf(formula, direction);
  if (numbersIn(own, usual) >= thresholds.constantsOfAssumptions) return true;
  // In the periods beside it each line has a growth of its own.
  const withNumber = usual.pattern.constants.length > 0 ? usual : formula;
  return [own - 1, own + 1].some((line) => numbersIn(line, withNumber) >= thresholds.constantsOfAssumptions);
}

/** What refers to a cell where its neighbours hold a number is the better of the two. */
function takesFromCell({ formula: { pattern }, usual }: OddFormula): boolean {
  return (
    pattern.constants.length < usual.pattern.constants.length &&
    pattern.references.length > usual.pattern.references.length
  );
}

/** `=D7*0.387` behind `=C7*0.36`, before `=F7*F9`: actual periods have the rates that they had, those to come read theirs. */
function isRateOfActualPeriod({ sheet, formula, usual, direction }: OddFormula): boolean {
  if (usual.pattern.constants.length > 0 || formula.pattern.constants.length === 0) return false;
  return (formulaLines(sheet, direction).get(lineOf(formula, direction)) ?? []).some(
    ({ pattern }) =>
      shapeOf(pattern) === shapeOf(formula.pattern) &&
      pattern.constants.join(" ") !== formula.pattern.constants.join(" "),
  );
}

/** `=$B$1*A3+2500` before `=$B$1*A4+2500*1.07^A4`: an amount that begins here, and grows from the next period on. */
function isCarriedOn({ sheet, formula, usual, direction }: OddFormula): boolean {
  const added = constantsBeyond(formula.pattern, usual.pattern);
  const { row, column } = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) + 1);
  const next = sheet.formula(row, column);
  return (
    added.length > 0 &&
    next !== undefined &&
    next.pattern.canonical !== formula.pattern.canonical &&
    added.every((each) => next.pattern.constants.includes(each)) &&
    referencesBeyond(formula.pattern, next.pattern).length === 0 &&
    referencesBeyond(next.pattern, usual.pattern).length > 0
  );
}

/** `=H7*0.22` where `=H7*0.78` stands in the line across: what is split here is split whole. */
function isShareOfWhole({ sheet, formula, direction }: OddFormula): boolean {
  const [share, ...more] = formula.pattern.constants;
  const [whole, ...others] = formula.pattern.references;
  const cell = whole && placeOf(whole, formula);
  if (share === undefined || more.length + others.length > 0 || !cell || !multiplies(formula.pattern.tree))
    return false;
  return othersAcross(sheet, formula, direction).some((other) => {
    const [rest, ...further] = other.pattern.constants;
    const [read] = other.pattern.references;
    return (
      rest !== undefined &&
      further.length === 0 &&
      shapeOf(other.pattern) === shapeOf(formula.pattern) &&
      read !== undefined &&
      placeOf(read, other) === cell &&
      new Decimal(share).plus(rest).eq(1)
    );
  });
}

/** The numbers that a formula has more than another, each as often as it has it more. */
function constantsBeyond({ constants }: FormulaPattern, other: FormulaPattern): readonly string[] {
  const open = [...other.constants];
  return constants.filter((each) => {
    const at = open.indexOf(each);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}

/** `=C32/6` before two `=D32/12`, a first year of six months: two others are too few to tell that another factor is a slip. */
function hasFewBeside(odd: OddFormula): boolean {
  const { formula, usual, place } = odd;
  const { tree, constants } = formula.pattern;
  return (
    place !== "between" &&
    alikeInLines(odd) < thresholds.fewestBesideOtherNumber &&
    multiplies(tree) &&
    constants.length > 0 &&
    usual.pattern.constants.length === constants.length
  );
}

/** How many formulas of both its lines, wherever they stand in them, are its neighbours'. */
function alikeInLines({ sheet, formula, usual, direction }: OddFormula): number {
  const along = formulaLines(sheet, direction).get(lineOf(formula, direction)) ?? [];
  const all = [...along, ...othersAcross(sheet, formula, direction)];
  return all.filter(({ pattern }) => pattern.canonical === usual.pattern.canonical).length;
}

/** A formula with each number as one: what is computed, whatever with. */
function shapeOf({ skeleton }: FormulaPattern): string {
  return skeleton.replace(/\d+(\.\d+)?/g, "0");
}

import { Decimal } from "../../core/decimal";
import type { FormulaCell } from "../../formulas/model/formula-model";
import type { FormulaPattern } from "../../formulas/model/formula-pattern";
import { addressAt, formulaLines, lineOf, positionOf } from "../tables/lines";
import { nameAbove } from "../tables/line-names";
import { namesOnce } from "../tables/table-labels";
import { isPredecessor } from "./fitting";
import { othersAcross } from "./meant-formulas";
import { placeOf } from "./meant-links";
import { multiplies } from "./meant-operands";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";
import { thresholds } from "../thresholds";

/** Numbers in formulas that differ from their neighbours' on purpose, or of which too few neighbours tell anything: worth knowing. */
export function isMeantConstant(odd: OddFormula): boolean {
  if (losesPercent(odd)) return false;
  return (
    isStatedInLabel(odd) ||
    isOfLineAcross(odd) ||
    isOnce(odd) ||
    isFirstPeriodOfOthers(odd) ||
    isRateOfFirstPeriod(odd) ||
    isOfAssumptions(odd) ||
    takesFromCell(odd) ||
    isRateOfActualPeriod(odd) ||
    isCarriedOn(odd) ||
    changesHere(odd) ||
    isShareOfWhole(odd) ||
    isStatedInRow(odd) ||
    hasFewBeside(odd)
  );
}

/** `=B11*9` among `=B10*9%` and `=B12*9%`: whichever rates its line has, this one lost its sign. */
function losesPercent({ formula, usual }: OddFormula): boolean {
  const { constants } = formula.pattern;
  const differing = constants.flatMap((own, index) => {
    const other = usual.pattern.constants[index];
    return other === undefined || other === own ? [] : [{ own: new Decimal(own), other: new Decimal(other) }];
  });
  return (
    constants.length === usual.pattern.constants.length &&
    differing.length > 0 &&
    differing.every(({ own, other }) => other.abs().lessThan(1) && own.equals(other.times(100)))
  );
}

/** `=H17*160` in the row of “Labour (160 hours/month)”: the number is what its row says. */
function isStatedInLabel({ sheet, formula, usual }: OddFormula): boolean {
  const added = constantsBeyond(formula.pattern, usual.pattern);
  const words = sheet
    .filledColumns(formula.row)
    .map((column) => sheet.cell(formula.row, column)?.value)
    .filter((value) => typeof value === "string");
  const heading = nameAbove(sheet, formula);
  // A small number stands in many a label; at its beginning it is a count, “3 per chain”.
  const states = (text: string, number: string): boolean =>
    new Decimal(number).gte(thresholds.leastStatedAmount)
      ? [...text.matchAll(/\d+([.,]\d+)?/g)].some(([each]) => each === number)
      : new RegExp(`^${number}\\s+\\p{L}`, "u").test(text.trim());
  // “+ 10 % for the walls” above `=G26*1.1`.
  const isShare = (number: string): boolean =>
    [...heading.matchAll(/(?<![\d.,])(\d{1,9}(?:[.,]\d{1,9})?)\s?%/g)].some(([, percent = ""]) => {
      const share = new Decimal(percent.replace(",", ".")).div(100);
      return [share, share.plus(1), new Decimal(1).minus(share)].some((each) => each.eq(number));
    });
  return added.length > 0 && added.every((number) => isShare(number) || words.some((text) => states(text, number)));
}

/** `=D11` among `=D10*12`, in a line that says that it is paid once. */
function isOnce({ sheet, formula, usual, direction }: OddFormula): boolean {
  if (direction !== "column" || constantsBeyond(usual.pattern, formula.pattern).length === 0) return false;
  return sheet.filledColumns(formula.row).some((column) => {
    const value = sheet.cell(formula.row, column)?.value;
    return typeof value === "string" && namesOnce(value);
  });
}

/** Where the first period of lines beside it lacks a number too, or has one more, that is the period's. */
function isFirstPeriodOfOthers({ sheet, formula, usual, place, direction }: OddFormula): boolean {
  const beyond = (own: FormulaPattern, next: FormulaPattern): number => own.constants.length - next.constants.length;
  const difference = beyond(formula.pattern, usual.pattern);
  if (place !== "first" || direction !== "row" || difference === 0) return false;
  const differs = (row: number): boolean => {
    const [own, next] = [sheet.formula(row, formula.column), sheet.formula(row, formula.column + 1)];
    const after = sheet.formula(row, formula.column + 2);
    return (
      own !== undefined &&
      next !== undefined &&
      Math.sign(beyond(own.pattern, next.pattern)) === Math.sign(difference) &&
      after?.pattern.canonical === next.pattern.canonical
    );
  };
  let lines = 0;
  for (let step = -thresholds.reachOfPeriod; step <= thresholds.reachOfPeriod; step++)
    if (step !== 0 && formula.row + step >= 0 && differs(formula.row + step)) lines++;
  return lines >= thresholds.fewestFirstPeriods;
}

/** `=M5*12` in the column of a year whose lines all multiply the month before by 12: the number is its column's. */
function isOfLineAcross({ sheet, formula, usual, direction }: OddFormula): boolean {
  const added = constantsBeyond(formula.pattern, usual.pattern);
  if (added.length === 0) return false;
  const { constants } = usual.pattern;
  const alike = othersAcross(sheet, formula, direction).filter(
    ({ pattern }) =>
      pattern.canonical !== formula.pattern.canonical &&
      added.every((number) => !constants.includes(number) && pattern.constants.includes(number)),
  );
  return alike.length >= thresholds.fewestOfLineAcross;
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
    pattern.references.length + pattern.names.length > usual.pattern.references.length + usual.pattern.names.length
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

/** `=E10*20%` behind `=C10*20%` and before `=F10*10%`, `=G10*10%`: it is the rate that changes, once. */
function changesHere({ sheet, formula, usual, place, direction }: OddFormula): boolean {
  if (place === "between") return false;
  const step = place === "first" ? -1 : 1;
  const { row, column } = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) + step);
  const beside = row < 0 || column < 0 ? undefined : sheet.formula(row, column);
  return (
    beside !== undefined &&
    shapeOf(beside.pattern) === shapeOf(formula.pattern) &&
    shapeOf(usual.pattern) === shapeOf(formula.pattern) &&
    beside.pattern.constants.length > 0 &&
    beside.pattern.constants.join(" ") === formula.pattern.constants.join(" ")
  );
}

/**
 * `=G200-G199+2000` in a row where 2000 stands as a figure too, or is added in another formula: what was paid in or out that day. The row
 * says so, and nothing was left behind; an amount that stands there time and again is another matter.
 */
function isStatedInRow({ sheet, formula, usual }: OddFormula): boolean {
  const { row, column, pattern } = formula;
  const added = constantsBeyond(pattern, usual.pattern);
  const isStated = (amount: string): boolean =>
    sheet.filledColumns(row).filter((each) => {
      if (each === column) return false;
      const beside = sheet.formula(row, each);
      if (beside) return beside.pattern.constants.includes(amount);
      const value = sheet.cell(row, each)?.value;
      return typeof value === "number" && new Decimal(value).abs().eq(amount);
    }).length === 1;
  return (
    added.length > 0 &&
    usual.pattern.constants.length < pattern.constants.length &&
    referencesBeyond(usual.pattern, pattern).length === 0 &&
    added.every((amount) => new Decimal(amount).gte(thresholds.leastStatedAmount) && isStated(amount))
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

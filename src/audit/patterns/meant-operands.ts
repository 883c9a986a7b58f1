import { isBinaryNode, isLiteralNode, type AstExpression } from "@borgar/fx";
import type { CellAddress } from "../../workbook/address";
import type { FormulaCell, WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { positionOf } from "../tables/lines";
import { nameBefore } from "../tables/line-names";
import { isPercentFormat } from "../tables/shown-format";
import { namesReturn } from "../tables/table-labels";
import { isReadBack, readsCells } from "./fitting";
import { placeOf } from "./meant-links";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";
import { thresholds } from "../thresholds";

/** Formulas that read another cell than their neighbours do, or take off a number, on purpose. */
export function hasMeantOperand(workbook: WorkbookModel, odd: OddFormula): boolean {
  return (
    opensByLink(odd) ||
    isFirstOfLine(odd) ||
    readsFilledOne(odd) ||
    passesBlankFactor(odd) ||
    isRepeatedDeduction(workbook, odd) ||
    isGiven(workbook, odd) ||
    isOfRates(odd) ||
    isGivenBack(odd)
  );
}

/** `=B51+C50` before `=C51+D49`, where C50 is `=C49`: in the first period the running figure is the period's own. */
function opensByLink({ sheet, formula, usual, place, difference }: OddFormula): boolean {
  if (place !== "first" || difference.slips.length !== 1 || difference.slips[0] !== "reference") return false;
  const [own, ...others] = referencesBeyond(formula.pattern, usual.pattern);
  const [right] = referencesBeyond(usual.pattern, formula.pattern);
  if (!own || !right || others.length > 0) return false;
  const link = formulaAt({ sheet, formula }, own);
  const [source] = link?.pattern.references ?? [];
  return link?.pattern.skeleton === "@" && source !== undefined && placeOf(source, link) === placeOf(right, formula);
}

/** `=H26-$H26` before `=I26-H26`, where the column before it is blank: the first of a line cannot read the one before. */
function isFirstOfLine({ sheet, formula, usual, direction, difference }: OddFormula): boolean {
  if (difference.slips.length === 0 || !difference.slips.every((slip) => slip === "reference")) return false;
  const placeAt = ({ sheet: other, range }: PatternReference): CellAddress | null => {
    const place = other === null ? resolvedRange(range, formula.row, formula.column) : null;
    return place && place.rows * place.columns === 1 ? place : null;
  };
  const isBlankBefore = (place: CellAddress | null): boolean =>
    place !== null &&
    positionOf(place, direction) === positionOf(formula, direction) - 1 &&
    sheet.cell(place.row, place.column) === undefined;
  const holdsFigure = (place: CellAddress | null): boolean =>
    place !== null && typeof sheet.cell(place.row, place.column)?.value === "number";
  const missed = referencesBeyond(usual.pattern, formula.pattern);
  const own = referencesBeyond(formula.pattern, usual.pattern);
  return (
    missed.length > 0 &&
    missed.every((each) => isBlankBefore(placeAt(each))) &&
    own.length > 0 &&
    own.every((each) => holdsFigure(placeAt(each)))
  );
}

/**
 * `=AL8` among `=AM7` and `=AM9`, where AM8 is blank: what was paid by card stands in another column than what was paid in cash. And `=H17-G18` among
 * `=H16-E17`, where only this row has anything in G: it is taken off here.
 */
function readsFilledOne({ sheet, formula, usual, others, direction, difference }: OddFormula): boolean {
  if (difference.slips.length === 0 || !difference.slips.every((slip) => slip === "reference")) return false;
  const own = referencesBeyond(formula.pattern, usual.pattern);
  const missed = referencesBeyond(usual.pattern, formula.pattern);
  const valueAt = (reference: PatternReference, at: FormulaCell): unknown => {
    const place = reference.sheet === null ? resolvedRange(reference.range, at.row, at.column) : null;
    const isOfLine = place !== null && positionOf(place, direction) === positionOf(at, direction);
    return isOfLine && place.rows * place.columns === 1
      ? (sheet.cell(place.row, place.column)?.value ?? "blank")
      : null;
  };
  if (own.length === 0 || !own.every((each) => typeof valueAt(each, formula) === "number")) return false;
  return (
    (missed.length > 0 && missed.every((each) => valueAt(each, formula) === "blank")) ||
    (!isProduct(formula.pattern) &&
      others.length >= thresholds.fewestThatLack &&
      own.every((each) => others.every((at) => valueAt(each, at) === "blank")))
  );
}

/** `=C5*E5` between `=C4*D4` and `=C6*D6`, where D5 is blank: a wall is measured by its height, a floor by its width. */
function passesBlankFactor({ sheet, formula, usual, direction, difference }: OddFormula): boolean {
  if (difference.slips.length === 0 || !difference.slips.every((slip) => slip === "reference")) return false;
  if (![formula, usual].every(({ pattern }) => isProduct(pattern))) return false;
  const valueAt = (reference: PatternReference, at: FormulaCell): unknown => {
    const place = reference.sheet === null ? resolvedRange(reference.range, at.row, at.column) : null;
    return place && place.rows * place.columns === 1 ? sheet.cell(place.row, place.column)?.value : null;
  };
  const own = referencesBeyond(formula.pattern, usual.pattern);
  const missed = referencesBeyond(usual.pattern, formula.pattern);
  // `=C5*D4` where the others read their own line alone: what the line before holds is no other measure of this one.
  const isOfOwnLine = ({ range }: PatternReference): boolean => {
    const place = resolvedRange(range, formula.row, formula.column);
    return place !== null && positionOf(place, direction) === positionOf(formula, direction);
  };
  if (missed.every(isOfOwnLine) && !own.every(isOfOwnLine)) return false;
  return (
    own.length > 0 &&
    own.every((reference) => typeof valueAt(reference, formula) === "number") &&
    missed.length > 0 &&
    missed.every((reference) => valueAt(reference, formula) === undefined)
  );
}

/** `=D27` below `=D26/B26`, where D27 is shown in percent and D26 is not: the change of a rate is its difference, and no share of anything. */
function isOfRates({ sheet, formula, usual, difference }: OddFormula): boolean {
  if (!difference.slips.every((slip) => slip === "factorLess")) return false;
  const isRate = ({ pattern, row, column }: FormulaCell): boolean =>
    pattern.references.some((reference) => {
      const place = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
      return place !== null && isPercentFormat(sheet.cell(place.row, place.column)?.format);
    });
  return isRate(formula) && !isRate(usual);
}

/** `=-SUMIF(…)` in the line of the refunds, among lines that add: what is given back is taken off. */
function isGivenBack({ sheet, formula, direction, difference }: OddFormula): boolean {
  const isTurned = difference.slips.length > 0 && difference.slips.every((slip) => slip === "sign");
  return direction === "column" && isTurned && namesReturn(nameBefore(sheet, formula));
}

/** `=300+180+20` a year between `=D22*12`, where D23 is `=E23/12`: the figure is given here, and its neighbour computed from it. */
function isGiven(workbook: WorkbookModel, { sheet, formula, usual }: OddFormula): boolean {
  return !readsCells(formula.pattern) && isReadBack(workbook, sheet, formula, usual);
}

/** A product or a quotient, or the growth that it shows: `=C5/B5-1`. */
function isProduct({ tree }: Pick<FormulaPattern, "tree">): boolean {
  if (tree === null || !isBinaryNode(tree)) return false;
  const [left, right] = tree.arguments;
  if (tree.operator === "-" && left && right && isLiteralNode(right)) return isProduct({ tree: left });
  return multiplies(tree);
}

/** A product or a quotient. */
export function multiplies(tree: AstExpression | null): boolean {
  return tree !== null && isBinaryNode(tree) && (tree.operator === "*" || tree.operator === "/");
}

/** `=C5*D5-3.048*1.3` in the same cell of two sheets: whoever computed a number and took it off meant to. */
function isRepeatedDeduction(workbook: WorkbookModel, { sheet, formula, usual, difference }: OddFormula): boolean {
  const [only, ...others] = difference.slips;
  if (only !== "termMore" || others.length > 0) return false;
  // A cell that is added once more is no number.
  if (formula.pattern.references.length !== usual.pattern.references.length) return false;
  if (referencesBeyond(formula.pattern, usual.pattern).length > 0) return false;
  return workbook.sheets.some(
    (other) =>
      other !== sheet && other.formula(formula.row, formula.column)?.pattern.canonical === formula.pattern.canonical,
  );
}

function formulaAt(
  { sheet, formula }: Pick<OddFormula, "sheet" | "formula">,
  { sheet: other, range }: PatternReference,
): FormulaCell | undefined {
  const place = other === null ? resolvedRange(range, formula.row, formula.column) : null;
  return place && place.rows * place.columns === 1 ? sheet.formula(place.row, place.column) : undefined;
}

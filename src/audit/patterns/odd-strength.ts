import { holdsCell } from "../../workbook/address";
import type { FormulaCell } from "../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { figuresIn } from "./compared-totals";
import { readsCells } from "./fitting";
import type { FormulaDifference, Slip } from "./formula-difference";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";
import { thresholds } from "../thresholds";
import { ownLineAggregate } from "../totals";

/**
 * How strong it is, what speaks against a formula that its neighbours have otherwise. A slip of the hand changes what is there: another cell
 * beside the right one, a sign, a term that is lost or added twice. Who names something that no neighbour reads, or computes where they
 * only repeat a cell, most often meant to; and `=3950*2` was typed: that is worth knowing and no more.
 */
export function isWeaklyOdd(odd: OddFormula): boolean {
  return (
    !readsCells(odd.formula.pattern) ||
    readsOthers(odd) ||
    takesNamed(odd) ||
    computesAmongLinks(odd) ||
    takesOtherLine(odd) ||
    takesOtherSheet(odd) ||
    takesInBlank(odd)
  );
}

/** `=I6*B18` below two `=I5*$B$16`: down a column each line has a name, which says what it is computed from; a few say nothing of the next. */
function takesOtherLine({ direction, place, usual, others, difference }: OddFormula): boolean {
  return (
    direction === "column" &&
    place !== "between" &&
    others.length < thresholds.fewestLinesAtEnd &&
    !keepsToItsLine(usual) &&
    isOnly(difference, ["reference"])
  );
}

/** `=S40`, the subtotal's line, among links to another sheet: a slip of the hand stays on the sheet that is linked to. */
function takesOtherSheet({ formula, usual }: OddFormula): boolean {
  const ofSheet = ({ pattern }: FormulaCell): boolean => pattern.references.some(({ sheet }) => sheet !== null);
  return isLink(formula.pattern) && isLink(usual.pattern) && ofSheet(formula) !== ofSheet(usual);
}

/**
 * `=$B$1*C2-$C$4` above `=$B$1*C3`: what is added, or multiplied by, is a cell that the neighbours do not read at all. `=D37-D38` among
 * `=E9/$H$3`: neither is anything that a computation of its own reads, which was written for its line (a subtotal, a result, a ratio). A
 * total that adds down among totals that add across is none such.
 */
function readsOthers({ formula, usual, difference }: OddFormula): boolean {
  if (!isOnly(difference, ["termMore", "factorMore"]) && !difference.slips.includes("shape")) return false;
  if (ownLineAggregate(formula.pattern) && ownLineAggregate(usual.pattern)) return false;
  const more = beyond(formula, usual);
  return more.length > 0 && more.every((reference) => !reads(usual, reference, formula));
}

/** `=E40*8` or `=B28`, which read what stands in their own row: so does whatever line stands there. */
function keepsToItsLine({ pattern }: FormulaCell): boolean {
  return pattern.references.every(
    ({ sheet, range: { r0, r1, $r0, $r1 } }) => sheet === null && r0 === 0 && r1 === 0 && $r0 !== true && $r1 !== true,
  );
}

/** `=SUM(B$1:B7)` above `=SUM(B$2:B8)`, where B1 is a heading: it adds nothing. */
function takesInBlank({ sheet, formula, usual, difference }: OddFormula): boolean {
  if (!isOnly(difference, ["range"])) return false;
  const [own, right] = [placesBeyond(formula, usual, formula), placesBeyond(usual, formula, formula)];
  if ([...own, ...right].some(({ sheet: other }) => other !== null)) return false;
  const figures = (places: typeof own): number => places.reduce((sum, { range }) => sum + figuresIn(sheet, range), 0);
  return figures(own) > 0 && figures(own) === figures(right);
}

/** Where a cell reads what a formula reads and another does not. */
function placesBeyond(formula: FormulaCell, other: FormulaCell, at: FormulaCell) {
  return beyond(formula, other).flatMap((reference) => placesOf(reference, at));
}

function beyond(formula: FormulaCell, usual: FormulaCell): readonly PatternReference[] {
  return referencesBeyond(formula.pattern, usual.pattern);
}

/** Whether what the neighbours read, taken from the odd formula's place, holds a cell that it reads. */
function reads(usual: FormulaCell, reference: PatternReference, at: FormulaCell): boolean {
  const read = usual.pattern.references.flatMap((each) => placesOf(each, at));
  return placesOf(reference, at).some(({ sheet, range }) =>
    read.some((each) => each.sheet === sheet && holdsCell(each.range, range.row, range.column)),
  );
}

function placesOf({ sheet, range }: PatternReference, at: FormulaCell) {
  const place = resolvedRange(range, at.row, at.column);
  return place ? [{ sheet, range: place }] : [];
}

/** `=MinimumCash` among `=I46`: a name is written, not copied. */
function takesNamed({ formula, usual }: Pick<OddFormula, "formula" | "usual">): boolean {
  return formula.pattern.names.some(({ text }) => !usual.pattern.names.some((name) => name.text === text));
}

/** `=B28-B29` or `=ROUND(G48*1.1,2)` where the neighbours are links: a slip in a link reads another cell, or turns its sign. */
function computesAmongLinks({ usual, difference }: Pick<OddFormula, "usual" | "difference">): boolean {
  return isLink(usual.pattern) && !isOnly(difference, ["reference", "sign", "constant"]);
}

function isLink({ skeleton }: FormulaPattern): boolean {
  return skeleton === "@";
}

function isOnly({ slips }: FormulaDifference, kinds: readonly Slip[]): boolean {
  return slips.length > 0 && slips.every((slip) => kinds.includes(slip));
}

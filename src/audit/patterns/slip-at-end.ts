import type { WorkbookModel } from "../../formulas/model/formula-model";
import { isPredecessor, readsAheadAlong } from "./fitting";
import { distance, opens } from "./meant-formulas";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";
import { thresholds } from "../thresholds";

/**
 * Whether a formula that differs by little from those beside it on one side is a slip: it reads a cell right beside theirs, and does not
 * open its line, from its first cell or, where the latest period comes first, from its last.
 */
export function isSlipAtEnd(workbook: WorkbookModel, odd: OddFormula): boolean {
  const begins = odd.place === "first" || readsAheadAlong(odd.usual.pattern, odd.direction);
  return isNearby(odd) && !(begins && opens(workbook, odd));
}

/** At the end of a stretch another cell is a slip where it lies beside the right one; one far away is meant. */
function isNearby({ formula, usual, others, direction, place, difference }: OddFormula): boolean {
  const isBare = usual.pattern.skeleton === "@";
  const isAdjusted = formula.pattern.constants.length > 0 && others.length >= thresholds.fewestBesideAdjusted;
  if (
    isBare &&
    difference.slips.some((slip) => slip !== "reference" && slip !== "sign" && !(slip === "constant" && isAdjusted))
  )
    return false;
  // The last column takes over the figure before it, which the series computed.
  if (formula.pattern.skeleton === "@" && difference.slips.includes("constant"))
    return isCount(usual, direction) && (direction === "column" || place === "first");
  if (!difference.slips.includes("reference")) return true;
  const own = referencesBeyond(formula.pattern, usual.pattern);
  const missed = referencesBeyond(usual.pattern, formula.pattern);
  // `$B6` for one of two `$B$5`: the formula still reads the cell that it slipped from.
  const right = missed.length > 0 ? missed : usual.pattern.references;
  return own.every((one) => right.some((other) => distance(formula, one, other) <= thresholds.nearestReference));
}

/** `=A5+1`: numbers in order, of which none is the one before once more. */
function isCount({ pattern }: OddFormula["usual"], direction: OddFormula["direction"]): boolean {
  const [only, ...others] = pattern.references;
  return pattern.skeleton === "(1+@)" && only !== undefined && others.length === 0 && isPredecessor(only, direction);
}

import { Decimal } from "../../core/decimal";
import { isErrorValue } from "../../workbook/snapshot";
import { isDecimal, type Scalar } from "./operand";

/** A sum that cancels out leaves a residue of its terms' last binary digits, where decimals give exactly 0. */
const RESIDUE = new Decimal("1e-9");
/** The digits that Excel computes with; a double's last digit is not the formula's. */
const LAST_DIGIT = new Decimal("1e-12");

/** Whether two results are the same to the digits that Excel computes with. */
export function sameResult(shown: Scalar, recomputed: Scalar): boolean {
  if (isDecimal(shown) && isDecimal(recomputed)) {
    if (shown.equals(recomputed)) return true;
    const slack = recomputed.isZero() || shown.isZero() ? RESIDUE : recomputed.abs().times(LAST_DIGIT);
    return shown.minus(recomputed).abs().lessThanOrEqualTo(slack);
  }
  // Which of two errors wins is not the same in every program; that there is one is told by the check of error values.
  if (isError(shown) && isErrorValue(recomputed)) return true;
  if (typeof shown === "string" && typeof recomputed === "string") return sameText(shown, recomputed);
  return (
    shown === recomputed ||
    (shown === null && recomputed === "") ||
    isBlankShownAsZero(shown, recomputed) ||
    isTruthAsNumber(shown, recomputed)
  );
}

/** LibreOffice keeps TRUE() as 1. */
function isTruthAsNumber(shown: Scalar, recomputed: Scalar): boolean {
  return typeof recomputed === "boolean" && isDecimal(shown) && shown.equals(recomputed ? 1 : 0);
}

/** Some programs write the error of a formula as a text: `#REF!`, `#ERROR!`. */
function isError(shown: Scalar): boolean {
  return isErrorValue(shown) || (typeof shown === "string" && /^#[A-Z][A-Z0-9/_]*[!?]?$/.test(shown));
}

/** FIXED and the joining of numbers to text write them in the reader's own style: 1.234,50 or 1,234.50. */
function sameText(shown: string, recomputed: string): boolean {
  return shown === recomputed || styleless(shown) === styleless(recomputed);
}

function styleless(text: string): string {
  return text.replace(/\d[.,](?=\d)/g, (digit) => `${digit.charAt(0)}·`);
}

/** A formula that gives a blank shows 0. */
function isBlankShownAsZero(shown: Scalar, recomputed: Scalar): boolean {
  return recomputed === null && isDecimal(shown) && shown.isZero();
}

import type { CellAddress } from "../../workbook/address";
import type { SheetModel } from "../../formulas/model/formula-model";
import { decimalFromDouble } from "../../core/decimal";
import { isDecimal } from "../../formulas/evaluation/operand";
import { isYear } from "./typed-beside";
import type { Compared } from "./typed-compared";
import { thresholds } from "../thresholds";

/** How much the digits of a typed number say of where it comes from. */

/** Whether the number is what the formula gives, and not only near it as far as its digits go: `0.22` for 0.216 is any rate. */
export function isExact({ typed, expected }: Compared): boolean {
  return isDecimal(expected) && decimalFromDouble(typed).equals(expected.toSignificantDigits(15));
}

/** Of so many digits, the first figure of a series, or the last, is what the formula gave. */
export function isCertain(cell: Compared): boolean {
  return isExact(cell) && decimalFromDouble(cell.typed).precision(false) >= thresholds.digitsBesideFew;
}

/** A few digits of what it would repeat: 0.07 where the cell before it holds 0.0746. */
export function isLikeByChance(cell: Compared): boolean {
  return cell.usual.pattern.skeleton === "@" && !isExact(cell) && !isUncommon(cell.typed);
}

/** A figure that nobody types twice without meaning the same: 9,000 or 0.0375, and not 1 or 12. */
export function isUncommon(value: number): boolean {
  const number = decimalFromDouble(value).abs();
  if (isYear(number)) return false;
  return (
    number.precision(false) >= thresholds.fewestUncommonDigits ||
    number.greaterThanOrEqualTo(thresholds.leastUncommonAmount)
  );
}

/** A rate that several lines of a column have: it is the sum of those above it by chance. */
export function isFrequent(
  sheet: SheetModel,
  { row, column, typed }: CellAddress & { readonly typed: number },
): boolean {
  const alike = sheet.filledRows(column).filter((each) => {
    const cell = each === row ? undefined : sheet.cell(each, column);
    return cell?.value === typed && cell.formula === undefined;
  });
  return alike.length >= thresholds.fewestFrequent;
}

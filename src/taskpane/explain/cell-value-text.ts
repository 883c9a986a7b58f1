import { decimalFromDouble } from "../../core/decimal";
import type { Language } from "../../core/wording";
import { formatDecimal, formatTruth } from "../../text/format";
import { errorWording } from "../../audit/wording/formula-wording";
import { isErrorValue, type CellValue } from "../../workbook/snapshot";

/** A cell's value with all its digits, in the pane's language. */
export function cellValueText(value: CellValue, language: Language): string {
  if (value === null) return "";
  if (typeof value === "number") return formatDecimal(decimalFromDouble(value), language);
  if (typeof value === "boolean") return formatTruth(value, language);
  return isErrorValue(value) ? errorWording(value.error)[language] : value;
}

import { isDay } from "../../core/dates";
import { decimalFromDouble } from "../../core/decimal";
import type { Language } from "../../core/wording";
import type { Measure } from "../../formulas/explanation/measure";
import { formatMeasured } from "../../rules/memo/memo-units";
import { formatDay, formatDecimal } from "../../text/format";
import type { CellValue } from "../../workbook/snapshot";
import { cellValueText } from "./cell-value-text";

/** A value with all its digits, in what it is measured: `R$ 43.160,00`, `7,5%`, `15/02/2018`. */
export function measuredText(value: CellValue, measure: Measure | undefined, language: Language): string {
  if (typeof value !== "number" || measure === undefined) return cellValueText(value, language);
  const exact = decimalFromDouble(value);
  if (measure === "day") return isDay(value) ? formatDay(value, language) : cellValueText(value, language);
  if (measure === "money" || measure === "rate") return formatMeasured(exact, measure, language);
  const shown = exact.toSignificantDigits(15);
  return formatDecimal(shown, language, Math.max(2, shown.decimalPlaces()));
}

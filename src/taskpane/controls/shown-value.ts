import { decimalFromDouble, type Decimal } from "../../core/decimal";
import { isDay } from "../../core/dates";
import type { CellResult } from "../../rule/evaluation";
import { Failure } from "../../rule/failure";
import type { Unit } from "../../rule/parameter";
import type { Language } from "../../core/wording";
import { formatDay, formatDecimal, formatTruth } from "../../text/format";

/** An amount with all its digits, two decimals at least: a reviewer compares `R$ 1.298.046,772`, not what rounding left of it. */
export function shownAmount(value: Decimal, language: Language): string {
  const text = formatDecimal(value, language, Math.max(2, value.decimalPlaces()));
  return text.startsWith("−") ? `−R$ ${text.slice(1)}` : `R$ ${text}`;
}

export function shownNumber(value: Decimal, unit: Unit, language: Language): string {
  switch (unit) {
    case "money":
      return shownAmount(value, language);
    case "rate":
      return `${formatDecimal(value.times(100), language)}%`;
    case "factor":
    case "count":
    case "digits":
    case "date":
    case "none":
      return formatDecimal(value, language);
  }
}

/** What a cell of a result shows, in the pane's language. */
export function shownResult(result: CellResult, unit: Unit, language: Language): string {
  if (result instanceof Failure) return result.wording[language];
  if (typeof result === "boolean") return formatTruth(result, language);
  if (typeof result === "string") return result;
  if (unit === "date" && isDay(result)) return formatDay(result, language);
  return shownNumber(decimalFromDouble(result), unit, language);
}

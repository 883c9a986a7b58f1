import { decimalFromText } from "../../core/decimal";
import { fillWording, type Language } from "../../core/wording";
import type { Explanation } from "../../formulas/explanation/explanation";
import { formatDecimal } from "../../text/format";
import { isErrorValue } from "../../workbook/snapshot";
import { cellValueText } from "./cell-value-text";
import { explainWording as wording } from "./wording";

/** Whether the value shown is still what the formula gives, in one text; empty where there is no formula. */
export function recomputationText({ check, cause, shown }: Explanation, language: Language): string {
  if (isErrorValue(shown) && check.kind !== "different" && check.kind !== "circular") {
    const error = fillWording(wording.error, { error: cellValueText(shown, language) })[language];
    const because = cause && fillWording(wording.errorCause, { cause: cause.wording })[language];
    const missing =
      check.kind === "notRecomputed" && fillWording(wording.notRecomputed, { reason: check.reason })[language];
    return [error, because, because ? null : missing].filter((part) => part).join(" ");
  }
  switch (check.kind) {
    case "none":
      return "";
    case "equal":
      return wording.equal[language];
    case "different": {
      const recomputed = cellValueText(check.recomputed, language);
      const differs = fillWording(wording.different, { recomputed })[language];
      const difference = check.difference === undefined ? null : decimalFromText(check.difference);
      if (!difference) return differs;
      return `${differs} ${fillWording(wording.difference, { difference: formatDecimal(difference, language) })[language]}`;
    }
    case "circular": {
      const way = check.through.map(({ sheet, cell }) => `${sheet}!${cell}`).join(" → ");
      return `${wording.circular[language]} ${way}`;
    }
    case "notRecomputed":
      return fillWording(wording.notRecomputed, { reason: check.reason })[language];
  }
}

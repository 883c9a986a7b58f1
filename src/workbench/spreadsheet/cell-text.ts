import { numfmt } from "@univerjs/core";
import type { CellValue } from "../../workbook/snapshot";
import { shownNumber } from "../../text/shown-number";
import { isErrorValue } from "../../workbook/snapshot";
import { shownError } from "./error-values";

/** The language that numbers and truth values are shown in; formulas and values are kept in English in any of them. */
export type NumberLocale = "en" | "pt-BR";

const truths: Readonly<Record<NumberLocale, readonly [string, string]>> = {
  en: ["FALSE", "TRUE"],
  "pt-BR": ["FALSO", "VERDADEIRO"],
};

export function truthText(truth: boolean, locale: NumberLocale): string {
  return truths[locale][truth ? 1 : 0];
}

/** What a cell shows, as wide as the column may be. */
export function cellText(value: CellValue, format: string, locale: NumberLocale): string {
  if (value === null) return "";
  if (isErrorValue(value)) return shownError(value.error, locale);
  if (typeof value === "boolean") return truthText(value, locale);
  try {
    const shown = typeof value === "number" ? shownNumber(value, format) : value;
    return numfmt.format(format, shown, { locale, throws: false, dateErrorThrows: false, dateErrorNumber: true });
  } catch {
    return String(value);
  }
}

import type { Day } from "../core/dates";
import { brazilianText, isoText } from "../core/dates";
import { Decimal } from "../core/decimal";
import type { FigureValue } from "../core/figure-value";
import type { Language } from "../core/wording";
import { groupedDigits } from "./grouped-digits";

const marks: Readonly<Record<Language, { readonly point: string; readonly group: string }>> = {
  en: { point: ".", group: "," },
  "pt-BR": { point: ",", group: "." },
};

const MINUS = "−";

/** A decimal with grouped thousands: all its digits, or `places` of them, half up. */
export function formatDecimal(value: Decimal, language: Language, places?: number): string {
  const digits = places === undefined ? value.abs().toFixed() : value.abs().toFixed(places);
  const [whole = "0", fraction] = digits.split(".");
  const { point, group } = marks[language];
  const grouped = groupedDigits(whole, group);
  const negative = value.isNegative() && /[1-9]/.test(digits);
  return `${negative ? MINUS : ""}${grouped}${fraction === undefined ? "" : point + fraction}`;
}

/** `R$ 1.234,56`; negatives with a minus before the currency. */
export function formatMoney(value: Decimal, language: Language): string {
  const text = formatDecimal(value, language, 2);
  return text.startsWith(MINUS) ? `${MINUS}R$ ${text.slice(1)}` : `R$ ${text}`;
}

export function formatPercent(value: Decimal, language: Language, places = 2): string {
  return `${formatDecimal(value.times(100), language, places)}%`;
}

/** `15/02/2018` in Portuguese, `2018-02-15` in English, which no reader can take for another day. */
export function formatDay(day: Day, language: Language): string {
  return language === "pt-BR" ? brazilianText(day) : isoText(day);
}

export function formatTruth(truth: boolean, language: Language): string {
  if (language === "pt-BR") return truth ? "VERDADEIRO" : "FALSO";
  return truth ? "TRUE" : "FALSE";
}

/** A figure's value with at most 15 significant digits, as a cell would show it. */
export function formatFigure(value: FigureValue, language: Language): string {
  if (value instanceof Decimal) return formatDecimal(value.toSignificantDigits(15), language);
  if (typeof value === "number") return formatDay(value, language);
  if (typeof value === "boolean") return formatTruth(value, language);
  return value;
}

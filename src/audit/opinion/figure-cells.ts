import { dayOf, type Day } from "../../core/dates";
import { decimalFromText, zero, type Decimal } from "../../core/decimal";
import type { Language } from "../../core/wording";
import { formatDay, formatPercent } from "../../text/format";
import type { NumberFormat } from "../../workbook/plan";
import type { SnapshotCell } from "../../workbook/snapshot";
import { figureText } from "../finding";
import { isCurrencyFormat, isDayFormat, isPercentFormat, placesOf } from "../tables/shown-format";
import { contentWording } from "../wording/content-wording";
import { blank, number, text, type ReportCell } from "./report-rows";

/** A figure as the number that it is, in the form of the cell that it is about; a formula or a text as it reads. */
export function contentCell(
  content: string | null,
  held: Partial<Pick<SnapshotCell, "value" | "format">> | undefined,
  language: Language,
): ReportCell {
  if (content === null) return blank;
  if (content === held?.value) return text(content);
  if (/^\d{4}-\d{2}-\d{2}$/.test(content)) return dayCell(content);
  const value = content.startsWith("=") ? null : decimalFromText(content);
  if (!value) return text(contentWording(content)[language]);
  return number(content, formatFor(value, held?.format));
}

const CENTS = 2;
const PERCENT_PLACES = 4;

function formatFor(value: Decimal, format: string | undefined): NumberFormat {
  if (isDayFormat(format)) return value.abs().greaterThan(FEWEST_DAYS) ? "date" : "count";
  if (isPercentFormat(format)) return value.decimalPlaces() > PERCENT_PLACES ? "percentFine" : "percent";
  if (isCurrencyFormat(format)) return value.decimalPlaces() > CENTS ? "moneyUnrounded" : "amount";
  const isYear = value.isInteger() && value.greaterThanOrEqualTo(FIRST_YEAR) && value.lessThan(AFTER_YEARS);
  if (isYear && (placesOf(format) ?? 0) === 0) return "year";
  if (value.isInteger() && (placesOf(format) ?? 0) === 0) return "count";
  return value.decimalPlaces() > CENTS ? "factor" : "amount";
}

/** A difference of two days is no day. */
const FEWEST_DAYS = 20_000;
const FIRST_YEAR = 1900;
const AFTER_YEARS = 2200;

/** Between figures, which stand to the right, and words, which stand to the left, neither is touched. */
export function inMiddle(cell: ReportCell): ReportCell {
  return { ...cell, align: "center" };
}

export function money(value: Decimal): ReportCell {
  return number(value.toFixed(CENTS), "amount");
}

/** What is at stake: in R$ where the workbook shows that it is money. */
export function amountCell(value: Decimal, format: string | undefined): ReportCell {
  return number(value.toFixed(CENTS), isCurrencyFormat(format) ? "money" : "amount");
}

export function count(value: number): ReportCell {
  return number(String(value), "count");
}

/** A day as a day, which Excel can sort by; what 1.0.0 kept as it is. */
export function dayCell(day: string): ReportCell {
  const serial = serialOf(day);
  return serial === null ? text(day) : { content: { kind: "number", number: String(serial) }, format: "date" };
}

function serialOf(day: string): Day | null {
  const [year, month, date] = day.split("-").map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !year || !month || !date) return null;
  return dayOf(year, month, date);
}

export function dayText(day: string, language: Language): string {
  const serial = serialOf(day);
  return serial === null ? day : formatDay(serial, language);
}

const SMALLEST_SHARE = "0.0001";

/** What would read 0,00% is said to be less than what can be shown. */
export function shareCell(share: Decimal, language: Language): ReportCell {
  if (!share.lessThan(SMALLEST_SHARE)) return inMiddle(number(figureText(share), "percent"));
  const smallest = formatPercent(zero.plus(SMALLEST_SHARE), language);
  return inMiddle(text(`< ${smallest}`));
}

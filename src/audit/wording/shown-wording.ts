import type { Day } from "../../core/dates";
import { brazilianText, isDay, isoText } from "../../core/dates";
import { Decimal, decimalFromDouble, roundAt } from "../../core/decimal";
import { languages, sameInBoth, type Language, type Wording } from "../../core/wording";
import { formatDecimal, formatTruth } from "../../text/format";
import { isErrorValue, type SnapshotCell } from "../../workbook/snapshot";
import { isCurrencyFormat, isDayFormat, isGrouped, isPercentFormat, placesOf } from "../tables/shown-format";
import { errorWording } from "./formula-wording";

/** A number without a format is shown with as many digits as a cell of usual width holds. */
const GENERAL_DIGITS = 11;

/** What a cell shows, as both languages write it: its figure under its format, its day, its text. */
export function shownWording(cell: Pick<SnapshotCell, "value" | "format"> | undefined): Wording {
  const value = cell?.value ?? null;
  if (typeof value === "number") return shownFigure(decimalFromDouble(value), cell?.format);
  if (typeof value === "string") return sameInBoth(value);
  if (typeof value === "boolean") return { en: formatTruth(value, "en"), "pt-BR": formatTruth(value, "pt-BR") };
  if (isErrorValue(value)) return errorWording(value.error);
  return { en: "blank", "pt-BR": "vazia" };
}

/**
 * A figure under a cell's format. `distinct` is a figure that it is told apart from: where the two would read alike, more decimals are
 * shown than the cell does.
 */
export function shownFigure(value: Decimal, format: string | undefined, distinct?: Decimal): Wording {
  if (isDayFormat(format)) {
    const day = value.floor().toNumber();
    if (isDay(day)) return dayWording(day);
  }
  const percent = isPercentFormat(format);
  const places = placesShown(value, format, distinct);
  const scaled = percent ? value.times(100) : value;
  return inBoth((language) => {
    const digits = digitsOf(scaled, language, Math.max(0, percent ? places - 2 : places), isGrouped(format));
    if (percent) return `${digits}%`;
    return isCurrencyFormat(format) ? withCurrency(digits) : digits;
  });
}

export function dayWording(day: Day): Wording {
  return { en: isoText(day), "pt-BR": brazilianText(day) };
}

/** The two in words, with the decimals that tell them apart. */
export function toldApart(found: Decimal, expected: Decimal, format: string | undefined): readonly [Wording, Wording] {
  return [shownFigure(found, format, expected), shownFigure(expected, format, found)];
}

/** What binary arithmetic leaves between two figures that are equal, as a part of them. */
export const BINARY_NOISE = new Decimal("1e-12");

function isNoise(one: Decimal, other: Decimal): boolean {
  return one.minus(other).abs().lessThanOrEqualTo(one.abs().times(BINARY_NOISE));
}

function placesShown(value: Decimal, format: string | undefined, distinct: Decimal | undefined): number {
  const general = roundAt(value.toSignificantDigits(GENERAL_DIGITS), GENERAL_DIGITS, "HALF_UP").decimalPlaces();
  const shown = placesOf(format) ?? general;
  if (distinct === undefined || isNoise(value, distinct)) return shown;
  const most = Math.max(value.decimalPlaces(), distinct.toSignificantDigits(15).decimalPlaces(), shown);
  for (let places = shown; places < most; places++) {
    if (!roundAt(value, places, "HALF_UP").equals(roundAt(distinct, places, "HALF_UP"))) return places;
  }
  return most;
}

function digitsOf(value: Decimal, language: Language, places: number, grouped: boolean): string {
  const digits = formatDecimal(value, language, places);
  return grouped ? digits : digits.replaceAll(language === "en" ? "," : ".", "");
}

function withCurrency(number: string): string {
  return number.startsWith("−") ? `−R$ ${number.slice(1)}` : `R$ ${number}`;
}

function inBoth(write: (language: Language) => string): Wording {
  const [en = "", portuguese = ""] = languages.map(write);
  return { en, "pt-BR": portuguese };
}

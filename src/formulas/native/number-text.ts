import { LAST_DAY } from "../../core/dates";
import { roundAt, type Decimal } from "../../core/decimal";
import { languageOfText } from "../evaluation/uncomputed-wording";
import { groupedDigits } from "../../text/grouped-digits";
import { FormNotComputed } from "./native-arguments";
import { calendarOfSerial, weekdayOfSerial } from "./serial-day";

/** A number as TEXT writes it. The format is of its author's language, and so is the text: `#.##0,00` is Brazilian, `#,##0.00` English. */

interface Style {
  readonly point: "." | ",";
  readonly group: "." | ",";
}

const english: Style = { point: ".", group: "," };
const brazilian: Style = { point: ",", group: "." };

/** @throws FormNotComputed where the format has signs that are not read here */
export function formattedText(value: Decimal, format: string): string {
  if (/^(general|geral)$/i.test(format)) throw new FormNotComputed();
  const sections = sectionsOf(format);
  const negative = value.isNegative() && !value.isZero();
  const own = negative ? sections[1] : value.isZero() ? sections[2] : undefined;
  const section = own ?? sections[0] ?? "";
  const minus = negative && own === undefined ? "-" : "";
  return minus + (isOfDays(section) ? dayText(value, section) : numberText(value.abs(), section));
}

function sectionsOf(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
}

function bare(section: string): string {
  return section.replace(/"[^"]*"|\\.|\[[^\][]*\]/g, "");
}

function isOfDays(section: string): boolean {
  return /[dmyahs]/i.test(bare(section)) && !/[0#?]/.test(bare(section));
}

const months = [
  "janeiro",
  "fevereiro",
  "março",
  "abril",
  "maio",
  "junho",
  "julho",
  "agosto",
  "setembro",
  "outubro",
  "novembro",
  "dezembro",
];
const weekdays = ["domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado"];
const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const englishWeekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const SECONDS_IN_DAY = 86_400;

/** Hours, minutes and seconds; a lapse of more than a day (`[h]`) and half days (`AM/PM`) are left to Excel. */
function timeText(value: Decimal, section: string): string {
  if (/\[[hms]+\]|am\/pm|[dya.]/i.test(section) || value.isNegative()) throw new FormNotComputed();
  const total = roundAt(value.minus(value.floor()).times(SECONDS_IN_DAY), 0, "HALF_UP").toNumber() % SECONDS_IN_DAY;
  const parts = { h: Math.floor(total / 3600), m: Math.floor(total / 60) % 60, s: total % 60 } as const;
  // Excel drops what is below the smallest part that is asked for.
  return section.replace(/"([^"]*)"|\\(.)|h+|m+|s+/gi, (found, quoted?: string, escaped?: string) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    const part = parts[found.charAt(0).toLowerCase() as keyof typeof parts];
    return found.length > 1 ? String(part).padStart(2, "0") : String(part);
  });
}

function dayText(value: Decimal, section: string): string {
  if (/[hs]/i.test(bare(section))) return timeText(value, section);
  const serial = value.floor().toNumber();
  if (!(serial >= 0 && serial <= LAST_DAY)) throw new FormNotComputed();
  const { year, month, day } = calendarOfSerial(serial);
  const inPortuguese = /a/i.test(bare(section));
  // Where the year does not tell the author's language, nothing tells how a month is called.
  const hasYear = /[ya]/i.test(bare(section));
  const name = (portuguese: readonly string[], english: readonly string[], index: number): string => {
    if (!hasYear) throw new FormNotComputed(languageOfText);
    return (inPortuguese ? portuguese : english)[index] ?? "";
  };
  return section.replace(/"([^"]*)"|\\(.)|\[[^\][]*\]|d+|m+|y+|a+/gi, (found, quoted?: string, escaped?: string) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    if (found.startsWith("[")) return "";
    const kind = found.charAt(0).toLowerCase();
    const count = found.length;
    if (kind === "y" || kind === "a") return count > 2 ? String(year) : String(year % 100).padStart(2, "0");
    if (kind === "m" && count > 2) {
      const whole = name(months, englishMonths, month - 1);
      return count === 3 ? whole.slice(0, 3) : count === 5 ? whole.charAt(0) : whole;
    }
    if (kind === "d" && count > 2) {
      const whole = name(weekdays, englishWeekdays, weekdayOfSerial(serial));
      return count === 3 ? whole.slice(0, 3) : whole;
    }
    const number = String(kind === "m" ? month : day);
    return count === 2 ? number.padStart(2, "0") : number;
  });
}

/** Stands for a quoted text while the signs around it are read. */
const VEIL = "\uE000";

/** The digits of a format, with whatever stands before and after them: `"R$ "#.##0,00`. */
const digitsShape = /[0#?][0#?.,]*/;

function numberText(value: Decimal, section: string): string {
  const hidden: string[] = [];
  const veiled = section.replace(/"([^"]*)"|\\(.)|\[[^\][]*\]/g, (_found, quoted?: string, escaped?: string) => {
    hidden.push(quoted ?? escaped ?? "");
    return VEIL;
  });
  const digits = digitsShape.exec(veiled)?.[0] ?? "";
  const outside = veiled.replace(digits, "");
  if (/[0#?@*_/eE]/.test(outside.replace(/R\$/g, ""))) throw new FormNotComputed();
  const shift = (veiled.match(/%/g) ?? []).length * 2;
  const scaled = value.times(`1e${String(shift)}`);
  const written = digits === "" ? "" : numeral(scaled, digits);
  let at = 0;
  return veiled.replace(digitsShape, () => written).replace(new RegExp(VEIL, "g"), () => hidden[at++] ?? "");
}

function numeral(value: Decimal, digits: string): string {
  const { point, group } = styleOf(digits);
  const at = digits.lastIndexOf(point);
  const fractionCode = at < 0 ? "" : digits.slice(at + 1);
  const wholeCode = at < 0 ? digits : digits.slice(0, at);
  if (/[.,]/.test(fractionCode) || /[.,]$/.test(wholeCode)) throw new FormNotComputed();
  const least = (fractionCode.match(/0/g) ?? []).length;
  const rounded = roundAt(value, fractionCode.length, "HALF_UP").toFixed(fractionCode.length);
  const [whole = "0", fraction = ""] = rounded.split(".");
  const leading = (wholeCode.match(/0/g) ?? []).length;
  const padded = whole === "0" && leading === 0 ? "" : whole.padStart(leading, "0");
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/(?<!0)0+$/, "");
  const shown = wholeCode.includes(group) ? groupedDigits(padded, group) : padded;
  return shown + (at < 0 ? "" : point + kept);
}

/** A comma before the last digits parts thousands in an English format where three signs follow it, and decimals in any other. */
function styleOf(digits: string): Style {
  const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) return comma > point ? brazilian : english;
  const grouping = /[.,][#0?]{2}0$/.test(digits) && digits.startsWith("#");
  if (comma >= 0) return grouping ? english : brazilian;
  return point >= 0 && grouping ? brazilian : english;
}

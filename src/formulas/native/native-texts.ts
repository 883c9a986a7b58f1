import { Decimal, decimalFromText, roundAt } from "../../core/decimal";
import { groupedDigits } from "../../text/grouped-digits";
import { errors } from "../evaluation/operand";
import { numberInText } from "../evaluation/uncomputed-wording";
import { CellError, FormNotComputed, matrix, number, text, truth, type NativeFunction } from "./native-arguments";
import { first, type Value } from "./native-lookups";
import { formattedText } from "./number-text";
import { WildText } from "./wild-text";

/** Excel's functions of text. */
export const textFunctions: Readonly<Record<string, NativeFunction>> = {
  LEN: ([value]) => new Decimal(text(value).length),
  LEFT: ([value, count]) => text(value).slice(0, letters(count, 1)),
  RIGHT: ([value, count]) => text(value).slice(-letters(count, 1) || Infinity),
  MID: ([value, start, count]) => {
    const from = letters(start);
    if (from < 1) throw new CellError(errors.value);
    return text(value).slice(from - 1, from - 1 + letters(count));
  },
  // Excel's takes the space of the keyboard alone: a no-break space that came with a pasted text stays.
  TRIM: ([value]) =>
    text(value)
      .split(" ")
      .filter((word) => word !== "")
      .join(" "),
  CLEAN: ([value]) => [...text(value)].filter((letter) => letter >= " ").join(""),
  PROPER: ([value]) => proper(text(value)),
  REPLACE: ([value, start, count, replacement]) => {
    const from = letters(start);
    if (from < 1) throw new CellError(errors.value);
    const within = text(value);
    return within.slice(0, from - 1) + text(replacement) + within.slice(from - 1 + letters(count));
  },
  UPPER: ([value]) => text(value).toUpperCase(),
  LOWER: ([value]) => text(value).toLowerCase(),
  CONCATENATE: (values) => values.map(text).join(""),
  CONCAT: (values) =>
    values
      .flatMap((value) => matrix(value).flat())
      .map(text)
      .join(""),
  // As an English Excel writes it; whether a cell still shows it is compared without regard to the style (sameResult).
  FIXED: ([value, places, plain]) => {
    const digits = number(places, 2).trunc().toNumber();
    const rounded = roundAt(number(value), digits, "HALF_UP").toFixed(Math.max(0, digits));
    return plain !== undefined && plain !== null && truth(plain) ? rounded : grouped(rounded);
  },
  TEXT: ([value, format]) => {
    const shown = first(value);
    const code = text(format);
    if (typeof shown === "string" && decimalFromText(shown) === null) return shown;
    return formattedText(number(shown), code);
  },
  VALUE: ([value]) => {
    const given = first(value);
    // `VALUE(FALSE)` is an error, though `FALSE*1` is 0.
    if (typeof given === "boolean") throw new CellError(errors.value);
    // `1.234,50` is a number in one language's Excel and an error in another's.
    if (typeof given === "string" && /\d/.test(given) && decimalFromText(given) === null) {
      throw new FormNotComputed(numberInText);
    }
    return number(value);
  },
  T: ([value]) => (typeof first(value) === "string" ? text(value) : ""),
  EXACT: ([one, other]) => text(one) === text(other),
  REPT: ([value, count]) => {
    const times = number(count).trunc().toNumber();
    if (times < 0 || text(value).length * times > LONGEST_TEXT) throw new CellError(errors.value);
    return text(value).repeat(times);
  },
  FIND: ([wanted, within, start]) => found(text(wanted), text(within), number(start, 1).toNumber()),
  SEARCH: ([wanted, within, start]) => searched(text(wanted), text(within), letters(start, 1)),
  SUBSTITUTE: ([value, old, replacement, which]) => {
    const parts = text(value).split(text(old));
    if (text(old) === "") return text(value);
    if (which === undefined) return parts.join(text(replacement));
    const at = number(which).trunc().toNumber();
    if (at < 1) throw new CellError(errors.value);
    if (at >= parts.length) return text(value);
    return parts.slice(0, at).join(text(old)) + text(replacement) + parts.slice(at).join(text(old));
  },
  TEXTJOIN: ([delimiter, skipsBlanks, ...values]) => {
    const skips = truth(skipsBlanks);
    const parts = values.flatMap((value) => matrix(value).flat()).map((each) => text(each));
    return parts.filter((part) => !skips || part !== "").join(text(delimiter));
  },
};

/** What a cell holds at most. */
const LONGEST_TEXT = 32_767;

/** A number of letters, or a place among them. */
function letters(value: Value | null | undefined, fallback?: number): number {
  const count = number(value, fallback).trunc().toNumber();
  if (count < 0) throw new CellError(errors.value);
  return count;
}

/** Every letter after one that is none is a capital. */
function proper(written: string): string {
  return written
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}

/** SEARCH does not tell capitals from small letters, and takes `?`, `*` and `~`. */
function searched(wanted: string, within: string, start: number): Decimal {
  if (!/[*?~]/.test(wanted)) return found(wanted.toLowerCase(), within.toLowerCase(), start);
  const at = start < 1 ? -1 : new WildText(wanted).placeIn(within, start - 1);
  if (at < 0) throw new CellError(errors.value);
  return new Decimal(at + 1);
}

function found(wanted: string, within: string, start: number): Decimal {
  const at = start < 1 ? -1 : within.indexOf(wanted, Math.trunc(start) - 1);
  if (at < 0) throw new CellError(errors.value);
  return new Decimal(at + 1);
}

function grouped(numeral: string): string {
  const [whole = "", ...fraction] = numeral.split(".");
  return [groupedDigits(whole, ","), ...fraction].join(".");
}

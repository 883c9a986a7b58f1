import { Decimal, decimalFromText, roundAt } from "../../core/decimal";
import { errors } from "../evaluation/operand";
import { CellError, matrix, number, text, truth, type NativeFunction } from "./native-arguments";
import { first } from "./native-lookups";
import { formattedText } from "./number-text";

/** Excel's functions of text. */
export const textFunctions: Readonly<Record<string, NativeFunction>> = {
  LEN: ([value]) => new Decimal(text(value).length),
  LEFT: ([value, count]) => text(value).slice(0, number(count, 1).toNumber()),
  RIGHT: ([value, count]) => text(value).slice(-number(count, 1).toNumber() || Infinity),
  MID: ([value, start, count]) => text(value).substr(number(start).toNumber() - 1, number(count).toNumber()),
  TRIM: ([value]) => text(value).trim().replace(/ +/g, " "),
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
  VALUE: ([value]) => number(value),
  T: ([value]) => (typeof first(value) === "string" ? text(value) : ""),
  EXACT: ([one, other]) => text(one) === text(other),
  REPT: ([value, count]) => {
    const times = number(count).trunc().toNumber();
    if (times < 0 || text(value).length * times > LONGEST_TEXT) throw new CellError(errors.value);
    return text(value).repeat(times);
  },
  FIND: ([wanted, within, start]) => found(text(wanted), text(within), number(start, 1).toNumber()),
  SEARCH: ([wanted, within, start]) =>
    found(text(wanted).toLowerCase(), text(within).toLowerCase(), number(start, 1).toNumber()),
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

function found(wanted: string, within: string, start: number): Decimal {
  const at = start < 1 ? -1 : within.indexOf(wanted, Math.trunc(start) - 1);
  if (at < 0) throw new CellError(errors.value);
  return new Decimal(at + 1);
}

function grouped(numeral: string): string {
  const [whole = "", ...fraction] = numeral.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

import { Decimal } from "../core/decimal";

/** What a Brazilian text says: a number, a text that could be two numbers, or none. */
export type BrazilianNumber =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "notANumber" };

const notANumber: BrazilianNumber = { kind: "notANumber" };

/** Hyphens and dashes that documents print as a minus. */
const MINUSES = /[\u2010-\u2014\u2212\ufe58\ufe63\uff0d]/g;
/** Characters without width that come along when text is copied. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Spaces that stand within a number, since no line may break there; an ordinary space may stand between two numbers. */
const UNBROKEN_SPACES = "[\\u00a0\\u2007\\u2009\\u202f]";
const spaceBetweenGroups = new RegExp(`(\\d)${UNBROKEN_SPACES}(?=\\d{3}(?!\\d))`, "g");

/** `R$`, `R\$` where Markdown escaped it, `$` as the norms write it, `BRL`. */
const CURRENCY = String.raw`(?:R?\\?\$|BRL)`;
const shape = new RegExp(`^(\\()?([+-])? ?(${CURRENCY})? ?(\\()?([+-])? ?([\\d.,]+) ?(%)? ?([-])?(\\))?(%)?$`, "i");

/** Letters that no currency has: most texts of a sheet are told apart by them at once. */
const otherLetters = /[ac-km-qs-z]/i;

/**
 * Reads a number as Brazil writes it: `1.126,79`, `- 87.345,59`, `-R$ 64.511,16`, `(1.100)`, `84%`. A point groups thousands, so
 * `1.200` is one thousand two hundred; a point that does not (`1.06`) leaves open whether it was meant as a comma.
 */
export function parseBrazilianNumber(text: string): BrazilianNumber {
  if (!/\d/.test(text) || otherLetters.test(text)) return notANumber;
  const plain = text
    .replace(INVISIBLE, "")
    .replace(MINUSES, "-")
    .replace(spaceBetweenGroups, "$1.")
    .replace(/\s+/g, " ")
    .trim();
  const match = shape.exec(plain);
  if (!match) return notANumber;
  const [, outer, sign, currency, inner, innerSign, digits = "", percentWithin, trailing, closing, percentAfter] =
    match;
  const opened = [outer, inner].filter((mark) => mark !== undefined).length;
  const signs = [sign, innerSign, trailing].filter((mark) => mark !== undefined);
  const percents = [percentWithin, percentAfter].filter((mark) => mark !== undefined).length;
  const parenthesised = closing !== undefined;
  if (opened !== (parenthesised ? 1 : 0) || signs.length + opened > 1 || percents > 1) return notANumber;
  if (percents === 1 && currency !== undefined) return notANumber;

  const magnitude = brazilianNumeral(digits);
  if (magnitude.kind !== "number") return magnitude;
  const negative = parenthesised || signs[0] === "-";
  const signed = negative ? magnitude.value.negated() : magnitude.value;
  return { kind: "number", value: percents === 1 ? signed.div(100) : signed };
}

function brazilianNumeral(digits: string): BrazilianNumber {
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
  const [whole = "", fraction, ...more] = digits.split(",");
  if (more.length > 0 || fraction === "") return notANumber;
  if (fraction === undefined) {
    if (/^\d+$/.test(whole)) return { kind: "number", value: new Decimal(whole) };
    if (grouped.test(whole)) return { kind: "number", value: new Decimal(whole.replace(/\./g, "")) };
    return /^\d*\.\d+$/.test(whole) ? { kind: "ambiguous" } : notANumber;
  }
  // `1,126.79` is how English writes it, in no way how Brazil does: the digits are right but their meaning is not certain.
  if (/^\d{3}\.\d+$/.test(fraction)) return { kind: "ambiguous" };
  if (!/^\d+$/.test(fraction) || !(/^\d*$/.test(whole) || grouped.test(whole))) return notANumber;
  return { kind: "number", value: new Decimal(`${whole === "" ? "0" : whole.replace(/\./g, "")}.${fraction}`) };
}

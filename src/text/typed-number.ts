import { Decimal } from "../core/decimal";
import type { Language, Wording } from "../core/wording";
import { fillWording } from "../core/wording";
import { formatDecimal } from "./format";

/** What a person typed into a number field. */
export type TypedNumber =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: Decimal; readonly percent: boolean }
  | { readonly kind: "problem"; readonly wording: Wording };

interface Marks {
  readonly point: "." | ",";
  readonly group: "." | ",";
}

const marksOf: Readonly<Record<Language, Marks>> = {
  en: { point: ".", group: "," },
  "pt-BR": { point: ",", group: "." },
};

const notANumber: Wording = {
  en: "“{typed}” is not a number. Type it as in 1,234.56",
  "pt-BR": "“{typed}” não é um número. Digite como em 1.234,56",
};

const wrongMark: Wording = {
  en: "Type the decimals with a point: {suggestion}",
  "pt-BR": "Digite os decimais com vírgula: {suggestion}",
};

const problem = (template: Wording, marks: Record<string, Wording | string>): TypedNumber => ({
  kind: "problem",
  wording: fillWording(template, marks),
});

/** Digits in groups of three: `1.234.567`; the first group has one to three and does not begin with 0. */
function isGrouped(text: string, mark: string): boolean {
  const [first = "", ...rest] = text.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
}

/**
 * Reads a number as a person types it: the language decides what a lone mark means (`1.234` is a thousand and more in Portuguese,
 * one and a bit in English); where both marks stand, the last is the decimal one in either language. Takes `R$`, a minus of any
 * kind before or after the currency or behind the digits, parentheses for negatives and `%`; what it cannot be sure of it refuses and says what to type.
 */
export function readTypedNumber(typed: string, language: Language): TypedNumber {
  const trimmed = typed.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (trimmed === "") return { kind: "blank" };
  const refused = (): TypedNumber => problem(notANumber, { typed: trimmed });
  const shape =
    /^(\()? ?([+\-−–])? ?(?:R\$)? ?([+−–-])? ?([\d.,]+(?: \d{3})*(?:[.,]\d+)?) ?(%)? ?(?:R\$)? ?([−–-])? ?(\))?$/i.exec(
      trimmed,
    );
  if (!shape) return refused();
  const [, opening, outerSign, innerSign, spaced = "", percentMark, signBehind, closing] = shape;
  if ((opening === undefined) !== (closing === undefined)) return refused();
  const signs = [outerSign, innerSign, signBehind].filter((each) => each !== undefined);
  if (signs.length > 1) return refused();
  const [sign] = signs;
  if (opening !== undefined && sign !== undefined) return refused();
  const negative = opening !== undefined || (sign !== undefined && sign !== "+");

  const digits = spaced.replace(/ /g, "");
  const { point, group } = marksOf[language];
  const plain = plainNumeral(digits, point, group);
  if (plain.kind === "none") return refused();
  const magnitude = new Decimal(plain.numeral);
  if (plain.kind === "doubtful") {
    const shown: Wording = {
      en: formatDecimal(magnitude, "en"),
      "pt-BR": formatDecimal(magnitude, "pt-BR"),
    };
    return problem(wrongMark, { suggestion: shown });
  }
  const percent = percentMark !== undefined;
  const signed = negative ? magnitude.negated() : magnitude;
  return { kind: "number", value: percent ? signed.div(100) : signed, percent };
}

type Numeral = { readonly kind: "sure" | "doubtful"; readonly numeral: string } | { readonly kind: "none" };

function plainNumeral(digits: string, point: string, group: string): Numeral {
  const none: Numeral = { kind: "none" };
  if (/^\d+$/.test(digits)) return { kind: "sure", numeral: digits };
  const marks = digits.replace(/\d/g, "");
  const last = marks.at(-1) ?? "";
  const distinct = new Set(marks);

  if (distinct.size === 2) {
    const at = digits.lastIndexOf(last);
    const whole = digits.slice(0, at);
    const fraction = digits.slice(at + 1);
    const other = last === "." ? "," : ".";
    if (whole.includes(last) || !isGrouped(whole, other) || !/^\d+$/.test(fraction)) return none;
    return { kind: "sure", numeral: `${whole.split(other).join("")}.${fraction}` };
  }
  if (marks.length > 1) {
    return isGrouped(digits, last) ? { kind: "sure", numeral: digits.split(last).join("") } : none;
  }
  if (last === point) {
    const [whole = "", fraction = ""] = digits.split(point);
    if (whole === "" && fraction === "") return none;
    return { kind: "sure", numeral: `${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}` };
  }
  if (isGrouped(digits, group)) return { kind: "sure", numeral: digits.split(group).join("") };
  const [whole = "", fraction = ""] = digits.split(group);
  return whole !== "" && fraction !== "" ? { kind: "doubtful", numeral: `${whole}.${fraction}` } : none;
}

/** A decimal as a person would type it: the language's decimal mark, no groups, a plain hyphen for the minus. */
export function typedText(value: Decimal, language: Language): string {
  return value.toFixed().replace(".", marksOf[language].point);
}

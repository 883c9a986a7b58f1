import { isoDay, isoText } from "../../core/dates";
import { decimalFromText, type Decimal } from "../../core/decimal";
import { fillWording, type Language, type Wording } from "../../core/wording";
import type { ScalarAnswer } from "../../templates/builder/answers";
import type { DateField, FieldUnit, NumberField } from "../../templates/builder/field";
import { formatDay, formatDecimal } from "../../text/format";
import { readTypedDay } from "../../text/typed-day";
import { readTypedNumber } from "../../text/typed-number";

/** What was typed in a number or date field, as the answer that it makes, or why it makes none. */
export type FieldReading =
  { readonly kind: "answer"; readonly answer: string } | { readonly kind: "problem"; readonly wording: Wording };

const isPercentage: Wording = {
  en: "“{typed}” is a percentage; this is no rate. Type the number itself",
  "pt-BR": "“{typed}” é um percentual, e aqui não vai taxa. Digite o próprio número",
};

/**
 * Reads a number as the field's unit takes it: beside a rate stands `%`, so that `7,5` is 7.5%, with or without the sign.
 */
export function readNumberText(field: NumberField, typed: string, language: Language): FieldReading {
  const read = readTypedNumber(typed, language);
  if (read.kind === "problem") return read;
  if (read.kind === "blank") return { kind: "answer", answer: "" };
  if (read.percent && (field.unit === "money" || field.unit === "count" || field.unit === "year")) {
    return { kind: "problem", wording: fillWording(isPercentage, { typed: typed.trim() }) };
  }
  const value = field.unit === "rate" && !read.percent ? read.value.div(100) : read.value;
  return { kind: "answer", answer: value.toFixed() };
}

export function readDateText(typed: string): FieldReading {
  const read = readTypedDay(typed);
  if (read.kind === "problem") return read;
  return { kind: "answer", answer: read.kind === "blank" ? "" : isoText(read.day) };
}

/** An answer as its field shows it: grouped, money with its cents, a rate in per cent without the sign that stands beside it. */
export function shownNumber(unit: FieldUnit, value: Decimal, language: Language): string {
  switch (unit) {
    case "money":
      return formatDecimal(value, language, Math.max(2, value.decimalPlaces()));
    case "rate":
      return formatDecimal(value.times(100), language);
    case "count":
    case "factor":
      return formatDecimal(value, language);
    case "year":
      return value.toFixed();
  }
}

export function shownAnswer(field: NumberField | DateField, answer: ScalarAnswer, language: Language): string {
  if (typeof answer !== "string" || answer === "") return "";
  if (field.kind === "date") return shownDay(answer, language);
  const value = decimalFromText(answer);
  return value ? shownNumber(field.unit, value, language) : answer;
}

function shownDay(iso: string, language: Language): string {
  try {
    return formatDay(isoDay(iso), language);
  } catch {
    return iso;
  }
}

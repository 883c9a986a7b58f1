import { isDay, isoText } from "../../../core/dates";
import { decimalFromDouble, decimalFromText, type Decimal } from "../../../core/decimal";
import { fillWording, languages, type Language, type Wording } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import { formatDecimal } from "../../../text/format";
import { readTypedNumber } from "../../../text/typed-number";
import type { Typed } from "../draft";
import { readDateText, readNumberText } from "../field-text";
import { monthDayOf, monthIdOf } from "./month-text";
import { plainWords } from "./plain-words";
import type { ImportedCell } from "./pasted";

const notAFlag: Wording = { en: "“{typed}” is neither yes nor no", "pt-BR": "“{typed}” não é sim nem não" };
const notAnOption: Wording = { en: "“{typed}” is none of {options}", "pt-BR": "“{typed}” não é nenhum de {options}" };
const notADay: Wording = { en: "{typed} is not a date", "pt-BR": "{typed} não é uma data" };

const flags: Readonly<Record<string, boolean>> = {
  sim: true,
  s: true,
  x: true,
  yes: true,
  y: true,
  true: true,
  verdadeiro: true,
  "1": true,
  nao: false,
  n: false,
  no: false,
  false: false,
  falso: false,
  "0": false,
};

export type CellReading =
  | { readonly kind: "answer"; readonly answer: Typed["value"] }
  | { readonly kind: "problem"; readonly wording: Wording };

/** Null for what is neither yes nor no. */
export function flagOf(cell: ImportedCell): boolean | null {
  return typeof cell === "boolean" ? cell : (flags[plainWords(String(cell))] ?? null);
}

/** What a cell says as an answer of its column, in one number style. */
export function readCell(cell: ImportedCell, column: ScalarField, language: Language): CellReading {
  switch (column.kind) {
    case "number":
      if (typeof cell === "number") return { kind: "answer", answer: decimalFromDouble(cell).toFixed() };
      if (/^[-–—−]$/.test(String(cell).trim())) return { kind: "answer", answer: "0" };
      return readNumberText(column, String(cell), language);
    case "date":
      if (typeof cell !== "number") {
        const first = column.id === "month" ? monthDayOf(cell) : null;
        return first === null ? readDateText(String(cell)) : { kind: "answer", answer: first };
      }
      return isDay(Math.floor(cell))
        ? { kind: "answer", answer: isoText(Math.floor(cell) as Parameters<typeof isoText>[0]) }
        : { kind: "problem", wording: fillWording(notADay, { typed: String(cell) }) };
    case "text":
      return { kind: "answer", answer: typeof cell === "number" ? decimalFromDouble(cell).toFixed() : String(cell) };
    case "flag": {
      if (cell === "") return { kind: "answer", answer: false };
      const flag = flagOf(cell);
      if (flag !== null) return { kind: "answer", answer: flag };
      return { kind: "problem", wording: fillWording(notAFlag, { typed: String(cell) }) };
    }
    case "choice": {
      const typed = plainWords(String(cell));
      if (typed === "") return { kind: "answer", answer: "" };
      const month = column.id === "month" ? monthIdOf(cell) : null;
      const option =
        column.options.find(({ id }) => id === month) ??
        column.options.find(
          ({ id, label }) => plainWords(id) === typed || languages.some((each) => plainWords(label[each]) === typed),
        );
      if (option) return { kind: "answer", answer: option.id };
      const options: Wording = {
        en: column.options.map(({ label }) => label.en).join(", "),
        "pt-BR": column.options.map(({ label }) => label["pt-BR"]).join(", "),
      };
      return { kind: "problem", wording: fillWording(notAnOption, { typed: String(cell), options }) };
    }
  }
}

const readAsPercent: Wording = {
  en: "“{typed}” was read as {read}. For {other}, type {other}.",
  "pt-BR": "“{typed}” foi lido como {read}. Para {other}, digite {other}.",
};

/**
 * Beside a rate stands `%`, so that 7,5 is 7.5%: what was typed as a fraction, 0,075, or reads as many times the whole, 750 %, is said
 * as it was read. Null where there is nothing to say.
 */
export function rateReading(column: ScalarField, typed: string, language: Language): Wording | null {
  if (column.kind !== "number" || column.unit !== "rate") return null;
  const read = readTypedNumber(typed, language);
  if (read.kind !== "number" || read.value.isZero()) return null;
  return doubtfulRate(read.percent ? read.value.times(100) : read.value, typed.trim(), !read.percent);
}

function doubtfulRate(percent: Decimal, typed: string, isBare: boolean): Wording | null {
  const size = percent.abs();
  const isFraction = isBare && size.lessThan(1);
  if (percent.isZero() || (!isFraction && size.lessThan(200))) return null;
  const other = isFraction ? percent.times(100) : percent.div(100);
  const shown = (value: Decimal): Wording => ({
    en: `${formatDecimal(value, "en")}%`,
    "pt-BR": `${formatDecimal(value, "pt-BR")} %`,
  });
  return fillWording(readAsPercent, { typed, read: shown(percent), other: shown(other) });
}

const answeredPercent: Wording = { en: "What was typed", "pt-BR": "O que foi digitado" };

/** The same of a rate that stands in a field: what it holds is told where something else may have been meant. */
export function rateInField(column: ScalarField, answer: string): Wording | null {
  const rate = column.kind === "number" && column.unit === "rate" ? decimalFromText(answer) : null;
  if (rate === null) return null;
  const told = doubtfulRate(rate.times(100), "{typed}", true);
  return told === null
    ? null
    : {
        en: told.en.replace("“{typed}”", answeredPercent.en),
        "pt-BR": told["pt-BR"].replace("“{typed}”", answeredPercent["pt-BR"]),
      };
}

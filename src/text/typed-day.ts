import { dayOf, type Day } from "../core/dates";
import { fillWording, type Wording } from "../core/wording";

export type TypedDay =
  | { readonly kind: "blank" }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "problem"; readonly wording: Wording };

const notADay: Wording = {
  en: "“{typed}” is not a date. Type it as dd/mm/yyyy, such as 15/02/2018",
  "pt-BR": "“{typed}” não é uma data. Digite como dd/mm/aaaa, por exemplo 15/02/2018",
};

/**
 * Reads a day as Brazil writes it, `15/02/2018` (also with `.` or `-`, a year of two digits, or eight digits in a row), or as ISO `2018-02-15`; the same in
 * both languages, since a month-first reading would turn 04/03 into another day without a sign.
 */
export function readTypedDay(typed: string): TypedDay {
  const trimmed = typed.trim();
  if (trimmed === "") return { kind: "blank" };
  const brazilian =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const parts = brazilian ? [wholeYear(brazilian[3] ?? ""), brazilian[2], brazilian[1]] : iso ? iso.slice(1) : null;
  const [year = NaN, month = NaN, day = NaN] = parts?.map(Number) ?? [];
  const found = dayOf(year, month, day);
  if (found === null) return { kind: "problem", wording: fillWording(notADay, { typed: trimmed }) };
  return { kind: "day", day: found };
}

/** Years of two digits lie between 1950 and 2049. */
function wholeYear(text: string): string {
  if (text.length !== 2) return text;
  return `${Number(text) < 50 ? "20" : "19"}${text}`;
}

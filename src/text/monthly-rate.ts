import { Decimal } from "../core/decimal";
import { fillWording, type Wording } from "../core/wording";
import { formatDecimal } from "./format";

/** A month's rate that was probably typed as it is printed, 0.57 for 0.57%: it counts a hundred times over, and no error says so. */

/** Since the currency of 1994 no general price index and no interest rate of the debts' kind has come to this in one month. */
const MOST_IN_A_MONTH = new Decimal("0.06");
const SINCE_YEAR = 1995;
const MONTHS = 12;

const doubt: Wording = {
  en: "{read}% in {month}: was {other}% meant?",
  "pt-BR": "{read} % em {month}: não seria {other} %?",
};

/** `2023-09`, `09/2023`: a month counted from year 0. */
export function monthText(index: number): Wording {
  const year = String(Math.floor(index / MONTHS));
  const month = String((index % MONTHS) + 1).padStart(2, "0");
  return { en: `${year}-${month}`, "pt-BR": `${month}/${year}` };
}

export function isDoubtfulMonth(index: number, rate: Decimal): boolean {
  return index >= SINCE_YEAR * MONTHS && rate.abs().greaterThan(MOST_IN_A_MONTH);
}

/** What such a month's rate reads as, and what was probably meant. */
export function monthDoubt(index: number, rate: Decimal): Wording {
  const percent = rate.times(100);
  const shown = (value: Decimal): Wording => ({
    en: formatDecimal(value, "en"),
    "pt-BR": formatDecimal(value, "pt-BR"),
  });
  return fillWording(doubt, { read: shown(percent), month: monthText(index), other: shown(percent.div(100)) });
}

/** The first of a series' months whose rate is doubtful, and how many more there are; null where none is. */
export function seriesDoubt(rates: Iterable<readonly [index: number, rate: Decimal]>): Wording | null {
  const doubtful = [...rates].filter(([index, rate]) => isDoubtfulMonth(index, rate));
  const [first] = doubtful;
  if (!first) return null;
  const said = monthDoubt(...first);
  const more = String(doubtful.length - 1);
  if (doubtful.length === 1) return said;
  return { en: `${said.en} (and ${more} more)`, "pt-BR": `${said["pt-BR"]} (e mais ${more})` };
}

import { isoDay } from "../../core/dates";
import { decimalFromText, type Decimal } from "../../core/decimal";
import { inBothLanguages, type Language, type Wording } from "../../core/wording";
import { formatDay, formatDecimal } from "../../text/format";
import { errorWording, formulaWording } from "./formula-wording";

const CENT_PLACES = 2;

/** A figure, formula, day, error or text of a finding, as each language writes it. */
export function contentWording(content: string): Wording {
  if (content.startsWith("=")) return formulaWording(content);
  if (content.startsWith("#")) return errorWording(content);
  return inBothLanguages((language) => plainContent(content, language));
}

/** A figure or day in the language's form; a text as it is. */
function plainContent(content: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(content)) return formatDay(isoDay(content), language);
  const value = decimalFromText(content);
  if (!value) return content;
  // A year, which no language groups; an amount of money that happens to be one reads as well.
  if (/^(19|20|21)\d\d$/.test(content)) return content;
  // 5.597.576,7 is an amount whose last zero fell off; a rate below 1 is none.
  const isAmount = value.decimalPlaces() === 1 && value.abs().greaterThanOrEqualTo(1);
  return formatDecimal(value, language, isAmount ? CENT_PLACES : Math.min(value.decimalPlaces(), placesRead(value)));
}

/** A third has no end: beyond these decimals nobody reads, but of a small figure that shows its first digits. */
const MOST_PLACES = 6;
const FIRST_DIGITS = 4;

function placesRead(value: Decimal): number {
  return Math.max(MOST_PLACES, value.toSignificantDigits(FIRST_DIGITS).decimalPlaces());
}

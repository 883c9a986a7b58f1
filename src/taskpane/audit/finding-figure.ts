import { isoDay } from "../../core/dates";
import { decimalFromText } from "../../core/decimal";
import type { Language } from "../../core/wording";
import { isIsoDay } from "../../templates/builder/validation";
import { formatDay, formatDecimal } from "../../text/format";

const CENT_PLACES = 2;

/** A figure of a finding in the pane's language; a formula or a text as it is. */
export function findingFigure(content: string, language: Language): string {
  if (isIsoDay(content)) return formatDay(isoDay(content), language);
  const value = decimalFromText(content);
  if (!value) return content;
  // A year, which no language groups; an amount of money that happens to be one reads as well.
  if (/^(19|20|21)\d\d$/.test(content)) return content;
  // 5.597.576,7 is an amount whose last zero fell off; a rate below 1 is none.
  const isAmount = value.decimalPlaces() === 1 && value.abs().greaterThanOrEqualTo(1);
  return formatDecimal(value, language, isAmount ? CENT_PLACES : value.decimalPlaces());
}

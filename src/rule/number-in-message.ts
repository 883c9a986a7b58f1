import type { Decimal } from "../core/decimal";
import type { Wording } from "../core/wording";

/** Digits that a message has room for: Excel shows 255 characters of it. */
const MOST_DIGITS = 24;

/** A figure as a message says it: `0,06`; one of hundreds of digits by its power of ten, `1e+300`. */
export function numberInMessage(value: Decimal): Wording {
  const whole = value.toFixed();
  const shown = whole.length <= MOST_DIGITS ? whole : value.toSignificantDigits(6).toExponential();
  return { en: shown, "pt-BR": shown.replace(".", ",") };
}

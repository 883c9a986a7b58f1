import type { Decimal } from "../core/decimal";
import { fillWording, type Wording } from "../core/wording";
import { differenceCause, type DifferenceCause } from "../rules/check/difference-cause";
import { formatDecimal } from "../text/format";
import type { Cause } from "./finding";
import { figureThresholds } from "./thresholds";

export { figureText } from "./finding";

/** A figure as both languages write it, with as many decimals as it has, and at least `places`. */
export function figureWording(value: Decimal, places = 0): Wording {
  const shown = value.toSignificantDigits(15);
  const decimals = Math.max(places, shown.decimalPlaces());
  return { en: formatDecimal(shown, "en", decimals), "pt-BR": formatDecimal(shown, "pt-BR", decimals) };
}

const causeWordings: Readonly<Record<DifferenceCause, Wording>> = {
  EQUAL: { en: "the two are equal", "pt-BR": "os dois são iguais" },
  SIGN: { en: "the sign is reversed", "pt-BR": "o sinal está trocado" },
  ROUNDING: { en: "it was rounded", "pt-BR": "foi arredondado" },
  TRUNCATION: { en: "its decimals were cut off", "pt-BR": "as casas decimais foram cortadas" },
  SCALE: {
    en: "the decimal point or the zeros are in another place",
    "pt-BR": "a vírgula ou os zeros estão em outra posição",
  },
  TRANSPOSITION: { en: "two neighbouring digits are swapped", "pt-BR": "dois algarismos vizinhos estão trocados" },
  ONE_DIGIT: { en: "one digit is wrong", "pt-BR": "um algarismo está errado" },
  OTHER: { en: "no simple slip explains it", "pt-BR": "nenhum deslize simples explica a diferença" },
};

/** What EXPLAIN_DIFFERENCE says of two figures. */
export function causeOfDifference(found: Decimal, expected: Decimal): Cause {
  const code = differenceCause(found, expected);
  return { code, wording: causeWordings[code] };
}

/** The same where the slip says more than that the two differ: of few digits, any figure is one from any other. */
export function tellingCause(found: Decimal, expected: Decimal): Cause {
  const cause = causeOfDifference(found, expected);
  const isPlain =
    cause.code === "ONE_DIGIT" &&
    Math.max(found.precision(), expected.precision()) < figureThresholds.fewestDigitsOfSlip;
  return isPlain ? { code: "OTHER", wording: causeWordings.OTHER } : cause;
}

/** A message with its likely cause, or with a remark of its own, behind it. */
export function withCause(message: Wording, cause: Cause | null, remark: Wording | null = null): Wording {
  if (remark) return { en: `${message.en} ${remark.en}`, "pt-BR": `${message["pt-BR"]} ${remark["pt-BR"]}` };
  if (cause === null || cause.code === "OTHER") return message;
  const template: Wording = { en: "{message} Likely cause: {cause}.", "pt-BR": "{message} Causa provável: {cause}." };
  return fillWording(template, { message, cause: cause.wording });
}

import { Decimal, roundAt, zero } from "../../core/decimal";
import { inBothLanguages, fillWording, type Wording } from "../../core/wording";
import { formatDecimal, formatPercent } from "../../text/format";
import type { FigureEffect, WeighedFinding } from "../materiality/weighed-findings";
import { isCurrencyFormat, isUnformatted } from "../tables/shown-format";
import { BINARY_NOISE, shownFigure } from "./shown-wording";

const SMALLEST = new Decimal("0.0001");
const CENT_PLACES = 2;
/** A figure below 1 without a format: so many digits say how large it is. */
const FEW_DIGITS = 4;

const amountOf: Wording = { en: "Amount: {amount}", "pt-BR": "Valor: {amount}" };
const withShare: Wording = { en: "{amount} ({share} {whole})", "pt-BR": "{amount} ({share} {whole})" };
const lessThan: Wording = { en: "less than {share}", "pt-BR": "menos de {share}" };
const effect: Wording = { en: "{figure}: {by}, to {would}", "pt-BR": "{figure}: {by}, para {would}" };
const computed: Wording = {
  en: "{figure}: cannot be computed now; would be {would}",
  "pt-BR": "{figure}: não pode ser calculado agora; seria {would}",
};
const putRight: Wording = { en: "Put right: {effects}", "pt-BR": "Corrigido: {effects}" };

/** Effects beyond these are in the JSON; a line must be read. */
const MOST_EFFECTS = 3;

/** `Valor: R$ 194.738,01 (3,6% da receita líquida)`, and what putting it right does; null where nothing can be said. */
export function weightWording(weighed: WeighedFinding): Wording | null {
  const parts = [amountLine(weighed), effectsWording(weighed.effects)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return inBothLanguages((language) => parts.map((part) => part[language]).join(". "));
}

/** The amount with what it is, where no heading says so. */
export function amountLine(weighed: WeighedFinding): Wording | null {
  const amount = amountWording(weighed);
  return amount && fillWording(amountOf, { amount });
}

/** `R$ 194.738,01 (3,6% da receita líquida)`; null where nothing is at stake. */
export function amountWording(weighed: WeighedFinding): Wording | null {
  const { amount, amountFormat, share, whole } = weighed;
  if (!amount || !movesAnything(weighed)) return null;
  const shown = figureShown(amount, amountFormat);
  if (!share || !whole) return shown;
  return fillWording(withShare, { amount: shown, share: shareWording(share), whole: whole.name });
}

function shareWording(share: Decimal): Wording {
  if (!share.lessThan(SMALLEST)) return inBothLanguages((language) => formatPercent(share, language));
  return fillWording(lessThan, { share: inBothLanguages((language) => formatPercent(SMALLEST, language)) });
}

/** Whether an amount is at stake: a typed number that its formula gives as well moves nothing. */
export function movesAnything({ amount, amountFormat, share }: WeighedFinding): boolean {
  if (!amount || share?.lessThan(BINARY_NOISE) === true) return false;
  if (isCurrencyFormat(amountFormat)) return !roundAt(amount, CENT_PLACES, "HALF_UP").isZero();
  return amount.greaterThanOrEqualTo(BINARY_NOISE);
}

function figureShown(value: Decimal, format: string | undefined): Wording {
  if (isCurrencyFormat(format)) return shownFigure(value, format);
  if (!isUnformatted(format)) return shownFigure(value, format, zero);
  const size = value.abs();
  const digits = Math.min(value.decimalPlaces(), value.toSignificantDigits(FEW_DIGITS).decimalPlaces());
  const places = value.isInteger() ? 0 : size.lessThan(1) ? digits : CENT_PLACES;
  return inBothLanguages((language) => formatDecimal(value, language, places));
}

export function effectsWording(effects: readonly FigureEffect[]): Wording | null {
  if (effects.length === 0) return null;
  const said = effects.slice(0, MOST_EFFECTS).map(({ figure, by, would, format }) => {
    const wouldBe = figureShown(would, format);
    if (!by) return fillWording(computed, { figure: figure.name, would: wouldBe });
    const moved = figureShown(by, format);
    const change = inBothLanguages((language) => `${by.isNegative() ? "" : "+"}${moved[language]}`);
    return fillWording(effect, { figure: figure.name, by: change, would: wouldBe });
  });
  const effectsSaid = inBothLanguages((language) => said.map((each) => each[language]).join("; "));
  return fillWording(putRight, { effects: effectsSaid });
}

import { Decimal } from "../../core/decimal";
import { inBothLanguages, fillWording, type Wording } from "../../core/wording";
import { formatMoney, formatPercent } from "../../text/format";
import type { FigureEffect, WeighedFinding } from "../materiality/weighed-findings";

const SMALLEST = new Decimal("0.0001");

const amountOf: Wording = { en: "Amount: {amount}", "pt-BR": "Valor: {amount}" };
const amountAndShare: Wording = {
  en: "Amount: {amount}, {share} {whole}",
  "pt-BR": "Valor: {amount}, {share} {whole}",
};
const effect: Wording = { en: "{figure}: {by}, to {would}", "pt-BR": "{figure}: {by}, para {would}" };
const computed: Wording = {
  en: "{figure}: cannot be computed now; would be {would}",
  "pt-BR": "{figure}: não pode ser calculado agora; seria {would}",
};
const putRight: Wording = { en: "Put right: {effects}", "pt-BR": "Corrigido: {effects}" };

/** Effects beyond these are in the JSON; a line must be read. */
const MOST_EFFECTS = 3;

/** `Valor: R$ 194.738,01, 3,6 % de receita líquida`, and what putting it right does; null where nothing can be said. */
export function weightWording(weighed: WeighedFinding): Wording | null {
  const parts = [amountWording(weighed), effectsWording(weighed.effects)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return inBothLanguages((language) => parts.map((part) => part[language]).join(". "));
}

export function amountWording({ amount, share, whole }: WeighedFinding): Wording | null {
  if (!amount) return null;
  const shown = inBothLanguages((language) => formatMoney(amount, language));
  if (!share || !whole) return fillWording(amountOf, { amount: shown });
  const part = inBothLanguages((language) =>
    share.lessThan(SMALLEST) ? `< ${formatPercent(SMALLEST, language)}` : formatPercent(share, language),
  );
  return fillWording(amountAndShare, { amount: shown, share: part, whole: whole.name });
}

export function effectsWording(effects: readonly FigureEffect[]): Wording | null {
  if (effects.length === 0) return null;
  const said = effects.slice(0, MOST_EFFECTS).map(({ figure, by, would }) => {
    const wouldBe = inBothLanguages((language) => formatMoney(would, language));
    if (!by) return fillWording(computed, { figure: figure.name, would: wouldBe });
    const change = inBothLanguages((language) => `${by.isNegative() ? "" : "+"}${formatMoney(by, language)}`);
    return fillWording(effect, { figure: figure.name, by: change, would: wouldBe });
  });
  const effectsSaid = inBothLanguages((language) => said.map((each) => each[language]).join("; "));
  return fillWording(putRight, { effects: effectsSaid });
}

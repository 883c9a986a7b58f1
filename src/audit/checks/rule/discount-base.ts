import { Decimal, roundHalfUpToCent } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { formatPercent } from "../../../text/format";
import type { Check, CheckContext } from "../../check";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import type { Finding } from "../../finding";
import { paymentTermsOf, type PaymentTerms, type TypedAmount } from "../../tables/payment-terms";

const HALF_CENT = new Decimal("0.005");
const SOURCE = "Lei 12.514/2011, art. 6º, § 2º";

const unroundedMessage: Wording = {
  en: "{cell}: {found} is {rate} off the annuity before rounding; off the published {full} it is {expected}, which is all that a member can check.",
  "pt-BR":
    "{cell}: {found} é a anuidade sem arredondar com desconto de {rate}; sobre o valor publicado, {full}, dá {expected}, que é o que o profissional consegue conferir.",
};
const wrongMessage: Wording = {
  en: "{cell}: {found} is not {full} less {rate}, which is {expected}.",
  "pt-BR": "{cell}: {found} não é {full} com desconto de {rate}, que dá {expected}.",
};
const unroundedCause: Wording = {
  en: "the discount was taken off the annuity before it was rounded to the cent",
  "pt-BR": "o desconto foi calculado sobre a anuidade antes do arredondamento ao centavo",
};
const fix: Wording = {
  en: "Take the discount off the published annuity, or publish the one that it is taken off.",
  "pt-BR": "Calcule o desconto sobre a anuidade publicada ou publique a anuidade usada no cálculo.",
};

/** A discounted annuity that does not follow from the published one. */
export const discountBase: Check = {
  kind: "discountBase",
  group: "rule",
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Discount off another annuity", "pt-BR": "Desconto sobre outra anuidade" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) =>
      paymentTermsOf(sheet).flatMap((terms) =>
        terms.discounts.flatMap(({ rate, amount }) =>
          terms.full ? (judge(terms, terms.full, rate, amount) ?? []) : [],
        ),
      ),
    );
  },
};

function judge(terms: PaymentTerms, full: TypedAmount, rate: Decimal, amount: TypedAmount): Finding | null {
  const kept = new Decimal(1).minus(rate);
  const expected = roundHalfUpToCent(full.value.times(kept));
  if (amount.value.equals(expected)) return null;
  // The published annuity may have been any amount that rounds to it.
  const least = roundHalfUpToCent(full.value.minus(HALF_CENT).times(kept));
  const most = roundHalfUpToCent(full.value.plus(HALF_CENT).times(kept));
  const unrounded = amount.value.greaterThanOrEqualTo(least) && amount.value.lessThanOrEqualTo(most);
  const cause = unrounded
    ? { code: "UNROUNDED_BASE", wording: unroundedCause }
    : causeOfDifference(amount.value, expected);
  const message = fillWording(unrounded ? unroundedMessage : wrongMessage, {
    cell: amount.cell,
    found: figureWording(amount.value, 2),
    rate: { en: formatPercent(rate, "en", 0), "pt-BR": formatPercent(rate, "pt-BR", 0) },
    full: figureWording(full.value, 2),
    expected: figureWording(expected, 2),
  });
  return {
    kind: discountBase.kind,
    severity: unrounded ? "warning" : "error",
    sheet: terms.sheet,
    cells: [amount.cell],
    found: figureText(amount.value),
    expected: figureText(expected),
    difference: figureText(amount.value.minus(expected)),
    cause,
    related: [full.cell],
    source: SOURCE,
    message: unrounded ? message : withCause(message, cause),
    fix,
  };
}

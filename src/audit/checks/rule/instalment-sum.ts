import { Decimal } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { figureWording } from "../../figure-wording";
import { findingOf } from "../../finding";
import { paymentTermsOf } from "../../tables/payment-terms";

const SOURCE = "Lei 12.514/2011, art. 6º, § 2º";

const message: Wording = {
  en: "{cell}: {count} instalments of {amount} are {sum}, {difference} {side} the annuity of {full}.",
  "pt-BR": "{cell}: {count} parcelas de {amount} somam {sum}, {difference} {side} da anuidade de {full}.",
};
const over: Wording = { en: "over", "pt-BR": "acima" };
const under: Wording = { en: "under", "pt-BR": "abaixo" };
const roundingCause: Wording = {
  en: "each instalment was rounded to the cent",
  "pt-BR": "cada parcela foi arredondada ao centavo",
};
const otherCause: Wording = {
  en: "the instalment is not the annuity divided by their number",
  "pt-BR": "a parcela não é a anuidade dividida pelo número de parcelas",
};
const otherFix: Wording = {
  en: "Divide the annuity by the number of instalments, and compare {cell} with what was published.",
  "pt-BR": "Divida a anuidade pelo número de parcelas e confira {cell} com o que foi publicado.",
};
const fix: Wording = {
  en: "Let some instalments be a cent less: CRESS.INSTALLMENTS in the mode EXACT.",
  "pt-BR": "Deixe algumas parcelas um centavo menores: CRESS.INSTALLMENTS no modo EXACT.",
};

/** Instalments that collect more or less than the annuity. */
export const instalmentSum: Check = {
  kind: "instalmentSum",
  group: "rule",
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Instalments that do not add up to the annuity", "pt-BR": "Parcelas que não somam a anuidade" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) =>
      paymentTermsOf(sheet).flatMap(({ full, instalments }) =>
        instalments.flatMap(({ count, amount }) => {
          if (!full) return [];
          const sum = amount.value.times(count);
          const difference = sum.minus(full.value);
          if (difference.isZero()) return [];
          // Half up, up or down: less than a cent each.
          const rounded = difference.abs().lessThan(new Decimal(count).times("0.01"));
          return [
            findingOf(instalmentSum, {
              // What rounding each instalment to the cent leaves is at most a warning.
              severity: rounded ? "warning" : "error",
              sheet,
              cells: [amount.cell],
              found: sum,
              expected: full.value,
              cause: rounded ? { code: "ROUNDING", wording: roundingCause } : { code: "OTHER", wording: otherCause },
              related: [full.cell],
              source: SOURCE,
              message: fillWording(message, {
                cell: amount.cell,
                count: String(count),
                amount: figureWording(amount.value, 2),
                sum: figureWording(sum, 2),
                difference: figureWording(difference.abs(), 2),
                side: difference.isNegative() ? under : over,
                full: figureWording(full.value, 2),
              }),
              fix: rounded ? fix : fillWording(otherFix, { cell: amount.cell }),
            }),
          ];
        }),
      ),
    );
  },
};

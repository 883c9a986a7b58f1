import { dayOf } from "../../../core/dates";
import { Decimal } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { annuityBand } from "../../../law/annuity-band";
import { inForceOn } from "../../../law/dated";
import type { Check, CheckContext } from "../../check";
import { areFederalRules } from "../../federal-rules";
import { figureWording } from "../../figure-wording";
import { findingOf } from "../../finding";
import { paymentTermsOf } from "../../tables/payment-terms";
import { plainLabel } from "../../tables/table-labels";

const message: Wording = {
  en: "{cell}: the annuity of {found} is outside the limits of {year}, {minimum} to {maximum}.",
  "pt-BR": "{cell}: a anuidade de {found} está fora dos patamares de {year}, de {minimum} a {maximum}.",
};
const below: Wording = {
  en: "it is below the least that the federal council allows",
  "pt-BR": "está abaixo do mínimo que o conselho federal permite",
};
const above: Wording = {
  en: "it is above the most that the federal council allows",
  "pt-BR": "está acima do máximo que o conselho federal permite",
};
const fix: Wording = { en: "Set the annuity within the limits.", "pt-BR": "Fixe a anuidade dentro dos patamares." };

/** An individual's annuity beyond what the federal council's resolution allows for its year. */
export const annuityOutsideBand: Check = {
  kind: "annuityOutsideBand",
  group: "rule",
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Annuity outside the legal band", "pt-BR": "Anuidade fora dos patamares legais" },
  run(context: CheckContext) {
    if (!areFederalRules(context)) return [];
    return context.workbook.sheets.flatMap((sheet) =>
      paymentTermsOf(sheet).flatMap(({ full, year, heading }) => {
        const day = year === null ? null : dayOf(year, 1, 1);
        const band = day === null ? null : inForceOn(annuityBand, day);
        if (!full || !band || /juridica|compan|empresa/.test(plainLabel(heading))) return [];
        const [minimum, maximum] = [new Decimal(band.value.minimum), new Decimal(band.value.maximum)];
        if (full.value.greaterThanOrEqualTo(minimum) && full.value.lessThanOrEqualTo(maximum)) return [];
        const nearest = full.value.lessThan(minimum) ? minimum : maximum;
        return [
          findingOf(annuityOutsideBand, {
            sheet,
            cells: [full.cell],
            found: full.value,
            expected: nearest,
            cause: { code: "OUTSIDE_BAND", wording: nearest === minimum ? below : above },
            source: band.source.citation,
            message: fillWording(message, {
              cell: full.cell,
              found: figureWording(full.value, 2),
              year: String(year),
              minimum: figureWording(minimum, 2),
              maximum: figureWording(maximum, 2),
            }),
            fix,
          }),
        ];
      }),
    );
  },
};

import type { Calculation } from "../../rule/calculation";
import { Decimal } from "../../core/decimal";
import type { Figure } from "../../rule/figure";
import { optionalNumber } from "../../rule/parameter-values";
import { cfessQuota } from "../../law/cfess-quota";
import { latest } from "../../law/dated";

const rateLabel = { en: "Share rate", "pt-BR": "Alíquota da cota-parte" };
const quotaInForce = { en: "quota in force", "pt-BR": "cota vigente" };

/** The federal council's share as a fraction, left out where the quota in law is meant. */
export const shareRate = optionalNumber(
  { en: "the quota in law, 20%", "pt-BR": "a cota vigente, 20%" },
  {
    named: "aliquota",
    label: rateLabel,
    description: {
      en: "Share as a fraction (20% is 0.2); left out, the dated quota in law.",
      "pt-BR": "Alíquota como fração (20% é 0,2); se omitida, a cota vigente.",
    },
    unit: "rate",
    least: "0",
    most: "1",
  },
);

/** The rate that was given, or the quota in law with its source. */
export function appliedShareRate(calculation: Calculation, given: Figure | undefined): Figure {
  if (given) return given;
  const quota = latest(cfessQuota);
  return calculation.found(rateLabel, quotaInForce, [], () => ({
    value: new Decimal(quota.value),
    source: quota.source,
  }));
}

import type { Calculation } from "../../rule/calculation";
import type { Day } from "../../core/dates";
import { Decimal } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import type { Figure } from "../../rule/figure";
import { optionalDate, optionalNumber } from "../../rule/parameter-values";
import { cfessQuota } from "../../law/cfess-quota";
import type { UndatedLaw } from "../../rule/rule";
import { lawOn } from "../law-on";

const rateLabel = { en: "Share rate", "pt-BR": "Alíquota da cota-parte" };
const quotaOn = { en: "quota in force on", "pt-BR": "cota vigente em" };

/** The federal council's share as a fraction, left out where the quota in law is meant. */
export const shareRate = optionalNumber(
  { en: "the quota in law on the day, 20%", "pt-BR": "a cota vigente no dia, 20%" },
  {
    named: "aliquota",
    label: rateLabel,
    description: {
      en: "Share as a fraction (20% is 0.2); left out, the dated quota in law.",
      "pt-BR": "Alíquota como fração (20% é 0,2); se omitida, a cota vigente.",
    },
    unit: "rate",
    above: "0",
    most: "1",
  },
);

/** The day whose quota applies where no rate is given; the last parameter of each function that takes the share. */
export const shareDate = optionalDate(
  { en: "the quota that the function was published with", "pt-BR": "a cota com que a função foi publicada" },
  {
    named: "data",
    label: { en: "Day of the quota", "pt-BR": "Dia da cota" },
    description: {
      en: "Day whose quota applies where the rate is left out; left out too, 20%.",
      "pt-BR": "Dia cuja cota se aplica quando a alíquota é omitida; se omitido também, 20%.",
    },
  },
);

/** The rate that was given; else the quota in law on the day; else, without a day, the one that the function was published with. */
export function appliedShareRate(
  calculation: Calculation,
  given: Figure | undefined,
  date: Figure<Day> | undefined,
  rateName: Wording = { en: "rate", "pt-BR": "aliquota" },
): Figure {
  if (given) return given;
  return lawOn(calculation, date, {
    label: rateLabel,
    rows: cfessQuota,
    inForce: quotaOn,
    parameter: { en: "date", "pt-BR": "data" },
    instead: rateName,
    operands: [],
    valueOf: (quota) => new Decimal(quota),
  });
}

/** What the audit must know of a function that takes the share: which arguments name the value or its day. */
export function undatedShare(rateName: string): UndatedLaw {
  return { rows: cfessQuota, namedBy: [rateName, "date"] };
}

import type { Rule } from "../core/rule";
import { annuityAdjust } from "./annuity/annuity-adjust";
import { annuityBand } from "./annuity/annuity-band";
import { annuityDiscount } from "./annuity/annuity-discount";
import { annuityProrata } from "./annuity/annuity-prorata";
import { annuityRevenue } from "./annuity/annuity-revenue";
import { annuitySchedule } from "./annuity/annuity-schedule";
import { collectionThreshold } from "./annuity/collection-threshold";
import { debtInstallmentLimit } from "./annuity/debt-installment-limit";
import { dueDate } from "./annuity/due-date";
import { installments } from "./annuity/installments";
import { lateCharges } from "./annuity/late-charges";
import { cfessShare } from "./budget/cfess-share";

/** Every function of the add-in, in the order of the catalogue. A new function is one more line here. */
export const rules: readonly Rule[] = [
  annuityAdjust,
  annuityDiscount,
  annuitySchedule,
  annuityProrata,
  annuityBand,
  annuityRevenue,
  installments,
  lateCharges,
  debtInstallmentLimit,
  collectionThreshold,
  dueDate,
  cfessShare,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of a function's name, with or without its namespace, in any case. */
export function ruleNamed(name: string): Rule | undefined {
  return byId.get(
    name
      .trim()
      .toUpperCase()
      .replace(/^CRESS\./, ""),
  );
}

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
import { accountSum } from "./budget/account-sum";
import { budgetBalance } from "./budget/budget-balance";
import { cfessShare } from "./budget/cfess-share";
import { cfessTransfer } from "./budget/cfess-transfer";
import { revenueScenarios } from "./budget/revenue-scenarios";
import { itg20Ceiling } from "./itg20/itg20-ceiling";
import { itg20Net } from "./itg20/itg20-net";
import { itg20Reduction } from "./itg20/itg20-reduction";
import { explainRule } from "./memo/explain";

/** Every function that computes, in the order of the catalogue. A new function is one more line here. */
const computing: readonly Rule[] = [
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
  cfessTransfer,
  revenueScenarios,
  budgetBalance,
  accountSum,
  itg20Reduction,
  itg20Ceiling,
  itg20Net,
];

const computingById = mapById(computing);

/** Every function of the add-in: those that compute, then the one that explains them. */
export const rules: readonly Rule[] = [...computing, explainRule((name) => computingById.get(idOf(name)))];

const byId = mapById(rules);

function mapById(list: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(list.map((rule) => [rule.id, rule]));
}

function idOf(name: string): string {
  return name
    .trim()
    .toUpperCase()
    .replace(/^CRESS\./, "");
}

/** The rule of a function's name, with or without its namespace, in any case. */
export function ruleNamed(name: string): Rule | undefined {
  return byId.get(idOf(name));
}

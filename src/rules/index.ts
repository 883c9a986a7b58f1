import type { Rule } from "../rule/rule";
import { annuityAdjust } from "./annuity/annuity-adjust";
import { annuityBand } from "./annuity/annuity-band";
import { annuityDiscount } from "./annuity/annuity-discount";
import { annuityProrata } from "./annuity/annuity-prorata";
import { annuityRevenue } from "./annuity/annuity-revenue";
import { annuitySchedule } from "./annuity/annuity-schedule";
import { collectionThreshold } from "./annuity/collection-threshold";
import { debtInstallmentLimit } from "./annuity/debt-installment-limit";
import { dueDate } from "./annuity/due-date";
import { indexFactor } from "./annuity/index-factor";
import { installments } from "./annuity/installments";
import { lateCharges } from "./annuity/late-charges";
import { accountLevel } from "./budget/account-level";
import { accountParent } from "./budget/account-parent";
import { accountSum } from "./budget/account-sum";
import { budgetBalance } from "./budget/budget-balance";
import { cfessShare } from "./budget/cfess-share";
import { cfessTransfer } from "./budget/cfess-transfer";
import { revenueScenarios } from "./budget/revenue-scenarios";
import { explainDifference } from "./check/explain-difference";
import { findComponents } from "./check/find-components";
import { parseBrl } from "./check/parse-brl";
import { roundBrl } from "./check/round-brl";
import { sumCheck } from "./check/sum-check";
import { itg20Ceiling } from "./itg20/itg20-ceiling";
import { itg20MfrPv } from "./itg20/itg20-mfr-pv";
import { itg20Net } from "./itg20/itg20-net";
import { itg20Reduction } from "./itg20/itg20-reduction";
import { itg20ReductionTable } from "./itg20/itg20-reduction-table";
import { itg20Refund } from "./itg20/itg20-refund";
import { itg20Rollforward } from "./itg20/itg20-rollforward";
import { itg20Summary } from "./itg20/itg20-summary";
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
  indexFactor,
  debtInstallmentLimit,
  collectionThreshold,
  dueDate,
  cfessShare,
  cfessTransfer,
  revenueScenarios,
  budgetBalance,
  accountSum,
  accountLevel,
  accountParent,
  sumCheck,
  explainDifference,
  findComponents,
  parseBrl,
  roundBrl,
  itg20Refund,
  itg20Reduction,
  itg20ReductionTable,
  itg20MfrPv,
  itg20Ceiling,
  itg20Net,
  itg20Summary,
  itg20Rollforward,
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

/** Whether a formula's function is one of the add-in's. */
export function isOwnFunction(name: string): boolean {
  return name.startsWith("CRESS.");
}

/** The rule that a formula calls by that name; undefined for a function of Excel's own that is called alike. */
export function calledRule(name: string): Rule | undefined {
  return isOwnFunction(name) ? ruleNamed(name) : undefined;
}

/** The rule of a function's name, with or without its namespace, in any case. */
export function ruleNamed(name: string): Rule | undefined {
  return byId.get(idOf(name));
}

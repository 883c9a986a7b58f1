import { hasRight, isFixed, refundOf } from "../ceiling/refund-part";
import { isGiven, sheetId, type PlanOf } from "../plan-answers";

/** Whether the plan's ceiling is computed from its years, so that it can be computed anew from others. */
export function isRecomputable(plan: PlanOf): boolean {
  const given = ["givenCeiling", "givenRefund", "givenReduction"].some((id) => isGiven(plan, id));
  return plan.flows.length > 0 && isGiven(plan, "discountRate") && !given && !isFixed(plan);
}

/** The largest benefit (item 9) of another surplus and another reduction under the plan's own terms, as a formula. */
export function largestBenefit(plan: PlanOf, after: string, reduction: string): string {
  const sheet = `${sheetId(plan, "ceiling")}.`;
  const at = (name: string): string => `{$${sheet}${name}}`;
  const right = hasRight(sheet);
  const refund = `IF(${right},${refundOf(plan, after, sheet)},0)`;
  const both = `IF(AND(${at("combine")}={'yes},${right},${reduction}>0),${reduction}+${refundOf(plan, `${after}-${reduction}`, sheet)},0)`;
  const windUp = `IF(${at("windUpRight")}={'yes},CRESS.ITG20_REFUND(${after},${at("windUpShare")},${at("premium")}+${at("fees")},${at("windUpTax")}),0)`;
  return `MAX(${reduction},${refund},${both},${windUp})`;
}

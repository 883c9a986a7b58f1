import type { Rule } from "../core/rule";
import { annuityAdjust } from "./annuity/annuity-adjust";
import { annuityDiscount } from "./annuity/annuity-discount";
import { annuityRevenue } from "./annuity/annuity-revenue";
import { cfessShare } from "./budget/cfess-share";

/** Every function of the add-in, in the order of the catalogue. A new function is one more line here. */
export const rules: readonly Rule[] = [annuityAdjust, annuityDiscount, annuityRevenue, cfessShare];

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

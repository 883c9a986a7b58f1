import type { PatternReference } from "../formulas/model/formula-pattern";
import type { Parameter } from "../rule/parameter";
import { ruleNamed } from "../rules";

/** The parameter of a CRESS function that a reference is the argument of; undefined where it is none's. */
export function parameterOf({
  within,
  position,
}: Pick<PatternReference, "within" | "position">): Parameter | undefined {
  const rule = within.startsWith("CRESS.") ? ruleNamed(within) : undefined;
  return rule && Object.values(rule.parameters)[position];
}

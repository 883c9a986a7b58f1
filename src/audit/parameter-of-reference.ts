import type { PatternReference } from "../formulas/model/node-references";
import type { Parameter } from "../rule/parameter";
import { calledRule } from "../rules";

/** The parameter of a CRESS function that a reference is the argument of; undefined where it is none's. */
export function parameterOf({
  within,
  position,
}: Pick<PatternReference, "within" | "position">): Parameter | undefined {
  return calledRule(within)?.parameters[position];
}

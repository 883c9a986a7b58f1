import { Decimal } from "../core/decimal";
import { Failure } from "./failure";
import type { AnyFigure, Rule, RuleParameter } from "./rule";
import { fillWording, type Wording } from "../core/wording";

const checkArgument: Wording = { en: "{problem}; check {name}", "pt-BR": "{problem}; confira {name}" };

/** A result that no cell can hold is some argument's doing: most likely the one farthest from 1. The failure then names it. */
export function namingFarthestArgument(
  failure: Failure,
  rule: Rule,
  inputs: Readonly<Record<string, unknown>>,
): Failure {
  let farthest = -1;
  let named: RuleParameter | undefined;
  for (const parameter of rule.parameters) {
    const distance = magnitude(inputs[parameter.name.en]);
    if (distance <= farthest) continue;
    farthest = distance;
    named = parameter;
  }
  if (!named || farthest < 0) return failure;
  const wording = fillWording(checkArgument, { problem: failure.wording, name: named.name });
  return new Failure(failure.reason, wording, named.name.en);
}

/** How many powers of ten the farthest of an argument's numbers is from 1; −1 where it holds none. */
function magnitude(value: unknown): number {
  // What EXPLAIN passes on has not been read yet.
  if (typeof value === "number") return value === 0 || !Number.isFinite(value) ? -1 : Math.abs(new Decimal(value).e);
  if (isFigure(value)) return value.value instanceof Decimal && !value.value.isZero() ? Math.abs(value.value.e) : -1;
  if (typeof value !== "object" || value === null) return -1;
  return Object.values(value).reduce<number>((farthest, each) => Math.max(farthest, magnitude(each)), -1);
}

function isFigure(value: unknown): value is AnyFigure {
  return typeof value === "object" && value !== null && "label" in value && "value" in value;
}

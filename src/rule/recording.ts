import { Decimal } from "../core/decimal";
import type { FigureValue } from "../core/figure-value";
import type { Step } from "./memo";
import type { AnyFigure, Rule } from "./rule";

/** The memo's first and last lines, which no operation writes. */

function isFigure(value: unknown): value is AnyFigure {
  return typeof value === "object" && value !== null && "label" in value && "value" in value;
}

/** Every figure that came in is a line of the memo, so that each later formula's operands stand above it. */
export function recordGiven(rule: Rule, inputs: Readonly<Record<string, unknown>>, steps: Step[]): void {
  const record = (value: unknown): void => {
    if (isFigure(value))
      steps.push({ label: value.label, operation: { kind: "given" }, operands: [], value: value.value });
    else if (Array.isArray(value)) value.forEach(record);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(record);
  };
  for (const parameter of rule.parameters) {
    if (parameter.kind !== "any") record(inputs[parameter.name.en]);
  }
}

/** The memo ends with the function's result: of a table, its last cell. */
export function recordResult(rule: Rule, figures: readonly (readonly AnyFigure[])[], steps: Step[]): void {
  const result = figures.at(-1)?.at(-1);
  if (!result) return;
  const last = steps.at(-1);
  if (last && sameValue(last.value, result.value)) return;
  steps.push({ label: rule.result.label, operation: { kind: "same" }, operands: [result], value: result.value });
}

function sameValue(left: FigureValue, right: FigureValue): boolean {
  return left instanceof Decimal && right instanceof Decimal ? left.eq(right) : left === right;
}

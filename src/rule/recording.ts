import { Decimal } from "../core/decimal";
import type { FigureValue } from "../core/figure-value";
import type { Step } from "./memo";
import { positioned } from "./parameter-ranges";
import type { AnyFigure, Rule } from "./rule";

/** The memo's lines that no operation writes: what came in, what stands in several cells, and the result. */

/** Which steps of a memo are about a cell of the result. */
export interface CellSteps {
  /** The steps of its call, of a lifted range those of its row: from this one up to the next one's before. */
  readonly from: number;
  readonly to: number;
  /** The step that gives the cell; null where no step does, as for a constant of the function's. */
  readonly step: number | null;
}

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

/**
 * A figure that stands in several cells of a table, as the amount of equal instalments does, gets a step for each of them.
 * @returns the step of each cell; null where none gives it
 */
export function recordRepeated(
  figures: readonly (readonly AnyFigure[])[],
  steps: Step[],
  from: number,
): readonly (readonly (number | null)[])[] {
  const counts = new Map<AnyFigure, number>();
  for (const each of figures.flat()) counts.set(each, (counts.get(each) ?? 0) + 1);
  const own = steps.slice(from);
  const recorded = new Map<AnyFigure, number | null>();
  const stepOf = (each: AnyFigure): number | null => {
    const known = recorded.get(each);
    if (known !== undefined) return known;
    const last = own.reduce<number>(
      (at, { label, value }, index) => (label.en === each.label.en && sameValue(value, each.value) ? index : at),
      -1,
    );
    const found = last < 0 || each.label.en === "" ? null : from + last;
    recorded.set(each, found);
    return found;
  };
  const told = new Map<AnyFigure, number>();
  return figures.map((row) =>
    row.map((each) => {
      const step = stepOf(each);
      if (step === null || (counts.get(each) ?? 0) < 2) return step;
      const position = (told.get(each) ?? 0) + 1;
      told.set(each, position);
      const { label, value } = each;
      steps.push({ label: positioned(label, position), operation: { kind: "same" }, operands: [each], value });
      return steps.length - 1;
    }),
  );
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

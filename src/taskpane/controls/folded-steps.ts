import type { Step } from "../../rule/memo";

/** One step, or a run of values of one list, which is folded: forty expenses must not hide the balance. */
export type StepEntry =
  | { readonly kind: "step"; readonly step: Step; readonly number: number }
  | { readonly kind: "list"; readonly steps: readonly Step[]; readonly number: number };

/** Longer lists are folded. */
const LONGEST_LIST = 6;

/** `Expense [3]` is of the list `Expense`. */
function listOf(step: Step): string | null {
  if (step.operation.kind !== "given") return null;
  return /^(.*) \[\d+\]$/.exec(step.label.en)?.[1] ?? null;
}

/** @param first the number of the first step */
export function foldedSteps(steps: readonly Step[], first = 1): readonly StepEntry[] {
  const entries: StepEntry[] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (!step) break;
    const list = listOf(step);
    let end = at + 1;
    while (list !== null && end < steps.length) {
      const next = steps[end];
      if (!next || listOf(next) !== list) break;
      end += 1;
    }
    const run = steps.slice(at, end);
    if (run.length > LONGEST_LIST) entries.push({ kind: "list", steps: run, number: first + at });
    else run.forEach((each, index) => entries.push({ kind: "step", step: each, number: first + at + index }));
    at = end;
  }
  return entries;
}

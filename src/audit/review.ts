import type { Profile } from "../profile/profile";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { WorkbookModel } from "../formulas/model/formula-model";
import { checks } from "./checks/index";
import { auditedModelSteps, auditModelSteps, type AuditProgress } from "./audit";
import type { Finding } from "./finding";
import { weighedFindingSteps, type WeighedFinding } from "./materiality/weighed-findings";

/** What a check found, weighed, with the workbook that it read. */
export interface Review {
  readonly workbook: WorkbookModel;
  /** Worst first, and of one severity the heaviest first. */
  readonly findings: readonly Finding[];
  readonly weighed: ReadonlyMap<Finding, WeighedFinding>;
}

/** Checks a workbook and weighs what is found; yields where a pane may show progress or stop. */
export function* reviewSteps(snapshot: WorkbookSnapshot, profile?: Profile): Generator<AuditProgress, Review, void> {
  const workbook = yield* auditedModelSteps(snapshot);
  const found = yield* auditModelSteps(workbook, undefined, profile);
  const weighing = weighedFindingSteps(found, workbook);
  let step = weighing.next();
  for (; step.done !== true; step = weighing.next()) yield { done: checks.length, total: checks.length };
  const weighed = step.value;
  return {
    workbook,
    findings: weighed.map(({ finding }) => finding),
    weighed: new Map(weighed.map((each) => [each.finding, each])),
  };
}

export function review(snapshot: WorkbookSnapshot, profile?: Profile): Review {
  const steps = reviewSteps(snapshot, profile);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

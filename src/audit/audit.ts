import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checks as allChecks } from "./checks/index";
import type { Check, CheckContext } from "./check";
import { severities, type Finding } from "./finding";
import { withDetails } from "./finding-details";
import { withHabitsAsNotes } from "./habits";
import { withoutReports } from "./report-sheets";
import { saidFormulas } from "./right-formula";
import { withMeasuredSeverity } from "./severity-by-kind";
import { WorkbookModel } from "../formulas/model/formula-model";
import { profileFromWorkbook } from "../profile/from-workbook";
import { isEmptyProfile, type Profile } from "../profile/profile";

export interface AuditProgress {
  readonly done: number;
  readonly total: number;
  /** The check that runs next; absent at the end. */
  readonly next?: Check;
}

/**
 * Runs the checks one after the other and yields before each, and within a long one, so that a pane can show progress and stop. The findings
 * are returned at the end, worst first, in the order of the checks.
 */
export function* auditSteps(
  snapshot: WorkbookSnapshot,
  checks: readonly Check[] = allChecks,
  profile?: Profile,
): Generator<AuditProgress, readonly Finding[], void> {
  return yield* auditModelSteps(auditedModel(snapshot), checks, profile);
}

/** What is checked of a workbook: all but the sheets that the add-in reports in, which repeat what stands elsewhere. */
export function auditedModel(snapshot: WorkbookSnapshot): WorkbookModel {
  return new WorkbookModel(withoutReports(snapshot));
}

/** The same, yielding while formulas are read: those of a large workbook take seconds. */
export function* auditedModelSteps(
  snapshot: WorkbookSnapshot,
  checks: readonly Check[] = allChecks,
): Generator<AuditProgress, WorkbookModel, void> {
  const steps = WorkbookModel.steps(withoutReports(snapshot));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield withNext(0, checks);
  }
}

/** The same for a workbook whose formulas were read before. */
export function* auditModelSteps(
  workbook: WorkbookModel,
  checks: readonly Check[] = allChecks,
  profile?: Profile,
): Generator<AuditProgress, readonly Finding[], void> {
  yield withNext(0, checks);
  const { snapshot } = workbook;
  const terms = profile && !isEmptyProfile(profile) ? profile : statedProfile(snapshot);
  const context: CheckContext = { workbook, ...(terms ? { profile: terms } : {}) };
  const found: Finding[] = [];
  for (const [index, check] of checks.entries()) {
    yield withNext(index, checks);
    for (const step of check.prepare?.(context) ?? []) {
      void step;
      yield withNext(index, checks);
    }
    for (const finding of check.run(context)) found.push(withMeasuredSeverity(finding));
  }
  yield { done: checks.length, total: checks.length };
  const told = withHabitsAsNotes(withoutRepetition(found, checks));
  return sorted(told.map((finding) => withDetails(finding, workbook)));
}

/** What a workbook that was filled says of its council. */
function statedProfile(snapshot: WorkbookSnapshot): Profile | null {
  const stated = profileFromWorkbook(snapshot);
  return isEmptyProfile(stated) ? null : stated;
}

export function audit(
  snapshot: WorkbookSnapshot,
  checks: readonly Check[] = allChecks,
  profile?: Profile,
): readonly Finding[] {
  const steps = auditSteps(snapshot, checks, profile);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function withNext(index: number, checks: readonly Check[]): AuditProgress {
  const next = checks[index];
  return { done: index, total: checks.length, ...(next ? { next } : {}) };
}

/**
 * The same slip seen by two checks is told once, by the first, which takes over the formulas that the other knows. A note does not hide an
 * error or a warning; one that cannot say which of two cells is meant says nothing new where one of them is told of.
 */
function withoutRepetition(findings: readonly Finding[], checks: readonly Check[]): Finding[] {
  const repeating = new Set(checks.filter((check) => check.repeats).map((check) => check.kind));
  const told = new Map<string, Set<string>>();
  const hidden: Finding[] = [];
  const kept = findings.filter((finding) => {
    const cells = told.get(finding.sheet) ?? new Set<string>();
    told.set(finding.sheet, cells);
    const isEither = finding.severity === "info" && finding.cells.length === 2;
    const isTold = (cell: string): boolean => cells.has(cell);
    const isRepeated = isEither ? finding.cells.some(isTold) : finding.cells.every(isTold);
    if (repeating.has(finding.kind) && isRepeated) {
      hidden.push(finding);
      return false;
    }
    if (finding.severity !== "info") for (const cell of finding.cells) cells.add(cell);
    return true;
  });
  const surely = surelyTold(kept.filter(({ kind }) => repeating.has(kind)));
  const isRepeatedNote = ({ kind, severity, sheet, cells }: Finding): boolean =>
    severity === "info" && repeating.has(kind) && cells.every((cell) => surely.has(`${sheet}!${cell}`));
  hidden.push(...kept.filter(isRepeatedNote));
  const filled = new Map<string, string>();
  for (const each of hidden)
    for (const [cell, formula] of saidFormulas(each)) filled.set(`${each.sheet}!${cell}`, formula);
  return kept.flatMap((finding) => {
    if (isRepeatedNote(finding)) return [];
    const own = finding.cells.flatMap((cell) => {
      const formula = filled.get(`${finding.sheet}!${cell}`);
      return formula === undefined ? [] : [[cell, formula] as const];
    });
    return own.length > 0 ? { ...finding, filledFormulas: Object.fromEntries(own) } : finding;
  });
}

/** What a later check was surer of is no note as well. */
function surelyTold(findings: readonly Finding[]): ReadonlySet<string> {
  const sure = findings.filter(({ severity }) => severity !== "info");
  return new Set(sure.flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet}!${cell}`)));
}

function sorted(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number => severities.indexOf(finding.severity);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

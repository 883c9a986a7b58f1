import type { Wording } from "../../core/wording";
import { checks } from "../checks";
import { severities, type Finding, type Severity } from "../finding";
import { figuresPutRight, type FigurePutRight } from "../materiality/put-right";
import type { WeighedFinding } from "../materiality/weighed-findings";
import type { Review } from "../review";
import type { Answered, Tracked, TrackedFinding } from "../tracking/memory";
import { zero, type Decimal } from "../../core/decimal";
import { workbookDigest, type WorkbookDigest } from "./workbook-digest";

/** What only the one who hands the opinion in, or the program at hand, knows. */
export interface OpinionCircumstances {
  /** The workbook's name; empty where it has none yet. */
  readonly file: string;
  /** What was checked: the workbook, a sheet, a range. */
  readonly scope: Wording;
  /** Whether a finding is in the scope. */
  readonly isInScope: (finding: Pick<Finding, "sheet" | "cells">) => boolean;
  /** Empty where nobody said who: Excel gives no name. */
  readonly reviewer: string;
  /** ISO day. */
  readonly day: string;
  /** ISO day of the check before this one; empty where there was none. */
  readonly before: string;
  readonly versions: { readonly addIn: string; readonly legalValues: string };
}

export interface OpinionFinding extends TrackedFinding {
  readonly weight: WeighedFinding | null;
  /** `3`, and `3.1` for what only follows from it. */
  readonly number: string;
  readonly follows: boolean;
}

export interface TestMade {
  readonly kind: string;
  readonly title: Wording;
  readonly group: "formula" | "figure" | "rule";
  readonly open: Readonly<Record<Severity, number>>;
  readonly dismissed: number;
}

export interface OpinionTotal {
  readonly severity: Severity;
  readonly open: number;
  /** Of those that do not follow from others. */
  readonly openAmount: Decimal;
  readonly dismissed: number;
  readonly dismissedAmount: Decimal;
  readonly fixed: number;
}

/** All that an opinion says of a check, before it takes a form. */
export interface Opinion extends OpinionCircumstances {
  readonly digest: WorkbookDigest;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly open: readonly OpinionFinding[];
  readonly dismissed: readonly OpinionFinding[];
  /** Newest first. */
  readonly fixed: readonly Answered[];
  /** Told no more, without being shown to be fixed. */
  readonly otherwise: readonly Answered[];
  readonly totals: readonly OpinionTotal[];
  readonly figures: readonly FigurePutRight[];
  readonly tests: readonly TestMade[];
  readonly workbook: Review["workbook"];
}

/** A pane draws in each `pause`. */
export async function opinionOf(
  review: Review,
  tracked: Tracked,
  circumstances: OpinionCircumstances,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Opinion> {
  const { isInScope } = circumstances;
  const there = tracked.findings.filter(({ finding }) => isInScope(finding));
  const open = numbered(
    there.filter(({ dismissal }) => dismissal === null),
    review,
  );
  const dismissed = numbered(
    there.filter(({ dismissal }) => dismissal !== null),
    review,
  );
  const answered = [...tracked.memory.answered].reverse().filter(({ kept }) => isInScope(kept));
  const { snapshot } = review.workbook;
  const wrong = open.filter(({ finding, follows }) => finding.severity !== "info" && !follows);
  const puttingRight = figuresPutRight(
    wrong.map(({ finding }) => finding),
    review.workbook,
  );
  let step = puttingRight.next();
  for (; step.done !== true; step = puttingRight.next()) await pause();
  return {
    ...circumstances,
    digest: await workbookDigest(snapshot),
    sheets: snapshot.sheets.map(({ name, hidden }) => ({ name, hidden })),
    open,
    dismissed,
    fixed: answered.filter(({ outcome }) => outcome === "fixed"),
    otherwise: answered.filter(({ outcome }) => outcome !== "fixed"),
    totals: severities.map((severity) => totalOf(severity, open, dismissed, answered)),
    figures: step.value,
    tests: checks.map((check): TestMade => {
      const told = open.filter(({ finding }) => finding.kind === check.kind);
      const count = (severity: Severity): number => told.filter(({ finding }) => finding.severity === severity).length;
      return {
        kind: check.kind,
        title: check.title,
        group: check.group,
        open: { error: count("error"), warning: count("warning"), info: count("info") },
        dismissed: dismissed.filter(({ finding }) => finding.kind === check.kind).length,
      };
    }),
    workbook: review.workbook,
  };
}

/** Each cause with its number, and below it what only follows from it. */
function numbered(entries: readonly TrackedFinding[], review: Review): readonly OpinionFinding[] {
  const byFinding = new Map(entries.map((entry) => [entry.finding, entry]));
  const weightOf = (finding: Finding): WeighedFinding | null => review.weighed.get(finding) ?? null;
  const causeOf = (finding: Finding): Finding | null => weightOf(finding)?.cause ?? null;
  const isCause = ({ finding }: TrackedFinding): boolean => {
    const cause = causeOf(finding);
    return cause === null || !byFinding.has(cause);
  };
  const followingOf = new Map<Finding, TrackedFinding[]>();
  for (const entry of entries) {
    const cause = causeOf(entry.finding);
    const following = cause && followingOf.get(cause);
    if (following) following.push(entry);
    else if (cause) followingOf.set(cause, [entry]);
  }
  return entries.filter(isCause).flatMap((entry, index): readonly OpinionFinding[] => {
    const number = String(index + 1);
    const following = followingOf.get(entry.finding) ?? [];
    return [
      { ...entry, weight: weightOf(entry.finding), number, follows: false },
      ...following.map((each, at) => ({
        ...each,
        weight: weightOf(each.finding),
        number: `${number}.${String(at + 1)}`,
        follows: true,
      })),
    ];
  });
}

function totalOf(
  severity: Severity,
  open: readonly OpinionFinding[],
  dismissed: readonly OpinionFinding[],
  answered: readonly Answered[],
): OpinionTotal {
  const isOf = ({ finding }: OpinionFinding): boolean => finding.severity === severity;
  const amountOf = (entries: readonly OpinionFinding[]): Decimal =>
    entries.reduce((sum, { weight, follows }) => (follows ? sum : sum.plus(weight?.amount ?? zero)), zero);
  return {
    severity,
    open: open.filter(isOf).length,
    openAmount: amountOf(open.filter(isOf)),
    dismissed: dismissed.filter(isOf).length,
    dismissedAmount: amountOf(dismissed.filter(isOf)),
    fixed: answered.filter(({ kept, outcome }) => kept.severity === severity && outcome === "fixed").length,
  };
}

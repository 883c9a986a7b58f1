import { severities, type Finding, type Severity } from "./finding";

/**
 * How often each kind of finding was right, counted over the verdicts in docs/audit-verdicts, which people gave with the cells in view of
 * workbooks that were fetched after the code was frozen, or that the ExceLint project annotated; by the severity that it was said with.
 * What a verdict calls wrong, and is no longer said since, does not count, nor does what is unclear.
 */
export interface Judged {
  readonly right: number;
  readonly judged: number;
}

export type JudgedKinds = Readonly<Record<string, Readonly<Partial<Record<Severity, Judged>>>>>;

export const judgedKinds: JudgedKinds = {
  ambiguousNumber: { warning: { right: 3, judged: 3 } },
  brokenPattern: { warning: { right: 70, judged: 98 } },
  constantInFormula: { warning: { right: 30, judged: 43 } },
  countedTwice: { warning: { right: 17, judged: 17 } },
  doubledSign: { warning: { right: 1, judged: 1 } },
  droppedTerm: { warning: { right: 17, judged: 22 } },
  errorValue: { error: { right: 168, judged: 170 } },
  headingInTotal: { warning: { right: 16, judged: 16 } },
  hiddenInTotal: { warning: { right: 2, judged: 2 } },
  negatedTotal: { warning: { right: 1, judged: 2 } },
  numberAsText: { warning: { right: 26, judged: 26 } },
  outOfSequence: { warning: { right: 6, judged: 8 } },
  rangeStopsShort: { warning: { right: 58, judged: 67 } },
  staleValue: { error: { right: 8, judged: 8 }, warning: { right: 3, judged: 4 } },
  totalMismatch: { error: { right: 36, judged: 36 }, warning: { right: 1, judged: 4 } },
  typedOverFormula: { warning: { right: 129, judged: 160 } },
  unevenTotals: { warning: { right: 67, judged: 75 } },
};

/** An error is right nine times in ten, a warning two times in three. */
const leastRight: Readonly<Record<Severity, number>> = { error: 0.9, warning: 2 / 3, info: 0 };
/** With fewer verdicts, a kind stays what its check says. */
export const FEWEST_VERDICTS = 5;

/** The severity that a kind may be said with, by how often it was right with it. */
export function severityOf(kind: string, said: Severity, kinds: JudgedKinds = judgedKinds): Severity {
  const from = severities.indexOf(said);
  const allowed = severities.slice(from).find((severity) => {
    const counted = kinds[kind]?.[severity];
    return (
      counted === undefined ||
      counted.judged < FEWEST_VERDICTS ||
      counted.right >= leastRight[severity] * counted.judged
    );
  });
  return allowed ?? "info";
}

export function withMeasuredSeverity(finding: Finding): Finding {
  const severity = severityOf(finding.kind, finding.severity);
  return severity === finding.severity ? finding : { ...finding, severity };
}

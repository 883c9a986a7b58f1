import type { Wording } from "../core/wording";

/** `error`: wrong by computation or rule. `warning`: probably wrong, by its pattern. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

export const severities: readonly Severity[] = ["error", "warning", "info"];

/** What is probably behind it. The code is stable, for filters and other programs; the wording is for people. */
export interface Cause {
  readonly code: string;
  readonly wording: Wording;
}

export interface Finding {
  /** The check's kind, such as `brokenPattern`. */
  readonly kind: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 names of the cells that are wrong; the first is the one to go to. */
  readonly cells: readonly string[];
  /** What stands there, as decimal text or formula. */
  readonly found: string | null;
  /** What should stand there, in the same form. */
  readonly expected: string | null;
  /** Found less expected, as decimal text. */
  readonly difference: string | null;
  readonly cause: Cause | null;
  /** Cells, with their sheet, that explain the difference or that the finding compares with: `Despesa!B17`. */
  readonly related: readonly string[];
  /** The rule or norm that the check rests on: `Lei 12.514/2011, art. 6º`. */
  readonly source: string | null;
  /** One sentence: what is wrong, with its figures. */
  readonly message: Wording;
  /** What to do about it. */
  readonly fix: Wording | null;
}

/** The same for the same fault in the same place, so that a second check can tell new, fixed and open findings apart. */
export function findingKey(finding: Finding): string {
  return JSON.stringify([finding.kind, finding.sheet, finding.cells]);
}

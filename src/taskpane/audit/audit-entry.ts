import type { Review } from "../../audit/review";
import type { WeighedFinding } from "../../audit/materiality/weighed-findings";
import type { Tracked, TrackedFinding } from "../../audit/tracking/memory";
import { isIn, type Place } from "./audit-scope";

/** A finding as the list shows it: where it stands among other checks, what it weighs, and what follows from it. */
export interface AuditEntry extends TrackedFinding {
  readonly weight: WeighedFinding | null;
  readonly consequences: readonly AuditEntry[];
  /** The finding that it follows from is in the list, which shows it there. */
  readonly follows: boolean;
}

/** The findings with a cell in the place, in the order in which they are told. */
export function entriesIn(review: Review, tracked: Tracked, place: Place): readonly AuditEntry[] {
  const there = tracked.findings.filter(({ finding }) => isIn(finding, place));
  const byFinding = new Map(there.map((each) => [each.finding, each]));
  return there.map((each): AuditEntry => {
    const weight = review.weighed.get(each.finding) ?? null;
    const cause = weight?.cause ? byFinding.get(weight.cause) : undefined;
    const consequences = (weight?.consequences ?? []).flatMap((finding): AuditEntry[] => {
      const entry = byFinding.get(finding);
      if (!entry || entry.dismissal !== null) return [];
      return [{ ...entry, weight: review.weighed.get(finding) ?? null, consequences: [], follows: true }];
    });
    const follows = cause !== undefined && cause.dismissal === null;
    return { ...each, weight, consequences, follows };
  });
}

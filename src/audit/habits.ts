import type { Finding } from "./finding";
import { thresholds } from "./thresholds";

/** What findings of a kind are told of a sheet, at least, to be its author's way and no slips. Kinds that are none stay what they are. */
const fewestOfHabit: Readonly<Record<string, number>> = {
  brokenPattern: thresholds.fewestOddOfHabit,
  unevenTotals: thresholds.fewestOddOfHabit,
  typedOverFormula: thresholds.fewestTypedOfHabit,
};

/**
 * A slip is rare: what stands in many places of one sheet, a cell or two each, was written that way on purpose, such as rents set anew in a
 * ledger that carries each month on. It is worth a note, since nobody can tell the one slip among them by its pattern.
 */
export function withHabitsAsNotes(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, number>();
  for (const finding of findings)
    if (isOneOfHabit(finding)) told.set(placeOf(finding), (told.get(placeOf(finding)) ?? 0) + 1);
  return findings.map((finding) => {
    const isHabit =
      isOneOfHabit(finding) && (told.get(placeOf(finding)) ?? 0) >= (fewestOfHabit[finding.kind] ?? Infinity);
    return isHabit ? { ...finding, severity: "info" } : finding;
  });
}

function isOneOfHabit({ kind, severity, cells }: Finding): boolean {
  return kind in fewestOfHabit && severity === "warning" && cells.length <= thresholds.longestOdd;
}

const placeOf = ({ sheet, kind }: Finding): string => JSON.stringify([sheet, kind]);

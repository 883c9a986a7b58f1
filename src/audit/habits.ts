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
 * ledger that carries each month on; and so was what stands in the same cells of many sheets, which are copies of one form, or all over a
 * workbook. It is worth a note, since nobody can tell the one slip among them by its pattern.
 */
export function withHabitsAsNotes(findings: readonly Finding[]): readonly Finding[] {
  const inSheet = counted(findings.filter(isOneOfHabit), ofSheet);
  const inForms = counted(findings.filter(isOfPattern), ofForm);
  const apart = findings.map((finding) => {
    const isOfSheet =
      isOneOfHabit(finding) && (inSheet.get(ofSheet(finding)) ?? 0) >= (fewestOfHabit[finding.kind] ?? Infinity);
    const isOfForm = isOfPattern(finding) && (inForms.get(ofForm(finding)) ?? 0) >= thresholds.fewestSheetsOfHabit;
    return isOfSheet || isOfForm ? asNote(finding) : finding;
  });
  const inWorkbook = counted(apart.filter(isOfCells), ({ kind }) => kind);
  return apart.map((finding) => {
    const isWay = isOfCells(finding) && (inWorkbook.get(finding.kind) ?? 0) >= thresholds.fewestOfWorkbookHabit;
    return isWay ? asNote(finding) : finding;
  });
}

function asNote(finding: Finding): Finding {
  return { ...finding, severity: "info" };
}

function counted(findings: readonly Finding[], keyOf: (finding: Finding) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

function isOfPattern({ kind, severity }: Finding): boolean {
  return kind in fewestOfHabit && severity === "warning";
}

/** Of single formulas and numbers; that totals differ on many sheets was a fault of each, where they are no copies of one form. */
function isOfCells(finding: Finding): boolean {
  return isOfPattern(finding) && finding.kind !== "unevenTotals";
}

function isOneOfHabit(finding: Finding): boolean {
  return isOfPattern(finding) && finding.cells.length <= thresholds.longestOdd;
}

const ofSheet = ({ sheet, kind }: Finding): string => JSON.stringify([sheet, kind]);

const ofForm = ({ kind, cells }: Finding): string => JSON.stringify([kind, cells]);

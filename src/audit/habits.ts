import type { Finding } from "./finding";
import { thresholds } from "./thresholds";

/** What findings of a kind are told of a sheet, at least, to be its author's way and no slips. Kinds that are none stay what they are. */
const fewestOfHabit: Readonly<Record<string, number>> = {
  brokenPattern: thresholds.fewestOddOfHabit,
  unevenTotals: thresholds.fewestOddOfHabit,
  typedOverFormula: thresholds.fewestTypedOfHabit,
};

/** The same of a workbook. */
const fewestOfWorkbook: Readonly<Record<string, number>> = {
  unevenTotals: thresholds.fewestUnevenOfWorkbook,
  brokenPattern: thresholds.fewestOfWorkbookHabit,
  typedOverFormula: thresholds.fewestOfWorkbookHabit,
  constantInFormula: thresholds.fewestConstantsOfHabit,
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
  const inWorkbook = counted(apart.filter(isWarning), ({ kind }) => kind);
  const withHeading = new Set(apart.filter(({ kind }) => kind === "headingInTotal").map(({ sheet }) => sheet));
  return apart.map((finding) => {
    const { kind } = finding;
    const isWay = (inWorkbook.get(kind) ?? 0) >= (fewestOfWorkbook[kind] ?? Infinity);
    const isOfForms = kind === "headingInTotal" && withHeading.size >= thresholds.fewestSheetsWithHeading;
    return isWarning(finding) && (isWay || isOfForms) ? asNote(finding) : finding;
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

function isOfPattern(finding: Finding): boolean {
  return finding.kind in fewestOfHabit && isWarning(finding);
}

function isWarning({ severity }: Finding): boolean {
  return severity === "warning";
}

function isOneOfHabit(finding: Finding): boolean {
  return isOfPattern(finding) && finding.cells.length <= thresholds.longestOdd;
}

const ofSheet = ({ sheet, kind }: Finding): string => JSON.stringify([sheet, kind]);

const ofForm = ({ kind, cells }: Finding): string => JSON.stringify([kind, cells]);

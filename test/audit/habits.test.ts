import { audit } from "../../src/audit/audit";
import { withHabitsAsNotes } from "../../src/audit/habits";
import { findingOf, type Finding, type Severity } from "../../src/audit/finding";
import { sheetOf, workbookOf, type WrittenCell } from "./sheet-of";

const told = (kind: string, count: number, sheet = "Razão", cells = 1, severity: Severity = "warning"): Finding[] =>
  Array.from({ length: count }, (_, index) =>
    findingOf(
      { kind, severity },
      {
        sheet,
        cells: Array.from({ length: cells }, (__, more) => `${"ABCDEFG"[more] ?? ""}${String(index + 1)}`),
        message: { en: "", "pt-BR": "" },
      },
    ),
  );

const ofForms = (kind: string, sheets: number): Finding[] =>
  Array.from({ length: sheets }, (_, index) => told(kind, 1, `Dia ${String(index)}`, 5)).flat();

/** One on each sheet, in another cell each time. */
const overSheets = (kind: string, sheets: number): Finding[] =>
  Array.from({ length: sheets }, (_, index) => told(kind, index + 1, `Dia ${String(index)}`).slice(-1)).flat();

const severities = (findings: readonly Finding[]): string =>
  [...new Set(withHabitsAsNotes(findings).map(({ severity }) => severity))].join(" ");

test.each([
  ["three odd formulas are slips", told("brokenPattern", 3), "warning"],
  ["four are the sheet's way", told("brokenPattern", 4), "info"],
  ["five numbers typed over are slips", told("typedOverFormula", 5), "warning"],
  ["six are the sheet's way", told("typedOverFormula", 6), "info"],
  ["four on two sheets are slips", [...told("brokenPattern", 2), ...told("brokenPattern", 2, "Resumo")], "warning"],
  ["the same in four sheets are slips", ofForms("unevenTotals", 4), "warning"],
  ["the same in five are their form's", ofForms("unevenTotals", 5), "info"],
  ["ten over a workbook are slips", overSheets("typedOverFormula", 10), "warning"],
  ["eleven over a workbook are its way", overSheets("typedOverFormula", 11), "info"],
  ["uneven totals over a workbook are faults", overSheets("unevenTotals", 19), "warning"],
  ["so many are its way", overSheets("unevenTotals", 20), "info"],
  ["three constants over a workbook are slips", overSheets("constantInFormula", 3), "warning"],
  ["four are its way", overSheets("constantInFormula", 4), "info"],
  ["headings in totals of four sheets are slips", overSheets("headingInTotal", 4), "warning"],
  ["in those of five they are its way", overSheets("headingInTotal", 5), "info"],
  ["the same text in five stays", ofForms("numberAsText", 5), "warning"],
  ["whole rows typed over are no single slips", told("typedOverFormula", 6, "Razão", 3), "warning"],
  ["kinds that no habit makes stay", told("headingInTotal", 9), "warning"],
  ["errors stay", told("brokenPattern", 9, "Razão", 1, "error"), "error"],
])("%s", (_name, findings, expected) => {
  expect(severities(findings)).toBe(expected);
});

test("what else the sheet is told of keeps its severity", () => {
  const mixed = [...told("brokenPattern", 4), ...told("numberAsText", 1)];
  expect(withHabitsAsNotes(mixed).map(({ severity }) => severity)).toEqual(["info", "info", "info", "info", "warning"]);
});

/** Lines of products; those in `odd` are computed each in another way. */
const lines = (odd: readonly number[]) =>
  sheetOf(
    "Razão",
    Array.from({ length: 60 }, (_, index): readonly WrittenCell[] => {
      const row = String(index + 1);
      const operator = ["+", "-", "/", "^"][odd.indexOf(index)] ?? "*";
      return [2 + index, 30 + index, `=A${row}${operator}B${row}`];
    }),
  );

test("in a whole audit three odd formulas are told as slips, four as the sheet's way", () => {
  const told = (odd: readonly number[]): string[] =>
    audit(workbookOf(lines(odd))).map(({ kind, severity, cells }) => `${kind} ${severity} ${cells.join(",")}`);
  expect(told([7, 19, 31])).toEqual(["C8", "C20", "C32"].map((cell) => `brokenPattern warning ${cell}`));
  expect(told([7, 19, 31, 43])).toEqual(["C8", "C20", "C32", "C44"].map((cell) => `brokenPattern info ${cell}`));
});

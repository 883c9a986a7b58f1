import { templateNamed } from "../../src/templates";
import type { Language } from "../../src/core/wording";
import type { PlannedSheet } from "../../src/workbook/plan";
import { holdsCell } from "../../src/workbook/address";
import { cellText } from "../../src/workbench/spreadsheet/cell-text";
import { numberFormatCodes } from "../../src/workbook/number-format";

const versions = { addIn: "2.0.0", legalValues: "2026-11-22" };

function despesa(language: Language): PlannedSheet | undefined {
  const template = templateNamed("budget-proposal");
  const sample = template?.samples[0];
  if (!template || !sample) return undefined;
  const plan = template.plan(sample.answers, { language, council: sample.council, versions });
  return plan.sheets.find(({ name }) => name === (language === "en" ? "Expense" : "Despesa"));
}

test("what comes out is said in words, by number format, and its cell is a number", () => {
  const shown = (value: number, format: "balance" | "balanceInEnglish") =>
    cellText(value, numberFormatCodes[format], format === "balance" ? "pt-BR" : "en");
  expect(shown(0, "balance")).toBe("equilibrado");
  expect(shown(194_738.01, "balance")).toBe("superávit de 194.738,01");
  expect(shown(-194_738.01, "balance")).toBe("déficit de 194.738,01");
  expect(shown(-1, "balanceInEnglish")).toBe("deficit of 1.00");
});

test.each([
  ["pt-BR", "balance", "truth"],
  ["en", "balanceInEnglish", "truthInEnglish"],
] as const)("a surplus is no fault in %s: the check's FALSE has no colour", (language, words, truth) => {
  const sheet = despesa(language);
  const outcome = sheet?.formats.find(({ format }) => format === words);
  const check = sheet?.checks.find(({ isNeutral }) => isNeutral === true);
  expect(outcome?.range.row).toBe((check?.range.row ?? 0) + 1);
  const { row = 0, column = 0 } = check?.range ?? {};
  expect(sheet?.formats.filter(({ range }) => holdsCell(range, row, column)).at(-1)?.format).toBe(truth);
});

test("revenue and expense are drawn from 0, and not where a negative month was typed", () => {
  const template = templateNamed("interim-accounts");
  const sample = template?.samples[0];
  const fromZero = (revenue: string): number | undefined =>
    template
      ?.plan(
        { ...sample?.answers, months: [{ month: "01", revenue }] },
        { language: "pt-BR", council: { name: "CRESS-MG", region: "" }, versions },
      )
      .sheets.flatMap(({ charts }) => charts)
      .filter((chart) => chart.fromZero === true).length;
  expect(fromZero("1")).toBe(5);
  expect(fromZero("-1")).toBeLessThan(5);
});

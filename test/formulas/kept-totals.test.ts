import { forgetTotalsOf } from "../../src/formulas/evaluation/kept-totals";
import { patternResult } from "../../src/formulas/evaluation/formula-evaluation";
import { isDecimal } from "../../src/formulas/evaluation/operand";
import { WorkbookModel } from "../../src/formulas/model/formula-model";
import { sheetOf, workbookOf, type WrittenCell } from "../audit/sheet-of";

const rows = Array.from({ length: 40 }, (_, row): readonly WrittenCell[] => [
  row + 1,
  100,
  ...(row === 0 ? ["=SUM(A1:A20) → 0", "=SUM(A1:A40) → 0", "=SUM(B1:B40) → 0", "=AVERAGE(A1:A40) → 0"] : []),
]);

/** Sums 1 to 20 and 1 to 40, 40 × 100, the mean of 1 to 40; then with 1,000 in place of what stands in a row of column A. */
test.each([
  [5, ["1204", "1814", "4000", "45.35"]],
  [19, ["1190", "1800", "4000", "45"]],
  [20, ["210", "1799", "4000", "44.975"]],
  [39, ["210", "1780", "4000", "44.5"]],
])("of a cell that changes in row index %i, only the totals that hold it are added again", (row, expected) => {
  const workbook = new WorkbookModel(workbookOf(sheetOf("Longa", rows)));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const shown = (): readonly string[] =>
    [...sheet.formulas.values()].map((formula) => {
      const at = { workbook, sheet, row: formula.row, column: formula.column, language: "en" as const };
      const result = patternResult(formula.pattern, at);
      return isDecimal(result) ? result.toFixed() : "no number";
    });
  expect(shown()).toEqual(["210", "820", "4000", "20.5"]);
  sheet.takeCalculated(row, 0, { value: 1000 });
  // Nobody says that it changed: what was kept is given again.
  expect(shown()).toEqual(["210", "820", "4000", "20.5"]);
  forgetTotalsOf(sheet, { row, column: 0 });
  expect(shown()).toEqual(expected);
});

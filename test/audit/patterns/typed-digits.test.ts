import { isFrequent } from "../../../src/audit/patterns/typed-digits";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import { sheetOf, workbookOf } from "../sheet-of";

test("a number that a column has three times is a rate of several lines", () => {
  const sheet = new WorkbookModel(workbookOf(sheetOf("S", [[5000], [2500], [2500], [5000], [5000]]))).sheet("S");
  if (!sheet) throw new Error("no sheet");
  expect(isFrequent(sheet, { row: 3, column: 0, typed: 5000 })).toBe(true);
  expect(isFrequent(sheet, { row: 1, column: 0, typed: 2500 })).toBe(false);
});

import { formulaDifference } from "../../../src/audit/patterns/formula-difference";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import type { FormulaPattern } from "../../../src/formulas/model/formula-pattern";
import { sheetOf, workbookOf } from "../sheet-of";

function patternOf(formula: string): FormulaPattern {
  const workbook = new WorkbookModel(workbookOf(sheetOf("S", [[], [], [null, null, null, null, null, formula]])));
  const found = workbook.sheets[0]?.formula(2, 5)?.pattern;
  if (!found) throw new Error(formula);
  return found;
}

test.each([
  ["=B2-C2", "=B2+C2", ["sign"], 1],
  ["=-(B2*C2)", "=B2*C2", ["sign"], 1],
  ["=G50+(D50+E50)", "=G50-(D50+E50)", ["sign"], 1],
  ["=B2/C2", "=B2*C2", ["operator"], 1],
  ["=B2-C2", "=B2*C2", ["operator"], 1],
  ["=B2*0.3", "=B2*0.2", ["constant"], 1],
  ["=B2*0.2", "=B2*C2", ["constant"], 1],
  ["=B2*C2+100", "=B2*C2", ["constant"], 1],
  ["=SUM(D12)", "=SUM(D12+E12-F12)", ["termLess", "termLess"], 2],
  ["=B2-C2-C2", "=B2-C2", ["termMore"], 1],
  ["=B2", "=B2*(1+C2)", ["factorLess"], 1],
  ["=SUM(B2:B8)", "=SUM(B2:B9)", ["range"], 1],
  ["=SUM(B3:B9)", "=SUM(C2:D2)", ["shape"], 2],
  ["=A2*$B2", "=A2*$B$1", ["reference"], 1],
  ["=MAX(A1:A3)", "=MIN(A1:A3)", ["function"], 1],
  ["=ROUND(A1*B1,2)", "=A1*B1", ["shape"], 2],
  ["=(A1)*B1", "=B1*A1", [], 0],
])("%s where the neighbours have %s: %j", (found, expected, slips, cost) => {
  const difference = formulaDifference(patternOf(found), patternOf(expected));
  expect({ slips: difference.slips, cost: difference.cost }).toEqual({ slips, cost });
});

test("a cell that is anchored in one formula and read from where it stands in the other is the same one", () => {
  const at = { row: 2, column: 5 };
  const compared = (found: string, expected: string): readonly string[] =>
    formulaDifference(patternOf(found), patternOf(expected), at).slips;
  expect(compared("=SUM(G3:G6)/A12", "=SUM(G3:G14)/$A$12")).toEqual(["range"]);
  expect(compared("=$B$2*C2", "=B2*C2")).toEqual([]);
  expect(compared("=$B$3*C2", "=B2*C2")).toEqual(["reference"]);
});

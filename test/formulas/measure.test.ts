import { explain } from "../../src/formulas/explanation/explain-formula";
import { measureOf, measureOfFormat } from "../../src/formulas/explanation/measure";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/** Issue 19, row 15: the parts of a formula keep their units. */

const money = { value: 100, format: '"R$" #,##0.00' };
const amount = { value: 40, format: "#,##0.00;[Red]-#,##0.00" };
const rate = { value: 0.085, format: "0.00%" };
const day = { value: 43160, format: "dd/mm/yyyy" };
const count = { value: 12, format: "0" };

test.each([
  ["=A1+A1", "money"],
  ["=A1-B1", "money"],
  ["=A1*C1", "money"],
  ["=A1*(1+C1)", "money"],
  ["=A1/E1", "money"],
  ["=A1/A1", undefined],
  ["=A1*A1", undefined],
  ["=A1+1", "money"],
  ["=-B1", "amount"],
  ["=B1*E1", "amount"],
  ["=C1*C1", "rate"],
  ["=C1/12", "rate"],
  ["=1+C1", undefined],
  ["=7.5%", "rate"],
  ["=D1+30", "day"],
  ["=D1-D1", undefined],
  ["=EDATE(D1,1)", "day"],
  ["=SUM(A1:A1,5)", "money"],
  ["=IF(E1>1,A1,C1)", "money"],
  ["=IF(E1>99,A1,C1)", "rate"],
  ["=ROUND(A1*C1,2)", "money"],
  ["=SUMPRODUCT(A1,C1)", "money"],
  ["=PMT(C1,E1,A1)", "money"],
  ["=E1*2", undefined],
  ['=A1&"x"', undefined],
  ["=A1>B1", undefined],
  ["=CRESS.CFESS_SHARE(A1,C1)", "money"],
])("%s is measured in %s", (formula, measure) => {
  const snapshot = workbookOf(sheetOf("S", [[money, amount, rate, day, count, formula]]));
  const root = explain(snapshot, "S", { row: 0, column: 5 }, "pt-BR")?.root;
  if (!root) throw new Error("not explained");
  expect(measureOf(root)).toBe(measure);
});

test.each([
  ["General", undefined],
  [undefined, undefined],
  ["0", undefined],
  ["0.0", undefined],
  ['"Dias: "0', undefined],
  ["[$R$-416] #,##0.00", "money"],
  ['_-"R$"* #,##0.00_-', "money"],
  ["#,##0.00_);(#,##0.00)", "amount"],
  ["0.0%", "rate"],
  ["mmm/yy", "day"],
])("the format %s shows %s", (format, measure) => {
  expect(measureOfFormat(format)).toBe(measure);
});

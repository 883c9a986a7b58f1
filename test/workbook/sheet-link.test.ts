import { linkFormula, linkTarget } from "../../src/workbook/sheet-link";

test.each(["Receita", "Parâmetros e fontes", "D'Ávila", 'Plan "A"', "Ação!", "A & B"])(
  "a link to %s leads to that sheet",
  (sheet) => {
    expect(linkTarget(`=${linkFormula(sheet, "B3", "ver")}`)).toEqual({ sheet, cell: "B3" });
  },
);

test.each([
  ['=HYPERLINK("#Receita!$B$3:$C$4")', { sheet: "Receita", cell: "B3:C4" }],
  ['=HYPERLINK("https://example.org","x")', null],
  ['=HYPERLINK("#"&A1,"x")', null],
  ["=SUM(A1:A3)", null],
  ["", null],
])("%s", (formula, target) => {
  expect(linkTarget(formula)).toEqual(target);
});

import { formulaWording } from "../../../src/audit/wording/formula-wording";

// Names and separators as Brazilian Excel shows them.
test.each([
  ["=SUM(A1:A3,1.5)", "=SOMA(A1:A3;1,5)"],
  ["=IF(B2=TRUE,VLOOKUP(A1,Plan!A:C,3,FALSE),0)", "=SE(B2=VERDADEIRO;PROCV(A1;Plan!A:C;3;FALSO);0)"],
  ["=SUM({1,2;3,4})", "=SOMA({1\\2;3\\4})"],
  ['=A1&", "&B1', '=A1&", "&B1'],
  ["=IFERROR(#N/A,1)", "=SEERRO(#N/D;1)"],
  ["=CRESS.SUM_CHECK(A1,B1)", "=CRESS.SUM_CHECK(A1;B1)"],
  ["=_xlfn.STDEV.S(A1:A9)", "=DESVPAD.A(A1:A9)"],
  ["500", "500"],
])("%s reads %s in Portuguese", (formula, portuguese) => {
  expect(formulaWording(formula)["pt-BR"]).toBe(portuguese);
});

test("in English a formula stays as it is, without what a file writes before later functions", () => {
  expect(formulaWording("=_xlfn._xlws.FILTER(A1:A9,B1:B9>0.5)").en).toBe("=FILTER(A1:A9,B1:B9>0.5)");
});

import { evaluateFormula, patternResult } from "../../src/formulas/evaluation/formula-evaluation";
import { cellValueOf, isMatrix, isUncomputed, type Operand } from "../../src/formulas/evaluation/operand";
import { WorkbookModel, type FormulaCell } from "../../src/formulas/model/formula-model";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf } from "../audit/sheet-of";

/** What Excel gives where another program, or common sense, would give something else; with where it is said. */

type Cases = readonly (readonly [formula: string, gives: string])[];

/** "January 0, 1900" is 0 and "February 29, 1900" is 60 (Microsoft KB 205719); an empty cell is 0 (Microsoft KB Q51303 on DAY). */
const dayZero: Cases = [
  ["=YEAR(Z1)", "1900"],
  ["=MONTH(Z1)", "1"],
  ["=DAY(Z1)", "0"],
  ["=DAY(60)", "29"],
  ["=VALUE(FALSE)", "#VALUE!"],
  ["=FALSE*1", "0"],
  ["=MONTH(60)", "2"],
  ["=DAY(61)", "1"],
  ["=WEEKDAY(Z1)", "7"],
  ["=WEEKDAY(Z1,2)", "6"],
  ["=WEEKDAY(1)", "1"],
  ["=WEEKDAY(43146)", "5"],
  ["=DATE(YEAR(Z1),MONTH(Z1),DAY(Z1))", "0"],
  ["=EDATE(Z1,0)", "0"],
  ["=EOMONTH(Z1,0)", "31"],
  ["=EOMONTH(Z1,1)", "60"],
  ["=EOMONTH(60,0)", "60"],
  ['=DATEDIF(Z1,Z1,"m")', "0"],
  ['=DATEDIF(Z1,43146,"y")', "118"],
  ['=DATEDIF(59,61,"d")', "2"],
  ["=DAYS(61,Z1)", "61"],
  ["=DAYS360(Z1,Z1)", "0"],
  ["=YEARFRAC(Z1,365,3)", "1"],
  ["=NETWORKDAYS(Z1,Z1)", "0"],
  ["=NETWORKDAYS(Z1,6)", "5"],
  ["=WORKDAY(Z1,1)", "2"],
  ["=HOUR(Z1)", "0"],
  ['=TEXT(Z1,"dd/mm/yyyy")', "00/01/1900"],
  ["=YEAR(-1)", "#NUM!"],
  ["=MONTH(2958466)", "#NUM!"],
];

/** https://support.microsoft.com/en-us/office/and-function-5f19b2e8-e1df-4408-897a-ce285a19e9d9 and its sisters. */
const lists: Cases = [
  // "If an argument is an array or reference, only numbers in that array or reference are counted" (AVERAGE, MEDIAN, SUM, MIN).
  ["=AVERAGE({1,FALSE,30})", "15.5"],
  ["=MEDIAN({1,FALSE,30})", "15.5"],
  ["=SUM({1,TRUE,30})", "31"],
  ["=MIN({1,FALSE,30})", "1"],
  // "If an array or reference argument contains text or empty cells, those values are ignored."
  ["=AND(A1:B1)", "true"],
  ["=OR(B1:B2)", "#VALUE!"],
  ["=AND(Z1)", "#VALUE!"],
  // Every condition is looked at.
  ["=AND(FALSE,C1)", "#N/A"],
  ["=OR(TRUE,C1)", "#N/A"],
  // COUNT: "logical values and text representations of numbers that you type directly into the list of arguments are counted".
  ['=COUNT(1,TRUE,"5","x")', "3"],
  ["=COUNT(A1:C1)", "1"],
  // SUMPRODUCT: "The array arguments must have the same dimensions. If they do not, SUMPRODUCT returns the #VALUE! error value."
  ["=SUMPRODUCT(A1:A2,A1:A3)", "#VALUE!"],
  ["=SUMPRODUCT(A1:A3,A1:A3)", "14"],
  ["=FLOOR(5,0)", "#DIV/0!"],
  ["=CEILING(5,0)", "0"],
  // MROUND: "The number and multiple arguments must have the same sign. If not, a #NUM error is returned."
  ["=MROUND(5,-2)", "#NUM!"],
  ["=MROUND(-5,2)", "#NUM!"],
  ["=MROUND(-10,-3)", "-9"],
  // An argument that is left empty is 0.
  ["=MAX(-5,)", "0"],
  ["=AVERAGE(4,)", "2"],
  ["=IFERROR(C1,)", "0"],
  ["=IF(TRUE,,5)", "0"],
  ["=VLOOKUP(2,A1:B3,2,)", "b"],
  // `=` is met by blank cells alone, `<>` by every other.
  ['=COUNTIF(D1:D3,"=")', "1"],
  ['=COUNTIF(D1:D3,"")', "2"],
  ['=COUNTIF(D1:D3,"<>")', "2"],
];

/** https://support.microsoft.com/en-us/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34; they stand in row 2. */
const ownCells: Cases = [
  ["=A1:A3", "2"],
  ["=A:A*10", "20"],
  ["=Values", "2"],
  ["=-Values", "-2"],
  ["=MAX(0,+Values)", "2"],
  ['=IF(Values=2,"yes","no")', "yes"],
  ["=OR(ISBLANK(Values),ISBLANK(Texts))", "false"],
  ['=IF(ISBLANK(A:A),"",A:A+1)', "3"],
  ["=LEN(Texts)", "1"],
  ["=SUM(A1:A3*2)", "4"],
  ["=SUM(Values)", "6"],
  ["=SUM(A1:A3,Values)", "12"],
  ["=COUNTIF(A1:A3,Values)", "1"],
  ["=SUMIF(Texts,Texts,Values)", "2"],
  ["=VLOOKUP(A:A,A1:B3,2,FALSE)", "b"],
  ["=INDEX(Texts,Values)", "b"],
  ["=INDEX(Texts,3)&A1:A3", "c2"],
  ["=MATCH(Values,A1:A3,0)", "2"],
  ["=A1:C1", "#VALUE!"],
  ["=A1:B3", "#VALUE!"],
  ["=A5:A9", "#VALUE!"],
  // Arrays of these functions, and typed ones, need no braces.
  ["=SUMPRODUCT((A1:A3>1)*A1:A3)", "5"],
  ["=SUMPRODUCT(MAX((A1:A3>1)*A1:A3))", "3"],
  ["=SUMPRODUCT(SUMIF(A1:A3,A1:A3,A1:A3))", "6"],
  ["=LOOKUP(2,1/(A1:A3<3),B1:B3)", "b"],
  ['=MATCH(1,INDEX((A1:A3=3)*(B1:B3="c"),0),0)', "3"],
  ["=SUM({1,2,3}*2)", "12"],
  ["=OR(A2={1,2})", "true"],
  ["=SUM(LARGE(A1:A3,{1,2}))", "5"],
  ['=SUM(SUMIFS(A1:A3,B1:B3,{"a","c"}))', "4"],
  ['=SUM(COUNTIFS(B1:B3,{"a","c"}))', "2"],
  ["=SUM(SQRT({4,9}))", "5"],
  ["=INDEX(Texts,{1,2})", "not computed"],
  ["={5,6}", "5"],
  // An add-in's functions of old do not take a cell of several.
  ["=EOMONTH(Values,0)", "not computed"],
];

function textOf(result: Operand): string {
  if (isUncomputed(result)) return "not computed";
  if (isMatrix(result)) return result.rows.flat().map(textOf).join(", ");
  const value = cellValueOf(result);
  // A formula that gives a blank shows 0.
  if (value === null) return "0";
  return typeof value === "object" ? value.error : String(value);
}

/** The formulas stand in row 2, from column AA on. */
function fileOf(formula: string): WorkbookSnapshot {
  const data = sheetOf("Plan", [
    [1, "a", { value: { error: "#N/A" } }, "x"],
    [2, "b", null, { value: "", formula: '=""' }],
    [3, "c", null],
  ]);
  return {
    ...workbookOf(withCell(data, "AA2", { value: 1, formula })),
    names: [
      { name: "Values", refersTo: "Plan!$A$1:$A$3" },
      { name: "Texts", refersTo: "Plan!$B$1:$B$3" },
    ],
    withoutAt: true,
  };
}

function siteOf(snapshot: WorkbookSnapshot) {
  const workbook = new WorkbookModel(snapshot);
  const [sheet] = workbook.sheets;
  const formula = [...(sheet?.formulas.values() ?? [])].find(({ column }) => column === 26) as FormulaCell;
  if (!sheet) throw new Error("no sheet");
  return { formula, site: { workbook, sheet, row: formula.row, column: formula.column, language: "en" as const } };
}

test.each([...dayZero, ...lists, ...ownCells])("%s gives %s, by its text and by its pattern", (written, gives) => {
  const { formula, site } = siteOf(fileOf(written));
  const byText = textOf(evaluateFormula(written, site).result);
  expect([byText, textOf(patternResult(formula.pattern, site))]).toEqual([gives, gives]);
});

test("an array formula, and a formula of an open workbook, give all values", () => {
  const written = "=Values*10";
  const file = fileOf(written);
  const { formula, site } = siteOf({ ...file, withoutAt: undefined } as unknown as WorkbookSnapshot);
  expect(textOf(patternResult(formula.pattern, site))).toBe("10, 20, 30");
  const spill = { row: 1, column: 26, rows: 3, columns: 1 };
  const [sheet] = file.sheets;
  if (!sheet) throw new Error("no sheet");
  const filled = siteOf({ ...file, sheets: [withCell(sheet, "AA2", { value: 10, formula: written, spill })] });
  expect(textOf(patternResult(filled.formula.pattern, filled.site))).toBe("10, 20, 30");
});

test.each(["=YEAR(A1)", "=EDATE(A1,1)", '=TEXT(A1,"dd/mm/yyyy")', "=WEEKDAY(A1)"])(
  "%s is not computed where days are counted from 1904",
  (written) => {
    const { formula, site } = siteOf({ ...fileOf(written), date1904: true });
    expect(textOf(patternResult(formula.pattern, site))).toBe("not computed");
  },
);

test.each([
  ["=DAYS(A3,A1)", "2"],
  ["=HOUR(0.5)", "12"],
  ['=TEXT(A1,"0.00")', "1.00"],
])("%s is the same from 1904", (written, gives) => {
  const { formula, site } = siteOf({ ...fileOf(written), date1904: true });
  expect(textOf(patternResult(formula.pattern, site))).toBe(gives);
});

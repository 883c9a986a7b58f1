import { evaluateFormula, patternResult } from "../../src/formulas/evaluation/formula-evaluation";
import { WorkbookModel, type FormulaCell } from "../../src/formulas/model/formula-model";
import { cellValueOf, isMatrix, isUncomputed, type Operand } from "../../src/formulas/evaluation/operand";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/**
 * A formula is computed in two ways: by its own text where it is explained, by the pattern that it shares with its copies where only
 * the result counts. Expected values by hand.
 */
const cases: readonly (readonly [formula: string, gives: string])[] = [
  ["=A1+B$2*10%", "3"],
  ["=SUM(A1:B3)", "30"],
  ["=SUM(A:A)", "9"],
  ["=SUM($2:$2)", "13"],
  ["=SUM('Outra folha'!A1:A2)", "300"],
  ["=Outra!A1", "not computed"],
  ["=[1]Plan!A1", "not computed"],
  ["=SUM(Receitas)", "9"],
  ["=-TAXA", "-0.2"],
  ["=SUM(Contas[Valor])", "21"],
  ["=SUM(contas[valor])-SUM(Contas[Código])", "14"],
  ["=Contas[[#This Row],[Valor]]", "not computed"],
  ["=Contas[Nada]", "not computed"],
  ["=SUM('Outra folha'!C1#)", "6"],
  ['=IF(A1>1,"sim",A2)', "sim"],
  ["=IFERROR(A1/0,A2)", "3"],
  ['=IF(A1:A3>2,A1:A3,"não")', "não, 3, 4"],
  ["=SUM(IF(A1:A3>2,1,0))", "2"],
  ["=IFERROR(A1:A3/{1;0;2},9)", "2, 9, 2"],
  ["=IF(A1:A3>2,UNKNOWN(A1),0)", "not computed"],
  ["=MAX(A1:B3)-MIN(A1:B3)", "9"],
  ["=MIN(C3)", "0"],
  ["=B2:B3", "10, 11"],
  ["=A1:A3*2", "4, 6, 8"],
  ["=1/3*3=1", "true"],
  ["=1.0000000000000001<>1", "false"],
  ["=1.00000000000001>1", "true"],
  ["=SUM({1,2;3,4})+A1", "12"],
  ['=A1&" e "&A2', "2 e 3"],
  ["=CRESS.ROUND_BRL(A1/3)", "0.67"],
  ['=CRESS.CFESS_SHARE("x")', "#VALUE!"],
  ["=YEAR(43146)*10000+MONTH(43146)*100+DAY(43146)", "20180215"],
  ["=ROWS(A1:B3)*10+COLUMNS(A1:B3)", "32"],
  ["=FIXED(-1234567.005,2)", "-1,234,567.01"],
  ["=FIXED(1234.5,0)&FIXED(1234.5,1,TRUE)", "1,2351234.5"],
  ["=FIXED(1250,-2)", "1,300"],
  ["=UNKNOWN(A1)", "not computed"],
  ["=LET(a,A1,a+1)", "3"],
  // A function of a single value gives one for each of several, as Excel's arrays do.
  ["=YEAR(A1:A3*400)", "1902, 1903, 1904"],
  ["=DATE(2026,A1:A3,1)-DATE(2026,A1,1)", "0, 28, 59"],
  ['=IF(ISNUMBER(B1:B3),ROUND(B1:B3/4,0),"-")', "-, 3, 3"],
  ["=SUM(ROUND(A1:A3/2,0))", "5"],
  ["=LOOKUP(A1:A3,{0,3},{5,7})", "5, 7, 7"],
  ["=COUNTIF(A1:B3,B1:B3)", "0, 1, 1"],
  ["=MATCH(A1:A3,{3,4},0)", "#N/A, 1, 2"],
];

const plan = sheetOf("Plan", [
  [2, null, null, ...cases.map(([formula]) => formula)],
  [3, 10, "Código"],
  [4, 11, "x"],
]);

const workbook = {
  ...workbookOf(
    {
      ...plan,
      cells: new Map([...plan.cells].map(([key, cell]) => [key, { ...cell, value: cell.formula ? 12 : cell.value }])),
    },
    sheetOf("Outra folha", [
      [100, null, { value: 1, formula: "=SEQUENCE(1,3)", spill: { row: 0, column: 2, rows: 1, columns: 3 } }, 2, 3],
      [200],
    ]),
  ),
  names: [
    { name: "Receitas", refersTo: "Plan!$A$1:$A$3" },
    { name: "taxa", refersTo: "'Taxas'!$A$1" },
  ],
  tables: [
    {
      name: "Contas",
      sheet: "Plan",
      range: { row: 0, column: 0, rows: 3, columns: 2 },
      columns: ["Código", "Valor"],
      totalsRow: false,
    },
  ],
};
const model = new WorkbookModel({ ...workbook, sheets: [...workbook.sheets, sheetOf("Taxas", [[0.2]])] });

function textOf(result: Operand): string {
  if (isUncomputed(result)) return "not computed";
  if (isMatrix(result)) return result.rows.flat().map(textOf).join(", ");
  const value = cellValueOf(result);
  return typeof value === "object" && value !== null ? value.error : String(value);
}

function site(formula: FormulaCell) {
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  return { workbook: model, sheet, row: formula.row, column: formula.column, language: "en" as const };
}

const formulas = [...(model.sheets[0]?.formulas.values() ?? [])];

test.each(cases)("%s gives %s, by its text and by its pattern", (written, gives) => {
  const formula = formulas.find((each) => each.formula === written);
  if (!formula) throw new Error("no such formula");
  const byText = evaluateFormula(formula.formula, site(formula)).result;
  const byPattern = patternResult(formula.pattern, site(formula));
  expect([textOf(byText), textOf(byPattern)]).toEqual([gives, gives]);
});

test("a pattern reads other cells in another place, as its copy there would", () => {
  const [first] = formulas;
  const moved = first && patternResult(first.pattern, { ...site(first), row: 1 });
  expect(moved && textOf(moved)).toBe("4");
});

test("a total of many cells is that of the value supposed in one of them, not the one kept", () => {
  const rows = Array.from({ length: 20 }, () => [1]);
  const long = new WorkbookModel(workbookOf(sheetOf("Longa", [...rows.slice(1), [1, "=SUM(A1:A20) → 20"]])));
  const [sheet] = long.sheets;
  const [formula] = sheet?.formulas.values() ?? [];
  if (!sheet || !formula) throw new Error("no formula");
  const at = { workbook: long, sheet, row: formula.row, column: formula.column, language: "en" as const };
  expect(textOf(patternResult(formula.pattern, at))).toBe("20");
  const supposed = { sheet, key: 0, value: "não" };
  expect(textOf(patternResult(formula.pattern, { ...at, supposed }))).toBe("19");
});

test("a chain that the stack does not hold is not computed, and nothing fails", () => {
  const deep = `=${"A1-".repeat(30_000)}A1`;
  const long = new WorkbookModel(workbookOf(sheetOf("Funda", [[1, `${deep} → 7`]])));
  const [sheet] = long.sheets;
  const [formula] = sheet?.formulas.values() ?? [];
  if (!sheet || !formula) throw new Error("no formula");
  const at = { workbook: long, sheet, row: formula.row, column: formula.column, language: "en" as const };
  expect(textOf(patternResult(formula.pattern, at))).toBe("not computed");
  expect(textOf(evaluateFormula(deep, at).result)).toBe("not computed");
});

test.each([
  ["brackets", `=${"(".repeat(10_000)}A1${")".repeat(10_000)}`, /256/],
  ["brackets without end", `=${"(".repeat(10_000)}`, /256/],
  ["functions", `=${"SUM(".repeat(10_000)}A1${")".repeat(10_000)}`, /256/],
  ["branches", `=${"IF(A1,".repeat(300)}A1${",2)".repeat(300)}`, /256/],
  ["differences", `=A1${"-A1".repeat(30_000)}`, /operations|operações/],
  ["signs", `=${"-".repeat(30_000)}A1`, /operations|operações/],
])("%s beyond any sense are told by what is too much of them", (_name, formula, said) => {
  const long = new WorkbookModel(workbookOf(sheetOf("Funda", [[1, `${formula} → 7`]])));
  const [sheet] = long.sheets;
  const [read] = sheet?.formulas.values() ?? [];
  if (!sheet || !read) throw new Error("no formula");
  const at = { workbook: long, sheet, row: read.row, column: read.column, language: "en" as const };
  expect(textOf(patternResult(read.pattern, at))).toBe("not computed");
  const { node, result } = evaluateFormula(formula, at);
  expect(textOf(result)).toBe("not computed");
  const { reason } = node as { readonly reason?: { readonly en: string; readonly "pt-BR": string } };
  expect(reason?.en).toMatch(said);
  expect(reason?.["pt-BR"]).toMatch(said);
});

test("as many brackets as a person may write are computed", () => {
  const formula = `=${"(".repeat(200)}A1${"+1)".repeat(200)}`;
  const long = new WorkbookModel(workbookOf(sheetOf("Funda", [[1, `${formula} → 201`]])));
  const [sheet] = long.sheets;
  const [read] = sheet?.formulas.values() ?? [];
  if (!sheet || !read) throw new Error("no formula");
  const at = { workbook: long, sheet, row: read.row, column: read.column, language: "en" as const };
  expect(textOf(evaluateFormula(formula, at).result)).toBe("201");
});

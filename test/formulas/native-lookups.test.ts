import { evaluateFormula, patternResult } from "../../src/formulas/evaluation/formula-evaluation";
import { WorkbookModel } from "../../src/formulas/model/formula-model";
import { cellValueOf, isMatrix, isUncomputed, scalarOf, type Operand } from "../../src/formulas/evaluation/operand";
import { cellKey } from "../../src/workbook/address";
import type { CellValue, SheetSnapshot, SnapshotCell } from "../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/** Expected values as Microsoft documents each function ("VLOOKUP function", "SUMIF function" and so on), worked out by hand. */
const cases: readonly (readonly [formula: string, gives: string])[] = [
  ['=VLOOKUP("beta",Lista!A1:C6,2,FALSE)', "20"],
  ['=VLOOKUP("g*",Lista!A1:C6,3,FALSE)', "sim"],
  ['=VLOOKUP("1~*2",Lista!A1:C8,2,FALSE)', "70"],
  ["=VLOOKUP(0,Lista!A1:C8,2,FALSE)", "#N/A"],
  ['=VLOOKUP("Zeta",Lista!A1:C6,2,FALSE)', "#N/A"],
  ['=VLOOKUP("Beta",Lista!A1:C6,4,FALSE)', "#REF!"],
  ['=VLOOKUP("Beta",Lista!A3:C6,2,FALSE)', "50"],
  ["=VLOOKUP(1/0,Lista!A1:C6,2,FALSE)", "#DIV/0!"],
  ["=VLOOKUP(25,Lista!B1:C3,2)", "não"],
  ["=VLOOKUP(5,Lista!B1:C3,2)", "#N/A"],
  ['=VLOOKUP("Beta",Lista!A:C,2,FALSE)', "20"],
  ['=VLOOKUP("b",{"a",1;"b",2},2,FALSE)', "2"],
  ["=HLOOKUP(2,Linha!A1:C2,2,FALSE)", "200"],
  ["=HLOOKUP(2.5,Linha!A1:C2,2)", "200"],
  ['=MATCH("GAMA",Lista!A1:A8,0)', "4"],
  ["=MATCH(30,Lista!B1:B8,1)", "3"],
  ["=MATCH(15,Linha!A3:C3,-1)", "2"],
  ["=INDEX(Lista!B:B,5)", "50"],
  ["=INDEX(Lista!A1:C6,2,3)", "não"],
  ["=INDEX(Lista!A1:B2,3,1)", "#REF!"],
  ["=INDEX(Linha!A2:C2,3)", "300"],
  ['=SUMIF(Lista!C1:C8,"sim",Lista!B1:B8)', "130"],
  ['=SUMIF(Lista!C1:C8,"SIM",Lista!B1)', "130"],
  ['=SUMIF(Lista!B1:B8,">=50")', "180"],
  ["=SUMIF(Lista!B1:B8,20)", "20"],
  ['=COUNTIF(Lista!B1:B8,">=5000%")', "3"],
  ['=COUNTIF(Lista!B1:B8," 2000 % ")', "1"],
  ['=SUMIFS(Lista!B1:B8,Lista!C1:C8,"sim",Lista!A1:A8,"?e*a")', "80"],
  ['=SUMIFS(Lista!B1:B8,Lista!C1:C7,"sim")', "#VALUE!"],
  ['=COUNTIF(Lista!A1:A8,"beta")', "2"],
  ['=COUNTIF(Lista!A3:A8,"beta")', "1"],
  ['=COUNTIF(Lista!A1:A8,"")', "1"],
  ['=COUNTIF(Lista!A1:A20,"")', "13"],
  ['=COUNTIF(Lista!A:A,"<>beta")', "not computed"],
  ['=COUNTIF(Lista!A:A,"beta")', "2"],
  ['=COUNTIFS(Lista!A1:A8,"beta",Lista!B1:B8,">20")', "1"],
  ['=COUNTIF(Linha!A1:C2,">=3")', "4"],
  ["=COUNTIF({1;2;2},2)", "2"],
];

const lists = [
  sheetOf("Lista", [
    ["Alfa", 10, "sim"],
    ["Beta", 20, "não"],
    ["Delta", 30, "sim"],
    ["Gama", 40, "sim"],
    ["beta", 50, "sim"],
    [null, 60, "não"],
    ["1*2", 70, "não"],
    ["x", null, "não"],
  ]),
  sheetOf("Linha", [
    [1, 2, 3],
    [100, 200, 300],
    [30, 20, 10],
  ]),
];

function textOf(result: Operand): string {
  if (isUncomputed(result)) return "not computed";
  if (isMatrix(result)) return result.rows.flat().map(textOf).join(", ");
  const value = cellValueOf(result);
  return typeof value === "object" && value !== null ? value.error : String(value);
}

/** What the formulas of a sheet give, in the order of its cells, by their patterns. */
function resultsOf(sheet: SheetSnapshot, ...others: readonly SheetSnapshot[]): string[] {
  const workbook = new WorkbookModel(workbookOf(sheet, ...others));
  const [own] = workbook.sheets;
  if (!own) throw new Error("no sheet");
  return [...own.formulas.values()].map(({ row, column, pattern }) =>
    textOf(patternResult(pattern, { workbook, sheet: own, row, column, language: "en" })),
  );
}

test.each(cases)("%s gives %s, by its text and by its pattern", (formula, gives) => {
  const workbook = new WorkbookModel(workbookOf(sheetOf("Plan", [[formula]]), ...lists));
  const [sheet] = workbook.sheets;
  const [cell] = sheet?.formulas.values() ?? [];
  if (!sheet || !cell) throw new Error("no formula");
  const site = { workbook, sheet, row: 0, column: 0, language: "en" as const };
  expect(textOf(evaluateFormula(formula, site).result)).toBe(gives);
  expect(textOf(patternResult(cell.pattern, site))).toBe(gives);
});

const register = sheetOf("Cadastro", [], {
  cells: new Map(
    Array.from({ length: 250_000 }, (_, row): [number, SnapshotCell][] => [
      [cellKey(row, 0), { value: `CRESS-${String(row)}` }],
      [cellKey(row, 1), { value: row / 4 }],
    ]).flat(),
  ),
});

test("a lookup in a register of 250,000 lines is computed, and a sum of it is said to be too large", () => {
  const found = '=VLOOKUP("cress-249999",Cadastro!$A$1:$B$250000,2,FALSE)';
  expect(resultsOf(sheetOf("Plan", [[found], ["=SUMPRODUCT(Cadastro!A1:B250000)"]]), register)).toEqual([
    "62499.75",
    "not computed",
  ]);
  const workbook = new WorkbookModel(workbookOf(sheetOf("Plan", [[found]]), register));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const site = { workbook, sheet, row: 0, column: 0, language: "en" as const };
  expect(textOf(evaluateFormula(found, site).result)).toBe("62499.75");
  const tooLarge = [
    "=Cadastro!A1:B250000",
    "=SUMPRODUCT(Cadastro!A1:B250000)",
    "=Cadastro!A1:B250000*2",
    "=CRESS.ROUND_BRL(Cadastro!B1:B250000)",
  ];
  for (const formula of tooLarge) {
    const { node, result } = evaluateFormula(formula, site);
    expect([textOf(result), node.reason?.en]).toEqual([
      "not computed",
      `${formula.slice(1)} needs more than 200,000 cells, which is too much to compute here`,
    ]);
  }
});

function columnOf(count: number, cells: (row: number) => readonly CellValue[]): SheetSnapshot {
  return sheetOf(
    "Longa",
    Array.from({ length: count }, (_, row) => cells(row)),
  );
}

test("running totals and counts are those of their own lines", () => {
  const results = resultsOf(
    columnOf(60, (row) => [
      row === 40 ? "x" : row,
      row % 2 === 0 ? "par" : "ímpar",
      `=SUM(A$1:A${String(row + 1)})`,
      `=COUNTIF(B$1:B${String(row + 1)},B${String(row + 1)})`,
      `=SUM(A${String(row + 1)}:A$60)`,
    ]),
  );
  const sumTo = (row: number): number => (row * (row + 1)) / 2 - (row >= 40 ? 40 : 0);
  const expected = Array.from({ length: 60 }, (_, row) => [
    String(sumTo(row)),
    String(Math.floor(row / 2) + 1),
    String(sumTo(59) - (row === 0 ? 0 : sumTo(row - 1))),
  ]);
  expect(results).toEqual(expected.flat());
});

test("an error stays in every running total after it, and in none before", () => {
  const results = resultsOf(
    columnOf(40, (row) => [row === 30 ? { error: "#N/A" } : 1, `=SUM(A$1:A${String(row + 1)})`]),
  );
  expect([results[29], results[30], results[39]]).toEqual(["30", "#N/A", "#N/A"]);
});

test("totals that shrink and grow again are each their own", () => {
  const rows = [20, 40, 30, 40, 20];
  const lines = rows.map((row) => `=SUM(A$1:A${String(row)})`);
  const sheet = columnOf(40, (row) => [row + 1, lines[row] ?? null]);
  expect(resultsOf(sheet)).toEqual(["210", "820", "465", "820", "210"]);
});

test("what is supposed in a cell is found by its value, and the value that stands there is not", () => {
  const workbook = new WorkbookModel(
    workbookOf(
      sheetOf("Plan", [
        ["=VLOOKUP(7,B1:C3,2,FALSE)", 5, "a"],
        [null, 6, "b"],
        ["=COUNTIF(B1:B3,6)", 8, "c"],
      ]),
    ),
  );
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const supposed = { sheet, key: cellKey(1, 1), value: scalarOf(7) };
  const results = [...sheet.formulas.values()].map(({ row, column, pattern }) =>
    textOf(patternResult(pattern, { workbook, sheet, row, column, language: "en", supposed })),
  );
  expect(results).toEqual(["b", "0"]);
});

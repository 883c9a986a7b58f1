import { dependentSteps, type Dependents } from "../../src/formulas/explanation/dependents";
import { inputFacts } from "../../src/formulas/explanation/input-facts";
import { WorkbookModel } from "../../src/formulas/model/formula-model";
import { Readers } from "../../src/formulas/model/readers";
import { parseRange } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/** Issue 19, row 16: what rests on an input, and where it comes from. */

function ended<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function resting(snapshot: WorkbookSnapshot, sheetName: string, cell: string): Dependents {
  const workbook = new WorkbookModel(snapshot);
  const [sheet, place] = [workbook.sheet(sheetName), parseRange(cell)];
  if (!sheet || !place) throw new Error(`no cell ${sheetName}!${cell}`);
  return ended(dependentSteps(ended(Readers.steps(workbook)), sheet, place));
}

const names = (list: Dependents["direct"]): readonly string[] => list.map(({ sheet, cell }) => `${sheet}!${cell}`);

const budget: WorkbookSnapshot = {
  ...workbookOf(
    sheetOf("Parâmetros", [
      ["Parâmetro", "Valor", "Fonte", "Vigente desde"],
      ["Alíquota", 0.2, "Resolução CFESS 469/2005", { value: 38485, format: "dd/mm/yyyy" }],
      ["Sem uso", 5],
    ]),
    sheetOf("Receita", [
      ["Anuidades", 100],
      ["Taxas", 50],
      ["Total", "=SUM(B1:B2) → 150"],
      ["Linhas", "=ROWS(B1:B2) → 2"],
    ]),
    sheetOf("Repasse", [
      ["Cota", "=Receita!B3*Taxa → 30"],
      ["Saldo", "=Receita!B3-B1 → 120"],
      ["Igual", "=IF(B2=B2,B1,0) → 30"],
      ["Redonda", "=B4+1 → 1"],
    ]),
  ),
  names: [{ name: "Taxa", refersTo: "Parâmetros!$B$2" }],
};

test("an input is read by name, by a range and through others; the figures at the end are told", () => {
  expect(resting(budget, "Parâmetros", "B2")).toMatchObject({ count: 3, directCount: 1, reachedCount: 1, more: false });
  expect(names(resting(budget, "Parâmetros", "B2").direct)).toEqual(["Repasse!B1"]);
  const revenue = resting(budget, "Receita", "B1");
  expect(names(revenue.direct)).toEqual(["Receita!B3"]);
  expect(revenue.count).toBe(4);
  expect(names(revenue.reached)).toEqual(["Repasse!B3"]);
  expect(revenue.reached[0]).toMatchObject({ label: "Igual", value: 30 });
});

test("a blank cell within a range is read too, and one that nothing reads has none", () => {
  expect(names(resting(budget, "Receita", "B2").direct)).toEqual(["Receita!B3"]);
  expect(resting(budget, "Parâmetros", "B3")).toMatchObject({ count: 0, direct: [], reached: [] });
  expect(resting(budget, "Receita", "Z99").count).toBe(0);
});

test("a formula that reads itself does not rest on itself", () => {
  expect(resting(budget, "Repasse", "B4").count).toBe(0);
});

test("what a formula spills is read in its name", () => {
  const spilled = workbookOf(
    sheetOf("S", [
      [7, { value: 7, formula: "=A1:A2*1", spill: { row: 0, column: 1, rows: 2, columns: 1 } }, "=B2*2 → 16"],
      [8, { value: 8, spilled: true }],
    ]),
  );
  expect(names(resting(spilled, "S", "A1").direct)).toEqual(["S!B1"]);
  expect(names(resting(spilled, "S", "A1").reached)).toEqual(["S!C1"]);
});

test("running totals of a register are followed so far, and it is said that there are more", () => {
  const rows = Array.from({ length: 4_000 }, (_, row) => [1, `=SUM(A$1:A${String(row + 1)}) → ${String(row + 1)}`]);
  const register = resting(workbookOf(sheetOf("R", rows)), "R", "A1");
  expect(register).toMatchObject({ directCount: 4_000, count: 4_000 });
  expect(register.direct).toHaveLength(200);
});

test("a line of parameters tells its source and its days; other columns are no facts of it", () => {
  const [sheet] = new WorkbookModel(budget).sheets;
  if (!sheet) throw new Error("no sheet");
  const facts = inputFacts(sheet, { row: 1, column: 1 });
  expect(facts.map(({ heading, value }) => [heading, value])).toEqual([
    ["Fonte", "Resolução CFESS 469/2005"],
    ["Vigente desde", 38485],
  ]);
  expect(inputFacts(sheet, { row: 2, column: 1 })).toEqual([]);
});

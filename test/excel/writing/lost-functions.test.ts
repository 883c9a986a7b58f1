import { fill } from "../../../src/excel/fill/fill";
import { explainActiveCell } from "../../../src/excel/reading/explained-cell";
import { readOpenWorkbook } from "../../../src/excel/reading/read-workbook";
import { calculateNow } from "../../../src/excel/reading/workbook-conditions";
import { excelProblem } from "../../../src/excel/problem";
import { setTimeLimit } from "../../../src/excel/time-limit";
import { findLostFunctions, repairFunctions } from "../../../src/excel/writing/lost-functions";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { addressOfKey, cellName } from "../../../src/workbook/address";
import { samplePlan } from "../fill/filled";
import { workbookWithFunctions } from "../workbook-with-functions";

/** Cells that show #NAME? because Excel does not know the add-in's functions. */

let workbench: HeadlessWorkbench;

beforeEach(async () => {
  workbench = workbookWithFunctions();
  await fill(samplePlan("budget-proposal"));
  await workbench.type("Sheet1", "A1", "=NOSUCHFUNCTION(1)");
});

afterEach(() => {
  setTimeLimit();
  workbench.dispose();
});

async function texts(): Promise<string> {
  await workbench.settle();
  return JSON.stringify(workbench.snapshot().sheets.map(({ cells }) => [...cells]));
}

/** The first cell of the workbook that calls a function of the add-in's, alone in its formula. */
function firstCall(): readonly [string, string] {
  for (const { name, cells } of workbench.snapshot().sheets) {
    for (const [key, { formula }] of cells)
      if (/^=(?:_xldudf_CRESS_|CRESS\.)\w+\([^()]*\)$/.test(formula ?? "")) {
        const { row, column } = addressOfKey(key);
        return [name, cellName(row, column)];
      }
  }
  throw new Error("no cell calls a function");
}

test("a workbook whose functions are there has none, whatever else shows #NAME?", async () => {
  expect(await findLostFunctions()).toEqual({ cells: 0, sheets: [] });
});

test.each(["lost", "lostAsLink"] as const)(
  "%s: one click brings all back, and nothing else changes",
  async (functions) => {
    const before = await texts();
    await workbench.setMoods({ functions });
    const [sheet, cell] = firstCall();
    expect(workbench.cell(sheet, cell).value).toEqual({ error: "#NAME?" });
    const lost = await findLostFunctions();
    expect(lost.cells).toBeGreaterThan(5);
    expect(await repairFunctions()).toEqual({ cells: lost.cells, returned: lost.cells, refused: [] });
    expect(await texts()).toBe(before);
  },
);

test("a lost call that shows no error, since nothing asks for it yet, is written anew with the others", async () => {
  await workbench.type("Sheet1", "A2", '=IF(B2="x",CRESS.ROUND_BRL(1.005),0)');
  await workbench.type("Sheet1", "A3", "'=_xldudf_CRESS_ROUND_BRL(1)");
  const before = await texts();
  await workbench.setMoods({ functions: "lost" });
  expect(workbench.cell("Sheet1", "A2")).toMatchObject({
    value: 0,
    formula: expect.stringContaining("_xldudf_") as string,
  });
  const { cells } = await findLostFunctions();
  expect(await repairFunctions()).toEqual({ cells, returned: cells, refused: [] });
  expect(await texts()).toBe(before);
  await workbench.type("Sheet1", "B2", "x");
  expect(workbench.cell("Sheet1", "A2").value).toBe(1.01);
});

test("where the functions stay away, none returns and none is lost for good", async () => {
  const before = await texts();
  await workbench.setMoods({ functions: "absent" });
  const { cells } = await findLostFunctions();
  expect(await repairFunctions()).toEqual({ cells, returned: 0, refused: [] });
  await workbench.setMoods({ functions: "registered" });
  expect(await texts()).toBe(before);
});

test("a protected sheet is told, and the others come back", async () => {
  await workbench.setMoods({ functions: "lost" });
  workbench.protect("Repasse");
  const { cells } = await findLostFunctions();
  const repair = await repairFunctions();
  expect(repair.refused).toMatchObject([
    { sheet: "Repasse", problem: { "pt-BR": expect.stringContaining("protegida") as string } },
  ]);
  expect(repair.returned).toBeGreaterThan(0);
  expect(repair.returned).toBeLessThan(cells);
});

test("error values in Portuguese are known for the same", async () => {
  await workbench.setMoods({ functions: "lost", errorValues: "pt-BR" });
  const { cells } = await findLostFunctions();
  expect(cells).toBeGreaterThan(5);
  expect((await repairFunctions()).returned).toBe(cells);
});

test.each(["lost", "lostAsLink"] as const)(
  "%s: Explain and the audit read the formula as it was typed",
  async (functions) => {
    await workbench.setMoods({ functions });
    workbench.select(...firstCall());
    const explained = await explainActiveCell("pt-BR");
    expect(explained?.explanation.root).not.toBeNull();
    expect(explained?.formula).toMatch(/^=CRESS\./);
    const { sheets } = await readOpenWorkbook();
    const formulas = sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((formula) => formula.includes("CRESS.")).length).toBeGreaterThan(5);
    expect(formulas.filter((formula) => formula.includes("_xldudf_"))).toEqual([]);
  },
);

test("a text that was typed after an apostrophe is no formula to explain", async () => {
  await workbench.type("Sheet1", "B2", "'=CRESS.ROUND_BRL(1,2)");
  workbench.select("Sheet1", "B2");
  expect(await explainActiveCell("pt-BR")).toMatchObject({ formula: "", explanation: { formula: null, root: null } });
});

test("a calculation that never comes back ends with words", async () => {
  await workbench.setMoods({ calculate: "never returns" });
  setTimeLimit(50);
  const problem: unknown = await calculateNow().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(problem).toMatchObject({ code: "TimeLimit" });
  expect(excelProblem(problem)["pt-BR"]).toMatch(/^O Excel não terminou de calcular/);
});

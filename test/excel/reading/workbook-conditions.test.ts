import { fill } from "../../../src/excel/fill/fill";
import { calculateAutomatically, calculateNow, readConditions } from "../../../src/excel/reading/workbook-conditions";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { samplePlan } from "../fill/filled";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

async function calculateByHand(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
  });
}

test("an ordinary workbook has neither", async () => {
  expect(await readConditions()).toEqual({ date1904: false, manualCalculation: false });
});

test("a workbook that counts from 1904 is told, and nothing is filled into it", async () => {
  workbench.host.state.date1904 = true;
  expect(await readConditions()).toMatchObject({ date1904: true });
  const before = JSON.stringify(workbench.contents());
  const outcome = await fill(samplePlan("budget-proposal"));
  expect(outcome.kind).toBe("refused");
  if (outcome.kind === "refused")
    expect(outcome.preview.obstacles.map(({ en }) => en)).toEqual([expect.stringContaining("1904")]);
  expect(JSON.stringify(workbench.contents())).toBe(before);
});

test("in manual mode what was filled shows its figures, and the mode stays", async () => {
  await calculateByHand();
  const outcome = await fill(samplePlan("budget-proposal"));
  expect(outcome.kind).toBe("filled");
  if (outcome.kind === "filled") expect(outcome.differences).toEqual([]);
  expect(workbench.cell("Cenários", "C19").value).toBe(5361840.685);
  expect(await readConditions()).toMatchObject({ manualCalculation: true });
});

test("what is outdated is calculated when asked, once or from now on", async () => {
  await fill(samplePlan("budget-proposal"));
  await calculateByHand();
  await workbench.type("Receita", "B4", 15000);
  expect(workbench.cell("Cenários", "B19").value).toBe(5320842.679);
  await calculateNow();
  expect(workbench.cell("Cenários", "B19").value).toBe(5306336.74);
  await calculateAutomatically();
  expect(await readConditions()).toMatchObject({ manualCalculation: false });
});

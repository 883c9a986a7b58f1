import { fill, undoFill } from "../../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { templates } from "../../../src/templates";
import { samplePlan } from "./filled";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

const ids = templates.map((template) => template.samples[0]?.id ?? template.id);

async function contents(): Promise<string> {
  await workbench.settle();
  return JSON.stringify(workbench.contents());
}

test.each(ids)("%s: a failure at any round trip leaves no trace", async (id) => {
  const before = await contents();
  for (const roundTrip of [1, 2, 3]) {
    for (const when of ["before", "after"] as const) {
      workbench.host.injectFaults([{ roundTrip, when, kind: "lost" }]);
      expect(await fill(samplePlan(id))).toMatchObject({ kind: "failed", restored: true });
      workbench.host.injectFaults([]);
      expect(await contents()).toBe(before);
    }
  }
});

test.each(ids)("%s: filling twice is filling once, and undo leaves nothing", async (id) => {
  const before = await contents();
  const first = await fill(samplePlan(id));
  if (first.kind !== "filled") throw new Error(JSON.stringify(first));
  expect(first.differences).toEqual([]);
  const once = await contents();
  const second = await fill(samplePlan(id));
  if (second.kind !== "filled") throw new Error(JSON.stringify(second));
  expect(second.differences).toEqual([]);
  expect(second.preview.sheets.map((sheet) => sheet.action.kind)).not.toContain("setAside");
  expect(await contents()).toBe(once);
  await undoFill(first.record);
  expect(await contents()).toBe(before);
});

test("two templates share one sheet of parameters and the inputs that both ask for", async () => {
  const budget = await fill(samplePlan("budget-proposal"));
  const between = await contents();
  const annuity = await fill(samplePlan("annuity-proposal", { currentAnnuity: "500" }));
  if (budget.kind !== "filled" || annuity.kind !== "filled") throw new Error("not filled");
  expect(annuity.differences).toEqual([]);
  expect(annuity.preview.sheets.find((sheet) => sheet.name === "Parâmetros e fontes")?.action.kind).toBe("update");
  expect(annuity.preview.linked).toContain("CRESS_REAJUSTES");
  expect(workbench.cell("Anuidade", "B6").formula).toBe("=INDEX(CRESS_REAJUSTES,1,1)");
  // The current annuity is one cell: changed in the second form, the budget follows.
  expect(workbench.cell("Cenários", "B6").value).toBe(532.5);
  expect(workbench.snapshot().sheets.filter((sheet) => sheet.name.startsWith("Parâmetros"))).toHaveLength(1);
  const again = await fill(samplePlan("budget-proposal"));
  expect(again.kind === "filled" && again.preview.sheets.map((sheet) => sheet.action.kind)).toEqual(
    Array(5).fill("update"),
  );
  expect(workbench.cell("Cenários", "B6").value).toBe(518.06925);
  await undoFill(annuity.record);
  expect(await contents()).toBe(between);
});

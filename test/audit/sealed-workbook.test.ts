import { audit } from "../../src/audit/audit";
import { fill, undoFill } from "../../src/excel/fill/fill";
import { isSealName } from "../../src/workbook/seal";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** The seal in a workbook that people go on working with, through the real client. */

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

async function fillSample(changed = {}) {
  const outcome = await fill(samplePlan("interim-accounts", changed), { consent: true });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  await workbench.settle();
  return outcome.record;
}

async function inSheet(name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
  await workbench.settle();
}

const sealNames = () => workbench.snapshot().names.filter(({ name }) => isSealName(name));
const found = () => audit(workbench.snapshot()).map(({ kind, sheet, cells }) => `${kind} ${sheet}!${cells.join()}`);

test("a changed input is told of until the template is filled with it", async () => {
  await fillSample();
  await inSheet("Execução", (sheet) => (sheet.getRange("B14").values = [[3746582]]));
  expect(found()).toEqual(["changedSinceFill Execução!B14"]);
  await fillSample({ incurredExpense: "3746582" });
  expect(found()).toEqual([]);
});

test("the seal follows its sheet's new name, and rows that are put in", async () => {
  await fillSample();
  await inSheet("Execução", (sheet) => (sheet.name = "Contas d'água"));
  await inSheet("Contas d'água", (sheet) => sheet.getRange("12:14").insert("Down"));
  expect(found()).toEqual([]);
  await inSheet("Contas d'água", (sheet) => (sheet.getRange("B17").values = [[3746582]]));
  expect(found()).toEqual(["changedSinceFill Contas d'água!B17"]);
});

test("a formula written otherwise is told of wherever its row goes, and rows put in elsewhere do not hide it", async () => {
  await fillSample();
  await inSheet("Execução", (sheet) => (sheet.getRange("B9").formulas = [["=B7+B8"]]));
  expect(found()).toContain("changedSinceFill Execução!B9");
  await inSheet("Execução", (sheet) => sheet.getRange("12:12").insert("Down"));
  expect(found()).toContain("changedSinceFill Execução!B9");
  await inSheet("Execução", (sheet) => sheet.getRange("5:6").insert("Down"));
  expect(found().filter((each) => each.startsWith("changedSinceFill"))).toEqual(["changedSinceFill Execução!B11"]);
});

test("it is hidden, and goes when the fill is taken back", async () => {
  const record = await fillSample();
  expect(sealNames()).toHaveLength(3);
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/visible");
    await context.sync();
    for (const { name, visible } of names.items)
      expect({ name, visible }).toEqual({ name, visible: !isSealName(name) });
  });
  await undoFill(record);
  expect(sealNames()).toEqual([]);
});

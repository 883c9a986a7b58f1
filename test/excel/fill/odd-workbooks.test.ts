import { fill, previewFill, undoFill } from "../../../src/excel/fill/fill";
import { insertRows } from "../../../src/excel/writing/insert-rows";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { differencesOf, wholeWorkbook } from "../taking-back/whole-workbook";
import { workbookWithFunctions } from "../workbook-with-functions";
import { samplePlan } from "./filled";

/** Workbooks as they lie about in offices: a fill brings its figures, or says why not and leaves all as it was. */

jest.setTimeout(120_000);

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

function change(work: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** Fills beside what stands there, takes it back, and finds all as it was. */
async function fillsBeside(): Promise<void> {
  const before = await wholeWorkbook(workbench);
  const plan = samplePlan("budget-proposal");
  const preview = await previewFill(plan);
  expect(preview.obstacles).toEqual([]);
  const outcome = await fill(plan, { consent: preview });
  expect(outcome).toMatchObject({ kind: "filled", differences: [] });
  if (outcome.kind !== "filled") return;
  await undoFill(outcome.record);
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
}

test.each(["Hidden", "VeryHidden"] as const)("a sheet of the same name that is %s stays what it was", async (how) => {
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.add("Receita");
    sheet.getRange("A1").values = [["de outra pessoa"]];
    sheet.visibility = how;
  });
  await fillsBeside();
});

test("names of the same spelling that belong to one sheet are not the add-in's", async () => {
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [[15], [0.2], [7]];
    sheet.names.add("CRESS_INSCRITOS", sheet.getRange("A1"));
    sheet.names.add("CRESS_EXERCICIO", sheet.getRange("A3"));
  });
  await fillsBeside();
  expect(["A1", "A2", "A3"].map((cell) => workbench.cell("Sheet1", cell).value)).toEqual([15, 0.2, 7]);
});

test("a table and merged cells on the sheet beside it stay", async () => {
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C4").values = [
      ["Conta", "Valor"],
      ["6.2", 10],
      ["6.3", 20],
    ];
    sheet.tables.add("B2:C4", true).name = "Contas";
    sheet.getRange("E2:F3").merge();
  });
  await fillsBeside();
});

/** What a sheet's inputs hold once another number of registrants is filled. */
async function refilled(): Promise<unknown> {
  const outcome = await fill(samplePlan("budget-proposal", { registrants: "16000" }), { consent: true });
  if (outcome.kind === "failed") return [outcome.restored, outcome.problem["pt-BR"]];
  expect(outcome).toMatchObject({ kind: "filled", differences: [] });
  const { target } = await nameCell("CRESS_INSCRITOS");
  return target;
}

async function nameCell(name: string): Promise<{ readonly target: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return { target: range.values[0]?.[0] as unknown };
  });
}

test("rows that somebody hid, grouped or filtered away are filled with the others", async () => {
  await fill(samplePlan("budget-proposal"));
  await change(({ workbook }) => {
    const input = workbook.names.getItem("CRESS_INSCRITOS").getRange();
    input.getEntireRow().rowHidden = true;
  });
  expect(await refilled()).toBe(16_000);
});

test("an input that somebody merged with its neighbours is filled", async () => {
  await fill(samplePlan("budget-proposal"));
  await change(({ workbook }) => {
    workbook.names.getItem("CRESS_INSCRITOS").getRange().getResizedRange(0, 1).merge();
  });
  expect(await refilled()).toBe(16_000);
});

test("with calculation by hand every figure is there, and calculation stays by hand", async () => {
  await change(({ workbook }) => {
    workbook.application.calculationMode = "Manual";
  });
  await fillsBeside();
  expect(workbench.spreadsheet.calculation.automatic).toBe(false);
});

test("a memo over a table's cells lists them, and writes nothing unasked", async () => {
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C3").values = [
      ["Conta", "Valor"],
      ["6.2", 10],
    ];
    sheet.tables.add("B2:C3", true);
  });
  const before = await wholeWorkbook(workbench);
  const outcome = await insertRows(
    [[{ content: { kind: "text", text: "memória" } }]],
    { sheet: "Sheet1", row: 2, column: 1 },
    false,
  );
  expect(outcome).toMatchObject({ kind: "occupied", taken: [{ cell: "B3" }] });
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

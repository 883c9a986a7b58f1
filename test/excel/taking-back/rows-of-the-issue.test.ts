import { fill, undoFill } from "../../../src/excel/fill/fill";
import { markCells, unmarkCells } from "../../../src/excel/marks/mark-cells";
import { addSheet } from "../../../src/excel/writing/add-sheet";
import { insertRows } from "../../../src/excel/writing/insert-rows";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import type { PlannedSheet } from "../../../src/workbook/plan";
import { samplePlan } from "../fill/filled";
import { workbookWithFunctions } from "../workbook-with-functions";
import { differencesOf, wholeWorkbook } from "./whole-workbook";

/** Rows 1, 5, 7 and 8 of the issue on filling, each by itself; `faults.test.ts` mixes them. */

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

const waits = [0, 0, 0];

function cutAt(roundTrip: number, percent: number): void {
  workbench.host.injectFaults([{ roundTrip, when: "within", percent, kind: "lost" }]);
}

function sheetNames(): string[] {
  return workbench.spreadsheet.allSheets().map(({ name }) => name);
}

const WRITING = 2;

test.each([10, 60, 100])(
  "row 1: a sheet that a colleague adds under a planned name stays, whatever of the fill was done (cut at %d %%)",
  async (percent) => {
    const { host, spreadsheet } = workbench;
    host.bringColleague(({ roundTrip }) => {
      if (roundTrip !== WRITING) return;
      spreadsheet.addSheet("Registros").cells.write(0, 0, [[{ kind: "text", text: "da colega" }]]);
    });
    cutAt(WRITING, percent);
    const outcome = await fill(samplePlan("registrations"), { waits });
    expect(outcome).toMatchObject({ kind: "failed", restored: true });
    expect(sheetNames()).toEqual(["Sheet1", "Registros"]);
    expect(workbench.cell("Registros", "A1").value).toBe("da colega");
  },
);

test.each([35, 100])("row 1: a name that a colleague adds stays theirs (cut at %d %%)", async (percent) => {
  const { host, spreadsheet } = workbench;
  host.bringColleague(({ roundTrip }) => {
    if (roundTrip !== WRITING) return;
    const refersTo = "Sheet1!$Z$1";
    spreadsheet.names.set({ name: "CRESS_INSCRITOS", refersTo, comment: "", visible: true, sheetId: null });
  });
  cutAt(WRITING, percent);
  const outcome = await fill(samplePlan("registrations"), { waits });
  expect(outcome).toMatchObject({ kind: "failed", restored: true });
  expect(spreadsheet.names.all().map(({ name, refersTo }) => [name, refersTo])).toEqual([
    ["CRESS_INSCRITOS", "Sheet1!$Z$1"],
  ]);
  expect(sheetNames()).toEqual(["Sheet1"]);
});

test.each([20, 50, 80])(
  "row 5: a restore that breaks after it has renamed sheets is not called one (cut at %d %%), and ends when it is asked again",
  async (percent) => {
    await workbench.type("Sheet1", "A1", "meu");
    const before = await wholeWorkbook(workbench);
    const lost = { when: "within", kind: "lost" } as const;
    // The fill's writing is lost wholly done; each attempt to take it back reads first and breaks while it writes.
    workbench.host.injectFaults([
      { roundTrip: WRITING, percent: 100, ...lost },
      { roundTrip: 4, percent, ...lost },
      { roundTrip: 6, percent, ...lost },
    ]);
    const outcome = await fill(samplePlan("registrations"), { waits: [0] });
    if (outcome.kind !== "failed" || !outcome.left) throw new Error(`it claims ${JSON.stringify(outcome)}`);
    expect(outcome.restored).toBe(false);
    workbench.host.injectFaults([]);
    await undoFill(outcome.left.record, waits);
    expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
  },
);

test.each([35, 85, 100])(
  "row 7: formats of Text cells come back with what they held (cut at %d %%)",
  async (percent) => {
    expect(await fill(samplePlan("registrations"))).toMatchObject({ kind: "filled" });
    await workbench.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Registros").getRange("B4");
      cell.numberFormat = [["@"]];
      cell.values = [["0015050"]];
      await context.sync();
    });
    const before = await wholeWorkbook(workbench);
    // State, contents, and then the request that writes.
    cutAt(3, percent);
    const plan = samplePlan("registrations", { registrants: "15100" });
    expect(await fill(plan, { consent: true, waits })).toMatchObject({ kind: "failed", restored: true });
    expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
  },
);

const findings = (count: number): PlannedSheet => ({
  name: "Auditoria",
  blocks: [
    {
      row: 0,
      column: 0,
      cells: Array.from({ length: count }, (_, row) => [{ kind: "number", number: String(row + 1) }]),
    },
  ],
  formats: [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, style: "title" }],
  checks: [],
  choices: [],
  columnWidths: [40],
  rowHeights: [],
  frozenRows: 1,
  charts: [],
});

test.each([0, 35, 60, 85, 100])(
  "row 8: an export that is cut at %d %% leaves the sheet of the one before, notes on it and references to it",
  async (percent) => {
    await addSheet(findings(5), "audit", "anterior", "ask");
    await workbench.type("Auditoria", "D2", "minha anotação");
    await workbench.type("Sheet1", "A1", "=Auditoria!A5*2");
    await workbench.settle();
    const before = await wholeWorkbook(workbench);
    cutAt(WRITING, percent);
    expect(await addSheet(findings(9), "audit", "anterior", "replace")).toMatchObject({ kind: "failed", left: null });
    expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
    expect(workbench.cell("Sheet1", "A1").value).toBe(10);
  },
);

test("row 8: an export that takes the place of the one before keeps that one, with its notes and what refers to it", async () => {
  await addSheet(findings(5), "audit", "anterior", "ask");
  await workbench.type("Auditoria", "D2", "minha anotação");
  await workbench.type("Sheet1", "A1", "=Auditoria!A5*2");
  expect(await addSheet(findings(9), "audit", "anterior", "replace")).toMatchObject({ keptAs: "Auditoria (anterior)" });
  expect(workbench.cell("Auditoria (anterior)", "D2").value).toBe("minha anotação");
  await workbench.settle();
  expect(workbench.cell("Sheet1", "A1").value).toBe(10);
});

test("row 8: a sheet “Auditoria” of a person's own is never replaced", async () => {
  workbench.spreadsheet.addSheet("Auditoria").cells.write(0, 0, [[{ kind: "text", text: "minha" }]]);
  const outcome = await addSheet(findings(3), "audit", "anterior", "replace");
  expect(outcome).toEqual({ kind: "there", sheet: "Auditoria", ours: false });
  expect(workbench.cell("Auditoria", "A1").value).toBe("minha");
});

test.each([0, 35, 60, 85, 100])("row 8: marks that are cut at %d %% are all there or none", async (percent) => {
  const cells = Array.from({ length: 200 }, (_, row) => `B${String(row + 1)}`);
  const marks = (): number => workbench.spreadsheet.sheetByName("Sheet1")?.extras.conditionalFormats.length ?? 0;
  cutAt(WRITING, percent);
  const outcome = await markCells("Sheet1", cells, "t");
  expect(marks()).toBe(outcome.kind === "failed" ? 0 : 200);
  workbench.host.injectFaults([]);
  await markCells("Sheet1", cells, "t");
  expect(marks()).toBe(200);
  cutAt(WRITING, percent);
  const removed = await unmarkCells();
  expect(marks()).toBe(removed.kind === "failed" ? 200 : 0);
});

test.each([0, 35, 60, 85, 100])("row 8: a memo that is cut at %d %% leaves what its cells held", async (percent) => {
  await workbench.type("Sheet1", "B2", "o que havia");
  const before = await wholeWorkbook(workbench);
  const rows = Array.from({ length: 6 }, (_, row) => [{ content: { kind: "number", number: String(row) } } as const]);
  cutAt(WRITING, percent);
  const outcome = await insertRows(rows, { sheet: "Sheet1", row: 1, column: 1 }, true);
  expect(outcome.kind).toBe("failed");
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

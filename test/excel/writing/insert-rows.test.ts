import { undoFill } from "../../../src/excel/fill/fill";
import { insertRows, readPlace, type InsertedCell, type InsertedRows } from "../../../src/excel/writing/insert-rows";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { differencesOf, wholeWorkbook } from "../taking-back/whole-workbook";
import { workbookWithFunctions } from "../workbook-with-functions";

/** Rows put into a person's sheet: never over anything unseen, and found again to be undone wherever they were moved. */

const text = (content: string): InsertedCell => ({ content: { kind: "text", text: content } });
const memo: readonly (readonly InsertedCell[])[] = [
  [text("Memória"), text("de B4")],
  [],
  [text("1"), { content: { kind: "number", number: "0.075" }, format: "percent" }],
  [text("2"), { content: { kind: "number", number: "43160" }, format: "money" }],
];
const waits = [0, 0, 0];
let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});
afterEach(() => {
  workbench.dispose();
});

function inSheet(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  return workbench.run(async (context) => {
    change(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

async function inserted(row: number, overwrite = false): Promise<Extract<InsertedRows, { kind: "inserted" }>> {
  const done = await insertRows(memo, { sheet: "Sheet1", row, column: 1 }, overwrite);
  if (done.kind !== "inserted") throw new Error(JSON.stringify(done));
  return done;
}

/** What stands in B1:D20 that is not blank. */
function standing(): string[] {
  const found: string[] = [];
  for (let row = 0; row < 20; row += 1)
    for (const column of ["A", "B", "C", "D"]) {
      const { value } = workbench.cell("Sheet1", `${column}${String(row + 1)}`);
      if (value !== null && value !== "")
        found.push(`${column}${String(row + 1)}=${JSON.stringify(value).replace(/"/g, "")}`);
    }
  return found;
}

test.each([
  ["a row above it deleted", (sheet: Excel.Worksheet) => sheet.getRange("2:2").delete("Up")],
  ["three rows above it inserted", (sheet: Excel.Worksheet) => void sheet.getRange("2:4").insert("Down")],
  ["a row within it deleted", (sheet: Excel.Worksheet) => sheet.getRange("8:8").delete("Up")],
  ["a row within it inserted", (sheet: Excel.Worksheet) => void sheet.getRange("8:8").insert("Down")],
  ["a column before it inserted", (sheet: Excel.Worksheet) => void sheet.getRange("B:B").insert("Right")],
  [
    "its sheet renamed",
    (sheet: Excel.Worksheet) => {
      sheet.name = "Outra";
    },
  ],
])("with %s it is taken back, and nothing else is", async (_case, change) => {
  await workbench.type("Sheet1", "A12", "fica");
  await inSheet(change);
  const expected = await wholeWorkbook(workbench);
  workbench.dispose();

  workbench = workbookWithFunctions();
  await workbench.type("Sheet1", "A12", "fica");
  const { record } = await inserted(5);
  await inSheet(change);
  await undoFill(record, waits);
  expect(differencesOf(expected, await wholeWorkbook(workbench))).toEqual([]);
});

test("what a person typed into it since stays, all else of it goes", async () => {
  const { record } = await inserted(5);
  await inSheet((sheet) => sheet.getRange("2:2").delete("Up"));
  await workbench.type("Sheet1", "C8", 44_000);
  await undoFill(record, waits);
  expect(standing()).toEqual(["C8=44000"]);
});

test("with a column put into it, it says that it cannot be undone, and stays", async () => {
  const { record } = await inserted(5);
  await inSheet((sheet) => void sheet.getRange("C:C").insert("Right"));
  await expect(undoFill(record, waits)).rejects.toMatchObject({
    wording: { "pt-BR": expect.stringContaining("nada foi desfeito") as string },
  });
  expect(standing()).toContain("B6=Memória");
});

test("with all its rows deleted nothing is left to undo, not even its name", async () => {
  const before = await wholeWorkbook(workbench);
  const { record } = await inserted(5);
  await inSheet((sheet) => sheet.getRange("5:10").delete("Up"));
  await undoFill(record, waits);
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

test("what it was agreed to write over comes back", async () => {
  await workbench.type("Sheet1", "B7", "=1+1");
  await workbench.type("Sheet1", "C9", "de uma pessoa");
  const before = await wholeWorkbook(workbench);
  const { record } = await inserted(5, true);
  await inSheet((sheet) => sheet.getRange("2:2").delete("Up"));
  await undoFill(record, waits);
  expect(standing()).toEqual(["B6=2", "C8=de uma pessoa"]);
  expect(before.size).toBeGreaterThan(0);
});

describe("never over anything unseen", () => {
  test("all that would be lost is listed, with a free place", async () => {
    await workbench.type("Sheet1", "B7", "=1+1");
    await workbench.type("Sheet1", "C9", "de uma pessoa");
    await workbench.type("Sheet1", "A30", 1);
    await workbench.settle();
    const done = await insertRows(memo, { sheet: "Sheet1", row: 5, column: 1 }, false);
    expect(done).toMatchObject({
      kind: "occupied",
      address: "B6:C9",
      taken: [
        { cell: "B7", content: "2 (=1+1)" },
        { cell: "C9", content: "de uma pessoa" },
      ],
      free: { sheet: "Sheet1", row: 31, column: 1 },
    });
    const place = await readPlace(memo, { sheet: "Sheet1", row: 5, column: 1 });
    expect(place.taken.map(({ cell }) => cell)).toEqual(["B7", "C9"]);
    expect(standing()).toEqual(["B7=2", "C9=de uma pessoa"]);
  });

  test("a list that is no longer the whole of it is no leave to write", async () => {
    await workbench.type("Sheet1", "B7", "um");
    const { taken } = await readPlace(memo, { sheet: "Sheet1", row: 5, column: 1 });
    await workbench.type("Sheet1", "B8", "outro");
    const done = await insertRows(memo, { sheet: "Sheet1", row: 5, column: 1 }, taken);
    expect(done.kind).toBe("occupied");
    const again = done.kind === "occupied" ? done.taken : [];
    expect((await insertRows(memo, { sheet: "Sheet1", row: 5, column: 1 }, again)).kind).toBe("inserted");
  });

  test.each([1, 2])("typed by somebody before round trip %i, it is there afterwards", async (trip) => {
    let acted = false;
    workbench.host.bringColleague(({ roundTrip }) => {
      if (acted || roundTrip < trip) return Promise.resolve();
      acted = true;
      workbench.spreadsheet.sheetByName("Sheet1")?.cells.write(6, 2, [[{ kind: "number", number: 777 }]]);
      return Promise.resolve();
    });
    const done = await insertRows(memo, { sheet: "Sheet1", row: 5, column: 1 }, false);
    workbench.host.bringColleague(null);
    await workbench.settle();
    expect(standing()).toEqual(["C7=777"]);
    expect(done.kind).toBe(trip === 1 ? "occupied" : "failed");
  });
});

import { audit } from "../../../src/audit/audit";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { readOpenWorkbook } from "../../../src/excel/reading/read-workbook";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { workbookWithFunctions } from "../workbook-with-functions";

/** The pane knows what a merge covers, as the command line does from a file. */

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

async function sheetWith(name: string, merged: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A1:C1").formulas = [["=1/0", "=1/0", "=1/0"]];
    sheet.getRange("A3:B3").values = [[1, 2]];
    for (const address of merged) sheet.getRange(address).merge(false);
    await context.sync();
  });
}

async function mergesOf(name: string) {
  const snapshot = await readOpenWorkbook();
  return { snapshot, merges: snapshot.sheets.find((sheet) => sheet.name === name)?.merges };
}

test("merged areas are read, whatever the sheet is called; what they cover is not told", async () => {
  const name = "T1, T2 d'água";
  await sheetWith(name, ["A1:C1", "A3:B3"]);
  const { snapshot, merges } = await mergesOf(name);
  expect(merges).toEqual([
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 2, column: 0, rows: 1, columns: 2 },
  ]);
  expect(audit(snapshot, [errorValue]).map(({ cells }) => cells)).toEqual([["A1"]]);
});

test("without a merge there is none, and every error is told", async () => {
  await sheetWith("Livre", []);
  const { snapshot, merges } = await mergesOf("Livre");
  expect(merges).toEqual([]);
  expect(audit(snapshot, [errorValue]).map(({ cells }) => cells)).toEqual([["A1", "B1", "C1"]]);
});

import { readOpenWorkbook } from "../../../src/excel/reading/read-workbook";
import { startHeadless, type HeadlessWorkbench } from "../../../src/workbench/headless";
import { openSnapshot } from "../../../src/workbench/opened-file";
import { sheetOf, workbookOf } from "../../audit/sheet-of";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = startHeadless();
  workbench.installGlobals();
});

afterEach(() => {
  workbench.dispose();
});

test("each sheet is read as itself, whatever the others are called", async () => {
  const names = ["Receita", "Sheet7", "sheet6", "SHEET5", "Planilha1", "Sheet3", "Sheet2", "Sheet1"];
  await openSnapshot(workbench.spreadsheet, workbookOf(...names.map((name) => sheetOf(name, [[name]]))));
  await workbench.settle();
  const { sheets } = await readOpenWorkbook();
  expect(sheets.map(({ name, cells }) => [name, [...cells.values()].map(({ value }) => value)])).toEqual(
    names.map((name) => [name, [name]]),
  );
});

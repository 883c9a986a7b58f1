import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";

let workbench: HeadlessWorkbench;

beforeAll(() => {
  workbench = startHeadless();
});

afterAll(() => workbench.dispose());

/** As Microsoft's pages on EDATE and EOMONTH say, and a calendar shows. */
test.each([
  ["=EDATE(DATE(2023,1,31),1)", "=DATE(2023,2,28)"],
  ["=EDATE(DATE(2024,1,31),1)", "=DATE(2024,2,29)"],
  ["=EDATE(DATE(2024,1,30),1)", "=DATE(2024,2,29)"],
  ["=EDATE(DATE(2024,2,29),12)", "=DATE(2025,2,28)"],
  ["=EDATE(DATE(2024,3,31),-1)", "=DATE(2024,2,29)"],
  ["=EDATE(DATE(2024,5,31),1)", "=DATE(2024,6,30)"],
  ["=EDATE(DATE(2024,10,31),4)", "=DATE(2025,2,28)"],
  ["=EDATE(DATE(2024,12,31),2)", "=DATE(2025,2,28)"],
  ["=EDATE(DATE(2024,2,29),1)", "=DATE(2024,3,29)"],
  ["=EDATE(DATE(2024,1,15),1)", "=DATE(2024,2,15)"],
  ["=EDATE(DATE(2024,5,31),-1.5)", "=DATE(2024,4,30)"],
  ["=EOMONTH(DATE(2024,5,31),-1.5)", "=DATE(2024,4,30)"],
  ["=EDATE(31,1)", "=60"],
])("%s is %s", async (formula, expected) => {
  await workbench.type("Sheet1", "A1", formula);
  await workbench.type("Sheet1", "A2", expected);
  await workbench.settle();
  expect(workbench.cell("Sheet1", "A1").value).toBe(workbench.cell("Sheet1", "A2").value);
});

test("a column of days ends each month by itself, and an error stays one", async () => {
  await workbench.type("Sheet1", "C1", "=DATE(2024,1,31)");
  await workbench.type("Sheet1", "C2", "=DATE(2024,1,15)");
  await workbench.type("Sheet1", "C3", "=1/0");
  await workbench.type("Sheet1", "D1", "=EDATE(C1:C3,{1,13})");
  await workbench.settle();
  const shown = (cell: string) => workbench.cell("Sheet1", cell).value;
  expect(["D1", "D2", "E1", "E2", "D3"].map(shown)).toEqual([45351, 45337, 45716, 45703, { error: "#DIV/0!" }]);
});

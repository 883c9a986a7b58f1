import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";

let workbench: HeadlessWorkbench;

beforeAll(() => {
  workbench = startHeadless();
});

afterAll(() => workbench.dispose());

const shown = (cell: string) => workbench.cell("Sheet1", cell).value;

async function hide(address: string, rowHidden: boolean): Promise<void> {
  await workbench.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).rowHidden = rowHidden;
    await context.sync();
  });
}

/** As Microsoft's page on SUBTOTAL says: 109 passes over rows hidden by hand, 9 adds them. */
test("SUBTOTAL passes over rows hidden by hand, typed and spilled, and takes them again once they are shown", async () => {
  for (const [index, value] of ["1", "2", "4", "8"].entries())
    await workbench.type("Sheet1", `A${String(index + 1)}`, value);
  await workbench.type("Sheet1", "H1", "=A1:A4*10");
  await hide("2:3", true);
  const formulas = ["=SUBTOTAL(109,A1:A4)", "=SUBTOTAL(9,A1:A4)", "=SUBTOTAL(109,H1:H4)", "=SUBTOTAL(103,A1:A4)"];
  for (const [index, formula] of formulas.entries()) await workbench.type("Sheet1", `C${String(index + 6)}`, formula);
  await workbench.settle();
  expect(["C6", "C7", "C8", "C9"].map(shown)).toEqual([9, 15, 90, 2]);
  await hide("2:2", false);
  await workbench.type("Sheet1", "A4", "9");
  await workbench.settle();
  expect(["C6", "C7", "C8", "C9"].map(shown)).toEqual([12, 16, 120, 3]);
});

test("a hidden row far down counts, too", async () => {
  await workbench.type("Sheet1", "E40000", "5");
  await workbench.type("Sheet1", "E40001", "7");
  await hide("40001:40001", true);
  await workbench.type("Sheet1", "F1", "=SUBTOTAL(109,E:E)");
  await workbench.settle();
  expect(shown("F1")).toBe(5);
});

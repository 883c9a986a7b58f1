import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = startHeadless();
});

afterEach(() => workbench.dispose());

test("Microsoft's client writes, calculates and reads in one batch", async () => {
  const [values, address] = await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Receita 2018");
    sheet.getRange("A1:B2").values = [
      ["Inscritos", 15050],
      ["Anuidade", 522.93375],
    ];
    sheet.getRange("B3").formulas = [["=B1*B2"]];
    const range = sheet.getRange("A1:B3");
    range.load("values,address");
    await context.sync();
    return [range.values, range.address] as const;
  });
  expect(values).toEqual([
    ["Inscritos", 15050],
    ["Anuidade", 522.93375],
    ["", 7870152.9375],
  ]);
  expect(address).toBe("'Receita 2018'!A1:B3");
});

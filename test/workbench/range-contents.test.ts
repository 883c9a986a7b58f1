import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = startHeadless();
});

afterEach(() => workbench.dispose());

/** Writes into A1 of the first sheet and reads it back, in one batch. */
async function written(value: unknown, format = "General") {
  return workbench.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load(["values", "formulas", "text", "valueTypes", "numberFormat"]);
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      text: cell.text[0]?.[0],
      type: cell.valueTypes[0]?.[0] as string,
      format: cell.numberFormat[0]?.[0] as unknown,
    };
  });
}

describe("what a cell makes of what is put into it", () => {
  test.each<[unknown, unknown, unknown, string]>([
    [1.5, 1.5, 1.5, "Double"],
    ["1.5", 1.5, 1.5, "Double"],
    ["1,234.5", 1234.5, 1234.5, "Double"],
    ["7.5%", 0.075, 0.075, "Double"],
    ["(3)", -3, -3, "Double"],
    ["- 87", -87, -87, "Double"],
    [true, true, true, "Boolean"],
    ["true", true, true, "Boolean"],
    ["texto", "texto", "texto", "String"],
    ["6.2.2.1.1", "6.2.2.1.1", "6.2.2.1.1", "String"],
    ["'1.5", "1.5", "1.5", "String"],
    ["'=A1", "=A1", "=A1", "String"],
    ["'", "", "", "String"],
    ["=1+1", 2, "=1+1", "Double"],
    ["+1+1", 2, "=+1+1", "Double"],
    ["-1+1", 0, "=-1+1", "Double"],
    ["\t=1+1", 2, "=1+1", "Double"],
    ["=", "=", "=", "String"],
    ["-", "-", "-", "String"],
    ["#N/A", "#N/A", "#N/A", "Error"],
    ["=1/0", "#DIV/0!", "=1/0", "Error"],
    ["=NOSUCHFUNCTION(1)", "#NAME?", "=NOSUCHFUNCTION(1)", "Error"],
    ["", "", "", "Empty"],
  ])("%j shows %j", async (value, shown, formula, type) => {
    expect(await written(value)).toMatchObject({ value: shown, formula, type });
  });

  test("a date is its serial number and shows itself", async () => {
    expect(await written("2018-04-15")).toMatchObject({
      value: 43205,
      text: "2018-04-15",
      type: "Double",
      format: "yyyy-mm-dd",
    });
    expect(await written(43205, "dd/mm/yyyy")).toMatchObject({ value: 43205, text: "15/04/2018" });
  });

  test("text that begins like a formula and is none is refused, as in Excel", async () => {
    await expect(written("- 87.345,59")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("a cell of the text format keeps everything as text", async () => {
    expect(await written("=1+1", "@")).toMatchObject({ value: "=1+1", formula: "=1+1", type: "String" });
    expect(await written("0012", "@")).toMatchObject({ value: "0012", type: "String" });
  });

  test("no digit of a number is lost", async () => {
    expect((await written(5361840.684999999)).value).toBe(5361840.684999999);
    expect((await written(-244.44048890471151)).value).toBe(-244.44048890471151);
  });

  test("text shows the number format's text", async () => {
    expect(await written(-194738.01, "#,##0.00")).toMatchObject({ value: -194738.01, text: "-194,738.01" });
    expect(await written(0.075, "0.0%")).toMatchObject({ text: "7.5%" });
  });
});

test("null leaves the cell as it is", async () => {
  const values = await workbench.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "x", null]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, "x", 3]]);
});

test("one value goes into every cell of the range", async () => {
  const values = await workbench.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    // The types ask for a matrix; Excel takes a single value too.
    Object.assign(range, { values: 7 });
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test("a formula spills, says so, and its followers lead back to it", async () => {
  const seen = await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
    const around = sheet.getRange("B2:C4");
    around.load("values,formulas,hasSpill");
    const spill = sheet.getRange("B2").getSpillingToRange();
    spill.load("address");
    const parent = sheet.getRange("C4").getSpillParent();
    parent.load("address");
    const none = sheet.getRange("E9").getSpillingToRangeOrNullObject();
    const alone = sheet.getRange("E9").getSpillParentOrNullObject();
    const used = sheet.getUsedRange();
    used.load("address");
    await context.sync();
    return {
      values: around.values,
      formulas: around.formulas,
      hasSpill: around.hasSpill,
      spill: spill.address,
      parent: parent.address,
      none: none.isNullObject,
      alone: alone.isNullObject,
      used: used.address,
    };
  });
  expect(seen).toEqual({
    values: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    formulas: [
      ["=SEQUENCE(3,2)", 2],
      [3, 4],
      [5, 6],
    ],
    hasSpill: true,
    spill: "Sheet1!B2:C4",
    parent: "Sheet1!B2",
    none: true,
    alone: true,
    used: "Sheet1!B2:C4",
  });
});

test("a cell in the way makes #SPILL!, and its going lets the formula spill again", async () => {
  await workbench.type("Sheet1", "A3", "in the way");
  await workbench.type("Sheet1", "A1", "=SEQUENCE(4)");
  expect(workbench.cell("Sheet1", "A1").value).toEqual({ error: "#SPILL!" });
  expect(workbench.cell("Sheet1", "A2").value).toBeNull();
  await workbench.type("Sheet1", "A3", "");
  expect(workbench.cell("Sheet1", "A1").value).toBe(1);
  expect(workbench.cell("Sheet1", "A4").value).toBe(4);
});

test("a read in the same batch sees what the write made calculate, and so does another sheet", async () => {
  const total = await workbench.run(async (context) => {
    const input = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const other = context.workbook.worksheets.add("Outra planilha");
    input.values = [[1]];
    other.getRange("A1").formulas = [["=Sheet1!A1*10"]];
    await context.sync();
    input.values = [[15050]];
    const cell = other.getRange("A1");
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  expect(total).toBe(150500);
});

test("in manual mode nothing calculates until it is asked to", async () => {
  const [before, after] = await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").formulas = [[2], ["=A1*2"]];
    await context.sync();
    context.application.calculationMode = Excel_CalculationMode.manual;
    sheet.getRange("A1").values = [[5]];
    const cell = sheet.getRange("A2");
    cell.load("values");
    await context.sync();
    const first = cell.values[0]?.[0] as unknown;
    context.application.calculate("Recalculate");
    cell.load("values");
    await context.sync();
    return [first, cell.values[0]?.[0] as unknown];
  });
  expect([before, after]).toEqual([4, 10]);
});

/** The enumeration's value, whose global the test does not install. */
const Excel_CalculationMode = { manual: "Manual" } as const;

test("formulas in R1C1 style stand for those in A1 style", async () => {
  const formulas = await workbench.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B3");
    range.formulasR1C1 = [["=RC[-1]*2"], ["=R1C1+1"]];
    range.load("formulas,formulasR1C1");
    await context.sync();
    return [range.formulas, range.formulasR1C1];
  });
  expect(formulas).toEqual([
    [["=A2*2"], ["=$A$1+1"]],
    [["=RC[-1]*2"], ["=R1C1+1"]],
  ]);
});

test("whole columns answer null for their cells and the used part for getUsedRange", async () => {
  await workbench.type("Sheet1", "B5", 1);
  const seen = await workbench.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Sheet1").getRange("B:B");
    column.load("values,address,isEntireColumn,rowCount");
    const used = column.getUsedRange(true);
    used.load("address");
    await context.sync();
    return [column.values, column.address, column.isEntireColumn, column.rowCount, used.address];
  });
  expect(seen).toEqual([null, "Sheet1!B:B", true, 1_048_576, "Sheet1!B5"]);
});

test("the used range of a part lies around what that part holds, spilled cells among it", async () => {
  await workbench.type("Sheet1", "B5", 1);
  await workbench.type("Sheet1", "D7", "=SEQUENCE(3)");
  await workbench.type("Sheet1", "Z900", 2);
  const seen = await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const parts = ["A1:C100", "A6:Z8", "E1:Z99", "E1:Z1000"].map((address) => {
      const part = sheet.getRange(address).getUsedRangeOrNullObject(true);
      part.load("address,hasSpill");
      return part;
    });
    const spills = ["D7:D9", "D8", "A:A", "1:9"].map((address) => {
      const range = sheet.getRange(address);
      range.load("hasSpill");
      return range;
    });
    await context.sync();
    return [
      parts.map((part) => (part.isNullObject ? null : part.address)),
      spills.map(({ hasSpill }) => hasSpill as boolean | null),
    ];
  });
  expect(seen).toEqual([
    ["Sheet1!B5", "Sheet1!D7:D8", null, "Sheet1!Z900"],
    [true, true, false, null],
  ]);
});

test("20,000 rows are written, calculated and read in a few round trips", async () => {
  const rows = 20_000;
  const last = await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Dados");
    sheet.getRange(`A1:B${String(rows)}`).values = Array.from({ length: rows }, (_, row) => [row, row * 2]);
    sheet.getRange(`C1:C${String(rows)}`).formulas = Array.from({ length: rows }, (_, row) => [
      `=A${String(row + 1)}+B${String(row + 1)}`,
    ]);
    await context.sync();
    const range = sheet.getRange(`C1:C${String(rows)}`);
    range.load("values");
    await context.sync();
    return range.values.at(-1)?.[0] as unknown;
  });
  expect(last).toBe(59_997);
  expect(workbench.host.records.map((record) => record.error)).toEqual(["", ""]);
});

import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** Finding, tracing, sorting and the edges of what is filled, as a program sees them through Microsoft's client. */

let workbench: HeadlessWorkbench;

beforeEach(async () => {
  workbench = workbookWithFunctions();
  await on((sheet) => {
    sheet.getRange("B2:E6").formulas = [
      ["Conta", "Jan", "Fev", "Total"],
      ["Anuidades", 50, 20, "=C3+D3"],
      ["Multas", 10, 900, "=C4+D4"],
      ["anuidades PJ", 7, 8, "=C5+D5"],
      ["Multas", 3, 1, "=C6+D6"],
    ];
  });
});

afterEach(() => workbench.dispose());

function on<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return workbench.run(async (context) => {
    const result = act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

async function address(
  range: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Excel.Range | Excel.RangeAreas,
) {
  const found = await on((sheet, context) => {
    const asked = range(sheet, context);
    asked.load("address");
    return asked;
  });
  return found.isNullObject ? null : found.address.replaceAll("Sheet1!", "");
}

function column(letter: string): unknown[] {
  return [3, 4, 5, 6].map((row) => workbench.cell("Sheet1", `${letter}${String(row)}`).value);
}

test.each([
  ["anuidades", {}, "B3"],
  ["anuidades", { matchCase: true }, "B5"],
  ["ANUIDADES", { completeMatch: true }, "B3"],
  ["multas", { searchDirection: "Backwards" }, "B6"],
  ["910", {}, null],
  ["taxas", {}, null],
] as const)("find %s %j: %s", async (text, criteria, expected) => {
  if (expected === null && text === "910") {
    await expect(address((sheet) => sheet.getRange("B2:E6").find(text, criteria))).rejects.toThrow("only its result");
    return;
  }
  expect(await address((sheet) => sheet.getRange("B2:E6").findOrNullObject(text, criteria))).toBe(expected);
});

test("a text that is not there is an error, or no object", async () => {
  await expect(address((sheet) => sheet.getRange("B2:E6").find("taxas", {}))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
  expect(await address((sheet) => sheet.findAllOrNullObject("taxas", {}))).toBeNull();
  expect(await address((sheet) => sheet.findAll("multas", { completeMatch: true }))).toBe("B4,B6");
});

test("what Microsoft does not say is refused by its name", async () => {
  await expect(address((sheet) => sheet.getRange("B4:B6").find("multas", {}))).rejects.toThrow("first is one");
  await expect(address((sheet) => sheet.getRange("B2:E6").find("mult*", {}))).rejects.toThrow("finding with * ? or ~");
  await expect(address((sheet) => sheet.getRange("B2").find("multas", {}))).rejects.toThrow("whole sheet");
});

test.each([
  ["B3", "Down", "B6", "B3:B6"],
  ["D4", "Left", "B4", "B4:D4"],
  ["D4", "Up", "D2", "D2:D4"],
  ["E6", "Down", "E1048576", "E6:E1048576"],
  ["G4", "Left", "E4", "E4:G4"],
  ["A4", "Right", "B4", "A4:B4"],
] as const)("from %s %s: to %s, and %s with what lies between", async (from, direction, edge, extended) => {
  expect(await address((sheet) => sheet.getRange(from).getRangeEdge(direction))).toBe(edge);
  expect(await address((sheet) => sheet.getRange(from).getExtendedRange(direction))).toBe(extended);
});

test("rows are sorted by values, with their formulas and looks, and those that moved are told", async () => {
  const told: string[] = [];
  await on((sheet) => {
    sheet.getRange("C3").format.fill.color = "#FFFF00";
    sheet.onRowSorted.add((event) => Promise.resolve(void told.push(event.address)));
  });
  await on((sheet) => {
    sheet.getRange("B2:E6").sort.apply([{ key: 1, ascending: true }], false, true, "Rows");
  });
  expect(column("B")).toEqual(["Multas", "anuidades PJ", "Multas", "Anuidades"]);
  expect(column("E")).toEqual([4, 15, 910, 70]);
  expect(workbench.cell("Sheet1", "E6").formula).toBe("=C6+D6");
  const fill = await on((sheet) => {
    const { fill: asked } = sheet.getRange("C6").format;
    asked.load("color");
    return asked;
  });
  expect(fill.color).toBe("#FFFF00");
  expect(told).toEqual(["B3:E3,B4:E4,B5:E5,B6:E6"]);
});

test("columns are sorted from left to right", async () => {
  await on((sheet) => {
    sheet.getRange("B2:D6").sort.apply([{ key: 2, ascending: false }], false, true, "Columns");
  });
  expect(column("C")).toEqual([20, 900, 8, 1]);
  expect(workbench.cell("Sheet1", "C2").value).toBe("Fev");
});

test("the first of rows that read alike stays, the others go", async () => {
  const outcome = await on((sheet) => {
    const result = sheet.getRange("B2:D6").removeDuplicates([0], true);
    result.load("removed,uniqueRemaining");
    return result;
  });
  expect([outcome.removed, outcome.uniqueRemaining]).toEqual([1, 3]);
  expect(column("C")).toEqual([50, 10, 7, null]);
  await expect(on((sheet) => sheet.getRange("B2:E6").removeDuplicates([0], true))).rejects.toThrow("with formulas");
});

test("precedents and dependents, direct and through others, on every sheet", async () => {
  await on((sheet, context) => {
    sheet.getRange("E7").formulas = [["=SUM(E3:E6)"]];
    context.workbook.worksheets.add("Outra").getRange("A1").formulas = [["=Sheet1!E7*2"]];
  });
  const traced = async (trace: (range: Excel.Range) => Excel.WorkbookRangeAreas, cell: string): Promise<string[]> => {
    const areas = await on((sheet) => {
      const asked = trace(sheet.getRange(cell));
      asked.load("addresses");
      return asked;
    });
    return areas.addresses;
  };
  expect(await traced((range) => range.getDirectDependents(), "C3")).toEqual(["Sheet1!E3"]);
  expect(await traced((range) => range.getDependents(), "C3")).toEqual(["Sheet1!E3", "Sheet1!E7", "Outra!A1"]);
  expect(await traced((range) => range.getDirectPrecedents(), "E7")).toEqual(["Sheet1!E3:E6"]);
  expect(await traced((range) => range.getPrecedents(), "E7")).toEqual([
    "Sheet1!E3:E6",
    ...[3, 4, 5, 6].flatMap((row) => [`Sheet1!C${String(row)}`, `Sheet1!D${String(row)}`]),
  ]);
  await expect(traced((range) => range.getDependents(), "G1")).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("several ranges take a format together; what they do not share is null", async () => {
  const areas = await on((sheet) => {
    sheet.getRange("C3").format.fill.color = "#FF0000";
    const asked = sheet.getRanges("C3:C4, E3");
    asked.format.font.bold = true;
    asked.load("areaCount,cellCount,format/fill/color,format/font/bold");
    return asked;
  });
  expect([areas.areaCount, areas.cellCount, areas.format.font.bold]).toEqual([2, 3, true]);
  expect(areas.format.fill.color).toBeNull();
  await expect(
    on((sheet) => void sheet.getRanges("C3,E3").format.borders.getItem("EdgeTop").load("style")),
  ).rejects.toThrow("is not in this host");
});

test("merged areas within a range, and none", async () => {
  await on((sheet) => sheet.getRange("B8:C9").merge());
  expect(await address((sheet) => sheet.getRange("A7:F12").getMergedAreasOrNullObject())).toBe("B8:C9");
  expect(await address((sheet) => sheet.getRange("A1:F6").getMergedAreasOrNullObject())).toBeNull();
  await expect(address((sheet) => sheet.getRange("C1:D12").getMergedAreasOrNullObject())).rejects.toThrow("cross");
});

test("a sheet that is renamed, moved or protected is told of once", async () => {
  const told: unknown[] = [];
  await on((sheet, context) => {
    context.workbook.worksheets.add("Outra");
    sheet.onProtectionChanged.add((event) => Promise.resolve(void told.push(event.isProtected)));
    context.workbook.worksheets.onMoved.add(({ positionBefore, positionAfter }) =>
      Promise.resolve(void told.push([positionBefore, positionAfter])),
    );
    sheet.onNameChanged.add(({ nameBefore, nameAfter }) => Promise.resolve(void told.push([nameBefore, nameAfter])));
  });
  await on((sheet) => {
    sheet.protection.protect();
    sheet.protection.unprotect();
    sheet.protection.unprotect();
    sheet.position = 1;
    sheet.name = "Receita";
  });
  expect(told).toEqual([true, false, [0, 1], ["Sheet1", "Receita"]]);
});

test("days and times as Windows writes them", async () => {
  const read = async (): Promise<string> => {
    const format = await on((_sheet, context) => {
      const { datetimeFormat: asked } = context.workbook.application.cultureInfo;
      asked.load("shortDatePattern,longTimePattern");
      return asked;
    });
    return `${format.shortDatePattern} ${format.longTimePattern}`;
  };
  expect(await read()).toBe("M/d/yyyy h:mm:ss tt");
  workbench.host.state.locale = "pt-BR";
  expect(await read()).toBe("dd/MM/yyyy HH:mm:ss");
});

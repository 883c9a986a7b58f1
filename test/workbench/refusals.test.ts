import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = startHeadless();
});

afterEach(() => workbench.dispose());

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

function run(batch: Batch): Promise<void> {
  return workbench.run(async (context) => {
    batch(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

async function codeOf(batch: Batch): Promise<string> {
  try {
    await run(batch);
    return "no error";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** An argument that the types forbid and Excel refuses. */
const wrong = (value: unknown) => value as never;

describe("what Excel refuses the host refuses, by the same code", () => {
  test.each<[string, string, Batch]>([
    ["a matrix with too few rows", "InvalidArgument", (_, sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
    ["a matrix with ragged rows", "InvalidArgument", (_, sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
    ["formulas of another size", "InvalidArgument", (_, sheet) => (sheet.getRange("A1").formulas = [["=1", "=2"]])],
    [
      "number formats of another size",
      "InvalidArgument",
      (_, sheet) => (sheet.getRange("A1:B1").numberFormat = [["0"]]),
    ],
    [
      "a large matrix of another size",
      "InvalidArgument",
      (_, sheet) => (sheet.getRange("A1:A1999").values = Array.from({ length: 2000 }, () => [1])),
    ],
    ["a formula that does not parse", "InvalidArgument", (_, sheet) => (sheet.getRange("A1").formulas = [["=SUM(1,"]])],
    ["a formula with semicolons", "InvalidArgument", (_, sheet) => (sheet.getRange("A1").formulas = [["=SUM(1;2)"]])],
    [
      "a formula of more than 8,192 characters",
      "FormulaLengthExceedsLimit",
      (_, sheet) => (sheet.getRange("A1").formulas = [[`=1${"+1".repeat(5000)}`]]),
    ],
    ["a value that is no value", "InvalidArgument", (_, sheet) => (sheet.getRange("A1").values = [[wrong({})]])],
    ["an address that is none", "InvalidArgument", (_, sheet) => sheet.getRange("A1:").load("values")],
    ["an address outside the sheet", "InvalidArgument", (_, sheet) => sheet.getRange("A1048577").load("values")],
    [
      "an offset out of the sheet",
      "InvalidArgument",
      (_, sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values"),
    ],
    [
      "a sheet that is missing",
      "ItemNotFound",
      (context) => context.workbook.worksheets.getItem("Nenhuma").load("name"),
    ],
    ["a name that is missing", "ItemNotFound", (context) => context.workbook.names.getItem("nenhum").load("name")],
    ["a chart that is missing", "ItemNotFound", (_, sheet) => sheet.charts.getItem("nenhum").load("name")],
    ["a sheet name of 32 characters", "InvalidArgument", (context) => context.workbook.worksheets.add("x".repeat(32))],
    ["a sheet name with a bracket", "InvalidArgument", (context) => context.workbook.worksheets.add("a[b")],
    ["a sheet name with a colon", "InvalidArgument", (context) => context.workbook.worksheets.add("a:b")],
    ["a sheet name with an asterisk", "InvalidArgument", (context) => context.workbook.worksheets.add("a*b")],
    ["a sheet name with a question mark", "InvalidArgument", (context) => context.workbook.worksheets.add("a?b")],
    ["a sheet name with a slash", "InvalidArgument", (context) => context.workbook.worksheets.add("a/b")],
    ["a sheet name with a backslash", "InvalidArgument", (context) => context.workbook.worksheets.add("a\\b")],
    ["a sheet name in apostrophes", "InvalidArgument", (context) => context.workbook.worksheets.add("'a'")],
    ["an empty sheet name", "InvalidArgument", (context) => context.workbook.worksheets.add("")],
    ["a sheet name that is taken", "ItemAlreadyExists", (context) => context.workbook.worksheets.add("SHEET1")],
    ["renaming to a wrong name", "InvalidArgument", (_, sheet) => (sheet.name = "a/b")],
    [
      "a defined name with a space",
      "InvalidArgument",
      (context, sheet) => context.workbook.names.add("a b", sheet.getRange("A1")),
    ],
    [
      "a defined name like a cell",
      "InvalidArgument",
      (context, sheet) => context.workbook.names.add("AB12", sheet.getRange("A1")),
    ],
    [
      "a defined name like an R1C1 cell",
      "InvalidArgument",
      (context, sheet) => context.workbook.names.add("R1C1", sheet.getRange("A1")),
    ],
    [
      "a defined name that begins with a digit",
      "InvalidArgument",
      (context, sheet) => context.workbook.names.add("1a", sheet.getRange("A1")),
    ],
    [
      "a defined name that is taken",
      "ItemAlreadyExists",
      (context, sheet) => {
        context.workbook.names.add("receita", sheet.getRange("A1"));
        context.workbook.names.add("Receita", sheet.getRange("A2"));
      },
    ],
    ["deleting the only sheet", "InvalidOperation", (_, sheet) => sheet.delete()],
    ["hiding the only sheet", "InvalidOperation", (_, sheet) => (sheet.visibility = "Hidden")],
    ["a chart of no type", "InvalidArgument", (_, sheet) => sheet.charts.add(wrong("Nenhum"), sheet.getRange("A1:B2"))],
    ["a negative width", "InvalidArgument", (_, sheet) => (sheet.getRange("A1").format.columnWidth = -1)],
    [
      "an alignment that is none",
      "InvalidArgument",
      (_, sheet) => (sheet.getRange("A1").format.horizontalAlignment = wrong("Oblique")),
    ],
  ])("%s: %s", async (_what, code, batch) => {
    expect(await codeOf(batch)).toBe(code);
  });
});

test("a member that the host lacks fails by its name", async () => {
  await expect(run((context) => context.workbook.linkedWorkbooks.load("items"))).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Workbook.linkedWorkbooks") as string,
  });
  await expect(run((_, sheet) => sheet.getRange("A1").showCard())).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.showCard") as string,
  });
  await expect(run((_, sheet) => sheet.getRange("A1").load("linkedDataTypeState"))).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.linkedDataTypeState") as string,
  });
});

test("what came before the refused action stays, what comes after is not done", async () => {
  await expect(
    run((_, sheet) => {
      sheet.getRange("A1").values = [["antes"]];
      sheet.getRange("B1").formulas = [["=1+"]];
      sheet.getRange("C1").values = [["depois"]];
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(workbench.cell("Sheet1", "A1").value).toBe("antes");
  expect(workbench.cell("Sheet1", "C1").value).toBeNull();
});

test("a protected sheet refuses writes and is left as it was; unprotected it takes them", async () => {
  await workbench.type("Sheet1", "A1", 1);
  workbench.protect("Sheet1");
  const before = workbench.contents();
  expect(await codeOf((_, sheet) => (sheet.getRange("A1").values = [[2]]))).toBe("AccessDenied");
  expect(await codeOf((_, sheet) => sheet.getRange("A1").clear())).toBe("AccessDenied");
  expect(await codeOf((_, sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"))).toBe("AccessDenied");
  expect(await codeOf((_, sheet) => sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
  expect(workbench.contents()).toEqual(before);
  expect(await codeOf((_, sheet) => sheet.getRange("A1").load("values"))).toBe("no error");
  expect(
    await codeOf((_, sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[2]];
    }),
  ).toBe("no error");
});

test("during cell edit the request is refused whole", async () => {
  workbench.host.state.editing = true;
  expect(await codeOf((_, sheet) => (sheet.getRange("A1").values = [[2]]))).toBe("InvalidOperationInCellEditMode");
  workbench.host.state.editing = false;
  expect(workbench.cell("Sheet1", "A1").value).toBeNull();
  expect(await codeOf((_, sheet) => (sheet.getRange("A1").values = [[2]]))).toBe("no error");
});

test("a read-only workbook refuses every change and answers every read", async () => {
  workbench.host.state.readOnly = true;
  expect(await codeOf((_, sheet) => (sheet.getRange("A1").values = [[2]]))).toBe("AccessDenied");
  expect(await codeOf((context) => context.workbook.worksheets.add("Nova"))).toBe("AccessDenied");
  expect(await codeOf((_, sheet) => sheet.getUsedRange().load("values"))).toBe("no error");
});

test("a protected structure refuses sheets to be added, renamed and deleted", async () => {
  await run((context) => {
    context.workbook.worksheets.add("Outra");
    context.workbook.protection.protect();
  });
  expect(await codeOf((context) => context.workbook.worksheets.add("Nova"))).toBe("AccessDenied");
  expect(await codeOf((_, sheet) => (sheet.name = "Novo nome"))).toBe("AccessDenied");
  expect(await codeOf((_, sheet) => sheet.delete())).toBe("AccessDenied");
});

test("a request over 5 MB is refused, and nothing of it is done", async () => {
  const long = "x".repeat(30_000);
  expect(
    await codeOf((_, sheet) => (sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [long]))),
  ).toBe("RequestPayloadSizeLimitExceeded");
  expect(workbench.cell("Sheet1", "A1").value).toBeNull();
});

test("an answer over 5 MB is refused", async () => {
  const long = "x".repeat(30_000);
  for (const column of ["A", "B"]) {
    await run(
      (_, sheet) => (sheet.getRange(`${column}1:${column}120`).values = Array.from({ length: 120 }, () => [long])),
    );
  }
  expect(await codeOf((_, sheet) => sheet.getRange("A1:B120").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
});

describe("faults that a test asks for", () => {
  test.each([
    ["throttle", "ActivityLimitReached"],
    ["refuse", "AccessDenied"],
    ["lost", "GeneralException"],
    ["timeout", "InvalidOrTimedOutSession"],
  ] as const)("%s before the request: %s, and nothing is done", async (kind, code) => {
    workbench.host.injectFaults([{ roundTrip: 2, when: "before", kind }]);
    expect(await codeOf((_, sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("no error");
    expect(await codeOf((_, sheet) => (sheet.getRange("A2").values = [[2]]))).toBe(code);
    expect(await codeOf((_, sheet) => (sheet.getRange("A3").values = [[3]]))).toBe("no error");
    expect(["A1", "A2", "A3"].map((cell) => workbench.cell("Sheet1", cell).value)).toEqual([1, null, 3]);
  });

  test("after the request: the client sees the failure, the workbook has the change", async () => {
    workbench.host.injectFaults([{ roundTrip: 1, when: "after", kind: "lost" }]);
    expect(await codeOf((_, sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("GeneralException");
    expect(workbench.cell("Sheet1", "A1").value).toBe(1);
  });
});

test("round trips and their bytes are counted", async () => {
  workbench.host.resetCounters();
  await run((_, sheet) => (sheet.getRange("A1").values = [["ação"]]));
  expect(workbench.host.roundTrips).toBe(1);
  const [record] = workbench.host.records;
  expect(record).toMatchObject({ roundTrip: 1, error: "" });
  expect(record?.requestBytes).toBeGreaterThan(100);
  expect(record?.responseBytes).toBeGreaterThan(10);
});

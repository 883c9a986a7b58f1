import { EXCEL_ON_WINDOWS, moodsOf } from "../../src/workbench/host/moods/moods";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** How the host behaves in each mood, as a program sees it through Microsoft's client. */

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

const SHARE = "=CRESS.CFESS_SHARE(6659887.46,169653.6)";

async function put(formulas: readonly (readonly unknown[])[]): Promise<void> {
  await workbench.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("Sheet1")
      .getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 1);
    range.formulas = formulas as unknown[][];
    await context.sync();
  });
}

function read(address: string): Promise<{ values: unknown; formulas: unknown; text: unknown }> {
  return workbench.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("values,formulas,text");
    await context.sync();
    const [value, formula] = [range.values[0]?.[0] as unknown, range.formulas[0]?.[0] as unknown];
    return { values: value, formulas: formula, text: range.text[0]?.[0] };
  });
}

test("lost functions: formulas read as Excel keeps them, cells show #NAME?, and what is written anew works", async () => {
  await put([[SHARE]]);
  await workbench.setMoods({ functions: "lost" });
  expect(await read("A1")).toMatchObject({
    values: "#NAME?",
    formulas: "=_xldudf_CRESS_CFESS_SHARE(6659887.46,169653.6)",
  });
  await workbench.setMoods({ functions: "lostAsLink" });
  expect((await read("A1")).formulas).toBe("=[2]!_xldudf_CRESS_CFESS_SHARE(6659887.46,169653.6)");
  await put([[SHARE]]);
  expect((await read("A1")).values).toBe(1298046.772);
});

test("absent functions do not come back by writing; with Excel started anew they do", async () => {
  await put([[SHARE]]);
  await workbench.setMoods({ functions: "absent" });
  await put([[SHARE]]);
  expect((await read("A1")).values).toBe("#NAME?");
  await workbench.setMoods({ functions: "registered" });
  expect(await read("A1")).toMatchObject({ values: 1298046.772, formulas: SHARE });
});

test("an apostrophe that a program writes into a cell formatted as Text stays, elsewhere it goes", async () => {
  const written = (): Promise<unknown> =>
    workbench.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C2");
      range.numberFormat = [["@", "General"]];
      range.formulas = [["'6.2", "'6.2"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
  expect(await written()).toEqual([["'6.2", "6.2"]]);
  await workbench.setMoods({ apostropheInText: "taken" });
  expect(await written()).toEqual([["6.2", "6.2"]]);
});

test("formulas give a text without its apostrophe, with it where the mood says so", async () => {
  await put([["'=1+1"]]);
  expect(await read("A1")).toMatchObject({ values: "=1+1", formulas: "=1+1" });
  await workbench.setMoods({ apostropheInFormulas: "given" });
  expect((await read("A1")).formulas).toBe("'=1+1");
});

test("a calculation that never returns keeps nobody else waiting", async () => {
  await workbench.setMoods({ calculate: "never returns" });
  let returned = false;
  void workbench
    .run(async (context) => {
      context.workbook.application.calculate("Recalculate");
      await context.sync();
    })
    .then(() => {
      returned = true;
    });
  await put([["=1+1"]]);
  expect((await read("A1")).values).toBe(2);
  expect(returned).toBe(false);
});

const looks: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
  orientation: (sheet) => {
    sheet.pageLayout.orientation = "Landscape";
  },
  fill: (sheet) => {
    sheet.getRange("A1").format.fill.color = "#FFFFFF";
  },
  "frozen rows": (sheet) => {
    sheet.freezePanes.freezeRows(1);
  },
};

test.each([
  [{ printer: "none" }, "orientation"],
  [{ looks: "refused" }, "fill"],
  [{ looks: "refused" }, "frozen rows"],
] as const)("%j: %s is refused, what was done before it stays", async (moods, look) => {
  await workbench.setMoods(moods);
  const refused = workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[5]];
    looks[look]?.(sheet);
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "GeneralException" });
  expect(workbench.cell("Sheet1", "A1").value).toBe(5);
});

test("error values come in Portuguese", async () => {
  await put([["=1/0", "=NA()", '=VALUE("x")']]);
  await workbench.setMoods({ errorValues: "pt-BR" });
  expect([await read("A1"), await read("B1"), await read("C1")].map(({ values, text }) => [values, text])).toEqual([
    ["#DIV/0!", "#DIV/0!"],
    ["#N/D", "#N/D"],
    ["#VALOR!", "#VALOR!"],
  ]);
});

test("the version before: a function is called with the invocation object where its last optional parameter would be", async () => {
  await workbench.setMoods({ metadata: "version before" });
  await expect(put([["=CRESS.ROUND_BRL(1.005,2,0)"]])).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("LTSC 2021 has ExcelApi 1.14, Microsoft 365 more", async () => {
  const supported = (version: string): boolean => workbench.office.Office.isSetSupported("ExcelApi", version);
  expect([supported("1.14"), supported("1.15"), supported("1.9")]).toEqual([true, true, true]);
  await workbench.setMoods({ requirementSets: "LTSC 2021" });
  expect([supported("1.14"), supported("1.15"), supported("1.9")]).toEqual([true, false, true]);
});

test.each([
  ["saved", "succeeded", 1],
  ["lost once", "succeeded", null],
  ["lost for good", "succeeded", null],
  ["save refused", "failed", null],
] as const)("settings %s: a save says %s, and the workbook then gives %s", async (settings, status, kept) => {
  await workbench.setMoods({ settings });
  const { settings: own } = workbench.office.Office.context.document;
  const answer = (ask: (told: (result: { readonly status: string }) => void) => void): Promise<string> =>
    new Promise((resolve) => {
      ask((result) => {
        resolve(result.status);
      });
    });
  own.set("erario", 1);
  expect(await answer((told) => own.saveAsync(told))).toBe(status);
  expect(own.get("erario")).toBe(1);
  await answer((told) => own.refreshAsync(told));
  expect(own.get("erario")).toBe(kept);
  own.set("erario", 2);
  await answer((told) => own.saveAsync(told));
  const keepsNow = settings === "saved" || settings === "lost once";
  expect(workbench.host.state.settings.get("erario")).toBe(keepsNow ? 2 : undefined);
});

test("a colleague acts once, between what was read and what is written", async () => {
  await workbench.setMoods({ colleague: "adds a sheet" });
  await read("A1");
  expect(workbench.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  const added = workbench.run(async (context) => {
    context.workbook.worksheets.add("Repasse");
    await context.sync();
  });
  await expect(added).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  expect(workbench.cell("Repasse", "A1").value).toBe("da colega");
});

test.each([
  [0, 0, 0],
  [50, 3, 7],
  [100, 10, 10],
])("a batch that breaks at %d %% has done what came before", async (percent, least, most) => {
  workbench.host.injectFaults([{ roundTrip: 1, when: "within", percent, kind: "lost" }]);
  const broken = workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let row = 1; row <= 10; row += 1) sheet.getRange(`A${String(row)}`).values = [[row]];
    await context.sync();
  });
  await expect(broken).rejects.toMatchObject({ code: "GeneralException" });
  const written = Array.from({ length: 10 }, (_, row) => workbench.cell("Sheet1", `A${String(row + 1)}`).value);
  const count = written.filter((value) => value !== null).length;
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
  expect(written.slice(count)).toEqual(Array(10 - count).fill(null));
});

test("moods are read from an address; what is none is said", () => {
  expect(moodsOf("functions:lost, printer:none,calculate:never-returns")).toEqual({
    moods: { functions: "lost", printer: "none", calculate: "never returns" },
    unknown: [],
  });
  expect(moodsOf("weather:bad,looks:green")).toEqual({ moods: {}, unknown: ["weather:bad", "looks:green"] });
  workbench.host.setMoods({});
  expect(workbench.host.moods).toBe(EXCEL_ON_WINDOWS);
});

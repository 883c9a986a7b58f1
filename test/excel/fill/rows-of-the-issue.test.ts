import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fill, previewFill, undoFill, type FillOutcome } from "../../../src/excel/fill/fill";
import { readFilledForm } from "../../../src/excel/fill/read-form";
import { templateNamed } from "../../../src/templates";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { fileOf } from "../../../src/workbench/workbook-file";
import { openSnapshot } from "../../../src/workbench/opened-file";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { samplePlan } from "./filled";
import { workbookWithFunctions } from "../workbook-with-functions";
import { differencesOf, wholeWorkbook } from "../taking-back/whole-workbook";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

type Filled = Extract<FillOutcome, { kind: "filled" }>;

async function filled(plan = samplePlan("budget-proposal"), options: Parameters<typeof fill>[1] = {}): Promise<Filled> {
  const outcome = await fill(plan, options);
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome;
}

const versions = { addIn: "2.0.0", legalValues: "2026-11-22" };

async function rename(from: string, to: string): Promise<void> {
  const sheet = workbench.spreadsheet.sheetByName(from);
  if (!sheet) throw new Error(from);
  await workbench.spreadsheet.rename(sheet, to);
}

test("row 2: undo deletes the filled sheet that was renamed, and not the own one that has its name now", async () => {
  const { record } = await filled();
  await rename("Receita", "Receita de 2018");
  workbench.spreadsheet.addSheet("Receita").cells.write(0, 0, [[{ kind: "text", text: "minha" }]]);
  await undoFill(record);
  expect(workbench.spreadsheet.allSheets().map(({ name }) => name)).toEqual(["Sheet1", "Receita"]);
  expect(workbench.cell("Receita", "A1").value).toBe("minha");
});

test("row 3: two fills at once follow each other, and the second is an update", async () => {
  const [first, second] = await Promise.all([fill(samplePlan("registrations")), fill(samplePlan("registrations"))]);
  expect([first.kind, second.kind]).toEqual(["filled", "filled"]);
  expect(second.kind === "filled" && second.preview.sheets.every(({ action }) => action.kind === "update")).toBe(true);
});

test("row 4: a fill that is cut off while somebody types keeps its record, and is taken back when they stop", async () => {
  const before = await wholeWorkbook(workbench);
  workbench.host.injectFaults([{ roundTrip: 3, when: "before", kind: "lost" }]);
  const editing = new Promise<void>((done) => {
    workbench.host.onAnswered(() => {
      if (workbench.host.roundTrips === 3) workbench.host.state.editing = true;
      done();
    });
  });
  const outcome = await fill(samplePlan("registrations"), { waits: [0, 0, 0] });
  await editing;
  expect(outcome).toMatchObject({ kind: "failed", restored: false });
  if (outcome.kind !== "failed" || !outcome.left) throw new Error("nothing is left");
  workbench.host.state.editing = false;
  await undoFill(outcome.left.record);
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

test("row 6: undo says that the filled sheets are the only ones, and changes nothing", async () => {
  const { record } = await filled(samplePlan("registrations"));
  const own = workbench.spreadsheet.sheetByName("Sheet1");
  if (own) await workbench.spreadsheet.remove(own);
  const before = await wholeWorkbook(workbench);
  await expect(undoFill(record)).rejects.toMatchObject({
    wording: { "pt-BR": expect.stringContaining("únicas") as string },
  });
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
  workbench.host.state.structureProtected = true;
  workbench.spreadsheet.addSheet("Minha");
  await expect(undoFill(record)).rejects.toMatchObject({
    wording: { "pt-BR": expect.stringContaining("protegida") as string },
  });
});

test("row 9: sheets that are kept go on showing what they showed, whatever the parameters become", async () => {
  await filled();
  const shown = workbench.cell("Receita", "J36").value;
  const rates = [{ rate: "0.065" }, { rate: "0.075" }];
  const { preview } = await filled(samplePlan("budget-proposal", { rates, year: "2027", currentAnnuity: "559.42" }), {
    consent: true,
  });
  expect(preview.parametersCopy).toBe("Parâmetros e fontes (anterior)");
  expect(workbench.cell("Receita (anterior)", "J36").value).toBe(shown);
  expect(workbench.cell("Receita (anterior)", "A1").value).toContain("2018");
  expect(workbench.cell("Receita", "A1").value).toContain("2027");
});

test.each(["deleted", "inserted"])(
  "row 9: after a row of a kept sheet was %s an undo that would break its formulas changes nothing, and says what to do",
  async (change) => {
    await filled();
    const shown = workbench.cell("Receita", "J36").value;
    const rates = [{ rate: "0.065" }, { rate: "0.075" }];
    const { record } = await filled(samplePlan("budget-proposal", { rates, year: "2027", currentAnnuity: "559.42" }), {
      consent: true,
    });
    await workbench.run(async (context) => {
      const row = context.workbook.worksheets.getItem("Receita (anterior)").getRange("2:2");
      if (change === "deleted") row.delete(Excel.DeleteShiftDirection.up);
      else row.insert(Excel.InsertShiftDirection.down);
      await context.sync();
    });
    const before = await wholeWorkbook(workbench);
    await expect(undoFill(record)).rejects.toMatchObject({
      wording: {
        "pt-BR": expect.stringMatching(
          /“Receita \(anterior\)” mudou .* “Parâmetros e fontes \(anterior\)”, que seria excluída.*; nada foi alterado/,
        ) as string,
      },
    });
    expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
    expect(workbench.cell("Receita (anterior)", change === "deleted" ? "J35" : "J37").value).toBe(shown);
  },
);

test("row 10: a filled sheet that was renamed is updated where it is", async () => {
  await filled();
  await rename("Receita", "Minhas receitas");
  await workbench.type("Minhas receitas", "M3", "uma nota");
  const { preview, differences } = await filled(samplePlan("budget-proposal", { registrants: "15100" }));
  expect(preview.sheets.map(({ action }) => action.kind)).toEqual(Array(5).fill("update"));
  expect(differences).toEqual([]);
  expect(workbench.cell("Minhas receitas", "B4").value).toBe(15100);
  expect(workbench.cell("Minhas receitas", "M3").value).toBe("uma nota");
});

test("row 11: what was typed into a yellow cell is listed, and lost only with a yes to that list", async () => {
  await filled();
  await workbench.type("Receita", "B4", 15000);
  const preview = await previewFill(samplePlan("budget-proposal"));
  expect(preview.cells).toMatchObject([{ sheet: "Receita", cell: "B4", before: 15000, after: 15050, byHand: true }]);
  expect(await fill(samplePlan("budget-proposal"))).toMatchObject({ kind: "refused" });
  expect(workbench.cell("Receita", "B4").value).toBe(15000);
  await workbench.type("Receita", "B4", 14999);
  expect(await fill(samplePlan("budget-proposal"), { consent: preview })).toMatchObject({ kind: "refused" });
  await filled(samplePlan("budget-proposal"), { consent: true });
  expect(workbench.cell("Receita", "B4").value).toBe(15050);
});

test("row 11: the form reads the sheet, and a formula in an input cell stays and is shown by its value", async () => {
  await filled();
  await workbench.type("Receita", "B4", "=15000+7");
  const template = templateNamed("budget-proposal");
  const form = template && (await readFilledForm(template, versions, {}));
  expect(form?.answers["registrants"]).toBe("15007");
  const { preview } = await filled(samplePlan("budget-proposal", { registrants: "16000" }));
  expect(preview.cells[0]).toMatchObject({ cell: "B4", before: 15007, after: 16000, keptFormula: "=15000+7" });
  expect(workbench.cell("Receita", "B4").formula).toBe("=15000+7");
});

test("row 14: a value that is typed between reading and writing is neither lost nor undone to an older one", async () => {
  await filled();
  const before = await wholeWorkbook(workbench);
  let acted = false;
  workbench.host.bringColleague(({ changes }) => {
    if (acted || !changes) return;
    acted = true;
    workbench.spreadsheet.sheetByName("Receita")?.cells.write(3, 1, [[{ kind: "number", number: 777 }]]);
  });
  const outcome = await fill(samplePlan("budget-proposal", { registrants: "16000" }));
  workbench.host.bringColleague(null);
  expect(outcome).toMatchObject({ kind: "failed", restored: true });
  expect(outcome.kind === "failed" && outcome.problem["pt-BR"]).toContain("Receita!B4");
  expect(workbench.cell("Receita", "B4").value).toBe(777);
  await workbench.type("Receita", "B4", 15050);
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

test.each([60, 85, 100])(
  "row 14: a value that is typed just before the request that is lost at %d % of it comes back",
  async (percent) => {
    await filled(samplePlan("registrations"));
    const { host } = workbench;
    host.bringColleague(async ({ roundTrip }) => {
      if (roundTrip === 3) await workbench.type("Registros", "B4", "777");
    });
    host.injectFaults([{ roundTrip: 3, when: "within", percent, kind: "lost" }]);
    const plan = samplePlan("registrations", { registrants: "15100" });
    const outcome = await fill(plan, { consent: true, waits: [0] });
    expect(outcome).toMatchObject({ kind: "failed", restored: true });
    expect(workbench.cell("Registros", "B4").value).toBe(777);
    expect(workbench.spreadsheet.allSheets().map(({ name }) => name)).toHaveLength(3);
  },
);

test("row 10: sheets that are renamed while they are filled are sealed by the names that they have, and undone with their seals", async () => {
  const { host, spreadsheet } = workbench;
  host.bringColleague(async ({ roundTrip }) => {
    const sheet = spreadsheet.sheetByName("Registros");
    if (roundTrip === 3 && sheet) await spreadsheet.rename(sheet, "Registros de 2018");
  });
  const { record } = await filled(samplePlan("registrations"));
  host.bringColleague(null);
  const seals = (): string[] =>
    spreadsheet.names.all().flatMap(({ name, refersTo }) => (name.startsWith("CRESS_LACRE") ? [refersTo] : []));
  expect(seals().filter((refersTo) => refersTo.includes("'Registros de 2018'!"))).toHaveLength(1);
  await undoFill(record);
  expect(seals()).toEqual([]);
});

test("row 15: another council's rate does not keep the sample's source", async () => {
  await filled();
  await filled(samplePlan("budget-proposal", { delinquencyRate: "0.25", delinquencySource: "" }));
  expect(workbench.cell("Parâmetros e fontes", "B10").value).toBe(0.25);
  expect(workbench.cell("Parâmetros e fontes", "C10").value).toBe("fonte não informada");
});

const folder = resolve(__dirname, "fixtures/filled-1.0.0");

test("a workbook of 1.0.0 that was edited by hand is read as it stands, and refilled only with a yes", async () => {
  await openSnapshot(
    workbench.spreadsheet,
    await readWorkbook(readFileSync(resolve(folder, "budget-proposal-edited.xlsx"))),
  );
  const template = templateNamed("budget-proposal");
  const form = template && (await readFilledForm(template, versions, {}));
  expect(form?.answers["registrants"]).toBe("15000");
  expect(form?.council.name).toBe("CRESS-MG");
  const preview = await previewFill(samplePlan("budget-proposal"));
  expect(preview.cells).toContainEqual(
    expect.objectContaining({ sheet: "Receita", cell: "B4", before: 15000, after: 15050 }),
  );
  expect(await fill(samplePlan("budget-proposal"))).toMatchObject({ kind: "refused" });
});

test("row 16: a file that was downloaded in the middle of a form and opened again has the form, the stamps and the marks of inputs", async () => {
  await filled(samplePlan("registrations"));
  const { settings } = workbench.host.state;
  settings.set("erario.form", { registrants: "15200" });
  const { spreadsheet } = workbench;
  const stamps = spreadsheet.allSheets().map(({ extras }) => new Map(extras.customProperties));
  const data = await writeWorkbook(fileOf(spreadsheet, workbench.snapshot(), settings));

  settings.clear();
  await openSnapshot(spreadsheet, await readWorkbook(data), settings);
  expect(settings).toEqual(new Map([["erario.form", { registrants: "15200" }]]));
  expect(spreadsheet.allSheets().map(({ extras }) => extras.customProperties)).toEqual(stamps);
  const preview = await previewFill(samplePlan("registrations", { registrants: "15100" }));
  expect(preview.sheets.map(({ action }) => action.kind)).toEqual(["update", "update"]);
  // Nobody changed the cell by hand: without the marks every changed cell would ask.
  expect(preview.needsConsent).toBe(false);
  expect(preview.cells).toEqual([expect.objectContaining({ before: 15050, after: 15100, byHand: false })]);
});

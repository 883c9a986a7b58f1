import { fill, previewFill, undoFill } from "../../../src/excel/fill/fill";
import { readFilledForm } from "../../../src/excel/fill/read-form";
import { templateNamed } from "../../../src/templates";
import type { Answers } from "../../../src/templates/builder/answers";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import type { Plan } from "../../../src/workbook/plan";
import { differencesOf, wholeWorkbook } from "../taking-back/whole-workbook";
import { workbookWithFunctions } from "../workbook-with-functions";
import { samplePlan } from "./filled";

/** Filled, then worked on by people, then opened in the form again: read, previewed, filled with one other value, undone. */

const versions = { addIn: "1.0.0", legalValues: "2026-11-22" };
const template = templateNamed("budget-proposal");

jest.setTimeout(300_000);

let workbench: HeadlessWorkbench;

beforeEach(async () => {
  workbench = workbookWithFunctions();
  await fill(samplePlan("budget-proposal"));
  await workbench.settle();
});

afterEach(() => workbench.dispose());

type Work = (sheets: Excel.WorksheetCollection) => void;

interface Combination {
  readonly name: string;
  readonly work: Work;
  /** What the form then shows of the fields that people changed. */
  readonly reads: Answers;
  /** What people did and what stands there after the refill: by cell, its formula or value. */
  readonly stays: Readonly<Record<string, string | number>>;
  readonly registrantsAt: string;
  /** What the registrants' cell holds once 16,000 are filled. */
  readonly holds: number | string;
}

const combinations: readonly Combination[] = [
  {
    name: "rows put in above the inputs, the sheet renamed, a column widened",
    work: (sheets) => {
      const sheet = sheets.getItem("Receita");
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("A3").values = [["Conferido pela comissão"]];
      sheet.name = "Receita da assembleia";
      sheet.getRange("A:A").format.columnWidth = 300;
    },
    reads: { registrants: "15050" },
    stays: { "Receita da assembleia!A3": "Conferido pela comissão" },
    registrantsAt: "Receita da assembleia!B6",
    holds: 16000,
  },
  {
    name: "a formula in an input cell, its colour, and a row of expenses deleted",
    work: (sheets) => {
      const sheet = sheets.getItem("Receita");
      sheet.getRange("B4").formulas = [["=15000+7"]];
      sheet.getRange("B4").format.fill.color = "#FFCC00";
      sheets.getItem("Despesa").getRange("6:6").delete("Up");
    },
    reads: { registrants: "15007" },
    stays: { "Receita!B4": "=15000+7" },
    registrantsAt: "Receita!B4",
    holds: "=15000+7",
  },
  {
    name: "sheets moved to other places, a note and a column of their own beside the figures",
    work: (sheets) => {
      sheets.getItem("Cenários").position = 0;
      sheets.getItem("Receita").position = 4;
      const sheet = sheets.getItem("Receita");
      sheet.getRange("M3:M4").values = [["Nota"], ["visto em 3 de maio"]];
      sheet.comments.add("B4", "conferir com o cadastro");
    },
    reads: { registrants: "15050" },
    stays: { "Receita!M4": "visto em 3 de maio" },
    registrantsAt: "Receita!B4",
    holds: 16000,
  },
  {
    name: "a value typed, its look changed, and a sheet of their own that refers to it",
    work: (sheets) => {
      const sheet = sheets.getItem("Receita");
      sheet.getRange("B4").values = [[14321]];
      sheet.getRange("B4").format.font.bold = true;
      const own = sheets.add("Meu resumo");
      own.getRange("A1:B1").formulas = [["Inscritos", "=Receita!B4"]];
    },
    reads: { registrants: "14321" },
    stays: { "Meu resumo!A1": "Inscritos", "Meu resumo!B1": "=Receita!B4" },
    registrantsAt: "Receita!B4",
    holds: 16000,
  },
  {
    name: "a row put into the table of expenses and filled, rows above it, a row's height, the sheet renamed",
    work: (sheets) => {
      const sheet = sheets.getItem("Despesa");
      sheet.getRange("8:8").insert("Down");
      sheet.getRange("A8:E8").values = [["6.2.2.1.1.01.99", "Da comissão", 10, 20, 30]];
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("4:4").format.rowHeight = 40;
      sheet.name = "Gastos";
    },
    reads: { registrants: "15050" },
    stays: { "Gastos!B9": "Da comissão" },
    registrantsAt: "Receita!B4",
    holds: 16000,
  },
];

async function planNow(changed: Answers = {}): Promise<{ readonly answers: Answers; readonly plan: Plan }> {
  const form = template && (await readFilledForm(template, versions, {}));
  if (!template || !form) throw new Error("the form is not read");
  const answers = { ...form.answers, ...changed };
  return { answers, plan: template.plan(answers, { language: "pt-BR", council: form.council, versions }) };
}

function held(at: string): string | number | null {
  const [sheet = "", cell = ""] = at.split("!");
  const { formula, value } = workbench.cell(sheet, cell);
  return (formula ?? value) as string | number | null;
}

test.each(combinations.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
  await Excel.run(async (context) => {
    each.work(context.workbook.worksheets);
    await context.sync();
  });
  await workbench.settle();
  const before = await wholeWorkbook(workbench);

  const { answers, plan: base } = await planNow();
  expect(answers).toMatchObject(each.reads);
  const unchanged = await previewFill(base, base);
  expect(unchanged.sheets.map(({ action }) => action.kind)).toEqual(Array(5).fill("update"));
  expect(unchanged.cells.filter(({ keptFormula }) => keptFormula === undefined)).toEqual([]);
  expect([unchanged.needsConsent, unchanged.obstacles]).toEqual([false, []]);

  const { plan } = await planNow({ registrants: "16000" });
  const preview = await previewFill(plan, base);
  expect(preview.cells.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([each.registrantsAt]);
  const outcome = await fill(plan, { base });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 500));
  await workbench.settle();
  expect(outcome.differences).toEqual([]);
  expect(held(each.registrantsAt)).toBe(each.holds);
  for (const [at, content] of Object.entries(each.stays)) expect([at, held(at)]).toEqual([at, content]);

  await undoFill(outcome.record);
  await workbench.settle();
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

import fc from "fast-check";
import { fill } from "../../../src/excel/fill/fill";
import { typedText } from "../../../src/excel/writing/typed-text";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { samplePlan } from "./filled";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

const hostile = [
  "=1+1",
  "+55 31 99999-0000",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "'já com apóstrofo",
  "TRUE",
  "falso",
  "#N/A",
  "1/2",
  "15/02/2018",
  "12:30",
  "R$ 5,00",
  "10%",
  "1e5",
  "jan/17",
  "Mar 5",
  '=HYPERLINK("http://x","y")',
  "😀 núcleo",
  "שלום",
  "linha 1\nlinha 2",
  "x".repeat(32_767),
  "{=1}",
];

test("hostile text stays text in every cell that it reaches, and is read back as it was typed", async () => {
  const expenses = hostile.map((name) => ({ code: "", name, amount1: "1", amount2: "2", amount3: "3" }));
  const outcome = await fill(samplePlan("budget-proposal", { expenses }));
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 500));
  expect(outcome.differences).toEqual([]);
  hostile.forEach((name, index) => {
    const cell = workbench.cell("Despesa", `B${String(6 + index)}`);
    expect(cell.value).toBe(name);
    expect(cell.formula).toBeNull();
  });
  // And once more over it, where cells have the format of text.
  const again = await fill(samplePlan("budget-proposal", { expenses: [...expenses].reverse() }));
  if (again.kind !== "filled") throw new Error(JSON.stringify(again).slice(0, 500));
  expect(again.differences).toEqual([]);
});

test("whatever a person types is put in so that Excel gives back the same text", async () => {
  const texts = fc.sample(fc.string({ unit: "grapheme", maxLength: 40 }), 300);
  await workbench.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, texts.length, 1);
    range.formulas = texts.map((text) => [typedText(text)]);
    await context.sync();
  });
  texts.forEach((text, index) => {
    expect(workbench.cell("Sheet1", `A${String(index + 1)}`).value ?? "").toBe(text);
  });
});

test("a council's name that looks like a formula stays a name, in its cell and in the titles that show it", async () => {
  const plan = samplePlan("registrations");
  const hostilePlan = JSON.parse(JSON.stringify(plan).replaceAll("CRESS-MG", "=2+2")) as typeof plan;
  const outcome = await fill(hostilePlan);
  expect(outcome.kind).toBe("filled");
  expect(workbench.cell("Parâmetros e fontes", "B6").value).toBe("=2+2");
  expect(workbench.cell("Registros", "A2").value).toBe("=2+2 — 6ª Região");
});

test("a chart's title and series that begin with = are no references", async () => {
  const plan = samplePlan("registrations");
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    charts: sheet.charts.map((chart) => ({
      ...chart,
      title: "=Registros!A1",
      series: chart.series.map((series) => ({ ...series, name: "=1+1" })),
    })),
  }));
  await fill({ ...plan, sheets });
  const found = await workbench.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem("Registros");
    charts.load("items/name,items/title/text,items/series/items/name");
    await context.sync();
    return charts.items.flatMap((chart) => [chart.title.text, ...chart.series.items.map((series) => series.name)]);
  });
  expect(found.length).toBeGreaterThan(2);
  for (const text of found) expect(text).not.toMatch(/^=/);
});

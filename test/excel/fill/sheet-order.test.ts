import { fill, undoFill } from "../../../src/excel/fill/fill";
import { assemblyPack } from "../../../src/templates/assembly-pack";
import { assemblyRank } from "../../../src/templates/assembly-order";
import { templates } from "../../../src/templates";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { samplePlan } from "./filled";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

async function filled(id: string): ReturnType<typeof fill> {
  const outcome = await fill(samplePlan(id));
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  expect(outcome.differences).toEqual([]);
  return outcome;
}

const shown = (): readonly string[] => workbench.snapshot().sheets.map((sheet) => sheet.name);

test.each([
  [["annuity-proposal", "registrations", "budget-proposal"]],
  [["budget-proposal", "annuity-proposal", "registrations"]],
  [["registrations", "budget-proposal", "annuity-proposal"]],
])("filled as %j, the sheets stand as an assembly takes them", async (ids) => {
  const [own = ""] = shown();
  for (const id of ids) await filled(id);
  expect(shown()).toEqual([
    own,
    "Registros",
    "Receita",
    "Repasse",
    "Despesa",
    "Cenários",
    "Anuidade",
    "Parâmetros e fontes",
  ]);
});

test("a person's own sheet stays where it was put, and undo takes only the new ones away", async () => {
  await filled("annuity-proposal");
  await workbench.run(async (context) => {
    context.workbook.worksheets.add("Minha");
    await context.sync();
  });
  const before = shown();
  const outcome = await filled("registrations");
  expect(shown().slice(1)).toEqual(["Registros", "Anuidade", "Parâmetros e fontes", "Minha"]);
  if (outcome.kind === "filled") await undoFill(outcome.record);
  expect(shown()).toEqual(before);
});

test("every template has its place in the assembly's order, and the pack's index has the first", () => {
  const ranks = templates.map(({ id }) => assemblyRank(id));
  expect(new Set(ranks).size).toBe(templates.length);
  expect(Math.max(...ranks)).toBe(templates.length - 1);
  expect(assemblyRank(assemblyPack.id)).toBe(0);
});

test("the pack's sheets stand in the same order", () => {
  const sheets = samplePlan("assembly-pack").sheets.map(({ name }) => name);
  const alone = templates
    .filter(({ id }) => !["assembly-pack", "collections", "itg20"].includes(id))
    .sort((a, b) => assemblyRank(a.id) - assemblyRank(b.id))
    .flatMap(({ id }) => samplePlan(id).sheets.map(({ name }) => name))
    .filter((name) => name !== "Parâmetros e fontes");
  expect(sheets.slice(1, -1)).toEqual(alone);
});

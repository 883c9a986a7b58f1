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

test("the pack's index comes first, and what no assembly knows after all that it takes", () => {
  const sheets = samplePlan(assemblyPack.id).sheets.map(({ name }) => name);
  const own = (id: string): readonly string[] =>
    samplePlan(id)
      .sheets.map(({ name }) => name)
      .filter((name) => name !== "Parâmetros e fontes");
  const taken = templates.filter(({ id }) => own(id).some((name) => sheets.includes(name)));
  const ranks = taken.map(({ id }) => assemblyRank(id));
  expect(new Set(ranks).size).toBe(taken.length);
  expect(assemblyRank("a template of its own")).toBeGreaterThan(Math.max(...ranks));
  expect(assemblyRank(assemblyPack.id)).toBe(0);
});

test("the pack's sheets stand in the same order", () => {
  const sheets = samplePlan("assembly-pack").sheets.map(({ name }) => name);
  const alone = templates
    .filter(({ id }) => id !== assemblyPack.id)
    .sort((a, b) => assemblyRank(a.id) - assemblyRank(b.id))
    .map(({ id }) =>
      samplePlan(id)
        .sheets.map(({ name }) => name)
        .filter((name) => name !== "Parâmetros e fontes"),
    )
    // A template of which the pack has no sheet is none of the assembly's.
    .filter((names) => names.some((name) => sheets.includes(name)));
  expect(alone.length).toBeGreaterThan(5);
  expect(sheets.slice(1, -1)).toEqual(alone.flat());
});

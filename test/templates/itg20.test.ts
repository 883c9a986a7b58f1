import { fill } from "../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { digitsOf } from "../digits";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

/** Each example's figures as the interpretation's text has them, unrounded where it rounds. */
const examples: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ["itg20-example-1", { CRESS_ITG_TETO: 300, CRESS_ITG_EFEITO_TETO: 0, CRESS_ITG_LIQUIDO: 100 }],
  ["itg20-example-2", { CRESS_ITG_TETO: 120, CRESS_ITG_EFEITO_TETO: -80, CRESS_ITG_LIQUIDO: -180 }],
  [
    "itg20-example-3",
    {
      CRESS_ITG_TETO: 55.7670649820545,
      CRESS_ITG_EFEITO_TETO: -294.440488904711,
      CRESS_ITG_LIQUIDO: -244.440488904711,
    },
  ],
  ["itg20-example-4", { CRESS_ITG_TETO: 30, CRESS_ITG_EFEITO_TETO: -35, CRESS_ITG_LIQUIDO: 30 }],
];

test.each(examples)("%s", async (id, expected) => {
  const plan = samplePlan(id);
  const outcome = await fill(plan);
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  expect(outcome.differences).toEqual([]);
  for (const [name, value] of Object.entries(expected)) {
    const found = await workbench.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.load("values");
      await context.sync();
      return range.values[0]?.[0] as number;
    });
    // Cells hand on 15 digits each, so that a difference of two of them is sure of one digit less.
    expect(digitsOf(found, 14)).toBe(digitsOf(value, 14));
  }
  for (const { name, values } of plan.results) {
    const content = values[0]?.[0];
    expect(content?.kind === "number" && digitsOf(Number(content.number))).toBe(digitsOf(expected[name]));
  }
});

test("the roll-forward and the note follow the figures", async () => {
  await fill(samplePlan("itg20-example-3", { openingEffect: "-100" }));
  const summary = workbench.snapshot().sheets.find((sheet) => sheet.name === "Teto de ativo");
  const texts = [...(summary?.cells.values() ?? [])].map((cell) => cell.value);
  // −100 × 6% = −6; −294.44 − (−100) − (−6) = −188.44 (NBC TG 33, item 126).
  expect(texts).toContainEqual(-6);
  expect(texts.map((value) => digitsOf(value, 14))).toContain("-188.44048890471");
  expect(workbench.cell("Nota ITG 20", "A9").value).toContain("passivo líquido de R$ 244,44");
});

import { fill } from "../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { digitsOf } from "../digits";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";
import { placedFigures } from "./figures";
import facts from "../fixtures/seed-facts.json";

let workbench: HeadlessWorkbench;

beforeAll(async () => {
  workbench = workbookWithFunctions();
  const outcome = await fill(samplePlan("assembly-pack"));
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  expect(outcome.differences).toEqual([]);
});

afterAll(() => workbench.dispose());

test.each(placedFigures)("slide $slide, $what: $sheet!$cell", ({ sheet, cell, value, fact }) => {
  const { value: found } = workbench.cell(sheet, cell);
  expect(digitsOf(found)).toBe(digitsOf(value));
  if (fact !== undefined) expect(facts.map(({ id }) => id)).toContain(fact);
});

test("every cell with a formula shows a figure, no error", () => {
  const errors = workbench
    .snapshot()
    .sheets.flatMap((sheet) =>
      [...sheet.cells.values()].filter((cell) => typeof cell.value === "object" && cell.value !== null),
    );
  expect(errors).toEqual([]);
});

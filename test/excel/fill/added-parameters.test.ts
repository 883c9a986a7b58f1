import { audit } from "../../../src/audit/audit";
import { fill, undoFill } from "../../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { differencesOf, wholeWorkbook } from "../taking-back/whole-workbook";
import { workbookWithFunctions } from "../workbook-with-functions";
import { samplePlan } from "./filled";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

test("a second template's values of the law come onto the sheet of parameters with their formulas, and go again", async () => {
  await fill(samplePlan("registrations"));
  await workbench.settle();
  const before = await wholeWorkbook(workbench);
  const outcome = await fill(samplePlan("collections"), { consent: true });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 500));
  await workbench.settle();
  const multiple = workbench.spreadsheet.names.find("CRESS_MULTIPLO_JUDICIAL", null)?.refersTo ?? "";
  const [sheet = "", cell = ""] = multiple.replace(/[$']/g, "").split("!");
  expect(workbench.cell(sheet, cell)).toMatchObject({
    value: 4,
    formula: "=CRESS.COLLECTION_THRESHOLD(1,CRESS_DATA_PAGAMENTO)",
  });
  expect(outcome.differences).toEqual([]);
  expect(audit(workbench.snapshot()).map(({ kind }) => kind)).toEqual([]);
  await undoFill(outcome.record);
  await workbench.settle();
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

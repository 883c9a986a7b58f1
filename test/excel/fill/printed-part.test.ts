import { fill, undoFill } from "../../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { fileOf } from "../../../src/workbench/workbook-file";
import { workbookWithFunctions } from "../workbook-with-functions";
import { samplePlan } from "./filled";

const workbench = workbookWithFunctions();

afterAll(() => workbench.dispose());

const months = [{ month: "01", registrations: "31", cancellations: "12" }];

function printOf(name: string) {
  const file = fileOf(workbench.spreadsheet, workbench.snapshot());
  return file.sheets.find((sheet) => sheet.name === name)?.print;
}

async function filled(answers: Parameters<typeof samplePlan>[1]): Promise<readonly string[]> {
  const outcome = await fill(samplePlan("registrations", answers), { consent: true });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  expect(outcome.looksProblem).toBeNull();
  return outcome.preview.sheets.map(({ action }) => action.kind);
}

test("months that nobody typed and their chart are not printed, and are once they are filled in, in place", async () => {
  await filled({});
  const titles = { row: 0, rows: 2 };
  // Above the headings of the months there are two lines; the free one after them is out too.
  expect(printOf("Registros")).toMatchObject({ area: { row: 0, column: 0, rows: 5, columns: 5 } });
  expect(await filled({})).toEqual(["update", "update"]);
  expect(printOf("Registros")?.area).toBeDefined();
  expect(await filled({ registrationMonths: months })).toEqual(["update", "update"]);
  expect(printOf("Registros")?.area).toBeUndefined();
  expect(printOf("Registros")).toMatchObject({ titleRows: titles, fitToWidth: true });
  // An area of the person's own stays.
  await workbench.run(async (context) => {
    context.workbook.worksheets.getItem("Registros").pageLayout.setPrintArea("A1:B9");
    await context.sync();
  });
  await filled({ registrationMonths: [...months, { month: "02", registrations: "8", cancellations: "9" }] });
  expect(printOf("Registros")?.area).toMatchObject({ rows: 9, columns: 2 });
});

describe("what a fill set on print", () => {
  let own: HeadlessWorkbench;
  /** But for the title rows: no program can take those away in Excel, and the part begins with them. */
  const printOfOwn = () => {
    const found = fileOf(own.spreadsheet, own.snapshot()).sheets.find(({ name }) => name === "Registros")?.print;
    return found && { ...found, titleRows: undefined };
  };
  const setArea = (area: string): Promise<void> =>
    own.run(async (context) => {
      context.workbook.worksheets.getItem("Registros").pageLayout.setPrintArea(area);
      await context.sync();
    });
  const filledIn = async (answers: Parameters<typeof samplePlan>[1]) => {
    const outcome = await fill(samplePlan("registrations", answers), { consent: true });
    if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
    return outcome.record;
  };

  beforeAll(() => {
    own = workbookWithFunctions();
  });

  afterAll(() => own.dispose());

  test("is taken back with it: a part is a part again, with its titles and breaks", async () => {
    await filledIn({});
    await own.run(async (context) => {
      context.workbook.worksheets.getItem("Registros").horizontalPageBreaks.add("A4");
      await context.sync();
    });
    const before = printOfOwn();
    expect(before?.area).toMatchObject({ rows: 5, columns: 5 });
    const record = await filledIn({ registrationMonths: months });
    expect(printOfOwn()?.area).toBeUndefined();
    await undoFill(record);
    expect(printOfOwn()).toEqual(before);
    // Once more, there and back.
    const again = await filledIn({ registrationMonths: months });
    expect(printOfOwn()?.area).toBeUndefined();
    await undoFill(again);
    expect(printOfOwn()).toEqual(before);
  });

  test("but an area that somebody chose after the fill stays when it is undone", async () => {
    const record = await filledIn({ registrationMonths: months });
    await setArea("A1:B9");
    await undoFill(record);
    expect(printOfOwn()?.area).toMatchObject({ rows: 9, columns: 2 });
  });

  test("and one chosen before months were filled in stays, through fill and undo", async () => {
    await setArea("A1:C4");
    const record = await filledIn({ registrationMonths: months });
    expect(printOfOwn()?.area).toMatchObject({ rows: 4, columns: 3 });
    await undoFill(record);
    expect(printOfOwn()?.area).toMatchObject({ rows: 4, columns: 3 });
  });
});

test("of the months' sheet the years are printed with their chart, under the title alone", () => {
  const sheet = samplePlan("interim-accounts").sheets.find(({ name }) => name === "Evolução");
  const variation = sheet?.charts.find(({ name }) => name === "CRESS_GRAFICO_VARIACAO");
  const { row = 0, rows = 0, columns = 0 } = sheet?.printed ?? {};
  const heading = sheet?.blocks.flatMap((block) =>
    block.cells.flatMap((line, down) =>
      line.some((content) => content.kind === "text" && content.text === "DESPESA ACUMULADA POR ANO")
        ? [block.row + down]
        : [],
    ),
  );
  expect(heading).toEqual([row]);
  const others = sheet?.charts.filter((chart) => chart.place.row < row + rows && chart.place.column < columns);
  expect(others).toEqual([variation]);
  expect((variation?.place.row ?? Infinity) + (variation?.place.rows ?? 0)).toBeLessThanOrEqual(row + rows);
  const whole = {
    months: [{ month: "01", revenue: "10.00", previousRevenue: "9.00", expense: "8.00", previousExpense: "" }],
  };
  expect(samplePlan("interim-accounts", whole).sheets.find(({ name }) => name === "Evolução")?.printed).toBeUndefined();
});

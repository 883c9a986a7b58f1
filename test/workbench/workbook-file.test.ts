import { functionsMetadata } from "../../src/excel/functions/metadata";
import { registerFunctions } from "../../src/excel/functions/associate";
import { rules } from "../../src/rules";
import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";
import { fileOf, openSnapshot } from "../../src/workbench/workbook-file";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = startHeadless();
  workbench.installGlobals();
  registerFunctions(rules);
  workbench.registerFunctions(functionsMetadata(rules, "en", ""));
});

afterEach(() => workbench.dispose());

async function written(): Promise<Uint8Array> {
  return writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot()));
}

test("a workbook that was downloaded opens again with its formulas live", async () => {
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Repasse 2018");
    sheet.getRange("A1:B3").formulas = [
      ["Receita", 6659887.46],
      ["Excluída", 169653.6],
      ["Cota", "=CRESS.CFESS_SHARE(receita,B2)"],
    ];
    context.workbook.names.add("receita", sheet.getRange("B1"));
    sheet.getRange("D1").formulas = [["=CRESS.ANNUITY_ADJUST(486.45,{0.05,0.065,0.075})"]];
    sheet.getRange("A5").values = [["'=não é fórmula"]];
    sheet.getRange("A6").values = [["'0012"]];
    sheet.getRange("B1:B3").numberFormat = [["#,##0.00"], ["#,##0.00"], ["#,##0.00"]];
    sheet.getRange("A1:A3").format.font.bold = true;
    sheet.getRange("A8:C8").merge();
    sheet.getRange("9:9").rowHidden = true;
    sheet.getRange("B9").values = [[1]];
    await context.sync();
  });
  const before = workbench.snapshot();
  const data = await written();
  await openSnapshot(workbench.spreadsheet, await readWorkbook(data));
  expect(workbench.snapshot()).toEqual(before);
  await workbench.type("Repasse 2018", "B1", 169653.6 + 100);
  expect(workbench.cell("Repasse 2018", "B3").value).toBe(20);
});

test("opening a file leaves nothing of the workbook that was there", async () => {
  const empty = await written();
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Outra");
    sheet.getRange("A1").values = [["x"]];
    context.workbook.names.add("nome", sheet.getRange("A1"));
    await context.sync();
  });
  await openSnapshot(workbench.spreadsheet, await readWorkbook(empty));
  expect(workbench.spreadsheet.allSheets().map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  expect(workbench.spreadsheet.names.all()).toEqual([]);
  expect(workbench.cell("Sheet1", "A1").value).toBeNull();
});

test("charts, checks and frozen rows of a sheet go into the file", async () => {
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Ano", "Receita"],
      ["2017", 1],
      ["2018", 2],
    ];
    sheet.freezePanes.freezeRows(1);
    const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:B3"), "Columns");
    chart.title.text = "Evolução";
    chart.setPosition("D2", "H12");
    const check = sheet.getRange("C1").conditionalFormats.add("Custom");
    check.custom.rule.formula = "=C1=TRUE";
    check.custom.format.fill.color = "#DFF6DD";
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    await context.sync();
  });
  const file = fileOf(workbench.spreadsheet, workbench.snapshot());
  expect(file.sheets[0]).toMatchObject({
    frozenRows: 1,
    charts: [
      {
        kind: "line",
        title: "Evolução",
        series: [{ name: "Receita", values: { sheet: "Sheet1", range: { row: 1, column: 1, rows: 2, columns: 1 } } }],
        place: { row: 1, column: 3, rows: 11, columns: 5 },
      },
    ],
    conditionalFormats: [{ formula: "=C1=TRUE", look: { fill: "#DFF6DD" } }],
    print: { orientation: "landscape", titleRows: { row: 0, rows: 1 } },
  });
});

import { markCells, readMarks, unmarkCells } from "../../src/excel/marks/mark-cells";
import { functionsMetadata } from "../../src/excel/functions/metadata";
import { registerFunctions } from "../../src/excel/functions/associate";
import { rules } from "../../src/rules";
import { cellKey } from "../../src/workbook/address";
import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";
import { fileOf } from "../../src/workbench/workbook-file";
import { openSnapshot } from "../../src/workbench/opened-file";
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

test("a sheet that hides all columns but its own is laid out by stretches, not column by column", async () => {
  const LAST = 16_383;
  const kept = 7;
  const hiddenColumns = new Set(Array.from({ length: LAST - kept }, (_, index) => kept + index + 1));
  const cells = new Map([
    [cellKey(0, 0), { value: "x" }],
    [cellKey(11, LAST), { value: "last" }],
  ]);
  const hiddenRows = new Set([2, 3, 9]);
  let commands = 0;
  const counting = workbench.spreadsheet.engine.commands.onCommandExecuted(() => (commands += 1));
  await openSnapshot(workbench.spreadsheet, {
    sheets: [{ name: "Larga", hidden: false, cells, hiddenRows, hiddenColumns, merges: [] }],
    names: [],
    tables: [],
    date1904: false,
  });
  counting.dispose();
  // The grid of a page is laid out anew after each.
  expect(commands).toBeLessThan(60);
  const [sheet] = workbench.snapshot().sheets;
  expect(sheet?.hiddenColumns).toEqual(hiddenColumns);
  expect(sheet?.hiddenRows).toEqual(hiddenRows);
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
    chart.format.font.size = 16;
    chart.axes.categoryAxis.tickLabelPosition = "Low";
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
        textSize: 16,
        labelsBelow: true,
        series: [{ name: "Receita", values: { sheet: "Sheet1", range: { row: 1, column: 1, rows: 2, columns: 1 } } }],
        place: { row: 1, column: 3, rows: 11, columns: 5 },
      },
    ],
    conditionalFormats: [{ formula: "=C1=TRUE", look: { fill: "#DFF6DD" } }],
    print: { orientation: "landscape", titleRows: { row: 0, rows: 1 } },
  });
});

test("marks and checks are drawn again after download and opening, and go away as marks do", async () => {
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C2").values = [
      ["a", 1, 2],
      ["b", 3, 4],
    ];
    const check = sheet.getRange("B1:C2").conditionalFormats.add("Custom");
    check.custom.rule.formula = "=B1>2";
    check.custom.format.font.color = "#A4262C";
    check.custom.format.font.bold = true;
    await context.sync();
  });
  await markCells("Sheet1", ["B1", "C2"], "typedOver-1");
  const marked = workbench.cell("Sheet1", "B1").look;
  expect(marked?.fillColor).toBe("#FFE699");
  await openSnapshot(workbench.spreadsheet, await readWorkbook(await written()));
  expect(workbench.cell("Sheet1", "B1").look).toEqual(marked);
  // The check's rule moves within its range: only what is beyond 2 is red, below the mark's own colour.
  expect(workbench.cell("Sheet1", "B2").look).toEqual({ fontColor: "#A4262C", bold: true });
  expect(workbench.cell("Sheet1", "C1").look).toBeNull();
  expect(workbench.cell("Sheet1", "C2").look).toMatchObject({ fillColor: "#FFE699", bold: true });
  expect([...(await readMarks())]).toEqual(["typedOver-1"]);
  await unmarkCells("typedOver-1");
  expect(workbench.cell("Sheet1", "B1").look).toBeNull();
});

test("row heights, page breaks, headers and margins go into the file", async () => {
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").values = [
      ["Título"],
      ["Uma frase longa demais para a largura da coluna"],
      ["curta"],
      ["sua"],
    ];
    sheet.getRange("A1").format.font.size = 16;
    sheet.getRange("A2:A3").format.wrapText = true;
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.getRange("4:4").format.rowHeight = 45;
    sheet.horizontalPageBreaks.add("A3");
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.pageLayout.setPrintMargins("Points", { top: 72 });
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "CRESS-MG";
    sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "página &P de &N";
    await context.sync();
  });
  const [sheet] = fileOf(workbench.spreadsheet, workbench.snapshot()).sheets;
  const height = (row: number) => sheet?.rowHeights?.get(row) ?? 0;
  expect(height(0)).toBe(21.75);
  expect(height(1)).toBeGreaterThanOrEqual(45);
  expect(height(2)).toBe(15);
  expect(height(3)).toBe(45);
  expect([...(sheet?.fittedRows ?? [])].sort()).toEqual([0, 1, 2]);
  expect(sheet?.print).toMatchObject({
    fitToWidth: true,
    pagesTall: 1,
    breaksBefore: [2],
    margins: { top: 72, left: 50.4 },
    header: { left: "CRESS-MG" },
    footer: { right: "página &P de &N" },
  });
});

test("a chart below the last cell lies on paper as a whole", async () => {
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2")).setPosition("A4", "C12");
    await context.sync();
  });
  const [sheet] = fileOf(workbench.spreadsheet, workbench.snapshot()).sheets;
  expect(sheet?.cells.get(cellKey(12, 3))).toEqual({ value: null, look: { fill: "#FFFFFF" } });
});

test("what the add-in keeps with a workbook, and its stamps, are there after download and opening", async () => {
  const { settings } = workbench.host.state;
  settings.set("erario.draft", { registrants: "15100", lines: [["01", "ç"]] });
  settings.set("erario.dismissed", ["a|b"]);
  const sheet = workbench.spreadsheet.addSheet("Receita");
  sheet.extras.customProperties.set("erario.template", "budget-proposal");
  const before = new Map(settings);
  const data = await writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot(), settings));
  settings.set("erario.other", 1);
  await openSnapshot(workbench.spreadsheet, await readWorkbook(data), settings);
  expect(settings).toEqual(before);
  expect(workbench.spreadsheet.sheetByName("Receita")?.extras.customProperties).toEqual(
    new Map([["erario.template", "budget-proposal"]]),
  );
});

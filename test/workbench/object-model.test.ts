import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = startHeadless();
});

afterEach(() => workbench.dispose());

/** A handler's promise, after it has noted what it heard. */
function hearInto(heard: string[]) {
  return (what: string): Promise<void> => {
    heard.push(what);
    return Promise.resolve();
  };
}

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("sheets", () => {
  test("are added at the end, found by any case, listed and deleted", async () => {
    const seen = await workbench.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Receita");
      const added = worksheets.add();
      added.load("name,position,visibility");
      const found = worksheets.getItemOrNullObject("RECEITA");
      found.load("name");
      const missing = worksheets.getItemOrNullObject("Nenhuma");
      worksheets.load("items/name");
      const count = worksheets.getCount();
      await context.sync();
      const names = worksheets.items.map((sheet) => sheet.name);
      added.delete();
      worksheets.load("items/name");
      await context.sync();
      return {
        added: [added.name, added.position, added.visibility],
        found: found.name,
        missing: missing.isNullObject,
        names,
        count: count.value,
        left: worksheets.items.map((sheet) => sheet.name),
      };
    });
    expect(seen).toEqual({
      added: ["Sheet3", 2, "Visible"],
      found: "Receita",
      missing: true,
      names: ["Sheet1", "Receita", "Sheet3"],
      count: 3,
      left: ["Sheet1", "Receita"],
    });
  });

  test("a sheet that was added keeps its object through later round trips", async () => {
    const names = await workbench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nova");
      await context.sync();
      sheet.name = "Renomeada";
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.workbook.worksheets.load("items/name");
      await context.sync();
      return context.workbook.worksheets.items.map((item) => item.name);
    });
    expect(names).toEqual(["Sheet1", "Renomeada"]);
  });

  test("formulas follow a sheet that is renamed and lose one that is deleted", async () => {
    await workbench.run(async (context) => {
      const other = context.workbook.worksheets.add("Outra");
      other.getRange("A1").values = [[5]];
      sheetOf(context).getRange("A1").formulas = [["=Outra!A1*2"]];
      other.name = "Nome novo";
      await context.sync();
    });
    expect(workbench.cell("Sheet1", "A1")).toMatchObject({ value: 10, formula: "='Nome novo'!A1*2" });
    await workbench.run(async (context) => {
      context.workbook.worksheets.getItem("Nome novo").delete();
      await context.sync();
    });
    expect(workbench.cell("Sheet1", "A1").value).toEqual({ error: "#REF!" });
  });

  test("are moved, hidden, coloured, copied and shown without gridlines", async () => {
    const seen = await workbench.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("Segunda");
      second.getRange("A1:B1").values = [[1, "x"]];
      second.position = 0;
      second.tabColor = "#0F6B3C";
      second.showGridlines = false;
      const copy = second.copy("End");
      copy.load("name,position");
      second.load("position,tabColor,showGridlines");
      const copied = copy.getRange("A1:B1");
      copied.load("values");
      worksheets.getItem("Sheet1").visibility = "Hidden";
      const visible = worksheets.getCount(true);
      await context.sync();
      return [
        second.position,
        second.tabColor,
        second.showGridlines,
        copy.name,
        copy.position,
        copied.values,
        visible.value,
      ];
    });
    expect(seen).toEqual([0, "#0F6B3C", false, "Segunda (2)", 2, [[1, "x"]], 2]);
  });
});

describe("names", () => {
  test("refer to ranges, calculate, are listed and deleted", async () => {
    const seen = await workbench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Dados 2018");
      sheet.getRange("B3").values = [[15050]];
      context.workbook.names.add("inscritos", sheet.getRange("B3"), "quantos são");
      sheet.getRange("C3").formulas = [["=inscritos*2"]];
      const name = context.workbook.names.getItem("INSCRITOS");
      name.load("name,formula,type,comment,scope,value,visible");
      const range = name.getRange();
      range.load("address");
      const missing = context.workbook.names.getItemOrNullObject("outro");
      const result = sheet.getRange("C3");
      result.load("values");
      context.workbook.names.load("items/name,items/formula");
      await context.sync();
      const listed = context.workbook.names.items.map((item) => [item.name, item.formula as string]);
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("inscritos");
      await context.sync();
      return {
        name: name.toJSON(),
        range: range.address,
        missing: missing.isNullObject,
        result: result.values,
        listed,
        gone: gone.isNullObject,
      };
    });
    expect(seen).toMatchObject({
      name: {
        name: "inscritos",
        formula: "='Dados 2018'!$B$3",
        type: "Range",
        comment: "quantos são",
        scope: "Workbook",
        visible: true,
      },
      range: "'Dados 2018'!B3",
      missing: true,
      result: [[30100]],
      listed: [["inscritos", "='Dados 2018'!$B$3"]],
      gone: true,
    });
  });

  test("a range of cells can be named and summed; a sheet's own name stays with it", async () => {
    const seen = await workbench.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      context.workbook.names.add("partes", sheet.getRange("A1:A3"));
      sheet.names.add("propria", sheet.getRange("A2"));
      sheet.getRange("B1").formulas = [["=SUM(partes)"]];
      const range = sheet.getRange("B1");
      range.load("values");
      const own = sheet.names.getItem("propria");
      own.load("scope");
      const elsewhere = context.workbook.names.getItemOrNullObject("propria");
      await context.sync();
      return [range.values, own.scope, elsewhere.isNullObject];
    });
    expect(seen).toEqual([[[6]], "Worksheet", true]);
  });
});

describe("looks", () => {
  test("are set and read through the format", async () => {
    const seen = await workbench.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.color = "#0f6b3c";
      range.format.font.size = 14;
      range.format.fill.color = "#DDEEDD";
      range.format.horizontalAlignment = "Right";
      range.format.verticalAlignment = "Center";
      range.format.wrapText = true;
      range.format.columnWidth = 120;
      range.format.rowHeight = 30;
      const bottom = range.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.weight = "Medium";
      bottom.color = "#FF0000";
      sheetOf(context).getRange("A2").format.font.italic = true;
      range.load("format/font/bold,format/font/italic,format/font/color,format/font/size,format/fill/color");
      range.format.load("horizontalAlignment,verticalAlignment,wrapText,columnWidth,rowHeight");
      bottom.load("style,weight,color");
      await context.sync();
      const { font, fill } = range.format;
      return {
        font: [font.bold, font.italic, font.color, font.size],
        fill: fill.color,
        align: [range.format.horizontalAlignment, range.format.verticalAlignment, range.format.wrapText],
        size: [range.format.columnWidth, range.format.rowHeight],
        border: [bottom.style, bottom.weight, bottom.color],
      };
    });
    expect(seen).toEqual({
      font: [true, null, "#0F6B3C", 14],
      fill: "#DDEEDD",
      align: ["Right", "Center", true],
      size: [120, 30],
      border: ["Continuous", "Medium", "#FF0000"],
    });
  });

  test("clear takes contents, formats or both", async () => {
    const seen = await workbench.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear("Contents");
      range.load("values,format/font/bold");
      await context.sync();
      const first = [range.values[0]?.[0] as unknown, range.format.font.bold];
      range.values = [[2]];
      range.clear("Formats");
      range.load("values,format/font/bold");
      await context.sync();
      return [first, [range.values[0]?.[0] as unknown, range.format.font.bold]];
    });
    expect(seen).toEqual([
      ["", true],
      [2, false],
    ]);
  });

  test("rows and columns are hidden, frozen and fitted", async () => {
    const seen = await workbench.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [["um texto que é mais longo do que a coluna"]];
      sheet.getRange("3:4").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      const column = sheet.getRange("A:A");
      column.format.autofitColumns();
      column.format.load("columnWidth");
      const rows = sheet.getRange("3:4");
      rows.load("rowHidden");
      const mixed = sheet.getRange("B2:B4");
      mixed.load("rowHidden,columnHidden");
      await context.sync();
      return {
        frozen: frozen.address,
        wide: column.format.columnWidth > 100,
        rows: rows.rowHidden,
        mixed: mixed.rowHidden,
        column: mixed.columnHidden,
      };
    });
    expect(seen).toEqual({ frozen: "Sheet1!1:2", wide: true, rows: true, mixed: null, column: false });
  });
});

describe("ranges", () => {
  test("lead to other ranges", async () => {
    const addresses = await workbench.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("B2:D5");
      const made = [
        range.getCell(0, 0),
        range.getCell(4, 0),
        range.getRow(1),
        range.getColumn(2),
        range.getLastCell(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getOffsetRange(1, 1),
        range.getResizedRange(-1, 1),
        range.getAbsoluteResizedRange(1, 2),
        range.getRowsBelow(2),
        range.getColumnsAfter(1),
        range.getBoundingRect("F1"),
        range.getIntersection("C1:Z3"),
        sheet.getRangeByIndexes(9, 1, 2, 3),
        sheet.getCell(0, 25),
        sheet.getRange("$C$3"),
      ];
      for (const one of made) one.load("address");
      const apart = range.getIntersectionOrNullObject("Z9");
      await context.sync();
      return [...made.map((one) => one.address.replace("Sheet1!", "")), apart.isNullObject];
    });
    expect(addresses).toEqual([
      "B2",
      "B6",
      "B3:D3",
      "D2:D5",
      "D5",
      "2:5",
      "B:D",
      "C3:E6",
      "B2:E4",
      "B2:C2",
      "B6:D7",
      "E2:E5",
      "B1:F5",
      "C2:D3",
      "B10:D11",
      "Z1",
      "C3",
      true,
    ]);
  });

  test("inserting and deleting rows moves what formulas refer to", async () => {
    const formulas = await workbench.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").formulas = [[1], [2], ["=A1+A2"]];
      sheet.getRange("2:2").insert("Down");
      const moved = sheet.getRange("A4");
      moved.load("formulas,values");
      await context.sync();
      const first = moved.formulas[0]?.[0] as string;
      sheet.getRange("2:2").delete("Up");
      const back = sheet.getRange("A3");
      back.load("formulas,values");
      await context.sync();
      return [first, back.formulas[0]?.[0] as string, back.values[0]?.[0] as number];
    });
    expect(formulas).toEqual(["=A1+A3", "=A1+A2", 3]);
  });

  test("copyFrom moves relative references", async () => {
    const seen = await workbench.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").formulas = [[2, "=A1*$A$1"]];
      sheet.getRange("A2").values = [[3]];
      sheet.getRange("B2:B2").copyFrom("B1");
      sheet.getRange("D1").copyFrom("B1", "Values");
      const range = sheet.getRange("B2:D2");
      range.load("formulas");
      const values = sheet.getRange("D1");
      values.load("formulas");
      await context.sync();
      return [range.formulas[0]?.[0] as string, values.formulas[0]?.[0] as number];
    });
    expect(seen).toEqual(["=A2*$A$1", 4]);
  });

  test("tell which cells a formula reads", async () => {
    const addresses = await workbench.run(async (context) => {
      const other = context.workbook.worksheets.add("Outra folha");
      other.getRange("A1").values = [[1]];
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=SUM(B1:B3)+'Outra folha'!A1"]];
      const precedents = cell.getDirectPrecedents();
      precedents.load("addresses");
      await context.sync();
      return precedents.addresses;
    });
    expect(addresses).toEqual(["Sheet1!B1:B3", "'Outra folha'!A1"]);
  });
});

describe("selection", () => {
  test("is read, set, and told to the handlers of workbook, sheets and sheet", async () => {
    const heard: string[] = [];
    const hear = hearInto(heard);
    workbench.installGlobals();
    await workbench.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => hear("workbook"));
      context.workbook.worksheets.onSelectionChanged.add((event) => hear(`sheets ${event.address}`));
      const sheet = sheetOf(context);
      sheet.load("id");
      await context.sync();
      sheet.onSelectionChanged.add((event) => hear(`sheet ${event.address}`));
      await context.sync();
    });
    workbench.select("Sheet1", "B2:C3");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...heard].sort()).toEqual(["sheet B2:C3", "sheets B2:C3", "workbook"]);
    const selected = await workbench.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      range.load("address");
      cell.load("address");
      sheetOf(context).getRange("D9").select();
      await context.sync();
      const next = context.workbook.getSelectedRange();
      next.load("address");
      await context.sync();
      return [range.address, cell.address, next.address];
    });
    expect(selected).toEqual(["Sheet1!B2:C3", "Sheet1!B2", "Sheet1!D9"]);
  });

  test("changes and calculations are told too, and no more after the handler was removed", async () => {
    const heard: string[] = [];
    const hear = hearInto(heard);
    workbench.installGlobals();
    const handler = await workbench.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => hear(`changed ${event.address}`));
      context.workbook.worksheets.onCalculated.add(() => hear("calculated"));
      await context.sync();
      return added;
    });
    await workbench.type("Sheet1", "A1", "=1+1");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toContain("changed A1");
    expect(heard).toContain("calculated");
    await workbench.client.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    heard.length = 0;
    await workbench.type("Sheet1", "A2", 5);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).not.toContain("changed A2");
  });
});

describe("what lies over the cells", () => {
  test("charts take a source, titles, axes, series and a place", async () => {
    const seen = await workbench.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:C3").values = [
        ["Ano", "Receita", "Despesa"],
        ["2017", 100, 90],
        ["2018", 110, 95],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Evolução";
      chart.title.text = "Receita e despesa";
      chart.axes.valueAxis.title.text = "R$";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.setPosition("E2", "J15");
      chart.format.font.size = 16;
      chart.axes.categoryAxis.tickLabelPosition = "Low";
      chart.load("name,chartType,left,top,format/font/size,axes/categoryAxis/tickLabelPosition");
      chart.series.load("items/name");
      sheet.charts.load("items/name");
      await context.sync();
      return [
        chart.name,
        chart.chartType,
        chart.series.items.map((one) => one.name),
        sheet.charts.items.length,
        chart.left > 0,
        chart.format.font.size,
        chart.axes.categoryAxis.tickLabelPosition,
      ];
    });
    expect(seen).toEqual(["Evolução", "ColumnClustered", ["Receita", "Despesa"], 1, true, 16, "Low"]);
  });

  test("conditional formats keep their rule and look", async () => {
    await workbench.run(async (context) => {
      const range = sheetOf(context).getRange("A1:A3");
      const format = range.conditionalFormats.add("CellValue");
      format.cellValue.format.font.color = "#107C10";
      format.cellValue.rule = { formula1: "=TRUE", operator: "EqualTo" };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=A1=FALSE";
      custom.custom.format.fill.color = "#FDE7E9";
      await context.sync();
    });
    const [sheet] = workbench.spreadsheet.allSheets();
    expect(sheet?.extras.conditionalFormats).toMatchObject([
      { type: "Custom", rule: { formula: "=A1=FALSE" }, look: { fillColor: "#FDE7E9" } },
      { type: "CellValue", rule: { rule: { formula1: "=TRUE", operator: "EqualTo" } }, look: { fontColor: "#107C10" } },
    ]);
  });

  test("page layout, settings, properties and notes are kept", async () => {
    const seen = await workbench.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      sheet.pageLayout.load("orientation,zoom");
      context.workbook.settings.add("erario", { versao: 1 });
      const setting = context.workbook.settings.getItem("erario");
      setting.load("value");
      const missing = context.workbook.settings.getItemOrNullObject("outra");
      context.workbook.properties.custom.add("modelo", "orcamento");
      context.workbook.properties.title = "Proposta";
      context.workbook.properties.load("title");
      const property = context.workbook.properties.custom.getItem("modelo");
      property.load("value");
      sheet.customProperties.add("papel", "entrada");
      const own = sheet.customProperties.getItemOrNullObject("papel");
      own.load("value");
      await context.sync();
      return {
        orientation: sheet.pageLayout.orientation,
        zoom: sheet.pageLayout.zoom,
        titles: titles.address,
        setting: setting.value as unknown,
        missing: missing.isNullObject,
        property: property.value as unknown,
        title: context.workbook.properties.title,
        own: own.value,
      };
    });
    expect(seen).toEqual({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      titles: "Sheet1!1:2",
      setting: { versao: 1 },
      missing: true,
      property: "orcamento",
      title: "Proposta",
      own: "entrada",
    });
  });
});

describe("loading", () => {
  test("what was not loaded is PropertyNotLoaded, and a null object's children are null", async () => {
    const seen = await workbench.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.load("address");
      const missing = context.workbook.worksheets.getItemOrNullObject("Nenhuma");
      const child = missing.getRange("A1");
      child.load("values");
      await context.sync();
      let code = "";
      try {
        void range.values;
      } catch (error) {
        code = (error as { code: string }).code;
      }
      return [code, missing.isNullObject, child.isNullObject];
    });
    expect(seen).toEqual(["PropertyNotLoaded", true, true]);
  });

  test("$all, $top and nested objects load", async () => {
    const seen = await workbench.run(async (context) => {
      context.workbook.worksheets.add("Segunda");
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 1, name: true });
      const range = sheetOf(context).getRange("A1");
      range.load({ $all: true, worksheet: { name: true } });
      await context.sync();
      return [worksheets.items.map((sheet) => sheet.name), range.rowCount, range.worksheet.name];
    });
    expect(seen).toEqual([["Sheet1"], 1, "Sheet1"]);
  });
});

test("events say what was calculated, who changed something, and a deletion once", async () => {
  const told: unknown[][] = [];
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").formulas = [
      [1, "=A1*2"],
      [2, "=A2*2"],
      [3, "=A3*2"],
    ];
    await context.sync();
    sheet.onCalculated.add(({ address }) => Promise.resolve(void told.push(["calculated", address])));
    sheet.onChanged.add(({ address, changeType, triggerSource }) =>
      Promise.resolve(void told.push([changeType, address, triggerSource])),
    );
    await context.sync();
    sheet.getRange("A2").values = [[20]];
    await context.sync();
    sheet.getRange("3:3").delete("Up");
    await context.sync();
  });
  await workbench.type("Sheet1", "A1", 10);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told.filter(([kind]) => kind !== "calculated")).toEqual([
    ["RangeEdited", "A2", "ThisLocalAddin"],
    ["RowDeleted", "3:3", "ThisLocalAddin"],
    ["RangeEdited", "A1", "Unknown"],
  ]);
  expect(told).toContainEqual(["calculated", "B2"]);
  expect(told).toContainEqual(["calculated", "B1"]);
});

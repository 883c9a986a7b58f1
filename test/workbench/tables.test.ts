import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";

/** Tables as Microsoft's own client asks for them. */

let workbench: HeadlessWorkbench;

beforeEach(async () => {
  workbench = startHeadless();
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("A1:C1", true);
    table.name = "Despesas";
    table.getHeaderRowRange().values = [["Conta", "Grupo", "Valor"]];
    table.rows.add(undefined, [
      ["Água", "Consumo", 142],
      ["Luz", "Consumo", 350],
      ["Diárias", "Viagem", 27],
    ]);
    sheet.getRange("A8").values = [["abaixo"]];
    await context.sync();
  });
});

afterEach(() => workbench.dispose());

const tableIn = (context: Excel.RequestContext) => context.workbook.tables.getItem("despesas");

function columnA(rows: number): unknown[] {
  return Array.from({ length: rows }, (_, row) => workbench.cell("Sheet1", `A${String(row + 1)}`).value);
}

async function addressNow(): Promise<string> {
  return workbench.run(async (context) => {
    const range = tableIn(context).getRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (problem: unknown) => (problem as { readonly message: string }).message,
  );

test("a table of headers alone takes its first rows in the row that waits for them", async () => {
  const seen = await workbench.run(async (context) => {
    const table = tableIn(context);
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const range of ranges) range.load("address");
    table.load("name,style,showTotals,showHeaders,worksheet/name");
    table.rows.load("count,items/values,items/index");
    table.columns.load("items/name,items/index,items/values");
    const missing = context.workbook.tables.getItemOrNullObject("Receitas");
    const count = context.workbook.worksheets.getItem("Sheet1").tables.getCount();
    await context.sync();
    return {
      addresses: ranges.map(({ address }) => address),
      table: [table.name, table.style, table.showTotals, table.showHeaders, table.worksheet.name],
      rows: table.rows.items.map(({ index, values }): unknown => [index, ...(values as unknown[][])]),
      columns: table.columns.items.map(({ index, name, values }): unknown => [index, name, values[1]]),
      missing: missing.isNullObject,
      count: count.value,
    };
  });
  expect(seen).toEqual({
    addresses: ["Sheet1!A1:C4", "Sheet1!A1:C1", "Sheet1!A2:C4"],
    table: ["Despesas", "TableStyleMedium2", false, true, "Sheet1"],
    rows: [
      [0, ["Água", "Consumo", 142]],
      [1, ["Luz", "Consumo", 350]],
      [2, ["Diárias", "Viagem", 27]],
    ],
    columns: [
      [0, "Conta", ["Água"]],
      [1, "Grupo", ["Consumo"]],
      [2, "Valor", [142]],
    ],
    missing: true,
    count: 1,
  });
});

test("formulas name its columns, and follow rows that are added and deleted and a name that is changed", async () => {
  await workbench.type("Sheet1", "E1", "=SUM(Despesas[Valor])");
  expect(workbench.cell("Sheet1", "E1").value).toBe(519);
  await workbench.run(async (context) => {
    tableIn(context).rows.add(1, [["Internet", "Consumo", 100]]);
    await context.sync();
  });
  expect(columnA(9)).toEqual(["Conta", "Água", "Internet", "Luz", "Diárias", null, null, null, "abaixo"]);
  expect(workbench.cell("Sheet1", "E1").value).toBe(619);
  await workbench.run(async (context) => {
    tableIn(context).rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(columnA(5)).toEqual(["Conta", "Internet", "Luz", "Diárias", null]);
  expect(workbench.cell("Sheet1", "E1").value).toBe(477);
});

test("moves, grows and shrinks with the rows and columns of its sheet", async () => {
  await workbench.type("Sheet1", "E1", "=SUM(Despesas[Valor])");
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("5:5").delete("Up");
    await context.sync();
  });
  expect(await addressNow()).toBe("Sheet1!B3:D5");
  expect(workbench.cell("Sheet1", "F3").value).toBe(169);
});

test("columns are added, found by name, renamed and deleted", async () => {
  const seen = await workbench.run(async (context) => {
    const { columns } = tableIn(context);
    columns.add(undefined, [["Total"], ["=C2*2"], ["=C3*2"], ["=C4*2"]]);
    columns.getItem("Grupo").delete();
    columns.getItemAt(0).name = "Fornecedor";
    columns.load("items/name,items/values");
    await context.sync();
    return columns.items.map(({ name, values }): unknown => [name, values[2]?.[0]]);
  });
  expect(seen).toEqual([
    ["Fornecedor", "Luz"],
    ["Valor", 350],
    ["Total", 700],
  ]);
});

test("sorts by values, with each row's formulas moved, and filters by words", async () => {
  const seen = await workbench.run(async (context) => {
    const table = tableIn(context);
    table.columns.add(undefined, [["Dobro"], ["=C2*2"], ["=C3*2"], ["=C4*2"]]);
    table.sort.apply([
      { key: 1, ascending: false },
      { key: 2, ascending: true },
    ]);
    const range = table.getRange();
    range.load("formulas");
    await context.sync();
    table.columns.getItem("Grupo").filter.applyValuesFilter(["Viagem"]);
    const filtered = ["2:2", "3:3", "4:4"].map((rows) => table.worksheet.getRange(rows).load("rowHidden"));
    await context.sync();
    const hidden = filtered.map(({ rowHidden }) => rowHidden);
    table.clearFilters();
    const shown = table.worksheet.getRange("2:4").load("rowHidden");
    await context.sync();
    return { formulas: range.formulas as unknown, hidden, shown: shown.rowHidden };
  });
  expect(seen).toEqual({
    formulas: [
      ["Conta", "Grupo", "Valor", "Dobro"],
      ["Diárias", "Viagem", 27, "=C2*2"],
      ["Água", "Consumo", 142, "=C3*2"],
      ["Luz", "Consumo", 350, "=C4*2"],
    ],
    hidden: [false, true, true],
    shown: false,
  });
});

test("headers are written where there are none, and are told from one another", async () => {
  const seen = await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Outra");
    sheet.getRange("A1:C2").values = [
      ["Ano", "Ano", ""],
      [2024, 2025, 3],
    ];
    const table = sheet.tables.add("A1:C2", true);
    const bare = sheet.tables.add("E1:F1", false);
    const header = table.getHeaderRowRange().load("values");
    const whole = bare.getRange().load("address,values");
    table.load("name");
    const of = sheet.getRange("B2:E2").getTables(false).load("items/name");
    await context.sync();
    return [table.name, header.values, whole.address, whole.values, of.items.length] as unknown[];
  });
  expect(seen).toEqual([
    "Table1",
    [["Ano", "Ano2", "Column3"]],
    "Outra!E1:F2",
    [
      ["Column1", "Column2"],
      ["", ""],
    ],
    2,
  ]);
});

test("what becomes a range again, or is deleted, is no table any more", async () => {
  await workbench.type("Sheet1", "E1", "=SUM(Despesas[Valor])");
  const seen = await workbench.run(async (context) => {
    const range = tableIn(context).convertToRange();
    range.load("address");
    const { tables } = context.workbook;
    const none = tables.getCount();
    const again = tables.add("Sheet1!A1:C4", true);
    again.resize("A1:C5");
    const wider = again.getRange().load("address");
    await context.sync();
    again.delete();
    const left = tables.getCount();
    await context.sync();
    return [range.address, none.value, wider.address, left.value];
  });
  expect(seen).toEqual(["Sheet1!A1:C4", 0, "Sheet1!A1:C5", 0]);
  expect(columnA(8)).toEqual([null, null, null, null, null, null, null, "abaixo"]);
});

test("what Excel refuses is refused, and what this host cannot do is refused by its name", async () => {
  const tried = (work: (table: Excel.Table, context: Excel.RequestContext) => unknown): Promise<unknown> =>
    refusal(
      workbench.run(async (context) => {
        work(tableIn(context), context);
        await context.sync();
      }),
    );
  expect(await tried((_, { workbook }) => workbook.tables.add("Sheet1!B3:D9", true))).toMatch(/overlap/);
  expect(await tried((table) => (table.name = "A1"))).toMatch(/reads as a cell/);
  expect(await tried((table) => table.rows.add(undefined, [["curta"]]))).toMatch(/doesn't match the size/);
  expect(await tried((table) => table.columns.getItem("Nada").getRange().load("address"))).toMatch(/no column Nada/);
  expect(await tried((table) => table.resize("A2:C5"))).toMatch(/headers stay/);
  expect(await tried((table) => (table.showTotals = true))).toMatch(/isn't implemented: Table.showTotals/);
  expect(await tried((table) => table.worksheet.getRange("B2").insert("Down"))).toMatch(/moving cells of a table/);
  expect(await tried((table) => (table.worksheet.getRange("E2").formulas = [["=[@Valor]*2"]]))).toMatch(
    /references to a table's own row/,
  );
  expect(await addressNow()).toBe("Sheet1!A1:C4");
});

import { cellKey } from "../../src/workbook/address";
import { Archive } from "../../src/xlsx/archive";
import type { FileCell, FileSheet, FileWorkbook } from "../../src/xlsx/file-workbook";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { callsAddIn, writtenFormula } from "../../src/xlsx/written-formula";

function cells(entries: readonly (readonly [row: number, column: number, cell: FileCell])[]): Map<number, FileCell> {
  return new Map(entries.map(([row, column, cell]) => [cellKey(row, column), cell]));
}

function workbook(sheet: Partial<FileSheet>, more: Partial<FileWorkbook> = {}): FileWorkbook {
  return { sheets: [{ name: "Receita 2018", cells: new Map(), ...sheet }], names: [], ...more };
}

async function partsOf(data: Uint8Array): Promise<Map<string, string>> {
  const archive = Archive.open(data);
  const parts = new Map<string, string>();
  for (const path of archive.paths) parts.set(path, await archive.text(path));
  return parts;
}

describe("formulas as a file stores them", () => {
  test.each([
    ["=CRESS.CFESS_SHARE(B3,B4)", "_xldudf_CRESS_CFESS_SHARE(B3,B4)"],
    ["=1+cress.annuity_adjust(A1,{1,2})", "1+_xldudf_CRESS_ANNUITY_ADJUST(A1,{1,2})"],
    ["=SUM(A1:A3)*'Receita 2018'!$B$3", "SUM(A1:A3)*'Receita 2018'!$B$3"],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=FILTER(A1:A3,A1:A3>0)", "_xlfn._xlws.FILTER(A1:A3,A1:A3>0)"],
    ["=LET(total,SUM(A1:A3),total*2)", "_xlfn.LET(_xlpm.total,SUM(A1:A3),_xlpm.total*2)"],
    ["=MAP(A1:A3,LAMBDA(x,x+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1))"],
    ["=SUM(D1#)", "SUM(_xlfn.ANCHORARRAY(D1))"],
    ['="CRESS.X(1)"&A1', '"CRESS.X(1)"&A1'],
  ])("%s is %s", (formula, written) => {
    expect(writtenFormula(formula, "CRESS")).toBe(written);
  });

  test("a call of the add-in is known wherever it stands in a formula", () => {
    expect(callsAddIn("=IF(A1,CRESS.X(1),2)", "CRESS")).toBe(true);
    expect(callsAddIn('=SUM(1)&"CRESS.X(1)"', "CRESS")).toBe(false);
  });
});

describe("a file that was written", () => {
  test("reads as the workbook that went into it", async () => {
    const data = await writeWorkbook(
      workbook(
        {
          cells: cells([
            [0, 0, { value: "Inscritos", bold: true }],
            [0, 1, { value: 15050 }],
            [1, 0, { value: 5361840.684999999, format: "#,##0.00" }],
            [1, 1, { value: true }],
            [2, 0, { value: 30100, formula: "=B1*2" }],
            [2, 1, { value: "sim", formula: '=IF(B2,"sim","não")' }],
            [
              3,
              0,
              {
                value: 1298046.772,
                formula: "=CRESS.CFESS_SHARE(B1,B2)",
                spill: { row: 3, column: 0, rows: 1, columns: 1 },
              },
            ],
            [4, 0, { value: 1, formula: "=SEQUENCE(3)", spill: { row: 4, column: 0, rows: 3, columns: 1 } }],
            [5, 0, { value: 2, spilled: true }],
            [6, 0, { value: 3, spilled: true }],
            [7, 0, { value: { error: "#DIV/0!" }, formula: "=1/0" }],
            [8, 0, { value: { error: "#N/A" } }],
          ]),
          merges: [{ row: 10, column: 0, rows: 1, columns: 3 }],
          hiddenRows: new Set([2]),
          hiddenColumns: new Set([3]),
        },
        { names: [{ name: "inscritos", refersTo: "'Receita 2018'!$B$1" }] },
      ),
    );
    const read = await readWorkbook(data);
    const [sheet] = read.sheets;
    const cell = (row: number, column: number) => sheet?.cells.get(cellKey(row, column));
    expect(cell(0, 0)).toMatchObject({ value: "Inscritos", bold: true });
    expect(cell(0, 1)).toMatchObject({ value: 15050 });
    expect(cell(1, 0)).toMatchObject({ value: 5361840.684999999, format: "#,##0.00" });
    expect(cell(1, 1)).toMatchObject({ value: true });
    expect(cell(2, 0)).toMatchObject({ value: 30100, formula: "=B1*2" });
    expect(cell(2, 1)).toMatchObject({ value: "sim", formula: '=IF(B2,"sim","não")' });
    expect(cell(3, 0)).toMatchObject({ value: 1298046.772, formula: "=CRESS.CFESS_SHARE(B1,B2)" });
    expect(cell(4, 0)).toMatchObject({
      value: 1,
      formula: "=SEQUENCE(3)",
      spill: { row: 4, column: 0, rows: 3, columns: 1 },
    });
    expect(cell(6, 0)).toMatchObject({ value: 3, spilled: true });
    expect(cell(7, 0)).toMatchObject({ value: { error: "#DIV/0!" }, formula: "=1/0" });
    expect(cell(8, 0)).toMatchObject({ value: { error: "#N/A" } });
    expect(sheet?.merges).toEqual([{ row: 10, column: 0, rows: 1, columns: 3 }]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([3]);
    expect(read.names).toEqual([{ name: "inscritos", refersTo: "'Receita 2018'!$B$1" }]);
  });

  test("keeps a call of the add-in in a dynamic-array cell with its value, and an error as an error", async () => {
    const parts = await partsOf(
      await writeWorkbook(
        workbook({
          cells: cells([
            [0, 0, { value: 1298046.772, formula: "=CRESS.CFESS_SHARE(1,2)" }],
            [1, 0, { value: { error: "#VALUE!" }, formula: '=CRESS.CFESS_SHARE("a",2)' }],
          ]),
        }),
      ),
    );
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toMatch(
      /<c r="A1"[^>]* cm="1"[^>]*><f t="array" ref="A1">_xldudf_CRESS_CFESS_SHARE\(1,2\)<\/f><v>1298046.772<\/v>/,
    );
    expect(sheet).toMatch(/<c r="A2"[^>]*t="e"[^>]*><f[^>]*>[^<]*<\/f><v>#VALUE!<\/v>/);
    expect(parts.get("xl/metadata.xml")).toContain("XLDAPR");
  });

  test("hides the seals of its fills among the names, and reads them back", async () => {
    const names = [
      { name: "CRESS_INSCRITOS", refersTo: "'Receita 2018'!$B$1" },
      { name: "CRESS_LACRE_RECEITA_2018", refersTo: `IF(1,"1;1:B15050",'Receita 2018'!$A$1)` },
    ];
    const data = await writeWorkbook(workbook({}, { names }));
    expect(
      [...((await partsOf(data)).get("xl/workbook.xml") ?? "").matchAll(/<definedName [^>]*>/g)].map(String),
    ).toEqual(['<definedName name="CRESS_INSCRITOS">', '<definedName name="CRESS_LACRE_RECEITA_2018" hidden="1">']);
    expect((await readWorkbook(data)).names).toEqual(names);
  });

  test("has charts, frozen rows, widths, conditional formats and the print set-up", async () => {
    const range = { row: 1, column: 1, rows: 3, columns: 1 };
    const parts = await partsOf(
      await writeWorkbook(
        workbook({
          columnWidths: new Map([[1, 18]]),
          frozenRows: 2,
          tabColor: "#0F6B3C",
          showGridlines: false,
          charts: [
            {
              kind: "line",
              title: "Receita líquida",
              categoryAxis: "Reajuste",
              valueAxis: "R$",
              valueFormat: "#,##0.00",
              legend: true,
              textSize: 16,
              labelsBelow: true,
              series: [
                {
                  name: "Líquida",
                  values: { sheet: "Receita 2018", range },
                  categories: { sheet: "Receita 2018", range },
                },
              ],
              place: { row: 6, column: 0, rows: 12, columns: 5 },
            },
          ],
          conditionalFormats: [{ range, formula: "=B2=TRUE", look: { fill: "#DFF6DD" } }],
          print: { orientation: "landscape", titleRows: { row: 0, column: 0, rows: 2, columns: 1 }, fitToWidth: true },
        }),
      ),
    );
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('ySplit="2"');
    expect(sheet).toContain('width="18"');
    expect(sheet).toContain('showGridLines="0"');
    expect(sheet).toContain("FF0F6B3C");
    expect(sheet).toMatch(
      /<conditionalFormatting sqref="B2:B4"><cfRule type="expression"[^>]*><formula>B2=TRUE<\/formula>/,
    );
    expect(sheet).toContain('orientation="landscape"');
    expect(parts.get("xl/workbook.xml")).toContain("_xlnm.Print_Titles");
    const chart = [...parts].find(([path]) => /charts\/chart\d+\.xml$/.test(path))?.[1] ?? "";
    expect(chart).toContain("Receita líquida");
    expect(chart).toContain("'Receita 2018'!$B$2:$B$4");
    expect(chart).toContain("#,##0.00");
    expect(chart).toMatch(/<c:catAx>.*<c:tickLblPos val="low"\/>.*<\/c:catAx>/);
    expect(new Set([...chart.matchAll(/ sz="(\d+)"/g)].map(([, size]) => size))).toEqual(new Set(["1600"]));
  });

  test("of several sheets keeps their order and which are hidden", async () => {
    const read = await readWorkbook(
      await writeWorkbook({
        sheets: [
          { name: "Um", cells: cells([[0, 0, { value: 1 }]]) },
          { name: "Dois", cells: cells([[0, 0, { value: 2 }]]), visibility: "hidden" },
        ],
        names: [],
      }),
    );
    expect(read.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Um", false],
      ["Dois", true],
    ]);
  });

  test("prints by pages: breaks, headers, heights that follow their texts, and names of sheets in quotes", async () => {
    const titleRows = { row: 0, column: 0, rows: 2, columns: 1 };
    const print = {
      titleRows,
      fitToWidth: true,
      pagesTall: 1,
      centred: true,
      breaksBefore: [7],
      margins: { top: 72, right: 36, bottom: 54, left: 36, header: 18, footer: 18 },
      header: { left: "CRESS && Cia", right: "Receita" },
      footer: { center: "&D", right: "página &P de &N" },
    };
    const parts = await partsOf(
      await writeWorkbook(
        workbook({
          name: "Parâmetros d'água",
          cells: cells([
            [0, 0, { value: "a" }],
            [1, 0, { value: "b" }],
          ]),
          rowHeights: new Map([
            [0, 30],
            [1, 45],
          ]),
          fittedRows: new Set([0]),
          print,
        }),
      ),
    );
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<row r="1" ht="30">');
    expect(sheet).toContain('<row r="2" ht="45" customHeight="1">');
    expect(sheet).toContain('<brk id="7" max="16383" man="1"/>');
    expect(sheet).toContain("<oddHeader>&amp;LCRESS &amp;&amp; Cia&amp;RReceita</oddHeader>");
    expect(sheet).toContain("<oddFooter>&amp;C&amp;D&amp;Rpágina &amp;P de &amp;N</oddFooter>");
    expect(sheet).toMatch(/<pageMargins[^>]*top="1"/);
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="1"|<pageSetup(?![^>]*fitToHeight)/);
    expect(parts.get("xl/workbook.xml")).toContain(">'Parâmetros d''água'!$1:$2<");
  });
});

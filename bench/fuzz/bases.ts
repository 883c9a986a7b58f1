import { madeArchive, madeWorkbook, sheetData } from "../../test/xlsx/made-archive";
import { ADD_IN_ID } from "../../src/xlsx/addin-parts";
import { sourceOf, type Source } from "./mutated";

/**
 * Small workbooks to be broken, which have between them every part that is read: some milliseconds each, so that 20,000 of them end in
 * half an hour, where a real workbook of a tenth of a second each would say the same of fewer cases.
 */

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function related(...targets: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const each = targets.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships>${each.join("")}</Relationships>`;
}

function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${String(number)}">${cells.join("")}</row>`;
}

const number = (address: string, value: string, style = "1"): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const shared = (address: string, index: number): string => `<c r="${address}" t="s"><v>${String(index)}</v></c>`;
const formula = (address: string, written: string, value?: string, attributes = ""): string =>
  `<c r="${address}"><f${attributes}>${written}</f>${value === undefined ? "" : `<v>${value}</v>`}</c>`;

/** A list of amounts: shared texts and formulas, a table with its totals, merges, formats by condition, choices, a comment. */
function list(): Buffer {
  const rows = Array.from({ length: 6 }, (_, index) => {
    const at = String(index + 3);
    const rest =
      index === 0
        ? formula(`D${at}`, `B${at}*C${at}`, "12", ' t="shared" ref="D3:D8" si="0"')
        : formula(`D${at}`, "", "12", ' t="shared" si="0"');
    return row(index + 3, shared(`A${at}`, index % 4), number(`B${at}`, "3"), number(`C${at}`, "4"), rest);
  });
  const content =
    `<sheetPr><tabColor rgb="FF00AA00"/></sheetPr><dimension ref="A1:D9"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="1" width="30"/><col min="5" max="7" hidden="1"/></cols>` +
    sheetData(
      row(1, shared("A1", 4)) +
        row(2, text("A2", "Conta"), text("B2", "Quantidade"), text("C2", "Valor"), text("D2", "Total")) +
        rows.join("") +
        row(9, text("A9", "Total"), formula("D9", "SUBTOTAL(109,Lista[Total])", "72")),
    ) +
    `<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>` +
    `<conditionalFormatting sqref="D3:D8"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="list" sqref="A3:A8"><formula1>"a,b,c"</formula1></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="A1" location="'Lista de contas'!D9"/></hyperlinks><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;
  return madeArchive(
    madeWorkbook([{ name: "Lista de contas", content }], {
      "xl/_rels/workbook.xml.rels": related(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "sharedStrings.xml"],
        ["rId3", "styles", "styles.xml"],
      ),
      "xl/sharedStrings.xml": `<sst count="6" uniqueCount="5"><si><t>Anuidades</t></si><si><r><t>Multas </t></r><r><rPr><b/></rPr><t>e juros</t></r></si><si><t xml:space="preserve"> Aluguel</t></si><si><t>D&#237;vida &amp; outros</t></si><si><t>Receita _x005F_ prevista</t></si></sst>`,
      "xl/worksheets/_rels/sheet1.xml.rels": related(
        ["rId1", "table", "../tables/table1.xml"],
        ["rId2", "comments", "../comments1.xml"],
      ),
      "xl/comments1.xml": `<comments><authors><author>A</author></authors><commentList><comment ref="B3" authorId="0"><text><t>Conferir</t></text></comment></commentList></comments>`,
      "xl/tables/table1.xml": `<table id="1" name="Lista" displayName="Lista" ref="A2:D9" totalsRowCount="1"><autoFilter ref="A2:D8"/><tableColumns count="4"><tableColumn id="1" name="Conta"/><tableColumn id="2" name="Quantidade"/><tableColumn id="3" name="Valor"/><tableColumn id="4" name="Total" totalsRowFunction="sum"/></tableColumns></table>`,
    }),
  );
}

/** Sheets that read each other, the add-in's functions, names of the workbook and of a sheet, a seal, the add-in's settings. */
function budget(): Buffer {
  const revenue = sheetData(
    row(1, text("A1", "Receita"), text("B1", "jan"), text("C1", "fev"), text("D1", "Total")) +
      row(
        2,
        text("A2", "Anuidades"),
        number("B2", "1200.5"),
        number("C2", "900"),
        formula("D2", "SUM(B2:C2)", "2100.5"),
      ) +
      row(3, text("A3", "Multas"), number("B3", "10"), number("C3", "20"), formula("D3", "SUM(B3:C3)", "30")) +
      row(
        4,
        text("A4", "Total"),
        formula("B4", "SUM(B2:B3)", "1210.5"),
        formula("C4", "SUM(C2:C3)"),
        formula("D4", "Resumo!B2"),
      ),
  );
  const summary = sheetData(
    row(1, text("A1", "Cota do CFESS"), formula("B1", "_xldudf_CRESS_ROUND_BRL(Receita!D4*COTA,2)", "536.38")) +
      row(2, text("A2", "Total"), formula("B2", 'IF(Receita!D2>0,SUM(Receita!D2:D3),"-")', "2130.5")) +
      row(3, text("A3", "Vencimento"), number("B3", "45000", "2"), formula("C3", "EDATE(B3,1)")),
  );
  const names =
    `<definedNames><definedName name="COTA">0.25</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Receita!$A$1:$D$4</definedName>` +
    `<definedName name="Base" localSheetId="1">Receita!$B$2:$C$3</definedName>` +
    `<definedName name="CRESS_LACRE_RECEITA" hidden="1">IF(1,"1;2:~ab12,1200.5,900,=x1y2;3:~cd,10,20,=zz",Receita!$A$1)</definedName></definedNames>`;
  return madeArchive(
    madeWorkbook(
      [
        { name: "Receita", content: revenue },
        { name: "Resumo", content: summary, state: "hidden" },
      ],
      {
        "_rels/.rels": related(
          ["rId1", "officeDocument", "xl/workbook.xml"],
          ["rId2", "webextensiontaskpanes", "xl/webextensions/taskpanes.xml"],
        ),
        "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="t"><wetp:taskpane><wetp:webextensionref r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
        "xl/webextensions/_rels/taskpanes.xml.rels": related(["rId1", "webextension", "webextension1.xml"]),
        "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="w" id="{1}"><we:reference id="${ADD_IN_ID}" version="2.0.0.0"/><we:properties><we:property name="cress.dismissed" value="[{&quot;key&quot;:&quot;a&quot;}]"/><we:property name="language" value="&quot;pt-BR&quot;"/></we:properties></we:webextension>`,
      },
      names,
    ),
  );
}

/** Arrays, a data table, truths, errors, days from 1904, a chart's own sheet, custom properties. */
function arrays(): Buffer {
  const content = sheetData(
    row(1, number("A1", "1"), number("B1", "2"), `<c r="C1" t="b"><v>1</v></c>`, `<c r="D1" t="e"><v>#N/A</v></c>`) +
      row(2, number("A2", "3", "3"), number("B2", "4", "2"), `<c r="C2" t="d"><v>2018-02-15T10:00:00</v></c>`) +
      row(
        3,
        formula("A3", "A1:A2*B1:B2", "2", ' t="array" ref="A3:A4"'),
        formula("B3", "_xlfn.SEQUENCE(2)", "1", ' t="array" ref="B3:B4"'),
      ) +
      row(
        4,
        number("A4", "12"),
        number("B4", "2"),
        formula("C4", "", "5", ' t="dataTable" ref="C4:C5" dt2D="0" dtr="0" r1="A1"'),
      ) +
      row(
        5,
        formula("A5", "SUMPRODUCT((A1:A2&gt;1)*B1:B2)", "4"),
        formula("B5", "_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)", "2"),
      ) +
      row(
        6,
        formula("A6", "IFERROR(VLOOKUP(3,A1:B2,2,FALSE),0)", "4"),
        formula("B6", 'TEXT(A1,"0.00")&amp;" x"'),
        formula("C6", "C6+1"),
      ),
  ).concat(`<customProperties><customPr name="cress" r:id="rId1"/></customProperties>`);
  return madeArchive(
    madeWorkbook(
      [
        { name: "Plan 1", content },
        { name: "Gráfico", content: "", chart: true },
      ],
      {
        "xl/worksheets/_rels/sheet1.xml.rels": related(["rId1", "customProperty", "../customProperty1.bin"]),
        "xl/customProperty1.bin": "{\u0000}\u0000",
      },
      `<workbookPr date1904="1"/><calcPr fullCalcOnLoad="1"/>`,
    ),
  );
}

/** What other programs write: prefixes at every element, absolute targets, UTF-16, cells and rows without addresses. */
function foreign(): Buffer {
  const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>Saldo</x:v></x:c></x:row><x:row><x:c><x:f>A1*2</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const parts = madeWorkbook([{ name: "Dados", content: "" }], {
    "xl/_rels/workbook.xml.rels": related(["rId1", "worksheet", "/xl/worksheets/sheet1.xml"]),
  });
  return madeArchive(
    parts.map((part) =>
      part.path === "xl/worksheets/sheet1.xml"
        ? { ...part, data: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sheet, "utf16le")]) }
        : part,
    ),
  );
}

export function madeBases(): readonly Source[] {
  return Object.entries({ list, budget, arrays, foreign }).map(([name, make]) => sourceOf(`made: ${name}`, make()));
}

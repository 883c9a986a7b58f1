import { packedArchive } from "../../src/xlsx/packed-archive";
import { UnreadableWorkbook } from "../../src/xlsx/unreadable";
import { valuesOnly } from "../../src/xlsx/values-only";

/** What a part may hold a hundred thousand times costs as many steps, not their square. */

const encoder = new TextEncoder();
const STYLES =
  '<styleSheet><fonts count="1"><font><name val="A"/></font></fonts><fills><fill/></fills><cellXfs><xf fontId="0"/></cellXfs>' +
  '<dxfs><dxf><font><color rgb="FF0000"/></font></dxf></dxfs></styleSheet>';

function workbook(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const all = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": "<workbook/>",
    "xl/styles.xml": STYLES,
    ...parts,
  };
  return packedArchive(new Map(Object.entries(all).map(([path, text]) => [path, encoder.encode(text)])));
}

const SHEET = "xl/worksheets/sheet1.xml";
const inSheet = (content: string): Record<string, string> => ({
  [SHEET]: `<worksheet><sheetData>${content}</sheetData></worksheet>`,
});
const MANY = 100_000;

const cells = (count: number, each: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => each(row + 1)).join("");
const truths = (count: number): string => cells(count, (row) => `<c r="A${String(row)}" t="b"><v>1</v></c>`);
const formatting = (sqref: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule dxfId="0"><formula>A1=TRUE</formula></cfRule></conditionalFormatting>`;

test.each<[name: string, parts: Record<string, string>]>([
  ["rules that are never closed", inSheet('<cfRule type="x">'.repeat(MANY))],
  ["validations that are never closed", inSheet("<dataValidation a>".repeat(MANY))],
  ["conditional formats that are never closed", inSheet('<conditionalFormatting sqref="A1">'.repeat(MANY))],
  ["prefixes without end", inSheet(cells(MANY, (row) => `<p${String(row)}:cfRule>`))],
  ["cells that are never closed", inSheet('<c r="A1">'.repeat(MANY))],
  ["tags that are never closed", inSheet("<cfRule ".repeat(MANY))],
  ["formulas that are never closed within one cell", inSheet(`<c r="A1">${"<f x ".repeat(MANY)}</c>`)],
  ["values that are never closed within one cell", inSheet(`<c r="A1"><f>1</f>${"<v a>".repeat(MANY)}</c>`)],
  ["blanks within rules", inSheet(`<conditionalFormatting>${" ".repeat(4 * MANY)}<`.repeat(2))],
  ["a link of a hundred thousand entities", inSheet(`<c><f>HYPERLINK("#${"&a;".repeat(MANY)}"x</f><v>1</v></c>`)],
  ["custom properties that are never closed", inSheet("<customPr CRESS. ".repeat(MANY))],
  ["names that are never closed", { "xl/workbook.xml": '<definedName name="a">'.repeat(MANY) }],
  ["blanks before attributes of the workbook", { "xl/workbook.xml": `<calcPr${' fullCalcOnLoad="'.repeat(MANY)}` }],
  ["relations that are never closed", { "xl/_rels/workbook.xml.rels": '<Relationship Id="a" '.repeat(MANY) }],
  ["kinds of parts that are never closed", { "[Content_Types].xml": '<Override PartName="/a" '.repeat(MANY) }],
  ["columns of tables that are never closed", { "xl/tables/table1.xml": "<totalsRowFormula>".repeat(MANY) }],
  ["colours that are never closed", { "xl/styles.xml": `<dxfs><dxf>${"<color ".repeat(MANY)}</dxf></dxfs>` }],
  ["a format over a whole sheet", inSheet(`<c r="A1" t="b"><v>1</v></c>${formatting("A1:XFD1048576")}`)],
  ["20,000 formats over 20,000 checks", inSheet(truths(20_000) + formatting("A1:XFD1048576").repeat(20_000))],
  ["100,000 ranges of one format", inSheet(truths(2_000) + formatting("A1:XFD1048576 ".repeat(MANY).trim()))],
])("a copy of values of a file with %s is made or refused in 2.5 s of the processor", async (_name, parts) => {
  const data = await workbook(parts);
  const began = process.cpuUsage();
  await valuesOnly(data).catch((problem: unknown) => {
    if (!(problem instanceof UnreadableWorkbook)) throw problem;
  });
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000_000).toBeLessThan(2.5);
});

import { fill } from "../../src/excel/fill/fill";
import { openCopy } from "../../src/excel/values-copy";
import { Archive } from "../../src/xlsx/archive";
import { packedArchive } from "../../src/xlsx/packed-archive";
import { readWorkbook } from "../../src/xlsx/read";
import { valuesOnly } from "../../src/xlsx/values-only";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** A copy for those without the add-in: what the cells show, and nothing of the add-in. */

const encoder = new TextEncoder();

function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  return packedArchive(
    new Map(
      Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? encoder.encode(part) : part]),
    ),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

async function copied(sheet: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Archive> {
  const data = await archiveOf({
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="w"/></Types>',
    "xl/workbook.xml": "<workbook/>",
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet><sheetData><row r="1">${sheet}</row></sheetData></worksheet>`,
    ...more,
  });
  return Archive.open(await valuesOnly(data));
}

test.each([
  ["a number", '<c r="A1" s="3"><f>CRESS_X*2</f><v>1.5</v></c>', '<c r="A1" s="3"><v>1.5</v></c>'],
  [
    "a text, with its blanks and signs",
    '<c r="A1" s="1" t="str"><f>"a"&amp;B1</f><v> a &lt; b </v></c>',
    '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve"> a &lt; b </t></is></c>',
  ],
  ["an empty text", '<c r="A1" s="2" t="str"><f>""</f><v></v></c>', '<c r="A1" s="2"/>'],
  ["a truth", '<c r="A1" t="b"><f>1=1</f><v>1</v></c>', '<c r="A1" t="b"><v>1</v></c>'],
  ["an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="A1" t="e"><v>#DIV/0!</v></c>'],
  [
    "a spilled formula",
    '<c r="A1" s="4" cm="1"><f t="array" ref="A1:A2">_xldudf_CRESS_X(B1)</f><v>7</v></c><c r="A2"><v>8</v></c>',
    '<c r="A1" s="4"><v>7</v></c><c r="A2"><v>8</v></c>',
  ],
  ["a shared formula's follower", '<c r="A2"><f t="shared" si="0"/><v>2</v></c>', '<c r="A2"><v>2</v></c>'],
  [
    "names with a prefix",
    '<x:c r="A1" t="str"><x:f>B1</x:f><x:v>t</x:v></x:c>',
    '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">t</x:t></x:is></x:c>',
  ],
  [
    "a link within the workbook, which computes nothing",
    '<c r="A1" t="str"><f>HYPERLINK("#\'A &amp; B\'!A1","A &amp; B")</f><v>A &amp; B</v></c>',
    '<c r="A1" t="str"><f>HYPERLINK("#\'A &amp; B\'!A1","A &amp; B")</f><v>A &amp; B</v></c>',
  ],
  [
    "a link that computes",
    '<c r="A1" t="str"><f>HYPERLINK("#"&amp;B1,"x")</f><v>x</v></c>',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve">x</t></is></c>',
  ],
  [
    "a link to elsewhere",
    '<c r="A1" t="str"><f>HYPERLINK("https://example.org","x")</f><v>x</v></c>',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve">x</t></is></c>',
  ],
  ["a constant", '<c r="A1" t="s"><v>0</v></c>', '<c r="A1" t="s"><v>0</v></c>'],
])("%s", async (_, cell, expected) => {
  const archive = await copied(cell);
  expect(await archive.text("xl/worksheets/sheet1.xml")).toContain(`<row r="1">${expected}</row>`);
});

test("settings, stamps, marks, names and the order of calculation go; pictures and people's own things stay", async () => {
  const picture = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
  const archive = await copied("", {
    "xl/workbook.xml": `<workbook><definedNames><definedName name="CRESS_TOTAL">A!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1</definedName><definedName name="MEU">CRESS.X(1)</definedName><definedName name="TAXA">A!$C$1</definedName></definedNames><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression"><formula>$A$1&lt;&gt;"erario:x"</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A2"><cfRule type="expression"><formula>A2=TRUE</formula></cfRule></conditionalFormatting><customProperties><customPr name="erario.template" r:id="rId1"/><customPr name="meu" r:id="rId2"/></customProperties></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Target="../customProperty1.bin"/><Relationship Id="rId2" Target="../customProperty2.bin"/></Relationships>`,
    "xl/customProperty1.bin": "budget-proposal",
    "xl/customProperty2.bin": "x",
    "xl/calcChain.xml": "<calcChain/>",
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId9" Target="calcChain.xml"/><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "_rels/.rels": `<Relationships><Relationship Id="rId3" Target="/xl/webextensions/taskpanes.xml"/><Relationship Id="rId1" Target="xl/workbook.xml"/></Relationships>`,
    "xl/webextensions/taskpanes.xml": "<taskpanes/>",
    "xl/webextensions/webextension1.xml": '<we:property name="erario.form" value="{}"/>',
    "xl/media/image1.png": picture,
    "docProps/app.xml": "<Properties><Application>hucre</Application></Properties>",
  });
  expect(archive.paths).not.toEqual(expect.arrayContaining(["xl/calcChain.xml"]));
  expect(archive.paths.filter((path) => /webext|customProperty1/.test(path))).toEqual([]);
  expect(archive.has("xl/customProperty2.bin")).toBe(true);
  expect(await archive.bytes("xl/media/image1.png")).toEqual(picture);
  expect(await archive.text("xl/workbook.xml")).toBe(
    '<workbook><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1</definedName><definedName name="TAXA">A!$C$1</definedName></definedNames><calcPr calcId="1"/></workbook>',
  );
  expect(await archive.text("xl/worksheets/sheet1.xml")).toBe(
    '<worksheet><sheetData/><conditionalFormatting sqref="A2"><cfRule type="expression"><formula>A2=TRUE</formula></cfRule></conditionalFormatting><customProperties><customPr name="meu" r:id="rId2"/></customProperties></worksheet>',
  );
  expect(await archive.text("xl/worksheets/_rels/sheet1.xml.rels")).toBe(
    '<Relationships><Relationship Id="rId2" Target="../customProperty2.bin"/></Relationships>',
  );
  expect(await archive.text("_rels/.rels")).toBe(
    '<Relationships><Relationship Id="rId1" Target="xl/workbook.xml"/></Relationships>',
  );
  expect(await archive.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  expect(await archive.text("[Content_Types].xml")).not.toContain("calcChain");
  expect(await archive.text("docProps/app.xml")).toContain("<Application>Microsoft Excel</Application>");
});

test("a filled workbook, copied as the pane does: every cell shows what it showed, to the cent, and nothing of the add-in is left", async () => {
  const workbench = workbookWithFunctions();
  await fill(samplePlan("budget-proposal"));
  await fill(samplePlan("annuity-proposal"), { consent: true });
  await workbench.settle();
  const shown = workbench.snapshot();
  await openCopy(valuesOnly);
  const [file] = workbench.openedWindows;
  if (!file) throw new Error("no window was opened");
  const archive = Archive.open(file);
  for (const path of archive.paths) expect(await archive.text(path)).not.toMatch(/CRESS\.|CRESS_|_xldudf_|erario[.:]/);
  const copy = await readWorkbook(file);
  expect(copy.sheets.map(({ name }) => name)).toEqual(shown.sheets.map(({ name }) => name));
  let cells = 0;
  shown.sheets.forEach((sheet, index) => {
    for (const [key, { value, format }] of sheet.cells) {
      const other = copy.sheets[index]?.cells.get(key);
      if (value === null || value === "") expect(other?.value ?? "").toBe("");
      else expect([other?.value, other?.formula, other?.format]).toEqual([value, undefined, format]);
      cells += 1;
    }
  });
  expect(cells).toBeGreaterThan(300);
  // The workbook itself stays as it is.
  expect(workbench.snapshot()).toEqual(shown);
  workbench.dispose();
});

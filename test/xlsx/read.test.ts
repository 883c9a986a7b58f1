import { deflateRawSync } from "node:zlib";
import { readWorkbook } from "../../src/xlsx/read";
import { UnreadableWorkbook, type UnreadableReason } from "../../src/xlsx/unreadable";
import { cellKey, parseRange } from "../../src/workbook/address";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { madeArchive, madeWorkbook, sheetData } from "./made-archive";

function at(sheet: SheetSnapshot | undefined, address: string) {
  const place = parseRange(address);
  return place && sheet?.cells.get(cellKey(place.row, place.column));
}

async function readSheet(content: string): Promise<SheetSnapshot | undefined> {
  const workbook = await readWorkbook(madeArchive(madeWorkbook([{ name: "S", content }])));
  return workbook.sheets[0];
}

async function refusal(data: Uint8Array): Promise<UnreadableReason> {
  try {
    await readWorkbook(data);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
  throw new Error("it was read");
}

test("conditional formats by a formula, each range with its own, the first that applies first; others are passed over", async () => {
  const content = `${sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`)}
    <conditionalFormatting sqref="B2:B9 D2"><cfRule type="expression" dxfId="1" priority="2"><formula>B2&gt;$A$1</formula></cfRule></conditionalFormatting>
    <conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>$A$1&lt;&gt;"erario:x-1"</formula></cfRule>
      <cfRule type="cellIs" dxfId="0" priority="3" operator="equal"><formula>1</formula></cfRule>
      <cfRule type="expression" dxfId="9" priority="4"><formula>TRUE</formula></cfRule></conditionalFormatting>
    <conditionalFormatting sqref="ZZZZ1"><cfRule type="expression" dxfId="0" priority="5"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
  const styles = `<styleSheet><dxfs count="2"><dxf><font><color rgb="FF5C3B00"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/><bgColor rgb="FFffe699"/></patternFill></fill></dxf><dxf><font><b/></font></dxf></dxfs></styleSheet>`;
  const parts = madeWorkbook([{ name: "S", content }], { "xl/styles.xml": styles });
  const { sheets } = await readWorkbook(madeArchive(parts));
  expect(sheets[0]?.conditionalFormats).toEqual([
    { range: parseRange("A1"), formula: '=$A$1<>"erario:x-1"', look: { color: "#5C3B00", fill: "#FFE699" } },
    { range: parseRange("B2:B9"), formula: "=B2>$A$1", look: { bold: true } },
    { range: parseRange("D2"), formula: "=D2>$A$1", look: { bold: true } },
  ]);
});

describe("what a cell holds", () => {
  test("numbers, text, truths, errors, formulas with what they show, formats and bold", async () => {
    const sheet = await readSheet(
      sheetData(
        `<row r="1"><c r="A1" s="1"><v>1126.79</v></c><c r="B1" t="inlineStr"><is><t>Débito &amp; juros</t></is></c><c r="C1" t="b"><v>1</v></c>` +
          `<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="F1" s="3"><v>496.79</v></c></row>`,
      ),
    );
    expect(at(sheet, "A1")).toEqual({ value: 1126.79, format: "#,##0.00", bold: true });
    expect(at(sheet, "B1")).toEqual({ value: "Débito & juros" });
    expect(at(sheet, "C1")).toEqual({ value: true });
    expect(at(sheet, "D1")).toEqual({ value: { error: "#DIV/0!" }, formula: "=1/0" });
    expect(at(sheet, "E1")).toEqual({ value: "ab", formula: '="a"&"b"' });
    expect(at(sheet, "F1")).toEqual({ value: 496.79, format: "0.000" });
  });

  test("an error that Google Sheets writes as the text of a formula is one; a text that is typed or computed so is not", async () => {
    const sheet = await readSheet(
      sheetData(
        `<row r="1"><c r="A1" t="str"><f>#REF!+1</f><v>#REF!</v></c><c r="B1" t="str"><f>#REF!</f><v>#ERROR!</v></c>` +
          `<c r="C1" t="inlineStr"><is><t>#REF!</t></is></c><c r="D1" t="str"><f>"no #REF!"</f><v>no #REF!</v></c></row>`,
      ),
    );
    expect(at(sheet, "A1")).toEqual({ value: { error: "#REF!" }, formula: "=#REF!+1" });
    expect(at(sheet, "B1")?.value).toEqual({ error: "#ERROR!" });
    expect(at(sheet, "C1")).toEqual({ value: "#REF!" });
    expect(at(sheet, "D1")?.value).toBe("no #REF!");
  });

  test("a stock or a picture in a cell, which older programs are shown as an error, is none; a formula's error is", async () => {
    const sheet = await readSheet(
      sheetData(
        `<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="2"><f>SEQUENCE(2)</f><v>#VALUE!</v></c>` +
          `<c r="C1" t="e"><v>#VALUE!</v></c></row>`,
      ),
    );
    expect(at(sheet, "A1")).toBeUndefined();
    expect(at(sheet, "B1")?.value).toEqual({ error: "#VALUE!" });
    expect(at(sheet, "C1")).toEqual({ value: { error: "#VALUE!" } });
  });

  test("an empty text within the cell of a formula is no result of it; any other text is", async () => {
    const sheet = await readSheet(
      sheetData(
        `<row r="1"><c r="A1" t="inlineStr"><f>2*3</f><is><t></t></is></c>` +
          `<c r="B1" t="inlineStr"><f>UPPER("a")</f><is><t>A</t></is></c><c r="C1" t="str"><f>""</f><v></v></c></row>`,
      ),
    );
    expect(at(sheet, "A1")).toEqual({ value: null, formula: "=2*3" });
    expect(at(sheet, "B1")).toEqual({ value: "A", formula: '=UPPER("a")' });
    expect(at(sheet, "C1")).toEqual({ value: "", formula: '=""' });
  });

  test("a day stays the serial that the file holds, in either date system", async () => {
    const day = sheetData(`<row r="1"><c r="A1" s="2"><v>43146</v></c></row>`);
    expect(at(await readSheet(day), "A1")?.value).toBe(43146);
    const workbook = await readWorkbook(
      madeArchive(madeWorkbook([{ name: "S", content: day }], {}, `<workbookPr date1904="1"/>`)),
    );
    expect(workbook.date1904).toBe(true);
    expect(at(workbook.sheets[0], "A1")?.value).toBe(43146);
  });

  test("a shared formula is written out in every cell, with its absolute references kept", async () => {
    const sheet = await readSheet(
      sheetData(
        `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(A$1:A1)</f><v>2</v></c></row>` +
          `<row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/></c></row>`,
      ),
    );
    expect(at(sheet, "C1")?.formula).toBe("=A1*$B$1+SUM(A$1:A1)");
    expect(at(sheet, "C3")?.formula).toBe("=A3*$B$1+SUM(A$1:A3)");
    expect(at(sheet, "C3")?.value).toBeNull();
  });

  test("an array formula marks what it fills, and a what-if table is no typed number", async () => {
    const sheet = await readSheet(
      sheetData(
        `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_CRESS_ANNUITY_ADJUST(B1:B2,0.05)</f><v>1</v></c><c r="D1"><f t="dataTable" ref="D1:D2" dt2D="0" r1="B1"/><v>5</v></c></row>` +
          `<row r="2"><c r="A2"><v>2</v></c><c r="D2"><v>6</v></c></row>`,
      ),
    );
    expect(at(sheet, "A1")).toMatchObject({
      formula: "=CRESS.ANNUITY_ADJUST(B1:B2,0.05)",
      spill: { row: 0, column: 0, rows: 2, columns: 1 },
    });
    expect(at(sheet, "A2")).toEqual({ value: 2, spilled: true });
    expect(at(sheet, "D2")).toEqual({ value: 6, spilled: true });
  });

  test.each([
    ["_xldudf_CRESS_CFESS_SHARE(A1,B1)", "=CRESS.CFESS_SHARE(A1,B1)"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9&gt;0)", "=FILTER(A1:A9,B1:B9>0)"],
    ["SUM(_xlfn.ANCHORARRAY(D1))", "=SUM(D1#)"],
    ["_xlfn.SINGLE(A1:A3)+1", "=@A1:A3+1"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
    ['"_xlfn.TEXT"&amp;_xlfn.CONCAT(A1)', '="_xlfn.TEXT"&CONCAT(A1)'],
  ])("the stored %s is the typed %s", async (stored, typed) => {
    const sheet = await readSheet(sheetData(`<row r="1"><c r="F1"><f>${stored}</f><v>1</v></c></row>`));
    expect(at(sheet, "F1")?.formula).toBe(typed);
  });
});

test("hidden rows, columns and sheets, merges and names are kept; sheets of charts are left out", async () => {
  const workbook = await readWorkbook(
    madeArchive(
      madeWorkbook(
        [
          {
            name: "Dados",
            content: `<cols><col min="2" max="3" hidden="1"/></cols>${sheetData(`<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`)}<mergeCells><mergeCell ref="A4:B5"/></mergeCells>`,
          },
          { name: "Gráfico", content: "", chart: true },
          { name: "Oculta", content: sheetData(""), state: "veryHidden" },
        ],
        {},
        `<definedNames><definedName name="Taxa">Dados!$A$2</definedName><definedName name="Local" localSheetId="2">Oculta!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Dados!$A$1:$B$2</definedName></definedNames>`,
      ),
    ),
  );
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Dados", false],
    ["Oculta", true],
  ]);
  const [data] = workbook.sheets;
  expect([...(data?.hiddenRows ?? [])]).toEqual([1]);
  expect([...(data?.hiddenColumns ?? [])]).toEqual([1, 2]);
  expect(data?.merges).toEqual([{ row: 3, column: 0, rows: 2, columns: 2 }]);
  expect(workbook.names).toEqual([
    { name: "Taxa", refersTo: "Dados!$A$2" },
    { name: "Local", refersTo: "Oculta!$A$1", sheet: "Oculta" },
  ]);
});

test("a module of a macro, listed as a sheet without a way to any part, is left out; a worksheet that nothing leads to is not", async () => {
  const content = sheetData(`<row r="1"><c r="A1"><v>7</v></c></row>`);
  const listed = (sheets: string, count: number) =>
    madeArchive(
      madeWorkbook(
        Array.from({ length: count }, (_, index) => ({ name: `S${String(index)}`, content })),
        { "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` },
      ),
    );
  const sheet = (name: string, way: string): string => `<sheet name="${name}" sheetId="1" r:id="${way}"/>`;
  const { sheets } = await readWorkbook(listed(sheet("S", "rId1") + sheet("Module1", ""), 1));
  expect(sheets.map(({ name }) => name)).toEqual(["S"]);
  expect(at(sheets[0], "A1")).toEqual({ value: 7 });
  expect(await refusal(listed(sheet("S", "rId1") + sheet("Module1", "rId77"), 1))).toBe("damaged");
  expect(await refusal(listed(sheet("S", "rId1") + sheet("T", ""), 2))).toBe("damaged");
});

describe("files that are no workbook, or one made to do harm", () => {
  const workbook = (content: string): Buffer => madeArchive(madeWorkbook([{ name: "S", content }]));
  const compoundFile = (stream: string): Buffer =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(1024),
      Buffer.from(stream, "utf16le"),
      Buffer.alloc(512),
    ]);
  const whole = workbook(sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`));

  test.each<[string, () => Buffer, UnreadableReason]>([
    ["an empty file", () => Buffer.alloc(0), "empty"],
    ["a text file", () => Buffer.from("conta;valor\n1;2\n"), "notXlsx"],
    ["a password-protected workbook", () => compoundFile("EncryptedPackage"), "protected"],
    ["an .xls workbook", () => compoundFile("Workbook"), "oldFormat"],
    ["a workbook cut in half", () => whole.subarray(0, whole.length / 2), "damaged"],
    [
      "a workbook without its sheet",
      () => madeArchive(madeWorkbook([{ name: "S", content: "" }]).filter(({ path }) => !path.includes("sheet1"))),
      "damaged",
    ],
    ["another archive", () => madeArchive([{ path: "leia-me.txt", data: "olá" }]), "notXlsx"],
    ["XML that does not close", () => workbook(`<sheetData><row r="1"><c r="A1"><v>1`), "damaged"],
    [
      "an encrypted part",
      () => madeArchive(madeWorkbook([{ name: "S", content: "" }]).map((part) => ({ ...part, encrypted: true }))),
      "protected",
    ],
    ["a flipped digit in a stored part", () => flipped(), "damaged"],
    [
      "a part twice",
      () => madeArchive([...madeWorkbook([{ name: "S", content: "" }]), { path: "xl/workbook.xml", data: "x" }]),
      "hostile",
    ],
    [
      "entity declarations",
      () =>
        madeArchive(
          madeWorkbook([{ name: "S", content: "" }], {
            "xl/sharedStrings.xml": "",
            "xl/workbook.xml": `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>`,
          }),
        ),
      "hostile",
    ],
    ["deep nesting", () => workbook("<x>".repeat(100_000)), "hostile"],
  ])("%s is refused", async (_name, make, reason) => {
    expect(await refusal(make())).toBe(reason);
  });

  test("a bomb is refused by what its directory says, before it is unpacked", async () => {
    const zeros = deflateRawSync(Buffer.alloc(50 * 2 ** 20));
    const bomb = madeArchive(
      madeWorkbook([{ name: "S", content: "" }]).map((part) =>
        part.path.includes("sheet1") ? { ...part, data: zeros, stored: true, claimedBytes: 2 ** 31 } : part,
      ),
    );
    expect(await refusal(bomb)).toBe("tooLarge");
  });

  test("a million empty rows with formats are read, and cost nothing afterwards", async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${String(index + 1)}" s="1" customFormat="1"><c r="A${String(index + 1)}" s="1"/></row>`,
    );
    const sheet = await readSheet(
      sheetData(`${rows.join("")}`).replace(`<c r="A5" s="1"/>`, `<c r="A5" s="1"><v>7</v></c>`),
    );
    expect(sheet?.cells.size).toBe(1);
    expect(at(sheet, "A5")?.value).toBe(7);
  }, 60_000);

  test("cells in opposite corners of a sheet cost what two cells cost", async () => {
    const corners = await readSheet(
      sheetData(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
    );
    expect(corners?.cells.size).toBe(2);
    expect(at(corners, "XFD1048576")?.value).toBe(2);
  });

  test("the message says in both languages what to do", async () => {
    const error = await readWorkbook(compoundFile("EncryptedPackage")).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableWorkbook);
    const { wording } = error as UnreadableWorkbook;
    expect(wording.en).toMatch(/Remove the password/);
    expect(wording["pt-BR"]).toMatch(/Retire a senha/);
  });
});

function flipped(): Buffer {
  const parts = madeWorkbook([{ name: "S", content: sheetData(`<row r="1"><c r="A1"><v>194737</v></c></row>`) }]);
  const archive = madeArchive(parts.map((part) => ({ ...part, stored: true })));
  const place = archive.indexOf("194737");
  archive.write("194738", place);
  return archive;
}

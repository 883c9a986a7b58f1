import { createDeflateRaw, constants } from "node:zlib";
import { Readable } from "node:stream";
import { limits, type LimitName } from "../../src/xlsx/limits";
import { readWorkbook } from "../../src/xlsx/read";
import { UnreadableWorkbook } from "../../src/xlsx/unreadable";
import { cellName } from "../../src/workbook/address";
import { sampled } from "../sample";
import { madeArchive, madeWorkbook, sheetData, type MadePart } from "./made-archive";

/** Every limit of the reader, each passed by a file made for it: the reader says which one, its number and what to do. */

const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const one = sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`);

function workbook(content: string, more: Readonly<Record<string, string>> = {}, extra = ""): Buffer {
  return madeArchive(madeWorkbook([{ name: "S", content }], more, extra));
}

function repeated(count: number, each: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => each(index)).join("");
}

function rows(count: number, width: number, cell: (row: number, column: number) => string): string {
  return repeated(count, (row) => `<row>${repeated(width, (column) => cell(row, column))}</row>`);
}

/** A part that claims to be small and unpacks to so many megabytes of blanks. */
async function swelling(path: string, megabytes: number): Promise<MadePart> {
  const blanks = Buffer.alloc(2 ** 20, " ");
  const packed: Buffer[] = [];
  const deflated = Readable.from(Array.from({ length: megabytes }, () => blanks)).pipe(
    createDeflateRaw({ level: constants.Z_BEST_SPEED }),
  );
  for await (const piece of deflated) packed.push(piece as Buffer);
  return { path, data: Buffer.concat(packed), packed: true, claimedBytes: 1000, checksum: 0 };
}

async function withParts(...swollen: readonly MadePart[]): Promise<Buffer> {
  const paths = new Set(swollen.map(({ path }) => path));
  const parts = madeWorkbook([
    { name: "S", content: one },
    { name: "T", content: one },
  ]).filter(({ path }) => !paths.has(path));
  return Promise.resolve(madeArchive([...parts, ...swollen]));
}

function relationshipsOf(count: number, kind: string, target: string): string {
  return `<Relationships>${repeated(count, (index) => `<Relationship Id="r${String(index)}" Type="${kinds}/${kind}" Target="${target}"/>`)}</Relationships>`;
}

const beyondEach: Readonly<Record<LimitName, () => Buffer | Promise<Buffer>>> = {
  fileBytes: () => Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(limits.fileBytes)]),
  entries: () =>
    madeArchive([
      ...madeWorkbook([{ name: "S", content: one }]),
      ...Array.from({ length: limits.entries }, (_, index) => ({ path: `x/${String(index)}.xml`, data: "" })),
    ]),
  partBytes: async () => withParts(await swelling("xl/worksheets/sheet1.xml", 401)),
  totalBytes: async () =>
    withParts(await swelling("xl/worksheets/sheet1.xml", 260), await swelling("xl/worksheets/sheet2.xml", 260)),
  depth: () => workbook("<x>".repeat(limits.depth + 1)),
  attributes: () => workbook(`<x ${repeated(limits.attributes + 1, (index) => `a${String(index)}="1" `)}/>`),
  attributeLetters: () => workbook(`<x a="${"1".repeat(limits.attributeLetters + 1)}"/>`),
  relationships: () =>
    workbook(one, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsOf(limits.relationships + 1, "drawing", "../d.xml"),
    }),
  sheets: () =>
    madeArchive(
      madeWorkbook(
        Array.from({ length: limits.sheets + 1 }, (_, index) => ({ name: `S${String(index)}`, content: one })),
      ),
    ),
  cells: () => workbook(sheetData(rows(2_001, 1_000, () => `<c><v>1</v></c>`))),
  strings: () =>
    workbook(one, {
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${kinds}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      "xl/sharedStrings.xml": `<sst>${"<si><t>a</t></si>".repeat(limits.strings + 1)}</sst>`,
    }),
  textLetters: () =>
    workbook(sheetData(`<row><c t="inlineStr"><is><t>${"a".repeat(limits.textLetters + 1)}</t></is></c></row>`)),
  formulaLetters: () => workbook(sheetData(`<row><c><f>1${"+1".repeat(limits.formulaLetters / 2)}</f></c></row>`)),
  allFormulaLetters: () =>
    workbook(
      sheetData(
        `<row r="1"><c r="A1"><f t="shared" ref="A1:A4000" si="0">"${"a".repeat(60_000)}"</f></c></row>${repeated(
          4_000,
          (row) => `<row r="${String(row + 2)}"><c r="A${String(row + 2)}"><f t="shared" si="0"/></c></row>`,
        )}`,
      ),
    ),
  names: () =>
    workbook(
      one,
      {},
      `<definedNames>${repeated(limits.names + 1, (index) => `<definedName name="N${String(index)}">1</definedName>`)}</definedNames>`,
    ),
  nameLetters: () =>
    workbook(
      one,
      {},
      `<definedNames>${repeated(21, (index) => `<definedName name="N${String(index)}">"${"a".repeat(1_000_000)}"</definedName>`)}</definedNames>`,
    ),
  styles: () =>
    workbook(one, {
      "xl/styles.xml": `<styleSheet><fonts>${"<font/>".repeat(limits.styles / 2)}</fonts><cellXfs>${"<xf/>".repeat(limits.styles / 2 + 1)}</cellXfs></styleSheet>`,
    }),
  merges: () =>
    workbook(
      `${one}<mergeCells>${repeated(limits.merges + 1, (index) => `<mergeCell ref="A${String(index + 1)}:B${String(index + 1)}"/>`)}</mergeCells>`,
    ),
  tables: () =>
    workbook(one, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsOf(limits.tables + 1, "table", "../tables/t.xml"),
      "xl/tables/t.xml": `<table name="T" ref="A1:B2"/>`,
    }),
  tableColumns: () =>
    workbook(one, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsOf(1, "table", "../tables/t.xml"),
      "xl/tables/t.xml": `<table name="T" ref="A1:B2"><tableColumns>${'<tableColumn name="a"/>'.repeat(limits.tableColumns + 1)}</tableColumns></table>`,
    }),
  properties: () =>
    workbook(
      `${one}<customProperties>${repeated(limits.properties + 1, (index) => `<customPr name="p${String(index)}" r:id="r0"/>`)}</customProperties>`,
    ),
  propertyLetters: () =>
    workbook(
      `${one}<customProperties>${repeated(5, (index) => `<customPr name="p${String(index)}" r:id="r0"/>`)}</customProperties>`,
      {
        "xl/worksheets/_rels/sheet1.xml.rels": relationshipsOf(1, "customProperty", "../p.bin"),
        "xl/p.bin": "a".repeat(10_000_000),
      },
    ),
  work: () =>
    workbook(
      `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(Math.ceil(limits.work / 16_384) + 1)}</cols>${one}`,
    ),
};

/** How the limit's number is written in its message. */
function written(name: LimitName, language: "en" | "pt-BR"): string {
  return name.endsWith("Bytes") ? `${String(limits[name] / 2 ** 20)} MB` : limits[name].toLocaleString(language);
}

// Each limit takes seconds, since a file beyond it is a large one.
test.each(sampled(Object.keys(limits) as LimitName[], 9))(
  "beyond the limit of %s a file is refused by it",
  async (name) => {
    const data = await beyondEach[name]();
    const refused = await readWorkbook(data).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(UnreadableWorkbook);
    const { reason, wording } = refused as UnreadableWorkbook;
    expect(["tooLarge", "hostile"]).toContain(reason);
    for (const language of ["en", "pt-BR"] as const) {
      expect(wording[language]).toContain(written(name, language));
      // The limit, and after it what to do.
      expect(wording[language]).toMatch(/: .+\. [A-ZÀ-Ú][^.]+(\.|, )/);
      expect(wording[language]).not.toMatch(/\{\w+\}|undefined/);
    }
  },
);

test("no two limits say the same, and round millions are said as Portuguese says them", async () => {
  const messages = new Map<string, LimitName>();
  const { limitWordings, passedLimit } = await import("../../src/xlsx/limit-wording");
  for (const name of Object.keys(limitWordings) as LimitName[]) {
    const { detail } = passedLimit(name);
    expect([name, messages.get(detail["pt-BR"])]).toEqual([name, undefined]);
    messages.set(detail["pt-BR"], name);
  }
  expect(passedLimit("cells").detail).toEqual({
    en: "it holds more than 2,000,000 filled cells",
    "pt-BR": "ele tem mais de 2.000.000 de células preenchidas",
  });
  expect(passedLimit("sheets").detail["pt-BR"]).toBe("ele tem mais de 2.000 planilhas");
});

describe("what is passed over has no limit of its own", () => {
  const many = 300_000;
  const address = (index: number): string => cellName(index % 1_000_000, index % 7);
  test.each<[string, (index: number) => string]>([
    ["links", (index) => `<hyperlink ref="${address(index)}" location="S!A1" display="x"/>`],
    [
      "conditional formats",
      (index) =>
        `<conditionalFormatting sqref="${address(index)}"><cfRule type="expression" priority="${String(index + 1)}"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>`,
    ],
    [
      "validations",
      (index) =>
        `<dataValidation type="list" sqref="${address(index)}"><formula1>$A$1:$A$9</formula1></dataValidation>`,
    ],
    ["comments' marks", (index) => `<legacyDrawing r:id="r${String(index)}"/>`],
  ])("%s", async (_name, each) => {
    const { sheets } = await readWorkbook(workbook(`${one}<x>${repeated(many, each)}</x>`));
    expect(sheets[0]?.cells.size).toBe(1);
  });
});

import { Archive } from "../../src/xlsx/archive";
import { packedArchive } from "../../src/xlsx/packed-archive";
import { readWorkbook } from "../../src/xlsx/read";
import { valuesOnly } from "../../src/xlsx/values-only";
import { writeWorkbook } from "../../src/xlsx/write";

/** MS-OWEXML 2.2 and ECMA-376 Part 1, 12.3.5: where Excel keeps what an add-in leaves in a workbook. */
const settings = new Map([
  [
    "erario.draft.budget-proposal",
    JSON.stringify({ "conselho & região": 'CRESS "6ª" <MG>', linhas: ["a\nb", "ç"], n: 1.5 }),
  ],
  ["erario.dismissed", "[]"],
]);
const stamps = new Map([
  ["erario.template", "budget-proposal"],
  ["erario.rows.CRESS_X.0", 'a;b "ção" & 😀 &#10;\n'],
]);

function written(sheets: number, stamped: readonly number[]): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: Array.from({ length: sheets }, (_, index) => ({
      name: `Folha ${String(index + 1)}`,
      cells: new Map([[0, { value: "</sheetData><drawing/>" }]]),
      ...(stamped.includes(index) ? { customProperties: stamps } : {}),
      ...(index === 1 ? { conditionalFormats: [], charts: [chart] } : {}),
    })),
    names: [],
    settings,
  });
}

const place = { row: 1, column: 1, rows: 10, columns: 5 };
const chart = {
  kind: "line" as const,
  title: "",
  categoryAxis: "",
  valueAxis: "",
  valueFormat: "0",
  legend: false,
  series: [{ name: "s", values: { sheet: "Folha 2", range: { ...place, rows: 2, columns: 1 } }, categories: null }],
  place,
};

test("settings and stamps are there after writing and reading, beside charts and on several sheets", async () => {
  const read = await readWorkbook(await written(3, [0, 1]));
  expect(read.settings).toEqual(settings);
  expect(read.sheets.map(({ customProperties }) => customProperties)).toEqual([stamps, stamps, undefined]);
});

test("each part is named in the file's list of types and reached by a relationship", async () => {
  const archive = Archive.open(await written(2, [0, 1]));
  const types = await archive.text("[Content_Types].xml");
  const parts = archive.paths.filter((path) => /webextensions\/[^/]+\.xml$|customProperty/.test(path));
  expect(parts).toHaveLength(6);
  for (const path of parts) expect(types).toContain(`PartName="/${path}"`);
  const sheet = await archive.text("xl/worksheets/sheet2.xml");
  expect(sheet.indexOf("<customProperties>")).toBeGreaterThan(sheet.indexOf("</sheetData>"));
  expect(sheet.indexOf("<customProperties>")).toBeLessThan(sheet.indexOf("<drawing "));
  expect(sheet.match(/<customPr /g)).toHaveLength(2);
});

test("a copy of values alone has neither, and opens", async () => {
  const copy = await valuesOnly(await written(2, [0, 1]));
  const read = await readWorkbook(copy);
  expect(read.settings).toBeUndefined();
  expect(read.sheets.map(({ customProperties }) => customProperties)).toEqual([undefined, undefined]);
  expect(Archive.open(copy).paths.filter((path) => /webext|customProperty/.test(path))).toEqual([]);
});

test("another add-in's settings are not taken, and a broken part keeps nobody from the cells", async () => {
  const archive = Archive.open(await written(1, []));
  const extension = "xl/webextensions/webextension1.xml";
  const text = await archive.text(extension);
  const changedTo = async (changed: string): Promise<Uint8Array> => {
    const parts = new Map<string, Uint8Array>();
    for (const path of archive.paths) parts.set(path, await archive.bytes(path));
    return packedArchive(parts.set(extension, new TextEncoder().encode(changed)));
  };
  const other = await readWorkbook(await changedTo(text.replaceAll("84bff067", "00000000")));
  expect(other.settings).toBeUndefined();
  const broken = await readWorkbook(await changedTo(text.slice(0, 200)));
  expect(broken.settings).toBeUndefined();
  expect(broken.sheets).toHaveLength(1);
});

test("a workbook without either has none of the parts", async () => {
  const archive = Archive.open(await writeWorkbook({ sheets: [{ name: "A", cells: new Map() }], names: [] }));
  expect(archive.paths.filter((path) => /webext|customProperty/.test(path))).toEqual([]);
});

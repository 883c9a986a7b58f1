import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP archive made by hand, so that a test can lie in its headers. */
export interface MadePart {
  readonly path: string;
  readonly data: Buffer | string;
  readonly claimedBytes?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
  /** The data is what deflating gave. */
  readonly packed?: boolean;
  readonly checksum?: number;
}

export function madeArchive(parts: readonly MadePart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.stored || part.packed ? data : deflateRawSync(data);
    const name = Buffer.from(part.path);
    const shared = Buffer.alloc(22);
    shared.writeUInt16LE(part.encrypted ? 1 : 0, 0);
    shared.writeUInt16LE(part.stored ? 0 : 8, 2);
    shared.writeUInt32LE(part.checksum ?? checksum(data), 8);
    shared.writeUInt32LE(packed.length, 12);
    shared.writeUInt32LE(part.claimedBytes ?? data.length, 16);
    shared.writeUInt16LE(name.length, 20);
    const local = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), shared, Buffer.alloc(2), name, packed]);
    const central = Buffer.concat([
      numbers([0x02014b50, 4], [20, 2], [20, 2]),
      shared,
      Buffer.alloc(12),
      numbers([offset, 4]),
      name,
    ]);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([
    numbers([0x06054b50, 4], [0, 4], [parts.length, 2], [parts.length, 2], [listed.length, 4], [offset, 4], [0, 2]),
  ]);
  return Buffer.concat([...locals, listed, end]);
}

function numbers(...fields: readonly (readonly [number, 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** Node 20.15 and later have CRC-32 in zlib; the declared types of the pinned version may not. */
function checksum(data: Buffer): number {
  return crc32(data);
}

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface MadeSheet {
  readonly name: string;
  /** What stands inside `<worksheet>`. */
  readonly content: string;
  readonly chart?: boolean;
  readonly state?: string;
}

/** The parts of a small workbook; `more` replaces or adds parts by their path. */
export function madeWorkbook(
  sheets: readonly MadeSheet[],
  more: Readonly<Record<string, string>> = {},
  workbookExtra = "",
): MadePart[] {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${namespace}" xmlns:r="${relationships}"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"${state ? ` state="${state}"` : ""}/>`,
      )
      .join("")}</sheets>${workbookExtra}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
      .map(
        ({ chart }, index) =>
          `<Relationship Id="rId${String(index + 1)}" Type="${relationships}/${chart ? "chartsheet" : "worksheet"}" Target="${chart ? "chartsheets" : "worksheets"}/sheet${String(index + 1)}.xml"/>`,
      )
      .join("")}<Relationship Id="rId90" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${namespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="4" fontId="1"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ content, chart }, index) => {
    const folder = chart ? "chartsheets" : "worksheets";
    parts[`xl/${folder}/sheet${String(index + 1)}.xml`] = chart
      ? `<chartsheet xmlns="${namespace}"/>`
      : `<worksheet xmlns="${namespace}">${content}</worksheet>`;
  });
  return Object.entries({ ...parts, ...more }).map(([path, data]) => ({ path, data }));
}

export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

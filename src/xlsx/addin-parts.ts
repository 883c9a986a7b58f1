import type { Amendment } from "./amended-parts";

/**
 * What an add-in keeps in a workbook, where Excel keeps it: its settings as properties of a web extension (MS-OWEXML 2.2), and custom
 * properties of a sheet in a part each (ECMA-376 Part 1, 12.3.5 and 18.3.1.16).
 */

/** The add-in as its manifest names it. */
export const ADD_IN_ID = "84bff067-1d64-47ee-ba0a-bb186d4de26f";

const TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE = "http://schemas.microsoft.com/office/2011/relationships";
const EXTENSIONS = "http://schemas.microsoft.com/office/webextensions";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const encoder = new TextEncoder();

/** @param settings each value as JSON */
export function settingsParts(settings: ReadonlyMap<string, string>): readonly Amendment[] {
  if (settings.size === 0) return [];
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(value)}"/>`,
  );
  const extension =
    `${HEAD}<we:webextension xmlns:we="${EXTENSIONS}/webextension/2010/11" id="{${ADD_IN_ID}}">` +
    `<we:reference id="${ADD_IN_ID}" version="2.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
    `<we:properties>${properties.join("")}</we:properties><we:bindings/><we:snapshot xmlns:r="${DOCUMENT}"/></we:webextension>`;
  const panes =
    `${HEAD}<wetp:taskpanes xmlns:wetp="${EXTENSIONS}/taskpanes/2010/11">` +
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
    `<wetp:webextensionref xmlns:r="${DOCUMENT}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;
  const parts = new Map([
    ["xl/webextensions/webextension1.xml", extension],
    ["xl/webextensions/taskpanes.xml", panes],
    [
      "xl/webextensions/_rels/taskpanes.xml.rels",
      relations(relation("rId1", `${OFFICE}/webextension`, "webextension1.xml")),
    ],
  ]);
  return [
    {
      isFor: (path) => path === TYPES,
      amend: (types) =>
        withTypes(types, [
          ["xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"],
          ["xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"],
        ]),
    },
    {
      isFor: (path) => path === "_rels/.rels",
      amend: (rels) =>
        withRelation(rels, relation("rIdErario", `${OFFICE}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml")),
      add: () => new Map([...parts].map(([path, text]) => [path, encoder.encode(text)])),
    },
  ];
}

/** @param stamped the custom properties of each sheet, in the order in which the sheets are written */
export function customPropertyParts(stamped: readonly ReadonlyMap<string, string>[]): readonly Amendment[] {
  let count = 0;
  const all: string[] = [];
  const amendments = stamped.flatMap((properties, index): readonly Amendment[] => {
    if (properties.size === 0) return [];
    const sheet = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const rels = `xl/worksheets/_rels/sheet${String(index + 1)}.xml.rels`;
    const parts = [...properties].map(([name, value]) => {
      count += 1;
      const path = `xl/customProperty${String(count)}.bin`;
      all.push(path);
      return { name, value, path, id: `rIdErario${String(count)}` };
    });
    const related = parts.map(({ id, path }) => relation(id, `${DOCUMENT}/customProperty`, `/${path}`)).join("");
    const listed = parts.map(
      ({ name, id }) => `<customPr name="${escaped(name)}" xmlns:r="${DOCUMENT}" r:id="${id}"/>`,
    );
    return [
      { isFor: (path) => path === sheet, amend: (part) => withCustomProperties(part, listed.join("")) },
      {
        isFor: (path) => path === rels,
        amend: (part) => withRelation(part, related),
        add: (paths) => {
          const bytes = parts.map(({ path, value }) => [path, utf16(value)] as const);
          return new Map(paths.includes(rels) ? bytes : [...bytes, [rels, encoder.encode(relations(related))]]);
        },
      },
    ];
  });
  if (all.length === 0) return [];
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
  const types: Amendment = {
    isFor: (path) => path === TYPES,
    amend: (part) =>
      withTypes(
        part,
        all.map((path) => [path, type]),
      ),
  };
  return [...amendments, types];
}

/** Elements that stand behind the custom properties of a sheet (CT_Worksheet). */
const BEHIND =
  /<(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function withCustomProperties(sheet: string, listed: string): string {
  // Nothing behind the cells' data is a cell's text.
  const data = Math.max(0, sheet.lastIndexOf("</sheetData>"));
  const tail = sheet.slice(data).replace(BEHIND, (found) => `<customProperties>${listed}</customProperties>${found}`);
  return sheet.slice(0, data) + tail;
}

function withTypes(types: string, added: readonly (readonly [path: string, type: string])[]): string {
  const overrides = added.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("");
  return types.replace("</Types>", () => `${overrides}</Types>`);
}

function withRelation(rels: string, related: string): string {
  return rels.replace("</Relationships>", () => `${related}</Relationships>`);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relations(related: string): string {
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${related}</Relationships>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

/** Excel keeps the value of a custom property in two bytes a letter, the lower one first. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[index * 2] = code & 0xff;
    bytes[index * 2 + 1] = code >> 8;
  }
  return bytes;
}

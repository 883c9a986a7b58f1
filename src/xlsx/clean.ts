import { readXml } from "hucre/xml";
import type { Archive } from "./archive";
import { limits } from "./limits";
import { storedArchive } from "./stored-archive";
import { damaged, hostile, tooLarge } from "./unreadable";

/**
 * The part of a workbook that the audit reads, packed anew for hucre: worksheets, strings, styles and tables, without drawings,
 * pivots or comments, without cells that hold a format alone (hucre keeps an object for each), and checked for what a parser
 * could choke on.
 */
export interface CleanWorkbook {
  readonly data: Uint8Array;
  /** Positions, among the workbook's sheets, of those that are worksheets: charts have sheets of their own. */
  readonly worksheets: ReadonlySet<number>;
}

const WORKBOOK_TYPE = "officeDocument";
const keptOfWorkbook = new Set(["worksheet", "sharedStrings", "styles", "sheetMetadata"]);

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

export async function cleanWorkbook(archive: Archive): Promise<CleanWorkbook> {
  const kept = new Map<string, string>();
  const keep = async (path: string): Promise<string> => {
    const text = kept.get(path) ?? safePart(await archive.text(path), path);
    kept.set(path, text);
    return text;
  };

  await keep("[Content_Types].xml");
  const rootRelationships = relationships(await keep("_rels/.rels"), "");
  const workbook = rootRelationships.find((each) => each.kind === WORKBOOK_TYPE);
  if (!workbook) throw damaged({ en: "it names no workbook", "pt-BR": "ele não indica a pasta de trabalho" });
  const workbookText = await keep(workbook.path);
  const ofWorkbook = relationships(await keep(relationshipsPath(workbook.path)), directoryOf(workbook.path));

  const worksheetIds = new Set<string>();
  let cells = 0;
  for (const { id, kind, path } of ofWorkbook) {
    if (!keptOfWorkbook.has(kind)) continue;
    if (kind !== "worksheet") {
      if (archive.has(path)) await keep(path);
      continue;
    }
    worksheetIds.add(id);
    const text = cleanSheet(safePart(await archive.text(path), path));
    cells += countCells(text);
    if (cells > limits.cells) {
      throw tooLarge({
        en: `it holds more than ${String(limits.cells)} filled cells`,
        "pt-BR": `ele tem mais de ${String(limits.cells)} células preenchidas`,
      });
    }
    kept.set(path, text);
    const sheetRelationships = relationshipsPath(path);
    if (!archive.has(sheetRelationships)) continue;
    const tables = relationships(
      safePart(await archive.text(sheetRelationships), sheetRelationships),
      directoryOf(path),
    ).filter((each) => each.kind === "table" && archive.has(each.path));
    for (const table of tables) await keep(table.path);
    kept.set(sheetRelationships, relationshipsText(tables));
  }
  return { data: storedArchive(kept), worksheets: positionsOfSheets(workbookText, worksheetIds) };
}

function relationships(text: string, directory: string): Relationship[] {
  return attributesOf(text, "Relationship").flatMap((attributes) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || type === undefined || target === undefined || mode === "External") return [];
    return [{ id, kind: type.slice(type.lastIndexOf("/") + 1), path: resolved(directory, target) }];
  });
}

function positionsOfSheets(workbookText: string, worksheetIds: ReadonlySet<string>): Set<number> {
  const positions = new Set<number>();
  attributesOf(workbookText, "sheet").forEach((attributes, position) => {
    const id = Object.entries(attributes).find(([name]) => /^\w+:id$/i.test(name))?.[1];
    if (id !== undefined && worksheetIds.has(id)) positions.add(position);
  });
  return positions;
}

function attributesOf(text: string, tag: string): Record<string, string>[] {
  const { data } = readXml(text, { rowTag: tag, attrPrefix: "" });
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")])));
}

function relationshipsPath(path: string): string {
  const directory = directoryOf(path);
  return `${directory}_rels/${path.slice(directory.length)}.rels`;
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function resolved(directory: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${directory}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TABLE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";

function relationshipsText(tables: readonly Relationship[]): string {
  const lines = tables.map(({ id, path }) => `<Relationship Id="${id}" Type="${TABLE_TYPE}" Target="/${path}"/>`);
  return `<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}">${lines.join("")}</Relationships>`;
}

/** Refuses entity declarations (expansion attacks) and nesting that no spreadsheet program writes. */
function safePart(text: string, path: string): string {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw hostile({ en: `${path} declares its own entities`, "pt-BR": `${path} declara entidades próprias` });
  }
  let depth = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const end = endOfMarkup(text, at);
    const first = text[at + 1];
    if (first === "/") depth--;
    else if (first !== "?" && first !== "!" && text[end - 1] !== "/") depth++;
    if (depth > limits.depth) {
      throw hostile({ en: `${path} nests too deeply`, "pt-BR": `${path} tem aninhamento profundo demais` });
    }
    at = end;
  }
  if (depth !== 0)
    throw damaged({ en: `the part ${path} ends too early`, "pt-BR": `a parte ${path} termina antes da hora` });
  return text;
}

/** The last position of a tag, comment, CDATA section or instruction; the text's end where it does not end. */
function endOfMarkup(text: string, start: number): number {
  for (const [opening, closing] of unquotedMarkup) {
    if (!text.startsWith(opening, start)) continue;
    const end = text.indexOf(closing, start + opening.length);
    return end === -1 ? text.length : end + closing.length - 1;
  }
  return endOfTag(text, start);
}

const unquotedMarkup = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** The position of the `>` that ends a tag, past those inside quotes; the text's end where there is none. */
function endOfTag(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (quote !== 0) {
      if (letter === quote) quote = 0;
    } else if (letter === DOUBLE_QUOTE || letter === SINGLE_QUOTE) quote = letter;
    else if (letter === CLOSING_BRACKET) return at;
  }
  return text.length;
}

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const CLOSING_BRACKET = 62;

const emptyCell =
  /<(?:\w+:)?c(?=[^<>]* r=)[^<>]*\/>|<((?:\w+:)?c)(?=[^<>]* r=)[^<>/]*>\s*(?:<(?:\w+:)?v\s*\/>)?<\/\1>/g;
const emptyRow =
  /<(?:\w+:)?row(?=[^<>]* r=)(?![^<>]* hidden=)[^<>]*\/>|<((?:\w+:)?row)(?=[^<>]* r=)(?![^<>]* hidden=)[^<>/]*>\s*<\/\1>/g;
const dataTable = /<((?:\w+:)?f)(?=[^<>]* t="dataTable")[^<>]* ref="([A-Z0-9:]+)"[^<>]*?(?:\/>|>[^<]*<\/\1>)/g;

function cleanSheet(text: string): string {
  return (
    text
      .replace(emptyCell, "")
      .replace(emptyRow, "")
      // A what-if table has no formula text of its own; as an array formula its results are not taken for typed numbers.
      .replace(dataTable, '<$1 t="array" ref="$2">TABLE()</$1>')
  );
}

function countCells(text: string): number {
  let count = 0;
  const cell = /<(?:\w+:)?c[\s>]/g;
  while (cell.exec(text)) count++;
  return count;
}

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import Papa from "papaparse";
import { cellName } from "../../src/workbook/address";
import { Archive } from "../../src/xlsx/archive";
import { readWorkbook } from "../../src/xlsx/read";
import { storedArchive } from "./stored-archive";
import { spreadsheetPath } from "../../tools/browser-path";

/** The worksheets' parts of an .xlsx file. */
export async function sheetsOf(data: Uint8Array): Promise<{ path: string; xml: string }[]> {
  const archive = Archive.open(data);
  const paths = archive.paths.filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path));
  return Promise.all(paths.map(async (path) => ({ path, xml: await archive.text(path) })));
}

/** The file with the add-in's calls replaced by their values, since LibreOffice does not know them. */
async function withValuesOfCalls(data: Uint8Array): Promise<Uint8Array> {
  const archive = Archive.open(data);
  const parts = new Map<string, string>();
  for (const path of archive.paths) {
    const text = await archive.text(path);
    parts.set(path, path.startsWith("xl/worksheets/") ? text.replace(/<f\b[^>]*>[^<]*_xldudf_[^<]*<\/f>/g, "") : text);
  }
  return storedArchive(parts);
}

/** LibreOffice otherwise trusts the values that the file keeps. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Separator, quote, UTF-8, from the first line, and numbers with all their digits; -1 for every sheet. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Each file's sheets, by the number of the file; the program starts once for all. */
async function recalculatedSheets(files: readonly Uint8Array[]): Promise<Map<string, string[][]>[]> {
  const office = spreadsheetPath();
  if (office === null) throw new Error("no LibreOffice: npm run setup spreadsheet");
  const folder = await mkdtemp(join(tmpdir(), "erario-"));
  try {
    await mkdir(join(folder, "profile/user"), { recursive: true });
    await writeFile(join(folder, "profile/user/registrymodifications.xcu"), RECALCULATE_ALWAYS);
    const books = files.map((_, index) => join(folder, `book${String(index)}.xlsx`));
    for (const [index, data] of files.entries()) await writeFile(books[index] ?? "", await withValuesOfCalls(data));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "sheets");
    await promisify(execFile)(office, [profile, "--headless", "--convert-to", EVERY_SHEET, "--outdir", out, ...books]);
    const sheets = files.map(() => new Map<string, string[][]>());
    for (const file of await readdir(out)) {
      const [, book = "", sheet = ""] = /^book(\d+)-(.*)\.csv$/.exec(file) ?? [];
      sheets[Number(book)]?.set(sheet, Papa.parse<string[]>(await readFile(join(out, file), "utf8")).data);
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function shownBySpreadsheet(value: number | string | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

const MILLISECONDS_A_DAY = 86_400_000;
/** The serial of 1970-01-01. */
const EPOCH = 25_569;

/** Percentages keep their sign and dates their form, whatever the export is asked for. */
function numberIn(recalculated: string): number {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(recalculated) ?? [];
  if (year !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_A_DAY + EPOCH;
  return recalculated.endsWith("%") ? Number(recalculated.slice(0, -1)) / 100 : Number(recalculated);
}

function withoutSeparators(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/g, "");
}

function isSame(value: number | string | boolean, recalculated: string, formula: string): boolean {
  // FIXED writes in the language of whoever calculates, which is Portuguese here and English there.
  if (typeof value === "string" && formula.includes("FIXED("))
    return withoutSeparators(value) === withoutSeparators(recalculated);
  // A truth under a number format that says it in words is a number to LibreOffice.
  if (typeof value === "boolean" && recalculated === (value ? "1" : "0")) return true;
  if (typeof value !== "number") return shownBySpreadsheet(value) === recalculated;
  return Math.abs(value - numberIn(recalculated)) <= 1e-9 * Math.max(1, Math.abs(value));
}

export interface Recalculated {
  readonly compared: number;
  readonly differences: readonly string[];
}

/** Cells of each file whose own formula another spreadsheet program calculates to something else than the file says. */
export async function differencesInSpreadsheet(files: readonly Uint8Array[]): Promise<readonly Recalculated[]> {
  const sheets = await recalculatedSheets(files);
  return Promise.all(files.map((data, index) => differencesIn(data, sheets[index] ?? new Map<string, string[][]>())));
}

async function differencesIn(data: Uint8Array, sheets: ReadonlyMap<string, string[][]>): Promise<Recalculated> {
  const differences: string[] = [];
  let compared = 0;
  for (const { name, cells } of (await readWorkbook(data)).sheets) {
    const rows = sheets.get(name);
    for (const [key, { value, formula }] of cells) {
      // LibreOffice knows neither the add-in's functions nor FILTER.
      if (formula === undefined || formula.includes("CRESS.") || /\bFILTER\(/.test(formula)) continue;
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      const recalculated = rows?.[row]?.[column] ?? "";
      compared += 1;
      const expected = typeof value === "object" ? (value?.error ?? "") : value;
      if (!isSame(expected, recalculated, formula)) {
        differences.push(
          `${name}!${cellName(row, column)} ${formula}: ${String(expected)}, recalculated ${recalculated}`,
        );
      }
    }
  }
  return { compared, differences };
}

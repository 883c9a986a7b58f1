/**
 * `npm run printed -- FILE.xlsx`: prints a filled workbook (npm run fill -- … --values) to PDF by LibreOffice and holds every figure that
 * the file shows within its print areas against the text of the pages. Exit code 1 where one is missing or a cell is too narrow for it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import Papa from "papaparse";
import { addressOfKey, cellName, holdsCell, parseRange, type RangeAddress } from "../src/workbook/address";
import { Archive } from "../src/xlsx/archive";
import { readWorkbook } from "../src/xlsx/read";
import { spreadsheetPath } from "./browser-path.js";

/** Separator, quote, UTF-8, from the first line, cells as they are shown; -1 for every sheet. */
const AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";
const NUMBER = /\d[\d.,]*/g;

function converted(office: string, folder: string, file: string, format: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync(office, [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), file], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** The areas that are printed, by the sheets' names; a sheet without one is printed whole. */
async function printAreas(data: Uint8Array): Promise<ReadonlyMap<string, RangeAddress | null>> {
  const workbook = await Archive.open(data).text("xl/workbook.xml");
  const areas = new Map<string, RangeAddress | null>();
  for (const [, reference = ""] of workbook.matchAll(/name="_xlnm\.Print_Area"[^>]*>([^<]*)</g)) {
    const [, sheet = "", cells = ""] = /^'?(.*?)'?!(.*)$/.exec(reference) ?? [];
    areas.set(sheet.replace(/''/g, "'").replace(/&amp;/g, "&"), parseRange(cells.replace(/\$/g, "")));
  }
  return areas;
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts.flatMap((each) => each.match(NUMBER) ?? [])) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

interface Figure {
  readonly cell: string;
  readonly shown: string;
}

function figuresOf(sheets: ReadonlyMap<string, readonly (readonly string[])[]>, file: FileCells): readonly Figure[] {
  return file.flatMap(({ name, area, numbers }) =>
    numbers.flatMap(({ row, column }) => {
      if (area && !holdsCell(area, row, column)) return [];
      const shown = sheets.get(name)?.[row]?.[column] ?? "";
      return [{ cell: `${name}!${cellName(row, column)}`, shown }];
    }),
  );
}

type FileCells = readonly {
  readonly name: string;
  readonly area: RangeAddress | null;
  readonly numbers: readonly { readonly row: number; readonly column: number }[];
}[];

/** The text of a PDF's pages. */
function textOf(pdf: string): string {
  try {
    return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  } catch (problem) {
    if ((problem as { readonly code?: unknown }).code !== "ENOENT") throw problem;
    throw new Error("no pdftotext: it comes with poppler (on Debian the package poppler-utils)", { cause: problem });
  }
}

async function run(file: string): Promise<number> {
  const office = spreadsheetPath();
  if (office === null) throw new Error("no LibreOffice: npm run setup spreadsheet");
  const data = readFileSync(file);
  const areas = await printAreas(data);
  const { sheets } = await readWorkbook(data);
  const cells = sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => ({
      name: sheet.name,
      area: areas.get(sheet.name) ?? null,
      numbers: [...sheet.cells].flatMap(([key, { value }]) => (typeof value === "number" ? [addressOfKey(key)] : [])),
    }));
  const folder = mkdtempSync(join(tmpdir(), "erario-printed-"));
  try {
    converted(office, folder, file, AS_SHOWN);
    converted(office, folder, file, "pdf");
    const stem = basename(file).replace(/\.xlsx$/, "");
    const shown = new Map(
      readdirSync(join(folder, "out"))
        .filter((each) => each.endsWith(".csv"))
        .map((each) => {
          const text = readFileSync(join(folder, "out", each), "utf8");
          return [each.slice(stem.length + 1, -".csv".length), Papa.parse<string[]>(text).data] as const;
        }),
    );
    const pages = textOf(join(folder, "out", `${stem}.pdf`));
    const printed = counted([pages]);
    const figures = figuresOf(shown, cells).filter(({ shown: text }) => /\d/.test(text));
    const wanted = counted(figures.map((each) => each.shown));
    const missing = figures.filter((each) =>
      (each.shown.match(NUMBER) ?? []).some((number) => (printed.get(number) ?? 0) < (wanted.get(number) ?? 0)),
    );
    const narrow = pages.match(/#{3,}/g)?.length ?? 0;
    for (const each of missing.slice(0, 40)) console.log(`${each.cell}: ${each.shown}`);
    console.log(
      `${String(figures.length)} figures on ${String(cells.length)} sheets; not on the pages: ${String(missing.length)}; cells too narrow: ${String(narrow)}`,
    );
    return figures.length > 0 && missing.length === 0 && narrow === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("npm run printed -- FILE.xlsx");
  process.exit(2);
}
run(file).then(
  (code) => process.exit(code),
  (problem: unknown) => {
    console.error(problem);
    process.exit(2);
  },
);

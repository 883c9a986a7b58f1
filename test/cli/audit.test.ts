import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { madeArchive, madeWorkbook, sheetData } from "../xlsx/made-archive";

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const root = join(__dirname, "..", "..");

/** Runs the command line as npm does. */
function run(script: string, ...given: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", join(root, "src", "cli", script), ...given],
      { cwd: root },
      (error, output, errors) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, output, errors });
      },
    );
  });
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "erario-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(name: string, rows: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, madeArchive(madeWorkbook([{ name: "Notas", content: sheetData(rows) }])));
  return file;
}

const cell = (address: string, content: string, kind = ""): string => `<c r="${address}"${kind}>${content}</c>`;
const brokenSum = `<row r="1">${cell("A1", "<f>#REF!+1</f><v>#REF!</v>", ' t="e"')}</row>`;
const soundSum = `<row r="1">${cell("A1", "<v>1</v>")}${cell("B1", "<f>A1*2</f><v>2</v>")}</row>`;

test("a finding of severity error ends with 1 and is told with its cell", async () => {
  const { code, output } = await run("audit.ts", await saved("erro.xlsx", brokenSum));
  expect(code).toBe(1);
  expect(output).toMatch(/^erro {2}Notas!A1 {2}A1 mostra #REF!/);
}, 60_000);

test("a sound workbook ends with 0", async () => {
  const { code, output } = await run("audit.ts", await saved("certa.xlsx", soundSum), "--language", "en");
  expect({ code, output }).toEqual({ code: 0, output: "Nothing found.\n" });
}, 60_000);

test("formulas that stay without a value are counted, beside the findings", async () => {
  const rows = `<row r="1">${cell("A1", "<f>WEBSERVICE(&quot;x&quot;)</f>")}${cell("B1", "<f>A1*2</f>")}</row>`;
  const { code, output, errors } = await run("audit.ts", await saved("sem-valor.xlsx", rows));
  expect({ code, output }).toEqual({ code: 0, output: "Nada encontrado.\n" });
  expect(errors).toMatch(/^2 fórmulas sem valor no arquivo foram conferidas só pelo padrão\. Abra o arquivo/);
}, 60_000);

test("formulas that the file keeps no value of are calculated first", async () => {
  const rows = `<row r="1">${cell("A1", "<v>sete</v>", ' t="str"')}${cell("B1", "<f>A1*2</f>")}</row>`;
  const { code, output } = await run("audit.ts", await saved("sem-valores.xlsx", rows));
  expect(code).toBe(1);
  expect(output).toMatch(/^erro {2}Notas!B1 {2}B1 mostra #VALOR!: /);
}, 60_000);

test("as JSON, each finding has the fields that other programs read", async () => {
  const { code, output } = await run("audit.ts", "--json", await saved("json.xlsx", brokenSum));
  expect(code).toBe(1);
  expect(JSON.parse(output)).toEqual([
    expect.objectContaining({
      kind: "errorValue",
      severity: "error",
      sheet: "Notas",
      cells: ["A1"],
      found: "#REF!",
      expected: null,
      difference: null,
      cause: "#REF!",
      source: null,
      message: "A1 mostra #REF!: a fórmula se refere a uma célula excluída.",
    }),
  ]);
}, 60_000);

test.each([
  ["no file", []],
  ["two files", ["a.xlsx", "b.xlsx"]],
  ["an unknown option", ["--verbose", "a.xlsx"]],
  ["a file that is not there", ["nada.xlsx"]],
  ["a file that is no workbook", [join(root, "package.json")]],
])(
  "%s ends with 2 and one line",
  async (_name, given) => {
    const { code, output, errors } = await run("audit.ts", ...given);
    expect({ code, output, lines: errors.trim().split("\n").length }).toEqual({ code: 2, output: "", lines: 1 });
  },
  60_000,
);

test("the benchmark prints the score of each workbook and of all, beside ExceLint's", async () => {
  await saved("medida.xlsx", brokenSum);
  const annotations = join(folder, "annotations.json");
  await writeFile(annotations, JSON.stringify({ "medida.xlsx": { Notas: ["A1", "B9"] } }));
  const { code, output } = await run("bench-audit.ts", folder, annotations);
  expect(code).toBe(0);
  expect(output).toMatch(/medida\.xlsx\s+1\s+1\s+2\s+1\.000\s+0\.500\s+0\.667\s+1\s+1\n/);
  expect(output).toMatch(/ExceLint.*0\.257.*0\.121.*0\.165.*14 of 39/);
}, 60_000);

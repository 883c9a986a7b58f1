import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { writeWorkbook } from "../xlsx/write";
import type { FunctionsJson } from "./custom-functions/metadata";
import { startHeadless } from "./headless";
import { fileOf } from "./workbook-file";

/**
 * Runs a script of the add-in over an empty workbook without a screen, and saves what it made.
 *
 *   tsx src/workbench/unattended.ts SCRIPT REQUEST.json OUT.xlsx
 *
 * The script is loaded as a host loads a page: by its address, into globals that this workbench supplies. It offers
 * `functionsJson(language)`, `associateFunctions()` and `fillTemplate(request)`; its report goes to the standard output as JSON.
 */

interface AddInScript {
  readonly functionsJson: (language: string) => FunctionsJson;
  readonly associateFunctions: () => void;
  readonly fillTemplate: (request: unknown) => Promise<{ readonly kind: string }>;
}

interface Request {
  readonly language: "en" | "pt-BR";
}

const FIRST_SHEET = "Sheet1";

async function run([script = "", requestFile = "", out = ""]: readonly string[]): Promise<void> {
  const request = JSON.parse(await readFile(requestFile, "utf8")) as Request;
  const workbench = startHeadless({ displayLanguage: request.language, firstSheet: FIRST_SHEET });
  workbench.host.state.locale = request.language;
  workbench.installGlobals();
  const addIn = (await import(pathToFileURL(script).href)) as AddInScript;
  workbench.registerFunctions(addIn.functionsJson(request.language));
  addIn.associateFunctions();
  const report = await addIn.fillTemplate(request);
  if (report.kind === "filled") {
    await workbench.settle();
    const blank = workbench.spreadsheet.sheetByName(FIRST_SHEET);
    if (blank) await workbench.spreadsheet.remove(blank);
    await workbench.settle();
    await writeFile(out, await writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot())));
  }
  process.stdout.write(JSON.stringify(report));
  workbench.dispose();
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

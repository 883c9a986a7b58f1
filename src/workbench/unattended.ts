import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { writeWorkbook } from "../xlsx/write";
import type { FunctionsJson } from "./custom-functions/metadata";
import { startHeadless } from "./headless";
import type { PlannedSheet } from "../workbook/plan";
import { fileOf } from "./workbook-file";

/** What an add-in's script offers a host that has nobody at the pane. */
interface AddInScript {
  readonly functionsJson: (language: string) => FunctionsJson;
  readonly associateFunctions: () => void;
  readonly fillTemplate: (request: FillRequest) => Promise<FillReport>;
  readonly writeReport: (sheet: PlannedSheet, kind: string, language: FillRequest["language"]) => Promise<FillReport>;
}

/** What a template is filled with, as the add-in's script takes it. */
export interface FillRequest {
  readonly template: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly council: { readonly name: string; readonly region: string };
  readonly language: "en" | "pt-BR";
  readonly addInVersion: string;
}

export type FillReport =
  | { readonly kind: "filled"; readonly figures: readonly string[]; readonly warnings: readonly string[] }
  | { readonly kind: "refused"; readonly messages: readonly string[] };

const FIRST_SHEET = "Sheet1";

/**
 * Runs a script of the add-in over an empty workbook without a screen, and saves what it made in the file `out`. The script is named
 * by its path and loaded as a host loads a page: into globals that this workbench supplies.
 */
export function fillUnattended(script: string, request: FillRequest, out: string): Promise<FillReport> {
  return madeUnattended({ script, language: request.language, out }, (addIn) => addIn.fillTemplate(request));
}

/** The same for a report: a file that holds its sheet alone. */
export function reportUnattended(
  script: string,
  { sheet, kind, language }: { sheet: PlannedSheet; kind: string; language: FillRequest["language"] },
  out: string,
): Promise<FillReport> {
  return madeUnattended({ script, language, out }, (addIn) => addIn.writeReport(sheet, kind, language));
}

async function madeUnattended(
  { script, language, out }: { script: string; language: FillRequest["language"]; out: string },
  make: (addIn: AddInScript) => Promise<FillReport>,
): Promise<FillReport> {
  const workbench = startHeadless({ displayLanguage: language, firstSheet: FIRST_SHEET });
  try {
    workbench.host.state.locale = language;
    workbench.installGlobals();
    const addIn = (await import(pathToFileURL(script).href)) as AddInScript;
    workbench.registerFunctions(addIn.functionsJson(language));
    addIn.associateFunctions();
    const report = await make(addIn);
    if (report.kind === "filled") {
      await workbench.settle();
      const blank = workbench.spreadsheet.sheetByName(FIRST_SHEET);
      if (blank) await workbench.spreadsheet.remove(blank);
      await workbench.settle();
      await writeFile(
        out,
        await writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot(), workbench.host.state.settings)),
      );
    }
    return report;
  } finally {
    workbench.dispose();
  }
}

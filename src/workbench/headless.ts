/**
 * Excel's stand-in for tests in Node: the embedded spreadsheet, the host and Microsoft's own Office.js client in one process.
 *
 *   import { startHeadless } from "../../src/workbench/headless";
 *
 *   const workbench = startHeadless();                              // an empty workbook with the sheet "Sheet1"
 *   await workbench.run(async (context) => {                        // Excel.run of Microsoft's client
 *     const sheet = context.workbook.worksheets.add("Receita");
 *     sheet.getRange("A1:B1").values = [["Inscritos", 15050]];
 *     await context.sync();
 *   });
 *   workbench.dispose();                                            // in afterEach or afterAll
 *
 * Code of the add-in that names the globals `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` finds them after
 * `workbench.installGlobals()`; `dispose()` takes them away again. `Office.context.displayLanguage`, `officeTheme`, settings and
 * `requirements.isSetSupported` are there; options and moods set them.
 *
 * The add-in's functions: give functions.json and what was associated,
 *
 *   startHeadless({ functions: { metadata, associations } })        // associations: { CFESS_SHARE: (…received) => … } or a Map
 *
 * or, after `installGlobals()`, run code that calls `CustomFunctions.associate` and then `workbench.registerFunctions(metadata)`.
 *
 * What a test can see and do beside the client:
 *   workbench.host.roundTrips, .records (bytes, actions, error of each request), .resetCounters()
 *   workbench.host.injectFaults([{ roundTrip: 2, when: "before", kind: "throttle" }])   // when: before|after|within; kind: throttle|refuse|lost|timeout
 *   workbench.host.injectFaults([{ roundTrip: 2, when: "within", percent: 35, kind: "lost" }])   // the batch breaks after 35 % of its changes
 *   workbench.host.bringColleague(({ roundTrip, changes }) => …)     // another person's act before a request is carried out
 *   await workbench.setMoods({ functions: "lost", printer: "none" }) // also an option of startHeadless; all in host/moods/moods.ts
 *   workbench.host.options.latency / largestRequest; workbench.host.state.editing = true; workbench.host.state.readOnly = true
 *   workbench.cell("Receita", "B3") → { value, formula, text, format, message };  await workbench.type("Receita", "B3", "=1+1")
 *   workbench.protect("Receita") / unprotect;  workbench.select("Receita", "B3");  workbench.snapshot() → WorkbookSnapshot
 *   workbench.contents() → plain JSON of everything, to compare a workbook before and after
 */
import { LocaleType, LogLevel } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { CustomFunctions, type CustomFunctionOptions } from "./custom-functions/custom-functions";
import type { AssociatedFunction, FunctionsJson } from "./custom-functions/metadata";
import { Host, type HostOptions } from "./host/host";
import { metadataOfVersionBefore } from "./host/moods/metadata-of-version-before";
import { blankAs, type Moods } from "./host/moods/moods";
import type { OfficeClient } from "./office-client/connect-client";
import { loadOfficeClient } from "./office-client/node-client";
import { officeEnvironment, type OfficeEnvironment, type OfficeOptions } from "./office-client/office-environment";
import { startEngine } from "./spreadsheet/engine";
import { Spreadsheet } from "./spreadsheet/spreadsheet";
import { fileOf } from "./workbook-file";
import { WorkbookView } from "./workbook-view";
import { writeWorkbook } from "../xlsx/write";

export interface HeadlessOptions extends HostOptions, OfficeOptions {
  /** The first sheet's name. */
  readonly firstSheet?: string;
  readonly functions?: {
    readonly metadata: FunctionsJson;
    readonly associations: Readonly<Record<string, AssociatedFunction>> | ReadonlyMap<string, AssociatedFunction>;
  };
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions", "OSF"] as const;

export class HeadlessWorkbench extends WorkbookView {
  private readonly before = new Map<string, unknown>();
  /** Files of the workbooks that the add-in has opened beside this one. */
  readonly openedWindows: Uint8Array[] = [];
  private registerAgain: (() => void) | null = null;

  constructor(
    readonly client: OfficeClient,
    readonly office: OfficeEnvironment,
    spreadsheet: Spreadsheet,
    host: Host,
  ) {
    super(spreadsheet, host);
  }

  /** `Excel.run` of Microsoft's client, over this workbook. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.client.Excel.run(batch);
  }

  /** Registers the functions that `CustomFunctions.associate` was called with so far and later. */
  registerFunctions(metadata: FunctionsJson, associated?: CustomFunctionOptions["associated"]): void {
    this.registerAgain = () => this.registerFunctions(metadata, associated);
    this.functions = new CustomFunctions(this.spreadsheet, {
      namespace: "CRESS",
      metadata: this.host.moods.metadata === "current" ? metadata : metadataOfVersionBefore(metadata),
      associated: associated ?? ((id) => this.office.associations.get(id.toUpperCase())),
      errorValue: (error) => new this.office.CustomFunctions.Error(error as CustomFunctions.ErrorCode),
      blankAs: () => blankAs(this.host.moods),
    });
    this.host.state.formulaRefusal = (name, count) => this.functions?.refusal(name, count) ?? null;
  }

  /** Changes how this Excel behaves, and calculates anew: `{ blankCells: "null" }`, `{ functions: "lost" }`, … (host/moods/moods.ts). */
  async setMoods(moods: Partial<Moods>): Promise<void> {
    this.host.setMoods(moods);
    if (moods.metadata !== undefined) this.registerAgain?.();
    await this.spreadsheet.calculation.calculateNow(true);
  }

  installGlobals(): void {
    const values: Record<(typeof GLOBALS)[number], unknown> = {
      Excel: this.client.Excel,
      Office: this.office.Office,
      OfficeExtension: this.client.OfficeExtension,
      CustomFunctions: this.office.CustomFunctions,
      OSF: this.client.OSF,
    };
    for (const name of GLOBALS) {
      if (!this.before.has(name)) this.before.set(name, Reflect.get(globalThis, name));
      Reflect.set(globalThis, name, values[name]);
    }
  }

  dispose(): void {
    for (const [name, value] of this.before) {
      if (value === undefined) Reflect.deleteProperty(globalThis, name);
      else Reflect.set(globalThis, name, value);
    }
    this.before.clear();
    this.spreadsheet.engine.dispose();
  }
}

export function startHeadless(options: HeadlessOptions = {}): HeadlessWorkbench {
  const engine = startEngine({
    plugins: [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin, UniverSheetsNumfmtPlugin],
    univer: { locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.SILENT },
    firstSheet: options.firstSheet ?? "Sheet1",
  });
  const spreadsheet = new Spreadsheet(engine);
  const host = new Host(spreadsheet, options);
  const fileBytes = async (): Promise<Uint8Array> => {
    await spreadsheet.calculation.settle();
    return writeWorkbook(fileOf(spreadsheet, workbench.snapshot(), host.state.settings));
  };
  const office = officeEnvironment(host, { fileBytes, ...options });
  const client = loadOfficeClient(host, office);
  const workbench: HeadlessWorkbench = new HeadlessWorkbench(client, office, spreadsheet, host);
  host.state.openInWindow = (file) => void workbench.openedWindows.push(file);
  const { functions } = options;
  if (functions) {
    const { associations } = functions;
    const known: ReadonlyMap<string, AssociatedFunction> =
      associations instanceof Map
        ? associations
        : new Map(Object.entries(associations as Record<string, AssociatedFunction>));
    workbench.registerFunctions(functions.metadata, (id) => known.get(id) ?? known.get(id.toUpperCase()));
  }
  return workbench;
}

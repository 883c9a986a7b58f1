import { rangeName } from "../../workbook/address";
import { CustomFunctions } from "../custom-functions/custom-functions";
import type { FunctionsJson } from "../custom-functions/metadata";
import { Host } from "../host/host";
import { metadataOfVersionBefore } from "../host/moods/metadata-of-version-before";
import { blankAs, type Moods } from "../host/moods/moods";
import type { OfficeEnvironment, OfficeOptions } from "../office-client/office-environment";
import type { WorkbenchAround } from "../office-client/workbench-around";
import { readWorkbook } from "../../xlsx/read";
import { writeWorkbook } from "../../xlsx/write";
import { fileOf } from "../workbook-file";
import { openSnapshot } from "../opened-file";
import { takeBrazilianPaste } from "./brazilian-paste";
import { commitTypedByEnter } from "./enter-commits";
import { takeBrazilianTyping } from "./brazilian-typing";
import { drawAsExcel } from "./cell-display";
import { DrivenWorkbook } from "./driven-workbook";
import { writeFixedNumbersIn } from "./fixed-in-language";
import { showCharts } from "./chart-layer";
import { proposeFunctionsIn } from "./function-list";
import { followLinks } from "./follow-links";
import { offerFunctions } from "./function-help";
import { fitRowHeights } from "./row-heights";
import { readSeparatorsOf } from "./local-separators";
import { LOCALES, type PageLanguage, type ShownSpreadsheet } from "./start-spreadsheet";
import { OFFICE_THEMES } from "./themes";
import type { ThemeName } from "./wording";

export type RibbonAction = "showFill" | "showExplain" | "showAudit";

export interface SelectedCell {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly formula: string | null;
  readonly message: string | null;
}

/** Changes of the engine that are none of the workbook. */
const CALCULATES = /^formula\./;
/** Changes of cells and sheets; widths, heights and the add-in's own settings are no work to be asked about. */
const CHANGES_CONTENTS =
  /^sheet\.mutation\.(set-range-values|insert-(?:sheet|row|col)|remove-(?:sheet|rows|col)|move-(?:range|rows|columns)|reorder-range|set-worksheet-name)$/;

/**
 * The workbench's page as a program sees it: `window.erarioWorkbench`. Its own buttons use it, the add-in's frame is connected through
 * it, and the end-to-end tests drive it. Beside what `WorkbookView` has (cell, type, select, protect, snapshot, contents, settle):
 *
 *   roundTrips, requests, resetCounters()      how often and how much the pane asked of the host
 *   injectFaults([{ roundTrip, when, kind }])  makes a coming request fail
 *   setEditing(true | false)                   as if the user were typing into a cell
 *   setReadOnly(true | false), setLatency(ms), setMoods({ functions: "lost" })   how this Excel behaves, by host/moods/moods.ts
 *   press("showFill" | "showExplain" | "showAudit")   the ribbon's buttons
 *   undo(), setLanguage("pt-BR" | "en"), setTheme("light" | "dark" | "highContrast"), selectedCell(), formulaBar()
 *   openFile(name, bytes), fileBytes()         what Open and Download do
 *   unsaved                                    whether closing the page would lose something: then the browser asks
 *   ready                                      a promise: the add-in's functions are registered and calculated; a new one after
 *                                              setLanguage and after openFile of a workbook with settings, since the pane is loaded anew
 */
export class PageWorkbench extends DrivenWorkbook implements WorkbenchAround {
  language: PageLanguage;
  theme: ThemeName = "light";
  ready: Promise<void>;
  private becomeReady: () => void = () => undefined;
  private office: OfficeEnvironment | null = null;
  private metadata: FunctionsJson | null = null;
  private readonly listeners = new Set<() => void>();
  /** Files of the workbooks that the add-in has opened beside this one, which a browser can only save. */
  readonly openedWindows: Uint8Array[] = [];
  private readonly windowListeners = new Set<(file: Uint8Array) => void>();
  private waitingAction: RibbonAction | null = null;
  private openedName = "erario.xlsx";
  /** How many files have been opened: each has a pane of its own. */
  opened = 0;
  /** Whether closing the page would lose something. */
  unsaved = false;
  /** Whether cells or sheets have changed: what a file that is opened would take the place of. */
  contentsChanged = false;
  paneVisible = true;

  constructor(
    readonly shown: ShownSpreadsheet,
    language: PageLanguage,
  ) {
    super(shown.spreadsheet, new Host(shown.spreadsheet));
    this.language = language;
    this.host.state.openInWindow = (file) => {
      this.openedWindows.push(file);
      for (const listener of this.windowListeners) listener(file);
    };
    this.ready = this.waitForFunctions();
    this.applyLanguage();
    this.watch();
    drawAsExcel(this.spreadsheet, () => this.language);
    commitTypedByEnter(this.spreadsheet);
    proposeFunctionsIn(this.spreadsheet, () => this.language);
    takeBrazilianTyping(this.spreadsheet, () => this.language);
    takeBrazilianPaste(this.spreadsheet, () => this.language);
    readSeparatorsOf(this.spreadsheet, () => this.language);
    writeFixedNumbersIn(this.spreadsheet, () => this.language);
    fitRowHeights(this.spreadsheet);
    showCharts(this);
    followLinks(this, shown);
  }

  /** Called after anything that the page shows may have changed. */
  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called with the file of a workbook that the add-in opens in a window of its own. */
  onWindow(listener: (file: Uint8Array) => void): () => void {
    this.windowListeners.add(listener);
    return () => this.windowListeners.delete(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  private watch(): void {
    const { api } = this.shown;
    this.spreadsheet.calculation.onFinished(() => this.changed());
    this.host.state.onSelection(() => this.changed());
    this.spreadsheet.engine.commands.onMutationExecutedForCollab(({ id }, options) => {
      if (!CALCULATES.test(id) && options?.fromFormula !== true) this.unsaved = true;
      if (CHANGES_CONTENTS.test(id) && options?.fromFormula !== true) this.contentsChanged = true;
    });
    this.host.onAnswered(() => this.changed());
    api.addEvent(api.Event.SheetEditStarted, () => this.setEditing(true));
    api.addEvent(api.Event.SheetEditEnded, () => this.setEditing(false));
    api.addEvent(api.Event.SheetValueChanged, () => this.changed());
    api.addEvent(api.Event.ActiveSheetChanged, () => this.changed());
  }

  // What the add-in's frame asks for.

  officeOptions(): OfficeOptions {
    return { displayLanguage: this.language === "en" ? "en-US" : "pt-BR", officeTheme: OFFICE_THEMES[this.theme] };
  }

  readonly showPane = (): void => this.setPaneVisible(true);

  connectPane(environment: OfficeEnvironment): void {
    this.host.events.reset();
    environment.connectEvents();
    this.host.events.onSettingsSaved(() => {
      this.unsaved = true;
    });
    environment.onAction(() => this.answerWaitingPress());
    this.office = environment;
    void this.takeFunctions();
  }

  /** functions.js has run by the time that the frame's page is loaded; until then the cells show #NAME?. */
  private async takeFunctions(): Promise<void> {
    const file = this.language === "en" ? "functions.json" : `functions.${this.language}.json`;
    const response = await fetch(`/${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    this.metadata = (await response.json()) as FunctionsJson;
    const office = this.office;
    await office?.associated;
    if (office !== this.office) return;
    this.functions = new CustomFunctions(this.spreadsheet, {
      namespace: "CRESS",
      metadata: this.host.moods.metadata === "current" ? this.metadata : metadataOfVersionBefore(this.metadata),
      blankAs: () => blankAs(this.host.moods),
      ...(this.functions ? { messages: this.functions.messages } : {}),
      associated: (id) => this.office?.associations.get(id.toUpperCase()),
      errorValue: (error) =>
        this.office ? new this.office.CustomFunctions.Error(error as CustomFunctions.ErrorCode) : null,
    });
    offerFunctions(this.spreadsheet, "CRESS", this.metadata);
    this.host.state.formulaRefusal = (name, count) => this.functions?.refusal(name, count) ?? null;
    await this.spreadsheet.calculation.calculateNow(true);
    this.becomeReady();
    this.changed();
  }

  // What the page's own controls do.

  /** Presses a button of the ribbon's group; before the add-in is there, the press waits for it, as in Excel. */
  press(action: RibbonAction): void {
    this.setPaneVisible(true);
    const handler = this.office?.actions.get(action);
    if (!handler) {
      this.waitingAction = action;
      return;
    }
    handler({ source: { id: action }, completed: () => undefined });
  }

  /** Runs what was pressed before the add-in had said what its buttons do. */
  private answerWaitingPress(): void {
    const action = this.waitingAction;
    if (!action || !this.office?.actions.has(action)) return;
    this.waitingAction = null;
    this.press(action);
  }

  setPaneVisible(visible: boolean): void {
    if (this.paneVisible === visible) return;
    this.paneVisible = visible;
    this.office?.setVisibility(visible ? "Taskpane" : "Hidden");
    this.changed();
  }

  setLanguage(language: PageLanguage): void {
    if (language === this.language) return;
    this.language = language;
    this.applyLanguage();
    // The pane's frame is loaded anew in the other language, and its functions with it.
    this.ready = this.waitForFunctions();
    this.changed();
  }

  private waitForFunctions(): Promise<void> {
    return new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  private applyLanguage(): void {
    this.shown.spreadsheet.engine.univer.setLocale(LOCALES[this.language]);
    this.shown.api.getActiveWorkbook()?.setNumfmtLocal(this.language === "en" ? "en" : "pt");
    this.host.state.locale = this.language;
  }

  setTheme(theme: ThemeName): void {
    this.theme = theme;
    this.shown.api.toggleDarkMode(theme !== "light");
    this.office?.setTheme(OFFICE_THEMES[theme]);
    this.changed();
  }

  async undo(): Promise<void> {
    await this.shown.api.undo();
    await this.settle();
  }

  get fileName(): string {
    return this.openedName;
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const snapshot = await readWorkbook(bytes);
    const isKept = this.host.state.settings.size > 0 || snapshot.settings !== undefined;
    await openSnapshot(this.spreadsheet, snapshot, this.host.state.settings);
    this.openedName = name;
    if (isKept) {
      // As in Excel, where each workbook has a pane of its own: this one's has nothing of the other's settings.
      this.opened += 1;
      this.ready = this.waitForFunctions();
      this.changed();
      await this.ready;
    }
    await this.settle();
    // The formula bar and the rows' heights follow in tasks of their own, and are no changes of the file.
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.unsaved = false;
    this.contentsChanged = false;
    this.changed();
  }

  /** The workbook is in a file as it stands. */
  wasSaved(): void {
    this.unsaved = false;
    this.contentsChanged = false;
  }

  async fileBytes(): Promise<Uint8Array> {
    await this.settle();
    return writeWorkbook(fileOf(this.spreadsheet, this.snapshot(), this.host.state.settings));
  }

  selectedCell(): SelectedCell {
    const { sheet, cell } = this.host.state.selection;
    const address = rangeName({ ...cell, rows: 1, columns: 1 });
    const { text, formula, message } = this.cell(sheet.name, address);
    return { sheet: sheet.name, address, text, formula, message };
  }

  /** Changes how this Excel behaves: `{ functions: "lost" }`, `{ printer: "none" }`; all in host/moods/moods.ts. */
  async setMoods(moods: Partial<Moods>): Promise<void> {
    this.host.setMoods(moods);
    if (moods.metadata !== undefined && this.office) await this.takeFunctions();
    else await this.spreadsheet.calculation.calculateNow(true);
    this.changed();
  }
}

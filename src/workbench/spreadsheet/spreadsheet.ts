import type { Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  SetWorksheetOrderMutation,
  SetWorksheetHideMutation,
  SetTabColorMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { Cells } from "./cells";
import { DefinedNames } from "./defined-names";
import { newSheetData, type Engine } from "./engine";
import { Layout } from "./layout";
import { newSheetExtras, type SheetExtras } from "./sheet-extras";
import { sheetId } from "./sheet-id";
import { Styles } from "./styles";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One sheet as the host sees it. */
export class Sheet {
  readonly cells: Cells;
  readonly styles: Styles;
  readonly layout: Layout;

  constructor(
    readonly engine: Engine,
    readonly worksheet: Worksheet,
    readonly extras: SheetExtras,
    /** To be called after a change of what is drawn over the cells: charts and conditional formats. */
    readonly extrasChanged: () => void,
  ) {
    this.cells = new Cells(engine, worksheet);
    this.styles = new Styles(engine, this.cells);
    this.layout = new Layout(engine, worksheet);
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get visibility(): Visibility {
    if (!this.worksheet.isSheetHidden()) return "Visible";
    return this.extras.veryHidden ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: Visibility) {
    this.extras.veryHidden = visibility === "VeryHidden";
    this.run(SetWorksheetHideMutation.id, { hidden: visibility === "Visible" ? 0 : 1 });
  }

  get tabColor(): string {
    return this.worksheet.getTabColor() || "";
  }

  set tabColor(color: string) {
    this.run(SetTabColorMutation.id, { color });
  }

  get showGridlines(): boolean {
    return !this.worksheet.getConfig().showGridlines === false;
  }

  set showGridlines(show: boolean) {
    this.run(ToggleGridlinesMutation.id, { showGridlines: show ? 1 : 0 });
  }

  private run(id: string, params: object): void {
    this.engine.writes.flush();
    this.engine.commands.syncExecuteCommand(id, { unitId: this.engine.unitId, subUnitId: this.id, ...params });
  }
}

/** The embedded workbook: its sheets, names and calculation, in the terms that the host needs. */
export class Spreadsheet {
  readonly names: DefinedNames;
  private readonly extras = new Map<string, SheetExtras>();
  private readonly sheets = new Map<string, Sheet>();
  private readonly extrasListeners = new Set<(sheetId: string) => void>();
  private lastSheet = 1;

  constructor(readonly engine: Engine) {
    this.names = new DefinedNames(engine);
  }

  /** Called with the id of a sheet whose charts or conditional formats changed. */
  onExtrasChanged(listener: (sheetId: string) => void): void {
    this.extrasListeners.add(listener);
  }

  private announceExtras(sheetId: string): void {
    for (const listener of this.extrasListeners) listener(sheetId);
  }

  get calculation() {
    return this.engine.calculation;
  }

  allSheets(): Sheet[] {
    return this.engine.workbook.getSheetOrders().flatMap((id) => this.sheetById(id) ?? []);
  }

  sheetById(id: string): Sheet | null {
    const worksheet = this.engine.workbook.getSheetBySheetId(id);
    if (!worksheet) {
      this.sheets.delete(id);
      return null;
    }
    const known = this.sheets.get(id);
    if (known?.worksheet === worksheet) return known;
    const extras = this.extras.get(id) ?? newSheetExtras();
    this.extras.set(id, extras);
    const sheet = new Sheet(this.engine, worksheet, extras, () => this.announceExtras(id));
    this.sheets.set(id, sheet);
    return sheet;
  }

  /** Names of sheets differ in more than case, as in Excel. */
  sheetByName(name: string): Sheet | null {
    const wanted = name.toLocaleLowerCase();
    return this.allSheets().find((sheet) => sheet.name.toLocaleLowerCase() === wanted) ?? null;
  }

  activeSheet(): Sheet {
    const sheet = this.sheetById(this.engine.workbook.getActiveSheet().getSheetId());
    if (!sheet) throw new Error("the workbook has no active sheet");
    return sheet;
  }

  activate(sheet: Sheet): void {
    this.engine.commands.syncExecuteCommand("sheet.operation.set-worksheet-active", {
      unitId: this.engine.unitId,
      subUnitId: sheet.id,
    });
  }

  /** Adds a sheet at the end, without making it the active one. */
  addSheet(name: string): Sheet {
    const id = this.newSheetId();
    const inSight = this.activeSheet();
    this.engine.commands.syncExecuteCommand(InsertSheetMutation.id, {
      unitId: this.engine.unitId,
      index: this.engine.workbook.getSheetOrders().length,
      sheet: newSheetData(id, name),
    });
    const sheet = this.sheetById(id);
    if (!sheet) throw new Error(`Univer did not add the sheet ${name}`);
    // Univer shows what it adds; Excel does not.
    this.activate(inSight);
    return sheet;
  }

  private newSheetId(): string {
    do this.lastSheet += 1;
    while (this.engine.workbook.getSheetBySheetId(sheetId(this.lastSheet)));
    return sheetId(this.lastSheet);
  }

  async rename(sheet: Sheet, name: string): Promise<void> {
    await this.command("sheet.command.set-worksheet-name", { subUnitId: sheet.id, name });
  }

  /** The sheet in sight stays there unless it is the one that goes: Univer always shows a neighbour. */
  async remove(sheet: Sheet): Promise<void> {
    const inSight = this.activeSheet();
    await this.command("sheet.command.remove-sheet", { subUnitId: sheet.id });
    if (inSight.id !== sheet.id) this.activate(inSight);
    this.extras.delete(sheet.id);
    this.sheets.delete(sheet.id);
  }

  async copy(sheet: Sheet): Promise<Sheet> {
    const before = new Set(this.engine.workbook.getSheetOrders());
    await this.command("sheet.command.copy-sheet", { subUnitId: sheet.id });
    const added = this.allSheets().find((candidate) => !before.has(candidate.id));
    if (!added) throw new Error(`Univer did not copy the sheet ${sheet.name}`);
    return added;
  }

  move(sheet: Sheet, position: number): void {
    const orders = this.engine.workbook.getSheetOrders();
    this.engine.commands.syncExecuteCommand(SetWorksheetOrderMutation.id, {
      unitId: this.engine.unitId,
      subUnitId: sheet.id,
      fromOrder: orders.indexOf(sheet.id),
      toOrder: position,
    });
  }

  /**
   * Univer's commands that insert and delete cells say to nobody on which sheet, and what adjusts formulas and names takes the
   * active one: for the length of the command it is this sheet that is asked for, without the events of a change of sheet.
   */
  async commandOn(sheet: Sheet, id: string, params: object): Promise<void> {
    const { workbook } = this.engine;
    Object.defineProperty(workbook, "getActiveSheet", { configurable: true, value: () => sheet.worksheet });
    try {
      await this.command(id, { subUnitId: sheet.id, ...params });
    } finally {
      Reflect.deleteProperty(workbook, "getActiveSheet");
    }
  }

  async command(id: string, params: object): Promise<void> {
    this.engine.writes.flush();
    await this.engine.commands.executeCommand(id, { unitId: this.engine.unitId, ...params });
  }
}

import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import type { RangeAddress } from "../../workbook/address";
import { LOOKS_ALONE } from "../spreadsheet/recalculation";
import { gridRange, rangeAddress } from "../spreadsheet/layout";
import type { NumberLocale } from "../spreadsheet/cell-text";
import type { Sheet, Spreadsheet } from "../spreadsheet/spreadsheet";
import { moveTables } from "../spreadsheet/tables";
import { contains, localAddress } from "./addresses";
import { EVENT, type HostEvents } from "./events";
import { accessDenied } from "./host-error";
import { tellOfSheets } from "./sheet-events";
import { EXCEL_ON_WINDOWS, type Moods } from "./moods/moods";

function boundsOf(cells: ISetRangeValuesMutationParams["cellValue"]): RangeAddress | null {
  const rows = Object.keys(cells ?? {}).map(Number);
  const columns = Object.values(cells ?? {}).flatMap((row: object | undefined) => Object.keys(row ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

function around(one: RangeAddress, other: RangeAddress): RangeAddress {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

/** What the host knows beside the spreadsheet, and the checks that every write goes through. */
export class HostState {
  /** True while the user is typing into a cell: Excel then refuses all requests. */
  editing = false;
  readOnly = false;
  moods: Moods = EXCEL_ON_WINDOWS;
  /** True where the workbook counts days from 1904. */
  date1904 = false;
  /** True where sheets may not be added, renamed, moved or deleted. */
  structureProtected = false;
  /** How `text` shows numbers. */
  locale: NumberLocale = "en";
  /** Why Excel would refuse a formula's call of one of the add-in's functions with so many arguments. */
  formulaRefusal: (name: string, count: number) => string | null = () => null;
  /** Shows a workbook that a program has made of a file in a window of its own. */
  openInWindow: (file: Uint8Array) => void = () => undefined;
  readonly settings = new Map<string, unknown>();
  readonly documentProperties = new Map<string, unknown>();
  readonly customProperties = new Map<string, { value: unknown; type: string }>();

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly events: HostEvents,
    /** Forgets one reference of the client's, or all of them. */
    readonly release: (id: string | null) => void,
  ) {
    this.watch();
  }

  get selection(): { sheet: Sheet; range: RangeAddress; cell: { row: number; column: number } } {
    const sheet = this.spreadsheet.activeSheet();
    const last = this.spreadsheet.engine.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    if (!last) return { sheet, range: { row: 0, column: 0, rows: 1, columns: 1 }, cell: { row: 0, column: 0 } };
    const range = rangeAddress(last.range);
    const { primary } = last;
    const cell = primary
      ? { row: primary.actualRow, column: primary.actualColumn }
      : { row: range.row, column: range.column };
    return { sheet, range, cell };
  }

  /** All that is selected, in the order of selecting. */
  selectedRanges(): readonly RangeAddress[] {
    const selections = this.spreadsheet.engine.injector.get(SheetsSelectionsService).getCurrentSelections();
    return selections.length === 0 ? [this.selection.range] : selections.map(({ range }) => rangeAddress(range));
  }

  select(sheet: Sheet, range: RangeAddress): void {
    if (this.spreadsheet.activeSheet().id !== sheet.id) this.spreadsheet.activate(sheet);
    const shown = {
      ...range,
      rows: Math.min(range.rows, sheet.worksheet.getRowCount() - range.row),
      columns: Math.min(range.columns, sheet.worksheet.getColumnCount() - range.column),
    };
    const cell = gridRange({ ...shown, rows: 1, columns: 1 });
    const primary = {
      ...cell,
      actualRow: range.row,
      actualColumn: range.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.spreadsheet.engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.spreadsheet.engine.unitId,
      subUnitId: sheet.id,
      selections: [{ range: gridRange(shown), primary, style: null }],
      reveal: true,
    });
  }

  /** Refuses a write that Excel would refuse on a protected sheet. */
  assertWritable(sheet: Sheet, range: RangeAddress): void {
    const { protection, unlocked } = sheet.extras;
    if (!protection || unlocked.some((free) => contains(free, range))) return;
    throw accessDenied(`The sheet ${sheet.name} is protected.`);
  }

  /** Refuses what a protected sheet allows only with this option. */
  assertAllowed(sheet: Sheet, option: string): void {
    const { protection } = sheet.extras;
    if (!protection || protection.options[option] === true) return;
    throw accessDenied(`The sheet ${sheet.name} is protected.`);
  }

  /** Tells the client of a change; those of cells' contents are told by themselves, whoever made them. */
  changed(sheet: Sheet, range: RangeAddress, changeType = "RangeEdited"): void {
    this.events.send(EVENT.changed, sheet.id, {
      address: localAddress(range),
      changeType,
      source: "Local",
      triggerSource: this.answering ? "ThisLocalAddin" : "Unknown",
      worksheetId: sheet.id,
    });
  }

  private watch(): void {
    const { engine, calculation } = this.spreadsheet;
    tellOfSheets(this.spreadsheet, this.events);
    engine.injector.get(SheetsSelectionsService).selectionSet$.subscribe(() => this.announceSelection());
    engine.injector.get(SheetsSelectionsService).selectionMoveEnd$.subscribe(() => this.announceSelection());
    engine.commands.onCommandExecuted((command, options) => {
      moveTables(this.spreadsheet, command);
      if (command.id === SetFormulaCalculationResultMutation.id)
        this.gatherCalculated(command.params as ISetFormulaCalculationResultMutation);
      // What moves cells tells of itself once, as the insertion or deletion that it is.
      if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal || this.moving) return;
      const { subUnitId, cellValue, trigger } = command.params as ISetRangeValuesMutationParams;
      const sheet = this.spreadsheet.sheetById(subUnitId);
      const range = trigger === LOOKS_ALONE ? null : boundsOf(cellValue);
      if (sheet && range) this.changed(sheet, range);
    });
    engine.workbook.activeSheet$.subscribe((worksheet) => {
      if (!worksheet || worksheet.getSheetId() === this.lastActive) return;
      if (this.lastActive) this.events.send(EVENT.deactivated, this.lastActive, { worksheetId: this.lastActive });
      this.lastActive = worksheet.getSheetId();
      this.events.send(EVENT.activated, this.lastActive, { worksheetId: this.lastActive });
      this.announceSelection();
    });
    calculation.onFinished(() => {
      const calculated = new Map(this.calculated);
      this.calculated.clear();
      for (const [sheetId, range] of calculated) {
        if (!this.spreadsheet.sheetById(sheetId)) continue;
        this.events.send(EVENT.calculated, sheetId, { address: localAddress(range), worksheetId: sheetId });
      }
    });
  }

  /** True while a request of the add-in's is answered: what changes then is the add-in's doing. */
  answering = false;
  private moving = false;
  /** What was calculated since it was last told, by sheet. */
  private readonly calculated = new Map<string, RangeAddress>();

  /** Runs what moves cells about, whose writes are no changes of their own. */
  async whileMoving(move: () => Promise<void>): Promise<void> {
    this.moving = true;
    try {
      await move();
    } finally {
      this.moving = false;
    }
  }

  private gatherCalculated({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const [sheetId, cells] of Object.entries(unitData[this.spreadsheet.engine.unitId] ?? {})) {
      const range = boundsOf(cells);
      const known = this.calculated.get(sheetId);
      if (range) this.calculated.set(sheetId, known ? around(known, range) : range);
    }
  }

  private lastActive = "";
  private lastAnnounced = "";
  private readonly selectionListeners = new Set<() => void>();

  /** Called after the selection has changed, whoever changed it. */
  onSelection(listener: () => void): void {
    this.selectionListeners.add(listener);
  }

  private announceSelection(): void {
    const { sheet, range } = this.selection;
    const address = localAddress(range);
    const now = `${sheet.id} ${address}`;
    if (now === this.lastAnnounced) return;
    this.lastAnnounced = now;
    this.events.selectionChanged(sheet.id, address);
    for (const listener of this.selectionListeners) listener();
  }
}

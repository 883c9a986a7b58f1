import { requestImmediateMacroTask, Worksheet, type Injector } from "@univerjs/core";
import { IEditorBridgeService, Layer } from "@univerjs/preset-sheets-core";
import { TableManager } from "@univerjs/preset-sheets-table";

/**
 * What Univer does anew at each single change and needs once for many: a fill makes thousands of changes within one task of the browser, and
 * these three took a third of its time.
 */
export function gatherRedraws(injector: Injector): void {
  gatherLayers();
  gatherEditedCell(injector.get(IEditorBridgeService));
  askSheetsWithTablesAlone(injector.get(TableManager));
}

/** The function, run once at the end of the task in which it was called, however often. */
function onceATask(run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestImmediateMacroTask(() => {
      isDue = false;
      run();
    });
  };
}

/** A layer that is to be drawn again waits for the end of the task as before, without taking its place in the queue back at each change. */
function gatherLayers(): void {
  const redraw = new WeakMap<Layer, () => void>();
  Layer.prototype.makeDirtyWithDebounce = function (this: Layer, isDirty = true) {
    if (!isDirty) {
      this.makeDirty(false);
      return;
    }
    const known = redraw.get(this) ?? onceATask(() => this.makeDirty(true));
    redraw.set(this, known);
    known();
  };
}

/** The formula bar shows what the selected cell holds after all of the changes, not after each. */
function gatherEditedCell(bridge: IEditorBridgeService): void {
  bridge.refreshEditCellState = onceATask(bridge.refreshEditCellState.bind(bridge));
}

/** Each layout asks of every row of a sheet, blank ones among them, whether the filter of a table hides it. */
function askSheetsWithTablesAlone(tables: TableManager): void {
  const isFiltered = Object.getOwnPropertyDescriptor(Worksheet.prototype, "getRowFiltered")?.value as (
    this: Worksheet,
    row: number,
  ) => boolean;
  const sheets = new Map<string, boolean>();
  const forget = (): void => {
    sheets.clear();
  };
  tables.tableAdd$.subscribe(forget);
  tables.tableDelete$.subscribe(forget);
  tables.tableInitStatus$.subscribe(forget);
  const hasTables = (sheet: Worksheet): boolean => {
    const id = sheet.getSheetId();
    const known = sheets.get(id) ?? tables.getTablesBySubunitId(sheet.getUnitId(), id).length > 0;
    sheets.set(id, known);
    return known;
  };
  Worksheet.prototype.getRowFiltered = function (this: Worksheet, row: number) {
    return hasTables(this) && isFiltered.call(this, row);
  };
}

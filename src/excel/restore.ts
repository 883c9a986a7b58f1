import type { FillRecord, RangeRecord } from "./fill-record";
import { nameNamed, readWorkbookState, sheetNamed, type WorkbookState } from "./workbook-state";

/**
 * Takes a fill back: completely, or as far as it had come when the host failed. What is there is read first, since nobody knows which
 * part of a failed request was carried out.
 */
export async function restore(context: Excel.RequestContext, record: FillRecord): Promise<void> {
  const state = await readWorkbookState(context);
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  for (const update of record.updates) queueRange(workbook, update, state);
  const names = record.names.flatMap(({ name, before }) => {
    const now = nameNamed(state, name);
    return now && now.formula !== before ? [{ name: now.name, before }] : [];
  });
  for (const { name, before } of names) if (before === null) workbook.names.getItem(name).delete();
  const remaining = sheetsAfter(record, state);
  if (sheetNamed(state, record.activeSheet) && !record.made.includes(record.activeSheet)) {
    workbook.worksheets.getItem(record.activeSheet).activate();
  }
  for (const name of remaining.toDelete) workbook.worksheets.getItem(name).delete();
  for (const { name, as } of remaining.toRename) workbook.worksheets.getItem(as).name = name;
  if (remaining.toRename.some(({ name }) => name === record.activeSheet)) {
    workbook.worksheets.getItem(record.activeSheet).activate();
  }
  for (const { name, before } of names) if (before !== null) workbook.names.getItem(name).formula = before;
  for (const { sheet, key, before } of record.stamps) {
    if (record.made.includes(sheet)) continue;
    const now = sheetNamed(state, sheet)?.stamps.get(key);
    if (now === undefined || now === before) continue;
    const properties = workbook.worksheets.getItem(sheet).customProperties;
    if (before === null) properties.getItem(key).delete();
    else properties.add(key, before);
  }
  await context.sync();
}

/** A made sheet is one of the plan's name while the one set aside, if any, bears its other name. */
function sheetsAfter(
  record: FillRecord,
  state: WorkbookState,
): {
  readonly toDelete: readonly string[];
  readonly toRename: readonly { readonly name: string; readonly as: string }[];
} {
  const toRename = record.setAside.filter(({ as }) => sheetNamed(state, as));
  const toDelete = record.made.filter((name) => {
    if (!sheetNamed(state, name)) return false;
    const aside = record.setAside.find((each) => each.name === name);
    return !aside || toRename.includes(aside);
  });
  return { toDelete, toRename };
}

function queueRange(workbook: Excel.Workbook, update: RangeRecord, state: WorkbookState): void {
  const now = nameNamed(state, update.name)?.target;
  const rows = update.inputs.length;
  const columns = update.inputs[0]?.length ?? 0;
  if (!now || columns !== now.range.columns) return;
  const range = workbook.names.getItem(update.name).getRange();
  const added = now.range.rows - rows;
  if (added < 0) return;
  if (update.added > 0 && added >= update.added) {
    range
      .getCell(rows - 1, 0)
      .getAbsoluteResizedRange(update.added, 1)
      .getEntireRow()
      .delete(Excel.DeleteShiftDirection.up);
  }
  workbook.names.getItem(update.name).getRange().getCell(0, 0).getAbsoluteResizedRange(rows, columns).formulas =
    update.inputs as unknown[][];
}

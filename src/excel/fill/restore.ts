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
  const ranges = record.updates.flatMap((update) => grown(update, state));
  // Rows go first: a formula that is put back would be moved along with them.
  for (const range of ranges) queueDeletion(workbook, range);
  for (const range of ranges) queueInputs(workbook, range);
  // A name reads the same whether it refers to the sheet that was made or to the one that was set aside: it is set anew.
  const names = record.names.filter(({ name }) => nameNamed(state, name));
  for (const { name, before } of names) if (before === null) workbook.names.getItem(name).delete();
  queueSheets(workbook, record, state);
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

/**
 * A sheet that was set aside gets its name back before the one that was made in its place is deleted, so that at no moment a formula
 * refers to nothing.
 */
function queueSheets(workbook: Excel.Workbook, record: FillRecord, state: WorkbookState): void {
  const { worksheets } = workbook;
  const aside = record.setAside.filter(({ as }) => sheetNamed(state, as));
  const made = record.made.flatMap((name) => {
    const replaced = record.setAside.some((each) => each.name === name);
    const isThere = sheetNamed(state, name) && (!replaced || aside.some((each) => each.name === name));
    return isThere ? [worksheets.getItem(name)] : [];
  });
  made.forEach((sheet, index) => {
    sheet.name = freeName(`erario ${String(index + 1)}`, state);
  });
  for (const { name, as } of aside) worksheets.getItem(as).name = name;
  const active = worksheets.getItemOrNullObject(record.activeSheet);
  if (sheetNamed(state, record.activeSheet) || aside.some(({ name }) => name === record.activeSheet)) active.activate();
  for (const sheet of made) sheet.delete();
}

function freeName(wanted: string, state: WorkbookState): string {
  let name = wanted;
  while (sheetNamed(state, name)) name += "_";
  return name;
}

interface Grown {
  readonly update: RangeRecord;
  readonly rows: number;
}

/** A range that still lies where it can be restored, with as many rows as it has now. */
function grown(update: RangeRecord, state: WorkbookState): Grown[] {
  const now = nameNamed(state, update.name)?.target?.range;
  const fits = now && now.columns === update.inputs[0]?.length && now.rows >= update.inputs.length;
  return fits ? [{ update, rows: now.rows }] : [];
}

function queueDeletion(workbook: Excel.Workbook, { update, rows }: Grown): void {
  const before = update.inputs.length;
  if (update.added === 0 || rows - before < update.added) return;
  const range = workbook.names.getItem(update.name).getRange();
  const added = range.getCell(before - 1, 0).getAbsoluteResizedRange(update.added, 1);
  added.getEntireRow().delete(Excel.DeleteShiftDirection.up);
}

function queueInputs(workbook: Excel.Workbook, { update }: Grown): void {
  const { inputs } = update;
  if (!inputs.some((line) => line.some((input) => input !== null))) return;
  const first = workbook.names.getItem(update.name).getRange().getCell(0, 0);
  first.getAbsoluteResizedRange(inputs.length, inputs[0]?.length ?? 1).formulas = inputs as unknown[][];
}

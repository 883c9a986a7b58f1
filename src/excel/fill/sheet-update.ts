import { cellName, holdsCell } from "../../workbook/address";
import { numberFormatCodes } from "../../workbook/number-format";
import type { Plan, PlannedName, PlannedSheet, PlannedTable } from "../../workbook/plan";
import { cellInput, isComputed, replacingInput, type CellInput } from "../writing/cell-input";
import type { RangeRecord } from "../taking-back/write-record";
import type { CellChange, FillStep, NameChange, SheetChanges, UpdatedName } from "./fill-step";
import { inputMarks, inputStamps, isAsFilled } from "./input-marks";
import { keyOfContents, marksIn } from "./line-keys";
import { isShared } from "./own-sheets";
import { plainValue } from "./plain-value";
import { contentsOf } from "./planned-contents";
import { becomesWhole, marksOfTable, rowStamps, wholePrintStamp, type Stamp } from "./sheet-stamps";
import { isBlankInput, isFormula, restoringInput, sameValue, updateTable, type TableUpdate } from "./table-update";
import { nameNamed, sheetNamed, sheetOfId, type NamedContent, type WorkbookState } from "./workbook-state";
import { rangeAt } from "../writing/range-at";
import { nameFormula, queueLook } from "../writing/writer";
import { writeStep, writeTextSafely, writeTableSafely } from "./name-writes";
import { type UpdatedTable, baseRows, baseKeys, tableChanges, sharedChanges } from "./table-changes";
import { formatAt } from "./planned-contents";

/** Updating a sheet that an earlier fill made: inputs by their names, lines by their keys, nothing else. */

export interface SheetUpdate {
  readonly steps: readonly FillStep[];
  readonly ranges: readonly UpdatedName[];
  readonly names: readonly NameChange[];
  readonly stamps: readonly Stamp[];
  readonly changes: SheetChanges;
  /** Whether it was printed in part and now is printed whole. */
  readonly becomesWhole: boolean;
}

/** What an update looks at. */
export interface Occasion {
  readonly plan: Plan;
  readonly state: WorkbookState;
  readonly contents: ReadonlyMap<string, NamedContent>;
  /** What the form had read from the workbook, as a plan; a cell that holds something else now was changed since. */
  readonly base: Plan | null;
}

function recordOf(content: NamedContent, written: readonly (readonly CellInput[])[], added = 0): RangeRecord {
  const rows = content.values.length;
  const before = content.formulas.map((line, row) =>
    line.map((formula, column) => restoringInput(formula, content.values[row]?.[column])),
  );
  return {
    place: { name: content.name, rows, columns: content.values[0]?.length ?? 1 },
    before,
    shown: content.values,
    written: [...written.slice(0, rows - 1), ...written.slice(rows - 1 + added)],
    formats: content.formats,
    added: written.slice(rows - 1, rows - 1 + added),
  };
}

/** An input of fixed shape: cells in which people put a formula of their own stay. */
export function updateScalar({ plan, state, contents, base }: Occasion, name: string): UpdatedName | null {
  const planned = plan.inputs.find((input) => input.name === name);
  const now = contents.get(name.toLowerCase());
  const place = plan.names.find((each) => each.name === name);
  if (!planned || !now || !place) return null;
  const sheet = plan.sheets.find((each) => each.name === place.sheet);
  const baseCells = base?.inputs.find((input) => input.name === name)?.cells;
  const filled = isAsFilled(inputMarks(sheetNamed(state, now.sheet)), name, now.values);
  const changes: CellChange[] = [];
  const inputs = planned.cells.map((line, row) =>
    line.map((content, column) => {
      const value = now.values[row]?.[column];
      if (sameValue(value, content)) return null;
      const formula = now.formulas[row]?.[column];
      const own = isFormula(formula, value);
      const read = baseCells?.[row]?.[column];
      changes.push({
        sheet: now.sheet,
        cell: cellName(now.range.row + row, now.range.column + column),
        before: value ?? "",
        after: plainValue(content),
        ...formatAt(sheet, place.range.row + row, place.range.column + column),
        ...(own ? { keptFormula: String(formula) } : {}),
        byHand: !own && !isBlankInput(value) && (read ? !sameValue(value, read) : filled !== true),
      });
      return own ? null : replacingInput(content);
    }),
  );
  const width = now.values[0]?.length ?? 0;
  if (inputs.length !== now.values.length || inputs[0]?.length !== width) return null;
  const isText = (row: number, column: number): boolean => now.formats[row]?.[column] === numberFormatCodes.text;
  const hasText = inputs.some((line, row) => line.some((input, column) => input !== null && isText(row, column)));
  const step = hasText ? writeTextSafely(now, inputs) : writeStep(name, inputs);
  return { name, inputs, changes, record: recordOf(now, inputs), step };
}

export function updateSheet(occasion: Occasion, sheet: PlannedSheet, id: string): SheetUpdate {
  const { plan, state, contents, base } = occasion;
  const tables = plan.tables.filter((table) => table.sheet === sheet.name);
  const tableNames = new Set(tables.map((table) => table.name));
  const shared = isShared(plan, sheet.name);
  const there = sheetOfId(state, id);
  const marks = inputMarks(there);
  const scalars = plan.names
    .filter((name) => name.sheet === sheet.name && name.role === "input" && !tableNames.has(name.name))
    .flatMap((name) => updateScalar(occasion, name.name) ?? []);

  // From the bottom up, so that rows put in leave the addresses above them as they were read.
  const updated: readonly UpdatedTable[] = tables
    .flatMap((table) => {
      const now = contents.get(table.name.toLowerCase());
      return now ? [{ table, now, planned: contentsOf(sheet, table.range).slice(0, -1) }] : [];
    })
    .sort((a, b) => b.now.range.row - a.now.range.row)
    .map(({ table, now, planned }) => {
      const known = new Set([...marksIn(marksOfTable(there, table.name)), ...baseKeys(base, table)]);
      const update = updateTable(planned, table.key, { ...now, marks: known }, { keepUnknown: table.shared === true });
      // Values on the shared sheet are inputs of their own names and written through them.
      const inputs = shared ? sourcesAlone(occasion, sheet, table, now, update, scalars) : update.inputs;
      return { table, now, planned, update, inputs };
    });

  const stepsOfTables: FillStep[] = updated.flatMap(({ table, now, update, inputs }) => [
    {
      bytes: 2_000,
      queue: ({ workbook }: Excel.RequestContext) => {
        if (update.added === 0) return;
        const whole = workbook.names.getItem(table.name).getRange();
        // By the name, not by the address that was read: somebody may have put rows in above.
        whole
          .getLastRow()
          .getAbsoluteResizedRange(update.added, 1)
          .getEntireRow()
          .insert(Excel.InsertShiftDirection.down);
        queueAddedRows(workbook, sheet, table, now, update, { id, shared });
      },
    },
    ...(inputs.some((line) => line.some((input) => input !== null))
      ? [writeTableSafely(sheet, table, now, inputs, update.added)]
      : []),
  ]);
  const names = updated.flatMap(({ table, now, update }) =>
    missingNames(plan, sheet, table.range.row, now, update, state),
  );
  const ranges: UpdatedName[] = [
    ...updated.map((each) => ({
      name: each.table.name,
      inputs: each.inputs,
      record: recordOf(each.now, each.inputs, each.update.added),
      changes: shared ? sharedChanges(sheet, each) : tableChanges(each, sheet, marks, base),
      step: { bytes: 0, queue: () => undefined },
    })),
    ...scalars,
  ];
  const cells = [...ranges].reverse().flatMap(({ changes }) => changes);
  return {
    steps: [...stepsOfTables, ...scalars.filter(({ inputs }) => hasInput(inputs)).map((scalar) => scalar.step)],
    ranges,
    names,
    stamps: [
      ...rowStamps(plan, sheet, id),
      ...inputStamps(plan, sheet, id),
      ...(becomesWhole(sheet, there) ? [wholePrintStamp(id)] : []),
    ],
    becomesWhole: becomesWhole(sheet, there),
    changes: {
      sheet: there?.name ?? sheet.name,
      cells,
      changedInputs: cells.filter(({ keptFormula }) => keptFormula === undefined).length,
      addedRows: updated.reduce((sum, { update }) => sum + update.added, 0),
      clearedRows: updated.reduce((sum, { update }) => sum + update.clearedRows.length, 0),
      keptRows: shared ? 0 : updated.reduce((sum, { update }) => sum + update.keptRows, 0),
    },
  };
}

function hasInput(inputs: readonly (readonly CellInput[])[]): boolean {
  return inputs.some((line) => line.some((input) => input !== null));
}

/**
 * A row of the shared list gets the plan's source and days where its value changes, or where the form's source changed: a source never
 * stays beside a value that it is not of. All else of a row that is there stays.
 */
function sourcesAlone(
  { plan, base }: Occasion,
  sheet: PlannedSheet,
  table: PlannedTable,
  now: NamedContent,
  update: TableUpdate,
  scalars: readonly UpdatedName[],
): readonly (readonly CellInput[])[] {
  const rowsBefore = now.values.length - 1;
  const changed = new Set(scalars.filter(({ inputs }) => hasInput(inputs)).map(({ name }) => name));
  const contents = contentsOf(sheet, table.range);
  const before = new Map(baseRows(base, table).map((row) => [keyOfContents(row, table.key), row]));
  const inputNames = plan.names.filter((name) => name.sheet === sheet.name && name.role === "input");
  const inputs = update.inputs.map((line, row) => (row < rowsBefore ? line.map((): CellInput => null) : [...line]));
  // A value of the law's may be a formula; it has no row above whose own it could take over.
  update.addedRows.forEach((plannedRow, index) => {
    contents[plannedRow]?.forEach((content, column) => {
      const target = inputs[rowsBefore + index];
      if (target && isComputed(content)) target[column] = cellInput(content);
    });
  });
  contents.slice(0, -1).forEach((planned, index) => {
    const row = update.places[index];
    if (row === undefined || row >= rowsBefore) return;
    const at = table.range.row + index;
    const values = inputNames.filter(({ range }) => range.row === at);
    const read = before.get(keyOfContents(planned, table.key));
    planned.forEach((content, column) => {
      const isValue = values.some(({ range }) => holdsCell(range, at, table.range.column + column));
      if (isValue || isComputed(content) || sameValue(now.values[row]?.[column], content)) return;
      if (isFormula(now.formulas[row]?.[column], now.values[row]?.[column])) return;
      const isSourceChanged = read?.[column] !== undefined && plainValue(read[column]) !== plainValue(content);
      if (!values.some(({ name }) => changed.has(name)) && !isSourceChanged) return;
      const target = inputs[row];
      if (target) target[column] = replacingInput(content);
    });
  });
  return inputs;
}

/** New rows look like the plan's and take over the formulas of a row that is there. */
function queueAddedRows(
  workbook: Excel.Workbook,
  sheet: PlannedSheet,
  table: PlannedTable,
  now: NamedContent,
  update: TableUpdate,
  { id, shared }: { readonly id: string; readonly shared: boolean },
): void {
  const whole = workbook.names.getItem(table.name).getRange();
  const rowsBefore = now.values.length;
  const first = rowsBefore - 1;
  const columns = now.values[0]?.length ?? 1;
  const rowsAt = (row: number, rows: number): Excel.Range =>
    whole.getCell(row, 0).getAbsoluteResizedRange(rows, columns);
  if (update.model !== null) {
    rowsAt(first, update.added).copyFrom(rowsAt(update.model, 1), Excel.RangeCopyType.all);
    return;
  }
  if (!shared && rowsBefore > 1) {
    rowsAt(first, update.added).copyFrom(rowsAt(first - 1, 1), Excel.RangeCopyType.formats);
    return;
  }
  const worksheet = workbook.worksheets.getItem(id);
  update.addedRows.forEach((plannedRow, index) => {
    const from = table.range.row + plannedRow;
    const row = now.range.row + first + index;
    for (const format of sheet.formats) {
      if (from < format.range.row || from >= format.range.row + format.range.rows) continue;
      const moved = { ...format, range: { ...format.range, row, rows: 1 } };
      queueLook(worksheet, moved);
      if (format.format)
        rangeAt(worksheet, moved.range).numberFormat = numberFormatCodes[format.format] as unknown as string[][];
    }
    const height = sheet.rowHeights.find((each) => each.row === from);
    if (height)
      rangeAt(worksheet, { row, column: 0, rows: 1, columns: 1 }).getEntireRow().format.rowHeight = 15 * height.lines;
  });
}

/** Names of a table's inputs that do not exist, or refer to nothing, where their rows stand now. */
function missingNames(
  plan: Plan,
  sheet: PlannedSheet,
  plannedRow: number,
  now: NamedContent,
  update: TableUpdate,
  state: WorkbookState,
): readonly NameChange[] {
  const tables = new Set(plan.tables.map((table) => table.name));
  const candidates = plan.names.filter(
    (name) => name.sheet === sheet.name && name.role === "input" && name.range.rows === 1 && !tables.has(name.name),
  );
  return candidates.flatMap((name) => {
    const place = update.places[name.range.row - plannedRow];
    const known = nameNamed(state, name.name);
    if (place === undefined || known?.target) return [];
    const range: PlannedName["range"] = { ...name.range, row: now.range.row + place };
    const formula = nameFormula({ ...name, sheet: now.sheet, range });
    return [{ name: name.name, before: known?.formula ?? null, formula, onMade: false }];
  });
}

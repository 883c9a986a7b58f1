import { numberFormatCodes } from "../../workbook/number-format";
import type { Plan, PlannedName, PlannedSheet } from "../../workbook/plan";
import { replacingInput, type CellInput } from "../writing/cell-input";
import { isShared } from "./fill-decision";
import type { RangeRecord } from "./fill-record";
import type { FillStep, NameChange, SheetChanges, UpdatedRange } from "./fill-step";
import { marksIn } from "./line-keys";
import { holdsCell } from "../../workbook/address";
import { contentsOf } from "./planned-contents";
import { marksOfTable, rowStamps, type Stamp } from "./sheet-stamps";
import { isFormula, restoringInput, sameValue, updateTable, type TableUpdate } from "./table-update";
import { nameNamed, type NamedContent, type WorkbookState } from "./workbook-state";
import { encodedLength, nameFormula, queueLook, rangeAt } from "../writing/writer";

/** Updating a sheet that an earlier fill made: inputs by their names, lines by their keys, nothing else. */

export interface UpdatedName extends UpdatedRange {
  readonly record: RangeRecord;
  readonly step: FillStep;
  readonly changed: number;
}

export interface SheetUpdate {
  readonly steps: readonly FillStep[];
  readonly ranges: readonly UpdatedName[];
  readonly names: readonly NameChange[];
  readonly stamps: readonly Stamp[];
  readonly changes: SheetChanges;
}

/** What the written cells held; the others are null, as they are in what is written. */
function before(content: NamedContent, written: readonly (readonly CellInput[])[]): readonly (readonly CellInput[])[] {
  return content.formulas.map((line, row) =>
    line.map((formula, column) =>
      (written[row]?.[column] ?? null) === null ? null : restoringInput(formula, content.values[row]?.[column]),
    ),
  );
}

function writeStep(name: string, inputs: readonly (readonly CellInput[])[]): FillStep {
  return {
    bytes: 400 + inputs.reduce((sum, line) => sum + encodedLength(line), 0),
    queue: ({ workbook }) => {
      workbook.names.getItem(name).getRange().formulas = inputs as unknown[][];
    },
  };
}

/** An input of fixed shape: cells in which people put a formula of their own stay. */
export function updateScalar(
  plan: Plan,
  name: string,
  contents: ReadonlyMap<string, NamedContent>,
): UpdatedName | null {
  const planned = plan.inputs.find((input) => input.name === name);
  const now = contents.get(name.toLowerCase());
  if (!planned || !now) return null;
  let changed = 0;
  const inputs = planned.cells.map((line, row) =>
    line.map((content, column) => {
      const value = now.values[row]?.[column];
      if (isFormula(now.formulas[row]?.[column], value) || sameValue(value, content)) return null;
      changed += 1;
      return replacingInput(content);
    }),
  );
  const record = { name, inputs: before(now, inputs), added: 0 };
  return { name, inputs, changed, record, step: writeStep(name, inputs) };
}

export function updateSheet(
  plan: Plan,
  sheet: PlannedSheet,
  state: WorkbookState,
  contents: ReadonlyMap<string, NamedContent>,
): SheetUpdate {
  const tables = plan.tables.filter((table) => table.sheet === sheet.name);
  const tableNames = new Set(tables.map((table) => table.name));
  const shared = isShared(plan, sheet.name);
  const scalars = plan.names
    .filter((name) => name.sheet === sheet.name && name.role === "input" && !tableNames.has(name.name))
    .flatMap((name) => updateScalar(plan, name.name, contents) ?? []);

  // From the bottom up, so that rows put in leave the addresses above them as they were read.
  const updated = tables
    .flatMap((table) => {
      const now = contents.get(table.name.toLowerCase());
      return now ? [{ table, now, planned: contentsOf(sheet, table.range).slice(0, -1) }] : [];
    })
    .sort((a, b) => b.now.range.row - a.now.range.row)
    .map(({ table, now, planned }) => {
      const marks = marksIn(marksOfTable(state, sheet.name, table.name));
      const update = updateTable(planned, table.key, { ...now, marks }, { keepUnknown: table.shared === true });
      // Values on the shared sheet are inputs of their own names and written through them.
      const inputs = shared ? onlyAdded(update, now.values.length - 1) : update.inputs;
      const record = { name: table.name, inputs: before(now, inputs), added: update.added };
      return { table, now, planned, update, inputs, record };
    });

  const insertions = updated.filter(({ update }) => update.added > 0);
  const stepsOfTables: FillStep[] = updated.flatMap(({ table, now, update, inputs }) => [
    {
      bytes: 2_000,
      queue: ({ workbook }: Excel.RequestContext) => {
        if (update.added === 0) return;
        const worksheet = workbook.worksheets.getItem(sheet.name);
        const { range } = now;
        const firstAdded = range.row + range.rows - 1;
        rangeAt(worksheet, { row: firstAdded, column: 0, rows: update.added, columns: 1 })
          .getEntireRow()
          .insert(Excel.InsertShiftDirection.down);
        queueAddedRows(worksheet, sheet, table.range, range, update, shared);
      },
    },
    ...(inputs.some((line) => line.some((input) => input !== null))
      ? [writeTextSafely(table.name, inputs, sheet, table.range)]
      : []),
  ]);
  const names = updated.flatMap(({ table, now, update }) =>
    missingNames(plan, sheet, table.range.row, now, update, state),
  );
  const ranges: UpdatedName[] = [
    ...updated.map(({ table, inputs, record, update }) => ({
      name: table.name,
      inputs,
      record,
      changed: update.changedCells,
      step: { bytes: 0, queue: () => undefined },
    })),
    ...scalars,
  ];
  const sum = (pick: (update: TableUpdate) => number): number =>
    updated.reduce((total, { update }) => total + pick(update), 0);
  return {
    steps: [...stepsOfTables, ...scalars.filter((scalar) => scalar.changed > 0).map((scalar) => scalar.step)],
    ranges,
    names,
    stamps: rowStamps(plan, sheet),
    changes: {
      sheet: sheet.name,
      changedInputs:
        scalars.reduce((total, scalar) => total + scalar.changed, 0) +
        (shared ? 0 : sum((update) => update.changedCells)),
      addedRows: insertions.reduce((total, { update }) => total + update.added, 0),
      clearedRows: sum((update) => update.clearedRows),
      keptRows: shared ? 0 : sum((update) => update.keptRows),
    },
  };
}

function onlyAdded(update: TableUpdate, rowsBefore: number): readonly (readonly CellInput[])[] {
  return update.inputs.map((line, row) => (row < rowsBefore ? line.map(() => null) : line));
}

/** New rows look like the plan's and take over the formulas of a row that is there. */
function queueAddedRows(
  worksheet: Excel.Worksheet,
  sheet: PlannedSheet,
  planned: PlannedName["range"],
  range: PlannedName["range"],
  update: TableUpdate,
  shared: boolean,
): void {
  const first = range.row + range.rows - 1;
  const added = { row: first, column: range.column, rows: update.added, columns: range.columns };
  if (update.model !== null) {
    const model = { row: range.row + update.model, column: range.column, rows: 1, columns: range.columns };
    rangeAt(worksheet, added).copyFrom(rangeAt(worksheet, model), Excel.RangeCopyType.all);
    return;
  }
  if (!shared && range.rows > 1) {
    const model = { row: first - 1, column: range.column, rows: 1, columns: range.columns };
    rangeAt(worksheet, added).copyFrom(rangeAt(worksheet, model), Excel.RangeCopyType.formats);
    return;
  }
  update.addedRows.forEach((plannedRow, index) => {
    const from = planned.row + plannedRow;
    for (const format of sheet.formats) {
      if (from < format.range.row || from >= format.range.row + format.range.rows) continue;
      const moved = { ...format, range: { ...format.range, row: first + index, rows: 1 } };
      queueLook(worksheet, moved);
      if (format.format)
        rangeAt(worksheet, moved.range).numberFormat = numberFormatCodes[format.format] as unknown as string[][];
    }
    const height = sheet.rowHeights.find(({ row }) => row === from);
    if (height)
      rangeAt(worksheet, { row: first + index, column: 0, rows: 1, columns: 1 }).getEntireRow().format.rowHeight =
        15 * height.lines;
  });
}

/** A column of codes is formatted as text, and a cell of that format takes an apostrophe as it is: it is General while it is written. */
function writeTextSafely(
  name: string,
  inputs: readonly (readonly CellInput[])[],
  sheet: PlannedSheet,
  range: PlannedName["range"],
): FillStep {
  const textColumns = inputs[0]?.flatMap((_, column) => (isTextColumn(sheet, range, column) ? [column] : [])) ?? [];
  const write = writeStep(name, inputs);
  return {
    bytes: write.bytes,
    queue: (context) => {
      const whole = context.workbook.names.getItem(name).getRange();
      for (const column of textColumns)
        whole.getColumn(column).numberFormat = numberFormatCodes.general as unknown as string[][];
      write.queue(context);
      for (const column of textColumns)
        whole.getColumn(column).numberFormat = numberFormatCodes.text as unknown as string[][];
    },
  };
}

function isTextColumn(sheet: PlannedSheet, range: PlannedName["range"], column: number): boolean {
  return sheet.formats.some(
    (format) => format.format === "text" && holdsCell(format.range, range.row, range.column + column),
  );
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
    const formula = nameFormula({ ...name, range: { ...name.range, row: now.range.row + place } });
    return [{ name: name.name, before: known?.formula ?? null, formula }];
  });
}

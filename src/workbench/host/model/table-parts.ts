import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import { columnNames } from "../../spreadsheet/tables";
import { clearRange, deleteCells, insertCells } from "./range-changes";
import { readValues, writeContents, wrongSize } from "./range-contents";
import { columnFilterType } from "./table-order";
import { body, changed, headers, rowCount, type TableTarget } from "./table-targets";
import { rangeObject, usedPart, wholeNumber, type RangeTarget } from "./targets";

interface RowTarget extends TableTarget {
  readonly index: number;
}

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

function rangeOfRow({ state, sheet, table: { range }, index }: RowTarget): RangeTarget {
  return { state, sheet, range: { ...range, row: range.row + 1 + index, rows: 1 } };
}

/** A column with its header, or its rows alone. */
function rangeOfColumn(target: ColumnTarget, whole = true): RangeTarget {
  const { range } = whole ? { range: target.table.range } : body(target);
  const { state, sheet, index } = target;
  return { state, sheet, range: { ...range, column: range.column + index, columns: 1 } };
}

/** Runs what moves cells about the table itself, which nothing else may. */
async function withoutTable<T>({ sheet, table }: TableTarget, work: () => Promise<T>): Promise<T> {
  const { tables } = sheet.extras;
  const place = tables.indexOf(table);
  tables.splice(place, 1);
  try {
    return await work();
  } finally {
    tables.splice(place, 0, table);
  }
}

function isBlank(target: RangeTarget): boolean {
  return usedPart(target, false) === null;
}

/** Makes room for rows or columns; where nothing is in the way, nothing moves. */
async function makeRoom(target: TableTarget, room: RangeTarget, shift: "Down" | "Right"): Promise<void> {
  const { table } = target;
  const rest =
    shift === "Down"
      ? { ...room.range, rows: 1_048_576 - room.range.row }
      : { ...room.range, columns: 16_384 - room.range.column };
  if (!isBlank({ ...room, range: rest })) await withoutTable(target, () => insertCells(room, shift));
  table.range =
    shift === "Down"
      ? { ...table.range, rows: table.range.rows + room.range.rows }
      : { ...table.range, columns: table.range.columns + room.range.columns };
}

/** Where something is added: null and −1 stand for the end. */
function placeOf(index: unknown, count: number): number {
  if (index === null || index === undefined || index === -1) return count;
  const place = wholeNumber(index, "index", 0);
  if (place > count) throw invalidArgument("The index is beyond the table.");
  return place;
}

async function addRows(target: TableTarget, index: unknown, values: unknown): Promise<HostObject> {
  const { state, sheet, table } = target;
  const place = placeOf(index, rowCount(target));
  const { columns } = table.range;
  const blank = Array<string>(columns).fill("");
  const rows = (Array.isArray(values) ? (Array.isArray(values[0]) ? values : [values]) : [blank]) as unknown[][];
  if (rows.some((row) => row.length !== columns)) throw wrongSize();
  const range = { ...table.range, row: table.range.row + 1 + place, rows: rows.length };
  state.assertWritable(sheet, range);
  const added = table.waiting ? rows.length - 1 : rows.length;
  if (added > 0) await makeRoom(target, { state, sheet, range: { ...range, rows: added } }, "Down");
  table.waiting = false;
  writeContents({ state, sheet, range }, rows);
  await changed(target);
  return tableRowType.of({ ...target, index: place });
}

async function deleteRow(target: RowTarget): Promise<void> {
  const { table } = target;
  const range = rangeOfRow(target);
  if (rowCount(target) <= 1) {
    clearRange(range, "Contents");
    table.waiting = true;
  } else {
    await withoutTable(target, () => deleteCells(range, "Up"));
    table.range = { ...table.range, rows: table.range.rows - 1 };
  }
  await changed(target);
}

async function addColumn(target: TableTarget, index: unknown, values: unknown, name: unknown): Promise<HostObject> {
  const { state, sheet, table } = target;
  const place = placeOf(index, table.range.columns);
  const { rows } = table.range;
  if (values !== null && values !== undefined && (!Array.isArray(values) || values.length !== rows)) throw wrongSize();
  const range = { ...table.range, column: table.range.column + place, columns: 1 };
  await makeRoom(target, { state, sheet, range }, "Right");
  const given = (values as unknown[][] | null | undefined) ?? [];
  writeContents(
    { state, sheet, range },
    Array.from({ length: rows }, (_, row) => [given[row]?.[0] ?? ""]),
  );
  const header = { state, sheet, range: { ...range, rows: 1 } };
  const word = state.locale === "pt-BR" ? "Coluna" : "Column";
  if (typeof name === "string") writeContents(header, [[name]]);
  else if (isBlank(header)) writeContents(header, [[`${word}${table.range.columns}`]]);
  shiftFilters(target, place, 1);
  await changed(target);
  return tableColumnType.of({ ...target, index: place });
}

async function deleteColumn(target: ColumnTarget): Promise<void> {
  const { table, index } = target;
  if (table.range.columns === 1) throw new HostError("InvalidOperation", "A table has a column at least.");
  await withoutTable(target, () => deleteCells(rangeOfColumn(target), "Left"));
  table.range = { ...table.range, columns: table.range.columns - 1 };
  table.filters.delete(index);
  shiftFilters(target, index, -1);
  await changed(target);
}

function shiftFilters({ table: { filters } }: TableTarget, from: number, by: 1 | -1): void {
  const moved = [...filters].map(([index, words]): [number, readonly string[]] => [
    index >= from ? index + by : index,
    words,
  ]);
  filters.clear();
  for (const [index, words] of moved) filters.set(index, words);
}

const tableRowType: ObjectType<RowTarget> = new ObjectType<RowTarget>("TableRow", {
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (target) => readValues(rangeOfRow(target)),
      set: (target, values) => writeContents(rangeOfRow(target), values),
    },
  },
  methods: { getRange: (target) => rangeObject(rangeOfRow(target)) },
  changes: { delete: deleteRow },
});

function rowAt(target: TableTarget, index: unknown): HostObject {
  const place = wholeNumber(index, "index", 0);
  if (place >= rowCount(target)) throw itemNotFound(`There is no row ${place} in the table.`);
  return tableRowType.of({ ...target, index: place });
}

export const tableRowCollectionType = new ObjectType<TableTarget>("TableRowCollection", {
  properties: { count: { get: rowCount } },
  items: (target) => Array.from({ length: rowCount(target) }, (_, index) => tableRowType.of({ ...target, index })),
  item: rowAt,
  methods: { getCount: rowCount, getItemAt: rowAt },
  changes: { add: addRows },
});

const tableColumnType: ObjectType<ColumnTarget> = new ObjectType<ColumnTarget>("TableColumn", {
  id: ({ index }) => index + 1,
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (target) => columnNames(target.sheet, target.table)[target.index] ?? "",
      set: async (target, name) => {
        const { state, sheet, range } = rangeOfColumn(target);
        writeContents({ state, sheet, range: { ...range, rows: 1 } }, [[String(name)]]);
        await changed(target);
      },
    },
    values: {
      get: (target) => readValues(rangeOfColumn(target)),
      set: (target, values) => writeContents(rangeOfColumn(target), values),
    },
  },
  objects: { filter: (target) => columnFilterType.of(target) },
  methods: {
    getRange: (target) => rangeObject(rangeOfColumn(target)),
    getDataBodyRange: (target) => rangeObject(rangeOfColumn(target, false)),
    getHeaderRowRange: (target) => {
      const { range } = headers(target);
      return rangeObject({
        ...rangeOfColumn(target),
        range: { ...range, column: range.column + target.index, columns: 1 },
      });
    },
  },
  changes: { delete: deleteColumn },
});

/** By its name, or by the number that tells it from the others. */
function findColumn(target: TableTarget, key: unknown): HostObject | null {
  const names = columnNames(target.sheet, target.table).map((name) => name.toLocaleLowerCase());
  const index = typeof key === "number" ? key - 1 : names.indexOf(String(key).toLocaleLowerCase());
  return names[index] === undefined ? null : tableColumnType.of({ ...target, index });
}

function requiredColumn(target: TableTarget, key: unknown): HostObject {
  const column = findColumn(target, key);
  if (!column) throw itemNotFound(`There is no column ${String(key)} in the table.`);
  return column;
}

export const tableColumnCollectionType = new ObjectType<TableTarget>("TableColumnCollection", {
  properties: { count: { get: ({ table }) => table.range.columns } },
  items: (target) =>
    columnNames(target.sheet, target.table).map((_, index) => tableColumnType.of({ ...target, index })),
  item: requiredColumn,
  methods: {
    getCount: ({ table }) => table.range.columns,
    getItem: requiredColumn,
    getItemAt: (target, index) => requiredColumn(target, wholeNumber(index, "index", 0) + 1),
    getItemOrNullObject: findColumn,
  },
  changes: { add: addColumn },
});

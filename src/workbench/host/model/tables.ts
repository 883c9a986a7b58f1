import { intersection, type RangeAddress } from "../../../workbook/address";
import { announceTables, columnNames } from "../../spreadsheet/tables";
import type { TableModel } from "../../spreadsheet/sheet-extras";
import type { Sheet } from "../../spreadsheet/spreadsheet";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType, type HostObject, type Property } from "../object-type";
import { checkName } from "./names";
import { clearRange, insertCells } from "./range-changes";
import { writeContents } from "./range-contents";
import { clearFilters, tableSortType } from "./table-order";
import { tableColumnCollectionType, tableRowCollectionType } from "./table-parts";
import { body, changed, headers, type TableTarget } from "./table-targets";
import { isUnbounded, rangeArgument, rangeByAddress, rangeObject, worksheetObject, type RangeTarget } from "./targets";

interface TablesTarget {
  readonly state: HostState;
  /** The sheet whose tables these are; null for the workbook's. */
  readonly sheet: Sheet | null;
  /** Only those that meet this range. */
  readonly within?: RangeAddress;
}

function all({ state, sheet, within }: TablesTarget): TableTarget[] {
  const sheets = sheet ? [sheet] : state.spreadsheet.allSheets();
  return sheets.flatMap((each) =>
    each.extras.tables
      .filter(({ range }) => within === undefined || intersection(range, within) !== null)
      .map((table) => ({ state, sheet: each, table })),
  );
}

function find(target: TablesTarget, key: unknown): HostObject | null {
  const wanted = String(key).toLocaleLowerCase();
  const found = all(target).find(({ table }) => table.id === key || table.name.toLocaleLowerCase() === wanted);
  return found ? tableType.of(found) : null;
}

function required(target: TablesTarget, key: unknown): HostObject {
  const table = find(target, key);
  if (!table) throw itemNotFound(`There is no table ${String(key)}.`);
  return table;
}

function at(target: TablesTarget, index: unknown): HostObject {
  const table = all(target)[Number(index)];
  if (!table) throw itemNotFound(`There is no table ${String(index)}.`);
  return tableType.of(table);
}

function isTaken(state: HostState, name: string): boolean {
  return find({ state, sheet: null }, name) !== null || state.spreadsheet.names.find(name, null) !== null;
}

/** The name that Excel gives a new table. */
function freeName(state: HostState): string {
  const first = state.locale === "pt-BR" ? "Tabela" : "Table";
  for (let number = 1; ; number += 1) if (!isTaken(state, `${first}${number}`)) return `${first}${number}`;
}

/** Excel writes a header where a cell of the header row is blank, and makes a text of whatever else it holds. */
function writeHeaders(target: TableTarget): void {
  const word = target.state.locale === "pt-BR" ? "Coluna" : "Column";
  const taken = new Set<string>();
  const names = columnNames(target.sheet, target.table).map((name, index) => {
    let free = name === "" ? `${word}${index + 1}` : name;
    for (let number = 2; taken.has(free.toLocaleLowerCase()); number += 1) free = `${name || word}${number}`;
    taken.add(free.toLocaleLowerCase());
    return free;
  });
  const range = headers(target);
  names.forEach((name, index) => {
    const { row, column } = range.range;
    if (target.sheet.cells.value(row, column + index) !== name)
      writeContents({ ...range, range: { row, column: column + index, rows: 1, columns: 1 } }, [[`'${name}`]]);
  });
}

async function add(target: TablesTarget, address: unknown, hasHeaders: unknown): Promise<HostObject> {
  const { state } = target;
  const own = target.sheet ?? state.spreadsheet.activeSheet();
  const { sheet, range } =
    typeof address === "string" ? rangeByAddress(state, own, address) : rangeArgument({ state, sheet: own }, address);
  if (target.sheet && sheet.id !== target.sheet.id) throw invalidArgument("The range is on another sheet.");
  if (isUnbounded({ ...range }))
    throw new HostError("NotImplemented", "The requested feature isn't implemented: tables of whole rows or columns.");
  if (sheet.extras.tables.some((table) => intersection(table.range, range)))
    throw invalidArgument("A table cannot overlap another one.");
  state.assertWritable(sheet, range);
  let rows = range.rows;
  if (hasHeaders !== true) {
    // Excel puts the headers above what is there.
    await insertCells({ state, sheet, range: { ...range, rows: 1 } }, "Down");
    rows += 1;
  }
  const table: TableModel = {
    id: `table-${sheet.id}-${sheet.extras.nextId++}`,
    name: freeName(state),
    range: { ...range, rows: Math.max(rows, 2) },
    waiting: rows === 1,
    filters: new Map(),
    looks: { style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true },
  };
  sheet.extras.tables.push(table);
  writeHeaders({ state, sheet, table });
  await changed({ state, sheet, table });
  return tableType.of({ state, sheet, table });
}

async function remove(target: TableTarget): Promise<void> {
  await clearFilters(target);
  const { tables } = target.sheet.extras;
  tables.splice(tables.indexOf(target.table), 1);
  announceTables(target.state.spreadsheet);
}

async function resize(target: TableTarget, newRange: unknown): Promise<void> {
  const { state, sheet, table } = target;
  const wanted =
    typeof newRange === "string" ? rangeByAddress(state, sheet, newRange) : rangeArgument(target, newRange);
  const others = sheet.extras.tables.filter((each) => each !== table);
  if (wanted.sheet.id !== sheet.id || wanted.range.row !== table.range.row || !intersection(wanted.range, table.range))
    throw invalidArgument("The headers stay in their row, and the new range meets the old one.");
  if (wanted.range.rows < 2) throw invalidArgument("A table has a row below its headers.");
  if (others.some(({ range }) => intersection(range, wanted.range)))
    throw invalidArgument("A table cannot overlap another one.");
  table.range = wanted.range;
  table.waiting = false;
  writeHeaders(target);
  await changed(target);
}

function look(name: string, without: unknown, takes: (value: unknown) => boolean): Property<TableTarget> {
  return {
    get: ({ table }) => table.looks[name] ?? without,
    set: ({ table }, value) => {
      if (!takes(value)) throw invalidArgument(`${name} does not take ${String(value)}.`);
      table.looks[name] = value;
    },
  };
}

const truth = (name: string): Property<TableTarget> => look(name, false, (value) => typeof value === "boolean");

/** A part of a table that this host always or never has. */
function only(name: string, value: boolean): Property<TableTarget> {
  return {
    get: () => value,
    set: (_target, wanted) => {
      if (wanted !== value)
        throw new HostError("NotImplemented", `The requested feature isn't implemented: Table.${name}.`);
    },
  };
}

const tableType: ObjectType<TableTarget> = new ObjectType<TableTarget>("Table", {
  id: ({ table }) => table.id,
  properties: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: async (target, value) => {
        const { state, table } = target;
        const name = checkName(value);
        if (name.toLocaleLowerCase() !== table.name.toLocaleLowerCase() && isTaken(state, name))
          throw itemAlreadyExists(`There is a name ${name} already.`);
        table.name = name;
        await changed(target);
      },
    },
    showHeaders: only("showHeaders", true),
    showTotals: only("showTotals", false),
    style: look("style", "", (value) => /^TableStyle(?:Light|Medium|Dark)\d+$/.test(String(value))),
    showBandedRows: truth("showBandedRows"),
    showBandedColumns: truth("showBandedColumns"),
    showFilterButton: truth("showFilterButton"),
    highlightFirstColumn: truth("highlightFirstColumn"),
    highlightLastColumn: truth("highlightLastColumn"),
  },
  objects: {
    columns: (target) => tableColumnCollectionType.of(target),
    rows: (target) => tableRowCollectionType.of(target),
    sort: (target) => tableSortType.of(target),
    worksheet: ({ state, sheet }) => worksheetObject({ state, sheet }),
  },
  methods: {
    getRange: ({ state, sheet, table }) => rangeObject({ state, sheet, range: table.range }),
    getHeaderRowRange: (target) => rangeObject(headers(target)),
    getDataBodyRange: (target) => rangeObject(body(target)),
    getTotalRowRange: () => {
      throw itemNotFound("The table has no row of totals.");
    },
  },
  changes: {
    clearFilters,
    resize,
    convertToRange: async (target) => {
      const range: RangeTarget = { state: target.state, sheet: target.sheet, range: target.table.range };
      await remove(target);
      return rangeObject(range);
    },
    delete: async (target) => {
      await remove(target);
      clearRange({ state: target.state, sheet: target.sheet, range: target.table.range }, "All");
    },
  },
});

export const tableCollectionType = new ObjectType<TablesTarget>("TableCollection", {
  properties: { count: { get: (target) => all(target).length } },
  items: (target) => all(target).map((each) => tableType.of(each)),
  item: required,
  methods: {
    getCount: (target) => all(target).length,
    getItem: required,
    getItemAt: at,
    getItemOrNullObject: find,
  },
  changes: { add },
});

/** The tables that meet a range. */
export const tablesOfRangeType = new ObjectType<TablesTarget>("TableScopedCollection", {
  properties: { count: { get: (target) => all(target).length } },
  items: (target) => all(target).map((each) => tableType.of(each)),
  item: required,
  methods: {
    getCount: (target) => all(target).length,
    getFirst: (target) => at(target, 0),
    getItem: required,
    getItemOrNullObject: find,
  },
});

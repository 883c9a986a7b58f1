import type { AcceptedInput } from "../../spreadsheet/cells";
import { cellText } from "../../spreadsheet/cell-text";
import { isErrorValue, type CellValue } from "../../../workbook/snapshot";
import { HostError, invalidArgument } from "../host-error";
import { ObjectType } from "../object-type";
import { copied } from "./range-changes";
import { body, type TableTarget } from "./table-targets";
import { wholeNumber } from "./targets";

/** Sorting and filtering a table's rows: by values alone, as far as nothing else is asked for. */

const KINDS = ["number", "string", "boolean"];

/** Numbers before texts before truths before errors, and blank cells behind all, whichever way it goes. */
function order(left: CellValue, right: CellValue, ascending: boolean): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const kind = (value: CellValue): number => (isErrorValue(value) ? KINDS.length : KINDS.indexOf(typeof value));
  const direction = ascending ? 1 : -1;
  if (kind(left) !== kind(right)) return (kind(left) - kind(right)) * direction;
  if (typeof left === "string" && typeof right === "string")
    return left.localeCompare(right, undefined, { sensitivity: "accent" }) * direction;
  return isErrorValue(left) ? 0 : (Number(left) - Number(right)) * direction;
}

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

function fieldsOf(target: TableTarget, fields: unknown): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("Sorting needs fields.");
  return fields.map((field: Record<string, unknown>) => {
    const { key, ascending, ...other } = field;
    const more = Object.entries(other).find(
      ([name, value]) => value !== undefined && !(name === "sortOn" && value === "Value"),
    );
    if (more) throw new HostError("NotImplemented", `The requested feature isn't implemented: sorting by ${more[0]}.`);
    const place = wholeNumber(key, "key", 0);
    if (place >= target.table.range.columns) throw invalidArgument("The table has no such column.");
    return { key: place, ascending: ascending !== false };
  });
}

async function sort(target: TableTarget, fields: unknown, matchCase: unknown): Promise<void> {
  if (matchCase === true)
    throw new HostError("NotImplemented", "The requested feature isn't implemented: sorting by case.");
  if (target.table.filters.size > 0)
    throw new HostError("NotImplemented", "The requested feature isn't implemented: sorting filtered rows.");
  const wanted = fieldsOf(target, fields);
  await target.state.spreadsheet.calculation.settle();
  const from = body(target);
  const { sheet, range } = from;
  target.state.assertWritable(sheet, range);
  const value = (row: number, key: number): CellValue => sheet.cells.value(range.row + row, range.column + key);
  const sorted = Array.from({ length: range.rows }, (_, row) => row).sort((one, other) => {
    for (const { key, ascending } of wanted) {
      const found = order(value(one, key), value(other, key), ascending);
      if (found !== 0) return found;
    }
    return one - other;
  });
  const styles = sorted.map((row) =>
    Array.from({ length: range.columns }, (_, column) => sheet.styles.at(range.row + row, range.column + column)),
  );
  const rows = sorted.map((row, place) =>
    Array.from({ length: range.columns }, (_, index): AcceptedInput => {
      const column = range.column + index;
      return copied(from, { row: range.row + row, column }, { row: range.row + place, column }, false);
    }),
  );
  sheet.cells.write(range.row, range.column, rows);
  sheet.styles.set(range, (row, column) => styles[row - range.row]?.[column - range.column] ?? null);
}

export const tableSortType = new ObjectType<TableTarget>("TableSort", { changes: { apply: sort } });

export async function clearFilters(target: TableTarget): Promise<void> {
  if (target.table.filters.size === 0) return;
  target.table.filters.clear();
  await hideRows(target);
}

async function hideRows(target: TableTarget): Promise<void> {
  const { state, sheet, range } = body(target);
  await state.spreadsheet.calculation.settle();
  const text = (row: number, column: number): string => {
    const value = sheet.cells.value(row, column);
    return isErrorValue(value) ? value.error : cellText(value, sheet.cells.format(row, column), state.locale);
  };
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    const isShown = [...target.table.filters].every(([index, words]) =>
      words.includes(text(row, range.column + index)),
    );
    sheet.layout.setRowsHidden({ ...range, row, rows: 1 }, !isShown);
  }
}

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

async function filterBy(target: ColumnTarget, values: unknown): Promise<void> {
  if (!Array.isArray(values) || values.some((value) => typeof value !== "string"))
    throw new HostError("NotImplemented", "The requested feature isn't implemented: filtering by anything but texts.");
  target.table.filters.set(target.index, values as string[]);
  await hideRows(target);
}

export const columnFilterType = new ObjectType<ColumnTarget>("Filter", {
  changes: {
    apply: (target, criteria) => {
      const { filterOn, values } = criteria as Record<string, unknown>;
      if (filterOn !== "Values")
        throw new HostError(
          "NotImplemented",
          `The requested feature isn't implemented: filtering on ${String(filterOn)}.`,
        );
      return filterBy(target, values);
    },
    applyValuesFilter: filterBy,
    clear: async (target) => {
      target.table.filters.delete(target.index);
      await hideRows(target);
    },
  },
});

import { cellText } from "../../spreadsheet/cell-text";
import { isErrorValue } from "../../../workbook/snapshot";
import { HostError } from "../host-error";
import { ObjectType } from "../object-type";
import { sortLines } from "./range-sort";
import { body, type TableTarget } from "./table-targets";

/** Sorting and filtering a table's rows: by values alone, as far as nothing else is asked for. */

async function sort(target: TableTarget, fields: unknown, matchCase: unknown): Promise<void> {
  if (target.table.filters.size > 0)
    throw new HostError("NotImplemented", "The requested feature isn't implemented: sorting filtered rows.");
  await sortLines(body(target), fields, matchCase, "Rows");
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

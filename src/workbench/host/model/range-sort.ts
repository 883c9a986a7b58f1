import { isErrorValue, type CellValue } from "../../../workbook/snapshot";
import type { RangeAddress } from "../../../workbook/address";
import { localAddress } from "../addresses";
import { EVENT } from "../events";
import { HostError, invalidArgument } from "../host-error";
import { ObjectType } from "../object-type";
import { copied } from "./range-changes";
import { wholeNumber, type RangeTarget } from "./targets";

/** Sorting a range's rows or columns: by values alone, as far as nothing else is asked for. */

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

function fieldsOf(fields: unknown, places: number): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("Sorting needs fields.");
  return fields.map((field: Record<string, unknown>) => {
    const { key, ascending, ...other } = field;
    const more = Object.entries(other).find(
      ([name, value]) => value !== undefined && !(name === "sortOn" && value === "Value"),
    );
    if (more) throw new HostError("NotImplemented", `The requested feature isn't implemented: sorting by ${more[0]}.`);
    const place = wholeNumber(key, "key", 0);
    if (place >= places) throw invalidArgument("The range has no such column or row.");
    return { key: place, ascending: ascending !== false };
  });
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Sorts lines, which are rows from top to bottom or columns from left to right, and tells of those that moved.
 * @param from what is sorted, without headers
 */
export async function sortLines(
  from: RangeTarget,
  fields: unknown,
  matchCase: unknown,
  lines: "Rows" | "Columns",
): Promise<void> {
  if (matchCase === true)
    throw new HostError("NotImplemented", "The requested feature isn't implemented: sorting by case.");
  const { state, sheet, range } = from;
  const byRows = lines === "Rows";
  const wanted = fieldsOf(fields, byRows ? range.columns : range.rows);
  await state.spreadsheet.calculation.settle();
  state.assertWritable(sheet, range);
  const at = (line: number, place: number): Cell => ({
    row: range.row + (byRows ? line : place),
    column: range.column + (byRows ? place : line),
  });
  const value = (line: number, key: number): CellValue => {
    const { row, column } = at(line, key);
    return sheet.cells.value(row, column);
  };
  const sorted = Array.from({ length: byRows ? range.rows : range.columns }, (_, line) => line).sort((one, other) => {
    for (const { key, ascending } of wanted) {
      const found = order(value(one, key), value(other, key), ascending);
      if (found !== 0) return found;
    }
    return one - other;
  });
  const source = ({ row, column }: Cell): Cell => {
    const line = sorted[byRows ? row - range.row : column - range.column] ?? 0;
    return at(line, byRows ? column - range.column : row - range.row);
  };
  const cells = Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column): Cell => ({
      row: range.row + row,
      column: range.column + column,
    })),
  );
  const styles = cells.map((line) =>
    line.map((cell) => {
      const { row, column } = source(cell);
      return sheet.styles.at(row, column);
    }),
  );
  const contents = cells.map((line) => line.map((cell) => copied(from, source(cell), cell, false)));
  sheet.cells.write(range.row, range.column, contents);
  sheet.styles.set(range, (row, column) => styles[row - range.row]?.[column - range.column] ?? null);
  tellSorted(from, sorted, byRows);
}

function tellSorted({ state, sheet, range }: RangeTarget, sorted: readonly number[], byRows: boolean): void {
  const moved = sorted.flatMap((line, place) => (line === place ? [] : [place]));
  const areas = moved.map((place): RangeAddress => {
    if (byRows) return { ...range, row: range.row + place, rows: 1 };
    return { ...range, column: range.column + place, columns: 1 };
  });
  state.events.send(byRows ? EVENT.rowSorted : EVENT.columnSorted, sheet.id, {
    address: areas.map(localAddress).join(","),
    source: "Local",
    worksheetId: sheet.id,
  });
}

export const rangeSortType = new ObjectType<RangeTarget>("RangeSort", {
  changes: {
    apply: (target, fields, matchCase, hasHeaders, orientation, method) => {
      if (method !== undefined && method !== null)
        throw new HostError("NotImplemented", "The requested feature isn't implemented: sorting by strokes.");
      const lines = orientation ?? "Rows";
      if (lines !== "Rows" && lines !== "Columns") throw invalidArgument("Sorting goes by Rows or Columns.");
      const { range, sheet } = target;
      if (sheet.layout.merges().length > 0)
        throw new HostError("NotImplemented", "The requested feature isn't implemented: sorting among merged cells.");
      const headers = hasHeaders === true ? 1 : 0;
      const sorted =
        lines === "Rows"
          ? { ...range, row: range.row + headers, rows: range.rows - headers }
          : { ...range, column: range.column + headers, columns: range.columns - headers };
      if (sorted.rows === 0 || sorted.columns === 0) return;
      return sortLines({ ...target, range: sorted }, fields, matchCase, lines);
    },
  },
});

import { cellName } from "../../workbook/address";
import type { CellContent, Plan, PlannedSheet, PlannedTable } from "../../workbook/plan";
import type { CellInput } from "../writing/cell-input";
import type { CellChange } from "./fill-step";
import { isRowAsFilled, type InputMarks } from "./input-marks";
import { keyMark, keyOfContents, keyOfValues } from "./line-keys";
import { plainValue } from "./plain-value";
import { contentsOf } from "./planned-contents";
import { isBlankInput, sameValue, type TableUpdate } from "./table-update";
import type { NamedContent } from "./workbook-state";
import { formatAt } from "./planned-contents";

export interface UpdatedTable {
  readonly table: PlannedTable;
  readonly now: NamedContent;
  readonly planned: readonly (readonly CellContent[])[];
  readonly update: TableUpdate;
  readonly inputs: readonly (readonly CellInput[])[];
}

export function baseRows(base: Plan | null, table: PlannedTable): readonly (readonly CellContent[])[] {
  const known = base?.tables.find(({ name }) => name === table.name);
  const sheet = base?.sheets.find(({ name }) => name === known?.sheet);
  return known && sheet ? contentsOf(sheet, known.range).slice(0, -1) : [];
}

export function baseKeys(base: Plan | null, table: PlannedTable): readonly string[] {
  return baseRows(base, table).map((row) => keyMark(keyOfContents(row, table.key)));
}

/** Every cell of a table that changes; of a row that is put in, none stood there before. */
export function tableChanges(
  { table, now, planned, update, inputs }: UpdatedTable,
  sheet: PlannedSheet,
  marks: InputMarks,
  base: Plan | null,
): readonly CellChange[] {
  const read = new Map(baseRows(base, table).map((row) => [keyOfContents(row, table.key), row]));
  const sample = planned[0] ?? [];
  const rowsBefore = now.values.length - 1;
  const change = (row: number, column: number, after: CellInput, more: Partial<CellChange>): CellChange => ({
    sheet: now.sheet,
    cell: cellName(now.range.row + row, now.range.column + column),
    before: row < rowsBefore ? (now.values[row]?.[column] ?? "") : "",
    after,
    ...formatAt(sheet, table.range.row, table.range.column + column),
    byHand: false,
    ...more,
  });
  const changed = inputs.flatMap((line, row) =>
    line.flatMap((input, column) => {
      if (input === null) return [];
      const after = typeof input === "string" ? input.replace(/^'/, "") : input;
      if (row >= rowsBefore) return isBlankInput(after) ? [] : [change(row, column, after, {})];
      const values = now.values[row] ?? [];
      const value = values[column];
      const key = keyOfValues(values, table.key);
      const readRow = read.get(key);
      const filled = isRowAsFilled(marks, table.name, key, values, sample);
      const byHand = !isBlankInput(value) && (readRow?.[column] ? !sameValue(value, readRow[column]) : filled !== true);
      return [change(row, column, after, { byHand })];
    }),
  );
  const kept = update.keptFormulas.map(({ row, column, content }) =>
    change(row, column, plainValue(content), { keptFormula: String(now.formulas[row]?.[column] ?? "") }),
  );
  return [...changed, ...kept];
}

/** Of the shared list only what says where a value comes from; the values themselves are inputs of their own. */
export function sharedChanges(sheet: PlannedSheet, updated: UpdatedTable): readonly CellChange[] {
  return tableChanges(updated, sheet, new Map(), null).map((change) => ({ ...change, byHand: false }));
}

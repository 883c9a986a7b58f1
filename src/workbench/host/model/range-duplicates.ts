import { cellText } from "../../spreadsheet/cell-text";
import { isErrorValue } from "../../../workbook/snapshot";
import { HostError, invalidArgument } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import { copied } from "./range-changes";
import { requireBounded, wholeNumber, type RangeTarget } from "./targets";

interface Outcome {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const resultType = new ObjectType<Outcome>("RemoveDuplicatesResult", {
  properties: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});

/** Keeps the first of the rows that read alike in the given columns, and moves those below up within the range. */
export async function removeDuplicates(target: RangeTarget, columns: unknown, header: unknown): Promise<HostObject> {
  requireBounded(target, "Removing duplicates");
  const { state, sheet, range } = target;
  await state.spreadsheet.calculation.settle();
  state.assertWritable(sheet, range);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument("Removing duplicates needs columns.");
  const places = columns.map((each) => wholeNumber(each, "column", 0));
  if (places.some((place) => place >= range.columns)) throw invalidArgument("The range has no such column.");
  const cellsOf = (row: number): { row: number; column: number }[] =>
    Array.from({ length: range.columns }, (_, index) => ({ row: range.row + row, column: range.column + index }));
  const rows = Array.from({ length: range.rows }, (_, row) => row);
  if (rows.some((row) => cellsOf(row).some((cell) => sheet.cells.formula(cell.row, cell.column) !== null)))
    throw new HostError("NotImplemented", "The requested feature isn't implemented: removing rows with formulas.");
  const read = (row: number): string =>
    JSON.stringify(
      places.map((place) => {
        const [at, column] = [range.row + row, range.column + place];
        const value = sheet.cells.value(at, column);
        const text = isErrorValue(value) ? value.error : cellText(value, sheet.cells.format(at, column), state.locale);
        return text.toLocaleLowerCase();
      }),
    );
  const headers = header === true ? 1 : 0;
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const text = read(row);
    if (row >= headers && seen.has(text)) return false;
    if (row >= headers) seen.add(text);
    return true;
  });
  const styles = kept.map((row) => cellsOf(row).map((cell) => sheet.styles.at(cell.row, cell.column)));
  const matrix = rows.map((row) => {
    const from = kept[row];
    return cellsOf(row).map((cell, column) => {
      const source = from === undefined ? undefined : cellsOf(from)[column];
      return source ? copied(target, source, cell, true) : ({ kind: "blank" } as const);
    });
  });
  sheet.cells.write(range.row, range.column, matrix);
  sheet.styles.set({ ...range, rows: kept.length }, (row, column) => {
    return styles[row - range.row]?.[column - range.column] ?? null;
  });
  if (kept.length < range.rows)
    sheet.styles.clear({ ...range, row: range.row + kept.length, rows: range.rows - kept.length });
  return resultType.of({ removed: range.rows - kept.length, uniqueRemaining: kept.length - headers });
}

import { zero, type Decimal } from "../../core/decimal";
import { holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import { isErrorValue, type ErrorValue } from "../../workbook/snapshot";
import type { SheetModel } from "../model/formula-model";
import { isDecimal, type Operand } from "./operand";
import type { RangeValues } from "./range-values";
import { firstFrom } from "../model/value-index";

/** Totals of ranges smaller than this are sooner added again than looked up. */
const FEWEST_KEPT_CELLS = 16;

type Sum = Decimal | ErrorValue;

/** Sums that begin at one cell and have so many columns: by rows, the shortest first. */
interface KeptSums {
  readonly first: { readonly row: number; readonly column: number; readonly columns: number };
  readonly rows: number[];
  readonly totals: Sum[];
}

interface KeptTotals {
  /** By function and range. */
  readonly byRange: Map<string, { readonly range: RangeAddress; readonly total: Operand }>;
  /** By first cell and columns. */
  readonly sums: Map<string, KeptSums>;
}

const kept = new WeakMap<SheetModel, KeptTotals>();

/**
 * What a native function of one range gives: a column in which each line reads the same total computes it once, and one of running
 * totals adds to each what its line brings.
 */
export function keptTotal(values: RangeValues, functionName: string, compute: () => Operand): Operand {
  const { sheet } = values;
  const { row, column, rows, columns } = values.range;
  if (rows * columns < FEWEST_KEPT_CELLS) return compute();
  const totals: KeptTotals = kept.get(sheet) ?? { byRange: new Map(), sums: new Map() };
  kept.set(sheet, totals);
  if (functionName === "SUM") return grownSum(values, totals.sums);
  const key = `${functionName} ${String(row)} ${String(column)} ${String(rows)} ${String(columns)}`;
  const before = totals.byRange.get(key);
  if (before) return before.total;
  const total = compute();
  totals.byRange.set(key, { range: values.range, total });
  return total;
}

/** A cell of the sheet has another value now. */
export function forgetTotals(sheet: SheetModel): void {
  kept.delete(sheet);
}

/** One cell has another value now: totals that do not hold it stay. */
export function forgetTotalsOf(sheet: SheetModel, { row, column }: CellAddress): void {
  const totals = kept.get(sheet);
  if (!totals) return;
  for (const [key, { range }] of totals.byRange) if (holdsCell(range, row, column)) totals.byRange.delete(key);
  for (const known of totals.sums.values()) {
    const { first } = known;
    if (row < first.row || column < first.column || column >= first.column + first.columns) continue;
    // Shorter ones end above the cell.
    const longer = firstFrom(known.rows, row - first.row + 1);
    known.rows.splice(longer);
    known.totals.splice(longer);
  }
}

/** SUM of cells: numbers alone count, and the first error is its result. */
function grownSum(values: RangeValues, sums: KeptTotals["sums"]): Sum {
  const { row, column, rows, columns } = values.range;
  const key = `${String(row)} ${String(column)} ${String(columns)}`;
  const known = sums.get(key) ?? { first: { row, column, columns }, rows: [], totals: [] };
  sums.set(key, known);
  const longer = firstFrom(known.rows, rows + 1);
  const shorterRows = known.rows[longer - 1] ?? 0;
  const shorter = known.totals[longer - 1] ?? zero;
  if (shorterRows === rows) return shorter;
  const total = sumFrom(values, shorterRows, shorter);
  known.rows.splice(longer, 0, rows);
  known.totals.splice(longer, 0, total);
  return total;
}

function sumFrom(values: RangeValues, firstRow: number, start: Sum): Sum {
  let total = start;
  for (let down = firstRow; down < values.range.rows && !isErrorValue(total); down++) {
    total = added(total, values, down);
  }
  return total;
}

function added(total: Decimal, values: RangeValues, down: number): Sum {
  let sum = total;
  for (let along = 0; along < values.range.columns; along++) {
    const value = values.at(down, along);
    if (isErrorValue(value)) return value;
    if (isDecimal(value)) sum = sum.plus(value);
  }
  return sum;
}

import type { RangeAddress } from "../workbook/address";
import type { Evaluated } from "./formula-evaluation";
import type { SheetModel } from "./formula-model";

/** Totals of ranges smaller than this are sooner added again than looked up. */
const FEWEST_KEPT_CELLS = 16;

const kept = new WeakMap<SheetModel, Map<string, Evaluated>>();

/** What a native function of one range gives: a column in which each line reads the same total computes it once. */
export function keptTotal(
  sheet: SheetModel,
  range: RangeAddress,
  functionName: string,
  compute: () => Evaluated,
): Evaluated {
  const { row, column, rows, columns } = range;
  if (rows * columns < FEWEST_KEPT_CELLS) return compute();
  const totals = kept.get(sheet) ?? new Map<string, Evaluated>();
  kept.set(sheet, totals);
  const key = `${functionName} ${String(row)} ${String(column)} ${String(rows)} ${String(columns)}`;
  const known = totals.get(key);
  if (known) return known;
  const computed = compute();
  totals.set(key, computed);
  return computed;
}

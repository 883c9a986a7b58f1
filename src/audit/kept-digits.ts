import { decimalFromDouble } from "../core/decimal";
import type { WorkbookModel } from "../formulas/model/formula-model";
import { recomputation } from "./thresholds";

/** Excel keeps so many digits of a result. */
export const EXCEL_DIGITS = 15;
/** Results with more decimals than money has show where digits end. */
const CENTS = 2;

const known = new WeakMap<WorkbookModel, number>();

/**
 * How many digits of its results the program kept that stored a workbook: fewer than Excel where most of those with many decimals end with
 * the same digit, and none goes much further. What is computed from such results differs by what was cut off from them.
 */
export function keptDigits(workbook: WorkbookModel): number {
  const found = known.get(workbook);
  if (found !== undefined) return found;
  const digits = usualDigits(workbook);
  known.set(workbook, digits);
  return digits;
}

function usualDigits({ sheets }: WorkbookModel): number {
  const counts = new Map<number, number>();
  for (const { formulas } of sheets) {
    for (const { cell } of formulas.values()) {
      if (typeof cell.value !== "number" || !Number.isFinite(cell.value)) continue;
      const value = decimalFromDouble(cell.value);
      const digits = value.precision();
      if (digits > recomputation.mostStoredDigits) return EXCEL_DIGITS;
      if (value.decimalPlaces() > CENTS) counts.set(digits, (counts.get(digits) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort(([, first], [, second]) => second - first);
  if (!usual) return EXCEL_DIGITS;
  const [digits, count] = usual;
  const isCut = digits >= recomputation.fewestKeptDigits && count >= recomputation.fewestStoredShort;
  return isCut ? digits : EXCEL_DIGITS;
}

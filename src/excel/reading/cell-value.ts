import { errorTextOf } from "../../rule/raw";
import type { CellValue } from "../../workbook/snapshot";

/** A value of `Range.values` as a snapshot holds it: blanks as null, errors told from text. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  const error = errorTextOf(value);
  return error === null ? value : { error };
}

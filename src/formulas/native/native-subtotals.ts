import type { Matrix, Scalar } from "../evaluation/operand";
import { isDecimal, isMatrix } from "../evaluation/operand";
import { isRangeValues, type RangeValues } from "../evaluation/range-values";
import { nativeFunction } from "./native-functions";

type Value = Scalar | Matrix | null;

/** What each number of SUBTOTAL's first argument stands for; 100 more also leaves out rows that were hidden by hand. */
const totals: Readonly<Record<number, string>> = {
  1: "AVERAGE",
  2: "COUNT",
  3: "COUNTA",
  4: "MAX",
  5: "MIN",
  6: "PRODUCT",
  7: "STDEV.S",
  8: "STDEV.P",
  9: "SUM",
  10: "VAR.S",
  11: "VAR.P",
};

/**
 * SUBTOTAL of the cells that it counts; "hidden" where rows are hidden and it depends on how, null where it is not computed here.
 */
export function subtotalFunction(
  name: string,
  [kind = null, ...ranges]: readonly Value[],
): (() => Scalar | Matrix) | "hidden" | null {
  const code = isDecimal(kind) ? kind.trunc().toNumber() : 0;
  const total = nativeFunction(totals[code > 100 ? code - 100 : code] ?? "");
  if (
    name !== "SUBTOTAL" ||
    !total ||
    ranges.some((range) => range === null || !isMatrix(range) || !isRangeValues(range))
  )
    return null;
  const counted = ranges as RangeValues[];
  if (code < 100 && counted.some(hasHiddenRows)) return "hidden";
  return () => total(counted.map((range) => ({ rows: countedRows(range), reference: true })));
}

function hasHiddenRows({ sheet, range }: RangeValues): boolean {
  for (const row of sheet.snapshot.hiddenRows) if (row >= range.row && row < range.row + range.rows) return true;
  return false;
}

const isTotal = /(?:SUBTOTAL|AGGREGATE)\(/i;

function countedRows({ sheet, range, rows }: RangeValues): readonly (readonly Scalar[])[] {
  return rows.flatMap((values, down) => {
    const row = range.row + down;
    if (sheet.snapshot.hiddenRows.has(row)) return [];
    return [
      values.map((value, along) => (isTotal.test(sheet.cell(row, range.column + along)?.formula ?? "") ? null : value)),
    ];
  });
}

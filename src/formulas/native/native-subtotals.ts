import { isErrorValue } from "../../workbook/snapshot";
import type { Matrix, Scalar } from "../evaluation/operand";
import { isDecimal } from "../evaluation/operand";
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

/** What AGGREGATE's second argument leaves out; the totals that stand in the range are left out by the first four alone. */
interface Left {
  readonly totals: boolean;
  readonly hidden: boolean;
  readonly errors: boolean;
}

const leftBy: readonly Left[] = [
  { totals: true, hidden: false, errors: false },
  { totals: true, hidden: true, errors: false },
  { totals: true, hidden: false, errors: true },
  { totals: true, hidden: true, errors: true },
  { totals: false, hidden: false, errors: false },
  { totals: false, hidden: true, errors: false },
  { totals: false, hidden: false, errors: true },
  { totals: false, hidden: true, errors: true },
];

/** AGGREGATE's numbers beyond SUBTOTAL's. */
const further: Readonly<Record<number, string>> = { 12: "MEDIAN", 14: "LARGE", 15: "SMALL" };

/** As SUBTOTAL, with what is left out said by the second argument. */
function aggregateFunction([kind = null, options = null, ...values]: readonly Value[]): (() => Scalar | Matrix) | null {
  const code = isDecimal(kind) ? kind.trunc().toNumber() : 0;
  const left = leftBy[isDecimal(options) ? options.trunc().toNumber() : options === null ? 0 : -1];
  const total = nativeFunction(totals[code] ?? further[code] ?? "");
  const isNth = code === 14 || code === 15;
  const ranges = rangesOf(isNth ? values.slice(0, 1) : values);
  if (!left || !total || !ranges) return null;
  const counted = (): Matrix[] => ranges.map((range) => ({ rows: countedRows(range, left), reference: true }));
  return () => total(isNth ? [...counted(), values[1] ?? null] : counted());
}

/** Null where one of them is no range of cells. */
function rangesOf(values: readonly Value[]): readonly RangeValues[] | null {
  const ranges = values.filter((each): each is RangeValues => each !== null && isRangeValues(each));
  return ranges.length === values.length ? ranges : null;
}

/**
 * SUBTOTAL of the cells that it counts; "hidden" where rows are hidden and it depends on how, null where it is not computed here.
 */
export function subtotalFunction(
  name: string,
  [kind = null, ...values]: readonly Value[],
): (() => Scalar | Matrix) | "hidden" | null {
  if (name === "AGGREGATE") return aggregateFunction([kind, ...values]);
  const code = isDecimal(kind) ? kind.trunc().toNumber() : 0;
  const total = nativeFunction(totals[code > 100 ? code - 100 : code] ?? "");
  const ranges = rangesOf(values);
  if (!total || !ranges) return null;
  if (code < 100 && ranges.some(hasHiddenRows)) return "hidden";
  const left: Left = { totals: true, hidden: true, errors: false };
  return () => total(ranges.map((range) => ({ rows: countedRows(range, left), reference: true })));
}

function hasHiddenRows({ sheet, range }: RangeValues): boolean {
  for (const row of sheet.snapshot.hiddenRows) if (row >= range.row && row < range.row + range.rows) return true;
  return false;
}

const isTotal = /(?:SUBTOTAL|AGGREGATE)\(/i;

function countedRows({ sheet, range, rows }: RangeValues, left: Left): readonly (readonly Scalar[])[] {
  const isLeft = (value: Scalar, row: number, column: number): boolean =>
    (left.errors && isErrorValue(value)) || (left.totals && isTotal.test(sheet.cell(row, column)?.formula ?? ""));
  return rows.flatMap((values, down) => {
    const row = range.row + down;
    if (left.hidden && sheet.snapshot.hiddenRows.has(row)) return [];
    return [values.map((value, along) => (isLeft(value, row, range.column + along) ? null : value))];
  });
}

import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx";
import type { CellAddress, RangeAddress } from "../../workbook/address";

/** A formula with one of its own sheet's ranges, or of another's, written larger or smaller; its anchors and all else stay. */
export function withRange(
  formula: string,
  from: RangeAddress,
  to: RangeAddress,
  where: "here" | "elsewhere" = "here",
): string {
  return tokenize(formula)
    .map(({ type, value }) => (type.startsWith("range") ? rewritten(value, from, to, where) : value))
    .join("");
}

/** The formula with its range drawn over what it misses; null where the range is not written so in it. */
export function drawnOver(formula: string, range: RangeAddress, missed: CellAddress): string | null {
  const row = Math.min(range.row, missed.row);
  const column = Math.min(range.column, missed.column);
  const rows = Math.max(range.row + range.rows, missed.row + 1) - row;
  const columns = Math.max(range.column + range.columns, missed.column + 1) - column;
  const right = withRange(formula, range, { row, column, rows, columns });
  return right === formula ? null : right;
}

function rewritten(written: string, from: RangeAddress, to: RangeAddress, where: "here" | "elsewhere"): string {
  const reference = parseA1Ref(written);
  if (!reference || !("range" in reference)) return written;
  if ((reference.context ?? []).length > 0 !== (where === "elsewhere")) return written;
  const { range } = reference;
  const isFrom =
    range.top === from.row &&
    range.left === from.column &&
    range.bottom === from.row + from.rows - 1 &&
    range.right === from.column + from.columns - 1;
  if (!isFrom) return written;
  return stringifyA1Ref({
    ...reference,
    range: {
      ...range,
      top: to.row,
      left: to.column,
      bottom: to.row + to.rows - 1,
      right: to.column + to.columns - 1,
    },
  });
}

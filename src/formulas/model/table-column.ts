import type { RangeAddress } from "../../workbook/address";
import type { PatternReference } from "./node-references";

export const tableColumnShape = /^([^[\]]+)\[([^[\]@#]+)\]$/;

/** Whether a structured reference is `Table[Column]`, the same cells wherever the formula stands. */
export function isTableColumn(text: string): boolean {
  return tableColumnShape.test(text);
}

export function namedReference(
  { text, within, position }: Pick<PatternReference, "text" | "within" | "position">,
  range: RangeAddress,
): PatternReference {
  const { row, column, rows, columns } = range;
  return {
    text,
    sheet: null,
    external: false,
    range: {
      r0: row,
      r1: row + rows - 1,
      c0: column,
      c1: column + columns - 1,
      $r0: true,
      $r1: true,
      $c0: true,
      $c1: true,
    },
    within,
    position,
    arithmetic: false,
  };
}

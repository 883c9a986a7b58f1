import type { Finding } from "../../audit/finding";
import { intersection, parseRange, type RangeAddress } from "../../workbook/address";

export const scopes = ["workbook", "sheet", "selection"] as const;

export type Scope = (typeof scopes)[number];

/** The cells that a check is about; all of a sheet where no range is named, all of the workbook where no sheet is. */
export interface Place {
  readonly sheet?: string;
  readonly range?: RangeAddress;
}

/**
 * Whether a finding has a cell in the place. The whole workbook is read in any case: a formula can only be judged with its neighbours and
 * with what it reads on other sheets.
 */
export function isIn({ sheet, cells }: Pick<Finding, "sheet" | "cells">, place: Place): boolean {
  if (place.sheet !== undefined && sheet !== place.sheet) return false;
  const { range } = place;
  if (!range) return true;
  return cells.some((cell) => {
    const at = parseRange(cell);
    return at !== null && intersection(at, range) !== null;
  });
}

import type { Finding } from "../../audit/finding";
import { parseRange, type RangeAddress } from "../../workbook/address";

export const scopes = ["workbook", "sheet", "selection"] as const;

export type Scope = (typeof scopes)[number];

/** The cells that a check is about; all of a sheet where no range is named, all of the workbook where no sheet is. */
export interface Place {
  readonly sheet?: string;
  readonly range?: RangeAddress;
}

function meets(one: RangeAddress, other: RangeAddress): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/**
 * The findings with a cell in the place. The whole workbook is read in any case: a formula can only be judged with its neighbours and
 * with what it reads on other sheets.
 */
export function findingsIn(findings: readonly Finding[], { sheet, range }: Place): readonly Finding[] {
  return findings.filter((finding) => {
    if (sheet !== undefined && finding.sheet !== sheet) return false;
    if (!range) return true;
    return finding.cells.some((cell) => {
      const at = parseRange(cell);
      return at !== null && meets(at, range);
    });
  });
}

export interface Comparison {
  readonly fresh: ReadonlySet<string>;
  readonly fixed: number;
  readonly open: number;
}

/** What is new, fixed and still open since the last check of the same place; null where there was none. */
export function comparedWith(last: readonly string[] | undefined, now: readonly string[]): Comparison | null {
  if (!last) return null;
  const before = new Set(last);
  const after = new Set(now);
  return {
    fresh: new Set(now.filter((key) => !before.has(key))),
    fixed: last.filter((key) => !after.has(key)).length,
    open: now.filter((key) => before.has(key)).length,
  };
}

/** A short name for a finding's mark in the sheet: FNV-1a of its key, in letters and digits. */
export function markTag(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash ^= key.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return `${hash.toString(36)}-${key.length.toString(36)}`;
}

import type { Plan, PlannedSheet } from "../../workbook/plan";
import { isShared, stampOf } from "./fill-decision";
import type { StampRecord } from "./fill-record";
import { keyOfContents, markTexts } from "./line-keys";
import { contentsOf } from "./planned-contents";
import { sheetNamed, STAMP_ROWS, STAMP_STRUCTURE, STAMP_TEMPLATE, type WorkbookState } from "./workbook-state";

/** What a fill leaves on a sheet, so that a later one knows its own sheets and lines from those of people. */
export interface Stamp {
  readonly sheet: string;
  readonly key: string;
  readonly value: string;
}

export function stampsOf(plan: Plan, sheet: PlannedSheet): readonly Stamp[] {
  const stamp = { sheet: sheet.name, key: STAMP_TEMPLATE, value: stampOf(plan, sheet) };
  const structure = isShared(plan, sheet.name)
    ? []
    : [{ sheet: sheet.name, key: STAMP_STRUCTURE, value: plan.structure }];
  return [stamp, ...structure, ...rowStamps(plan, sheet)];
}

export function rowStamps(plan: Plan, sheet: PlannedSheet): readonly Stamp[] {
  const tables = plan.tables.filter((table) => table.sheet === sheet.name && !table.shared);
  return tables.flatMap((table) => {
    const keys = contentsOf(sheet, table.range)
      .slice(0, -1)
      .map((row) => keyOfContents(row, table.key));
    return markTexts(keys).map((value, index) => ({ sheet: sheet.name, key: rowStampKey(table.name, index), value }));
  });
}

function rowStampKey(table: string, index: number): string {
  return `${STAMP_ROWS}.${table}.${String(index)}`;
}

export function stampRecord(state: WorkbookState, sheet: string, key: string): StampRecord {
  return { sheet, key, before: sheetNamed(state, sheet)?.stamps.get(key) ?? null };
}

/** Marks of the lines that the last fill wrote into a table. */
export function marksOfTable(state: WorkbookState, sheet: string, table: string): readonly string[] {
  const stamps = sheetNamed(state, sheet)?.stamps ?? new Map<string, string>();
  const prefix = `${STAMP_ROWS}.${table}.`;
  return [...stamps].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
}

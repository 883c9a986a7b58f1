import type { LeftOver } from "../../excel/taking-back/write-all-or-nothing";
import type { WriteRecord } from "../../excel/taking-back/write-record";

/**
 * What can be undone, by template: it stays as long as the workbook is open, whether the pane is in sight or not, since the add-in's runtime
 * goes on. It is not kept in the file: it holds what cells held before, people's data among it.
 */
const records = new Map<string, WriteRecord>();
const leftOvers = new Map<string, LeftOver>();

export function lastFill(template: string): WriteRecord | null {
  return records.get(template) ?? null;
}

export function rememberFill(template: string, record: WriteRecord | null): void {
  if (record) records.set(template, record);
  else records.delete(template);
}

/** What a failed fill could not take back yet. */
export function leftOverOf(template: string): LeftOver | null {
  return leftOvers.get(template) ?? null;
}

export function rememberLeftOver(template: string, left: LeftOver | null): void {
  if (left) leftOvers.set(template, left);
  else leftOvers.delete(template);
}

import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { workbookOf, type WrittenCell } from "../../sheet-of";

/** What a check must report, and what looks like it and must not be reported. Each check has one; `every-check.test.ts` demands it. */
export interface CheckExample {
  readonly reported: WorkbookSnapshot;
  /** Cells that the report must name, as `Sheet!Cell`. */
  readonly at: readonly string[];
  readonly silent: WorkbookSnapshot;
  /** Sets up what `reported` needs beside the workbook, and gives how to take it back. */
  readonly during?: () => () => void;
}

export type CheckExamples = Readonly<Record<string, CheckExample>>;

export const money = (value: number): WrittenCell => ({ value, format: '"R$" #,##0.00' });
export const percent = (value: number): WrittenCell => ({ value, format: "0.00%" });
export const day = (value: number): WrittenCell => ({ value, format: "dd/mm/yyyy" });

/** A workbook that a template filled: it holds one of the add-in's names. */
export function filledWorkbook(refersTo: string, ...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { ...workbookOf(...sheets), names: [{ name: "CRESS_EXERCICIO", refersTo }] };
}

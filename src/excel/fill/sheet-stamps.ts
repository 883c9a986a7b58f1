import type { RangeAddress } from "../../workbook/address";
import type { Plan, PlannedSheet } from "../../workbook/plan";
import type { StampRecord } from "../taking-back/write-record";
import { keyOfContents, markTexts } from "./line-keys";
import { isShared, stampOf } from "./own-sheets";
import { contentsOf } from "./planned-contents";
import {
  STAMP_PRINTED,
  STAMP_ROWS,
  STAMP_SHEET,
  STAMP_STRUCTURE,
  STAMP_TEMPLATE,
  sheetOfId,
  type SheetState,
  type WorkbookState,
} from "./workbook-state";

/** What a fill leaves on a sheet, so that a later one knows its own sheets and lines from those of people. */
export interface Stamp {
  /** The sheet's id, or the plan's name of one that is being made. */
  readonly sheet: string;
  readonly key: string;
  readonly value: string;
}

export function sheetStamps(plan: Plan, sheet: PlannedSheet, id: string): readonly Stamp[] {
  const structure = isShared(plan, sheet.name)
    ? []
    : [{ sheet: id, key: STAMP_STRUCTURE, value: structureOf(plan, sheet) }];
  return [
    { sheet: id, key: STAMP_TEMPLATE, value: stampOf(plan, sheet) },
    { sheet: id, key: STAMP_SHEET, value: sheet.name },
    ...structure,
    ...(sheet.printed === undefined ? [] : [{ sheet: id, key: STAMP_PRINTED, value: partStamp(sheet.printed) }]),
  ];
}

const PART = /^part(?: (\d+)x(\d+))?$/;

/** With the size of the part: an area of another size is a person's own. */
const partStamp = ({ rows, columns }: RangeAddress): string => `part ${String(rows)}x${String(columns)}`;

/** Whether a sheet that an earlier fill made to be printed in part is to be printed whole now. */
export function becomesWhole(sheet: PlannedSheet, there: SheetState | undefined): boolean {
  return sheet.printed === undefined && PART.test(there?.stamps.get(STAMP_PRINTED) ?? "");
}

/** How large the part was; null where its stamp does not say it. */
export function printedPart(there: SheetState | undefined): { readonly rows: number; readonly columns: number } | null {
  const [, rows, columns] = PART.exec(there?.stamps.get(STAMP_PRINTED) ?? "") ?? [];
  return rows === undefined || columns === undefined ? null : { rows: Number(rows), columns: Number(columns) };
}

export function wholePrintStamp(id: string): Stamp {
  return { sheet: id, key: STAMP_PRINTED, value: "whole" };
}

/** A sheet that only shows others has a structure of its own beside theirs. */
export function structureOf(plan: Plan, { derived }: PlannedSheet): string {
  return derived === undefined ? plan.structure : `${plan.structure};${derived}`;
}

export function rowStamps(plan: Plan, sheet: PlannedSheet, id: string): readonly Stamp[] {
  const tables = plan.tables.filter((table) => table.sheet === sheet.name && !table.shared);
  return tables.flatMap((table) => {
    const keys = contentsOf(sheet, table.range)
      .slice(0, -1)
      .map((row) => keyOfContents(row, table.key));
    return markTexts(keys).map((value, index) => ({ sheet: id, key: rowStampKey(table.name, index), value }));
  });
}

function rowStampKey(table: string, index: number): string {
  return `${STAMP_ROWS}.${table}.${String(index)}`;
}

export function stampRecord(state: WorkbookState, { sheet, key, value }: Stamp): StampRecord {
  return { sheet, key, before: sheetOfId(state, sheet)?.stamps.get(key) ?? null, after: value };
}

/** Marks of the lines that the last fill wrote into a table. */
export function marksOfTable(sheet: SheetState | undefined, table: string): readonly string[] {
  const prefix = `${STAMP_ROWS}.${table}.`;
  return [...(sheet?.stamps ?? [])].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
}

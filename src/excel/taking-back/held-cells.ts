import { readContents } from "../reading/sized-reading";
import { STAMP_MADE, type SheetState, type WorkbookState } from "../fill/workbook-state";
import { restoringInput } from "../fill/table-update";
import type { CellInput } from "../writing/cell-input";
import { holdsAgain } from "./aligned-rows";
import type { MadeSheet, RangeRecord, WriteRecord } from "./write-record";

/**
 * What cells hold in the moment before they are written. Somebody may type after they were read, and where the request is lost nobody knows
 * what they held: the request that writes copies them first, into a hidden sheet that the next one deletes.
 */
export function withHeldSheet(
  record: WriteRecord,
  { structureProtected }: Pick<WorkbookState, "structureProtected">,
): WriteRecord {
  // Where no sheet can be added, the cells are as they were read.
  if (structureProtected || heldPlaces(record).length === 0) return record;
  return {
    ...record,
    held: { temporary: `erario ${record.id} 0`, stamp: `${record.id}:held` },
  };
}

/** Put there after the last copy: without it nobody knows which of them were made. */
export const STAMP_HELD = "erario.held";

/** @returns the sheet, to be deleted by the next request; null where nothing of people's is written */
export function queueHeldCells(context: Excel.RequestContext, record: WriteRecord): Excel.Worksheet | null {
  if (!record.held) return null;
  const { workbook } = context;
  const sheet = workbook.worksheets.add(record.held.temporary);
  sheet.customProperties.add(STAMP_MADE, record.held.stamp);
  sheet.visibility = Excel.SheetVisibility.hidden;
  for (const { range, row, rows, columns } of heldPlaces(record)) {
    const { place } = range;
    const source =
      "sheet" in place
        ? workbook.worksheets.getItem(place.sheet).getRange(place.address)
        : workbook.names.getItem(place.name).getRange();
    sheet.getRangeByIndexes(row, 0, rows, columns).copyFrom(source, Excel.RangeCopyType.values);
  }
  sheet.customProperties.add(STAMP_HELD, "1");
  return sheet;
}

interface HeldPlace {
  readonly range: RangeRecord;
  readonly shown: readonly (readonly CellInput[])[];
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where the hidden sheet holds each range: one below the other. */
function heldPlaces(record: WriteRecord): readonly HeldPlace[] {
  let row = 0;
  return record.ranges.flatMap((range) => {
    const { shown, written } = range;
    if (!shown || !written.some((line) => line.some((input) => input !== null))) return [];
    const place = {
      range,
      shown,
      row,
      rows: shown.length,
      columns: shown[0]?.length ?? 1,
    };
    row += place.rows;
    return [place];
  });
}

export function isHeldSheet(sheet: SheetState, { held }: WriteRecord): boolean {
  return held !== undefined && (sheet.name === held.temporary || sheet.stamps.get(STAMP_MADE) === held.stamp);
}

/** The one of an attempt to take the write back, which has its own. */
export function heldBackSheet({ id }: WriteRecord): MadeSheet {
  return { temporary: `erario ${id} 00`, stamp: `${id}:back` };
}

export function isHeldBack(sheet: SheetState, record: WriteRecord): boolean {
  const { temporary, stamp } = heldBackSheet(record);
  return sheet.name === temporary || sheet.stamps.get(STAMP_MADE) === stamp;
}

/** The record with what the cells held when they were written; one round trip where the hidden sheet is still there, none where not. */
export async function withHeldCells(
  context: Excel.RequestContext,
  record: WriteRecord,
  state: WorkbookState,
): Promise<WriteRecord> {
  const sheet = state.sheets.find((each) => isHeldSheet(each, record));
  if (sheet?.stamps.has(STAMP_HELD) !== true) return record;
  const places = heldPlaces(record);
  const answers = await readContents(
    context,
    places.map(({ row, rows, columns }) => ({
      range: () => context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, 0, rows, columns),
      rows,
      columns,
      contents: ["values"],
    })),
  );
  const heldBy = new Map(places.map(({ range }, index) => [range, (answers[index]?.values ?? []) as CellInput[][]]));
  const ranges = record.ranges.map((range): RangeRecord => {
    const held = heldBy.get(range);
    return held
      ? {
          ...range,
          before: range.before.map((line, row) => heldLine(range, line, row, held[row])),
        }
      : range;
  });
  return { ...record, ranges };
}

/** A formula is only known by what it showed, which other cells change too: it stays the one that was read. */
function heldLine(
  { shown }: RangeRecord,
  line: readonly CellInput[],
  row: number,
  held: readonly CellInput[] = [],
): readonly CellInput[] {
  return line.map((input, column) => {
    const [now, read] = [held[column], shown?.[row]?.[column]];
    const isSame = holdsAgain(restoringInput(now, now), restoringInput(read, read));
    return isSame || (typeof input === "string" && input.startsWith("=")) ? input : restoringInput(now, now);
  });
}

import { STAMP_MADE, type WorkbookState } from "../fill/workbook-state";
import { restoringInput } from "../fill/table-update";
import type { CellInput } from "../writing/cell-input";
import { holdsAgain } from "./aligned-rows";
import { heldBackSheet, isHeldBack, STAMP_HELD } from "./held-cells";
import { areAsked, placeNow, type TypedMeanwhile } from "./typed-meanwhile";
import type { RangeLeft } from "./what-is-left";
import type { WriteRecord } from "./write-record";

/**
 * Where the request that takes something back is lost, its answer with what somebody typed right before is lost, too. It copies what the cells
 * show into a hidden sheet first, which the next request deletes: an attempt that finds the sheet knows what was typed.
 */
interface HeldRange {
  readonly left: RangeLeft;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The first of its rows on the hidden sheet. */
  readonly heldAt: number;
}

const attempts = new Map<string, readonly HeldRange[]>();

/** @returns the sheet, to be deleted by the next request; null where no sheet can be put in, or none is needed */
export function queueHeldBack(
  context: Excel.RequestContext,
  record: WriteRecord,
  ranges: readonly RangeLeft[],
  rangeOf: (range: RangeLeft) => Excel.Range,
  state: WorkbookState,
): Excel.Worksheet | null {
  const { temporary, stamp } = heldBackSheet(record);
  // A write that failed has its own such sheet, and one that an attempt before this one left holds what counts.
  const isOneThere = state.sheets.some(({ stamps, name }) => stamps.has(STAMP_HELD) || name === temporary);
  if (state.structureProtected || isOneThere || !areAsked(ranges)) return null;
  let heldAt = 0;
  const held = ranges.flatMap((left): HeldRange[] => {
    const at = left.inputs && placeNow(left, state);
    if (!at) return [];
    const range = {
      left,
      sheet: at.sheet,
      row: at.range.row,
      column: at.range.column,
      heldAt,
    };
    heldAt += left.read.length;
    return [range];
  });
  if (held.length === 0) return null;
  attempts.set(record.id, held);
  const sheet = context.workbook.worksheets.add(temporary);
  sheet.customProperties.add(STAMP_MADE, stamp);
  sheet.visibility = Excel.SheetVisibility.hidden;
  for (const { left, heldAt: row } of held) {
    const { read } = left;
    sheet
      .getRangeByIndexes(row, 0, read.length, read[0]?.length ?? 1)
      .copyFrom(rangeOf(left), Excel.RangeCopyType.values);
  }
  sheet.customProperties.add(STAMP_HELD, "1");
  return sheet;
}

/** Asked for before the sheet goes: @returns what an attempt that was lost took the place of, once the request has been answered. */
export function queueLostTyping(
  context: Excel.RequestContext,
  record: WriteRecord,
  state: WorkbookState,
): () => readonly LostTyping[] {
  const sheet = state.sheets.find((each) => isHeldBack(each, record) && each.stamps.has(STAMP_HELD));
  const attempt = attempts.get(record.id);
  if (!sheet || !attempt) return () => [];
  const held = attempt.map((range) => {
    const { read } = range.left;
    const cells = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(range.heldAt, 0, read.length, read[0]?.length ?? 1);
    cells.load("values");
    return { range, cells };
  });
  return () => held.flatMap(({ range, cells }) => typedBefore(range, cells.values as CellInput[][]));
}

interface LostTyping extends TypedMeanwhile {
  /** What stands in the cell once it is taken back: where something else does, somebody was there again. */
  readonly expected: CellInput;
}

/** A formula is only known by what it shows, which other cells change too. */
function typedBefore({ left, sheet, row, column }: HeldRange, values: CellInput[][]): readonly LostTyping[] {
  const { read, addedRows, inputs } = left;
  const kept = values.flatMap((line, at) => (addedRows.includes(at) ? [] : [{ line, was: read[at] ?? [] }]));
  return kept.flatMap(({ line, was }, atRow) =>
    line.flatMap((value, atColumn) => {
      const expected = inputs?.[atRow]?.[atColumn] ?? null;
      const before = was[atColumn] ?? "";
      const input = restoringInput(value, value);
      if (expected === null || holdsAgain(input, before)) return [];
      if (typeof before === "string" && before.startsWith("=")) return [];
      return [{ sheet, row: row + atRow, column: column + atColumn, input, expected }];
    }),
  );
}

/** One round trip where something was typed, none where not. */
export async function putLostTyping(context: Excel.RequestContext, lost: readonly LostTyping[]): Promise<void> {
  if (lost.length === 0) return;
  const cells = lost.map(({ sheet, row, column }) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    cell.load(["values", "formulas"]);
    return cell;
  });
  await context.sync();
  lost.forEach(({ input, expected }, index) => {
    const cell = cells[index];
    const found = restoringInput(cell?.formulas[0]?.[0] as CellInput, cell?.values[0]?.[0] as CellInput);
    if (cell && holdsAgain(found, expected)) cell.formulas = [[input]] as unknown[][];
  });
}

export function forgetHeldBack({ id }: WriteRecord): void {
  attempts.delete(id);
}

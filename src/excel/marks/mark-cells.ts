import { conditionalFormatsAreSafe } from "../office";
import { takenBackUnlessDone, type WriteOutcome } from "../taking-back/write-all-or-nothing";
import { emptyRecord } from "../taking-back/write-record";
import { findMarks, markKey, plainAddress, queueMark, type Mark } from "./marks-left";

/** A mark is a conditional format, and this Excel may crash on those beside custom functions. */
class MarksUnsafe extends Error {
  readonly code = "MarksUnsafe";
}

/**
 * Marks a finding's cells; all of them or none.
 * @param tag tells this mark from others; letters, digits and hyphens
 */
export async function markCells(sheet: string, addresses: readonly string[], tag: string): Promise<WriteOutcome> {
  if (!conditionalFormatsAreSafe()) throw new MarksUnsafe();
  return takenBackUnlessDone(async (context, begin) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("id");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    const ranges = addresses.map((address) => {
      const range = worksheet.getRange(address);
      range.load("address");
      return range;
    });
    await context.sync();
    const there = new Set((await findMarks(context, [worksheet.id])).map(markKey));
    const marks = ranges
      .map(({ address }): Mark => ({ sheet: worksheet.id, address: plainAddress(address), tag }))
      .filter((mark) => !there.has(markKey(mark)));
    begin({ ...emptyRecord(active.id), marks: { kind: "added", marks } });
    for (const mark of marks) queueMark(context, mark);
    await context.sync();
  });
}

/** The tags of all marks in the workbook. */
export function readMarks(): Promise<ReadonlySet<string>> {
  return Excel.run(async (context) => new Set((await allMarks(context)).marks.map(({ tag }) => tag)));
}

/** With the sheet in sight, whose id comes along. */
async function allMarks(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  const marks = await findMarks(
    context,
    worksheets.items.map(({ id }) => id),
  );
  return { marks, active: active.id };
}

/** Takes marks away, all of them or those with one tag. */
export function unmarkCells(tag?: string): Promise<WriteOutcome> {
  return takenBackUnlessDone(async (context, begin) => {
    const { marks: all, active } = await allMarks(context);
    const found = all.filter((mark) => tag === undefined || mark.tag === tag);
    const marks = found.map(({ sheet, address, tag: of }) => ({ sheet, address, tag: of }));
    begin({ ...emptyRecord(active), marks: { kind: "removed", marks } });
    for (const { format } of found) format.delete();
    await context.sync();
  });
}

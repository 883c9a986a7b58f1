import type { Wording } from "../../core/wording";
import { runsOf } from "../../workbook/address";
import { excelProblem, SaidProblem } from "../problem";
import { queueMarks } from "../marks/marks-left";
import { readWorkbookState, sheetOfId, nameNamed, type WorkbookState } from "../fill/workbook-state";
import { forgetHeldBack, putLostTyping, queueHeldBack, queueLostTyping } from "./held-back";
import { withHeldCells } from "./held-cells";
import { presentFormula } from "./name-formulas";
import { queuePrints } from "./print-record";
import { obstacleSaid, obstacleTo, type Obstacle } from "./obstacle";
import { isNothing, isWritten, leavingName, whatIsLeft, type Left, type RangeLeft } from "./what-is-left";
import { queueExpectedNames, queueExpectedSheets } from "./expected";
import { queueLook, queueTypedAgain, type TypedMeanwhile } from "./typed-meanwhile";
import type { WriteRecord } from "./write-record";

const stillLeft: Wording = {
  en: "Part of it is still there.",
  "pt-BR": "Parte ainda está lá.",
};

/** Why a write cannot be taken back now; this attempt touched nothing. */
class CannotTakeBack extends Error {
  constructor(readonly obstacle: Obstacle) {
    super("something stands in the way");
  }
}

class StillLeft extends SaidProblem {
  constructor() {
    super(stillLeft);
  }
}

/** Looks first, changes nothing or all, and looks again: it ends only where nothing of the write is left. */
async function takeBack(written: WriteRecord, onWriting: () => void): Promise<void> {
  await Excel.run(async (context) => {
    const state = await readWorkbookState(context);
    const record = await withHeldCells(context, written, state);
    const left = await whatIsLeft(context, record, state);
    const obstacle = obstacleTo(left, state);
    if (obstacle) throw new CannotTakeBack(obstacle);
    if (isNothing(left)) return;
    const lost = queueLostTyping(context, record, state);
    const { typed, held } = queueAll(context, record, left, state);
    onWriting();
    await context.sync();
    queueTypedAgain(context, typed());
    held?.delete();
    await putLostTyping(context, lost());
    const after = await whatIsLeft(context, record, await readWorkbookState(context));
    if (!isNothing(after)) throw new StillLeft();
    forgetHeldBack(record);
  });
}

/** The host may be throttled, or a cell may be being edited: it is tried again after a while. */
export const WAITS: readonly number[] = [500, 2_000, 5_000];

/**
 * @param untouched whether the workbook is whole: false where a write has just failed, so that part of it stands there
 * @returns null where nothing of the write is left; else why something is
 */
export async function takeBackStubbornly(
  record: WriteRecord,
  waits: readonly number[] = WAITS,
  untouched = true,
): Promise<Wording | null> {
  let isUntouched = untouched;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await takeBack(record, () => {
        isUntouched = false;
      });
      return null;
    } catch (problem) {
      if (problem instanceof CannotTakeBack) return obstacleSaid(problem.obstacle, isUntouched);
      const wait = waits[attempt];
      if (wait === undefined) return excelProblem(problem);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** @returns what somebody typed into the cells since they were looked at, once the request has been answered */
function queueAll(
  context: Excel.RequestContext,
  record: WriteRecord,
  left: Left,
  state: WorkbookState,
): {
  readonly typed: () => readonly TypedMeanwhile[];
  readonly held: Excel.Worksheet | null;
} {
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  const ranges = left.ranges.filter(isWritten);
  // What was renamed or moved since it was looked at ends the request here, and the next attempt looks again.
  queueExpectedSheets(
    context,
    left.setAside.map(({ as }) => as),
  );
  queueExpectedNames(
    context,
    left.names.map(({ name }) => nameNamed(state, name)),
    state,
  );
  const typed = queueLook(context, ranges, (range) => rangeOf(context, range), state);
  const held = queueHeldBack(context, record, ranges, (range) => rangeOf(context, range), state);
  // Rows go first: a formula that is put back would be moved along with them.
  for (const range of ranges) queueDeletion(context, range);
  // A name reads the same whether it refers to the sheet that was made or to the one that was set aside: it is set anew.
  for (const { name, before, own } of left.names) if (before === null && !own) workbook.names.getItem(name).delete();
  const made = queueRenames(context, record, left);
  // What is put back refers to the sheets by the names that they have again.
  for (const range of ranges) queueInputs(context, range);
  for (const name of left.names) {
    if (name.before !== null)
      workbook.names.getItem(name.name).formula = presentFormula(name.before, name, state, left.setAside);
  }
  // By these the cells were found that were just put back.
  for (const { name, own } of left.names) if (own) workbook.names.getItem(name).delete();
  for (const { sheet, key, before } of left.stamps) {
    const properties = workbook.worksheets.getItem(sheet).customProperties;
    if (before === null) properties.getItem(key).delete();
    else properties.add(key, before);
  }
  queueMarks(context, left.marks);
  queuePrints(context, left.prints);
  const inSight = sheetOfId(state, record.activeSheet);
  const isInSight = left.made.some(({ id }) => id === state.activeSheet);
  if (isInSight && inSight && !inSight.hidden) workbook.worksheets.getItem(inSight.id).activate();
  for (const sheet of made) sheet.delete();
  return { typed, held };
}

/**
 * A sheet that was set aside gets its name back before the one that was made in its place is deleted, so that at no moment a formula
 * refers to nothing.
 */
function queueRenames(context: Excel.RequestContext, record: WriteRecord, left: Left): readonly Excel.Worksheet[] {
  const { worksheets } = context.workbook;
  const made = left.made.map((sheet) => {
    const worksheet = worksheets.getItem(sheet.id);
    worksheet.name = leavingName(record, sheet);
    return worksheet;
  });
  for (const { id, name } of left.setAside) worksheets.getItem(id).name = name;
  return made;
}

function rangeOf(context: Excel.RequestContext, { record }: RangeLeft): Excel.Range {
  const { place } = record;
  return "sheet" in place
    ? context.workbook.worksheets.getItem(place.sheet).getRange(place.address)
    : context.workbook.names.getItem(place.name).getRange();
}

function queueDeletion(context: Excel.RequestContext, range: RangeLeft): void {
  // From below, so that the rows above stay where they were counted.
  for (const [first, count] of runsOf(range.addedRows).reverse()) {
    rangeOf(context, range)
      .getCell(first, 0)
      .getAbsoluteResizedRange(count, 1)
      .getEntireRow()
      .delete(Excel.DeleteShiftDirection.up);
  }
}

/** A cell of the format Text would keep the apostrophe of what is put in: it is General while it is written. */
function queueInputs(context: Excel.RequestContext, range: RangeLeft): void {
  const { inputs, formats } = range;
  if (!inputs) return;
  const first = rangeOf(context, range).getCell(0, 0);
  const whole = first.getAbsoluteResizedRange(inputs.length, inputs[0]?.length ?? 1);
  if (!formats.some((line) => line.some((format) => format !== null))) {
    whole.formulas = inputs as unknown[][];
    return;
  }
  whole.numberFormat = formats.map((line) => line.map((format) => (format === null ? null : "General"))) as string[][];
  whole.formulas = inputs as unknown[][];
  whole.numberFormat = formats as string[][];
}

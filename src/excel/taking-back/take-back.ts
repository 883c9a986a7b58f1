import { fillWording, type Wording } from "../../core/wording";
import { excelProblem, SaidProblem } from "../problem";
import { queueMarks } from "../marks/marks-left";
import { readWorkbookState, sheetNamed, sheetOfId, nameNamed, type WorkbookState } from "../fill/workbook-state";
import { withHeldCells } from "./held-cells";
import { presentFormula } from "./name-formulas";
import { isNothing, leavingName, whatIsLeft, type Left, type RangeLeft } from "./what-is-left";
import { queueExpectedNames, queueExpectedSheets } from "./expected";
import { queueLook, queueTypedAgain, type TypedMeanwhile } from "./typed-meanwhile";
import type { WriteRecord } from "./write-record";

const structureProtected: Wording = {
  en: "The workbook's structure is protected. Unprotect it (Review, Protect Workbook) and undo again; nothing has been changed.",
  "pt-BR":
    "A estrutura da pasta de trabalho está protegida. Desproteja-a (Revisão, Proteger Pasta de Trabalho) e desfaça de novo; nada foi alterado.",
};
const sheetProtected: Wording = {
  en: "The sheet “{sheet}” is protected. Unprotect it (Review, Unprotect Sheet) and undo again; nothing has been changed.",
  "pt-BR":
    "A planilha “{sheet}” está protegida. Desproteja-a (Revisão, Desproteger Planilha) e desfaça de novo; nada foi alterado.",
};
const onlySheets: Wording = {
  en: "These are the workbook's only visible sheets, and Excel keeps at least one. Add a blank sheet and undo again; nothing has been changed.",
  "pt-BR":
    "Estas são as únicas planilhas visíveis da pasta, e o Excel exige ao menos uma. Inclua uma planilha em branco e desfaça de novo; nada foi alterado.",
};
const nameTaken: Wording = {
  en: "“{as}” cannot get its name “{name}” back, because another sheet bears it now. Rename that one and undo again; nothing has been changed.",
  "pt-BR":
    "“{as}” não pode voltar a se chamar “{name}”, porque outra planilha tem esse nome agora. Renomeie essa planilha e desfaça de novo; nada foi alterado.",
};
const moved: Wording = {
  en: "The cells were changed or moved since, so nothing was taken back.",
  "pt-BR": "As células foram alteradas ou mudaram de lugar desde então; nada foi desfeito.",
};
const stillLeft: Wording = {
  en: "Part of it is still there.",
  "pt-BR": "Parte ainda está lá.",
};

/** Why a write cannot be taken back now; nothing was touched. */
class CannotTakeBack extends SaidProblem {}

class StillLeft extends SaidProblem {
  constructor() {
    super(stillLeft);
  }
}

/** Looks first, changes nothing or all, and looks again: it ends only where nothing of the write is left. */
async function takeBack(written: WriteRecord): Promise<void> {
  await Excel.run(async (context) => {
    const state = await readWorkbookState(context);
    const record = await withHeldCells(context, written, state);
    const left = await whatIsLeft(context, record, state);
    const obstacle = obstacleTo(left, state);
    if (obstacle) throw new CannotTakeBack(obstacle);
    if (isNothing(left)) return;
    const typed = queueAll(context, record, left, state);
    await context.sync();
    queueTypedAgain(context, typed());
    const after = await whatIsLeft(context, record, await readWorkbookState(context));
    if (!isNothing(after)) throw new StillLeft();
  });
}

/** The host may be throttled, or a cell may be being edited: it is tried again after a while. */
export const WAITS: readonly number[] = [500, 2_000, 5_000];

/** @returns null where nothing of the write is left; else why something is */
export async function takeBackStubbornly(
  record: WriteRecord,
  waits: readonly number[] = WAITS,
): Promise<Wording | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await takeBack(record);
      return null;
    } catch (problem) {
      const wait = waits[attempt];
      if (problem instanceof CannotTakeBack || wait === undefined) return excelProblem(problem);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function obstacleTo(left: Left, state: WorkbookState): Wording | null {
  const moves = left.made.length > 0 || left.setAside.length > 0;
  if (moves && state.structureProtected) return structureProtected;
  const isLeft = new Set(left.made.map(({ id }) => id));
  const others = state.sheets.filter(({ id, hidden }) => !isLeft.has(id) && !hidden);
  if (left.made.length > 0 && others.length === 0) return onlySheets;
  for (const { name, as } of left.setAside) {
    const holder = sheetNamed(state, name);
    if (holder && !isLeft.has(holder.id)) return fillWording(nameTaken, { name, as });
  }
  for (const range of left.ranges) {
    const { place } = range.record;
    if (("sheet" in place || place.own) && range.strange) return moved;
    const sheet = "sheet" in place ? sheetOfId(state, place.sheet) : sheetOfName(state, place.name);
    if (isWritten(range) && sheet?.protected) return fillWording(sheetProtected, { sheet: sheet.name });
  }
  return null;
}

function sheetOfName(state: WorkbookState, name: string) {
  return sheetNamed(state, nameNamed(state, name)?.target?.sheet ?? "");
}

function isWritten({ addedRows, inputs }: RangeLeft): boolean {
  return addedRows.length > 0 || inputs !== null;
}

/** @returns what somebody typed into the cells since they were looked at, once the request has been answered */
function queueAll(
  context: Excel.RequestContext,
  record: WriteRecord,
  left: Left,
  state: WorkbookState,
): () => readonly TypedMeanwhile[] {
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
  const inSight = sheetOfId(state, record.activeSheet);
  const isInSight = left.made.some(({ id }) => id === state.activeSheet);
  if (isInSight && inSight && !inSight.hidden) workbook.worksheets.getItem(inSight.id).activate();
  for (const sheet of made) sheet.delete();
  return typed;
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

/** Rows that follow each other, each run by its first and its length. */
function runsOf(rows: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
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

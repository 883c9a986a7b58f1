import { WorkbookModel } from "../../formulas/model/formula-model";
import { Readers } from "../../formulas/model/readers";
import { addressOf, cellsOf, islandsOf } from "./islands";
import { ReadingCancelled } from "./reading-cancelled";
import { readOpenWorkbook } from "./read-workbook";

/** The open workbook with all its formulas read, and who reads which cells. */
export interface WholeWorkbook {
  readonly model: WorkbookModel;
  readonly readers: Readers;
}

/** A step's work between two pauses. */
const AT_ONCE_MILLISECONDS = 30;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * Runs to the end with pauses, so that whoever types meanwhile does not wait.
 * @throws ReadingCancelled where the signal says so
 */
export async function unhurried<Result>(steps: Generator<void, Result, void>, signal: AbortSignal): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < AT_ONCE_MILLISECONDS) continue;
    await pause();
    if (signal.aborted) throw new ReadingCancelled();
    begun = performance.now();
  }
}

/** Reads the whole workbook once and keeps it until somebody changes a cell or a sheet. */
export class KeptWorkbook {
  private kept: WholeWorkbook | null = null;
  private change = 0;

  /** What was read is no longer what stands there. */
  forget(): void {
    this.kept = null;
    this.change += 1;
  }

  /** What is kept of a workbook with these sheets; null where it has to be read. */
  known(sheets: readonly string[]): WholeWorkbook | null {
    const names = this.kept?.model.sheets.map(({ name }) => name);
    return names?.length === sheets.length && names.every((name, index) => name === sheets[index]) ? this.kept : null;
  }

  /** @throws ReadingCancelled where the signal says so */
  async read(signal: AbortSignal): Promise<WholeWorkbook> {
    const { change } = this;
    const snapshot = await readOpenWorkbook({ signal });
    const model = await unhurried(WorkbookModel.steps(snapshot), signal);
    const whole = { model, readers: await unhurried(Readers.steps(model), signal) };
    // What was typed while it was read may be missing in it.
    if (change === this.change) this.kept = whole;
    return whole;
  }
}

/** Cells of the parts of all sheets that are filled: whether to read them all without being asked. */
export function usedCells(): Promise<number> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((worksheet) => {
      const range = worksheet.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { worksheet, range };
    });
    await context.sync();
    let sum = 0;
    for (const { worksheet, range } of used) {
      if (range.isNullObject) continue;
      for (const island of await islandsOf(context, worksheet, addressOf(range))) sum += cellsOf(island);
    }
    return sum;
  });
}

import type { Wording } from "../../core/wording";
import { excelProblem } from "../problem";
import { takeBackStubbornly, WAITS } from "./take-back";
import type { WriteRecord } from "./write-record";

export type WriteOutcome =
  | { readonly kind: "written"; readonly record: WriteRecord }
  | {
      readonly kind: "failed";
      readonly problem: Wording;
      /** Null where the workbook is as it was, and was looked at to say so. */
      readonly left: LeftOver | null;
    };

/** What could not be taken back yet: the record stays, so that it can be tried again until it is done. */
export interface LeftOver {
  readonly record: WriteRecord;
  readonly problem: Wording;
}

let last: Promise<unknown> = Promise.resolve();

/** One write after the other: what one of them reads is not changed by another before it writes. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Takes what a write did back after a failure; nothing to take back where it had not begun. */
export async function leftOver(record: WriteRecord | null, waits: readonly number[] = WAITS): Promise<LeftOver | null> {
  const problem = record === null ? null : await takeBackStubbornly(record, waits, false);
  return record === null || problem === null ? null : { record, problem };
}

/**
 * A write that is done wholly or taken back.
 * @param work says with `begin` what it is about to do, before it does it
 */
export function takenBackUnlessDone(
  work: (context: Excel.RequestContext, begin: (record: WriteRecord) => void) => Promise<void>,
  waits: readonly number[] = WAITS,
): Promise<WriteOutcome> {
  return inTurn(async () => {
    let record: WriteRecord | null = null;
    try {
      await Excel.run((context) =>
        work(context, (begun) => {
          record = begun;
        }),
      );
      if (!record) throw new Error("the write did not say what it does");
      return { kind: "written", record };
    } catch (problem) {
      return {
        kind: "failed",
        problem: excelProblem(problem),
        left: await leftOver(record, waits),
      };
    }
  });
}

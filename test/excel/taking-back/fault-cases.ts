import { undoFill } from "../../../src/excel/fill/fill";
import { excelProblem } from "../../../src/excel/problem";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { workbookWithFunctions } from "../workbook-with-functions";
import { acts, type Replay } from "./fault-acts";
import { operations, waits, type Ended, type Operation } from "./fault-operations";
import { differencesOf, wholeWorkbook, type WholeWorkbook } from "./whole-workbook";

/**
 * Everything that the pane writes, with the host breaking off somewhere in one of its round trips, and another person at work between two of
 * them. Afterwards the workbook is what it was, with what the other person did, whether the write failed or was undone.
 */

export interface FaultCase {
  readonly operation: string;
  readonly act: string;
  /** The round trip before which the other person acts. */
  readonly actBefore: number;
  readonly breakAt: number | null;
  readonly percent: number;
  /** Whether the first two round trips that take something back break too. */
  readonly restoreBreaks: boolean;
}

const percents = [0, 10, 35, 60, 85, 100];
/** Round trips of a write with those that take it back; one that keeps sheets reads them first. */
function tripsOf(operation: string): readonly number[] {
  return Array.from({ length: operation === "fill in another language" ? 7 : 5 }, (_, index) => index + 1);
}

/** Nobody else is there: every break, alone and with what is taken back breaking too. */
function alone(operation: string): readonly FaultCase[] {
  const one = { operation, act: "nobody else", actBefore: 1 };
  return [
    { ...one, breakAt: null, percent: 100, restoreBreaks: false },
    ...tripsOf(operation).flatMap((breakAt) =>
      percents.flatMap((percent) =>
        [false, true].map((restoreBreaks) => ({
          ...one,
          breakAt,
          percent,
          restoreBreaks,
        })),
      ),
    ),
  ];
}

/** Somebody acts between any two round trips; right before the one that breaks, and before and after that. */
function disturbed(operation: string, act: string): readonly FaultCase[] {
  const trips = tripsOf(operation);
  const whole = [...trips, trips.length + 1].map((actBefore) => ({
    ...{ operation, act, actBefore },
    ...{ breakAt: null, percent: 100, restoreBreaks: false },
  }));
  const broken = trips.flatMap((breakAt) =>
    [-1, 0, 1, 2].flatMap((apart) => {
      const actBefore = breakAt + apart;
      if (actBefore < 1) return [];
      return (apart === 0 ? percents : [35, 100]).flatMap((percent) =>
        (apart > 0 && percent === 35 ? [false, true] : [false]).map((restoreBreaks) => ({
          ...{ operation, act, actBefore },
          ...{ breakAt, percent, restoreBreaks },
        })),
      );
    }),
  );
  // What is taken back reads first: somebody acts between that and its writing.
  const restoring = trips.flatMap((breakAt) =>
    [3, 4, 5].map((apart) => ({
      ...{ operation, act, actBefore: breakAt + apart },
      ...{ breakAt, percent: 100, restoreBreaks: false },
    })),
  );
  return [...whole, ...broken, ...restoring];
}

export function allCases(): readonly FaultCase[] {
  return Object.keys(operations).flatMap((operation) => [
    ...alone(operation),
    ...Object.keys(acts)
      .filter((act) => act !== "nobody else")
      .flatMap((act) => disturbed(operation, act)),
  ]);
}

export interface CaseResult {
  readonly case: FaultCase;
  readonly ended: "failed and restored" | "done and undone" | "left, and taken back when asked again";
  /** What is not as it should be. */
  readonly differences: readonly string[];
  /** It said that nothing is left, and something was. */
  readonly falseClaim: boolean;
}

export async function runCase(each: FaultCase): Promise<CaseResult> {
  const operation = operations[each.operation];
  const act = acts[each.act];
  if (!operation || !act) throw new Error(each.operation);
  const workbench = workbookWithFunctions();
  try {
    const prepared = await operation.prepare(workbench);
    await workbench.settle();
    const { host, spreadsheet } = workbench;
    const before = new Map(spreadsheet.allSheets().map(({ id, name }) => [id, name]));
    let replay: Replay | null = null;
    const { breakAt, percent } = each;
    const second = each.restoreBreaks && breakAt !== null ? [breakAt + 2, breakAt + 3] : [];
    const faults = breakAt === null ? [] : [breakAt, ...second];
    const disturb = (): void => {
      host.bringColleague(async ({ roundTrip }) => {
        if (replay || roundTrip < each.actBefore) return;
        replay = { key: "", again: () => undefined };
        replay = await act(workbench, before);
      });
      host.injectFaults(
        faults.map((roundTrip) => ({
          roundTrip,
          when: "within",
          percent,
          kind: "lost",
        })),
      );
    };
    if (!operation.undone) disturb();
    const outcome = operation.undone
      ? await undone(workbench, operation, prepared, disturb)
      : await operation.run(prepared);
    host.injectFaults([]);
    host.bringColleague(null);
    const happened: Replay = replay ?? (await act(workbench, before));
    const expected = await expectedAfter(operation, each, happened);
    const then = await wholeWorkbook(workbench);
    const claimed = [
      ...(outcome.claimsRestored ? differencesOf(expected, then) : []),
      ...(outcome.claimsUntouched && happened.giveWay ? differencesOf(outcome.claimsUntouched, then) : []),
    ];
    happened.giveWay?.(workbench);
    if (outcome.record) await undoFill(outcome.record, waits);
    if (outcome.left) await undoFill(outcome.left, waits);
    const differences = differencesOf(expected, await wholeWorkbook(workbench));
    return {
      case: each,
      ended: outcome.record
        ? "done and undone"
        : outcome.left
          ? "left, and taken back when asked again"
          : "failed and restored",
      differences,
      falseClaim: claimed.length > 0,
    };
  } catch (problem) {
    return {
      case: each,
      ended: "done and undone",
      differences: [String(problem)],
      falseClaim: false,
    };
  } finally {
    workbench.dispose();
  }
}

/** The faults hit what takes the write back, and not the write. */
async function undone(
  workbench: HeadlessWorkbench,
  operation: Operation,
  prepared: unknown,
  disturb: () => void,
): Promise<Ended> {
  const { record } = await operation.run(prepared);
  if (!record) throw new Error("nothing was written");
  const whole = await wholeWorkbook(workbench);
  disturb();
  try {
    await undoFill(record, waits);
    return { record: null, claimsRestored: true, left: null };
  } catch (problem) {
    const claimsUntouched = excelProblem(problem).en.includes("nothing has been changed")
      ? { claimsUntouched: whole }
      : {};
    return {
      record: null,
      claimsRestored: false,
      left: record,
      ...claimsUntouched,
    };
  }
}

const known = new Map<string, WholeWorkbook>();

/** The workbook with the other person's act alone. */
async function expectedAfter(operation: Operation, each: FaultCase, { key, again }: Replay): Promise<WholeWorkbook> {
  const at = `${each.operation} ${each.act} ${key}`;
  const found = known.get(at);
  if (found) return found;
  const workbench: HeadlessWorkbench = workbookWithFunctions();
  await operation.prepare(workbench);
  await workbench.settle();
  await again(workbench);
  const whole = await wholeWorkbook(workbench);
  workbench.dispose();
  known.set(at, whole);
  return whole;
}

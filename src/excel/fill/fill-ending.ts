import type { Wording } from "../../core/wording";
import type { Plan } from "../../workbook/plan";
import type { MadeSheets } from "./fill-step";
import type { PreparedFill } from "./fill-steps";
import { excelProblem } from "../problem";
import { plannedSheets, queueLooks, queueSeals, readBack, type ReadBack } from "./read-back";
import type { WriteRecord } from "../taking-back/write-record";
import { namesOf } from "./read-back";

interface Finished extends ReadBack {
  readonly record: WriteRecord;
  readonly looksProblem: Wording | null;
}

/**
 * Seals and looks go with the first request that reads back. Neither is a part of what was asked for: an Excel that takes no such names, or
 * that refuses a look or the page set-up for want of a printer, has filled the template all the same. A lost connection is a failure.
 */
export async function finish(
  context: Excel.RequestContext,
  plan: Plan,
  prepared: PreparedFill,
  { made, called }: { readonly made: MadeSheets; readonly called: ReadonlyMap<string, string> },
  signal: AbortSignal | undefined,
): Promise<Finished> {
  const sheets = plannedSheets(context, prepared, made);
  const read = async (): Promise<ReadBack & { readonly record: WriteRecord }> => {
    for (const sheet of sheets.values()) sheet.load("id,name");
    const found = await readBack(context, plan, prepared, made, signal);
    const calledNow = namesOf(sheets);
    const isRenamed = [...calledNow].some(([planned, name]) => called.get(planned) !== name);
    if (isRenamed) await sealAgain(context, prepared, calledNow);
    return { ...found, record: withIds(prepared.record, [...made.values()]) };
  };
  queueSeals(context, prepared, called);
  queueLooks(prepared, sheets, plan);
  try {
    return { ...(await read()), looksProblem: null };
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    // A seal that was refused leaves the looks undone.
    const isOfSeal = locationOf(problem).startsWith("NamedItem");
    return isOfSeal
      ? looksAlone(plan, prepared, sheets, read)
      : { ...(await read()), looksProblem: excelProblem(problem) };
  }
}

/** Somebody renamed a sheet just before it was sealed: the seal refers to it again, where Excel takes seals at all. */
async function sealAgain(
  context: Excel.RequestContext,
  prepared: PreparedFill,
  called: ReadonlyMap<string, string>,
): Promise<void> {
  queueSeals(context, prepared, called, true);
  try {
    await context.sync();
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
  }
}

async function looksAlone(
  plan: Plan,
  prepared: PreparedFill,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  read: () => Promise<ReadBack & { readonly record: WriteRecord }>,
): Promise<Finished> {
  queueLooks(prepared, sheets, plan);
  try {
    return { ...(await read()), looksProblem: null };
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    return { ...(await read()), looksProblem: excelProblem(problem) };
  }
}

function locationOf(problem: unknown): string {
  const { debugInfo } = problem as { readonly debugInfo?: { readonly errorLocation?: unknown } };
  return typeof debugInfo?.errorLocation === "string" ? debugInfo.errorLocation : "";
}

/** Excel's own answer to one of the request's actions; any other failure is one of the whole request. */
function isRefusal(problem: unknown): boolean {
  const { debugInfo, code } = problem as {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown; readonly statement?: unknown };
  };
  return (
    code === "InvalidArgument" || typeof debugInfo?.errorLocation === "string" || debugInfo?.statement !== undefined
  );
}

function withIds(record: WriteRecord, sheets: readonly Excel.Worksheet[]): WriteRecord {
  return {
    ...record,
    made: record.made.map((made, index) => ({ ...made, ...(sheets[index] ? { id: sheets[index].id } : {}) })),
  };
}

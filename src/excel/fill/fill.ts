import type { Wording } from "../../core/wording";
import type { Plan } from "../../workbook/plan";
import { decideFill, type FillDecision, type SheetAction } from "./fill-decision";
import type { FillRecord } from "./fill-record";
import type { FillStep, SheetChanges } from "./fill-step";
import { prepareFill, type PreparedFill } from "./fill-steps";
import { excelProblem } from "../problem";
import { readBack, type Difference, type FilledFigure } from "./read-back";
import { calculateNow } from "../reading/workbook-conditions";
import { restore } from "./restore";
import {
  nameNamed,
  readNamedContents,
  readWorkbookState,
  type NamedContent,
  type WorkbookState,
} from "./workbook-state";

/** Filling a plan into the workbook: preview, fill, undo. All of it is done, or nothing. */

export interface FillPreview {
  readonly sheets: readonly SheetPreview[];
  /** Names of the user's that would refer to the new sheets. */
  readonly repointed: readonly string[];
  /** Inputs that sheets of other templates hold already: they are updated there. */
  readonly linked: readonly string[];
  /** Why nothing can be filled now; empty where it can. */
  readonly obstacles: readonly Wording[];
  /** True where a sheet or name of theirs would be renamed or changed, which is done only with a yes. */
  readonly needsConsent: boolean;
}

export interface SheetPreview {
  readonly name: string;
  readonly action: SheetAction;
  /** For a sheet that is updated in place. */
  readonly changes?: SheetChanges;
}

export interface FillOptions {
  /** The user's yes to what the preview said. */
  readonly consent?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FillProgress) => void;
}

export interface FillProgress {
  readonly phase: "reading" | "writing" | "checking" | "restoring";
  /** Bytes sent of all bytes. */
  readonly done: number;
  readonly total: number;
}

export type FillOutcome =
  | {
      readonly kind: "filled";
      readonly record: FillRecord;
      readonly figures: readonly FilledFigure[];
      readonly differences: readonly Difference[];
      readonly preview: FillPreview;
    }
  /** Nothing was touched: something stands in the way, or the user has not said yes. */
  | { readonly kind: "refused"; readonly preview: FillPreview }
  /** Stopped by the user; the workbook is as it was. */
  | { readonly kind: "cancelled" }
  /** The host failed; `restored` says whether the workbook is as it was. */
  | { readonly kind: "failed"; readonly problem: Wording; readonly restored: boolean };

/** Largest request; Excel on the web refuses more than 5 MB. */
const LARGEST_REQUEST = 4_000_000;
/** A failed restoration is tried again, since the host may have been busy. */
const RESTORE_ATTEMPTS = 3;

export async function previewFill(plan: Plan): Promise<FillPreview> {
  return Excel.run(async (context) => {
    const { decision, prepared } = await prepare(context, plan);
    return previewOf(plan, decision, prepared);
  });
}

export async function fill(plan: Plan, options: FillOptions = {}): Promise<FillOutcome> {
  const { signal, onProgress } = options;
  const report = (phase: FillProgress["phase"], done = 0, total = 1): void => onProgress?.({ phase, done, total });
  let record: FillRecord | null = null;
  try {
    return await Excel.run(async (context): Promise<FillOutcome> => {
      report("reading");
      const { state, decision, prepared } = await prepare(context, plan);
      const preview = previewOf(plan, decision, prepared);
      if (preview.obstacles.length > 0 || (preview.needsConsent && options.consent !== true)) {
        return { kind: "refused", preview };
      }
      throwIfCancelled(signal);
      record = prepared.record;
      await write(context, prepared.steps, signal, (done, total) => report("writing", done, total));
      throwIfCancelled(signal);
      report("checking");
      // What was filled must show its figures even where Excel waits to be told.
      // By itself and for so long only, since Excel may never come back from it.
      if (state.manualCalculation) await calculateNow();
      const { figures, differences } = await sealAndReadBack(context, plan, prepared, signal);
      throwIfCancelled(signal);
      return { kind: "filled", record: prepared.record, figures, differences, preview };
    });
  } catch (problem) {
    const restored = record === null || (await restoreStubbornly(record, () => report("restoring")));
    if (problem instanceof Cancelled && restored) return { kind: "cancelled" };
    return { kind: "failed", problem: excelProblem(problem), restored };
  }
}

/** Takes a fill back. What people did on the sheets that it made goes with them. */
export async function undoFill(record: FillRecord): Promise<void> {
  await Excel.run((context) => restore(context, record));
}

class Cancelled extends Error {}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}

async function restoreStubbornly(record: FillRecord, report: () => void): Promise<boolean> {
  report();
  for (let attempt = 0; attempt < RESTORE_ATTEMPTS; attempt += 1) {
    try {
      await undoFill(record);
      return true;
    } catch {
      // The host may have been throttled or a cell may be being edited; the next attempt reads anew what is there.
    }
  }
  return false;
}

async function prepare(
  context: Excel.RequestContext,
  plan: Plan,
): Promise<{ readonly state: WorkbookState; readonly decision: FillDecision; readonly prepared: PreparedFill }> {
  const state = await readWorkbookState(context);
  const decision = decideFill(plan, state);
  const contents = await contentsToUpdate(context, plan, decision, state);
  return { state, decision, prepared: prepareFill(plan, decision, state, contents) };
}

/** The named ranges that will be written in place; a first fill has none and asks nothing. */
async function contentsToUpdate(
  context: Excel.RequestContext,
  plan: Plan,
  decision: FillDecision,
  state: WorkbookState,
): Promise<ReadonlyMap<string, NamedContent>> {
  const tables = new Set(plan.tables.map((table) => table.name));
  const names = plan.names.flatMap((name) => {
    const isWritten = name.role === "input" || tables.has(name.name);
    const inPlace =
      decision.sheets.get(name.sheet)?.kind === "update" || decision.names.get(name.name)?.kind === "link";
    return (isWritten && inPlace && nameNamed(state, name.name)) || [];
  });
  return names.length === 0 ? new Map() : readNamedContents(context, names);
}

/**
 * Seals go with the first request that reads back. They are what an audit compares with, and no part of what was asked for: an Excel
 * that takes no such names has filled the template all the same. Any other failure is one of the fill.
 */
async function sealAndReadBack(
  context: Excel.RequestContext,
  plan: Plan,
  prepared: PreparedFill,
  signal: AbortSignal | undefined,
): ReturnType<typeof readBack> {
  for (const { name, before, formula } of prepared.seals) {
    if (before === null) context.workbook.names.add(name, formula).visible = false;
    else context.workbook.names.getItem(name).formula = formula;
  }
  try {
    return await readBack(context, plan, prepared, signal);
  } catch (problem) {
    if ((problem as { readonly code?: unknown }).code !== "InvalidArgument") throw problem;
    return readBack(context, plan, prepared, signal);
  }
}

/** As few requests as their size allows. */
async function write(
  context: Excel.RequestContext,
  steps: readonly FillStep[],
  signal: AbortSignal | undefined,
  report: (done: number, total: number) => void,
): Promise<void> {
  const total = steps.reduce((sum, step) => sum + step.bytes, 0);
  let sent = 0;
  let waiting = 0;
  report(0, total);
  context.workbook.application.suspendApiCalculationUntilNextSync();
  for (const step of steps) {
    if (waiting > 0 && waiting + step.bytes > LARGEST_REQUEST) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request would pass what Excel takes
      await context.sync();
      throwIfCancelled(signal);
      sent += waiting;
      waiting = 0;
      report(sent, total);
      context.workbook.application.suspendApiCalculationUntilNextSync();
    }
    step.queue(context);
    waiting += step.bytes;
  }
  await context.sync();
  report(total, total);
}

function previewOf(plan: Plan, decision: FillDecision, prepared: PreparedFill): FillPreview {
  const sheets = plan.sheets.map((sheet): SheetPreview => {
    const action = decision.sheets.get(sheet.name) ?? { kind: "make" };
    const changes = prepared.changes.find((each) => each.sheet === sheet.name);
    return { name: sheet.name, action, ...(changes ? { changes } : {}) };
  });
  const names = [...decision.names];
  return {
    sheets,
    repointed: names.flatMap(([name, action]) => (action.kind === "repoint" && action.users ? [name] : [])),
    linked: names.flatMap(([name, action]) => (action.kind === "link" ? [name] : [])),
    obstacles: decision.obstacles,
    needsConsent: decision.needsConsent,
  };
}

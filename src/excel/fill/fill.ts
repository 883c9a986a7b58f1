import type { Wording } from "../../core/wording";
import type { Plan } from "../../workbook/plan";
import { decideFill, type FillDecision } from "./fill-decision";
import { prepareFill, type PreparedFill } from "./fill-steps";
import { printedPart } from "./sheet-stamps";
import { readUsedCells, type UsedCells } from "./kept-sheets";
import { ChangedMeanwhile, changedMeanwhile, contentsBefore, queueExpected, queueGuards } from "./meanwhile";
import { excelProblem, SaidProblem } from "../problem";
import { calculateNow } from "../reading/workbook-conditions";
import { plannedSheets, type Difference, type FilledFigure } from "./read-back";
import { queueHeldCells } from "../taking-back/held-cells";
import { isPartAsFilled, readPrints } from "../taking-back/print-record";
import { takeBackStubbornly, WAITS } from "../taking-back/take-back";
import { inTurn, leftOver, type LeftOver } from "../taking-back/write-all-or-nothing";
import type { WriteRecord } from "../taking-back/write-record";
import {
  nameNamed,
  readNamedContents,
  readWorkbookState,
  sheetOfId,
  type NamedContent,
  type WorkbookState,
} from "./workbook-state";
import { type FillPreview, isAgreed, previewOf } from "./fill-preview";
import { finish } from "./fill-ending";
import { namesOf } from "./read-back";

/** Filling a plan into the workbook: preview, fill, undo. All of it is done, or nothing. */

export interface FillOptions {
  /** The user's yes to what a preview said; where it is given, only to what that one said. */
  readonly consent?: boolean | FillPreview;
  /** What the form had read from the workbook, as a plan: what differs from it now was changed since. */
  readonly base?: Plan;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FillProgress) => void;
  /** How long to wait before each further attempt to take a failed fill back. */
  readonly waits?: readonly number[];
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
      readonly record: WriteRecord;
      readonly figures: readonly FilledFigure[];
      readonly differences: readonly Difference[];
      readonly preview: FillPreview;
      /** Why some sheet does not look or print as it should; null where all do. */
      readonly looksProblem: Wording | null;
    }
  /** Nothing was touched: something stands in the way, or the user has not said yes. */
  | { readonly kind: "refused"; readonly preview: FillPreview }
  /** Stopped by the user; the workbook is as it was. */
  | { readonly kind: "cancelled" }
  /** The host failed; `restored` says whether the workbook is as it was, and `left` what could not be taken back yet. */
  | {
      readonly kind: "failed";
      readonly problem: Wording;
      readonly restored: boolean;
      readonly left: LeftOver | null;
    };

/** Largest request; Excel on the web refuses more than 5 MB. */
const LARGEST_REQUEST = 4_000_000;

export async function previewFill(plan: Plan, base?: Plan): Promise<FillPreview> {
  return Excel.run(async (context) => {
    const { decision, prepared } = await prepare(context, plan, base ?? null);
    return previewOf(plan, decision, prepared);
  });
}

export function fill(plan: Plan, options: FillOptions = {}): Promise<FillOutcome> {
  return inTurn(() => fillNow(plan, options));
}

async function fillNow(plan: Plan, options: FillOptions): Promise<FillOutcome> {
  const { signal, onProgress } = options;
  const report = (phase: FillProgress["phase"], done = 0, total = 1): void => onProgress?.({ phase, done, total });
  let record: WriteRecord | null = null;
  try {
    return await Excel.run(async (context): Promise<FillOutcome> => {
      report("reading");
      const { state, decision, contents, ...asked } = await prepare(context, plan, options.base ?? null);
      const preview = previewOf(plan, decision, asked.prepared);
      if (preview.obstacles.length > 0 || (preview.needsConsent && !isAgreed(preview, options.consent))) {
        return { kind: "refused", preview };
      }
      throwIfCancelled(signal);
      const prepared = await withPrints(context, asked.prepared, state);
      record = prepared.record;
      const made = new Map<string, Excel.Worksheet>();
      const guards = [...queueExpected(context, prepared, state), ...queueGuards(context, prepared, contents)];
      const held = queueHeldCells(context, prepared.record);
      const called = await write(context, prepared, made, signal, (done, total) => report("writing", done, total));
      const changed = changedMeanwhile(guards);
      if (changed.length > 0) {
        record = { ...prepared.record, ranges: contentsBefore(prepared.record, guards) };
        throw new ChangedMeanwhile(changed);
      }
      throwIfCancelled(signal);
      report("checking");
      // What was filled must show its figures even where Excel waits to be told.
      // By itself and for so long only, since Excel may never come back from it.
      if (state.manualCalculation) await calculateNow();
      held?.delete();
      const finished = await finish(context, plan, prepared, { made, called }, signal);
      throwIfCancelled(signal);
      return { kind: "filled", ...finished, preview };
    });
  } catch (problem) {
    if (record !== null) report("restoring");
    const left = await leftOver(record, options.waits ?? WAITS);
    if (problem instanceof Cancelled && left === null) return { kind: "cancelled" };
    return { kind: "failed", problem: excelProblem(problem), restored: left === null, left };
  }
}

/** Takes a fill back. What people did on the sheets that it made goes with them; what they changed on others stays. */
export async function undoFill(record: WriteRecord, waits: readonly number[] = WAITS): Promise<void> {
  const problem = await inTurn(() => takeBackStubbornly(record, waits));
  if (problem !== null) throw new SaidProblem(problem);
}

class Cancelled extends Error {}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}

async function prepare(
  context: Excel.RequestContext,
  plan: Plan,
  base: Plan | null,
): Promise<{
  readonly state: WorkbookState;
  readonly decision: FillDecision;
  readonly prepared: PreparedFill;
  readonly contents: ReadonlyMap<string, NamedContent>;
}> {
  const state = await readWorkbookState(context);
  const decision = decideFill(plan, state);
  const used = await keptContents(context, plan, decision, state);
  const contents = await contentsToUpdate(context, plan, decision, state);
  return { state, decision, contents, prepared: prepareFill(plan, decision, state, contents, used, base) };
}

/** Sheets that will print whole, with how they print now; one whose area a person chose goes on printing that. */
async function withPrints(
  context: Excel.RequestContext,
  prepared: PreparedFill,
  state: WorkbookState,
): Promise<PreparedFill> {
  const ids = prepared.nowWhole.flatMap(({ name }) => prepared.ids.get(name) ?? []);
  const found = await readPrints(context, ids);
  const prints = found.filter(({ sheet, area }) => {
    const part = printedPart(sheetOfId(state, sheet));
    return part === null || isPartAsFilled(area, part);
  });
  if (found.length === 0) return prepared;
  const whole = new Set(prints.map(({ sheet }) => sheet));
  return {
    ...prepared,
    nowWhole: prepared.nowWhole.filter(({ name }) => whole.has(prepared.ids.get(name) ?? "")),
    record: { ...prepared.record, prints },
  };
}

/** What sheets of ours hold that are set aside, and the parameters that they rest on. */
async function keptContents(
  context: Excel.RequestContext,
  plan: Plan,
  decision: FillDecision,
  state: WorkbookState,
): Promise<readonly UsedCells[]> {
  const ours = decision.setAside.filter((each) => each.ours).map(({ sheet }) => sheet);
  if (ours.length === 0) return [];
  const parameters = plan.tables.flatMap((table) => {
    const action = table.shared ? decision.sheets.get(table.sheet) : undefined;
    return (action?.kind === "update" && sheetOfId(state, action.id)) || [];
  });
  return readUsedCells(context, [...ours, ...parameters]);
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
 * As few requests as their size allows.
 * @returns what the workbook calls the plan's sheets once all is written
 */
async function write(
  context: Excel.RequestContext,
  prepared: PreparedFill,
  made: Map<string, Excel.Worksheet>,
  signal: AbortSignal | undefined,
  report: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const { steps } = prepared;
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
    step.queue(context, made);
    waiting += step.bytes;
  }
  const sheets = plannedSheets(context, prepared, made);
  for (const sheet of sheets.values()) sheet.load("name");
  await context.sync();
  report(total, total);
  return namesOf(sheets);
}

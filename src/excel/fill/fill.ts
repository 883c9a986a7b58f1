import type { Wording } from "../../core/wording";
import type { Plan } from "../../workbook/plan";
import { decideFill, type FillDecision, type SheetAction } from "./fill-decision";
import type { CellChange, MadeSheets, SheetChanges } from "./fill-step";
import { prepareFill, type PreparedFill } from "./fill-steps";
import { readUsedCells, type UsedCells } from "./kept-sheets";
import { ChangedMeanwhile, changedMeanwhile, contentsBefore, queueExpected, queueGuards } from "./meanwhile";
import { excelProblem, SaidProblem } from "../problem";
import { calculateNow } from "../reading/workbook-conditions";
import {
  plannedSheets,
  queueLooks,
  queueSeals,
  readBack,
  type Difference,
  type FilledFigure,
  type ReadBack,
} from "./read-back";
import { queueHeldCells } from "../taking-back/held-cells";
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

/** Filling a plan into the workbook: preview, fill, undo. All of it is done, or nothing. */

export interface FillPreview {
  readonly sheets: readonly SheetPreview[];
  /** Sheets of earlier fills that stay beside the new ones and go on showing what they show, by the names that they get. */
  readonly kept: readonly string[];
  /** The copy of the parameters that those refer to. */
  readonly parametersCopy: string | null;
  /** Every cell that holds something and would hold something else, and every formula of a person's that stays. */
  readonly cells: readonly CellChange[];
  /** Names of the person's own, which stay theirs: the workbook is a template of their own. */
  readonly ownNames: readonly string[];
  /** Inputs that sheets of other templates hold already: they are updated there. */
  readonly linked: readonly string[];
  /** Why nothing can be filled now; empty where it can. */
  readonly obstacles: readonly Wording[];
  /** True where a sheet of theirs would be renamed, or a change that somebody made by hand would be lost. */
  readonly needsConsent: boolean;
}

export interface SheetPreview {
  /** The plan's name of the sheet. */
  readonly name: string;
  /** What the workbook calls it. */
  readonly shown: string;
  readonly action: SheetAction;
  /** For a sheet that is updated in place. */
  readonly changes?: SheetChanges;
}

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
      const { state, decision, prepared, contents } = await prepare(context, plan, options.base ?? null);
      const preview = previewOf(plan, decision, prepared);
      if (preview.obstacles.length > 0 || (preview.needsConsent && !isAgreed(preview, options.consent))) {
        return { kind: "refused", preview };
      }
      throwIfCancelled(signal);
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

/** A yes to one list is none to another: what was changed by hand since has to have stood in it. */
function isAgreed(preview: FillPreview, consent: boolean | FillPreview | undefined): boolean {
  if (typeof consent !== "object") return consent === true;
  const seen = new Set(consent.cells.map(cellKeyOf));
  const renamed = new Set(consent.sheets.map(({ name, action }) => `${name} ${action.kind}`));
  return (
    preview.cells.every((cell) => !cell.byHand || seen.has(cellKeyOf(cell))) &&
    preview.sheets.every(({ name, action }) => action.kind !== "setAside" || renamed.has(`${name} setAside`))
  );
}

function cellKeyOf({ sheet, cell, before, after }: CellChange): string {
  return JSON.stringify([sheet, cell, before, after]);
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

interface Finished extends ReadBack {
  readonly record: WriteRecord;
  readonly looksProblem: Wording | null;
}

/**
 * Seals and looks go with the first request that reads back. Neither is a part of what was asked for: an Excel that takes no such names, or
 * that refuses a look or the page set-up for want of a printer, has filled the template all the same. A lost connection is a failure.
 */
async function finish(
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

function namesOf(sheets: ReadonlyMap<string, Excel.Worksheet>): ReadonlyMap<string, string> {
  return new Map([...sheets].map(([planned, { name }]) => [planned, name]));
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

function previewOf(plan: Plan, decision: FillDecision, prepared: PreparedFill): FillPreview {
  const sheets = plan.sheets.map((sheet): SheetPreview => {
    const action = decision.sheets.get(sheet.name) ?? { kind: "make" };
    const shown = prepared.names.get(sheet.name) ?? sheet.name;
    const changes = prepared.changes.find((each) => each.sheet === shown);
    return { name: sheet.name, shown, action, ...(changes ? { changes } : {}) };
  });
  const cells = [...prepared.changes.flatMap((changes) => changes.cells), ...prepared.linked];
  return {
    sheets,
    kept: decision.setAside.map(({ as }) => as),
    parametersCopy: prepared.parametersCopy,
    cells,
    ownNames: decision.ownNames,
    linked: [...decision.names].flatMap(([name, action]) => (action.kind === "link" ? [name] : [])),
    obstacles: decision.obstacles,
    needsConsent: decision.needsConsent || cells.some(({ byHand }) => byHand),
  };
}

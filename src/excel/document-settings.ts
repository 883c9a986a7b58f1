import { fillWording } from "../core/wording";
import { isKeptValue } from "../workbook/kept-value";
import { SaidProblem } from "./problem";
import { withinTime } from "./time-limit";

/**
 * Values that travel with the workbook: `Office.context.document.settings`, one JSON value a key. Excel for Mac may say that it saved them
 * and keep nothing (OfficeDev/office-js 6091), and each save may cut the chain of undoing (3141, 6415): what is set while a save is on its
 * way goes with the next one, each save is read back and tried once more, and what is not kept then is told.
 */

/** Keys of which a list is shown, the same list until it changes. */
class ToldKeys {
  private readonly keys = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private now: readonly string[] = [];

  readonly list = (): readonly string[] => this.now;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  mark(key: string, isTold: boolean): void {
    if (this.keys.has(key) === isTold) return;
    if (isTold) this.keys.add(key);
    else this.keys.delete(key);
    this.now = [...this.keys];
    // A setting is read while a view is drawn: others are drawn anew after that.
    queueMicrotask(() => {
      for (const listener of this.listeners) listener();
    });
  }
}

/** Keys whose values were left aside. */
export const settingsLeftAside = new ToldKeys();

/** Keys whose values the workbook does not keep; the pane goes on with them until it is closed. */
export const settingsNotKept = new ToldKeys();

const notKept = {
  en: "Excel did not keep it in the workbook{reason}. It stays in the pane only until the pane is closed.",
  "pt-BR": "O Excel não guardou isso na pasta de trabalho{reason}. No painel, vale só até ele ser fechado.",
} as const;

/** What was read and set here, for the moment after a reading that forgets it. */
const known = new Map<string, unknown>();
/** What was set and no save has taken yet. */
const unsaved = new Map<string, unknown>();
let lastSave: Promise<void> = Promise.resolve();
/** What Excel said when it refused the last save; empty where it said that all was well. */
let lastRefusal = "";

/** Undefined where the workbook keeps none, or one that the add-in does not write: that is left aside, and {@link settingsLeftAside} says so. */
export function readDocumentSetting(key: string): unknown {
  const value: unknown = Office.context.document.settings.get(key);
  if (value === undefined || value === null) return undefined;
  if (!isKeptValue(value)) {
    settingsLeftAside.mark(key, true);
    return undefined;
  }
  known.set(key, value);
  return value;
}

/**
 * Keeps a value, or forgets it where it is undefined; written into the file when the person saves the workbook. Rejects, in words, where
 * Excel does not keep it; {@link settingsNotKept} then names it.
 */
export async function saveDocumentSetting(key: string, value: unknown): Promise<void> {
  known.set(key, value);
  unsaved.set(key, value);
  setInMemory(key, value);
  settingsLeftAside.mark(key, false);
  const turn = lastSave.then(saveUnsaved);
  lastSave = turn;
  await turn;
  if (!settingsNotKept.list().includes(key)) return;
  throw new SaidProblem(fillWording(notKept, { reason: lastRefusal === "" ? "" : ` (${lastRefusal})` }));
}

async function saveUnsaved(): Promise<void> {
  if (unsaved.size === 0) return;
  const saving = new Map(unsaved);
  unsaved.clear();
  const first = await lostOf(saving);
  const lost = first.length > 0 ? await lostOf(saving) : first;
  for (const key of saving.keys()) settingsNotKept.mark(key, lost.includes(key));
}

/** Saves and reads back: the keys whose values are not there then. */
async function lostOf(saving: ReadonlyMap<string, unknown>): Promise<readonly string[]> {
  lastRefusal = "";
  const { settings } = Office.context.document;
  try {
    await withinTime(answered((told) => settings.saveAsync(told)));
  } catch (problem) {
    lastRefusal = problem instanceof Error ? problem.message : String(problem);
    setAllInMemory(known);
    return [...saving.keys()];
  }
  try {
    await withinTime(answered((told) => settings.refreshAsync(told)));
  } catch {
    // Where Excel does not give them back, nothing speaks against what it said of the save.
    setAllInMemory(known);
    return [];
  }
  const lost = [...saving].flatMap(([key, value]) => (isKept(key, value) ? [] : [key]));
  // Reading back forgets what was set meanwhile and, where Excel kept nothing, all else.
  setAllInMemory(lost.length > 0 ? known : unsaved);
  return lost;
}

function answered(ask: (told: (result: Office.AsyncResult<unknown>) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    ask(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}

/** What is undefined within a value is not there in its JSON. */
function isKept(key: string, value: unknown): boolean {
  const kept: unknown = Office.context.document.settings.get(key) ?? undefined;
  return JSON.stringify(kept) === JSON.stringify(value);
}

function setAllInMemory(values: ReadonlyMap<string, unknown>): void {
  for (const [key, value] of values) setInMemory(key, value);
}

function setInMemory(key: string, value: unknown): void {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(key);
  else settings.set(key, value);
}

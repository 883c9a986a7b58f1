import { isKeptValue } from "../workbook/kept-value";

/** Values that travel with the workbook: `Office.context.document.settings`, one JSON value a key. */

const leftAside = new Set<string>();
let asideNow: readonly string[] = [];
const listeners = new Set<() => void>();

/** Undefined where the workbook keeps none, or one that the add-in does not write: that is left aside, and {@link settingsLeftAside} says so. */
export function readDocumentSetting(key: string): unknown {
  const value: unknown = Office.context.document.settings.get(key);
  if (value === undefined || value === null) return undefined;
  if (isKeptValue(value)) return value;
  mark(key, true);
  return undefined;
}

/** Keeps a value, or forgets it where it is undefined; written into the file when the person saves the workbook. */
export function saveDocumentSetting(key: string, value: unknown): Promise<void> {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(key);
  else settings.set(key, value);
  mark(key, false);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(result.error.message));
    });
  });
}

/** The keys whose values were left aside; the same list until it changes. */
export function settingsLeftAside(): readonly string[] {
  return asideNow;
}

export function onSettingsLeftAside(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function mark(key: string, isAside: boolean): void {
  if (leftAside.has(key) === isAside) return;
  if (isAside) leftAside.add(key);
  else leftAside.delete(key);
  asideNow = [...leftAside];
  // A setting is read while a view is drawn: others are drawn anew after that.
  queueMicrotask(() => {
    for (const listener of listeners) listener();
  });
}

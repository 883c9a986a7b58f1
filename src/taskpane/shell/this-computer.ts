/** The browser's own storage may be closed to the pane (private mode, a policy): then nothing is kept, and nothing breaks. */
export function readOnThisComputer(key: string): unknown {
  try {
    const text = window.localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function keepOnThisComputer(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Not kept; the next start begins with the defaults.
  }
}

export function forgetOnThisComputer(key: string): void {
  try {
    window.localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

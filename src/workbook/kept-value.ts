/**
 * What a file keeps for the add-in may have been written by anybody. A value is taken only within these bounds; Office itself
 * keeps 2 MB of an add-in's settings.
 */
const bounds = {
  /** One within another; ours nest six deep. */
  levels: 32,
  /** Numbers, texts, lists and objects in all: a form of 20,000 debtors has some 200,000. */
  values: 1_000_000,
  /** Letters of all texts and keys. */
  letters: 4_000_000,
} as const;

/** Whether a value is plain data within the bounds: no key that is more than data to JavaScript, no list or text without end. */
export function isKeptValue(value: unknown): boolean {
  let values = 0;
  let letters = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > bounds.levels) return false;
    const below: unknown[] = [];
    for (const each of level) {
      values += 1;
      if (typeof each === "string") letters += each.length;
      else if (Array.isArray(each)) {
        if (values + each.length + below.length > bounds.values) return false;
        for (const item of each as readonly unknown[]) below.push(item);
      } else if (typeof each === "object" && each !== null) {
        for (const key of Object.keys(each)) {
          if (key === "__proto__") return false;
          letters += key.length;
          below.push((each as Readonly<Record<string, unknown>>)[key]);
        }
      }
      if (values + below.length > bounds.values || letters > bounds.letters) return false;
    }
    level = below;
  }
  return true;
}

/** A kept value of its JSON; undefined where it is none, or beyond the bounds. */
export function keptValueOf(json: string): unknown {
  if (json.length > bounds.letters * 2) return undefined;
  try {
    const value = JSON.parse(json) as unknown;
    return isKeptValue(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

import { createHash } from "node:crypto";
import type { Argument, Cell } from "./grid";

/**
 * The published signatures and figures. What stands in the file is for ever: a call keeps its figure, but for the corrections that are
 * listed beside it and in CHANGELOG.md.
 */

export type Result = Cell | readonly (readonly Cell[])[] | { readonly digest: string };

export interface PublishedParameter {
  readonly name: string;
  readonly portuguese: string;
  readonly kind: string;
  readonly required: boolean;
  readonly lifted: boolean;
  readonly since: string;
}

export interface PublishedCall {
  readonly arguments: readonly Argument[];
  readonly result: Result;
  readonly since: string;
}

export interface PublishedFunction {
  readonly since: string;
  readonly parameters: readonly PublishedParameter[];
  readonly calls: readonly PublishedCall[];
}

export interface Contract {
  /** Versions that people have; the figures of a later one may still change. */
  readonly released: readonly string[];
  readonly functions: Readonly<Record<string, PublishedFunction>>;
}

/** Calls whose published figure was wrong, each with the CHANGELOG line that says so. */
export interface Correction {
  readonly version: string;
  /** The line's first cell in the table "Corrections" of that version, as it stands there. */
  readonly changelog: string;
  readonly calls: readonly {
    readonly function: string;
    readonly arguments: readonly Argument[];
    readonly before: Result;
    readonly after: Result;
  }[];
}

/** A table larger than this is kept as a digest of its cells. */
const MOST_CELLS = 80;

export function recorded(id: string, cells: readonly (readonly Cell[])[]): Result {
  // A memo's wording may become clearer; what it ends with may not change.
  if (id === "EXPLAIN") return [(cells[0] ?? []).slice(0, 1), [cells.at(-1)?.[3] ?? null]];
  const [row = []] = cells;
  if (cells.length === 1 && row.length === 1) return row[0] ?? null;
  if (cells.length * row.length <= MOST_CELLS) return cells;
  return { digest: createHash("sha256").update(JSON.stringify(cells)).digest("hex").slice(0, 16) };
}

const isError = (cell: unknown): boolean => cell === "#VALUE!" || cell === "#N/A";

/** Whether a call still gives what it gave; where it gave an error it may give a figure now. */
export function keeps(before: Result, after: Result): boolean {
  if (isError(before)) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    const [rows, now] = [before as readonly (readonly Cell[])[], after as readonly (readonly Cell[])[]];
    return (
      rows.length === now.length &&
      rows.every(
        (row, index) =>
          row.length === now[index]?.length &&
          row.every((cell, place) => isError(cell) || Object.is(cell, now[index]?.[place])),
      )
    );
  }
  if (typeof before === "object" && before !== null) return JSON.stringify(before) === JSON.stringify(after);
  return Object.is(before, after);
}

export type Rise = "none" | "minor" | "major";

const parts = (version: string): readonly number[] => version.split(".").map(Number);

/** How far a version rose above another. */
export function riseBetween(from: string, to: string): Rise {
  const [major = 0, minor = 0] = parts(from);
  const [newMajor = 0, newMinor = 0] = parts(to);
  if (newMajor !== major) return newMajor > major ? "major" : "none";
  return newMinor > minor ? "minor" : "none";
}

/** Added parameter or function: minor; changed figure: major. */
export function isEnough(rise: Rise, demanded: "minor" | "major"): boolean {
  return rise === "major" || rise === demanded;
}

export const callKey = (id: string, call: readonly Argument[]): string => JSON.stringify([id, ...call]);

/** One line a call, so that a change is read line by line. */
export function written({ released, functions }: Contract): string {
  const lines = Object.entries(functions).map(([id, { since, parameters, calls }]) => {
    const listed = (each: readonly unknown[]): string => each.map((one) => `\n   ${JSON.stringify(one)}`).join(",");
    return `  ${JSON.stringify(id)}: {"since": ${JSON.stringify(since)},\n  "parameters": [${listed(parameters)}],\n  "calls": [${listed(calls)}]}`;
  });
  return `{"released": ${JSON.stringify(released)},\n"functions": {\n${lines.join(",\n")}\n}}\n`;
}

export function writtenCorrections(corrections: readonly Correction[]): string {
  const each = corrections.map(({ version, changelog, calls }) => {
    const lines = calls.map((call) => `\n   ${JSON.stringify(call)}`).join(",");
    return ` {"version": ${JSON.stringify(version)}, "changelog": ${JSON.stringify(changelog)}, "calls": [${lines}]}`;
  });
  return `[\n${each.join(",\n")}\n]\n`;
}

import { races } from "./functions";
import { ours } from "./contestants";
import { megabytes, table, times } from "./table";

/** The memory of one call on a whole sheet: what it keeps, and the most that the process held at any time of it. */

export interface MemoryResult {
  readonly id: string;
  readonly input: number;
  /** Grown at the end of the call, garbage included. */
  readonly grown: number;
  /** Kept after a sweep: the result. */
  readonly kept: number;
  /** The most that the process grew by at any time of the call. */
  readonly peak: number;
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** To be run in a process of its own: the peak is that of a whole process. */
export function measureMemory(id: string, size: number): MemoryResult {
  const entry = races.find((each) => each.id === id);
  if (!entry || !globalThis.gc) throw new Error(`cannot measure ${id}`);
  const run = ours(id);
  // The code is loaded and compiled before, so that it does not count.
  run(...(entry.arguments(5_000) as never[]));
  globalThis.gc();
  const empty = used();
  const received = entry.arguments(size) as never[];
  globalThis.gc();
  const before = used();
  const residentBefore = process.memoryUsage().rss;
  const result: { cells: unknown } = { cells: run(...received) };
  const grown = used() - before;
  const peak = process.resourceUsage().maxRSS * 1024 - residentBefore;
  globalThis.gc();
  const kept = used() - before;
  if (result.cells === undefined) throw new Error(`${id} gave nothing`);
  return { id, input: before - empty, grown, kept, peak: Math.max(peak, 0) };
}

export function memoryTable(results: readonly MemoryResult[]): string {
  return table(
    ["function", "input", "result kept", "grown by the end", "process, at most", "grown ÷ input"],
    results.map((result) => [
      result.id,
      megabytes(result.input),
      megabytes(result.kept),
      megabytes(result.grown),
      megabytes(result.peak),
      times(result.grown / result.input),
    ]),
  );
}

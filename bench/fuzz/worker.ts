import { readFileSync } from "node:fs";
import { takeFile } from "./case";
import { hardWorkbooks } from "./hard-workbooks";
import { mutated, sourceOf, type Source } from "./mutated";

/** What the parent asks for: a workbook made hard, or a file with a seed. */
export type Job = { readonly hard: number } | { readonly file: string; readonly seed: number };

export interface Done {
  readonly outcome: string;
  readonly faults: readonly string[];
  /** Of the processor: a loaded machine makes no case slow. */
  readonly seconds: number;
  readonly megabytes: number;
}

const sources = new Map<string, Source>();

function sourceAt(file: string): Source {
  const known = sources.get(file);
  if (known) return known;
  const source = sourceOf(file, readFileSync(file));
  sources.set(file, source);
  return source;
}

async function done(job: Job): Promise<Done> {
  const made =
    "hard" in job
      ? { data: hardWorkbooks[job.hard]?.make() ?? Buffer.alloc(0), faults: [hardWorkbooks[job.hard]?.name ?? ""] }
      : mutated(sourceAt(job.file), job.seed);
  const began = process.cpuUsage();
  let outcome: string;
  try {
    ({ outcome } = await takeFile(made.data));
  } catch (error) {
    outcome = `crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  return { outcome, faults: made.faults, seconds, megabytes: process.memoryUsage.rss() / 1_000_000 };
}

process.on("message", (job: Job) => {
  void done(job).then((result) => process.send?.(result));
});

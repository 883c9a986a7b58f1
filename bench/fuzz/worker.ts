import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { madeBases } from "./bases";
import { takeFile } from "./case";
import { hardWorkbooks } from "./hard-workbooks";
import { mutated, sourceOf, type Source } from "./mutated";

/** What the parent asks for: a workbook made hard, or a base (one of ours, or a file) with a seed. */
export type Job = { readonly hard: number } | { readonly base: string; readonly seed: number };

export interface Done {
  readonly outcome: string;
  readonly faults: readonly string[];
  /** Of the processor: a loaded machine makes no case slow. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** Each base is taken apart once; its mutations share what is left as it was. */
const sources = new Map<string, Source>(madeBases().map((source) => [source.name, source]));

function sourceAt(base: string): Source {
  const known = sources.get(base);
  if (known) return known;
  const source = sourceOf(base, readFileSync(base));
  sources.set(base, source);
  return source;
}

/** The processor's seconds at which the case began; 0 between two cases. Read by the guard, which no case can hold up. */
const began = new Float64Array(new SharedArrayBuffer(8));
const guard = `
  const { workerData: { began, most } } = require("node:worker_threads");
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (began[0] > 0 && (user + system) / 1e6 - began[0] > most) process.kill(process.pid, "SIGKILL");
  }, 500);`;
new Worker(guard, { eval: true, workerData: { began, most: Number(process.argv[2]) } }).unref();

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

async function done(job: Job): Promise<Done> {
  const made =
    "hard" in job
      ? { data: hardWorkbooks[job.hard]?.make() ?? Buffer.alloc(0), faults: [hardWorkbooks[job.hard]?.name ?? ""] }
      : mutated(sourceAt(job.base), job.seed);
  const from = processorSeconds();
  began[0] = from;
  let outcome: string;
  try {
    ({ outcome } = await takeFile(made.data));
  } catch (error) {
    outcome = `crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const seconds = processorSeconds() - from;
  began[0] = 0;
  return { outcome, faults: made.faults, seconds, megabytes: process.memoryUsage.rss() / 1_000_000 };
}

process.on("message", (job: Job) => {
  void done(job).then((result) => process.send?.(result));
});

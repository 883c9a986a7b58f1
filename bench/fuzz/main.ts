import { fork, type ChildProcess } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { hardWorkbooks } from "./hard-workbooks";
import type { Done, Job } from "./worker";

/**
 * `npm run fuzz -- [--count N] [--seed N] [--seconds N] [FOLDER…]`: the hard workbooks and mutations of a folder's .xlsx files, each through all
 * that `npm run audit` does, in processes of their own that a hanging or swelling case cannot outlive.
 */

const MOST_MEGABYTES = 1_000;
const PROCESSES = 2;
/** A case that does not end is ended when it has had this many times its processor time on the clock. */
const WAITING = 40;
/** A small file is read again and again; a large one would tell nothing more. */
const LARGEST_SOURCE = 200_000;

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly seconds: number;
  readonly folders: readonly string[];
}

function readOptions(given: readonly string[]): Options {
  const options = { count: 20_000, seed: 1, seconds: 20, folders: [] as string[] };
  for (let index = 0; index < given.length; index += 1) {
    const name = given[index] ?? "";
    if (name === "--count" || name === "--seed" || name === "--seconds") {
      const value = Number(given[(index += 1)]);
      if (!Number.isInteger(value) || value < 0) throw new Error(`${name}: a whole number`);
      options[name.slice(2) as "count" | "seed" | "seconds"] = value;
    } else options.folders.push(name);
  }
  return options.folders.length > 0 ? options : { ...options, folders: [resolve(__dirname, "../../docs/examples")] };
}

function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size <= LARGEST_SOURCE)
    .sort();
}

class Fuzz {
  private readonly jobs: Iterator<Job>;
  private readonly outcomes = new Map<string, number>();
  private readonly wrong: string[] = [];
  private slowest = { seconds: 0, what: "" };
  private largest = 0;
  private count = 0;

  constructor(
    private readonly options: Options,
    files: readonly string[],
  ) {
    this.jobs = jobsOf(options, files);
  }

  async run(): Promise<number> {
    await Promise.all(Array.from({ length: PROCESSES }, () => this.work()));
    const said = [...this.outcomes].map(([outcome, count]) => `${outcome} ${String(count)}`).join(", ");
    process.stdout.write(
      `${[
        `seed ${String(this.options.seed)}: ${String(this.count)} cases: ${said}`,
        `slowest ${this.slowest.seconds.toFixed(1)} s (${this.slowest.what}); most memory of a process ${this.largest.toFixed(0)} MB`,
        `crashed, hung or beyond ${String(MOST_MEGABYTES)} MB: ${String(this.wrong.length)}`,
        ...this.wrong.slice(0, 20),
      ].join("\n")}\n`,
    );
    return this.wrong.length === 0 ? 0 : 1;
  }

  private async work(): Promise<void> {
    let child = started();
    for (;;) {
      const next = this.jobs.next();
      if (next.done === true) break;
      const result = await this.answer(child, next.value);
      this.take(next.value, result);
      if (result === null || result.megabytes > MOST_MEGABYTES / 2) {
        child.kill("SIGKILL");
        child = started();
      }
    }
    child.kill("SIGKILL");
  }

  /** Null where the case did not end in its time or took its process with it. */
  private answer(child: ChildProcess, job: Job): Promise<Done | null> {
    return new Promise((resolveAnswer) => {
      const end = (result: Done | null): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolveAnswer(result);
      };
      const timer = setTimeout(
        () => {
          end(null);
        },
        this.options.seconds * 1000 * WAITING,
      );
      child.once("message", (result: Done) => {
        end(result);
      });
      child.once("exit", () => {
        end(null);
      });
      child.send(job);
    });
  }

  private take(job: Job, result: Done | null): void {
    this.count += 1;
    const what = "hard" in job ? (hardWorkbooks[job.hard]?.name ?? "") : `${job.file} ${String(job.seed)}`;
    if (result === null) {
      this.wrong.push(`${what}: no end`);
      return;
    }
    const { outcome, seconds, megabytes, faults } = result;
    const kind = outcome.split(":")[0] ?? "";
    this.outcomes.set(kind, (this.outcomes.get(kind) ?? 0) + 1);
    this.largest = Math.max(this.largest, megabytes);
    if (seconds > this.slowest.seconds) this.slowest = { seconds, what };
    if (kind === "crashed") this.wrong.push(`${what} (${faults.join(", ")}): ${outcome.slice(0, 600)}`);
    else if (seconds > this.options.seconds) this.wrong.push(`${what} (${faults.join(", ")}): ${seconds.toFixed(0)} s`);
    else if (megabytes > MOST_MEGABYTES) this.wrong.push(`${what} (${faults.join(", ")}): ${megabytes.toFixed(0)} MB`);
  }
}

function started(): ChildProcess {
  return fork(resolve(__dirname, "worker.ts"), { execArgv: ["--import", "tsx"] });
}

function* jobsOf({ count, seed }: Options, files: readonly string[]): Iterator<Job> {
  for (const hard of hardWorkbooks.keys()) yield { hard };
  for (let index = 0; index < count; index += 1) {
    const file = files[index % files.length];
    if (file !== undefined) yield { file, seed: seed * 1_000_003 + index };
  }
}

const options = readOptions(process.argv.slice(2));
void new Fuzz(options, options.folders.flatMap(workbooksIn)).run().then((code) => {
  process.exitCode = code;
});

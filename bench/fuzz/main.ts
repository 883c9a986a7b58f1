import { fork, type ChildProcess } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { madeBases } from "./bases";
import { hardWorkbooks } from "./hard-workbooks";
import type { Done, Job } from "./worker";

/**
 * `npm run fuzz -- [--count N] [--seed N] [--seconds N] [--processes N] [FOLDER…]`: the hard workbooks, and mutations of small workbooks made
 * here and of the folder's .xlsx files (the examples', where none is given), each through all that `npm run audit` does, in processes of
 * their own that a hanging or swelling case cannot outlive.
 */

const MOST_MEGABYTES = 1_000;
/** One case in so many is a mutation of a file, which costs as much as all those of the small workbooks between. */
const FILE_EACH = 16;
/** How many seconds pass between two lines on how far it is. */
const TELLING = 30;
/** A case that has not ended after so many times its seconds of the processor is ended: it hangs. */
const WAITING = 3;
/** A small file is read again and again; a large one would tell nothing more. */
const LARGEST_SOURCE = 200_000;

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly seconds: number;
  readonly processes: number;
  readonly folders: readonly string[];
}

function readOptions(given: readonly string[]): Options {
  const options = { count: 20_000, seed: 1, seconds: 20, processes: 2, folders: [] as string[] };
  const numbers = ["count", "seed", "seconds", "processes"] as const;
  for (let index = 0; index < given.length; index += 1) {
    const name = given[index] ?? "";
    const option = numbers.find((each) => name === `--${each}`);
    if (option) {
      const value = Number(given[(index += 1)]);
      if (!Number.isInteger(value) || value < 0) throw new Error(`${name}: a whole number`);
      options[option] = value;
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
  private readonly wrong = { crashed: [] as string[], hung: [] as string[], swollen: [] as string[] };
  private slowest = { seconds: 0, what: "" };
  private spent = 0;
  private largest = 0;
  private count = 0;

  constructor(
    private readonly options: Options,
    files: readonly string[],
  ) {
    this.jobs = jobsOf(options, files);
  }

  async run(): Promise<number> {
    const began = performance.now();
    const telling = setInterval(() => {
      process.stderr.write(`${String(this.count)} cases in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
    }, TELLING * 1000);
    await Promise.all(Array.from({ length: this.options.processes }, () => this.work()));
    clearInterval(telling);
    const said = [...this.outcomes].map(([outcome, count]) => `${outcome} ${String(count)}`).join(", ");
    const { crashed, hung, swollen } = this.wrong;
    const all = [...crashed, ...hung, ...swollen];
    process.stdout.write(
      `${[
        `seed ${String(this.options.seed)}: ${String(this.count)} cases in ${((performance.now() - began) / 60_000).toFixed(0)} min: ${said}`,
        `slowest ${this.slowest.seconds.toFixed(1)} s of the processor (${this.slowest.what}); all ${(this.spent / 60).toFixed(1)} min`,
        `most memory of a process ${this.largest.toFixed(0)} MB`,
        `crashed ${String(crashed.length)}, hung ${String(hung.length)}, above ${String(MOST_MEGABYTES)} MB ${String(swollen.length)}`,
        ...all.slice(0, 20),
      ].join("\n")}\n`,
    );
    return all.length === 0 ? 0 : 1;
  }

  private async work(): Promise<void> {
    const started = (): ChildProcess =>
      fork(resolve(__dirname, "worker.ts"), [String(this.options.seconds * WAITING)], {
        execArgv: ["--import", "tsx"],
      });
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

  /** Null where the case took its process with it, or the guard there ended both. */
  private answer(child: ChildProcess, job: Job): Promise<Done | null> {
    return new Promise((resolveAnswer) => {
      const end = (result: Done | null): void => {
        child.removeAllListeners();
        resolveAnswer(result);
      };
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
    const what = "hard" in job ? (hardWorkbooks[job.hard]?.name ?? "") : `${job.base} ${String(job.seed)}`;
    const { crashed, hung, swollen } = this.wrong;
    if (result === null) {
      hung.push(`${what}: no end`);
      return;
    }
    const { outcome, seconds, megabytes, faults } = result;
    const kind = outcome.split(":")[0] ?? "";
    this.outcomes.set(kind, (this.outcomes.get(kind) ?? 0) + 1);
    this.spent += seconds;
    this.largest = Math.max(this.largest, megabytes);
    if (seconds > this.slowest.seconds) this.slowest = { seconds, what };
    const told = `${what} (${faults.join(", ")})`;
    if (kind === "crashed") crashed.push(`${told}: ${outcome.slice(0, 600)}`);
    if (seconds > this.options.seconds) hung.push(`${told}: ${seconds.toFixed(0)} s`);
    if (megabytes > MOST_MEGABYTES) swollen.push(`${told}: ${megabytes.toFixed(0)} MB`);
  }
}

function* jobsOf({ count, seed }: Options, files: readonly string[]): Iterator<Job> {
  for (const hard of hardWorkbooks.keys()) yield { hard };
  const made = madeBases().map(({ name }) => name);
  for (let index = 0; index < count; index += 1) {
    const isFile = index % FILE_EACH === 0 && files.length > 0;
    const bases = isFile ? files : made;
    const base = bases[(isFile ? index / FILE_EACH : index) % bases.length];
    if (base !== undefined) yield { base, seed: seed * 1_000_003 + index };
  }
}

const options = readOptions(process.argv.slice(2));
void new Fuzz(options, options.folders.flatMap(workbooksIn)).run().then((code) => {
  process.exitCode = code;
});

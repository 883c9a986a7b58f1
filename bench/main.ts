import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { auditTable, type AuditResult } from "./audits";
import { raceName, type Race } from "./contestants";
import { fillTable, runFills } from "./fills";
import { races } from "./functions";
import { largeTable, type LargeResult } from "./large-workbook";
import { failureTable, growthTable, processorTable, rangeTable, usualSizes, type RangeResult } from "./long-ranges";
import { memoryTable, type MemoryResult } from "./memory";
import { runRuntime, runtimeTable, type RuntimeResult } from "./office-runtime";
import { runTyping, typingTable } from "./typing";
import { runStartUp, startUpTable } from "./start-up";

/**
 * `npm run bench`: everything in one run, each race's contestants on the same arguments in turn. Options after `--`:
 *   --parts ranges,memory,runtime,fills,typing,start-up,audit,large   --functions ANNUITY_ADJUST,…   --sizes 1,1000   --rounds 7   --json FILE
 */
const { values: options } = parseArgs({
  options: {
    parts: { type: "string", default: "ranges,memory,runtime,fills,typing,start-up,audit,large" },
    functions: { type: "string" },
    sizes: { type: "string" },
    rounds: { type: "string", default: "7" },
    json: { type: "string", default: ".cache/bench.json" },
  },
});

const parts = options.parts.split(",");
const rounds = Number(options.rounds);
const chosenIds = options.functions?.split(",");
const chosenSizes = options.sizes?.split(",").map(Number);
const chosenRaces = races.filter(({ id }) => chosenIds === undefined || chosenIds.includes(id));

const report: Record<string, unknown> = {
  machine: {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memory: totalmem(),
    node: process.version,
  },
  started: new Date().toISOString(),
};

function tell(heading: string, text: string): void {
  console.log(`\n${heading}\n\n${text}`);
}

function progress(text: string): void {
  process.stderr.write(`… ${text}\n`);
}

/** In a process of its own: nothing that ran before has filled its memory or changed how the engine compiles what it measures. */
function probe<Result>(file: string, ...args: readonly string[]): Result {
  const text = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", join(__dirname, file), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(text.toString()) as Result;
}

function runRanges(): void {
  const results = chosenRaces.flatMap((entry): RangeResult[] => {
    const sizes = (entry.sizes ?? usualSizes).filter((size) => !chosenSizes || chosenSizes.includes(size));
    if (sizes.length === 0) return [];
    return probe<RangeResult[]>("range-race.ts", raceName(entry), sizes.join(), String(rounds));
  });
  report["ranges"] = results;
  tell("Median of a call (fastest–slowest), and how often ours fits into each of the others", rangeTable(results));
  tell("The same by processor time; decimal ÷ reading is what reading alone leaves room for", processorTable(results));
  tell("Rows that all fail alike, beside rows that compute", failureTable(results));
  tell("Growth from a quarter of a sheet to a whole one; in proportion it is 4.19 ×", growthTable(results));
}

function runMemory(): void {
  const results = chosenRaces
    .filter(({ sizes, variant }) => sizes === undefined && variant === undefined)
    .map(({ id }) => {
      progress(`memory of ${id}`);
      return probe<MemoryResult>("memory-probe.ts", id, "1048576");
    });
  report["memory"] = results;
  tell("Memory of a call on 1,048,576 rows, in a process of its own", memoryTable(results));
}

async function runThroughOffice(): Promise<void> {
  const results: RuntimeResult[] = [];
  for (const entry of chosenRaces.filter(({ variant }) => variant === undefined)) {
    progress(`${entry.id} through Microsoft's runtime`);
    results.push(await runRuntime(entry, entry.sizes ? 100 : 100_000, entry.sizes ? 100 : 1, 3));
    if (isLong(entry)) results.push(await runRuntime(entry, 1, 100_000, 3));
  }
  report["runtime"] = results;
  tell("Through Microsoft's custom-functions-runtime.js, which gathers results for 50 ms", runtimeTable(results));
}

function isLong(entry: Race): boolean {
  return entry.sizes === undefined && entry.id !== "ACCOUNT_SUM";
}

async function run(): Promise<void> {
  // Excel's error class, which a row that fails asks for; the runtime's own takes its place later.
  Object.assign(globalThis, { CustomFunctions: { Error: class {} } });
  if (parts.includes("ranges")) runRanges();
  if (parts.includes("memory")) runMemory();
  if (parts.includes("runtime")) await runThroughOffice();
  if (parts.includes("fills")) {
    progress("fills");
    const fills = await runFills([1_000, 20_000]);
    report["fills"] = fills;
    tell("Each template's fill into an empty workbook, counted by the host", fillTable(fills));
  }
  if (parts.includes("typing")) {
    progress("typing");
    const typing = runTyping();
    report["typing"] = typing;
    tell("Live figures of a form, from the key press to their values", typingTable(typing));
  }
  if (parts.includes("start-up")) {
    progress("start-up");
    const startUp = await runStartUp(rounds);
    report["startUp"] = startUp;
    tell("Start-up of the built add-in", startUp ? startUpTable(startUp) : "not built: npm run build");
  }
  if (parts.includes("audit")) {
    progress("audit");
    const audits = probe<AuditResult[]>("audit-probe.ts", "25000,50000,100000,200000", "5");
    report["audits"] = audits;
    tell("Audit by number of formula cells", auditTable(audits));
  }
  if (parts.includes("large")) {
    progress("large");
    const large = probe<LargeResult[]>("large-probe.ts", "100000");
    report["large"] = large;
    tell("A workbook of very many formulas, and what of the time is the embedded spreadsheet's", largeTable(large));
  }
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, JSON.stringify(report, null, 2));
  console.log(`\nFigures: ${options.json}`);
}

run().then(
  // The pages and the embedded spreadsheet leave timers behind.
  () => process.exit(0),
  (problem: unknown) => {
    console.error(problem);
    process.exit(1);
  },
);

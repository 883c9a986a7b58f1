import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";
import type { Workbench, WorkbenchPage } from "../test/e2e/workbench-page";
import { browserPath } from "../tools/browser-path";
import { duration, table } from "./table";

/** Bytes and time until the functions are registered, and until the pane answers, of the built add-in. */

export interface StartUpResult {
  /** dist/functions.js, as it is and compressed. */
  readonly functionsBytes: number;
  readonly functionsGzipped: number;
  readonly functionsRegistered: number;
  /** Nanoseconds to run the script until the last function is registered, in a context that holds nothing else. */
  readonly registration: number;
  readonly pane: PaneResult | null;
}

interface PaneResult {
  /** Compressed bytes of what the pane's page asked of its own site before it answered, functions.js apart. */
  readonly gzipped: number;
  readonly requests: readonly string[];
  /** Nanoseconds from the frame's navigation until functions.js had run, and until the pane's tabs stood. */
  readonly functionsReady: number;
  readonly answers: number;
  /** Files of the pane that were asked for before functions.js had run. */
  readonly beforeFunctions: readonly string[];
}

const dist = join(process.cwd(), "dist");

function registration(rounds: number): { readonly count: number; readonly nanoseconds: number } {
  const script = new Script(readFileSync(join(dist, "functions.js"), "utf8"));
  let count = 0;
  const spent: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    count = 0;
    const associate = (): void => {
      count += 1;
    };
    const context = createContext({ CustomFunctions: { associate, Error: class {} } });
    const start = performance.now();
    script.runInContext(context);
    spent.push((performance.now() - start) * 1e6);
  }
  const sorted = spent.sort((left, right) => left - right);
  return { count, nanoseconds: sorted[Math.floor(sorted.length / 2)] ?? NaN };
}

async function paneResult(): Promise<PaneResult | null> {
  if (browserPath() === null || !existsSync(join(process.cwd(), ".cache", "workbench"))) return null;
  const { Workbench: Page } = await import("../test/e2e/workbench-page");
  const workbench: Workbench = await Page.start();
  try {
    const opened: WorkbenchPage = await workbench.open();
    const timing = await opened.frame.evaluate(() => ({
      entries: (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map((entry) => ({
        file: new URL(entry.name).pathname.slice(1),
        start: entry.startTime,
        end: entry.responseEnd,
      })),
    }));
    const started = performance.now();
    await opened.reload();
    const answers = (performance.now() - started) * 1e6;
    const { entries } = timing;
    const functionsEnd = entries.find(({ file }) => file === "functions.js")?.end ?? NaN;
    const paneFiles = entries.filter(({ file }) => /^static\//.test(file));
    const gzipped = paneFiles.reduce((total, { file }) => total + gzipSync(readFileSync(join(dist, file))).length, 0);
    return {
      gzipped,
      requests: paneFiles.map(({ file }) => file),
      functionsReady: functionsEnd * 1e6,
      answers,
      beforeFunctions: paneFiles.filter(({ start }) => start < functionsEnd).map(({ file }) => file),
    };
  } finally {
    await workbench.stop();
  }
}

export async function runStartUp(rounds: number): Promise<StartUpResult | null> {
  const file = join(dist, "functions.js");
  if (!existsSync(file)) return null;
  const text = readFileSync(file);
  const { count, nanoseconds } = registration(rounds);
  return {
    functionsBytes: text.length,
    functionsGzipped: gzipSync(text).length,
    functionsRegistered: count,
    registration: nanoseconds,
    pane: await paneResult(),
  };
}

export function startUpTable(result: StartUpResult): string {
  const { pane } = result;
  const rows = [
    ["functions.js, bytes", result.functionsBytes.toLocaleString("en")],
    ["functions.js, gzipped", result.functionsGzipped.toLocaleString("en")],
    ["functions registered", String(result.functionsRegistered)],
    ["until they are registered", duration(result.registration)],
  ];
  if (pane) {
    rows.push(
      ["pane's first load, gzipped", pane.gzipped.toLocaleString("en")],
      ["pane's first load, files", String(pane.requests.length)],
      ["of those asked for before functions.js was there", pane.beforeFunctions.join(", ") || "none"],
      ["frame until functions.js is there", duration(pane.functionsReady)],
      ["page with workbench until the pane answers", duration(pane.answers)],
    );
  }
  return table(["start-up", ""], rows);
}

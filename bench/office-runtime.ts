import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { customFunction } from "../src/excel/functions/associate";
import { rules } from "../src/rules";
import { ours, registered, type Race } from "./contestants";
import { duration, table, times } from "./table";

/**
 * Our functions through Microsoft's own custom-function runtime, as npm has it: it takes invocations from the host as JSON over its native
 * bridge, calls the associated function, gathers results for 50 ms and sends them back as JSON. The host's side of the bridge is here.
 */

interface Bridge {
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost: (text: string) => void;
}

interface RuntimePage {
  _richApiNativeBridge?: Bridge;
  CustomFunctions: typeof CustomFunctions & { associate: (id: string, run: unknown) => void };
  eval(script: string): void;
}

/** What the runtime sends: `[id, succeeded, value]` for each invocation among the arguments of SetInvocationArrayResults. */
interface RuntimeRequest {
  readonly id: number;
  readonly message: {
    readonly body: {
      readonly Actions: readonly { readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] } }[];
    };
  };
}

const GENERIC_MESSAGE = 3;
const RESPONSE = 2;
const CUSTOM_FUNCTION = 1;
const INVOCATION = 1000;
/** Errors may stand among the arguments. */
const ALLOWS_ERRORS = 4;

export class OfficeRuntime {
  private readonly page: RuntimePage;
  private readonly bridge: Bridge;
  private nextInvocation = 1;
  private waiting = 0;
  private finish: (() => void) | null = null;
  /** Characters of the last results that were sent to the host. */
  resultCharacters = 0;
  failures = 0;

  constructor() {
    const file = createRequire(__filename).resolve("@microsoft/office-js/dist/custom-functions-runtime.js");
    // The runtime finds out where it was loaded from by its script element.
    const script = "<script src='https://localhost/custom-functions-runtime.js'></script>";
    const { window } = new JSDOM(`<!doctype html><html><head>${script}</head><body></body></html>`, {
      runScripts: "outside-only",
      url: "https://localhost/",
    });
    this.bridge = { sendMessageToHost: (text) => this.receive(text) };
    this.page = window as unknown as RuntimePage;
    this.page._richApiNativeBridge = this.bridge;
    this.page.eval(readFileSync(file, "utf8"));
    // Our functions make Excel's errors with the runtime's class.
    Object.assign(globalThis, { CustomFunctions: this.page.CustomFunctions });
    for (const rule of rules) this.page.CustomFunctions.associate(rule.id, customFunction(rule));
  }

  /** Sends calls in one message, as Excel does with the cells that it calculates together, until each has its result. */
  call(id: string, calls: readonly (readonly unknown[])[]): Promise<void> {
    const entries = calls.map((received) => {
      const invocation = [this.nextInvocation++, id, received, "Sheet1!A1", ALLOWS_ERRORS];
      return [CUSTOM_FUNCTION, INVOCATION, "", JSON.stringify(invocation)];
    });
    this.waiting = calls.length;
    this.resultCharacters = 0;
    return new Promise((resolve) => {
      this.finish = resolve;
      this.bridge.onMessageFromHost?.(JSON.stringify({ type: GENERIC_MESSAGE, message: { entries } }));
    });
  }

  private receive(text: string): void {
    const request = JSON.parse(text) as RuntimeRequest;
    this.resultCharacters += text.length;
    const response = {
      id: request.id,
      type: RESPONSE,
      message: { statusCode: 200, headers: {}, body: '{"Results":[]}' },
    };
    setImmediate(() => this.bridge.onMessageFromHost?.(JSON.stringify(response)));
    for (const { ArgumentInfo } of request.message.body.Actions) {
      const [results] = ArgumentInfo?.Arguments ?? [];
      if (!Array.isArray(results)) continue;
      for (const [, succeeded] of results as readonly (readonly [number, boolean])[])
        if (!succeeded) this.failures += 1;
      this.waiting -= results.length;
    }
    if (this.waiting <= 0) this.finish?.();
  }
}

export interface RuntimeResult {
  readonly id: string;
  readonly calls: number;
  readonly rows: number;
  /** Nanoseconds for all calls. */
  readonly direct: number;
  readonly throughRuntime: number;
  readonly resultCharacters: number;
  readonly failures: number;
}

/** It sends no more than once in this time, so that one race's results never wait for those of the one before. */
const PAUSE_MS = 700;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function runRuntime(entry: Race, calls: number, rows: number, rounds: number): Promise<RuntimeResult> {
  const runtime = new OfficeRuntime();
  // Excel sends null for each optional that was left out, and its invocation object behind them all.
  const given = entry.arguments(rows);
  const received = registered(entry.id).parameters.map((_, place) => given[place] ?? null);
  const sets = Array.from({ length: calls }, () => received);
  const direct = ours(entry.id) as (...values: unknown[]) => unknown;
  const spent: { direct: number; through: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (const set of sets) direct(...set);
    const middle = performance.now();
    await runtime.call(entry.id, sets);
    spent.push({ direct: middle - start, through: performance.now() - middle });
    await pause(PAUSE_MS);
  }
  const median = (pick: (time: (typeof spent)[number]) => number): number =>
    (spent.map(pick).sort((a, b) => a - b)[Math.floor(spent.length / 2)] ?? NaN) * 1e6;
  return {
    id: entry.id,
    calls,
    rows,
    direct: median((time) => time.direct),
    throughRuntime: median((time) => time.through),
    resultCharacters: runtime.resultCharacters,
    failures: runtime.failures,
  };
}

export function runtimeTable(results: readonly RuntimeResult[]): string {
  return table(
    [
      "function",
      "calls",
      "rows each",
      "called directly",
      "through the runtime",
      "calls/s",
      "runtime ÷ direct",
      "result, characters",
      "failures",
    ],
    results.map((result) => [
      result.id,
      result.calls.toLocaleString("en"),
      result.rows.toLocaleString("en"),
      duration(result.direct),
      duration(result.throughRuntime),
      Math.round((result.calls / result.throughRuntime) * 1e9).toLocaleString("en"),
      times(result.throughRuntime / result.direct),
      result.resultCharacters.toLocaleString("en"),
      String(result.failures),
    ]),
  );
}

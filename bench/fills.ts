import { fill } from "../src/excel/fill/fill";
import { customFunction } from "../src/excel/functions/associate";
import { functionsMetadata } from "../src/excel/functions/metadata";
import { rules } from "../src/rules";
import { templates } from "../src/templates";
import type { AnswerRow, Answers } from "../src/templates/builder/answers";
import type { Template } from "../src/templates/builder/template";
import type { AssociatedFunction } from "../src/workbench/custom-functions/metadata";
import { startHeadless } from "../src/workbench/headless";
import { duration, table } from "./table";

/** Each template's fill into an empty workbook, counted by the host that stands in for Excel. */

export interface FillResult {
  readonly template: string;
  readonly lines: number | null;
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly largestRequest: number;
  readonly responseBytes: number;
  /** Cells that hold something afterwards. */
  readonly cells: number;
  readonly nanoseconds: number;
}

async function fillOnce(template: Template, answers: Answers, lines: number | null): Promise<FillResult> {
  const workbench = startHeadless();
  try {
    workbench.installGlobals();
    const functions = new Map(rules.map((rule) => [rule.id, customFunction(rule) as AssociatedFunction]));
    workbench.registerFunctions(functionsMetadata(rules, "en", "https://localhost/"), (id) =>
      functions.get(id.toUpperCase()),
    );
    const [sample] = template.samples;
    if (!sample) throw new Error(`${template.id} has no sample`);
    const versions = { addIn: "bench", legalValues: "bench" };
    const plan = template.plan(answers, { language: "pt-BR", council: sample.council, versions });
    const start = performance.now();
    const outcome = await fill(plan);
    const nanoseconds = (performance.now() - start) * 1e6;
    if (outcome.kind !== "filled") throw new Error(`${template.id} was not filled: ${outcome.kind}`);
    const { records } = workbench.host;
    const sum = (bytes: readonly number[]): number => bytes.reduce((total, each) => total + each, 0);
    return {
      template: template.id,
      lines,
      roundTrips: workbench.host.roundTrips,
      requestBytes: sum(records.map(({ requestBytes }) => requestBytes)),
      largestRequest: Math.max(...records.map(({ requestBytes }) => requestBytes)),
      responseBytes: sum(records.map(({ responseBytes }) => responseBytes)),
      cells: sum(workbench.snapshot().sheets.map(({ cells }) => cells.size)),
      nanoseconds,
    };
  } finally {
    workbench.dispose();
  }
}

/** A council's delinquent debts: some debtors owe several years. */
export function debtors(count: number): AnswerRow[] {
  return Array.from({ length: count }, (_, line) => ({
    debtor: `Devedor ${String(Math.floor(line / 2) + 1).padStart(5, "0")}`,
    annuity: line % 2 === 0 ? "522.93" : "486.45",
    year: line % 2 === 0 ? "2018" : "2017",
    dueDate: line % 2 === 0 ? "2018-04-15" : "2017-04-17",
  }));
}

export async function runFills(longLists: readonly number[]): Promise<FillResult[]> {
  const results: FillResult[] = [];
  for (const template of templates) {
    const answers = template.samples[0]?.answers ?? {};
    results.push(await fillOnce(template, answers, null));
    if (template.id !== "collections") continue;
    for (const count of longLists)
      results.push(await fillOnce(template, { ...answers, debtors: debtors(count) }, count));
  }
  return results;
}

export function fillTable(results: readonly FillResult[]): string {
  return table(
    [
      "template",
      "lines",
      "round trips",
      "bytes sent",
      "largest request",
      "bytes read",
      "cells",
      "bytes sent a cell",
      "time",
    ],
    results.map((result) => [
      result.template,
      result.lines?.toLocaleString("en") ?? "sample",
      String(result.roundTrips),
      result.requestBytes.toLocaleString("en"),
      result.largestRequest.toLocaleString("en"),
      result.responseBytes.toLocaleString("en"),
      result.cells.toLocaleString("en"),
      (result.requestBytes / result.cells).toFixed(1),
      duration(result.nanoseconds),
    ]),
  );
}

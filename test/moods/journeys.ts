import { audit } from "../../src/audit/audit";
import { fill, undoFill, type FillOutcome } from "../../src/excel/fill/fill";
import { markCells, unmarkCells } from "../../src/excel/marks/mark-cells";
import { excelProblem } from "../../src/excel/problem";
import { explainActiveCell } from "../../src/excel/reading/explained-cell";
import { readOpenWorkbook } from "../../src/excel/reading/read-workbook";
import { setTimeLimit } from "../../src/excel/time-limit";
import { insertRows } from "../../src/excel/writing/insert-rows";
import { findLostFunctions, repairFunctions } from "../../src/excel/writing/lost-functions";
import { rules } from "../../src/rules";
import { addressOfKey, cellKey, cellName } from "../../src/workbook/address";
import { MOOD_NAMES, MOODS, type MoodName, type Moods } from "../../src/workbench/host/moods/moods";
import { rangeOfReference } from "../../src/workbench/host/model/targets";
import { inputCell } from "../../src/workbench/host/moods/colleague";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { withReferences } from "../workbench/typed-formula";
import { differencesOf, wholeWorkbook } from "../excel/taking-back/whole-workbook";
import { walkKept } from "./kept-journey";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** What a person does with the add-in, done in each mood of the host and held against the same in an ordinary Excel. */

export const JOURNEYS = ["fill", "refill", "undo", "explain", "audit", "function", "memo", "marks", "kept"] as const;
export type Journey = (typeof JOURNEYS)[number];

/** The journeys that a mood concerns; all others do not meet what it changes. */
const CONCERNED: Readonly<Record<MoodName, readonly Journey[]>> = {
  blankCells: ["fill", "refill", "undo", "explain", "audit", "function"],
  functions: ["fill", "refill", "undo", "explain", "audit", "function"],
  apostropheInText: ["memo", "fill", "refill", "undo"],
  apostropheInFormulas: ["memo", "fill", "refill", "undo", "explain", "audit"],
  calculate: ["fill", "refill"],
  looks: ["fill", "refill", "undo"],
  printer: ["fill", "refill", "undo"],
  errorValues: ["audit", "fill", "refill", "undo", "explain"],
  colleague: ["fill", "refill"],
  metadata: ["fill", "explain", "function"],
  requirementSets: ["fill", "refill", "undo", "audit", "marks"],
  settings: ["kept", "fill", "undo"],
};

export interface Row {
  readonly mood: MoodName;
  readonly choice: string;
  readonly journeys: readonly Journey[];
}

export function tableRows(): readonly Row[] {
  return MOOD_NAMES.flatMap((mood) => MOODS[mood].map((choice) => ({ mood, choice, journeys: CONCERNED[mood] })));
}

/** Runs a journey in a mood; null where it went as it should, else what did not. */
export async function walk({ mood, choice }: Row, journey: Journey, sample: string): Promise<string | null> {
  const workbench = workbookWithFunctions();
  try {
    if (choice === "never returns") setTimeLimit(200);
    const moods = { [mood]: choice } as Partial<Moods>;
    return await WALKS[journey]({ workbench, sample, moods, mood, choice });
  } catch (problem) {
    return problem instanceof Error ? (problem.stack ?? problem.message) : JSON.stringify(problem);
  } finally {
    setTimeLimit();
    workbench.dispose();
  }
}

interface Walk {
  readonly workbench: HeadlessWorkbench;
  readonly sample: string;
  readonly moods: Partial<Moods>;
  readonly mood: MoodName;
  readonly choice: string;
}

type Shown = ReadonlyMap<string, string>;

/** Every cell's value and formula, by sheet and address. */
async function shown(workbench: HeadlessWorkbench): Promise<Shown> {
  await workbench.settle();
  return new Map(
    workbench.snapshot().sheets.flatMap(({ name, cells }) =>
      [...cells].map(([key, { value, formula }]): [string, string] => {
        const { row, column } = addressOfKey(key);
        return [`${name}!${cellName(row, column)}`, JSON.stringify([value, formula ?? null])];
      }),
    ),
  );
}

function firstDifference(one: Shown, other: Shown): string | null {
  for (const [cell, content] of one) {
    if (other.get(cell) !== content) return `${cell} holds ${other.get(cell) ?? "nothing"} in place of ${content}`;
  }
  const more = [...other.keys()].find((cell) => !one.has(cell));
  return more === undefined ? null : `${more} holds ${other.get(more) ?? ""} in place of nothing`;
}

const ordinary = new Map<string, Shown>();

/** What the sample shows once it is filled in an ordinary Excel. */
async function filledOrdinarily(sample: string): Promise<Shown> {
  const known = ordinary.get(sample);
  if (known) return known;
  const workbench = workbookWithFunctions();
  await fill(samplePlan(sample));
  const cells = await shown(workbench);
  workbench.dispose();
  // The globals are the dead workbench's; whoever calls sets up its own anew.
  ordinary.set(sample, cells);
  return cells;
}

function looksProblem(outcome: FillOutcome): unknown {
  return (outcome as { readonly looksProblem?: unknown }).looksProblem ?? null;
}

/** Looks, print set-up and a lost function are told; no outcome says that all is well where it is not. */
function isTold(outcome: Extract<FillOutcome, { kind: "filled" }>, { moods, workbench }: Walk): boolean {
  if (moods.looks === "refused" || moods.printer === "none") return looksProblem(outcome) !== null;
  // A template that calls none of the functions has nothing to lose.
  if (moods.functions === "absent" && callsFunctions(workbench)) return outcome.differences.length > 0;
  return outcome.differences.length === 0 && looksProblem(outcome) === null;
}

function isRefusedByName(outcome: FillOutcome): boolean {
  return outcome.kind === "failed" && outcome.restored && outcome.problem["pt-BR"].includes("CRESS.");
}

async function staysFilled(sample: string, workbench: HeadlessWorkbench): Promise<string | null> {
  const first = await shown(workbench);
  const again = await fill(samplePlan(sample), { consent: true });
  return again.kind === "filled" ? firstDifference(first, await shown(workbench)) : `filled again: ${again.kind}`;
}

async function afterColleague(
  { workbench, moods, sample }: Walk,
  outcome: FillOutcome,
  before: Shown,
): Promise<string | null> {
  const now = await shown(workbench);
  const theirs = [...now].filter(([, content]) => /da colega|^\[777,/.test(content)).length;
  const renamed = workbench.snapshot().sheets.some(({ name }) => name.endsWith("(colega)"));
  if (moods.colleague === "adds a sheet" && theirs === 0) return "the colleague's sheet is gone";
  if (moods.colleague === "types into a cell" && theirs === 0) return "what the colleague typed is gone";
  if (moods.colleague === "renames a sheet" && !renamed) return "the colleague's name of the sheet is gone";
  // What was written beside its place would move where it is filled once more.
  if (outcome.kind === "filled") return moods.colleague === "deletes a row" ? staysFilled(sample, workbench) : null;
  if (outcome.kind !== "failed") return `the fill was ${outcome.kind}`;
  // A sheet's name is not what it is known by: nothing keeps a fill from being done.
  if (moods.colleague === "renames a sheet") return `not filled beside a new name: ${outcome.problem["pt-BR"]}`;
  if (!outcome.restored) return "the workbook is not as it was";
  const ours = new Map([...now].filter(([, content]) => !/da colega|^\[777,/.test(content)));
  if (["deletes a row", "types into a cell"].includes(moods.colleague ?? "")) return null;
  return firstDifference(before, ours);
}

/** A calculation that never comes back ends the fill in time, in words, with the workbook as it was. */
function endsWithWords(outcome: FillOutcome): string | null {
  const told =
    outcome.kind === "failed" && outcome.restored && outcome.problem["pt-BR"].startsWith("O Excel não terminou");
  return told ? null : `the fill ${outcome.kind}: ${JSON.stringify(outcome)}`;
}

const WALKS: Readonly<Record<Journey, (walk: Walk) => Promise<string | null>>> = {
  fill: async (walk) => {
    const { workbench, sample, moods } = walk;
    const expected = await filledOrdinarily(sample);
    workbench.installGlobals();
    if (moods.calculate) await calculateByHand();
    await workbench.setMoods(moods);
    const before = await shown(workbench);
    const outcome = await fill(samplePlan(sample));
    if (moods.colleague !== undefined && moods.colleague !== "away") return afterColleague(walk, outcome, before);
    if (moods.calculate === "never returns") return endsWithWords(outcome);
    // Excel refuses what the version before did not have, and the person reads which function or in which cells.
    if (moods.metadata === "version before" && isRefusedByName(outcome)) return null;
    if (outcome.kind !== "filled") return `the fill ${outcome.kind}: ${JSON.stringify(outcome)}`;
    if (moods.metadata === "version before" && outcome.differences.length > 0) return null;
    if (!isTold(outcome, walk))
      return `told otherwise: ${JSON.stringify([outcome.differences, looksProblem(outcome)])}`;
    if (moods.functions === "absent") await workbench.setMoods({ functions: "registered" });
    // That Excel may crash on a file with custom functions and conditional formats of ours.
    if (moods.requirementSets === "LTSC 2021" && conditionalFormats(workbench) > 0)
      return "conditional formats were made";
    return firstDifference(expected, await shown(workbench));
  },
  refill: async (walk) => {
    const { workbench, sample, moods } = walk;
    const expected = await filledOrdinarily(sample);
    workbench.installGlobals();
    await fill(samplePlan(sample));
    if (moods.calculate) await calculateByHand();
    // What was changed by hand is written again, in the cell into which the colleague types.
    if (moods.colleague === "types into a cell") changeInput(workbench);
    // What somebody typed over texts, in cells formatted as Text, is written again into those cells.
    if (moods.apostropheInText) typeOverTexts(workbench);
    await workbench.setMoods(moods);
    const before = await shown(workbench);
    const outcome = await fill(samplePlan(sample), { consent: true });
    if (moods.colleague !== undefined && moods.colleague !== "away") return afterColleague(walk, outcome, before);
    if (moods.calculate === "never returns") return endsWithWords(outcome);
    if (outcome.kind !== "filled") return `the fill ${outcome.kind}: ${JSON.stringify(outcome)}`;
    if (outcome.preview.sheets.some(({ action }) => action.kind === "setAside")) return "sheets were set aside";
    if (moods.functions !== undefined && moods.functions !== "registered") {
      await repairFunctions();
      if (moods.functions === "absent") await workbench.setMoods({ functions: "registered" });
    }
    return firstDifference(expected, await shown(workbench));
  },
  undo: async ({ workbench, sample, moods }) => {
    await workbench.type("Sheet1", "A1", "'=1+1");
    await workbench.setMoods(moods);
    await workbench.settle();
    const before = JSON.stringify(workbench.contents());
    const outcome = await fill(samplePlan(sample));
    if (outcome.kind !== "filled") return `the fill ${outcome.kind}: ${JSON.stringify(outcome)}`;
    await undoFill(outcome.record);
    await workbench.settle();
    return JSON.stringify(workbench.contents()) === before ? null : "the workbook is not as it was";
  },
  explain: async ({ workbench, sample, moods }) => {
    await fill(samplePlan(sample));
    await workbench.settle();
    const cell = firstCall(workbench);
    workbench.select(...cell);
    const expected = await explainActiveCell("pt-BR");
    await workbench.setMoods(moods);
    const found = await explainActiveCell("pt-BR");
    // What a lost function's cell shows is an error, as do cells that rest on it; the formula and where it comes from are the same.
    const lost = moods.functions !== undefined && moods.functions !== "registered";
    const told = (each: typeof found): string =>
      lost
        ? JSON.stringify([each?.formula, placesIn(each?.explanation.root)])
        : JSON.stringify([each?.formula, each?.explanation.root, each?.explanation.shown]);
    return told(found) === told(expected) ? null : `${told(found)} in place of ${told(expected)}`;
  },
  audit: async ({ workbench, sample, moods }) => {
    await fill(samplePlan(sample));
    await workbench.type("Sheet1", "B2", "'=CRESS.ROUND_BRL(1)");
    await workbench.type("Sheet1", "B3", "=1/0");
    await workbench.type("Sheet1", "B4", "=NA()");
    await workbench.type("Sheet1", "B5", '=VALUE("x")');
    await workbench.type("Sheet1", "B6", "=SQRT(-1)");
    await workbench.type("Sheet1", "B7", "=NAODEFINIDO");
    const told = async (): Promise<string> =>
      JSON.stringify(audit(await readOpenWorkbook()).map(({ kind, sheet, cells }) => [kind, sheet, cells]));
    const expected = await told();
    await workbench.setMoods(moods);
    if (moods.functions !== undefined && moods.functions !== "registered") {
      const { cells } = await findLostFunctions();
      // A template that calls none of the functions has nothing to lose.
      if (cells === 0 && !callsFunctions(workbench)) return null;
      if (cells === 0) return "nobody says that the functions are lost";
      const { returned } = await repairFunctions();
      if (moods.functions === "absent") return returned === 0 ? null : "said to have returned";
    }
    const typed = (await readOpenWorkbook()).sheets.find(({ name }) => name === "Sheet1")?.cells.get(cellKey(1, 1));
    if (typed?.formula !== undefined) return `a text is taken for the formula ${typed.formula}`;
    const found = await told();
    return found === expected ? null : `${found} in place of ${expected}`;
  },
  function: async ({ workbench, moods }) => {
    const calls: { readonly sheet: string; readonly formula: string; readonly expected: string }[] = [];
    for (const rule of rules) {
      const [example] = rule.examples;
      if (!example) continue;
      const given = example.arguments;
      const last = given.reduce<number>((at, argument, index) => (argument === null ? at : index), -1);
      // What the version before lacks is each function's last optional parameter.
      const newest = rule.parameters.at(-1);
      if (moods.metadata === "version before" && newest?.required === false && last === rule.parameters.length - 1)
        continue;
      const sheet = `Caso ${String(calls.length + 1)}`;
      workbench.spreadsheet.addSheet(sheet);
      const { formula, blocks } = withReferences(rule.id, given.slice(0, last + 1));
      for (const [address, contents] of Object.entries(blocks)) await put(sheet, address, contents);
      await put(sheet, "Z1", formula);
      await workbench.settle();
      calls.push({ sheet, formula, expected: JSON.stringify(workbench.cell(sheet, "Z1").value) });
    }
    await workbench.setMoods(moods);
    if (moods.functions === "absent") {
      const { cells } = await findLostFunctions();
      return cells === calls.length ? null : `${String(cells)} of ${String(calls.length)} calls are said to be lost`;
    }
    if (moods.functions !== undefined) await repairFunctions();
    const problems = calls.flatMap(({ sheet, formula, expected }) => {
      const found = JSON.stringify(workbench.cell(sheet, "Z1").value);
      return found === expected ? [] : [`${formula}: ${found}, not ${expected}`];
    });
    return problems.length === 0 ? null : problems.join("\n");
  },
  memo: async ({ workbench, moods }) => {
    const typed = ["0015050", "'=1+1", "'1/2"];
    for (const [row, text] of typed.entries()) await workbench.type("Sheet1", `B${String(row + 2)}`, text);
    await asText("Sheet1", "B2:C2");
    await put("Sheet1", "B2", "0015050");
    await workbench.setMoods(moods);
    const before = await wholeWorkbook(workbench);
    const texts = ["=não é fórmula", "1/2", "−3", "@x"];
    const rows = texts.map((text) =>
      [text, `'${text}`].map((each) => ({ content: { kind: "text", text: each } }) as const),
    );
    const outcome = await insertRows(rows, { sheet: "Sheet1", row: 1, column: 1 }, true);
    if (outcome.kind !== "inserted") return JSON.stringify(outcome);
    const found = texts.map((_, row) =>
      ["B", "C"].map((column) => workbench.cell("Sheet1", `${column}${String(row + 2)}`).value),
    );
    if (JSON.stringify(found) !== JSON.stringify(texts.map((text) => [text, `'${text}`]))) return JSON.stringify(found);
    // Somebody formats the place before it is taken back.
    await asText("Sheet1", "B2:C2");
    await undoFill(outcome.record);
    return differencesOf(before, await wholeWorkbook(workbench))[0] ?? null;
  },
  marks: async ({ workbench, sample, moods }) => {
    await fill(samplePlan(sample));
    await workbench.setMoods(moods);
    const before = conditionalFormats(workbench);
    const [sheet] = workbench.snapshot().sheets;
    const told = await markCells(sheet?.name ?? "", ["A1", "B2:B3"], "achado-1").then(
      ({ kind }) => kind,
      (problem: unknown) => excelProblem(problem)["pt-BR"],
    );
    const made = conditionalFormats(workbench) - before;
    // That Excel may crash on them, and the person reads what to do in their place.
    if (moods.requirementSets === "LTSC 2021")
      return made === 0 && /LTSC 2021.*Exporte/.test(told) ? null : `${String(made)} marks: ${told}`;
    if (made !== 2) return `${String(made)} marks: ${told}`;
    await unmarkCells();
    return conditionalFormats(workbench) === before ? null : "marks are left";
  },
  kept: ({ workbench, moods }) => walkKept(workbench, moods),
};

/** The cells and names that an explanation of a formula goes back to, in order. */
function placesIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const { target } = node as { readonly target?: { readonly text?: string } };
  return [...(target?.text === undefined ? [] : [target.text]), ...Object.values(node).flatMap(placesIn)];
}

function conditionalFormats({ spreadsheet }: HeadlessWorkbench): number {
  return spreadsheet.allSheets().reduce((sum, { extras }) => sum + extras.conditionalFormats.length, 0);
}

function changeInput({ host }: HeadlessWorkbench): void {
  const { sheet, row, column } = inputCell(host.state);
  sheet.cells.write(row, column, [[{ kind: "number", number: 776 }]]);
}

function typeOverTexts({ spreadsheet, host }: HeadlessWorkbench): void {
  for (const { name, refersTo } of spreadsheet.names.all()) {
    const place = name.startsWith("CRESS_") ? rangeOfReference(host.state, spreadsheet.activeSheet(), refersTo) : null;
    if (place?.range.rows !== 1 || place.range.columns !== 1) continue;
    const { sheet, range } = place;
    const text = sheet.cells.value(range.row, range.column);
    if (typeof text !== "string" || sheet.cells.formula(range.row, range.column) !== null) continue;
    sheet.styles.set(range, { n: { pattern: "@" } });
    sheet.cells.write(range.row, range.column, [[{ kind: "text", text: `${text} 2`, quoted: true }]]);
  }
}

function asText(sheet: string, address: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).numberFormat = [["@", "@"]];
    await context.sync();
  });
}

function calculateByHand(): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
  });
}

function put(sheet: string, address: string, contents: unknown): Promise<void> {
  return Excel.run(async (context) => {
    const rows = (Array.isArray(contents) ? contents : [[contents]]) as unknown[][];
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(address)
      .getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
    range.formulas = rows.map((row) => row.map((each) => each ?? ""));
    await context.sync();
  });
}

/** As a fill writes them, and as Excel keeps those that are lost. */
const OUR_CALL = /(?:CRESS\.|_xldudf_CRESS_)\w+\(/;

function callsFunctions(workbench: HeadlessWorkbench): boolean {
  return workbench
    .snapshot()
    .sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => OUR_CALL.test(formula ?? "")));
}

/** The first cell that calls a function of the add-in's; in a template that calls none, the first formula. */
function firstCall(workbench: HeadlessWorkbench): readonly [string, string] {
  let other: readonly [string, string] | null = null;
  for (const { name, cells } of workbench.snapshot().sheets) {
    for (const [key, { formula }] of cells) {
      if (formula === undefined) continue;
      const { row, column } = addressOfKey(key);
      other ??= [name, cellName(row, column)];
      if (/^=CRESS\.\w+\([^()]*\)$/.test(formula)) return [name, cellName(row, column)];
    }
  }
  if (other) return other;
  throw new Error("no cell calls a function");
}

import { insertFormula } from "../../src/excel/writing/insert-formula";
import { evaluate } from "../../src/rule/evaluation";
import type { RawArgument } from "../../src/rule/raw";
import type { Rule } from "../../src/rule/rule";
import { ruleNamed, rules } from "../../src/rules";
import { layoutOf } from "../../src/taskpane/functions/result-layout";
import { typedExample } from "../../src/taskpane/functions/syntax";
import { callText, readTypedArgument, type TypedArgument } from "../../src/taskpane/functions/typed-argument";
import { parseRange } from "../../src/workbook/address";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** What the functions view writes into a sheet: a formula, the headings of a table, the formats of its figures. */

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});
afterEach(() => {
  workbench.dispose();
});

const SHEET = "Sheet1";

function select(cell: string): Promise<void> {
  return workbench.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange(cell).select();
    await context.sync();
  });
}

function put(cells: Readonly<Record<string, string | number>>): Promise<void> {
  return workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    for (const [cell, value] of Object.entries(cells)) sheet.getRange(cell).values = [[value]];
    await context.sync();
  });
}

function formats(range: string): Promise<string[][]> {
  return workbench.run(async (context) => {
    const read = context.workbook.worksheets.getItem(SHEET).getRange(range);
    read.load("numberFormat");
    await context.sync();
    return read.numberFormat as string[][];
  });
}

const named = (id: string): Rule => {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(id);
  return rule;
};

const rawOf = (argument: TypedArgument): RawArgument => (argument.kind === "constant" ? argument.raw : null);

/** As the pane does with a rule's first example, or with what was typed in its place. */
async function inserted(rule: Rule, cell: string, texts?: readonly string[]) {
  const example = rule.examples[0]?.arguments ?? [];
  const typed = rule.parameters.map((parameter, at) =>
    readTypedArgument(texts?.[at] ?? typedExample(example[at] ?? null, "pt-BR"), parameter, "pt-BR"),
  );
  const { cells } = evaluate(rule, typed.map(rawOf), { recording: false, language: "pt-BR" });
  await select(cell);
  const row = parseRange(cell)?.row ?? 0;
  const layout = layoutOf(rule, cells, typed, "pt-BR", { sheet: SHEET, row });
  const done = await insertFormula(callText(rule.id, typed, SHEET), layout);
  return { done, layout, cells };
}

test("a table brings the headings of its columns above the selected cell, and days, rates and amounts as such", async () => {
  const { done } = await inserted(named("ANNUITY_SCHEDULE"), "B3");
  expect(done).toMatchObject({ kind: "inserted", cell: "B3" });
  const heading = (cell: string): unknown => workbench.cell(SHEET, cell).value;
  expect(["B2", "C2", "D2", "E2"].map(heading)).toEqual(
    (({ result }) => (result.shape === "table" ? result.columns?.map(({ label }) => label["pt-BR"]) : []))(
      named("ANNUITY_SCHEDULE"),
    ),
  );
  expect(await formats("B3:E3")).toEqual([["General", "dd/mm/yyyy", "0.00%", '"R$" #,##0.00']]);
});

test("in the first row the headings come first and the formula below them", async () => {
  const { done } = await inserted(named("ANNUITY_SCHEDULE"), "A1");
  expect(done).toMatchObject({ kind: "inserted", cell: "A2" });
  expect(workbench.cell(SHEET, "A2").formula).toContain("ANNUITY_SCHEDULE");
});

test("a table of named rows brings them beside it", async () => {
  const rule = named("CFESS_TRANSFER");
  const { done } = await inserted(rule, "A1");
  const labels = rule.result.shape === "table" ? (rule.result.rows ?? []).map(({ label }) => label["pt-BR"]) : [];
  expect(labels.length).toBeGreaterThan(0);
  expect(done).toMatchObject({ kind: "inserted", cell: "B1" });
  expect(labels.map((_, at) => workbench.cell(SHEET, `A${String(at + 1)}`).value)).toEqual(labels);
});

test("one row that is computed from cells of its own row stays in it", async () => {
  await put({ A1: 194737, A2: 6219 });
  const rule = named("SUM_CHECK");
  const typed = ["A1:A2", "200957"].map((text, at) => {
    const parameter = rule.parameters[at];
    if (!parameter) throw new Error(String(at));
    return readTypedArgument(text, parameter, "pt-BR");
  });
  await select("C1");
  const cells = [[200957, 1, false]];
  const layout = layoutOf(rule, cells, typed, "pt-BR", { sheet: SHEET, row: 0 });
  expect(await insertFormula(callText(rule.id, typed, SHEET), layout)).toMatchObject({ cell: "C1" });
});

test("a cell in the way is named, and nothing is written", async () => {
  await put({ C4: "meu" });
  const { done } = await inserted(named("ANNUITY_SCHEDULE"), "B3");
  expect(done).toMatchObject({ kind: "noRoom", cell: "C4", holds: "meu" });
  expect(workbench.cell(SHEET, "B3").formula).toBeNull();
  expect(workbench.cell(SHEET, "B2").value).toBeNull();
});

test("a format of the person's own stays", async () => {
  await workbench.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("B3").numberFormat = [["#,##0.0000"]];
    await context.sync();
  });
  await inserted(named("CFESS_SHARE"), "B3");
  expect(await formats("B3")).toEqual([["#,##0.0000"]]);
});

test("every function's example, inserted, gives what the pane showed, under headings where it is a table", async () => {
  for (const [index, rule] of rules.entries()) {
    if (rule.examples.length === 0) continue;
    const row = 3 + index * 40;
    const { done, layout, cells } = await inserted(rule, `C${String(row)}`);
    expect([rule.id, done.kind === "inserted" ? done.cell : done]).toEqual([rule.id, `C${String(row)}`]);
    const first = cells[0]?.[0];
    const { value } = workbench.cell(SHEET, `C${String(row)}`);
    if (typeof first === "number" || typeof first === "boolean") expect([rule.id, value]).toEqual([rule.id, first]);
    const above = workbench.cell(SHEET, `C${String(row - 1)}`).value;
    expect([rule.id, above]).toEqual([rule.id, layout.columnHeadings?.[0] ?? null]);
  }
});

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { audit } from "../../../src/audit/audit";
import { fill, undoFill } from "../../../src/excel/fill/fill";
import { readFilledForm } from "../../../src/excel/fill/read-form";
import { templateAndSample, templateNamed } from "../../../src/templates";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { openSnapshot } from "../../../src/workbench/opened-file";
import { cellName, parseRange } from "../../../src/workbook/address";
import type { CellContent, Plan } from "../../../src/workbook/plan";
import { readWorkbook } from "../../../src/xlsx/read";
import { workbookWithFunctions } from "../workbook-with-functions";
import { differencesOf, wholeWorkbook } from "../taking-back/whole-workbook";

/** What version 1.0.0 filled: opened, read back, refilled, undone and audited, no figure moves that the preview did not name. */

const versions = { addIn: "2.0.0", legalValues: "2026-11-22" };
const folder = resolve(__dirname, "fixtures/filled-1.0.0");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.replace(/\.xlsx$/, ""));

const isSaidByAddIn = (name: string): boolean => name.startsWith("CRESS_VERSAO_");

type Value = string | number | boolean | null;

function valuesOf(workbench: HeadlessWorkbench, name: string): readonly (readonly Value[])[] | null {
  const [sheet = "", cells = ""] = (workbench.spreadsheet.names.find(name, null)?.refersTo ?? "").split("!");
  const range = parseRange(cells.replace(/\$/g, ""));
  if (!range) return null;
  const bare = sheet.replace(/^=?'?|'$/g, "");
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from(
      { length: range.columns },
      (__, column) => workbench.cell(bare, cellName(range.row + row, range.column + column)).value as Value,
    ),
  );
}

function held(content: CellContent): Value {
  if (content.kind === "number") return Number(content.number);
  if (content.kind === "text") return content.text;
  return content.kind === "boolean" ? content.boolean : null;
}

/** @param kept sheets that stand beside new ones and repeat what those say */
function audited(workbench: HeadlessWorkbench, kept: readonly string[] = []): readonly string[] {
  return audit(workbench.snapshot())
    .filter(({ sheet }) => !kept.includes(sheet))
    .map(({ kind, cells }) => `${kind} ${cells.join()}`);
}

/** The samples are as their council printed them: one scenario does not balance, one amount has two values, and one term ends on a Sunday. */
const isOfSample = (finding: string): boolean => /^(scenarioBalance|twoValues) |^nonBusinessDay D32$/.test(finding);

/** By the sheets' ids, so that one that is kept under another name is known again. */
function shown(workbench: HeadlessWorkbench): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const sheet of workbench.spreadsheet.allSheets()) {
    const used = sheet.cells.used(true);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row += 1)
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const at = cellName(row, column);
        found.set(`${sheet.id}!${at}`, workbench.cell(sheet.name, at).value as Value);
      }
  }
  return found;
}

test.each(files)(
  "%s: nothing moves that the preview did not name, and undo leaves it as it came",
  async (file) => {
    const isEdited = file.endsWith("-edited");
    const found = templateAndSample(file.replace(/-edited$/, ""));
    const template = found && templateNamed(found.template.id);
    if (!found || !template) throw new Error(file);
    const { sample } = found;
    const workbench = workbookWithFunctions();
    try {
      await openSnapshot(workbench.spreadsheet, await readWorkbook(readFileSync(resolve(folder, `${file}.xlsx`))));
      await workbench.settle();
      const before = await wholeWorkbook(workbench);
      const cells = shown(workbench);
      const said = audited(workbench);
      expect(said.filter((each) => !isOfSample(each))).toEqual(isEdited ? ["changedSinceFill B4"] : []);

      const form = await readFilledForm(template, versions, {});
      if (!form) throw new Error("the form is not read");
      expect(form.council).toEqual(sample.council);
      const plan: Plan = template.plan(form.answers, { language: "pt-BR", council: form.council, versions });
      for (const { name, cells: inputs } of plan.inputs) {
        const there = valuesOf(workbench, name);
        if (!there || isSaidByAddIn(name)) continue;
        // A table's inputs stand among columns of formulas; what the law says where the council says nothing is a formula now.
        inputs.forEach((line, row) => {
          for (const input of line)
            if (input.kind !== "formula") expect([name, ...(there[row] ?? [])]).toContain(held(input));
        });
      }
      const read = new Set(plan.inputs.map(({ name }) => name));
      const ofSample = template.plan(sample.answers, { language: "pt-BR", council: sample.council, versions });
      for (const { name } of ofSample.inputs) expect(read).toContain(name);
      if (isEdited) expect(form.answers["registrants"]).toBe("15000");

      const results = plan.names.filter(({ role, name }) => role === "result" && name !== "CRESS_PARAMETROS");
      const figures = results.map(({ name }) => [name, valuesOf(workbench, name)] as const);
      const outcome = await fill(plan, { consent: true, base: plan });
      if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 500));
      await workbench.settle();
      expect(outcome.differences).toEqual([]);
      for (const [name, values] of figures)
        if (values) expect([name, valuesOf(workbench, name)]).toEqual([name, values]);
      const ids = new Map(workbench.spreadsheet.allSheets().map(({ id, name }) => [name, id]));
      const named = new Set(outcome.preview.cells.map(({ sheet, cell }) => `${ids.get(sheet) ?? sheet}!${cell}`));
      const after = shown(workbench);
      const moved = [...cells].filter(([at, value]) => !named.has(at) && after.get(at) !== value);
      expect(moved).toEqual([]);
      const kinds = audited(workbench, outcome.preview.kept);
      expect(kinds.filter((each) => !isOfSample(each))).toEqual([]);

      await undoFill(outcome.record);
      await workbench.settle();
      expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
    } finally {
      workbench.dispose();
    }
  },
  600_000,
);

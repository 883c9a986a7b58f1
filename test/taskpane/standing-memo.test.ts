import type { Language } from "../../src/core/wording";
import { explainActiveCell } from "../../src/excel/reading/explained-cell";
import { withoutReports } from "../../src/audit/report-sheets";
import { undoFill } from "../../src/excel/fill/fill";
import { addSheet } from "../../src/excel/writing/add-sheet";
import { insertRows } from "../../src/excel/writing/insert-rows";
import {
  memoSheetName,
  standingRows,
  standingSheet,
  standingText,
} from "../../src/taskpane/explain/standing-memo-form";
import { standingMemo, type StandingMemo } from "../../src/taskpane/explain/standing-memo";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { differencesOf, wholeWorkbook } from "../excel/taking-back/whole-workbook";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** A memo that is copied or inserted can be read without the workbook beside it. */

let workbench: HeadlessWorkbench;

beforeEach(async () => {
  workbench = workbookWithFunctions();
  await workbench.type("Sheet1", "A3", "Receita total");
  await workbench.type("Sheet1", "B3", 6659887.46);
  await workbench.type("Sheet1", "A4", "Excluídas");
  await workbench.type("Sheet1", "B4", 169653.6);
  await workbench.type("Sheet1", "A5", "Cota-parte do conselho federal");
});
afterEach(() => {
  workbench.dispose();
});

async function memoOf(formula: string, language: Language = "pt-BR", selected = "B5"): Promise<StandingMemo> {
  await workbench.type("Sheet1", "B5", formula);
  await workbench.settle();
  workbench.select("Sheet1", selected);
  const cell = await explainActiveCell(language);
  if (!cell) throw new Error("nothing was explained");
  return standingMemo(cell, {
    language,
    day: "2026-11-27",
    versions: { addIn: "2.0.0", legalValues: "2026-10-01" },
  });
}

test.each([
  [
    "pt-BR" as const,
    [
      ["Planilha", "Sheet1"],
      ["Célula", "B5"],
      ["Descrição", "Cota-parte do conselho federal"],
      ["Conferência", "O valor mostrado é igual ao recalculado."],
      ["Lida em", "27/11/2026"],
      ["Versão", "Erário 2.0.0, valores legais de 01/10/2026"],
    ],
    ["Receita · Receita total", "Sheet1!B3"],
    "R$ 1.298.046,772",
  ],
  [
    "en" as const,
    [
      ["Sheet", "Sheet1"],
      ["Cell", "B5"],
      ["Description", "Cota-parte do conselho federal"],
      ["Check", "The value shown equals the recomputed value."],
      ["Read on", "2026-11-27"],
      ["Version", "Erário 2.0.0, legal values of 2026-10-01"],
    ],
    ["Revenue · Receita total", "Sheet1!B3"],
    "R$ 1,298,046.772",
  ],
])("it says what, where, when, with what and on what authority (%s)", async (language, facts, input, result) => {
  const memo = await memoOf("=CRESS.CFESS_SHARE(B3,B4)", language);
  expect(memo.facts).toEqual(expect.arrayContaining(facts));
  expect(memo.facts[0]?.[1]).toMatch(/\.xlsx$/);
  expect(memo.inputs.map(({ label, cells }) => [label, cells])).toContainEqual(input);
  const text = standingText(memo, language);
  expect(text).toContain(result);
  expect(text).toContain("20%");
  expect(memo.sources.length).toBeGreaterThan(0);
  for (const source of memo.sources) expect(text).toContain(source);
});

test("a formula of Excel's own has one, too, and says why an error is there", async () => {
  const memo = await memoOf("=B3/B9");
  expect(memo.facts).toContainEqual(["Conferência", expect.stringContaining("B9") as string]);
  expect(memo.inputs.map(({ cells }) => cells)).toEqual(["Sheet1!B3", "Sheet1!B9"]);
});

test("a range's figures stand in it themselves, of many their sum; what is blank is called so", async () => {
  const few = await memoOf("=SUM(B3:B4)+B9");
  expect(few.inputs).toEqual([
    { label: "", cells: "Sheet1!B3:B4", value: "2 × 1 células: 6.659.887,46; 169.653,6" },
    { label: expect.anything() as string, cells: "Sheet1!B9", value: "vazia" },
  ]);
  const many = await memoOf("=SUM(B3:B4,C1:C20)");
  expect(many.inputs[1]?.value).toBe("20 × 1 células");
  await workbench.type("Sheet1", "C7", 0.1);
  await workbench.type("Sheet1", "C8", 0.2);
  expect((await memoOf("=SUM(C1:C20)")).inputs[0]?.value).toBe("20 × 1 células, soma 0,3");
  expect((await memoOf('=""')).facts).toContainEqual(["Valor", "texto vazio"]);
});

test("all digits are told only where the cell hides some", async () => {
  await workbench.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B5").numberFormat = [["0"]];
    await context.sync();
  });
  const terms = (memo: StandingMemo): readonly string[] => memo.facts.map(([term]) => term);
  expect(terms(await memoOf("=2013"))).not.toContain("Com todos os dígitos");
  expect(terms(await memoOf("=2013.5"))).toContain("Com todos os dígitos");
});

test("a cell that another's formula fills has its own steps and says whose formula it is", async () => {
  const memo = await memoOf("=CRESS.CFESS_TRANSFER(B3,B4)", "pt-BR", "B8");
  expect(memo.facts).toContainEqual(["Célula", "B8"]);
  expect(memo.facts).toContainEqual(["Fórmula em B5", expect.stringContaining("CFESS_TRANSFER") as string]);
  const [call] = memo.memos;
  expect(call?.own && call.steps[call.own.step ?? -1]?.label["pt-BR"]).toBe("Cota-parte do CFESS");
});

test("a sheet of its own has wide columns and figures as numbers; it is no part of what an audit reads, and is undone", async () => {
  const memo = await memoOf("=CRESS.CFESS_SHARE(B3,B4)");
  const before = await wholeWorkbook(workbench);
  const sheet = standingSheet(memo, memoSheetName("Sheet1", "B5", "pt-BR"), "pt-BR");
  const done = await addSheet(sheet, "memo", "anterior", "addAnother");
  const again = await addSheet(sheet, "memo", "anterior", "addAnother");
  if (done.kind !== "added" || again.kind !== "added") throw new Error(JSON.stringify([done, again]));
  expect([done.sheet, again.sheet]).toEqual(["Memória Sheet1 B5", "Memória Sheet1 B5 (2)"]);
  const snapshot = workbench.snapshot();
  expect(withoutReports(snapshot).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  const cells = [...(snapshot.sheets.find(({ name }) => name === done.sheet)?.cells.values() ?? [])];
  expect(cells.map(({ value }) => value)).toContain(1298046.772);
  expect(Math.min(...sheet.columnWidths)).toBeGreaterThanOrEqual(20);
  await undoFill(again.record, [0]);
  await undoFill(done.record, [0]);
  expect(differencesOf(before, await wholeWorkbook(workbench))).toEqual([]);
});

test("the explained cell itself is never the place that is free", async () => {
  const memo = await memoOf("=CRESS.CFESS_SHARE(B3,B4)");
  const rows = standingRows(memo, "pt-BR");
  const done = await insertRows(rows, { sheet: "Sheet1", row: 4, column: 1 }, []);
  if (done.kind !== "occupied") throw new Error(done.kind);
  expect(done.taken.map(({ cell }) => cell)).toContain("B5");
  expect(done.free.row).toBeGreaterThan(5);
  expect((await insertRows(rows, done.free, [])).kind).toBe("inserted");
});

test.each([
  ["Receita", "B4", "Memória Receita B4"],
  ["Uma planilha de nome muito comprido", "AB1048576", "Memória Uma planilha  AB1048576"],
  ["D'água [2018]", "A1", "Memória D água  2018  A1"],
])("the sheet for %s!%s is called within Excel's bounds", (sheet, cell, name) => {
  const found = memoSheetName(sheet, cell, "pt-BR");
  expect(found.replace(/ +/g, " ")).toBe(name.replace(/ +/g, " "));
  expect(found.length).toBeLessThanOrEqual(31);
});

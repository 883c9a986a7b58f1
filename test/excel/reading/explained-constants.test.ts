import { explainActiveCell } from "../../../src/excel/reading/explained-cell";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { workbookWithFunctions } from "../workbook-with-functions";

/** Issue 19, row 16: what the pane knows of a cell without a formula — an amount, a rate, a day, a text, TRUE, a blank — selected alone. */

let workbench: HeadlessWorkbench;

beforeAll(async () => {
  workbench = workbookWithFunctions();
  const cells: Readonly<Record<string, string | number | boolean>> = {
    A1: "Plano de cobrança 2026",
    A3: "Item",
    B3: "Valor",
    C3: "Fonte",
    A4: "Débito consolidado (R$)",
    B4: 5597576.7,
    C4: "Relatório de 31/10/2026",
    A5: "Multa",
    B5: 0.02,
    A6: "Vencimento da 1ª parcela",
    B6: 46068,
    A7: "Responsável",
    B7: "Setor de cobrança",
    A8: "Aprovado em assembleia",
    B8: true,
    A9: "Desconto",
    D11: "solto",
  };
  for (const [cell, value] of Object.entries(cells)) await workbench.type("Sheet1", cell, value);
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B4").numberFormat = [['"R$" #,##0.00']];
    sheet.getRange("B5").numberFormat = [["0.0%"]];
    sheet.getRange("B6").numberFormat = [["dd/mm/yyyy"]];
    await context.sync();
  });
});
afterAll(() => {
  workbench.dispose();
});

test.each([
  ["an amount", "B4", "Débito consolidado (R$)", 5597576.7, "R$ 5,597,576.70"],
  ["a rate", "B5", "Multa", 0.02, "2.0%"],
  ["a day", "B6", "Vencimento da 1ª parcela", 46068, "15/02/2026"],
  ["a text", "B7", "Responsável", "Setor de cobrança", "Setor de cobrança"],
  ["a truth", "B8", "Aprovado em assembleia", true, "TRUE"],
  ["a blank beside a label", "B9", "Desconto", null, ""],
  ["a text that nothing names", "D11", undefined, "solto", "solto"],
])("%s: its line's name, its value and what it shows, and no formula", async (_case, cell, label, value, text) => {
  workbench.select("Sheet1", cell);
  const explained = await explainActiveCell("pt-BR");
  expect(explained).toMatchObject({ sheet: "Sheet1", cell, text, formula: "" });
  expect(explained?.label).toBe(label);
  expect(explained?.explanation.shown).toBe(value);
  expect(explained?.explanation.root).toBeNull();
});

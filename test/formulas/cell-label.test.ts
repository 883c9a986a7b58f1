import { labelOf } from "../../src/formulas/model/cell-label";
import { WorkbookModel } from "../../src/formulas/model/formula-model";
import { parseRange } from "../../src/workbook/address";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/** What a cell is called where it is explained or told of: the name of its line, whatever else stands beside it (issue 19). */

const workbook = new WorkbookModel(
  workbookOf(
    sheetOf("Resultados", [
      ["Exercício", 2012, 2013, 2014],
      ["Resultado", -10, 20, -30],
      ["Superávit ou déficit", "=IF(B2<0,1,2) → Déficit", "=IF(C2<0,1,2) → Superávit", "=IF(D2<0,1,2) → Déficit"],
      ["Despesas", "6.2.2.1.1", 300],
      ["Anuidade", "R$", 486.45],
      ["Receita", 100, "Despesa", 90],
      [null, "=CRESS.BALANCE_CHECK(B6,D6) → equilibrado", 0],
    ]),
    sheetOf("Índice", [
      ["Cifra", "Planilha", "Valor"],
      ["Receita líquida", '=HYPERLINK("#Cenários!A1") → Cenários', 5320842.68],
      ["Superávit", "Despesa", 0],
    ]),
    sheetOf("Parâmetros", [
      ["Parâmetro", "Valor", "Fonte", "Em vigor desde"],
      ["Alíquota", 0.2, "Resolução CFESS 469/2005", 38485],
      ["Fonte de recursos", 7, "informado pelo conselho", 43101],
    ]),
    sheetOf("Budget", [
      ["Line", "Amount", "Note", "Share"],
      ["Rent", 12, "as agreed in May", 0.4],
      ["=Resultados!A6 → Receita", 18, null, 0.6],
    ]),
    sheetOf("Sem nome", [["Total de 2018"], [5], ["=IF(A2>0,1,2) → Superávit"], [7]]),
  ),
);

test.each([
  ["Resultados!B2", "Resultado"],
  // Another year's state is no name: 2014 had a deficit.
  ["Resultados!D3", "Superávit ou déficit"],
  ["Resultados!C4", "Despesas"],
  ["Resultados!C5", "Anuidade"],
  // Two blocks beside each other: each has its own name.
  ["Resultados!D6", "Despesa"],
  ["Resultados!C7", "equilibrado"],
  ["Índice!C2", "Receita líquida"],
  ["Índice!C3", "Superávit"],
  ["Parâmetros!B2", "Alíquota"],
  ["Parâmetros!D2", "Alíquota"],
  ["Parâmetros!D3", "Fonte de recursos"],
  ["Budget!D2", "Rent"],
  // A name that is taken from another sheet is one.
  ["Budget!B3", "Receita"],
  ["Budget!D3", "Receita"],
  // With nothing beside it, what stands above; a state only where nothing else does.
  ["Sem nome!A2", "Total de 2018"],
  ["Sem nome!A4", "Total de 2018"],
])("%s is called %s", (place, expected) => {
  const [name = "", cell = ""] = place.split("!");
  const sheet = workbook.sheet(name);
  const range = parseRange(cell);
  expect(sheet && range ? labelOf(sheet, range) : null).toBe(expected);
});

test("a range of many cells has no one name", () => {
  const sheet = workbook.sheet("Resultados");
  expect(sheet && labelOf(sheet, { row: 1, column: 1, rows: 1, columns: 2 })).toBeUndefined();
});

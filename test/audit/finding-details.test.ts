import { review } from "../../src/audit/review";
import { contentWording } from "../../src/audit/wording/content-wording";
import { sheetOf, workbookOf, type WrittenCell } from "./sheet-of";

/** Issue 19, row 2: several cells in one finding, each with its own figures. */
test("cells typed over, each with another amount, are told one by one", () => {
  const months = Array.from({ length: 12 }, (_, index) => {
    const row = index + 2;
    const quantity = 100 + index * 7;
    const typed: WrittenCell = [3, 4, 5].includes(index)
      ? 1000.5 + index * 111
      : `=B${String(row)}*C${String(row)} → ${String(quantity * 12.5)}`;
    return [`mês ${String(index + 1)}`, quantity, 12.5, typed] as const;
  });
  const { findings } = review(workbookOf(sheetOf("Anuidades", [["Mês", "Quantidade", "Valor", "Total"], ...months])));
  const typed = findings.find(({ kind }) => kind === "typedOverFormula");
  expect(typed?.cells).toEqual(["D5", "D6", "D7"]);
  expect(typed?.details?.map(({ cell, found }) => [cell, found])).toEqual([
    ["D5", "1333.5"],
    ["D6", "1444.5"],
    ["D7", "1555.5"],
  ]);
  expect(new Set(typed?.details?.map(({ expected }) => expected)).size).toBe(3);
});

/** Row 7: a report about a workbook is not part of what is reported. */
test("the sheet that the findings were exported to is left out, under any name", () => {
  const report = sheetOf("Parecer", [
    ["Apontamentos da auditoria"],
    [],
    ["Gravidade", "Valor"],
    ["Erro", "=1/0 → #DIV/0!"],
  ]);
  const own = sheetOf("Receita", [["x", "=1/0 → #DIV/0!"]]);
  expect(review(workbookOf(own, report)).findings.map(({ sheet }) => sheet)).toEqual(["Receita"]);
});

test("cells that show an error are told by their error, each in the language of whoever reads", () => {
  const { findings } = review(
    workbookOf(
      sheetOf("Contas", [
        ["Conta", "Valor", "Produto"],
        ["Taxa", "abc"],
        ["Diárias", 5, "=B3*B$2 → #VALUE!"],
        ["Passagens", 7, "=B4*B$2 → #VALUE!"],
      ]),
    ),
  );
  const errors = findings.find(({ kind }) => kind === "errorValue");
  expect(errors?.details?.map(({ cell, found }) => [cell, found])).toEqual([
    ["C3", "#VALUE!"],
    ["C4", "#VALUE!"],
  ]);
  expect(contentWording("#VALUE!")["pt-BR"]).toBe("#VALOR!");
});

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

test("the first cell has its difference like the others, and the amount counts it", () => {
  const rows = Array.from({ length: 14 }, (_, index): readonly WrittenCell[] => {
    const row = String(index + 2);
    const [price, count] = [100 + index, 3];
    const isOdd = index === 5 || index === 6;
    const total = isOdd ? `=B${row}+C${row} → ${String(price + count)}` : `=B${row}*C${row} → ${String(price * count)}`;
    return [`item ${row}`, price, count, total];
  });
  const { findings, weighed } = review(workbookOf(sheetOf("Compras", [["", "Preço", "Qtd.", "Total"], ...rows])));
  const broken = findings.find(({ cells }) => cells.includes("D7"));
  expect(broken?.details?.map(({ cell, difference }) => [cell, difference])).toEqual([
    ["D7", "-207"],
    ["D8", "-209"],
  ]);
  expect(broken && weighed.get(broken)?.amount?.toNumber()).toBe(416);
});

test("where another copy shows the slip better than the first cell, the first cell is told with its own formulas", () => {
  const rows: WrittenCell[][] = [
    ["Mês", "Água", "Luz", "Gás"],
    ["jan", 10, 20, 30],
    ["fev", 11, 21, 31],
    ["mar", 12, 22, 32],
    ["abr", 0, 23, 33],
    ["Total", "=SUM(B2:B4) → 33", "=SUM(C2:C4) → 63", "=SUM(D2:D4) → 93"],
  ];
  const { findings } = review(workbookOf(sheetOf("S", rows)));
  const short = findings.find(({ kind }) => kind === "rangeStopsShort");
  expect(short?.message.en).toMatch(/^B6:D6 stop short: C6 adds C2:C4/);
  expect([short?.found, short?.expected]).toEqual(["=SUM(B2:B4)", "=SUM(B2:B5)"]);
  expect(short?.details?.map(({ found, expected }) => [found, expected])).toEqual(
    ["B", "C", "D"].map((column) => [`=SUM(${column}2:${column}4)`, `=SUM(${column}2:${column}5)`]),
  );
});

test("formulas that no longer go with an input are told each with what it shows and gives", () => {
  const rows: WrittenCell[][] = [
    ["x", 5],
    ["dobro", "=B1*2 → 8"],
    ["triplo", "=B1*3 → 12"],
    ["resto", "=B2*B3-7 → 89"],
  ];
  const { findings } = review(workbookOf(sheetOf("S", rows)));
  const stale = findings.filter(({ kind }) => kind === "staleValue");
  const told = stale.flatMap(({ details = [] }) => details.map(({ cell, found, expected }) => [cell, found, expected]));
  for (const [, found, expected] of told) expect(found).not.toBe(expected);
  expect(stale.length).toBeGreaterThan(0);
});

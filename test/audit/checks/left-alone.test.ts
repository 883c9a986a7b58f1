import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { ambiguousNumber } from "../../../src/audit/checks/figure/ambiguous-number";
import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { typedAmongFormulas } from "../../../src/audit/checks/formula/typed-among-formulas";
import { nonBusinessDay } from "../../../src/audit/checks/rule/non-business-day";
import { audit } from "../../../src/audit/audit";
import type { Check } from "../../../src/audit/check";
import { sheetOf, workbookOf } from "../sheet-of";
import { day, filledWorkbook, money } from "./examples/example";

/** What other councils' sheets hold that looks like a fault and is none, and the fault beside it that is one. */

const cellsOf = (check: Check, workbook: ReturnType<typeof workbookOf>): string[] =>
  audit(workbook, [check]).flatMap(({ cells }) => [...cells]);

const MAY_DAY = 46143;

test("a figure that those below it are computed from is not their total", () => {
  const statement = (formulas: boolean): SheetSnapshot =>
    sheetOf("S", [
      ["Exercício", 2023, 2024],
      ["Saldo disponível", money(12756), money(12756)],
      ["(−) Contas a pagar", money(9604.8), money(9604.8)],
      [
        "(=) Resultado financeiro",
        formulas ? "=B2-B3 → 3151.2" : money(3151.2),
        formulas ? "=C2-C3 → 3151.2" : money(3250.2),
      ],
    ]);
  expect(cellsOf(totalMismatch, workbookOf(statement(true)))).toEqual([]);
  expect(cellsOf(totalMismatch, workbookOf(statement(false)))).toEqual(["C4"]);
});

test.each([
  [["Net revenue at R$ 705.00", "Revenue of the year", "Arrecadação"], []],
  [["Receita líquida com R$ 705.00", "Receita do exercício", "Arrecadação"], ["A1"]],
  [["Receita com R$ 705.00"], ["A1"]],
  [["The limit of R$ 500.00, by law", "Resolução do conselho", "Share of the council", "Due at once"], []],
])("%j: a decimal point is how an English sheet writes amounts", (texts, found) => {
  expect(
    cellsOf(
      ambiguousNumber,
      workbookOf(
        sheetOf(
          "S",
          texts.map((each) => [each]),
        ),
      ),
    ),
  ).toEqual(found);
});

test("an account's code is a text to the function that asks for one; an amount is not", () => {
  const accounts = (amount: string | number): SheetSnapshot =>
    sheetOf("S", [
      ["3", "=CRESS.ACCOUNT_SUM(A1,A2:A4,B2:B4) → 60"],
      ["3.1", 10],
      ["3.3", 20],
      ["4", 30],
      ["Base", "=CRESS.ROUND_BRL(A6) → 1"],
      [amount, null],
    ]);
  expect(cellsOf(numberAsText, workbookOf(accounts(1)))).toEqual([]);
  expect(cellsOf(numberAsText, workbookOf(accounts("12,50")))).toEqual(["A6"]);
});

test("a list of holidays beside a table is no number typed over one of its formulas", () => {
  const rows = (beside: string): SheetSnapshot =>
    sheetOf("Anuidade", [
      ["Prazo", "=CRESS.DUE_DATE(46000,$F$2:$F$3) → 46000", "=CRESS.DUE_DATE(46030,$F$2:$F$3) → 46030"],
      ["Reajuste", "=B1*2 → 92000", "=C1*2 → 92060", null, null, day(45895)],
      ["Soma", beside, beside.replaceAll("B", "C"), null, null, day(45943)],
    ]);
  const names = "Anuidade!$A$1";
  expect(cellsOf(typedAmongFormulas, filledWorkbook(names, rows("=B2*3 → 276000")))).toEqual([]);
  const typed = sheetOf("Anuidade", [
    ["Reajuste", "=B9*2 → 2", "=C9*2 → 4", "=D9*2 → 6", 9],
    ["Soma", "=SUM(B1:E1) → 21"],
  ]);
  expect(cellsOf(typedAmongFormulas, filledWorkbook(names, typed))).toEqual(["E1"]);
});

test("the months of an index and the days of a list of holidays are no due dates", () => {
  const sheet = (list: string): SheetSnapshot =>
    sheetOf("S", [
      ["Anuidades em atraso"],
      ["Vencimento", day(MAY_DAY), 0.0038],
      ["Vencimento seguinte", day(MAY_DAY + 31), 0.0021],
      ["Fator", list],
    ]);
  expect(cellsOf(nonBusinessDay, workbookOf(sheet("=CRESS.INDEX_FACTOR(46143,46174,B2:C3) → 1.0059")))).toEqual([]);
  expect(cellsOf(nonBusinessDay, workbookOf(sheet("=CRESS.DUE_DATE(46143,B2:B3) → 46146")))).toEqual([]);
  // Due days that a function takes as a column are moved by it, as one that stands alone is.
  expect(cellsOf(nonBusinessDay, workbookOf(sheet("=CRESS.DUE_DATE(B2:B3) → 46146")))).toEqual([]);
  expect(cellsOf(nonBusinessDay, workbookOf(sheet("=CRESS.LATE_CHARGES(500,B2:B3,46200) → 510")))).toEqual([]);
  expect(cellsOf(nonBusinessDay, workbookOf(sheet("=MAX(B2:B3) → 46174")))).toContain("B2");
});

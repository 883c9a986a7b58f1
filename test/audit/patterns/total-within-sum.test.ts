import { countedTwice } from "../../../src/audit/checks/formula/counted-twice";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { foundBy, placesOf } from "../checks/found-by";
import { sheetOf, withCell } from "../sheet-of";

/** Sales of some days with their total, which a total in the heading takes in. */
const sales = sheetOf("S", [
  ["Vendas", "=SUM(B3:B20) → 120"],
  ["Dia", "Valor"],
  [1, 10],
  [2, 20],
  [3, 30],
  [null, "=SUM(B3:B5) → 60"],
]);

const inSheet = (sheet: SheetSnapshot): string[] => placesOf(foundBy(countedTwice, sheet));

test("a total drawn over the list and over its total", () => {
  const [finding] = foundBy(countedTwice, sales);
  expect(finding).toMatchObject({
    severity: "warning",
    cells: ["B1"],
    related: ["B6"],
    cause: { code: "COUNTED_WITH_ITS_TOTAL" },
  });
  expect(finding?.message["pt-BR"]).toBe("B1 soma o total B6 e também os valores que ele já soma: =SOMA(B3:B20).");
});

test("a mean that takes the total for one of its figures", () => {
  expect(inSheet(withCell(sales, "B1", "=AVERAGE(B3:B20) → 30"))).toEqual(["warning B1"]);
});

test.each([
  ["=B3+B4+B5 → 60", ["warning B1"]],
  ["=SUM(B3,B4) → 30", ["warning B1"]],
  ['=SUMIF(A2:A5,">0",B2:B5) → 60', ["warning B1"]],
  ["=SUBTOTAL(9,B3:B5) → 60", ["warning B1"]],
  // Neither a total, nor of these figures, nor anything so far.
  ["=SUM(B3:B5)/3 → 20", []],
  ["=B5 → 30", []],
  ["=B5+B2 → 30", []],
  ["=SUM(A3:A5) → 6", []],
  ["=SUM(F3:F9) → 5", []],
  ["=SUM(B3:B5) → 0", []],
])("%s at the end of the list: %j", (formula, expected) => {
  expect(inSheet(withCell(sales, "B6", formula))).toEqual(expected);
});

test.each([
  ["=SUM(B3:B20)-B6 → 60"],
  ["=SUM(B3:B20)/2 → 60"],
  ["=SUM(B3:B5) → 60"],
  ["=SUM(B5:B20) → 90"],
  ["=AVERAGE(B3:B5) → 20"],
  ["=COUNT(B3:B20) → 4"],
  ["=B3:B20 → 10"],
])("the heading holds %s", (formula) => {
  expect(inSheet(withCell(sales, "B1", formula))).toEqual([]);
});

test("figures of which the sum takes the fewer ones beside their total", () => {
  const most = withCell(sales, "B1", "=SUM(B4:B20) → 110");
  expect(inSheet(most)).toEqual(["warning B1"]);
  expect(inSheet(withCell(most, "B6", "=SUM(B4:B5,A3:A5) → 56"))).toEqual([]);
});

test("figures of the same places on another sheet are others", () => {
  const other = withCell(sales, "B1", null);
  const named = { ...other, name: "Outra" };
  const found = (sheet: SheetSnapshot): string[] => placesOf(foundBy(countedTwice, sheet, named));
  expect(found(withCell(sales, "B6", "=SUM(Outra!B3:B5) → 60"))).toEqual([]);
  expect(found(withCell(sales, "B1", "=SUM(Outra!B3:B5)+B6 → 120"))).toEqual([]);
});

test("a chain that adds a subtotal to its own figures, and one that carries a balance on", () => {
  const months = sheetOf("S", [
    ["Saldo", 100],
    ["Salário", 10],
    ["Outros", 20],
    ["Subtotal", "=B1+B2+B3 → 130"],
    ["Total", "=B2+B3+B4 → 160"],
  ]);
  expect(inSheet(months)).toEqual(["warning B5"]);
  expect(inSheet(withCell(months, "B5", "=B4+B3 → 150"))).toEqual([]);
});

test("the same on another sheet, and down to where the first total is far below others", () => {
  const others = Array.from({ length: 30 }, (_, row) => [
    1,
    `=SUM(D${String(row + 1)}:E${String(row + 1)}) → 2`,
    null,
    1,
    1,
  ]);
  const list = sheetOf("Lista", others);
  expect(placesOf(foundBy(countedTwice, sheetOf("S", [["=SUM(Lista!B1:B30) → 60"]]), list))).toEqual([]);
  expect(placesOf(foundBy(countedTwice, sheetOf("S", [["=SUM(Lista!A1:E30) → 150"]]), list))).toEqual(["warning A1"]);
});

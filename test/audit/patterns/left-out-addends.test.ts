import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { foundBy, placesOf } from "../checks/found-by";
import { sheetOf, withCell, type WrittenCell } from "../sheet-of";

const line = (row: number): WrittenCell[] => [
  "Item",
  row,
  10,
  `=B${String(row)}*C${String(row)} → ${String(row * 10)}`,
];

const purchases = sheetOf("S", [
  ["Compras", "Quantidade", "Preço", "Valor"],
  line(2),
  line(3),
  line(4),
  line(5),
  ["Total", null, null, "=D2+D3+D5 → 100"],
]);

const inSheet = (sheet: SheetSnapshot): string[] => placesOf(foundBy(droppedTerm, sheet));

test("a list written out cell by cell without one of its lines", () => {
  const [finding] = foundBy(droppedTerm, purchases);
  expect(finding).toMatchObject({
    severity: "warning",
    cells: ["D6"],
    expected: "=D2+D3+D5+D4",
    related: ["D4"],
    cause: { code: "LEFT_OUT_OF_SUM" },
  });
  expect(finding?.message["pt-BR"]).toBe(
    "D6 soma as linhas de uma lista uma a uma e deixa de fora D4, do mesmo tipo, que nenhuma fórmula lê: =D2+D3+D5.",
  );
});

test.each([
  ["=D3+D4+D5 → 120", "=D3+D4+D5+D2"],
  ["=D2+D3+D4 → 90", "=D2+D3+D4+D5"],
  ["=SUM(D2,D3,D5) → 100", "=SUM(D2,D3,D5,D4)"],
  ["=SUM(D2+D3+D5) → 100", "=SUM(D2+D3+D5+D4)"],
])("%s", (formula, expected) => {
  expect(foundBy(droppedTerm, withCell(purchases, "D6", formula))).toMatchObject([{ cells: ["D6"], expected }]);
});

test.each<[string, SheetSnapshot]>([
  ["all lines are added", withCell(purchases, "D6", "=D2+D3+D4+D5 → 140")],
  ["something else is added too", withCell(purchases, "D6", "=D2+D3+D5+C1 → 100")],
  ["it is a difference", withCell(purchases, "D6", "=D2+D3-D5 → 0")],
  ["another formula reads the line", withCell(purchases, "E9", "=D4 → 40")],
  ["the line is nothing", withCell(purchases, "D4", "=B4*C4 → 0")],
  ["the line is typed", withCell(purchases, "D4", 40)],
  ["the line is computed otherwise", withCell(purchases, "D4", "=B4+C4 → 14")],
  ["a line that is added is typed", withCell(purchases, "D3", 30)],
  ["the sum stands in another column", withCell(withCell(purchases, "D6", null), "F6", "=D2+D3+D5 → 100")],
  ["the sum stands among them", withCell(withCell(purchases, "D6", null), "D4", "=D2+D3+D5 → 100")],
  ["two cells were chosen", withCell(withCell(purchases, "D6", "=D2+D3 → 50"), "D5", null)],
  [
    "as many are left out as are added",
    sheetOf("S", [["Total", null, null, "=D2+D3+D7 → 120"], ...[2, 3, 4, 5, 6, 7].map(line)]),
  ],
])("%s", (_, sheet) => {
  expect(inSheet(sheet)).toEqual([]);
});

test("cells of the same places on another sheet", () => {
  const other = sheetOf("Outra", [[], ...[2, 3, 4, 5].map(line)]);
  const own = withCell(purchases, "D6", "=Outra!D2+Outra!D3+Outra!D5 → 100");
  expect(placesOf(foundBy(droppedTerm, own, other))).toEqual([]);
});

describe("a grand total of the totals of its column", () => {
  const block = (row: number): WrittenCell[][] => [
    ["a", row],
    ["b", row],
    ["Total", `=SUM(B${String(row)}:B${String(row + 1)}) → ${String(row * 2)}`],
  ];
  const budget = sheetOf("S", [...[1, 4, 7, 10, 13].flatMap(block), ["Total geral", "=SUM(B3,B6,B12,B15) → 56"]]);

  test("one of them is left out", () => {
    expect(foundBy(droppedTerm, budget)).toMatchObject([
      { severity: "warning", cells: ["B16"], expected: "=SUM(B3,B6,B12,B15,B9)", related: ["B9"] },
    ]);
  });

  test.each<[string, SheetSnapshot]>([
    ["it is read elsewhere", withCell(budget, "D1", "=B9 → 14")],
    ["it is no total of this column", withCell(budget, "B9", "=SUM(C9:D9) → 14")],
    ["it is a mean", withCell(budget, "B9", "=AVERAGE(B7:B8) → 7")],
    ["one of the added is no total", withCell(budget, "B6", 8)],
    ["it is a part of one that is added", withCell(budget, "B12", "=SUM(B7:B11) → 48")],
    ["one that is added is a part of it", withCell(budget, "B9", "=SUM(B6:B8) → 22")],
    ["three totals were chosen", withCell(withCell(budget, "B16", "=SUM(B3,B6,B15) → 36"), "B12", null)],
  ])("%s", (_, sheet) => {
    expect(inSheet(sheet)).toEqual([]);
  });
});

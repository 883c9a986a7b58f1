import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { sheetOf, withCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const costs = sheetOf("S", [
  ["Conta", "Orçado", "Gasto", "%"],
  ["Salários", 1000, 500, "=C2/B2 → 0.5"],
  ["Encargos", 400, 100, "=C3/B3 → 0.25"],
  ["Pessoal", "=SUM(B2:B3) → 1400", "=SUM(C2:C3) → 600", "=C4/B4 → 0.428571428571429"],
  ["Papel", 100, 50, "=C5/B5 → 0.5"],
  ["Correios", 300, 90, "=C6/B6 → 0.3"],
  [null],
  ["Total", "=SUM(B4:B6) → 1800", "=SUM(C4:C6) → 740", "=SUM(D4:D6) → 1.22857142857143"],
]);

test("a total that adds rates, where another total of the column divides its own", () => {
  expect(foundBy(brokenPattern, costs)).toMatchObject([
    { severity: "warning", cells: ["D8"], found: "=SUM(D4:D6)", expected: "=C8/B8", related: ["D4"] },
  ]);
});

test("the same along a row", () => {
  const across = sheetOf("S", [
    ["", "Jan", "Fev", "Trim.", "Mar", "Abr", "Ano"],
    ["Orçado", 1000, 400, "=SUM(B2:C2) → 1400", 100, 300, "=SUM(D2:F2) → 1800"],
    ["Gasto", 500, 100, "=SUM(B3:C3) → 600", 50, 90, "=SUM(D3:F3) → 740"],
    ["%", "=B3/B2 → 0.5", "=C3/C2 → 0.25", "=D3/D2 → 0.43", "=E3/E2 → 0.5", "=F3/F2 → 0.3", "=SUM(D4:F4) → 1.23"],
  ]);
  expect(placesOf(foundBy(brokenPattern, across))).toEqual(["warning G4"]);
});

test.each([
  ["the rate of the totals", withCell(costs, "D8", "=C8/B8 → 0.411111111111111")],
  [
    "shares of one total, which add up to it",
    sheetOf("S", [
      ["Salários", 1000, "=B1/B$7 → 0.5"],
      ["Encargos", 400, "=B2/B$7 → 0.2"],
      ["Pessoal", "=SUM(B1:B2) → 1400", "=B3/B$7 → 0.7"],
      ["Papel", 300, "=B4/B$7 → 0.15"],
      ["Correios", 300, "=B5/B$7 → 0.15"],
      [null],
      ["Total", "=SUM(B3:B5) → 2000", "=SUM(C3:C5) → 1"],
    ]),
  ],
  [
    "quantities, an amount divided by its price",
    sheetOf("S", [
      ["Papel", 100, 5, "=B1/C1 → 20"],
      ["Tinta", 400, 40, "=B2/C2 → 10"],
      ["Lápis", 10, 1, "=B3/C3 → 10"],
      ["Clipes", 30, 3, "=B4/C4 → 10"],
      ["Total", "=SUM(B1:B4) → 540", null, "=SUM(D1:D4) → 50"],
    ]),
  ],
])("nothing of %s", (_, sheet) => {
  expect(foundBy(brokenPattern, sheet)).toEqual([]);
});

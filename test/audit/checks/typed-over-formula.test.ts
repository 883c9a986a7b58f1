import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { sheetOf, withCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const products = sheetOf(
  "S",
  [1, 2, 3, 4, 5, 6].map((row) => [row, 10, `=A${String(row)}*B${String(row)} → ${String(row * 10)}`]),
);

test("a number between formulas, with what they give there and the likely slip", () => {
  const [finding] = foundBy(typedOverFormula, withCell(products, "C4", 400));
  expect(finding).toMatchObject({
    severity: "warning",
    cells: ["C4"],
    found: "400",
    expected: "40",
    difference: "360",
    cause: { code: "SCALE" },
  });
});

test("a wrong number at the end of the stretch too", () => {
  expect(placesOf(foundBy(typedOverFormula, withCell(products, "C6", 66)))).toEqual(["warning C6"]);
});

test("a number that is right today will not follow a change, between formulas or at their end; so will a wrong one", () => {
  expect(placesOf(foundBy(typedOverFormula, withCell(products, "C3", 30)))).toEqual(["warning C3"]);
  expect(placesOf(foundBy(typedOverFormula, withCell(products, "C3", 31)))).toEqual(["warning C3"]);
  expect(placesOf(foundBy(typedOverFormula, withCell(products, "C6", 60)))).toEqual(["warning C6"]);
});

test("a zero typed where the formula would be an error stands for it; several one below the other were typed over", () => {
  const table = (from: number, values: readonly (readonly [number, number])[]) =>
    values.map(([part, whole], index) => [
      part,
      whole,
      `=A${String(from + index)}/B${String(from + index)} → ${String(part / whole)}`,
    ]);
  const shares = (zeros: number) =>
    sheetOf("S", [
      ...table(1, [
        [1, 2],
        [1, 4],
        [1, 5],
        [1, 8],
      ]),
      ["segunda"],
      ...Array.from({ length: zeros }, () => [0, 0, 0]),
      ...table(6 + zeros, [
        [1, 2],
        [1, 4],
        [3, 4],
        [1, 3],
        [2, 3],
      ]),
    ]);
  expect(placesOf(foundBy(typedOverFormula, shares(1)))).toEqual(["info C6"]);
  expect(placesOf(foundBy(typedOverFormula, shares(2)))).toEqual(["warning C6,C7"]);
});

test("the same slip down a column is one finding", () => {
  const long = sheetOf(
    "S",
    Array.from({ length: 12 }, (_, index) => [
      index + 1,
      2,
      index % 5 === 4 ? 99 : `=A${String(index + 1)}*B${String(index + 1)} → 1`,
    ]),
  );
  expect(placesOf(foundBy(typedOverFormula, long))).toEqual(["warning C5,C10"]);
});

test.each([
  ["computed columns", products],
  [
    "the start of a running balance",
    sheetOf("S", [
      [100, null],
      ["=A1+B2 → 105", 5],
      ["=A2+B3 → 110", 5],
      ["=A3+B4 → 115", 5],
    ]),
  ],
  [
    "a column of inputs beside computed ones",
    sheetOf("S", [
      [1, "=A1*2 → 2"],
      [2, "=A2*2 → 4"],
      [3, "=A3*2 → 6"],
    ]),
  ],
  [
    "two columns that convert each other, typed where the figure came from",
    sheetOf("S", [
      [37, "=A1/37 → 1"],
      ["=B2*37 → 74", 2],
      [111, "=A3/37 → 3"],
      [148, "=A4/37 → 4"],
    ]),
  ],
  [
    "another kind of figure at the end of a row of totals",
    sheetOf("S", [
      [1, 2, 3, { value: 0.5, format: "0%" }],
      [1, 2, 3, { value: 0.7, format: "0%" }],
      ["=SUM(A1:A2) → 2", "=SUM(B1:B2) → 4", "=SUM(C1:C2) → 6", { value: 0.6, format: "0%" }],
    ]),
  ],
  [
    "an actual balance from which the flow above it is computed",
    sheetOf("S", [
      [null, 900, "=B4 → 900", "=C4 → 920", "=D4 → 940"],
      [null, -50, -60, -70, -80],
      [null, "=B4-B2-B1 → 50", 80, 90, 100],
      ["=SUM(A1:A3) → 0", 900, "=SUM(C1:C3) → 920", "=SUM(D1:D3) → 940", "=SUM(E1:E3) → 960"],
    ]),
  ],
])("says nothing of %s", (_name, sheet) => {
  expect(placesOf(foundBy(typedOverFormula, sheet))).toEqual([]);
});

test("a rate assumed for all periods, below averages of the past, is no slip", () => {
  const rates = sheetOf("S", [
    [0.87, 0.88, 0.86, "=AVERAGE(A1:C1) → 0.87", "=D1 → 0.87", "=E1 → 0.87"],
    [0.09, 0.1, 0.08, "=AVERAGE(A2:C2) → 0.09", "=D2 → 0.09", "=E2 → 0.09"],
    [0.22, 0.24, 0.26, 0.21, 0.21, 0.21],
  ]);
  const carried = withCell(withCell(rates, "D3", "=AVERAGE(A3:C3) → 0.24"), "E3", "=D3 → 0.24");
  const warnings = (sheet: SheetSnapshot) =>
    placesOf(foundBy(typedOverFormula, sheet)).filter((place) => place.startsWith("warning"));
  expect(warnings(rates)).toEqual([]);
  expect(warnings(withCell(rates, "E3", 0.25))).toEqual([]);
  expect(warnings(carried)).toEqual(["warning F3"]);
});

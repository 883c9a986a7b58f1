import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { sheetOf, withCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const rows = [1, 2, 3, 4, 5, 6].map((row) => [row, row * 2, `=A${String(row)}*B${String(row)} → 1`]);
const sheet = sheetOf("S", rows);

test("a formula that reads another row than its neighbours do, with what the pattern gives", () => {
  const [finding] = foundBy(brokenPattern, withCell(sheet, "C4", "=A3*B4 → 1"));
  expect(finding).toMatchObject({ severity: "warning", found: "=A3*B4", expected: "=A4*B4" });
  expect(finding?.cells[0]).toBe("C4");
});

test("along a row as down a column, with an absolute reference lost", () => {
  const across = sheetOf("S", [
    [0.05, null, null, null, null],
    [1, 2, 3, 4, 5],
    ["=A2*$A$1 → 1", "=B2*$A$1 → 1", "=C2*B1 → 1", "=D2*$A$1 → 1", "=E2*$A$1 → 1"],
  ]);
  expect(foundBy(brokenPattern, across)[0]?.cells[0]).toBe("C3");
});

test("every third column, with other formulas between", () => {
  const month = (column: string): string => `=Base!${column}1 → 1`;
  const spaced = sheetOf("S", [
    [month("A"), "x", null, month("D"), "x", null, "=Base!G2 → 1", "x", null, month("J"), "x", null, month("M")],
  ]);
  const base = sheetOf("Base", [Array.from({ length: 13 }, () => 1), Array.from({ length: 13 }, () => 2)]);
  expect(foundBy(brokenPattern, spaced, base)[0]?.cells[0]).toBe("G1");
});

test("in a row that is not yet filled in, where the formula reads the same blank cells but for one", () => {
  const line = (row: string, from = "1") => `=IF(A${row}="","",SUM(A$${from}:A${row})) → 1`;
  const running = sheetOf("S", [
    [1, line("1")],
    [2, line("2")],
    [3, line("3")],
    [null, line("4", "2")],
  ]);
  expect(foundBy(brokenPattern, running)[0]?.cells[0]).toBe("B4");
});

test.each([
  ["an even pattern", sheet],
  [
    "a leading plus, brackets and the order of a product",
    withCell(withCell(sheet, "C2", "=+B2*A2 → 1"), "C3", "=(A3)*(B3) → 1"),
  ],
  [
    "two formulas, which make no pattern",
    sheetOf("S", [
      [1, "=A1*2 → 2"],
      [2, "=A1*2 → 2"],
    ]),
  ],
  [
    "two blocks, each of its own pattern",
    sheetOf(
      "S",
      [1, 2, 3, 4, 5, 6].map((row) => [row, row, row <= 3 ? `=A${String(row)} → 1` : `=B${String(row)} → 1`]),
    ),
  ],
  [
    "a row of totals that is copied along its own row",
    sheetOf("S", [
      ["=D1*2 → 1", "=E1*2 → 1", null, 1, 1],
      ["=D2*2 → 1", "=E2*2 → 1", null, 1, 1],
      ["=D3*2 → 1", "=E3*2 → 1", null, 1, 1],
      ["=D1*2 → 1", "=E1*2 → 1", null, 1, 1],
    ]),
  ],
  [
    "a formula behind a gap, where the pattern would read the gap",
    sheetOf("S", [["=A3 → 1", "=B3 → 1", "=C3 → 1", "=E3 → 1"], [null], [1, 1, 1, null, 1]]),
  ],
])("says nothing of %s", (_name, even) => {
  expect(placesOf(foundBy(brokenPattern, even))).toEqual([]);
});

/** Rows of figures under months, with a last row of formulas, one for each month. */
function months(...formulas: readonly string[]): ReturnType<typeof sheetOf> {
  const figures = formulas.map((_, index) => 100 + 7 * index);
  return sheetOf("S", [
    figures,
    figures.map((figure) => figure / 4),
    formulas.map((formula, index) => formula.replaceAll("?", String.fromCharCode(65 + index)) + " → 1"),
  ]);
}

describe("in 300 rows of =B*C", () => {
  const long = sheetOf(
    "S",
    Array.from({ length: 300 }, (_, row) => [
      "item",
      row + 2,
      row + 3,
      `=B${String(row + 1)}*C${String(row + 1)} → ${String((row + 2) * (row + 3))}`,
    ]),
  );

  test.each(["=B150-C150", "=B150+C150", "=B150/C150", "=-B150*C150", "=B150*C149", "=C150", "=AVERAGE(B150,C150)"])(
    "%s is named alone, with what it should have been",
    (odd) => {
      const findings = foundBy(brokenPattern, withCell(long, "D150", `${odd} → 1`));
      expect(findings).toMatchObject([{ severity: "warning", cells: ["D150"], found: odd, expected: "=B150*C150" }]);
    },
  );
});

test.each([
  ["a sign among months", months("=?1-?2", "=?1-?2", "=?1+?2", "=?1-?2", "=?1-?2"), ["warning C3"]],
  ["the last month", months("=?1-?2", "=?1-?2", "=?1-?2", "=?1+?2"), ["warning D3"]],
  ["the first month", months("=?1+?2", "=?1-?2", "=?1-?2", "=?1-?2"), ["warning A3"]],
  ["months by turns", months("=?1-?2", "=?1+?2", "=?1-?2", "=?1+?2", "=?1-?2"), []],
  ["two halves of a year", months("=?1-?2", "=?1-?2", "=?1-?2", "=?1+?2", "=?1+?2", "=?1+?2"), []],
  ["anchors alone", months("=?1-?2", "=?1-?2", "=$C$1-$C$2", "=?1-?2"), []],
])("%s", (_name, sheet, expected) => {
  expect(placesOf(foundBy(brokenPattern, sheet))).toEqual(expected);
});

test("an opening row that refers elsewhere, and a first period without predecessor, begin their series", () => {
  const schedule = sheetOf("S", [
    ["Dívida", 50000],
    ["Ano", "Saldo inicial", "Parcela", "Saldo final"],
    [2023, "=B1 → 50000", 5000, "=B3-C3 → 45000"],
    [2024, "=D3 → 45000", 5000, "=B4-C4 → 40000"],
    [2025, "=D4 → 40000", 5000, "=B5-C5 → 35000"],
    [2026, "=D5 → 35000", 5000, "=B6-C6 → 30000"],
  ]);
  expect(placesOf(foundBy(brokenPattern, schedule))).toEqual([]);
});

test("a column that differs in every row is a period of its own", () => {
  const forecast = sheetOf(
    "S",
    [1, 2, 3, 4].map((row) => [
      100,
      ...["A", "B", "C"].map((column) => `=${column}${String(row)}*1.1 → 1`),
      `=D${String(row)}*1.2 → 1`,
    ]),
  );
  expect(placesOf(foundBy(brokenPattern, forecast))).toEqual([]);
});

test("a column total inside a list of row totals, unless the row is one of totals", () => {
  const list = sheetOf("S", [
    ...[1, 2, 3, 4, 5].map((row) => [row * 10, row, `=SUM(A${String(row)}:B${String(row)}) → 1`]),
    [60, 6, "=SUM(C1:C5) → 1"],
    ...[7, 8, 9].map((row) => [row * 10, row, `=SUM(A${String(row)}:B${String(row)}) → 1`]),
  ]);
  expect(placesOf(foundBy(brokenPattern, list))).toEqual(["warning C6"]);
  const totals = withCell(withCell(list, "A6", "=SUM(A1:A5) → 1"), "B6", "=SUM(B1:B5) → 1");
  expect(placesOf(foundBy(brokenPattern, totals))).toEqual([]);
});

test("between two neighbours alike, whatever the line goes on with", () => {
  const schedule = (second: string) =>
    sheetOf("S", [
      [10, 20, 30, 40, 50],
      [`=A1*2 → 20`, second, `=C1*2 → 60`, `=C2+D1 → 100`, `=D2+E1 → 150`],
    ]);
  expect(placesOf(foundBy(brokenPattern, schedule("=-(B1*2) → -40")))).toEqual(["warning B2"]);
  expect(placesOf(foundBy(brokenPattern, schedule("=B1*2 → 40")))).toEqual([]);
});

test("a column of a table, whose formulas read their row by the columns' names", () => {
  const table = (third: string) =>
    sheetOf(
      "S",
      [1, 2, 3, 4, 5].map((day) => [day, day === 3 ? third : "=MONTH(Caixa[[#This Row],[Data]]) → 8"]),
    );
  expect(placesOf(foundBy(brokenPattern, table("=-MONTH(Caixa[[#This Row],[Data]]) → -8")))).toEqual(["warning B3"]);
  expect(placesOf(foundBy(brokenPattern, table("=MONTH(Caixa[[#This Row],[Data]]) → 8")))).toEqual([]);
});

describe("a figure carried along its row", () => {
  const letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
  const carried = (row: number) =>
    letters.map((_, index) => (index === 0 ? 40 : `=${letters[index - 1] ?? ""}${String(row)} → 40`));
  const second = Array.from({ length: 10 }, () => 12);
  const third = Array.from({ length: 10 }, () => 3);
  const sheet = sheetOf("S", [carried(1), second, third]);

  test.each([
    ["a second thing that comes to it", "=SUM(F2:F3)"],
    ["what is bought in the month", "=E1+$B$3"],
    ["a new level from another sheet", "=Base!C9"],
  ])("is set to a new level by %s", (_name, formula) => {
    const base = sheetOf(
      "Base",
      Array.from({ length: 9 }, () => [1, 2, 55]),
    );
    expect(placesOf(foundBy(brokenPattern, withCell(sheet, "F1", `${formula} → 55`), base))).toEqual([]);
  });

  test("but reads the cell below the right one by a slip", () => {
    expect(placesOf(foundBy(brokenPattern, withCell(sheet, "F1", "=E2 → 12")))).toEqual(["warning F1"]);
  });
});

test("what a forecast opens with has nothing above it that its neighbours' formula could add", () => {
  const columns = ["A", "B", "C", "D", "E", "F", "G", "H"];
  const schedule = (past: number | null) =>
    sheetOf("S", [
      columns.map((_, index) => (index < 3 ? past : `=${columns[index - 1] ?? ""}4 → 10`)),
      columns.map((_, index) => (index < 3 ? past : 2)),
      columns.map((_, index) => (index < 3 ? past : 3)),
      columns.map((column, index) => (index === 2 ? "=Base!A1 → 14" : `=SUM(${column}1:${column}3) → 15`)),
    ]);
  const base = sheetOf("Base", [[14]]);
  expect(placesOf(foundBy(brokenPattern, schedule(null), base))).toEqual([]);
  expect(placesOf(foundBy(brokenPattern, schedule(5), base))).toEqual(["info C4"]);
});

test("what is added and what is taken off in one column goes by the signs of its row", () => {
  const base = sheetOf(
    "Base",
    Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => 1)),
  );
  const projected = ["J", "K", "L", "M", "N"];
  const line = (sign: string, first: string, row: number) => [
    `=${sign}Base!${first} → 1`,
    ...projected.map((column) => `=${sign}Base!${column}${String(row)} → 1`),
  ];
  const flows = sheetOf("S", [
    line("", "E6", 8),
    line("-", "E10", 10),
    line("", "E11", 11),
    line("-", "E12", 14),
    line("", "E16", 16),
  ]);
  expect(placesOf(foundBy(brokenPattern, flows, base))).toEqual([]);
});

test("a first period may grow at a rate of its own, one among the others is told", () => {
  const growth = sheetOf("S", [
    [100, "=0.99*A1 → 99", "=1.04*B1 → 103", "=1.04*C1 → 107", "=1.04*D1 → 111", "=1.04*E1 → 116", "=1.04*F1 → 120"],
  ]);
  expect(placesOf(foundBy(constantInFormula, growth))).toEqual(["info B1"]);
  const between = withCell(withCell(growth, "B1", "=1.04*A1 → 104"), "D1", "=1.4*C1 → 150");
  expect(placesOf(foundBy(constantInFormula, between))).toEqual(["warning D1"]);
});

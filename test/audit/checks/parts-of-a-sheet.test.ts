import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** What stands apart from its neighbours because it belongs to another table, period or sort, and the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (check: Check, rows: Rows, more: Parameters<typeof sheetOf>[2] = {}): string[] =>
  placesOf(foundBy(check, sheetOf("S", rows, more))).filter((each) => !each.startsWith("info"));

/** Three columns of expenses and, apart from them, the day's receipts, which are added from row `first` on. */
const twoTables = (first: number, gap: WrittenCell): Rows => [
  ["Caixa", "Banco", "Total", gap, "Receitas"],
  ...[2, 3, 4, 5, 6, 7].map((row): readonly WrittenCell[] => [
    11 * row,
    7 * row,
    `=A${String(row)}+B${String(row)} → ${String(18 * row)}`,
    gap,
    31 * row,
  ]),
  ["=SUM(A5:A7) → 198", "=SUM(B5:B7) → 126", "=SUM(C5:C7) → 324", gap, `=SUM(E${String(first)}:E7) → 800`],
];

test("a table beside a blank column has rows of its own; without it, the total begins too early", () => {
  expect(found(unevenTotals, twoTables(2, null))).toEqual([]);
  expect(found(unevenTotals, twoTables(2, 1))).toEqual(["warning E8"]);
  expect(found(unevenTotals, twoTables(4, null))).toEqual(["warning E8"]);
});

/** Two tables of customers side by side; `fourth` is what the second has in the fourth row. */
const customers = (fourth: WrittenCell): Rows => [
  ["2023", "Parte", "2021", "Parte"],
  [9430, 0.12, 17940, 0.26],
  [46954, 0.57, 38376, 0.55],
  [8876, 0.11, 12840, 0.19],
  [16556, 0.2, fourth, fourth],
  ["=SUM(A2:A5) → 81816", "=SUM(B2:B5) → 1", "=SUM(C2:C4) → 69156", "=SUM(D2:D4) → 1"],
];

test("a dash says that a table has no such line", () => {
  expect(found(unevenTotals, customers("---"))).toEqual([]);
  expect(found(unevenTotals, customers(0.5))).toEqual(["warning C6,D6"]);
});

/** Means of the months, one of which takes them from column `from` on. */
const means = (from: string): Rows =>
  ["A", "B", "C", "D", "E"].map((name, index): readonly WrittenCell[] => [
    name,
    ...[3, 5, 8, 4, 9, 2].map((value) => value + index),
    `=AVERAGE(${index === 2 ? from : "B"}${String(index + 1)}:G${String(index + 1)}) → 5`,
  ]);

test("a mean over half of the periods was chosen; one that leaves out the first of them was not", () => {
  expect(found(unevenTotals, means("E"))).toEqual([]);
  expect(found(unevenTotals, means("C"))).toEqual(["warning H3"]);
});

/** A balance that runs up from month to month, and the column of the year; the line above it has its own total there, or none. */
const balances = (ofYear: string): Rows => {
  const months = ["B", "C", "D", "E", "F", "G"];
  const total = (row: number): WrittenCell =>
    ofYear === "" ? null : `=${ofYear}(B${String(row)}:G${String(row)}) → 60`;
  return [
    ["Receita", 10, 12, 9, 14, 11, 13, total(1)],
    ["Despesa", 7, 8, 6, 9, 8, 10, total(2)],
    ["Saldo", ...[...months, "H"].map((each) => `=${each}1-${each}2 → 3`)],
    [
      "Acumulado",
      "=B3 → 3",
      ...months.slice(1).map((each, index) => `=${months[index] ?? ""}4+${each}3 → 9`),
      "=G4 → 21",
    ],
  ];
};

test("in the year's column the balance is not carried over; a month that only repeats it lost its own figure", () => {
  expect(found(droppedTerm, balances("SUM"))).toEqual([]);
  expect(found(droppedTerm, balances(""))).toEqual(["warning H4"]);
});

/** Quarters of two years and what begins the third; the years are added from `starts` on. */
const quarters = (second: string): Rows =>
  [1, 2, 3].map((row): readonly WrittenCell[] => {
    const total = (range: string): string => `=SUM(${range.replaceAll("#", String(row))}) → 40`;
    const figures = [11, 12, 13, 14, 21, 22, 23, 24, 31].map((value) => value * row);
    return [...figures, null, total("A#:D#"), total(second)];
  });

test("a year's quarters end where the next year's begin; a year of three lost one", () => {
  expect(found(rangeStopsShort, quarters("E#:H#"))).toEqual([]);
  expect(found(rangeStopsShort, quarters("F#:H#"))).toEqual(["warning L1,L2,L3"]);
  const [lost] = foundBy(rangeStopsShort, sheetOf("S", quarters("F#:H#")));
  expect(lost).toMatchObject({ expected: "=SUM(E1:H1)", related: ["E1", "E2", "E3"] });
});

/** Margins of five years in the formulas, and below them as figures; the last is `stated` there. */
const margins = (stated: number): Rows => [
  [380, 406.6, 435.1, 465.6, 498.2, 533],
  [0.2, 0.21, 0.22, 0.23, 0.24, 0.227].map(
    (rate, index) => `=${"ABCDEF"[index] ?? ""}1*${String(rate)} → ${String(100 + index)}`,
  ),
  [0.2, 0.21, 0.22, 0.23, 0.24, stated],
];

test("a rate off the count that stands below as a figure was chosen", () => {
  expect(found(constantInFormula, margins(0.227))).toEqual([]);
  expect(found(constantInFormula, margins(0.25))).toEqual(["warning F2"]);
});

/** Amounts taken whole, one of which is split in two shares; `rest` is the other one. */
const split = (rest: string): Rows =>
  [1, 2, 3, 4, 5, 6, 7].map((row): readonly WrittenCell[] => {
    const at = String(row);
    return row === 4
      ? [1000 + row, `=A4*0.22 → 220.88`, `=A4*${rest} → 783.12`]
      : [1000 + row, `=A${at} → ${String(1000 + row)}`, null];
  });

test("an amount that is split into two shares of the whole; one of which is not all that is left", () => {
  expect(found(constantInFormula, split("0.78"))).toEqual([]);
  expect(found(constantInFormula, split("0.7"))).toEqual(["warning B4"]);
});

/** Payments with the sign turned; in rows that `income` names the sign is not. */
const payments = (typed: (row: number) => number | null): Rows =>
  Array.from({ length: 18 }, (_, index): readonly WrittenCell[] => {
    const row = index + 1;
    const amount = 100 + 13 * index;
    return [`Conta ${String(row)}`, amount, typed(row) ?? `=-B${String(row)} → ${String(-amount)}`];
  });

test("income among expenses has the other sign, each time; another number is a slip", () => {
  expect(
    found(
      typedOverFormula,
      payments((row) => (row % 6 === 3 ? 87 + 13 * row : null)),
    ),
  ).toEqual([]);
  expect(
    found(
      typedOverFormula,
      payments((row) => (row === 9 ? 87 + 13 * row : null)),
    ),
  ).toEqual(["warning C9"]);
});

/** Shares of 60 and 40 %; in row 6 the second was agreed, and the first is what is left of the whole, or is not. */
const shares = (first: string): Rows =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((row): readonly WrittenCell[] => {
    const at = String(row);
    const whole = 1000 + 110 * row;
    return row === 6
      ? [`Dia ${at}`, whole, first, 700]
      : [`Dia ${at}`, whole, `=B${at}*60% → ${String(whole * 0.6)}`, `=B${at}*40% → ${String(whole * 0.4)}`];
  });

test("a share that was agreed, where the other one is what is left of the whole", () => {
  expect(found(typedOverFormula, shares("=B6-D6 → 960"))).toEqual([]);
  expect(found(typedOverFormula, shares("=B6*60% → 996"))).toEqual(["warning D6"]);
});

/** Groups of a printed list, each followed by its parts, and their total. */
const groups = (total: number): Rows => [
  ["Custos", "Valor"],
  ["Contingência", 2150.5],
  ["Margem", 2150.5],
  ["Operação", 11880],
  ["Nuvem", 480],
  ["Equipamentos", 6400],
  ["Licenças", 3000],
  ["Programas", 2000],
  ["Total geral", total],
];

test("what is exactly twice its total counts groups and their parts", () => {
  expect(found(totalMismatch, groups(14030.5))).toEqual([]);
  expect(found(totalMismatch, groups(28016))).toEqual(["error B9"]);
});

/** Two years of a balance published in whole units, with a format that shows cents; the first is off by `off`. */
const published = (off: number): Rows => {
  const years = [
    [3321, 8, 37, 22, 5825, 37, 4287],
    [3811, 7, 36, 25, 5506, 45, 4783],
    [6357, 12, 177, 20, 5685, 45, 2293],
  ];
  const amount = (value: number): WrittenCell => ({ value, format: "#,##0.00" });
  const total = (year: readonly number[], more: number): WrittenCell =>
    amount(year.reduce((sum, each) => sum + each, more));
  return [
    ["Passivo", "2021", "2022", "2023"],
    ...[0, 1, 2, 3, 4, 5, 6].map((line): readonly WrittenCell[] => [
      `Conta ${String(line)}`,
      ...years.map((year) => amount(year[line] ?? 0)),
    ]),
    ["Total do passivo", ...years.map((year, index) => total(year, index === 0 ? off : 0))],
  ];
};

test("whole units, a half for each of them, may be what rounding left: no error; more is one", () => {
  expect(found(totalMismatch, published(1))).toEqual(["warning B9"]);
  expect(found(totalMismatch, published(90))).toEqual(["error B9"]);
});

/** Growth by month; D and E of the first year hold fast to the year's first rate. */
const growth = (own: string): Rows => [
  [
    "Mês",
    100,
    "=B1*(1+$C$2) → 105",
    `=C1*(1+${own}) → 109`,
    "=D1*(1+$C$2) → 113",
    "=E1*(1+$C$2) → 118",
    "=F1*(1+$C$2) → 123",
  ],
  ["Taxa", 0.05, 0.04, 0.04, 0.03, 0.05, 0.04],
];

test("the one that reads its own column's rate is right beside those that hold fast to another's", () => {
  expect(found(brokenPattern, growth("$D$2"))).toEqual([]);
  expect(found(brokenPattern, growth("$F$2"))).toEqual(["warning D1"]);
});

/** What was bought, and the sum of what is not written off: from the first year on, then of the last `years`; `last` is the last one's start. */
const writtenOff = (starts: readonly string[]): Rows => [
  ["Compras", 11, 13, 17, 19, 23, 29, 31, 37],
  [
    "Base",
    ...["B", "C", "D", "E", "F", "G", "H", "I"].map((end, index) => `=SUM($${starts[index] ?? "B"}1:${end}1) → 60`),
  ],
];

test("a window of years moves on; a sum that begins a year late and goes back to the first does not", () => {
  expect(found(brokenPattern, writtenOff(["B", "B", "B", "B", "B", "B", "C", "D"]))).toEqual([]);
  expect(found(brokenPattern, writtenOff(["B", "B", "B", "C", "B", "B", "B", "B"]))).toEqual(["warning E2"]);
});

test("an amount written as a computation among formulas is a note", () => {
  const lines = (odd: string): Rows =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((row): readonly WrittenCell[] => {
      const at = String(row);
      return [100 * row, 3 + row, row === 4 ? odd : `=A${at}*B${at} → ${String(100 * row * (3 + row))}`];
    });
  expect(found(brokenPattern, lines("=3950*2 → 7900"))).toEqual([]);
  expect(found(brokenPattern, lines("=A4*B5 → 3200"))).toEqual(["warning C4"]);
});

/** Prices, pieces and what they come to, with a sum written in one row instead. */
const sales = (last: number): Rows => [
  ["Preço", "Peças", "Total"],
  [1000.5, 200.25, 1200.75],
  [3000.75, 500.5, 3501.25],
  [84980, 1, last],
];

test("price times quantity is no sum", () => {
  expect(found(totalMismatch, sales(84980))).toEqual([]);
  expect(found(totalMismatch, sales(84971))).toEqual(["error C4"]);
});

test("a rate that has no periods yet waits for them; beside copies that compute it reads beyond its table", () => {
  const waiting: Rows = [
    ["Prazo", null],
    ["Parcela", -100],
    ["Valor", 900],
    ["Taxa", "=RATE(B1,B2,B3) → #NUM!"],
  ];
  expect(found(errorValue, waiting)).toEqual([]);
  const emptied: Rows = [
    [0, 0, 0, "=IRR(A1:C1) → #NUM!"],
    [0, 0, 0, "=IRR(A2:C2) → #NUM!"],
  ];
  expect(found(errorValue, emptied)).toEqual([]);
  const copied: Rows = [
    [1, "=PPMT(1%,A2,3,900) → -297"],
    [2, "=PPMT(1%,A3,3,900) → -300"],
    [3, "=PPMT(1%,A4,3,900) → #NUM!"],
  ];
  expect(found(errorValue, copied)).toEqual(["error B3"]);
});

test("a program's query in a hidden row, which nothing reads, is a note", () => {
  const query: Rows = [["=FETCHROWS(1) → #NAME?"], ["Nome"], ["Ana"]];
  expect(found(errorValue, query, { hiddenRows: new Set([0]) })).toEqual([]);
  expect(found(errorValue, query)).toEqual(["error A1"]);
});

/** A list of sizes with a cost for each; the last is the sum of the four above, and `last` is what is computed from it. */
const sizes = (last: string): Rows => [
  ...[2, 5, 10.25, 20.5, 41.75, 77.5].map((size, index): readonly WrittenCell[] => [
    size,
    index === 5 ? last : `=A${String(index + 1)}*3 → ${String(size * 3)}`,
  ]),
];

test("a figure that is computed with as the one above is one more of the list", () => {
  expect(found(typedOverFormula, sizes("=A6*3 → 232.5"))).toEqual([]);
  expect(found(typedOverFormula, sizes("=A6/12 → 6.458"))).toEqual(["warning A6"]);
});

import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { scenarioBalance } from "../../../src/audit/checks/rule/scenario-balance";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Numbers that are typed on purpose, and totals that leave out on purpose, each beside the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (check: Check, rows: Rows): string[] => placesOf(foundBy(check, sheetOf("S", rows)));

const letters = "ABCDEFGHIJKLMNOP";
const at = (column: number, row: number): string => `${letters[column] ?? ""}${String(row)}`;

/** Twelve periods of a result, of which some are typed. */
const results = (typed: Readonly<Record<number, number>>): Rows => {
  const columns = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const revenue = columns.map((column) => 1000 + 37 * column);
  const costs = columns.map((column) => 600 + 11 * column);
  return [
    ["", ...columns.map((column) => `Período ${String(column)}`)],
    ["Receita", ...revenue],
    ["Custo", ...costs],
    [
      "Resultado",
      ...columns.map(
        (column, index) =>
          typed[column] ??
          `=${at(column, 2)}-${at(column, 3)} → ${String((revenue[index] ?? 0) - (costs[index] ?? 0))}`,
      ),
    ],
  ];
};

test("actual periods typed before computed ones are a part of the line; one alone at its end is a slip", () => {
  expect(found(typedOverFormula, results({ 1: 501, 2: 433, 3: 511, 4: 390 }))).toEqual([]);
  expect(found(typedOverFormula, results({ 1: 501 }))).toEqual(["warning B4"]);
  expect(found(typedOverFormula, results({ 5: 511 }))).toEqual(["warning F4"]);
});

/** Dates of two tables side by side, each a week further on. */
const weeks = (second: number): Rows => [
  [
    44927,
    ...[1, 2, 3, 4, 5, 6].map((column) => `=${at(column - 1, 1)}+7 → ${String(44927 + 7 * column)}`),
    second,
    ...[8, 9, 10, 11, 12, 13].map((column) => `=${at(column - 1, 1)}+7 → ${String(second + 7 * (column - 7))}`),
  ],
];

test("a series that begins again with its first number is a second table; another number in it is a slip", () => {
  expect(found(typedOverFormula, weeks(44927))).toEqual([]);
  expect(found(typedOverFormula, weeks(44970))).toEqual(["warning H1"]);
});

/** Months of three columns: amount, share, change. */
const months = (rates: Readonly<Record<number, number>>): Rows => [
  ["", ...[1, 2, 3, 4].flatMap(() => ["Valor", "%", "Nota"])],
  ...[0, 1, 2, 3, 4].map((line): readonly WrittenCell[] => [
    `Linha ${String(line)}`,
    ...[1, 4, 7, 10].flatMap((column): readonly WrittenCell[] => [
      100 * (line + 1) + column,
      line === 2 && rates[column] !== undefined
        ? rates[column]
        : `=${at(column, line + 2)}/${letters[column] ?? ""}$2 → ${String((100 * (line + 1) + column) / (100 + column))}`,
      "x",
    ]),
  ]),
];

test("the same rate typed in each month's block is an assumption; in one of them it is a slip", () => {
  expect(found(typedOverFormula, months({ 1: 0.0182, 4: 0.0182, 7: 0.0182, 10: 0.0182 }))).toEqual([]);
  expect(found(typedOverFormula, months({ 4: 0.0182 }))).toEqual(["warning F4"]);
});

const depreciation = (first: number): Rows => [
  ["Mês", "Depreciação"],
  ...[1, 2, 3, 4, 5].map((month): readonly WrittenCell[] => [
    month,
    month === 1 ? first : `=$D$1/60 → 533.3333333333333`,
  ]),
];

test("a zero in the first period is nothing yet; another number there is a slip", () => {
  const withBase = (rows: Rows): Rows => rows.map((row, index) => (index === 0 ? [...row, null, 32000] : row));
  expect(found(typedOverFormula, withBase(depreciation(0)))).toEqual([]);
  expect(found(typedOverFormula, withBase(depreciation(353)))).toEqual(["warning B2"]);
});

const planted = (second: WrittenCell): Rows => [
  ["Ano", 1998, second, 2013, 2018, 2020],
  ["Cópia", "=B1 → 1998", 2017, "=D1 → 2013", "=E1 → 2018", "=F1 → 2020"],
];

test("a number where a link would repeat words is what the source lacks; where it would repeat a number it is a slip", () => {
  expect(found(typedOverFormula, planted("???"))).toEqual([]);
  expect(found(typedOverFormula, planted(1917))).toEqual(["warning C2"]);
});

const shares = (base: string): Rows => [
  ["Caixas", "Parte", base === "$C$1" ? 32758.4 : null],
  ...[2, 3, 4, 5].map((row): readonly WrittenCell[] => [
    row * 10,
    `=${base}*A${String(row)}/140 → ${String((32758.4 * row * 10) / 140)}`,
  ]),
  [null, 32758.4],
];

test("what is shared out above it is no sum of its shares; a typed sum of computed figures is one", () => {
  expect(found(typedOverFormula, shares("$B$6"))).toEqual([]);
  expect(found(typedOverFormula, shares("$C$1"))).toEqual(["warning B6"]);
});

const running = (last: string): Rows => [
  ["Mês", "Vendas", "", "", "", "Até o mês anterior"],
  ...[2, 3, 4, 5, 6].map((row): readonly WrittenCell[] => [
    row - 1,
    `=A${String(row)}*10 → ${String((row - 1) * 10)}`,
    null,
    null,
    null,
    row === 2 ? 0 : row === 6 ? last : `=SUM(B$2:B${String(row - 1)}) → 1`,
  ]),
];

test("a running total of what came before ends a line earlier, as the one above it does; alone it stops short", () => {
  expect(found(rangeStopsShort, running("=SUM(B$2:B5) → 100"))).toEqual([]);
  expect(found(rangeStopsShort, running("=SUM(B2:B5) → 100"))).toEqual(["warning F6"]);
});

const heat = (total: string): Rows => [
  ["Luzes", 275.172],
  ["Pessoas, sensível", 179.58],
  ["Pessoas, latente", 177],
  ["Total", "=SUM(B1:B2) → 454.752"],
  ["Ventilação", 919.25],
  ["Latente", total],
];

test("a figure that another total adds by itself is left out on purpose", () => {
  expect(found(rangeStopsShort, heat("=SUM(B3,B5) → 1096.25"))).toEqual([]);
  expect(found(rangeStopsShort, heat("=B5*2 → 1838.5"))).toEqual(["warning B4"]);
});

/** The months and, on the right, a table of its own. */
const household = (...beside: readonly WrittenCell[]): Rows => [
  ["", "Ciclo 1", "Ciclo 2", "", "Categoria", "Valor"],
  ["Receitas", 900, 800, null, "Cartão", beside[0] ?? null],
  ["Despesas", 900, 800, null, "Alimentação", beside[1] ?? null],
  ["Luz", 400, 300, null, "Condomínio", beside[2] ?? null],
  ["Água", 500, 500, null, "Animais", beside[3] ?? null],
];

test("a table beside the scenarios is none of them; a scenario out of balance is told", () => {
  expect(found(scenarioBalance, household(734.47, 10, 722.92, 1))).toEqual([]);
  const off = household().map((row, index) => (index === 4 ? [row[0] ?? null, 500, 510] : row));
  expect(found(scenarioBalance, off)).toEqual(["error C3"]);
});

/** Purchases with a typed price of one piece, above the mean prices of three tables. */
const purchases = (pieces: number): Rows => {
  const mean = (row: number, total: number): readonly WrittenCell[] => [
    "Total",
    pieces,
    total,
    `=IF(B${String(row)}<>0,C${String(row)}/B${String(row)},0) → ${String(total / pieces)}`,
  ];
  return [["Componente", pieces, 20.19, 20.19 / pieces], [], mean(3, 40), [], mean(5, 60), [], mean(7, 80)];
};

test("to divide by one piece repeats the price; by more it computes", () => {
  expect(found(typedOverFormula, purchases(1))).toEqual([]);
  expect(found(typedOverFormula, purchases(2))).toEqual(["warning D1"]);
});

const farms = (last: string): Rows => [
  ["Fazenda", "Área", "Estimativa", "Safra"],
  ...[2, 3, 4].map((row): readonly WrittenCell[] => [
    `Talhão ${String(row)}`,
    row * 10,
    `=320000*B${String(row)}/SUM($B$2:$B$4) → ${String((320000 * row) / 9)}`,
    `=C${String(row)}*0.8 → ${String(0.8 * ((320000 * row) / 9))}`,
  ]),
  [last, 415, 320000, "=C5*0.8 → 256000"],
  ["Ipê", 686, 1060000, "=C6*0.8 → 848000"],
  ["Mata", 390, 250000, "=C7*0.8 → 200000"],
  ["Rosa", 76, 90000, "=C8*0.8 → 72000"],
];

test("a line that computes as those above it is no total of theirs, unless it is called one", () => {
  expect(found(typedOverFormula, farms("Funil"))).toEqual([]);
  expect(found(typedOverFormula, farms("Total"))).toEqual(["warning C5"]);
});

const lost = (source: string): Rows =>
  [1, 2, 3, 4, 5, 6].map((row) => [source, row === 4 ? 0 : `=A${String(row)}*2 → ${source.split(" → ")[1] ?? ""}`]);

test("where what the formula would read is lost, nobody can tell what it would give", () => {
  expect(found(typedOverFormula, lost("=Q9 → #REF!"))).toEqual([]);
  expect(found(typedOverFormula, lost("=Q9 → 7"))).toEqual(["warning B4"]);
});

/** Four lines of a forecast, each so many times its base below; the first year of all is typed. */
const forecast = (factors: readonly number[]): Rows => {
  const base = (line: number, year: number): number => 100 + 10 * line + 3 * year;
  const years = [1, 2, 3, 4, 5];
  return [
    ["", ...years.map((year) => `Ano ${String(year)}`)],
    ...factors.map((factor, line) => [
      `Conta ${String(line + 1)}`,
      base(line, 1) * factor + 7,
      ...years
        .slice(1)
        .map((year) => `=${at(year, line + 8)}*${String(factor)} → ${String(base(line, year) * factor)}`),
    ]),
    [],
    [],
    ...factors.map((_, line) => [`Base ${String(line + 1)}`, ...years.map((year) => base(line, year))]),
  ];
};

test("a year that lines of their own formulas have typed is reported; one table of copies was typed over", () => {
  const places = (factors: readonly number[]): string[] =>
    found(typedOverFormula, forecast(factors)).filter((each) => !each.startsWith("info"));
  expect(places([2, 3, 4, 5])).toEqual([]);
  expect(places([2, 2, 2, 2])).not.toEqual([]);
});

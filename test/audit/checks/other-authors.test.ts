import type { Check } from "../../../src/audit/check";
import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { unequalRanges } from "../../../src/audit/checks/formula/unequal-ranges";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** What other people's workbooks do on purpose, each beside the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

/** Days of a month in two blocks, with the total below the second. */
const blocks = (...last: readonly WrittenCell[]): Rows => [
  ["Dia", "Receita", "Multa", "Dia", "Receita"],
  [1, 10, 1, 4, 40],
  [2, 20, 2, 5, 50],
  [3, 30, 3, "Total", ...last],
];
const bothBlocks = "=SUM(B2:B4)+SUM(C2:C4)+SUM(E2:E3) → 156";

const compared = (mean: string): Rows => [
  ["Ano", "2021", "2022", "2023", "2024", "Nota"],
  ["Margem", 1, 2, 3, 4, mean],
];

const withLast = (heading: string): Rows => [
  ["", "Jan", "Fev", "Mar", heading, "Parcial"],
  ["Receita", 10, 20, 30, 60, "=SUM(B2:D2) → 60"],
];

const activities = (second: string): Rows => [
  ["Atividade", "Quem", "Custo"],
  ["Projeto", "A", "=10*2 → 20"],
  ["", "B", "=10*3 → 30"],
  ["Subtotal", null, "=SUM(C2:C3) → 50"],
  ["Revisão", "A", "=E5*2 → 12"],
  [second, "A", "=E6*2 → 14"],
  [null, "B", "=E7*2 → 16"],
  ["Subtotal", null, "=SUM(C6:C7) → 30"],
];

/** Plain lines of an account: all of them have a name. */
const accounts: Rows = [
  ["Conta", "Quem", "Custo"],
  ["Salários", "A", 40],
  ["Encargos", "B", 30],
  ["Férias", "C", 20],
  ["Total", null, "=SUM(C3:C4) → 50"],
];

/** The latest year first; each adds to the year after it in its row, and the earliest has none. */
const latestFirst = (blank: WrittenCell): Rows => [
  ["", "2022", "2021", "2020", "2019", "2018"],
  ["Entradas", 5, 4, 3, 2, 1],
  ["Caixa", "=C3+B2 → 15", "=D3+C2 → 10", "=E3+D2 → 6", "=F3+E2 → 3", "=F2 → 1", blank],
];

const growth = (bases: readonly number[]): Rows => [
  ["Lucro", ...bases],
  ["Variação", null, "=-(C1-B1)/B1 → 5.5", "=(D1-C1)/C1 → 1", "=(E1-D1)/D1 → 1", "=(F1-E1)/E1 → 1", "=(G1-F1)/F1 → 1"],
];

/** Prices by the quantity of the row above, but for one; the column beside reads the row's own. */
const quantities = (beside: (row: number) => string): Rows =>
  Array.from({ length: 8 }, (_, index) => {
    const row = index + 1;
    const quantity = row === 5 ? row : row - 1;
    return [
      row + 1,
      row + 10,
      row === 1 ? null : `=B${String(row)}*A${String(quantity)} → ${String((row + 10) * (quantity + 1))}`,
      beside(row),
    ];
  });

const carried = (third: string): Rows => [
  ["Ano", "2021", "2022", "2023", "2024", "2025", "2026"],
  ["Patrocínio", 500, "=B2*1.1 → 550", "=C2*1.1 → 605", third, "=E2*1.1 → 1100", "=F2*1.1 → 1210"],
];

/** Assumptions that are carried on below one that is typed for each year. */
const assumptions = (typed: readonly WrittenCell[]): Rows => [
  ["Ano", "2021", "2022", "2023", "2024"],
  ["Manutenção", 0.2, "=B2 → 0.2", "=C2 → 0.2", "=D2 → 0.2"],
  ["Seguro", 0.3, "=B3 → 0.3", "=C3 → 0.3", "=D3 → 0.3"],
  ["Administração", 0.4, ...typed],
];

const flat = (beside: readonly WrittenCell[]): Rows =>
  ["Aluguel", "Luz", "Água", "Tarifas", "Papel", "Correio", "Limpeza"].map((name, index) => {
    const row = String(index + 1);
    if (name === "Tarifas") return [name, 0, ...beside];
    const grown = [1, 2, 3].map((year) => `=${"ABCD"[year] ?? ""}${row}*1.1 → ${(100 * 1.1 ** year).toFixed(4)}`);
    return [name, 100, ...grown];
  });

const years = (first: number): Rows => [
  [null, 2014, "=B1+1 → 2015"],
  ["Fator", 1000, 1000],
  [null, first, "=C3+1 → 2015"],
  ["Vendas", "=B2*B5 → 7000", "=C2*C5 → 9000"],
  ["Pedidos", 7, 9],
];

const numbered = (last: number): Rows => [
  ["Dia", "Ordem"],
  ["um", 1],
  ["dois", 2],
  ["três", 3],
  ["Total", last],
];

const short: Rows = [
  ["Conta", "2021", "2022", "2023", "2024"],
  ["A", 1, 2, 3, 4],
  ["B", 5, 6, 7, 8],
  ["C", 9, 10, 11, 12],
  ["Total", "=SUM(B2:B4) → 15", "=SUM(C2:C3) → 8", "=SUM(D2:D3) → 10", "=SUM(E2:E3) → 12"],
];

test.each<readonly [string, Check, Rows, Rows, string]>([
  ["a total that would take in itself", unequalRanges, blocks(bothBlocks), blocks(60, bothBlocks), "warning F4"],
  [
    "the last year, compared with the mean of those before it",
    unequalRanges,
    compared('=IF(E2>AVERAGE(B2:D2),MAX(B2:E2),"") → 4'),
    compared('=IF(B2>AVERAGE(B2:D2),MAX(B2:E2),"") → 4'),
    "warning F2",
  ],
  ["the total behind what it adds", rangeStopsShort, withLast("Total"), withLast("Abr"), "warning F2"],
  ["the group before a group", rangeStopsShort, activities("Aceite"), accounts, "warning C5"],
  ["the earliest year, which comes last", droppedTerm, latestFirst(null), latestFirst(9), "warning F3"],
  [
    "growth on a base below zero",
    brokenPattern,
    growth([-2, 9, 18, 36, 72, 144]),
    growth([2, 9, 18, 36, 72, 144]),
    "warning C2",
  ],
  [
    "the one that reads its own row, as another column does",
    brokenPattern,
    quantities((row) => `=B${String(row)}/A${String(row)} → ${String((row + 10) / (row + 1))}`),
    quantities((row) => `=B${String(row)}*2 → ${String((row + 10) * 2)}`),
    "warning C5",
  ],
  ["a new level", brokenPattern, carried("=1000 → 1000"), carried("=C2*1.1 → 605"), "warning E2"],
  [
    "a row of assumptions below rows that carry theirs on",
    typedOverFormula,
    assumptions([0.38, 0.36, 0.35]),
    assumptions(["=B4 → 0.4", 0.41, "=D4 → 0.41"]),
    "warning D4",
  ],
  [
    "the same number for all periods",
    typedOverFormula,
    flat([500, 500, 500]),
    flat(["=B4*1.1 → 110", 500, "=D4*1.1 → 550"]),
    "warning D4",
  ],
  ["a year above its column", typedOverFormula, years(2014), years(2014), ""],
])("%s", (_, check, meant, slip, found) => {
  expect(placesOf(foundBy(check, sheetOf("S", meant)))).toEqual([]);
  expect(placesOf(foundBy(check, sheetOf("S", slip)))).toEqual(found === "" ? [] : [found]);
});

/** Groups of columns, added up group by group; `third` is the one of a single column. */
const groups = (third: string): Rows => [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [null],
  ["Grupo", "A", "B", "C", "D", "E", "F"],
  ["Soma", "=SUM(A1:D1) → 10", third, "=SUM(F1:G1) → 13", "=H1 → 8", "=I1 → 9", "=J1 → 10"],
];

test("groups of one line, each read from where the one before it ends; one that reads another column", () => {
  expect(foundBy(brokenPattern, sheetOf("S", groups("=SUM(E1) → 5")))).toEqual([]);
  expect(placesOf(foundBy(brokenPattern, sheetOf("S", groups("=SUM(G1) → 7"))))).toEqual(["warning C4"]);
});

/** Shares of the year's total; `last` is the fourth amount, typed or the subtotal of those above it. */
const shares = (last: WrittenCell): Rows => [
  ["Gás", "Ano", "%"],
  ["A", 10, "=B2/$B$9*100 → 10"],
  ["B", 20, "=B3/$B$9*100 → 20"],
  ["C", 30, "=B4/$B$9*100 → 30"],
  [null, last, "=B5/$B$9*100 → 60"],
  ["Parte", null, "=SUM(C2:C4) → 60"],
  [null],
  [null],
  ["Base", 100],
];

test("the share of a subtotal behind the shares of its lines; the share of one line more", () => {
  expect(foundBy(rangeStopsShort, sheetOf("S", shares("=SUM(B2:B4) → 60")))).toEqual([]);
  expect(placesOf(foundBy(rangeStopsShort, sheetOf("S", shares(60))))).toEqual(["warning C6"]);
});

/** A pivot table; `last` is the name of its last line, which repeats the one before it. */
const pivot = (last: string): Rows => {
  const spent = [-4711.25, -4012.5, -3787.39, -3861.16, -3120, -3640.75, -2991, -2802.4];
  const earned = [5512.5, 6401, 4520, 4655, 4410, 4875, 5830, 4390];
  const sums = ["801.25", "2388.5", "732.61", "793.84", "1290", "1234.25", "2839", "1587.6"].map(Number);
  return [
    ["Type", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    ["Expense", ...spent, -3989.5],
    ["Income", ...earned, 5400],
    ["Transfer", ...spent.map(() => 0), -1020],
    [last, ...spent.map(() => 0), -1020],
    ["Grand Total", ...sums, 390.5],
  ];
};

test("the subtotal of a single line is not added once more; another line of the same figure is", () => {
  expect(foundBy(totalMismatch, sheetOf("S", pivot("Transfer Total")))).toEqual([]);
  expect(placesOf(foundBy(totalMismatch, sheetOf("S", pivot("Fees"))))).toEqual(["error J6"]);
});

test("lines that are numbered add up to nothing", () => {
  expect(placesOf(foundBy(totalMismatch, sheetOf("S", numbered(4))))).toEqual([]);
});

test("totals that all stop short are what is wrong, not the one beside them that does not", () => {
  expect(foundBy(unevenTotals, sheetOf("S", short))).toEqual([]);
  expect(placesOf(foundBy(rangeStopsShort, sheetOf("S", short)))).toEqual(["warning C5,D5,E5"]);
});

const reported = (third: string): Rows => [
  ["Receitas", "=Fluxo!B1 → 10"],
  ["Despesas", "=Fluxo!B2 → 4"],
  ["Resultado", "=Fluxo!B3 → 6"],
  ["Folha", "=Fluxo!B4 → 3"],
  ["Encargos", "=Fluxo!B5 → 2"],
  ["Aluguel", "=Fluxo!B6 → 1"],
  [third, "=Fluxo!B8 → 0.6"],
];
const flow = sheetOf("Fluxo", [
  ["Receitas", 10],
  ["Despesas", 4],
  ["Resultado", 6],
  ["Folha", 3],
  ["Encargos", 2],
  ["Aluguel", 1],
  ["Acumulado", 16],
  ["Lucratividade", 0.6],
]);

test("a line that bears the name of the line it reads; one that bears the name of another", () => {
  expect(foundBy(brokenPattern, sheetOf("S", reported("Lucratividade")), flow)).toEqual([]);
  expect(placesOf(foundBy(brokenPattern, sheetOf("S", reported("Acumulado")), flow))).toEqual(["warning B7"]);
});

test("the title above linked codes; an amount above linked amounts", () => {
  const linked = (shown: (row: number) => string): Rows => [
    [`=Plano!C1 → ${shown(0)}`],
    ...[2, 3, 4, 5, 6, 7, 8].map((row) => [`=Plano!B${String(row)} → ${shown(row)}`]),
  ];
  const plan = (of: (row: number) => WrittenCell): Rows =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((row) => [null, of(row), of(row)]);
  const titles = (row: number): string => `1.1.${String(row)}`;
  const amounts = (row: number): number => 10 * row;
  const amountsShown = (row: number): string => String(amounts(row));
  expect(foundBy(brokenPattern, sheetOf("S", linked(titles)), sheetOf("Plano", plan(titles)))).toEqual([]);
  expect(placesOf(foundBy(brokenPattern, sheetOf("S", linked(amountsShown)), sheetOf("Plano", plan(amounts))))).toEqual(
    ["warning A1"],
  );
});

test("a zero where nothing is found; another number there", () => {
  const found = (third: WrittenCell): Rows => [
    ["a", 1, null, "a", "=VLOOKUP(D1,A:B,2,FALSE) → 1"],
    ["b", 2, null, "b", "=VLOOKUP(D2,A:B,2,FALSE) → 2"],
    ["c", 3, null, "z", third],
    ["d", 4, null, "d", "=VLOOKUP(D4,A:B,2,FALSE) → 4"],
    ["e", 5, null, "e", "=VLOOKUP(D5,A:B,2,FALSE) → 5"],
    ["f", 6, null, "f", "=VLOOKUP(D6,A:B,2,FALSE) → 6"],
  ];
  expect(placesOf(foundBy(typedOverFormula, sheetOf("S", found(0))))).toEqual(["info E3"]);
  expect(placesOf(foundBy(typedOverFormula, sheetOf("S", found(7))))).toEqual(["warning E3"]);
});

test("a rate like the one before it by chance; the same rate typed again", () => {
  const rates = (third: WrittenCell): Rows => [["Taxa", 0.0746, "=B1 → 0.0746", "=C1 → 0.0746", third, "=E1 → 0.07"]];
  expect(foundBy(typedOverFormula, sheetOf("S", rates(0.07)))).toEqual([]);
  expect(placesOf(foundBy(typedOverFormula, sheetOf("S", rates(0.0746))))).toEqual(["warning E1"]);
});

test("a share written as a percentage is the same number as its fraction", () => {
  const rates = (third: string): Rows => [
    ["Base", 100, 200, 300, 400],
    ["Taxa", "=0.02*B1 → 2", "=0.02*C1 → 4", third, "=0.02*E1 → 8"],
  ];
  expect(foundBy(constantInFormula, sheetOf("S", rates("=2%*D1 → 6")))).toEqual([]);
  expect(placesOf(foundBy(constantInFormula, sheetOf("S", rates("=3%*D1 → 9"))))).toEqual(["warning D2"]);
});

test("a round amount may be the sum of two others by chance", () => {
  const bills = (telephone: number, power: number): Rows => [
    ["Conta", "2024", "2025"],
    ["Internet", 200_000, 210_000],
    ["Telefone", telephone, 310_000],
    ["Luz", power, "=SUM(C2:C3) → 520000"],
  ];
  expect(placesOf(foundBy(typedOverFormula, sheetOf("S", bills(300_000, 500_000))))).toEqual(["info B4"]);
  expect(placesOf(foundBy(typedOverFormula, sheetOf("S", bills(304_150, 504_150))))).toEqual(["warning B4"]);
});

test("a zero typed in a column of totals is no quarter that the next year leaves out", () => {
  const quarters = (beside: string): Rows => [
    ["", "1", "2", "3", "4", "2023", "2024"],
    ["Folha", 1, 2, 3, 4, beside, "=SUM(B2:E2) → 10"],
    ["Luz", 5, 6, 7, 8, 0, "=SUM(B3:E3) → 26"],
  ];
  expect(foundBy(rangeStopsShort, sheetOf("S", quarters("=SUM(B2:E2) → 10")))).toEqual([]);
  expect(foundBy(rangeStopsShort, sheetOf("S", quarters("=E2 → 4")))).toMatchObject([
    { severity: "warning", cells: ["G2", "G3"], related: ["F2", "F3"], expected: "=SUM(B2:F2)" },
  ]);
});

test("each line has a growth of its own where the periods beside it do", () => {
  const grown = (later: readonly string[]): Rows => [
    ["", "2024", "2025", "2026"],
    ...["2", "2", "1.2", "2", "2"].map((own, index): readonly WrittenCell[] => {
      const row = String(index + 2);
      return [`Linha ${row}`, 10, `=B${row}*${own} → ${String(10 * Number(own))}`, `=C${row}*${later[index] ?? "2"}`];
    }),
  ];
  expect(placesOf(foundBy(constantInFormula, sheetOf("S", grown(["1.3", "1.1", "1.5", "1.3", "2"]))))).toEqual([
    "info C4",
  ]);
  expect(placesOf(foundBy(constantInFormula, sheetOf("S", grown(["1.3", "1.3", "1.3", "1.3", "1.3"]))))).toEqual([
    "warning C4",
  ]);
});

test("the same number typed on several sheets was meant, on whatever row; on one it is the odd one", () => {
  const stores = (above: number, third: string): Rows => [
    ...Array.from({ length: above }, () => [null]),
    ["Base", 9],
    ...["", "", third, "", ""].map((times) => [
      "Tanque",
      `=$B$${String(above + 1)}${times} → ${times === "" ? "9" : "18"}`,
    ]),
  ];
  const places = (...thirds: readonly string[]): readonly string[] =>
    placesOf(
      foundBy(constantInFormula, ...thirds.map((third, index) => sheetOf(`P${String(index)}`, stores(index, third)))),
    );
  expect(places("*2", "")).toEqual(["warning B4"]);
  expect(places("*2", "*2")).toEqual(["info B4", "info B5"]);
});

import type { Check } from "../../../src/audit/check";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Formulas of public workbooks that differ from their neighbours and were meant to; each beside the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

/** Months of a project; `odd` is the profit of the month whose row it stands in. */
const project = (row: number, odd: string): Rows => [
  ["Mês", "Receita", "Custo", "Lucro", "Instalação", 90],
  ...Array.from({ length: 6 }, (_, index): readonly WrittenCell[] => {
    const at = String(index + 2);
    return [
      `Mês ${String(index + 1)}`,
      30 + index,
      10,
      index + 2 === row ? odd : `=B${at}-C${at} → ${String(20 + index)}`,
    ];
  }),
];

/** A balance after a purchase, whose lines take over those before it. */
const takenOver = (cash: string): Rows => [
  ["Caixa", 1, cash],
  ["Clientes", 2, "=B2 → 2"],
  ["Estoque", 3, "=B3 → 3"],
  ["Imobilizado", 4, "=B4 → 4"],
  ["Intangível", 5, "=B5 → 5"],
];

/** Lines that take over those beside them; `third` is the formula of the third. */
const linked = (third: string): Rows =>
  ["Capital", "Reservas", "Caixa", "Clientes", "Estoque", "Imobilizado"].map((name, index) => [
    name,
    index + 1,
    index === 2 ? third : `=B${String(index + 1)} → ${String(index + 1)}`,
  ]);

/** Lines that go on from period to period, one in twelve rows; `seventh` is what each has in the seventh period. */
const lines = (seventh: readonly string[]): Rows => {
  const rows: WrittenCell[][] = Array.from({ length: seventh.length * 12 }, () => []);
  seventh.forEach((formula, index) => {
    rows[index * 12] = ["Saldo", 1, 2, 3, 4, 5, 6, 7];
    rows[index * 12 + 1] = [
      "Anterior",
      1,
      ...["B", "C", "D", "E", "F"].map((column) => `=${column}${String(index * 12 + 1)} → 1`),
      formula.replace("#", String(index * 12 + 1)),
      `=H${String(index * 12 + 1)} → 7`,
    ];
  });
  return rows;
};

const growth = (base: number, first: string): Rows => [
  ["Fluxo", base, 150, 220, 300],
  ["Crescimento", null, first, "=D1/C1-1 → 0.47", "=E1/D1-1 → 0.36"],
];

/** A household's year by its months; the telephone is given for the year. */
const household = (month: WrittenCell): Rows => [
  ["Conta", "Mês", "Ano"],
  ["Aluguel", 90, "=B2*12 → 1080"],
  ["Luz", 20, "=B3*12 → 240"],
  ["Água", 10, "=B4*12 → 120"],
  ["Telefone", month, "=300+180 → 480"],
  ["Gás", 5, "=B6*12 → 60"],
  ["Internet", 8, "=B7*12 → 96"],
];

/** Shares of a year's figures; in the first year the last share is read without the anchors of the others. */
const shares = (second: string): Rows => [
  ["", "", "", "2021", "2022", "2023"],
  ["Receita", 10, "", 100, 200, 300],
  ["Custo", 10, "", 50, 80, 90],
  ["Clientes", 0.1, "", "=D2*$B4 → 10", "=E2*$B4 → 20", "=F2*$B4 → 30"],
  ["Estoque", 0.2, "", "=D3*$B5 → 10", "=E3*$B5 → 16", "=F3*$B5 → 18"],
  ["Fornecedores", 0.3, "", "=D3*B6 → 15", second, second.replace("E", "F")],
];

/** Costs by years, of which the last four read their rates; `second` is that of the second year. */
const costs = (first: WrittenCell, second: string): Rows => [
  ["Receita", 100, 110, 120, 130, 140, 150],
  ["Taxa", 0.36, 0.38, 0.4, 0.4, 0.4, 0.4],
  ["Custo", first, second, "=D1*D2 → 48", "=E1*E2 → 52", "=F1*F2 → 56", "=G1*G2 → 60"],
];

/** An expense that grows, with what a child costs from the sixth year on; `after` is the year behind. */
const family = (after: string): Rows => [
  [100],
  ...[1, 2, 3, 4].map((year): readonly WrittenCell[] => [year, `=$A$1*1.07^A${String(year + 1)} → 110`]),
  [5, "=$A$1*1.07^A6+25 → 165"],
  [6, after],
];

const burn = (first: string, ...more: readonly string[]): Rows => [
  ["Despesa", 60, 120, 130, 140],
  ["Por mês", first, "=C1/12 → 10", "=D1/12 → 10.8", ...more],
];

/** Six months' totals by row; `second` is that of the second. */
const months = (second: string): Rows => [
  [1, 2, 3, "=SUM(A1:C1) → 6"],
  [1, 2, 3, second],
  [1, 2, 3, "=SUM(A3:C3) → 6"],
  [1, 2, 3, "=SUM(A4:C4) → 6"],
  [1, 2, 3, "=SUM(A5:C5) → 6"],
  [1, 2, 3, "=SUM(A6:C6) → 6"],
];

/** Each year's last quarter is what the others leave of the year, but for the shares; `later` is that of the second year. */
const quarters = (later: WrittenCell): Rows =>
  ["Receita", "Custo", "Despesa", "Ações", "Lucro", "Imposto"].map((name, index) => {
    const at = String(index + 1);
    const isOdd = name === "Ações";
    return [
      name,
      5,
      isOdd ? "=C3/C5 → 1.5" : `=H${at}-B${at} → 15`,
      6,
      6,
      7,
      isOdd ? later : `=I${at}-F${at} → 20`,
      20,
      30,
    ];
  });

/** Flows at the prices of the first year; `flow` is what the second year's line of operation holds. */
const flows = (flow: WrittenCell): Rows => [
  ["Índice", 1, 1.1, 1.2, 1.3, 1.4],
  ["Operação", 10, flow, 12, 13, 14],
  ["Fluxo", 10, -9, 12, 13, 14],
  ["Real", "=B2/B1 → 10", "=C3/C1 → -8.2", "=D2/D1 → 10", "=E2/E1 → 10", "=F2/F1 → 10"],
];

/** Means of the months behind them, and what is left of them; `third` is the third line's. */
const means = (third: string): Rows =>
  ["Receita", "Custo", "Sobra", "Imposto", "Taxas", "Juros"].map((name, index) => {
    const at = String(index + 1);
    return [name, 10, 20, index === 2 ? third : `=SUM(B${at}:C${at})/2 → 15`];
  });

/** Items by their prices; the last one's is read elsewhere. */
const priced = (items: number, last: string): Rows => [
  ["Preço", 7, "Preço", 8],
  ...Array.from({ length: items }, (_, index): readonly WrittenCell[] => [
    `Item ${String(index)}`,
    index + 1,
    index === items - 1 ? last : `=B${String(index + 2)}*$B$1 → ${String((index + 1) * 7)}`,
  ]),
];

test.each<readonly [string, Check, Rows, readonly string[], Rows, readonly string[]]>([
  [
    "a cost of the first month alone, in a cell that no other month reads; one taken off twice",
    brokenPattern,
    project(2, "=B2-C2-$F$1 → -70"),
    ["info D2"],
    project(4, "=B4-C4-C4 → 12"),
    ["warning D4"],
  ],
  [
    "a cell added between months that do not read it",
    brokenPattern,
    project(4, "=B4-C4+$F$1 → 112"),
    ["info D4"],
    project(4, "=B4+C4 → 42"),
    ["warning D4"],
  ],
  [
    "a name where the lines below repeat a cell; the cell of the line below",
    brokenPattern,
    takenOver("=CaixaMinimo → 5"),
    ["info C1"],
    takenOver("=B2 → 2"),
    ["warning C1"],
  ],
  [
    "a line that computes among links; one that turns its sign",
    brokenPattern,
    linked("=ROUND(B3*1.1,2) → 1.1"),
    ["info C3"],
    linked("=-B3 → -1"),
    ["warning C3"],
  ],
  [
    "a result among means, of cells that its like does not read; a figure of the mean added once more",
    brokenPattern,
    means("=D1-D2 → 0"),
    ["info D3"],
    means("=SUM(B3:C3)/2+C3 → 35"),
    ["warning D3"],
  ],
  [
    "the last of three lines, by the price beside the others'; the last of four",
    brokenPattern,
    priced(3, "=B4*$D$1 → 24"),
    ["info C4"],
    priced(4, "=B5*$D$1 → 32"),
    ["warning C5"],
  ],
  [
    "a part year, from which three lines far apart go back to the same column; one line that does",
    brokenPattern,
    lines(["=B# → 1", "=B# → 1", "=B# → 1"]),
    [],
    lines(["=B# → 1", "=G# → 6", "=G# → 6"]),
    ["warning H2"],
  ],
  [
    "growth turned about, since the year before was below zero; above zero",
    brokenPattern,
    growth(-100, "=1-C1/B1 → 2.5"),
    [],
    growth(100, "=1-C1/B1 → -0.5"),
    ["warning C2"],
  ],
  [
    "a year's figure from which the month is computed",
    brokenPattern,
    household("=C5/12 → 40"),
    [],
    household(40),
    ["info C5"],
  ],
  [
    "a formula that its row goes on with, though with other anchors",
    brokenPattern,
    shares("=E3*$B6 → 24"),
    [],
    shares("=E4*$B6 → 6"),
    ["warning D6"],
  ],
  [
    "rates of actual years, before years that read theirs; one that stands alone",
    constantInFormula,
    costs("=B1*0.36 → 36", "=C1*0.38 → 41.8"),
    ["info B3", "info C3"],
    costs(36, "=C1*0.38 → 41.8"),
    ["warning C3"],
  ],
  [
    "an amount that begins and grows from the next year on; one added once",
    constantInFormula,
    family("=$A$1*1.07^A7+25*1.07^(A7-$A$6) → 170"),
    ["info B6"],
    family("=$A$1*1.07^A7 → 150"),
    ["warning B6"],
  ],
  [
    "a first year of six months beside two others; beside three",
    constantInFormula,
    burn("=B1/6 → 10"),
    ["info B2"],
    burn("=B1/6 → 10", "=E1/12 → 11.7"),
    ["warning B2"],
  ],
  [
    "a sum whose cells are written out; one that leaves out a cell",
    brokenPattern,
    months("=SUM(A2,B2,C2) → 6"),
    [],
    months("=SUM(A2,B2,C1) → 6"),
    ["warning D2"],
  ],
  [
    "a line that is computed otherwise in each year's last quarter; in one of them alone, which may be meant too",
    brokenPattern,
    quarters("=G3/G5 → 1.5"),
    [],
    quarters(6),
    ["info C4"],
  ],
  [
    "a quotient of the row that holds the figure, where the row above is blank; where it is not",
    brokenPattern,
    flows(null),
    [],
    flows(11),
    ["warning C4"],
  ],
])("%s", (_, check, meant, said, slip, found) => {
  expect(placesOf(foundBy(check, sheetOf("S", meant)))).toEqual(said);
  expect(placesOf(foundBy(check, sheetOf("S", slip)))).toEqual(found);
});

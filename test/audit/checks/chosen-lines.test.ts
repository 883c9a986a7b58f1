import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Lines of public workbooks that go their own way by choice; each beside the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

/** An assumption that each year carries on; `fourth` is what the fourth year holds, and `share` the share of another line there. */
const carried = (fourth: WrittenCell, share: WrittenCell): Rows => [
  ["Dividendos", 700, ...["B", "C", "D", "E", "F", "G", "H"].map((at) => `=+${at}1 → 700`)],
  ["Dívida", 1500, "=+B2 → 1500", "=+C2 → 1500", fourth, "=+E2 → 900", "=+F2 → 900", "=+G2 → 900", "=+H2 → 900"],
  ["Receita", 100, 110, 120, 130, 140, 150, 160],
  ["Custo", ...["B", "C", "D"].map((at) => `=${at}3*0.4 → 40`), share, "=F3*0.4 → 56", "=G3*0.4 → 60", "=H3*0.4 → 64"],
];

/** Means of three years, but for the growth, which has a year less; `own` are those of its line. */
const means = (own: readonly WrittenCell[]): Rows => {
  const mean = (row: number): readonly WrittenCell[] =>
    ["B:D", "C:E", "D:F"].map((columns) => {
      const [first = "", last = ""] = columns.split(":");
      return `=AVERAGE(${first}${String(row)}:${last}${String(row)}) → ${String(row)}`;
    });
  return [
    ["Crescimento", 1, 1, 1, 2, 3, ...own],
    ...["Custo", "Despesa", "Imposto"].map((name, index): readonly WrittenCell[] => {
      const row = index + 2;
      return [name, row, row, row, row, row, ...mean(row)];
    }),
  ];
};

/** A product as a program stored it. */
const asShown = (text: string): Rows => [[615, 2, { formula: "=A1*B1", value: text }]];

/** A rate that another program found, of flows that lose nearly all: the steps taken here end without one. */
const soughtRate = (formula: string, value: number): Rows => [[-1000, 10, 10, 10, 10, { formula, value }]];

/** A product as a program stored it, which shows cents. */
const stored = (value: number): Rows => [[17281558.1968, 1, { formula: "=A1*B1", value, format: "#,##0.00" }]];

/** Units that grow by one a year below their heading; `heading` is what stands there, which also goes on by one. */
const units = (heading: number): Rows => [
  [heading, `=A1+1 → ${String(heading + 1)}`],
  [305, "=A2+1 → 306"],
  [51, "=A3+1 → 52"],
  ["=SUM(A2:A3) → 356", "=SUM(B2:B3) → 358"],
];

/** Growth of years, of which a blank column parts those to come; `passed` is what that column holds. */
const grown = (passed: WrittenCell): Rows => [
  ["Receita", 100, 110, 121, passed, 133, 146, 161, 177, 195],
  [
    "Crescimento",
    null,
    "=C1/B1-1 → 0.1",
    "=D1/C1-1 → 0.1",
    null,
    "=F1/D1-1 → 0.1",
    "=G1/F1-1 → 0.1",
    "=H1/G1-1 → 0.1",
    "=I1/H1-1 → 0.1",
    "=J1/I1-1 → 0.1",
  ],
];

/** Quotients as a program stored them that keeps ten digits, and a difference of two; `sum` is what it stored of that. */
const tenDigits = (sum: number): Rows => [
  ...[7, 11, 13, 17, 19, 23].map((divisor): readonly WrittenCell[] => [
    1000000,
    divisor,
    {
      formula: `=A1/B1`.replaceAll("1", String([7, 11, 13, 17, 19, 23].indexOf(divisor) + 1)),
      value: Number((1000000 / divisor).toPrecision(10)),
    },
  ]),
  [null, null, { formula: "=C1-C2*1.5", value: sum }],
];

/** Running totals below a heading; `first` is how the first one begins. */
const totalled = (first: string): Rows => [
  ["Mês", "Valor"],
  ["jan", 5, null, first],
  ...[3, 4, 5, 6, 7, 8].map((row): readonly WrittenCell[] => [
    `m${String(row)}`,
    row,
    null,
    `=SUM(B$2:B${String(row)}) → 9`,
  ]),
];

/** What machines cost, beside a table that ends with its own total in the row called `name` here. */
const beside = (name: string): Rows => [
  ["Aluguel", 100, null, "Molde", 380],
  ["Luz", 200, null, "Régua", 160],
  ["Água", 300, null, "Chave", 60],
  ["Total", 600, null, name, 604],
  [null, null, null, "Outros", 30],
];

test.each<readonly [string, Check, Rows, readonly string[], Rows, readonly string[]]>([
  [
    "a new level in a line that carries on; a share typed over",
    typedOverFormula,
    carried(900, "=E3*0.4 → 52"),
    [],
    carried("=+D2 → 1500", 52),
    ["warning E4"],
  ],
  [
    "a line of means of fewer years; one of them",
    unevenTotals,
    means(["=AVERAGE(C1:D1) → 1", "=AVERAGE(D1:E1) → 1.5", "=AVERAGE(E1:F1) → 2.5"]),
    [],
    means(["=AVERAGE(C1:D1) → 1", "=AVERAGE(C1:E1) → 1.3", "=AVERAGE(D1:F1) → 2"]),
    ["warning G1"],
  ],
  [
    "a heading of years above figures that go on alike; one more of the figures",
    rangeStopsShort,
    units(2023),
    [],
    units(308),
    ["warning B4"],
  ],
  [
    "growth that passes a blank column; one that passes a figure",
    brokenPattern,
    grown(null),
    [],
    grown(127),
    ["warning F2"],
  ],
  [
    "what is computed from results of ten digits; another figure",
    staleValue,
    tenDigits(6493.506494),
    [],
    tenDigits(6493.9),
    ["warning C7"],
  ],
  [
    "a running total that takes in the heading",
    brokenPattern,
    totalled("=SUM(B$1:B2) → 5"),
    [],
    totalled("=SUM(B$2:B3) → 8"),
    ["warning D2"],
  ],
  [
    "a line of a table on the right, in the row that the one on the left calls its total; its own total",
    totalMismatch,
    beside("Garrafas"),
    [],
    beside("Total"),
    ["error E4"],
  ],
  [
    "a number stored as it is shown; another one",
    staleValue,
    asShown("1,230.00"),
    [],
    asShown("1,240.00"),
    ["warning C1"],
  ],
  [
    "a rate that another program found; an amount without its sign",
    staleValue,
    soughtRate("=IRR(A1:E1)", -0.6839),
    [],
    soughtRate("=ABS(A1)", -0.6839),
    ["warning F1"],
  ],
  [
    "a result whose digits were cut off after the tenth; another one",
    staleValue,
    stored(17281558.19),
    [],
    stored(17281557.19),
    ["error B1,C1"],
  ],
])("%s", (_, check, meant, said, slip, found) => {
  const felt = (rows: Rows) =>
    placesOf(foundBy(check, sheetOf("S", rows)).filter(({ severity }) => severity !== "info"));
  expect(felt(meant)).toEqual(said);
  expect(felt(slip)).toEqual(found);
});

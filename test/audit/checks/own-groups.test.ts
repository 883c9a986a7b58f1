import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { hiddenInTotal } from "../../../src/audit/checks/formula/hidden-in-total";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import { productMismatch } from "../../../src/audit/checks/figure/product-mismatch";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Books kept by hand: groups of one line and of many, columns of which one is filled, rows of another kind; and the slip beside each. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (check: Check, rows: Rows): string[] =>
  placesOf(foundBy(check, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));

const counted = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);

/** Payments by day, two a day, the day's total on the first of its rows; on the third day `next` stands in the second row. */
const payments = (next: WrittenCell): Rows =>
  counted(0, 8).flatMap((day): Rows => {
    const row = 2 * day + 1;
    const total = `=B${String(row)}+B${String(row + 1)} → ${String(20 + 2 * row)}`;
    return day === 2
      ? [
          ["dia", 10 + row, `=B${String(row)} → ${String(10 + row)}`],
          ["dia", 11 + row, next],
        ]
      : [
          ["dia", 10 + row, total],
          [null, 11 + row, null],
        ];
  });

test("the total of a day with one payment adds one; where the next row is of no other day, a payment was left out", () => {
  expect(found(droppedTerm, payments("=B6 → 16"))).toEqual([]);
  expect(found(droppedTerm, payments(null))).toEqual(["warning C5"]);
});

/** Invoices with the amount of all their lines in the first one; that of row 13 has four lines, of which `to` is the last that is added. */
const invoices = (to: number): Rows =>
  counted(1, 24).map((row): readonly WrittenCell[] => {
    const at = String(row);
    const total = row === 13 ? `=SUM(B13:B${String(to)}) → 124` : `=SUM(B${at}) → ${String(20 + 2 * row)}`;
    return [10 + row, `=A${at}*2 → ${String(20 + 2 * row)}`, row > 13 && row < 17 ? null : total];
  });

test("an invoice is added down to the next one, and no further", () => {
  expect(found(brokenPattern, invoices(16))).toEqual([]);
  expect(found(brokenPattern, invoices(17))).toEqual(["warning C13"]);
});

/** Pay with the pension that is added to it; in row 5 it is left out, and `other` stands in the column of another fund. */
const pensions = (other: WrittenCell): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] => {
    const at = String(row);
    return [
      100 + row,
      20,
      30,
      row === 5 ? "=B5+C5 → 50" : `=A${at}+B${at}+C${at} → ${String(150 + row)}`,
      row === 5 ? other : 0,
    ];
  });

test("a term that another cell of the row takes goes there", () => {
  expect(found(droppedTerm, pensions("=A5 → 105"))).toEqual([]);
  expect(found(droppedTerm, pensions(0))).toEqual(["warning D5"]);
});

/** Bonuses by person, added with + in the last row; in the third column the second person has `none`, and is left out. */
const bonuses = (none: WrittenCell): Rows => [
  ...counted(1, 4).map((row): readonly WrittenCell[] =>
    ["A", "B", "C", "D", "E", "F"].map((each) => (row === 2 && each === "C" ? none : 10 * row)),
  ),
  ["A", "B", "C", "D", "E", "F"].map((each) =>
    each === "C" ? "=C1+C3+C4 → 80" : `=${each}1+${each}2+${each}3+${each}4 → 100`,
  ),
];

test("a word is no figure to be added, and a dash will be", () => {
  expect(found(droppedTerm, bonuses("N/A"))).toEqual([]);
  expect(found(droppedTerm, bonuses("-"))).toEqual(["warning C5"]);
  expect(found(droppedTerm, bonuses(20))).toEqual(["warning C5"]);
});

/** Payments by card or in cash, the amount in one of two columns; the fifth was made by card, and `cash` stands beside it. */
const paid = (cash: WrittenCell): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] =>
    row === 5 ? [50, cash, "=A5*1.1 → 55"] : [null, 10 + row, `=B${String(row)}*1.1 → ${String(11 + row)}`],
  );

test("the column that is filled is read; beside a filled one it is another column", () => {
  expect(found(brokenPattern, paid(null))).toEqual([]);
  const both: Rows = paid(40).map((row, index) => (index === 4 ? row : [30 + index, ...row.slice(1)]));
  expect(found(brokenPattern, both)).toEqual(["warning C5"]);
});

/** A balance from which expenses are taken; in row 7 the amount in C is, which `others` have too or not. */
const balances = (others: WrittenCell): Rows => [
  ["Saldo", null, null, 1000],
  ...counted(2, 8).map((row): readonly WrittenCell[] => [
    "Compra",
    10,
    row === 7 ? 35 : others,
    `=D${String(row - 1)}-${row === 7 ? "C" : "B"}${String(row)} → ${String(1000 - 10 * row)}`,
  ]),
];

test("what only this row has is taken off in it", () => {
  expect(found(brokenPattern, balances(null))).toEqual([]);
  expect(found(brokenPattern, balances(20))).toEqual(["warning D7"]);
});

/** Expenses with a row called `name` behind them, which the total leaves out; or before them, which it begins behind. */
const expenses = (name: string, before = false): Rows => {
  const lines = counted(1, 6).map((row): readonly WrittenCell[] => [`Conta ${String(row)}`, 100.5 + row]);
  return before
    ? [[name, 80.25], ...lines, ["Total", "=SUM(B2:B7) → 624"]]
    : [...lines, [name, 80.25], ["Total", "=SUM(B1:B6) → 624"]];
};

test("a discount behind the list and what is carried over before it are none of its lines", () => {
  expect(found(rangeStopsShort, expenses("Desconto"))).toEqual([]);
  expect(found(rangeStopsShort, expenses("Скидка/кешбек"))).toEqual([]);
  expect(found(rangeStopsShort, expenses("Conta 7"))).toEqual(["warning B8"]);
  expect(found(rangeStopsShort, expenses("B/F", true))).toEqual([]);
  expect(found(rangeStopsShort, expenses("Transporte", true))).toEqual([]);
  expect(found(rangeStopsShort, expenses("Conta 0", true))).toEqual(["warning B8"]);
});

/** Hours planned and worked by three people, and their sum; `check` compares the sums of the columns, in the last row. */
const hours = (tasks: number, check: WrittenCell): Rows => {
  const last = String(tasks + 2);
  const sum = (column: string): string => `=SUM(${column}2:${column}${String(tasks + 1)}) → ${String(4 * tasks)}`;
  return [
    ["Planejado", "Ana", "Rui", "Eva", "Soma"],
    ...counted(2, tasks).map((row): readonly WrittenCell[] => {
      return [12, 4, 4, 4, `=SUM(B${String(row)}:D${String(row)}) → 12`];
    }),
    [sum("A"), sum("B"), sum("C"), sum("D"), `=SUM(B${last}:D${last}) → ${String(12 * tasks)}`, check],
  ];
};

test("what a total is compared with, and what all the totals of its column leave out, is none of its parts", () => {
  expect(found(rangeStopsShort, hours(2, '=IF(A4=E4,"","*") → '))).toEqual([]);
  expect(found(rangeStopsShort, hours(2, null))).toEqual(["warning E4"]);
  expect(found(rangeStopsShort, hours(5, null))).toEqual([]);
});

/** A book of days with the year's total above it, the rows 4 to `to` hidden. */
const folded = (to: number): string[] =>
  placesOf(
    foundBy(
      hiddenInTotal,
      sheetOf(
        "S",
        [["Ano", "=SUM(B3:B40) → 4560"], [], ...counted(3, 38).map((row): WrittenCell[] => [row, 100 + row])],
        {
          hiddenRows: new Set(counted(3, to - 3)),
        },
      ),
    ),
  );

test("the past of a book that is folded away below its totals is in them on purpose; a few hidden rows are not seen", () => {
  expect(folded(30)).toEqual([]);
  expect(folded(6)).toEqual(["warning B1"]);
});

/** Quantities by stage and, in the last two rows, amounts in other columns, each row with its total; `stage` stands in the stages of these. */
const stages = (stage: WrittenCell): Rows =>
  counted(1, 8).map((row): readonly WrittenCell[] => {
    const at = String(row);
    return row < 7
      ? [10, 11, null, 5, 6, 7, `=SUM(D${at}:F${at}) → 18`]
      : [100, 200, null, stage, stage, stage, `=SUM(A${at}:B${at}) → 300`];
  });

test("a total is none of those beside it where their figures are blank for it", () => {
  expect(found(unevenTotals, stages(null))).toEqual([]);
  expect(found(unevenTotals, stages(5))).toEqual(["warning G7,G8"]);
});

/** Payments below each other, beside columns with totals; the last of the list is `paid`. */
const quotas = (paid: readonly number[]): Rows => [
  ["Lote", "Pago", "Taxa", "Multa", "Juros", "Outros"],
  ...paid.map((amount, index): readonly WrittenCell[] => [`Lote ${String(index + 1)}`, amount, 11.5, 12.5, 13.5, 14.5]),
  [],
  [null, null, ...["C", "D", "E", "F"].map((each) => `=SUM(${each}2:${each}${String(paid.length + 1)}) → 46`)],
];

test("a payment of few digits is the sum of others by chance", () => {
  expect(found(typedOverFormula, quotas([500, 500, 500, 1500]))).toEqual([]);
});

/** Two lists beside each other with names of their own; the shorter one has `more` in the last row of the longer. */
const lists = (more: WrittenCell): Rows => [
  ["Imóveis", 95, "Estoque", 42],
  ["Intangíveis", 30, "Clientes", 27],
  ["Outros", 20, "Caixa", 13],
  [null, more, "Diversos", 18],
  ["Total", "=SUM(B1:B3) → 145", "Total", "=SUM(D1:D4) → 100"],
];

test("a list ends where its names do", () => {
  expect(found(unevenTotals, lists(null))).toEqual([]);
  expect([...found(unevenTotals, lists(7)), ...found(rangeStopsShort, lists(7))]).not.toEqual([]);
});

test("lists whose figures stand by turns each add their own", () => {
  const turns: Rows = [
    ["a", 10, null],
    ["b", null, 20],
    ["c", 11, null],
    ["d", null, 21],
    ["", "=SUM(B1:B3) → 21", "=SUM(C1:C4) → 41"],
  ];
  expect(found(unevenTotals, turns)).toEqual([]);
  const beside = turns.map((row, index) => (index === 3 ? ["d", 12, 21] : row));
  expect([...found(unevenTotals, beside), ...found(rangeStopsShort, beside)]).not.toEqual([]);
});

/** Means of rates, of amounts and of their changes, the amounts from the first year on; above them stands `first` in the others. */
const means = (rate: WrittenCell, change: WrittenCell): Rows => [
  [rate, 848, change],
  ...counted(2, 6).map((row): readonly WrittenCell[] => [0.05 + row / 100, 800 + row, 1 + row]),
  ["=AVERAGE(A2:A7) → 0.09", "=AVERAGE(B1:B7) → 811", "=AVERAGE(C2:C7) → 5"],
];

test("a list that begins earlier is added from there; a figure in the row of the headings is none of it", () => {
  expect(found(unevenTotals, means("fixo", 0))).toEqual([]);
  expect(found(unevenTotals, means("Taxa", "Variação"))).toEqual(["warning B8"]);
});

/** Contributions to a fund, of which two lines have none; what insures them is named in the first column. */
const funds = (name: string): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] => {
    const isOther = row === 2 || row === 6;
    return [isOther ? name : "FONASA", 1000 + row, isOther ? 0 : `=B${String(row)}*0.07 → ${String(70 + row * 0.07)}`];
  });

test("lines of another name that have nothing there owe nothing; under the same name a zero was typed over", () => {
  expect(found(typedOverFormula, funds("ISAPRE"))).toEqual([]);
  expect(found(typedOverFormula, funds("FONASA"))).not.toEqual([]);
});

/** Days with the amount that a table gives for them, of which the last `missing` are not in it and have a typed one. */
const looked = (missing: number): Rows =>
  counted(1, 16).map((row): readonly WrittenCell[] => [
    row,
    row > 16 - missing ? 1500 + row : `=VLOOKUP(A${String(row)},$D$1:$E$20,2,FALSE) → ${String(100 + row)}`,
    null,
    row > 16 - missing ? 100 + row : row,
    100 + row,
  ]);

test("amounts of days that the list does not have were typed for it, line after line", () => {
  expect(found(typedOverFormula, looked(5))).toEqual([]);
});

/** Wages of a day from those of a year and its days; one line has the wage alone, and `days` where the others have theirs. */
const wages = (days: WrittenCell): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] =>
    row === 5
      ? [days === " " ? " " : 138000, days, 300]
      : [138000 + row, 306, `=A${String(row)}/B${String(row)} → ${String(450 + row)}`],
  );

test("a figure whose line has words where the formula reads figures was given", () => {
  expect(found(typedOverFormula, wages(" "))).toEqual([]);
  expect(found(typedOverFormula, wages(306))).toEqual(["warning C5"]);
});

test("a product paid to the whole unit is rounded, and one that is off is not", () => {
  const bought = (total: number): Rows => [
    ["Item", "Quantidade", "Preço", "Valor"],
    ["Cebola", 180, { value: 5.032, format: "#,##0.000" }, { value: total, format: "#,##0.00" }],
  ];
  expect(found(productMismatch, bought(906))).toEqual([]);
  expect(found(productMismatch, bought(905.97))).toEqual(["error D2"]);
  // As it was pasted, with more decimals than are shown.
  expect(found(productMismatch, bought(905.76))).toEqual([]);
});

/** Purchases by count and price, `odd` of them with another amount. */
const purchases = (odd: number, lines = 20): Rows =>
  counted(1, lines).map((row): readonly WrittenCell[] => {
    const amount = (row + 20) * 100;
    return [`Compra ${String(row)}`, row + 20, 100, row <= odd ? amount * 10 : amount];
  });

test("an amount that is ten times the product is told where line after line holds it", () => {
  expect(found(productMismatch, purchases(1))).toEqual(["warning D1"]);
  expect(found(productMismatch, purchases(0))).toEqual([]);
  expect(found(productMismatch, purchases(3))).toEqual([]);
  expect(found(productMismatch, purchases(1, 9))).toEqual([]);
  const carried = purchases(1).map(([name, ...figures]): readonly WrittenCell[] => [name ?? null, 21000, ...figures]);
  expect(found(productMismatch, carried)).toEqual([]);
});

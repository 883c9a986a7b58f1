import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Purposes that a slip could be taken for, one line of the rules each. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (check: Check, rows: Rows): string[] =>
  placesOf(foundBy(check, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));

const days = (fourth: string): Rows => [
  ["Dia", 10, 25, 31, 48, 60, 75],
  ["Nota", 3, 9, 4, 8, 2, 7],
  ["Prazo", null, "=C1-B1", "=D1-C1", fourth, "=F1-E1", "=G1-F1"],
];

test("that each formula reads the cell of the one before excuses no slip of a row", () => {
  expect(found(brokenPattern, days("=E1-D1"))).toEqual([]);
  expect(found(brokenPattern, days("=E1-D2"))).toEqual(["warning E3"]);
});

const changes = (before: number): Rows => [
  ["Ativo", 0, before, 13, 14, 16, 19, 21, 26],
  [
    "Variação",
    null,
    `=C1-B1 → ${String(before)}`,
    0,
    "=E1-D1 → 1",
    "=F1-E1 → 2",
    "=G1-F1 → 3",
    "=H1-G1 → 2",
    "=I1-H1 → 5",
  ],
];

test("no change is computed from a period without a figure; a 0 typed where there is one is a slip", () => {
  expect(found(typedOverFormula, changes(0))).toEqual([]);
  expect(found(typedOverFormula, changes(7))).toEqual(["warning D2"]);
});

/** Months in columns, of which F is computed from A; the rent is `rent` in all months but F. */
const rents = (rent: number): Rows =>
  [1, 2, 3, 4, 5, 6, 7].map((row): readonly WrittenCell[] => {
    const isRent = row === 4;
    const base = isRent ? 612.5 : 100 * row + 11;
    const month = (column: number): number => (isRent ? rent : base * 2 + column);
    const computed = isRent ? 1225 : `=A${String(row)}*2 → ${String(base * 2)}`;
    return [base, month(1), month(2), month(3), month(4), computed, month(6), month(7), month(8), month(9)];
  });

test("a number typed in every month is an assumption; in one alone it will not follow a change", () => {
  expect(found(typedOverFormula, rents(1225))).toEqual([]);
  expect(found(typedOverFormula, rents(1190))).toEqual(["warning F4"]);
});

test("amounts of a column that is called after a document are amounts", () => {
  const rows: Rows = [
    ["Despesa", "Empenho"],
    ["Pessoal", 1100.5],
    ["Aluguel", 2200.25],
    ["Material", 3300.75],
    ["Total", 6701.5],
  ];
  expect(found(totalMismatch, rows)).toEqual(["error B5"]);
});

test("what differs is named before what agrees", () => {
  const rows: Rows = Array.from({ length: 14 }, (_, index): readonly WrittenCell[] => {
    const row = String(index + 1);
    const [count, price] = [index + 2, 31 + 3 * index];
    const typed = index === 4 ? count * price : index === 9 ? count * price + 57 : null;
    return [count, price, typed ?? `=A${row}*B${row} → ${String(count * price)}`];
  });
  expect(found(typedOverFormula, rows)).toEqual(["warning C10,C5"]);
});

test("what INDEX takes of a spill at many places is not held against the first", () => {
  const spill = (column: number) => ({ row: 0, column, rows: 3, columns: 1 });
  const rows = (formula: string): Rows => [
    [
      { formula: "=SEQUENCE(3)", value: 1, spill: spill(0) },
      { formula, value: 3, spill: spill(1) },
    ],
    [
      { value: 2, spilled: true },
      { value: 2, spilled: true },
    ],
    [
      { value: 3, spilled: true },
      { value: 1, spilled: true },
    ],
  ];
  expect(found(staleValue, rows("=INDEX(A1#,A1#)"))).toEqual([]);
  expect(found(staleValue, rows("=INDEX(A1:A3,1)"))).toEqual(["warning B1"]);
});

test("the number of a document is no part of its total", () => {
  const rows: Rows = [
    ["Fornecedor", "Invoice No", "Base", "Tax", "Total"],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((line): readonly WrittenCell[] =>
      line === 6
        ? ["F6", 422, 6764, 1217.52, 7981]
        : [`F${String(line)}`, `CHI/32${String(line)}`, 1000 * line, 180.25 * line, 1180.25 * line],
    ),
  ];
  expect(found(totalMismatch, rows)).not.toContain("error E7");
});

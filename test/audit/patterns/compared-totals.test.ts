import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import { foundBy } from "../checks/found-by";
import { sheetOf, type WrittenCell } from "../sheet-of";

/** Three totals that end after the second line, and one that takes the third; a blank row stands above the totals. */
const totals = (third: readonly WrittenCell[]): readonly (readonly WrittenCell[])[] => [
  ["Conta", "Sede", "Norte", "Sul", "Leste"],
  ["Pessoal", 1, 2, 3, 4],
  ["Diárias", 2, 3, 4, 5],
  ["Obras", ...third],
  [null],
  ["Total", "=SUM(B2:B3) → 3", "=SUM(C2:C3) → 5", "=SUM(D2:D4) → 16", "=SUM(E2:E3) → 9"],
];

const told = (third: readonly WrittenCell[]): readonly unknown[] =>
  [unevenTotals, rangeStopsShort].flatMap((check) =>
    foundBy(check, sheetOf("S", totals(third))).map(({ kind, cells, expected }) => ({ kind, cells, expected })),
  );

test("of totals the many leave a figure out that one takes: they are told to stop short, and the one is not accused", () => {
  expect(told([7, 8, 9, 10])).toEqual([
    { kind: "rangeStopsShort", cells: ["B6", "C6", "E6"], expected: "=SUM(B2:B4)" },
  ]);
});

test("where the many have no figure in the line that one takes, the one differs", () => {
  expect(told(["-", "-", 9, "-"])).toEqual([{ kind: "unevenTotals", cells: ["D6"], expected: "=SUM(D2:D3)" }]);
});

import type { Check } from "../../../src/audit/check";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Terms and factors that a formula leaves out, or takes from elsewhere, on purpose; each beside the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

/** A balance that begins with what was invested; `first` is what stands in the first period of the running result above it. */
const invested = (first: WrittenCell): Rows => [
  ["Resultado", null, 10, 20, 30, 40],
  ["Acumulado", null, first, "=C2+D1 → 30", "=D2+E1 → 60", "=E2+F1 → 100"],
  ["Investido", 50, "=B3+C2 → 60", "=C3+D1 → 80", "=D3+E1 → 110", "=E3+F1 → 150"],
];

/** A balance sheet whose column before the first year holds a heading's figure, but no balance; `before` is its balance. */
const rolled = (before: WrittenCell): Rows => [
  ["", "R$", null, "2021", "2022", "2023", "2024"],
  ["Caixa", null, 9, 1, 2, 3, 4],
  ["Compras", null, null, 5, 6, 7, 8],
  ["Imobilizado", "=B1 → 0", before, "=D3 → 5", "=E3+D4 → 11", "=F3+E4 → 18", "=G3+F4 → 26"],
];

/** Fixed expenses of a household; the premium of A2 is paid in the years that `premium` tells. */
const household = (premium: readonly boolean[]): Rows => [
  [100],
  [10],
  [5],
  ...premium.map((paid, index): readonly WrittenCell[] => [
    null,
    index,
    paid ? "=$A$1+$A$3+$A$2 → 115" : "=$A$1+$A$3 → 105",
  ]),
];
const years = (text: string): readonly boolean[] => [...text].map((letter) => letter === "p");

/** Investments that begin year after year; `second` is the formula of the second year. */
const begun = (first: string, second: string): Rows => [
  [100, 10, 5],
  [1, first],
  [2, second],
  [3, "=$A$1+$B$1+$C$1 → 115"],
  [4, "=$A$1+$B$1+$C$1 → 115"],
  [5, "=$A$1+$B$1+$C$1 → 115"],
];

/** Areas by length and width; `width` is that of the wall, which is measured by its height. */
const areas = (width: WrittenCell): Rows => [
  ["Peça", "Comprimento", "Largura", "Altura", "Área"],
  ["Teto", 8, 5, null, "=B2*C2 → 40"],
  ["Parede", 8, width, 3, "=B3*D3 → 24"],
  ["Piso", 8, 5, null, "=B4*C4 → 40"],
  ["Forro", 8, 5, null, "=B5*C5 → 40"],
];

test.each<readonly [string, Check, Rows, Rows, string]>([
  [
    "the first period of a balance, which adds a link to its result",
    brokenPattern,
    invested("=C1 → 10"),
    invested(10),
    "warning C3",
  ],
  ["the first year, before which nothing stands", droppedTerm, rolled(null), rolled(7), "warning D4"],
  [
    "years in which a premium is not paid yet, or no more; one year in which it is forgotten",
    droppedTerm,
    household(years("--pppppp--")),
    household(years("pppp-pppp")),
    "warning C8",
  ],
  [
    "years after the premium; two years in which it is forgotten",
    droppedTerm,
    household(years("ppppp--")),
    household(years("pppp--pppp")),
    "warning C8,C9",
  ],
  [
    "a term more in each year; a year with a term less than all others",
    droppedTerm,
    begun("=$A$1 → 100", "=$A$1+$B$1 → 110"),
    begun("=$A$1+$B$1+$C$1 → 115", "=$A$1+$B$1 → 110"),
    "warning B3",
  ],
  ["a factor that has no figure in this row", brokenPattern, areas(null), areas(4), "warning E3"],
])("%s", (_, check, meant, slip, found) => {
  expect(placesOf(foundBy(check, sheetOf("S", meant)))).toEqual([]);
  expect(placesOf(foundBy(check, sheetOf("S", slip)))).toEqual([found]);
});

const walls = (formula: string): Rows => [
  ["Teto", 4, 5, "=B1*C1 → 20"],
  ["Parede", 4, 5, formula],
  ["Piso", 4, 5, "=B3*C3 → 20"],
  ["Forro", 4, 5, "=B4*C4 → 20"],
];

test("a number computed and taken off in the same cell of two sheets; in one of them alone", () => {
  const less = walls("=B2*C2-(3*1.5) → 15.5");
  const whole = walls("=B2*C2 → 20");
  expect(foundBy(brokenPattern, sheetOf("Sala", less), sheetOf("Copa", less))).toEqual([]);
  expect(placesOf(foundBy(brokenPattern, sheetOf("Sala", less), sheetOf("Copa", whole)))).toEqual(["warning D2"]);
});

test("a cell added once more in the same cell of two sheets", () => {
  const added = (formula: string): Rows => [
    ["A", 4, 5, "=B1+C1 → 9"],
    ["B", 4, 5, formula],
    ["C", 4, 5, "=B3+C3 → 9"],
    ["D", 4, 5, "=B4+C4 → 9"],
  ];
  const twice = added("=B2+C2+C2 → 14");
  expect(placesOf(foundBy(brokenPattern, sheetOf("Sala", twice), sheetOf("Copa", twice)))).toHaveLength(2);
});

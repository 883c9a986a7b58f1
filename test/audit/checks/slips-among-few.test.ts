import type { Check } from "../../../src/audit/check";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Slips that were taken for something meant, each beside its like that is meant. */

type Rows = readonly (readonly WrittenCell[])[];

const factors = [1, 2, 3, 4, 5, 6];

/** An amount and a fee in column A, which every line of column C reads. */
const fees = (fourth: string): Rows =>
  factors.map((factor, index) => [
    index === 0 ? 10 : index === 1 ? 5 : null,
    factor,
    index === 3 ? fourth : `=$A$1*B${String(index + 1)}+$A$2 → 1`,
  ]);

/** Flows in row 1 and what they add up to in row 2. */
const cumulated = (first: string, second: string): Rows => [
  [-600, 200, 200, 500],
  [first, second, "=B2+C1 → -200", "=C2+D1 → 300"],
];

/** Products of each line's own cells, of which the second has none in the fifth line. */
const products = (fifth: string): Rows =>
  factors.map((factor, index) => [
    factor,
    index === 4 ? null : 7,
    index === 4 ? fifth : `=A${String(index + 1)}*B${String(index + 1)} → ${String(7 * factor)}`,
    3,
  ]);

/** A second way to a value, which takes over the lines of the first but for one that it computes anew. */
const takenOver = (fourth: string, ...others: readonly string[]): Rows =>
  [["=A1 → 1"], ["=A2 → 2"], ["=C1*C2 → 2"], [fourth], ...others.map((other) => [other])].map(
    ([link = null], index) => [index + 1, null, link],
  );

const hours = (third: string): Rows => [
  [1, "=A1*8 → 8"],
  [5, "=A2*8 → 40"],
  [2, third],
];

const hoursOfTwo = (third: string, other: string): Rows => [...hours(third), [null], [3, other], [4, "=A6*8 → 32"]];

const rates = (third: string): Rows => [
  [1, "=C1*$D$1 → 2", 1, 2],
  [1, "=C2*$D$1 → 2", 1],
  [1, third, 1, 3],
];

const count = (second: string, last: string): Rows => [
  [1],
  [second],
  ...[2, 3, 4].map((row) => [`=A${String(row)}+1 → ${String(row + 1)}`]),
  [last],
];

const years = (last: string): Rows => [[2020, "=A1+1 → 2021", "=B1+1 → 2022", "=C1+1 → 2023", last]];

const inputs = (text: WrittenCell): Rows => [
  ["Base", 1, 2, 3, 4],
  ["Alta", 5, 6, text, 8],
];

/** Courses with their days, hours and seats. */
const courses = (first: WrittenCell, seats: (row: number) => WrittenCell): Rows =>
  factors.map((days, index) => [
    `Curso ${String(days)}`,
    days,
    index === 0 ? first : `=B${String(index + 1)}*8 → ${String(8 * days)}`,
    index === 0 ? 20 : seats(index),
  ]);

/** Amounts, and further down in their own column what each of them is a part of. */
const shares = (first: WrittenCell): Rows => [
  ...factors.map((amount): readonly WrittenCell[] => [null, amount * 1000]),
  [null],
  [null],
  ...factors.map((amount, index): readonly WrittenCell[] => [
    0.4,
    index === 0 ? first : `=B${String(index + 1)}*A${String(index + 9)} → ${String(amount * 400)}`,
  ]),
];

/** A line that nothing was entered for yet, added as the others are. */
const statement = (lines: readonly (readonly number[] | null)[], first: WrittenCell): Rows => [
  ...lines.map((line) => line ?? [null]),
  [first, ...["B", "C", "D", "E"].map((column) => `=${column}1+${column}2+${column}3 → 30`)],
];

const departments = (label: string, typed: WrittenCell): Rows => [
  ["A", 100, null, 30, null, 50, 70],
  ["B", 200, null, 40, null, 60, 80],
  [label, "=SUM(B1:B2) → 300", null, typed, null, "=SUM(F1:F2) → 110", "=SUM(G1:G2) → 150"],
];

/** Factors of discount, each from the one before. */
const discounts = (second: WrittenCell): Rows => [
  [1, second, "=B1/(1+$A$2) → 0.826446280991736", "=C1/(1+$A$2) → 0.751314800901578"],
  [0.1],
];

const cases: readonly (readonly [string, Check, Rows, string, Rows])[] = [
  [
    "an anchor that drifts to a cell which all of them read",
    brokenPattern,
    fees("=$A$1*B4+$A1 → 1"),
    "warning C4",
    fees("=$A$1*B4+$A$2 → 1"),
  ],
  [
    "a first figure that has its predecessor and lost what is added; one without a predecessor",
    droppedTerm,
    cumulated("=A1 → -600", "=A2 → -600"),
    "warning B2",
    cumulated("=A1 → -600", "=A2+B1 → -400"),
  ],
  [
    "a factor of the line before where the line's own is blank; another of its own line",
    brokenPattern,
    products("=A5*B4 → 35"),
    "warning C5",
    products("=A5*D5 → 15"),
  ],
  [
    "a link that goes on where the one before the computed line stopped, before others in their own place; at the end",
    brokenPattern,
    takenOver("=A3 → 3", "=A5 → 5", "=A6 → 6"),
    "warning C4",
    takenOver("=A3 → 3"),
  ],
  [
    "the line before instead of a line's own, after two; a rate of its own",
    brokenPattern,
    hours("=A2*8 → 40"),
    "warning B3",
    hours("=A3*8 → 16"),
  ],
  [
    "a count that repeats the number it starts from",
    constantInFormula,
    count("=A1 → 1", "=A5+1 → 6"),
    "warning A2",
    count("=A1+1 → 2", "=A5+1 → 6"),
  ],
  [
    "a count that repeats its last number; a last period in the same year",
    constantInFormula,
    count("=A1+1 → 2", "=A5 → 5"),
    "warning A6",
    years("=D1 → 2023"),
  ],
  [
    "another factor after two formulas, of which the column has more below; none",
    constantInFormula,
    hoursOfTwo("=A3*9 → 18", "=A5*8 → 24"),
    "warning B3",
    hoursOfTwo("=A3*8 → 16", "=A5*8 → 24"),
  ],
  ["a text among the numbers of its row", numberAsText, inputs("7"), "warning D2", inputs("n.d.")],
  [
    "a number near the formula's, first of a column between two columns of inputs; where the others have formulas beside",
    typedOverFormula,
    courses(8.5, () => 20),
    "warning C1",
    courses(8.5, () => "livre"),
  ],
  [
    "a number for the first of the parts of another table above; one that is right",
    typedOverFormula,
    shares(444),
    "warning B9",
    shares("=B1*A9 → 400"),
  ],
  [
    "a number for a sum of which one line is blank for all; where none has anything to add",
    typedOverFormula,
    statement([[10, 10, 10, 10, 10], null, [20, 20, 20, 20, 20]], 33),
    "warning A4",
    statement([null, null, null], 33),
  ],
  [
    "a number in a row of totals that is only near its column's sum; in a row that is not called so",
    typedOverFormula,
    departments("Total", 77),
    "warning D3",
    departments("Média", 77),
  ],
  [
    "the first of a running figure, typed with all its digits; with a few",
    typedOverFormula,
    discounts(0.909090909090909),
    "warning B1",
    discounts("=A1/(1+$A$2) → 0.909090909090909"),
  ],
];

test.each(cases)("%s", (_name, check, wrong, found, right) => {
  const warned = (rows: Rows): string[] =>
    placesOf(foundBy(check, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));
  expect(warned(wrong).join(" ")).toBe(found);
  expect(warned(right)).toEqual([]);
});

test("too few beside another factor, or beside another cell that all of them read, are a note", () => {
  expect(placesOf(foundBy(constantInFormula, sheetOf("S", hours("=A3*9 → 18"))))).toEqual(["info B3"]);
  expect(placesOf(foundBy(brokenPattern, sheetOf("S", rates("=C3*$D$3 → 3"))))).toEqual(["info B3"]);
});

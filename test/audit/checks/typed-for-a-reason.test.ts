import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Numbers among formulas that were typed for a reason which the cells beside them tell, and those that were typed over. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (rows: Rows): string[] =>
  placesOf(foundBy(typedOverFormula, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));

const counted = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);

/** A list whose lines count on from each other, with one number typed. */
const lines = (count: (before: string) => string, typed: number): Rows =>
  counted(1, 14).map((row): readonly WrittenCell[] => [
    row === 1 ? 1 : row === 8 ? typed : `=${count(`A${String(row - 1)}`)} → ${String(row)}`,
    `Item ${String(row)}`,
    100 * row,
  ]);

test("the number of a line is no amount; another number in its place is told", () => {
  expect(found(lines((before) => `${before}+1`, 8))).toEqual([]);
  expect(found(lines((before) => `${before}+1`, 9))).toEqual(["warning A8"]);
});

/** Hours a month: two typed, and the others so many times the second. */
const hours = (read: string): Rows => [
  [24, 10],
  [2, 20],
  ...counted(3, 7).map((row): readonly WrittenCell[] => [`=${read}*3 → 6`, 10 * row]),
];

test("what stands before the cell that the formulas read was given like it", () => {
  expect(found(hours("$A$2"))).toEqual([]);
});

/** Prices times quantities; one line has its amount alone, `quantity` and `price` as they are given. */
const amounts = (quantity: WrittenCell, price: WrittenCell): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] => [
    row === 5 ? "Frete" : `Material ${String(row)}`,
    row === 5 ? quantity : row,
    row === 5 ? price : 10 * row,
    row === 5 ? 250 : `=B${String(row)}*C${String(row)} → ${String(10 * row * row)}`,
  ]);

test("an amount in a line that has neither quantity nor price was given; beside both it was typed over", () => {
  expect(found(amounts(null, null))).toEqual([]);
  expect(found(amounts(5, 50))).toEqual(["warning D5"]);
});

/** Quarters of three years with their totals; the number of shares is typed in the totals of the years in `typed`. */
const shares = (typed: readonly number[]): Rows => {
  const years = [
    ["A", "D", "E"],
    ["F", "I", "J"],
    ["K", "N", "O"],
  ] as const;
  const line = (row: number, of: (year: number) => WrittenCell): readonly WrittenCell[] =>
    years.flatMap((_, year) => [...counted(10 * row + year, 4), of(year)]);
  const sum = (row: number, year: number): string => {
    const [first = "", last = ""] = years[year] ?? [];
    return `=SUM(${first}${String(row)}:${last}${String(row)}) → ${String(4 * (10 * row + year) + 6)}`;
  };
  return [1, 2, 3, 4, 5].map((row) =>
    line(row, (year) => (row === 5 && typed.includes(year) ? 4 * (50 + year) + 9 : sum(row, year))),
  );
};

test("a line that is typed in every year's total is no sum of its quarters; in one year it was typed over", () => {
  expect(found(shares([0, 1, 2]))).toEqual([]);
  expect(found(shares([1]))).toEqual(["warning J5"]);
});

/** What is paid in each month, computed from the second month on; the first is typed. */
const months = (first: number): Rows => [
  [first, ...["B", "C", "D", "E", "F", "G", "H"].map((each) => `=${each}2*${each}3 → 600`)],
  counted(20, 8),
  [30, 30, 30, 30, 30, 30, 30, 30],
];

test("at an end a number of another size is another figure; one of the formula's size was typed over", () => {
  expect(found(months(10_000_000))).toEqual([]);
  expect(found(months(599.5)).length).toBeLessThanOrEqual(1);
});

import fc from "fast-check";
import type { RawCell } from "../../../src/rule/raw";

/** Cells such as people, formulas and mistakes leave in a column. */

const cents = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most, max: most }).map((whole) => whole / 100);

/** Amounts whose products and roundings fall on ties again and again. */
const ties = fc
  .tuple(fc.integer({ min: -200_000, max: 200_000 }), fc.constantFrom(8, 16, 200, 2_000, 100_000))
  .map(([whole, parts]) => whole / parts);

/** What binary arithmetic makes of decimals: 0.1 + 0.2, 486.45 × 1.075, a third, sums that lose a unit at the end. */
const awkward = fc
  .tuple(cents(100_000_000), cents(100_000), fc.constantFrom("+", "×", "÷"))
  .map(([left, right, operation]) => {
    if (operation === "+") return left + right;
    if (operation === "×") return left * right;
    return right === 0 ? left / 3 : left / right;
  });

const longDigits = fc
  .tuple(fc.integer({ min: 100_000_000_000_000, max: 999_999_999_999_999 }), fc.integer({ min: -2, max: 22 }))
  .map(([digits, places]) => Number(`${String(digits)}e${String(-places)}`));

const extremes = fc.constantFrom(
  ...[
    0,
    -0,
    1e14,
    999_999_999_999_999,
    -999_999_999_999_999,
    1e15,
    1e15 + 0.125,
    2 ** 53,
    1e16,
    1e22,
    1e30,
    1e300,
    5e-324,
  ],
  ...[1.7976931348623157e308, 1e-15, 1e-16, 1e-22, 1e-23, 123456789012345.67, 0.1 + 0.2, 1.005, 2.675, 1.1 * 1.1],
);

const rates = fc.integer({ min: -20_000, max: 20_000 }).map((whole) => whole / 10_000);

/** One of these makes up most of a column. */
const usualNumbers: readonly fc.Arbitrary<number>[] = [
  cents(1_000_000),
  cents(100_000_000_000),
  rates,
  ties,
  awkward,
  longDigits,
  fc.integer({ min: 0, max: 30_000 }),
  fc.double(),
  extremes,
];

const blanks = fc.constantFrom<RawCell>("", null, undefined);

const wrong = fc.constantFrom<RawCell>(
  ...["abc", "12", "1.234,56", " ", "#N/A", "#VALUE!", true, false, NaN, Infinity, -Infinity],
  ...[{ code: "#REF!" }, { basicValue: "#DIV/0!" }, {}],
);

const days = fc.integer({ min: 43_000, max: 43_400 });

const usualDays: readonly fc.Arbitrary<number>[] = [
  days,
  days.map((day) => day + 0.75),
  fc.integer({ min: -2, max: 70 }),
  fc.integer({ min: 2_958_000, max: 2_958_470 }),
  fc.integer({ min: 1, max: 2_958_465 }),
  fc.constantFrom(60, 59, 61, 0, 1, -1, 2_958_465, 2_958_465.5, 2_958_466, 60.5, 1e9),
];

/** Mostly cells of one sort, with a sprinkling of every other, of blanks and of mistakes. */
function column(usual: readonly fc.Arbitrary<number>[], length: number): fc.Arbitrary<RawCell[]> {
  const odd = fc.oneof(...usual, blanks, wrong);
  return fc.tuple(fc.constantFrom(...usual), fc.constantFrom(0, 1, 10, 60)).chain(([most, oddities]) =>
    fc.array(fc.oneof({ weight: 100 - oddities, arbitrary: most }, { weight: oddities, arbitrary: odd }), {
      minLength: length,
      maxLength: length,
      size: "max",
    }),
  );
}

export const numberCells = (length: number): fc.Arbitrary<RawCell[]> => column(usualNumbers, length);
export const dayCells = (length: number): fc.Arbitrary<RawCell[]> => column(usualDays, length);

import fc from "fast-check";
import { Decimal } from "../../../src/core/decimal";
import type { RawArgument } from "../../../src/rule/raw";
import { findComponents } from "../../../src/rules/check/component-search";
import { call, column, failureOf, memoValue } from "../call";

const slides49To54 = [1126.8, 99153.6, 39000, 1500, 700000, 280000, 30000] as const;

const chosenOf = (...args: readonly RawArgument[]): string =>
  call("FIND_COMPONENTS", ...args)
    .flat()
    .join("");

test("slide 52's 169,653.60 is fees, yield, fines and other revenue, not “Rendimentos” alone", () => {
  expect(chosenOf(169653.6, column(...slides49To54))).toBe("0111001");
  expect(memoValue("FIND_COMPONENTS", [169653.6, column(...slides49To54)], "Values chosen")).toBe("2, 3, 4, 7");
  expect(memoValue("FIND_COMPONENTS", [169653.6, column(...slides49To54)], "Sum of the values chosen")).toBe(
    "169653.6",
  );
});

test("the result has the shape of values", () => {
  expect(call("FIND_COMPONENTS", 3, [[1, 2, 4]])).toEqual([["1", "1", "0"]]);
  expect(
    call("FIND_COMPONENTS", 5, [
      [1, 2],
      [4, null],
    ]),
  ).toEqual([
    ["1", "0"],
    ["1", "0"],
  ]);
});

test.each<[string, number, readonly (number | null)[], string]>([
  ["the fewest parts win", 6, [1, 2, 3, 6], "0001"],
  ["then the earliest positions", 5, [4, 2, 3, 1], "1001"],
  ["of equal values the first", 2, [1, 2, 2, 1], "0100"],
  ["of equal pairs the first", 5, [2, 3, 3, 2], "1100"],
  ["negatives", 1, [5, -4, 7], "110"],
  ["a negative target", -3, [-1, 4, -2], "101"],
  ["blanks and zeros are no part", 3, [null, 0, 3, null], "0010"],
  ["no value at all adds up to zero", 0, [5, -5, 0], "000"],
  ["doubles that are not exact", 0.3, [0.1, 0.2, 0.4], "110"],
  [
    "unrounded values whose sum is the target to the cent",
    8837906.52,
    [7687126.125, 1126.79, 99153.6, 1050500],
    "1111",
  ],
  ["a sum of half a cent rounds up", 0.01, [0.0025, 0.0025, 0.004], "110"],
])("%s", (_name, target, values, expected) => {
  expect(chosenOf(target, column(...values))).toBe(expected);
});

test("none is #N/A, with a message", () => {
  const failure = failureOf("FIND_COMPONENTS", 1, column(2, 3));
  expect(failure.reason).toBe("notAvailable");
  expect(failure.wording["pt-BR"]).toBe("nenhum subconjunto de valores soma alvo ao centavo");
});

test("more than 40 values are refused, not searched", () => {
  const failure = failureOf(
    "FIND_COMPONENTS",
    1,
    Array.from({ length: 41 }, () => [1]),
  );
  expect(failure.parameter).toBe("values");
  expect(failure.wording.en).toBe("values must be at most 40 cells; it got a range of 41 × 1 cells");
});

test("an amount beyond 10^12 is refused with its position", () => {
  expect(failureOf("FIND_COMPONENTS", 1, column(1, 1e13)).wording.en).toBe(
    "values[2] must be a number from -1000000000000 to 1000000000000; it got 10000000000000",
  );
});

/** Every subset, in the catalogue's words: fewest parts, then earliest positions. */
function byTrial(target: Decimal, values: readonly (Decimal | null)[]): readonly boolean[] | null {
  const toTheCent = (value: Decimal): string => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).abs().toFixed(2);
  const sign = (value: Decimal): number => (toTheCent(value) === "0.00" ? 0 : value.isNegative() ? -1 : 1);
  let best: number[] | null = null;
  const earlier = (left: readonly number[], right: readonly number[]): boolean => {
    const at = left.findIndex((position, index) => position !== right[index]);
    return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
  };
  for (let subset = 0; subset < 2 ** values.length; subset += 1) {
    const positions = values.flatMap((_, index) => ((subset >> index) & 1 ? [index] : []));
    if (positions.some((position) => values[position] === null)) continue;
    const sum = positions.reduce((total, position) => total.plus(values[position] ?? 0), new Decimal(0));
    if (toTheCent(sum) !== toTheCent(target) || sign(sum) !== sign(target)) continue;
    const wins =
      best === null || positions.length < best.length || (positions.length === best.length && earlier(positions, best));
    if (wins) best = positions;
  }
  return best && values.map((_, index) => (best ?? []).includes(index));
}

const units = fc.constantFrom("1", "0.01", "0.001", "0.0001");
const values = units.chain((unit) =>
  fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: -60, max: 400 }).map((count) => new Decimal(unit).times(count)) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    { minLength: 1, maxLength: 8 },
  ),
);

test("finds what trying every subset finds", () => {
  fc.assert(
    fc.property(
      values,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.integer({ min: -2, max: 2 }),
      (list, picked, off) => {
        const sum = list.reduce<Decimal>(
          (total, value, index) => (picked[index] ? total.plus(value ?? 0) : total),
          new Decimal(0),
        );
        const target = sum.plus(new Decimal("0.004").times(off));
        expect(findComponents(target, list)).toEqual(byTrial(target, list));
      },
    ),
    { numRuns: 600, seed: 20171020 },
  );
});

const forty = (value: (index: number) => Decimal | string | number): Decimal[] =>
  Array.from({ length: 40 }, (_, index) => new Decimal(value(index)));

const sumOf = (list: readonly Decimal[]): Decimal => list.reduce((total, value) => total.plus(value), new Decimal(0));

test.each<[string, readonly Decimal[], (list: readonly Decimal[]) => Decimal]>([
  [
    "powers of two, of which only all together give the target",
    forty((index) => new Decimal(2).pow(index).div(100)),
    sumOf,
  ],
  [
    "large odd cents",
    forty((index) =>
      new Decimal(99_999_999)
        .pow(2)
        .times(index + 1)
        .mod("1e13")
        .div(100),
    ),
    sumOf,
  ],
])("40 values, %s", (_name, list, target) => {
  expect(findComponents(target(list), list)).toEqual(list.map(() => true));
});

test("40 equal values: the first of them", () => {
  const list = forty(() => "87.16");
  expect(findComponents(new Decimal("1743.20"), list)).toEqual(list.map((_, index) => index < 20));
});

test("40 zeros add up to nothing", () => {
  expect(
    findComponents(
      new Decimal("0.01"),
      forty(() => 0),
    ),
  ).toBeNull();
});

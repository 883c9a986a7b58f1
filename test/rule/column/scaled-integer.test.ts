import fc from "fast-check";
import {
  isItsMantissa,
  placesOf,
  powerOfTen,
  scaledInteger,
  decimalOf,
} from "../../../src/rule/column/mantissa/scaled-integer";
import { Decimal, decimalFromDouble } from "../../../src/core/decimal";

const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((whole) => whole / 100_000),
  fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([a, b]) => (a / 100) * (b / 1_000)),
  fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([a, b]) => a / 100 + b / 1_000),
  fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 9_999 })).map(([a, b]) => a / b),
);

test("a double is read as the decimal that Excel shows, or not at all", () => {
  fc.assert(
    fc.property(doubles, fc.integer({ min: 0, max: 22 }), (double, places) => {
      const product = double * powerOfTen(places);
      const mantissa = Math.round(product);
      const shown = decimalFromDouble(double).times(powerOfTen(places));
      const fits = shown.isInteger() && shown.abs().lt(1e15);
      if (isItsMantissa(product, mantissa)) expect([fits, mantissa + 0]).toEqual([true, shown.toNumber() + 0]);
      // What is no arithmetic's leftover but the double of a decimal that fits is always read.
      else expect(fits && decimalFromDouble(double).toNumber() === double).toBe(false);
    }),
    { numRuns: 20_000 },
  );
});

test("the fewest places are found", () => {
  expect([486.45, 522.93375, 0.1 + 0.2, 15_050, 0, -2.5, 1e-7].map(placesOf)).toEqual([2, 5, 1, 0, 0, 1, 7]);
  expect([1e15, 1e300, NaN, Infinity, 5e-324].map(placesOf)).toEqual([-1, -1, -1, -1, -1]);
});

test("decimals go to mantissas and back, or not at all", () => {
  for (const text of ["0", "486.45", "-0.000005", "9007199254740991", "0.0000000000000000000001"]) {
    const scaled = scaledInteger(new Decimal(text));
    expect(scaled && decimalOf(scaled.mantissa, scaled.places).toFixed()).toBe(text);
  }
  const third = new Decimal(1).div(3);
  for (const decimal of [
    third,
    new Decimal("9007199254740993"),
    new Decimal("1e30"),
    new Decimal("1e-23"),
    new Decimal(NaN),
  ]) {
    expect(scaledInteger(decimal)).toBeNull();
  }
});

import fc from "fast-check";
import { Decimal, decimalFromDouble, placesFromDouble } from "../../src/core/decimal";

const doubles = fc.oneof(
  // Excel holds no subnormal numbers.
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((double) => Math.abs(double) >= 2.3e-308),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((whole) => whole / 10_000),
  fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 1, max: 99_999 }).map((whole) => whole / 3e9),
);

test("every double is the decimal of its first 15 significant digits, however its text is come by", () => {
  fc.assert(
    fc.property(doubles, (double) => {
      expect(decimalFromDouble(double).toFixed()).toBe(new Decimal(double.toPrecision(15)).toFixed());
    }),
    { numRuns: 5_000 },
  );
});

test("15 digits and a point are not cut short", () => {
  expect(decimalFromDouble(1234567890123.45).toFixed()).toBe("1234567890123.45");
  expect(decimalFromDouble(0.1 + 0.2).toFixed()).toBe("0.3");
  expect(decimalFromDouble(1234567890123456).toFixed()).toBe("1234567890123460");
});

test("a double's places are those of its decimal, which is not made for them", () => {
  const amounts = fc
    .tuple(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.constantFrom(0, 1e-16, 1e-13, 1e-9))
    .map(([cents, noise]) => (cents / 100) * (1 + noise));
  fc.assert(
    fc.property(fc.oneof(doubles, amounts), (double) => {
      expect(placesFromDouble(double)).toBe(decimalFromDouble(double).decimalPlaces());
    }),
    { numRuns: 5_000 },
  );
  expect([0, 1234.5, -0.25, 0.1 + 0.2, 1.23e-7, 1e21, 1234567890123.45].map(placesFromDouble)).toEqual([
    0, 1, 2, 1, 9, 0, 2,
  ]);
});

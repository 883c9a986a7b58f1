import fc from "fast-check";
import { Decimal, decimalFromDouble } from "../../src/core/decimal";

test("every double is the decimal of its first 15 significant digits, however its text is come by", () => {
  const doubles = fc.oneof(
    // Excel holds no subnormal numbers.
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((double) => Math.abs(double) >= 2.3e-308),
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((whole) => whole / 10_000),
    fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
    fc.integer({ min: 1, max: 99_999 }).map((whole) => whole / 3e9),
  );
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

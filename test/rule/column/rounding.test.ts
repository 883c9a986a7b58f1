import fc from "fast-check";
import { roundedQuotient } from "../../../src/rule/column/mantissa/rounding";
import { Decimal, roundAt, type Rounding } from "../../../src/core/decimal";

const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

const roundings: readonly Rounding[] = ["HALF_UP", "HALF_EVEN", "TRUNCATE", "UP"];

describe.each(roundings)("%s", (rounding) => {
  const exact = (dividend: number, divisor: number): number =>
    roundAt(new Decimal(dividend).div(divisor), 0, rounding).toNumber();

  test("any whole numbers divide as decimals do", () => {
    fc.assert(
      fc.property(whole, fc.oneof(whole, fc.integer({ min: 1, max: 1_000 })), (dividend, divisor) => {
        fc.pre(divisor > 0);
        expect(roundedQuotient(dividend, divisor, rounding)).toBe(exact(dividend, divisor));
      }),
      { numRuns: 2_000 },
    );
  });

  test("ties, and the numbers beside them, up to the last that a double counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_007_199_254 }), fc.integer({ min: -1, max: 1 }), (count, beside) => {
        const dividend = count * 1_000_000 + 500_000 + beside;
        fc.pre(dividend <= Number.MAX_SAFE_INTEGER);
        expect(roundedQuotient(dividend, 1_000_000, rounding)).toBe(exact(dividend, 1_000_000));
      }),
      { numRuns: 2_000 },
    );
  });
});

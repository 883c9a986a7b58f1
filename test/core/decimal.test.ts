import { Decimal as Global } from "decimal.js";
import fc from "fast-check";
import {
  Decimal,
  decimalFromDouble,
  decimalFromText,
  doubleFromDecimal,
  roundAt,
  roundHalfUpToCent,
  type Rounding,
} from "../../src/core/decimal";

test("the library's global class stays as it was", () => {
  expect(Global.precision).toBe(20);
  expect(Decimal.precision).toBeGreaterThanOrEqual(40);
});

// What a cell shows at 15 digits, not what its double holds.
test.each([
  [0.1 + 0.2, "0.3"],
  [1.005, "1.005"],
  [486.45 * 1.075, "522.93375"],
  [1.1 * 1.1, "1.21"],
  [4.35 * 100, "435"],
  [1e300, `1${"0".repeat(300)}`],
  [123456789012345680, "123456789012346000"],
  [-0.1, "-0.1"],
  [0, "0"],
  [-0, "0"],
  [15050, "15050"],
])("%p is read as %s", (double, text) => {
  expect(decimalFromDouble(double).abs().toFixed()).toBe(text.replace("-", ""));
  expect(decimalFromDouble(double).isNegative() && double !== 0).toBe(text.startsWith("-"));
});

test.each([
  ["-1234.50", "-1234.5"],
  [" 7 ", "7"],
  [".5", "0.5"],
  ["5.", "5"],
  ["1e3", "1000"],
  ["1,5", null],
  ["", null],
  ["NaN", null],
  ["Infinity", null],
  ["0x10", null],
])("the numeral %p is %p", (text, value) => {
  expect(decimalFromText(text)?.toFixed() ?? null).toBe(value);
});

test("the way out never gives −0", () => {
  expect(Object.is(doubleFromDecimal(new Decimal("-0")), 0)).toBe(true);
  expect(Object.is(doubleFromDecimal(new Decimal("-1e-400")), 0)).toBe(true);
});

test.each<[string, number, Rounding, string]>([
  ["7687126.125", 2, "HALF_UP", "7687126.13"],
  ["7687126.125", 2, "HALF_EVEN", "7687126.12"],
  ["7687126.125", 2, "TRUNCATE", "7687126.12"],
  ["-7687126.125", 2, "HALF_UP", "-7687126.13"],
  ["-7687126.125", 2, "HALF_EVEN", "-7687126.12"],
  ["-7687126.125", 2, "TRUNCATE", "-7687126.12"],
  ["255.385", 2, "HALF_EVEN", "255.38"],
  ["0.005", 2, "HALF_UP", "0.01"],
  ["-0.005", 2, "HALF_UP", "-0.01"],
  ["1250", -2, "HALF_UP", "1300"],
  ["1250", -2, "HALF_EVEN", "1200"],
  ["1299", -2, "TRUNCATE", "1200"],
  ["49", -2, "HALF_UP", "0"],
  ["50", -2, "HALF_UP", "100"],
  ["4231360.56", 0, "HALF_UP", "4231361"],
])("%s at %i, %s, is %s", (value, places, mode, expected) => {
  expect(roundAt(new Decimal(value), places, mode).toFixed()).toBe(expected);
});

/** Half up of a whole number of ten-thousandths to whole hundredths, in integers alone. */
function centsHalfUp(tenThousandths: bigint): bigint {
  const size = tenThousandths < 0n ? -tenThousandths : tenThousandths;
  const cents = (size + 50n) / 100n;
  return tenThousandths < 0n ? -cents : cents;
}

test("half up agrees with integer arithmetic", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (tenThousandths) => {
      const value = new Decimal(tenThousandths.toString()).div(10_000);
      expect(roundHalfUpToCent(value).times(100).toFixed()).toBe(centsHalfUp(tenThousandths).toString());
      expect(roundAt(value, 2, "HALF_UP").eq(roundHalfUpToCent(value))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("ties go up, whichever cent they stand on", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (cents) => {
      const tie = new Decimal(cents.toString()).plus("0.5").div(100);
      expect(roundHalfUpToCent(tie).times(100).toFixed()).toBe((cents + 1n).toString());
    }),
    { numRuns: 2000 },
  );
});

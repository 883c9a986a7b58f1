import { Rational } from "./rational";

const shown = (value: Rational): string => `${value.numerator.toString()}/${value.denominator.toString()}`;

test.each([
  ["522.93375", "418347/800"],
  ["-0.5", "-1/2"],
  ["1.5e-3", "3/2000"],
  ["2e3", "2000/1"],
  ["0", "0/1"],
])("%s is %s", (numeral, expected) => {
  expect(shown(Rational.of(numeral))).toBe(expected);
});

test("a double is read as a cell shows it", () => {
  expect(shown(Rational.shownBy(0.1 + 0.2))).toBe("3/10");
  expect(shown(Rational.shownBy(1.005))).toBe("201/200");
  expect(shown(Rational.shownBy(-1e300))).toBe(`-${(10n ** 300n).toString()}/1`);
});

test("arithmetic is that of fractions", () => {
  const [third, half] = [new Rational(1n, 3n), new Rational(-1n, -2n)];
  expect(shown(third.plus(half))).toBe("5/6");
  expect(shown(third.minus(half))).toBe("-1/6");
  expect(shown(third.times(half))).toBe("1/6");
  expect(shown(third.over(new Rational(-2n)))).toBe("-1/6");
  expect(shown(half.power(3))).toBe("1/8");
  expect([third.comparedTo(half), half.comparedTo(third), half.comparedTo(half)]).toEqual([-1, 1, 0]);
  expect(() => third.over(new Rational(0n))).toThrow(RangeError);
});

test.each([
  ["1.005", 2, "1.01", "1", "1"],
  ["1.015", 2, "1.02", "1.02", "1.01"],
  ["-1.005", 2, "-1.01", "-1", "-1"],
  ["1.0049999", 2, "1", "1", "1"],
  ["1250", -2, "1300", "1200", "1200"],
  ["0.5", 0, "1", "0", "0"],
])("%s at %i: half up %s, half even %s, cut %s", (numeral, places, up, even, cut) => {
  const value = Rational.of(numeral);
  expect(shown(value.roundedHalfUp(places))).toBe(shown(Rational.of(up)));
  expect(shown(value.roundedHalfEven(places))).toBe(shown(Rational.of(even)));
  expect(shown(value.truncated(places))).toBe(shown(Rational.of(cut)));
});

test.each([0.1, 1 / 3, -2.5, 5e-324, Number.MAX_VALUE, 123456789.125, 2 ** 53 - 1])(
  "the fraction that %p is goes back to it",
  (double) => {
    // A double is a whole number of powers of two, so this is exact.
    let [mantissa, exponent] = [double, 0];
    while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent + 1];
    expect(new Rational(BigInt(mantissa), 2n ** BigInt(exponent)).toDouble()).toBe(double);
  },
);

test("halfway between two doubles, what follows decides", () => {
  const halfway = new Rational(2n ** 53n + 1n);
  expect(halfway.toDouble()).toBe(2 ** 53);
  expect(halfway.plus(new Rational(1n, 10n ** 200n)).toDouble()).toBe(2 ** 53 + 2);
});

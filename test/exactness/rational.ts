/**
 * Exact fractions, to check the rules against an arithmetic that shares nothing with theirs: BigInt, no rounding anywhere
 * but where a test asks for it.
 */
export class Rational {
  readonly numerator: bigint;
  /** Greater than 0. */
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new RangeError("denominator 0");
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator, denominator);
    this.numerator = (sign * numerator) / divisor;
    this.denominator = (sign * denominator) / divisor;
  }

  /** The number that a numeral such as `-1234.5` or `1.5e-7` writes. */
  static of(numeral: string): Rational {
    const match = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(numeral);
    if (!match) throw new RangeError(`not a numeral: ${numeral}`);
    const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
    const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
    const power = Number(exponent) - fraction.length;
    return power >= 0 ? new Rational(digits * 10n ** BigInt(power)) : new Rational(digits, 10n ** BigInt(-power));
  }

  /** What a cell shows for a double: 15 significant digits. */
  static shownBy(double: number): Rational {
    return Rational.of(double.toExponential(14));
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Rational): Rational {
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** @param exponent a whole number, 0 or more */
  power(exponent: number): Rational {
    return new Rational(this.numerator ** BigInt(exponent), this.denominator ** BigInt(exponent));
  }

  /** −1, 0 or 1. */
  comparedTo(other: Rational): number {
    const difference = this.minus(other).numerator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** Ties away from zero. */
  roundedHalfUp(places: number): Rational {
    return this.rounded(places, (whole, twiceRest, divisor) => (twiceRest >= divisor ? whole + 1n : whole));
  }

  /** Ties to the even digit. */
  roundedHalfEven(places: number): Rational {
    return this.rounded(places, (whole, twiceRest, divisor) =>
      twiceRest > divisor || (twiceRest === divisor && whole % 2n === 1n) ? whole + 1n : whole,
    );
  }

  /** Towards zero. */
  truncated(places: number): Rational {
    return this.rounded(places, (whole) => whole);
  }

  private rounded(places: number, choose: (whole: bigint, twiceRest: bigint, divisor: bigint) => bigint): Rational {
    const unit = places >= 0 ? new Rational(1n, 10n ** BigInt(places)) : new Rational(10n ** BigInt(-places));
    const inUnits = this.over(unit);
    const negative = inUnits.numerator < 0n;
    const size = negative ? -inUnits.numerator : inUnits.numerator;
    const whole = size / inUnits.denominator;
    const chosen = choose(whole, (size % inUnits.denominator) * 2n, inUnits.denominator);
    return new Rational(negative ? -chosen : chosen).times(unit);
  }

  /** The nearest double: 60 digits and a last one that says whether anything follows decide every rounding of 17. */
  toDouble(): number {
    const negative = this.numerator < 0n;
    const size = negative ? -this.numerator : this.numerator;
    if (size === 0n) return 0;
    const magnitude = size.toString().length - this.denominator.toString().length;
    const shift = 60 - magnitude;
    const scaled = shift >= 0 ? size * 10n ** BigInt(shift) : size;
    const divisor = shift >= 0 ? this.denominator : this.denominator * 10n ** BigInt(-shift);
    const rest = scaled % divisor === 0n ? "0" : "1";
    const double = Number(`${(scaled / divisor).toString()}${rest}e${String(-shift - 1)}`);
    return negative ? -double : double;
  }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

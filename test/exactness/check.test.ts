import fc from "fast-check";
import { amounts, cell, given, holds, read, RUNS, signed, sumOf, ZERO } from "./cases";
import { Rational } from "./rational";

/** The checks against exact fractions, digit strings and trial of every subset. */

const column = (cells: readonly (number | string | null)[]): (number | string | null)[][] =>
  cells.map((each) => [each]);
const absolute = (value: Rational): Rational => (value.comparedTo(ZERO) < 0 ? ZERO.minus(value) : value);

holds(
  "SUM_CHECK",
  [
    signed,
    fc.array(fc.option(signed, { freq: 6 }), { maxLength: 12 }),
    fc.option(signed),
    fc.constantFrom(null, 0, 0.01, 0.005, 1),
  ],
  (first, others, typed, tolerance) => {
    const parts = [first, ...others];
    const sum = sumOf(parts.flatMap((part) => (part === null ? [] : [read(part)])));
    const stated = typed ?? cell(sum);
    const difference = read(stated).minus(sum);
    const agrees = absolute(difference).comparedTo(read(tolerance ?? 0)) <= 0;
    expect(given("SUM_CHECK", column(parts), stated, tolerance)).toEqual([[cell(sum), cell(difference), agrees]]);
  },
  RUNS * 2,
);

const rounded = { HALF_UP: "roundedHalfUp", HALF_EVEN: "roundedHalfEven", TRUNCATE: "truncated" } as const;

holds(
  "ROUND_BRL",
  [signed, fc.integer({ min: -15, max: 15 }), fc.constantFrom("HALF_UP", "HALF_EVEN", "TRUNCATE")],
  (value, decimals, mode) => {
    expect(given("ROUND_BRL", value, decimals, mode)).toEqual([[cell(read(value)[rounded[mode]](decimals))]]);
  },
  RUNS * 3,
);

holds(
  "ROUND_BRL by columns",
  [
    fc.array(signed, { minLength: 33, maxLength: 40 }),
    fc.integer({ min: -3, max: 6 }),
    fc.constantFrom("HALF_UP", "HALF_EVEN", "TRUNCATE"),
  ],
  (values, decimals, mode) => {
    expect(given("ROUND_BRL", column(values), decimals, mode)).toEqual(
      values.map((value) => [cell(read(value)[rounded[mode]](decimals))]),
    );
  },
  RUNS / 2,
);

/** A numeral's digits around its point, without a sign, as far as either needs them. */
function digitsOf(value: Rational, places: number): string {
  const scaled = absolute(value).times(new Rational(10n ** BigInt(places)));
  const digits = scaled.numerator.toString().padStart(places + 1, "0");
  return digits;
}

function placesOf(value: Rational): number {
  let places = 0;
  while (value.times(new Rational(10n ** BigInt(places))).denominator !== 1n) places += 1;
  return places;
}

/** The causes in the catalogue's words and order. */
function causeOf(found: Rational, expected: Rational): string {
  const same = (left: Rational, right: Rational): boolean => left.comparedTo(right) === 0;
  if (same(found, expected)) return "EQUAL";
  if (same(found, ZERO.minus(expected))) return "SIGN";
  if (same(found, expected.roundedHalfUp(placesOf(found)))) return "ROUNDING";
  if (same(found, expected.truncated(placesOf(found)))) return "TRUNCATION";
  for (let power = 1; power <= 40; power += 1) {
    const factor = new Rational(10n ** BigInt(power));
    if (same(found, ZERO) || same(expected, ZERO)) break;
    if (same(found, expected.times(factor)) || same(found.times(factor), expected)) return "SCALE";
  }
  if (found.comparedTo(ZERO) < 0 !== expected.comparedTo(ZERO) < 0) return "OTHER";
  const places = Math.max(placesOf(found), placesOf(expected));
  const [left, right] = [digitsOf(found, places), digitsOf(expected, places)];
  if (left.length !== right.length) return "OTHER";
  const differing = [...left].filter((digit, index) => digit !== right[index]).length;
  const swaps = [...left].slice(1).some((_, index) => {
    const swapped = [...left];
    [swapped[index], swapped[index + 1]] = [left[index + 1] ?? "", left[index] ?? ""];
    return swapped.join("") === right;
  });
  if (swaps) return "TRANSPOSITION";
  return differing === 1 ? "ONE_DIGIT" : "OTHER";
}

/** A typing slip of each kind made to a number of few digits, and unrelated numbers. */
const slips = fc
  .tuple(
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom("none", "sign", "round", "cut", "scale", "swap", "digit", "other"),
  )
  .map(([digits, places, at, digit, slip]): [number, number] => {
    const text = String(digits).padStart(places + 1, "0");
    const whole = text.slice(0, text.length - places);
    const expected = Number(`${whole}.${text.slice(text.length - places)}`);
    const index = at % text.length;
    const changed = [...text];
    if (slip === "digit") changed[index] = String(digit);
    if (slip === "swap" && index + 1 < text.length) {
      [changed[index], changed[index + 1]] = [text[index + 1] ?? "", text[index] ?? ""];
    }
    const remade = changed.join("");
    const sameScale = Number(`${remade.slice(0, remade.length - places)}.${remade.slice(remade.length - places)}`);
    switch (slip) {
      case "none":
        return [expected, expected];
      case "sign":
        return [-expected, expected];
      case "round":
        return [cell(read(expected).roundedHalfUp(at % 4)), expected];
      case "cut":
        return [cell(read(expected).truncated(at % 4)), expected];
      case "scale":
        return [Number(`${String(expected)}e${String(at - 3)}`), expected];
      case "swap":
      case "digit":
        return [sameScale, expected];
      case "other":
        return [digit * 1.1, expected];
    }
  });

holds(
  "EXPLAIN_DIFFERENCE",
  [slips, fc.boolean()],
  ([found, expected], negative) => {
    const [left, right] = negative ? [-found, -expected] : [found, expected];
    expect(given("EXPLAIN_DIFFERENCE", left, right)).toEqual([[causeOf(read(left), read(right))]]);
  },
  RUNS * 3,
);

/** Every subset of whole cents: the fewest parts, then the earliest positions. */
function subsetByTrial(target: bigint, values: readonly bigint[]): readonly number[] | null {
  let best: { readonly size: number; readonly positions: string; readonly flags: readonly number[] } | null = null;
  for (let subset = 0; subset < 2 ** values.length; subset += 1) {
    const flags = values.map((_, index) => (subset >> index) & 1);
    const sum = values.reduce((total, value, index) => (flags[index] === 1 ? total + value : total), 0n);
    if (sum !== target) continue;
    const size = flags.filter((flag) => flag === 1).length;
    const positions = flags.flatMap((flag, index) => (flag === 1 ? [String(index)] : [])).join("");
    if (best === null || size < best.size || (size === best.size && positions < best.positions)) {
      best = { size, positions, flags };
    }
  }
  return best?.flags ?? null;
}

holds(
  "FIND_COMPONENTS",
  [
    fc.array(fc.oneof(fc.integer({ min: -50, max: 200 }), fc.integer({ min: -1_000_000, max: 9_000_000 })), {
      minLength: 1,
      maxLength: 7,
    }),
    fc.integer({ min: 0, max: 127 }),
  ],
  (counts, picked) => {
    const target = counts.reduce((total, count, index) => ((picked >> index) & 1 ? total + count : total), 0);
    const expected = subsetByTrial(BigInt(target), counts.map(BigInt));
    const found = given("FIND_COMPONENTS", target / 100, [counts.map((count) => count / 100)]);
    expect(found).toEqual([expected]);
  },
);

const currency = fc.constantFrom("", "R$", "R$ ", "R\\$ ", "R$\u00a0", "$ ");
const minus = fc.constantFrom("", "-", "- ", "\u2212", "+", "(");

holds(
  "PARSE_BRL",
  [amounts, fc.boolean(), currency, minus, fc.constantFrom("", "0", "00"), fc.boolean()],
  (amount, grouped, symbol, sign, trailing, percent) => {
    const [whole = "", fraction = ""] = read(amount).numerator === 0n ? ["0"] : plainNumeral(read(amount)).split(".");
    const shownWhole = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
    const decimals = fraction === "" && trailing === "" ? "" : `,${fraction}${trailing}`;
    const text = `${sign}${percent ? "" : symbol}${shownWhole}${decimals}${percent ? "%" : ""}${sign === "(" ? ")" : ""}`;
    const magnitude = percent ? read(amount).over(new Rational(100n)) : read(amount);
    const negative = sign !== "" && sign !== "+";
    expect(given("PARSE_BRL", text)).toEqual([[cell(negative ? ZERO.minus(magnitude) : magnitude)]]);
  },
  RUNS * 2,
);

function plainNumeral(value: Rational): string {
  const places = placesOf(value);
  const digits = digitsOf(value, places);
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

import fc from "fast-check";
import type { RawArgument } from "../../src/rule/raw";
import { evaluate } from "../../src/rule/evaluation";
import { Failure } from "../../src/rule/failure";
import { registered } from "../rules/call";
import { Rational } from "./rational";

/** What the exactness tests share: how a function is called, the numbers that it is called with, how often. */

export const ONE = new Rational(1n);
export const ZERO = new Rational(0n);

/** What comes back as cells; a call without a result fails the test. */
export function given(id: string, ...args: readonly RawArgument[]): (number | string | boolean)[][] {
  const { cells } = evaluate(registered(id), args, { recording: false, language: "en" });
  return cells.map((row) =>
    row.map((cell) => {
      if (cell instanceof Failure) throw cell;
      return cell;
    }),
  );
}

/** Numbers that binary arithmetic leaves beside the decimal that a cell shows for them, and ones that round on a tie. */
const awkward = fc.constantFrom(
  1.005,
  2.675,
  1.115,
  8.345,
  486.45 * 1.075,
  486.45 * 1.065,
  486.45,
  522.93,
  522.93375,
  522.93 / 6,
  0.1 + 0.2,
  1.1 * 1.1,
  4.35 * 100,
  0.285,
  0.005,
  0.015,
  1e-7,
  1 / 3,
  2 / 3,
  0,
  15050,
  9999999999999.99,
  123456789.125,
);

/** Halves of a cent, where half up and the double nearest to it part ways. */
const ties = fc.integer({ min: 0, max: 2_000_000_000 }).map((halves) => Number(`${String(halves * 5)}e-3`));
export const cents = fc.integer({ min: 0, max: 2_000_000_000 }).map((count) => Number(`${String(count)}e-2`));
/** Down to 10⁻¹¹: the core keeps 80 digits, so that amounts from 10¹³ down to that cancel exactly. */
const products = fc
  .tuple(cents, fc.double({ min: 1e-9, max: 2, noNaN: true }))
  .map(([amount, factor]) => amount * factor);
export const amounts = fc.oneof(awkward, ties, cents, products);

export const rates = fc.oneof(
  fc.constantFrom(0.05, 0.065, 0.075, 0.085, 0.1 + 0.2, 0, 1, 0.15, 0.3 - 0.1, 1.1 - 1),
  fc.integer({ min: 0, max: 10_000 }).map((tenThousandths) => tenThousandths / 10_000),
  fc.double({ min: 1e-9, max: 1, noNaN: true }),
);

/** Rates of functions that refuse 0, since a blank cell counts as 0. */
export const ratesAboveZero = rates.filter((rate) => rate > 0);

export const read = (double: number): Rational => Rational.shownBy(double);

/** For each property, so that those of a family are together more than 10,000; the same ones on every machine. */
export const RUNS = Number(process.env["EXACTNESS_RUNS"] ?? 1000);
const SEED = Number(process.env["EXACTNESS_SEED"] ?? 20171020);

export function holds<T extends unknown[]>(
  name: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
  runs = RUNS,
): void {
  test(name, () => {
    fc.assert(
      fc.property(fc.tuple(...arbitraries) as fc.Arbitrary<T>, (values) => {
        check(...values);
      }),
      { numRuns: runs, seed: SEED },
    );
  });
}

/** Amounts of either sign. */
export const signed = fc.tuple(amounts, fc.boolean()).map(([amount, negative]) => (negative ? -amount : amount));

/** A cell's number, which is never −0. */
export const cell = (value: Rational): number => value.toDouble();

export function sumOf(values: readonly Rational[]): Rational {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

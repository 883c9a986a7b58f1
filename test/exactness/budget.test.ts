import fc from "fast-check";
import { amounts, cell, given, holds, ONE, rates, ratesAboveZero, read, RUNS, signed, sumOf, ZERO } from "./cases";
import { Rational } from "./rational";

/** The budget functions against exact fractions and plain text comparison. */

const column = (cells: readonly (number | string | null)[]): (number | string | null)[][] =>
  cells.map((each) => [each]);

holds("CFESS_SHARE", [signed, signed, ratesAboveZero], (revenue, excluded, rate) => {
  const exact = read(revenue).minus(read(excluded)).times(read(rate));
  expect(given("CFESS_SHARE", revenue, excluded, rate)).toEqual([[cell(exact)]]);
});

holds(
  "CFESS_SHARE by columns, at the quota in law",
  [fc.array(fc.tuple(signed, amounts), { minLength: 33, maxLength: 40 })],
  (rows) => {
    const shares = given("CFESS_SHARE", column(rows.map(([revenue]) => revenue)), column(rows.map(([, out]) => out)));
    const fifth = new Rational(1n, 5n);
    expect(shares).toEqual(rows.map(([revenue, excluded]) => [cell(read(revenue).minus(read(excluded)).times(fifth))]));
  },
  RUNS / 2,
);

holds(
  "CFESS_TRANSFER",
  [signed, signed, ratesAboveZero],
  (revenue, excluded, rate) => {
    const base = read(revenue).minus(read(excluded));
    const share = base.times(read(rate));
    const rows = [read(revenue), read(excluded), base, share, read(revenue).minus(share)];
    expect(given("CFESS_TRANSFER", revenue, excluded, rate)).toEqual(rows.map((row) => [cell(row)]));
  },
  RUNS * 2,
);

holds(
  "REVENUE_SCENARIOS",
  [
    amounts,
    fc.array(rates, { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 0, max: 200_000 }),
    fc.tuple(amounts, amounts, amounts, amounts),
    rates,
    ratesAboveZero,
  ],
  (current, adjustments, registrants, [companies, fees, other, excluded], delinquencyRate, shareRate) => {
    const expected = adjustments.map((adjustment) => {
      const annuity = read(current).times(ONE.plus(read(adjustment)));
      const individual = annuity.times(new Rational(BigInt(registrants)));
      const gross = sumOf([individual, read(companies), read(fees), read(other)]);
      const delinquency = individual.times(read(delinquencyRate));
      const total = gross.minus(delinquency);
      const base = total.minus(read(excluded));
      const share = base.times(read(shareRate));
      return [annuity, individual, gross, delinquency, total, read(excluded), base, share, total.minus(share)];
    });
    const rows = given(
      "REVENUE_SCENARIOS",
      current,
      [adjustments],
      registrants,
      companies,
      fees,
      other,
      excluded,
      delinquencyRate,
      shareRate,
    );
    const places = Array.from({ length: 9 }, (_, row) => row);
    expect(rows).toEqual(places.map((row) => expected.map((figures) => cell(figures[row] ?? ZERO))));
  },
  RUNS * 2,
);

const expenseRow = (width: number): fc.Arbitrary<(number | null)[]> =>
  fc.array(fc.option(signed, { freq: 5 }), { minLength: width, maxLength: width });

holds(
  "BUDGET_BALANCE",
  [
    fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.tuple(
        fc.array(signed, { minLength: width, maxLength: width }),
        // A first row without blanks: expenses that are all blank are missing.
        fc.array(signed, { minLength: width, maxLength: width }),
        fc.array(expenseRow(width), { maxLength: 6 }),
      ),
    ),
    fc.constantFrom(null, 0, 0.005, 0.01, 1000),
  ],
  ([revenues, first, others], tolerance) => {
    const expenses = [first, ...others];
    const exact = revenues.map((revenue, index) => {
      const total = sumOf(expenses.map((row) => read(row[index] ?? 0)));
      const difference = read(revenue).minus(total);
      const size = difference.comparedTo(ZERO) < 0 ? ZERO.minus(difference) : difference;
      return { total, difference, balanced: size.comparedTo(read(tolerance ?? 0.005)) <= 0 };
    });
    expect(given("BUDGET_BALANCE", [revenues], expenses, tolerance)).toEqual([
      exact.map((each) => cell(each.total)),
      exact.map((each) => cell(each.difference)),
      exact.map((each) => each.balanced),
    ]);
  },
  RUNS * 2,
);

holds(
  "BUDGET_BALANCE: expenses that are the revenue's own parts always balance",
  [fc.array(signed, { minLength: 1, maxLength: 12 })],
  (parts) => {
    const exact = sumOf(parts.map(read));
    const revenue = cell(exact);
    // A revenue of more digits than a cell shows is not the parts' sum any more.
    fc.pre(read(revenue).comparedTo(exact) === 0);
    expect(given("BUDGET_BALANCE", revenue, column(parts), 0)).toEqual([[revenue], [0], [true]]);
  },
);

// Few and short segments, so that lines often stand above, below or beside each other, `01` beside `1`.
const segments = fc.array(fc.constantFrom("1", "01", "2", "10"), { minLength: 1, maxLength: 4 });
const lines = fc.array(fc.tuple(fc.option(segments, { freq: 12 }), fc.option(signed, { freq: 10 })), {
  minLength: 1,
  maxLength: 25,
});

const isAbove = (above: readonly string[], below: readonly string[]): boolean =>
  above.length < below.length && above.every((segment, index) => segment === below[index]);

holds(
  "ACCOUNT_SUM",
  [segments, lines],
  (prefix, list) => {
    fc.pre(list.some(([code]) => code !== null) && list.some(([, value]) => value !== null));
    const codes = list.map(([code]) => code);
    const counted = list.flatMap(([code, value]) => {
      if (code === null || value === null) return [];
      const isBelow = code.join(".") === prefix.join(".") || isAbove(prefix, code);
      const isSubtotal = codes.some((other) => other !== null && isAbove(code, other));
      return isBelow && !isSubtotal ? [read(value)] : [];
    });
    const typed = column(codes.map((code) => (code === null ? null : code.join("."))));
    const values = column(list.map(([, value]) => value));
    expect(given("ACCOUNT_SUM", prefix.join("."), typed, values)).toEqual([[cell(sumOf(counted))]]);
  },
  RUNS * 3,
);

holds("ACCOUNT_LEVEL and ACCOUNT_PARENT", [segments], (code) => {
  expect(given("ACCOUNT_LEVEL", code.join("."))).toEqual([[code.length]]);
  expect(given("ACCOUNT_PARENT", code.join("."))).toEqual([[code.slice(0, -1).join(".")]]);
});

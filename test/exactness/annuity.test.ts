import fc from "fast-check";
import { amounts, cents, given, holds, ONE, rates, read, ZERO } from "./cases";
import { isClosed } from "./calendar";
import { Rational } from "./rational";

/**
 * The annuity functions against exact fractions. The calendar here is JavaScript's own Date and plain counting, not the project's.
 */

interface Date1900 {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Excel's serial, for dates after February 1900. */
function serialOf({ year, month, day }: Date1900): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25569;
}

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dates: fc.Arbitrary<Date1900> = fc
  .record({
    year: fc.integer({ min: 1901, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((date) => ({ ...date, day: Math.min(date.day, lastOfMonth(date.year, date.month)) }));

holds(
  "ANNUITY_ADJUST",
  [
    amounts,
    fc.oneof(
      rates,
      rates.map((rate) => -rate),
      fc.constantFrom(1.5, 12),
    ),
  ],
  (current, rate) => {
    const exact = read(current).times(ONE.plus(read(rate)));
    expect(given("ANNUITY_ADJUST", current, rate)[0]?.[0]).toBe(exact.toDouble());
  },
);

holds(
  "ANNUITY_ADJUST with decimals",
  [amounts, rates, fc.integer({ min: -15, max: 15 })],
  (current, rate, decimals) => {
    const exact = read(current)
      .times(ONE.plus(read(rate)))
      .roundedHalfUp(decimals);
    expect(given("ANNUITY_ADJUST", current, rate, decimals)[0]?.[0]).toBe(exact.toDouble());
  },
);

const schedules = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 43101, max: 43465 }), { minLength: 1, maxLength: 6 }),
    fc.array(rates, { minLength: 6, maxLength: 6 }),
  )
  .map(([days, discounts]) =>
    [...days].sort((left, right) => left - right).map((day, index) => [day, discounts[index] ?? 0] as [number, number]),
  );

holds("ANNUITY_DISCOUNT", [amounts, fc.integer({ min: 43090, max: 43475 }), schedules], (amount, paid, rows) => {
  let discount = ZERO;
  for (const [deadline, rate] of [...rows].reverse()) if (paid <= deadline) discount = read(rate);
  const exact = read(amount).times(ONE.minus(discount)).roundedHalfUp(2);
  expect(given("ANNUITY_DISCOUNT", amount, paid, rows)[0]?.[0]).toBe(exact.toDouble());
});

holds("ANNUITY_PRORATA by month", [amounts, dates], (annual, date) => {
  const exact = read(annual)
    .times(new Rational(BigInt(13 - date.month), 12n))
    .roundedHalfUp(2);
  expect(given("ANNUITY_PRORATA", annual, serialOf(date))[0]?.[0]).toBe(exact.toDouble());
});

holds("ANNUITY_PRORATA by semester", [amounts, dates], (annual, date) => {
  const exact = read(annual)
    .over(new Rational(date.month < 7 ? 1n : 2n))
    .roundedHalfUp(2);
  expect(given("ANNUITY_PRORATA", annual, serialOf(date), "SEMESTER")[0]?.[0]).toBe(exact.toDouble());
});

holds(
  "ANNUITY_REVENUE",
  [fc.integer({ min: 0, max: 2_000_000 }), amounts, fc.boolean()],
  (registrants, unit, roundUnit) => {
    const each = roundUnit ? read(unit).roundedHalfUp(2) : read(unit);
    const exact = each.times(new Rational(BigInt(registrants)));
    expect(given("ANNUITY_REVENUE", registrants, unit, roundUnit)[0]?.[0]).toBe(exact.toDouble());
  },
);

const limits = cents.filter((limit) => limit > 0);
const positive = amounts.filter((amount) => amount > 1e-6);

holds("ANNUITY_BAND", [positive, limits, limits], (amount, one, other) => {
  const [minimum, maximum] = [Math.min(one, other), Math.max(one, other)];
  const exact = read(maximum).over(read(amount)).minus(ONE);
  const inside = read(amount).comparedTo(read(minimum)) >= 0 && read(amount).comparedTo(read(maximum)) <= 0;
  expect(given("ANNUITY_BAND", amount, 2018, minimum, maximum)).toEqual([[minimum, maximum, inside, exact.toDouble()]]);
});

const counts = fc.oneof(fc.integer({ min: 1, max: 24 }), fc.constantFrom(6, 60, 97));

holds("INSTALLMENTS, equal", [amounts, counts, dates], (amount, count, first) => {
  const each = read(amount)
    .over(new Rational(BigInt(count)))
    .roundedHalfUp(2)
    .toDouble();
  const rows = given("INSTALLMENTS", amount, count, serialOf(first));
  expect(rows.map((row) => row[2])).toEqual(Array<number>(count).fill(each));
  expect(rows.map((row) => row[0])).toEqual(Array.from({ length: count }, (_, index) => index + 1));
});

holds(
  "INSTALLMENTS, exact: whole cents that add up, the larger ones first",
  [amounts, counts, dates],
  (amount, count, first) => {
    const total = read(amount).roundedHalfUp(2).times(new Rational(100n)).numerator;
    const [base, extra] = [total / BigInt(count), total % BigInt(count)];
    const expected = Array.from({ length: count }, (_, index) =>
      new Rational(base + (BigInt(index) < extra ? 1n : 0n), 100n).toDouble(),
    );
    const rows = given("INSTALLMENTS", amount, count, serialOf(first), "EXACT");
    expect(rows.map((row) => row[2])).toEqual(expected);
  },
);

holds("INSTALLMENTS fall due month after month, on the day or the month's last", [counts, dates], (count, first) => {
  const due = Array.from({ length: count }, (_, index) => {
    const months = first.month - 1 + index;
    const [year, month] = [first.year + Math.floor(months / 12), (months % 12) + 1];
    return serialOf({ year, month, day: Math.min(first.day, lastOfMonth(year, month)) });
  });
  expect(given("INSTALLMENTS", 100, count, serialOf(first)).map((row) => row[1])).toEqual(due);
});

/** Whole months counted one by one. */
function countedMonths(from: Date1900, to: Date1900): number {
  let months = 0;
  for (;;) {
    const next = from.month - 1 + months + 1;
    const [year, month] = [from.year + Math.floor(next / 12), (next % 12) + 1];
    if (serialOf({ year, month, day: Math.min(from.day, lastOfMonth(year, month)) }) > serialOf(to)) return months;
    months += 1;
  }
}

holds(
  "LATE_CHARGES",
  [
    amounts,
    dates,
    fc.integer({ min: -40, max: 4000 }),
    rates,
    rates,
    fc.constantFrom(1, 1.05, 1.0361, 1.1 * 1.1, 0.98, 2),
  ],
  (amount, due, daysLate, fineRate, monthlyRate, indexFactor) => {
    const paidSerial = serialOf(due) + daysLate;
    const paidDate = new Date((paidSerial - 25569) * 86_400_000);
    const paid = { year: paidDate.getUTCFullYear(), month: paidDate.getUTCMonth() + 1, day: paidDate.getUTCDate() };
    // What falls due on a day without banks may be paid until the next day with them.
    let payable = serialOf(due);
    while (isClosed(payable - 25569)) payable += 1;
    const late = paidSerial > payable;
    const corrected = late ? read(amount).times(read(indexFactor)) : read(amount);
    const fine = (late ? corrected.times(read(fineRate)) : ZERO).roundedHalfUp(2);
    const months = new Rational(BigInt(late ? countedMonths(due, paid) : 0));
    const interest = corrected.times(read(monthlyRate)).times(months).roundedHalfUp(2);
    const correction = corrected.minus(read(amount)).roundedHalfUp(2);
    const total = read(amount).roundedHalfUp(2).plus(fine).plus(interest).plus(correction);
    const expected = [fine, interest, correction, total].map((each) => each.toDouble());
    expect(given("LATE_CHARGES", amount, serialOf(due), paidSerial, fineRate, monthlyRate, indexFactor)).toEqual([
      expected,
    ]);
  },
);

holds("ANNUITY_SCHEDULE", [amounts, fc.integer({ min: 1, max: 12 }), schedules], (amount, count, rows) => {
  const cut = (value: Rational): number => value.roundedHalfUp(2).toDouble();
  const expected = [
    ...rows.map(([, rate]) => cut(read(amount).times(ONE.minus(read(rate))))),
    cut(read(amount)),
    ...Array<number>(count).fill(cut(read(amount).over(new Rational(BigInt(count))))),
  ];
  expect(given("ANNUITY_SCHEDULE", amount, 2018, count, rows).map((row) => row[3])).toEqual(expected);
});

holds("COLLECTION_THRESHOLD", [amounts, fc.integer({ min: 40847, max: 47000 })], (reference, date) => {
  const multiple = date < serialOf({ year: 2021, month: 8, day: 27 }) ? 4n : 5n;
  const exact = read(reference).times(new Rational(multiple));
  expect(given("COLLECTION_THRESHOLD", reference, date)[0]?.[0]).toBe(exact.toDouble());
});

holds(
  "columns give what single calls give",
  [fc.array(fc.tuple(amounts, rates), { minLength: 33, maxLength: 40 })],
  (rows) => {
    const column = given(
      "ANNUITY_ADJUST",
      rows.map(([amount]) => [amount]),
      rows.map(([, rate]) => [rate]),
      2,
    );
    expect(column).toEqual(
      rows.map(([amount, rate]) => [
        read(amount)
          .times(ONE.plus(read(rate)))
          .roundedHalfUp(2)
          .toDouble(),
      ]),
    );
  },
);

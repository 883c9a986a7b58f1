import fc from "fast-check";
import { amounts, cell, given, holds, ONE, rates, read, RUNS, signed, sumOf, ZERO } from "./cases";
import type { Rational } from "./rational";

/** The functions of ITG 20 against exact fractions, each year's power taken anew and the terminal flow added year by year. */

const larger = (left: Rational, right: Rational): Rational => (left.comparedTo(right) >= 0 ? left : right);
const smaller = (left: Rational, right: Rational): Rational => (left.comparedTo(right) <= 0 ? left : right);

/** Rates that a discount may have: negative ones too, above −1. */
const discountRates = fc.oneof(
  fc.constantFrom(0, 0.06, 0.0575, 0.1 + 0.2, -0.01, 1),
  fc.integer({ min: -999, max: 3000 }).map((tenThousandths) => tenThousandths / 10_000),
);

const presentValue = (flow: Rational, rate: Rational, year: number): Rational => flow.over(ONE.plus(rate).power(year));

const years = fc.array(fc.tuple(signed, signed), { minLength: 1, maxLength: 8 });

const yearly = (rate: number, flows: readonly (readonly [number, number])[]): Rational[] =>
  flows.map(([cost, contribution], index) => presentValue(read(cost).minus(read(contribution)), read(rate), index + 1));

const costsOf = (flows: readonly (readonly [number, number])[]): number[][] => [flows.map(([cost]) => cost)];
const contributionsOf = (flows: readonly (readonly [number, number])[]): number[][] => [
  flows.map(([, contribution]) => contribution),
];

holds(
  "ITG20_REFUND",
  [signed, rates, amounts, rates],
  (surplus, share, costs, taxRate) => {
    const exact = read(surplus)
      .minus(read(costs))
      .times(read(share))
      .times(ONE.minus(read(taxRate)));
    expect(given("ITG20_REFUND", surplus, share, costs, taxRate)).toEqual([[cell(larger(ZERO, exact))]]);
  },
  RUNS * 2,
);

holds(
  "ITG20_REDUCTION without a terminal flow",
  [discountRates, years, amounts],
  (rate, flows, prepayment) => {
    const exact = read(prepayment).plus(larger(ZERO, sumOf(yearly(rate, flows))));
    expect(given("ITG20_REDUCTION", rate, costsOf(flows), contributionsOf(flows), prepayment)).toEqual([[cell(exact)]]);
  },
  RUNS * 1.5,
);

holds("ITG20_REDUCTION without minimum contributions", [discountRates, years], (rate, flows) => {
  const exact = larger(
    ZERO,
    sumOf(
      yearly(
        rate,
        flows.map(([cost]) => [cost, 0] as const),
      ),
    ),
  );
  expect(given("ITG20_REDUCTION", rate, costsOf(flows))).toEqual([[cell(exact)]]);
});

const growths = fc.oneof(
  fc.constantFrom(0, 0.02, 0.06, -1, -0.5),
  fc.integer({ min: -2000, max: 2000 }).map((tenThousandths) => tenThousandths / 10_000),
);

holds(
  "ITG20_REDUCTION with terminal years",
  [discountRates, years, signed, signed, fc.oneof(growths, fc.constant(null)), fc.integer({ min: 1, max: 24 })],
  (rate, flows, cost, contribution, growth, lasting) => {
    // Growth left out of the list now and then means growth as high as the rate.
    const applied = growth ?? rate;
    const flow = read(cost).minus(read(contribution));
    const terminal = Array.from({ length: lasting }, (_, index) =>
      presentValue(flow.times(ONE.plus(read(applied)).power(index)), read(rate), flows.length + 1 + index),
    );
    const exact = larger(ZERO, sumOf([...yearly(rate, flows), ...terminal]));
    const args = [rate, costsOf(flows), contributionsOf(flows), null, cost, contribution, applied, lasting] as const;
    expect(given("ITG20_REDUCTION", ...args)).toEqual([[cell(exact)]]);
  },
  RUNS,
);

holds(
  "ITG20_REDUCTION for ever",
  [discountRates, years, signed, amounts, growths],
  (rate, flows, cost, contribution, growth) => {
    fc.pre(read(rate).comparedTo(read(growth)) > 0);
    const flow = read(cost).minus(read(contribution));
    const atLastYear = flow.over(read(rate).minus(read(growth)));
    const exact = larger(ZERO, sumOf([...yearly(rate, flows), presentValue(atLastYear, read(rate), flows.length)]));
    const args = [rate, costsOf(flows), contributionsOf(flows), null, cost, contribution, growth] as const;
    expect(given("ITG20_REDUCTION", ...args)).toEqual([[cell(exact)]]);
  },
  RUNS,
);

holds("ITG20_REDUCTION_TABLE", [discountRates, years], (rate, flows) => {
  const values = yearly(rate, flows);
  expect(given("ITG20_REDUCTION_TABLE", rate, costsOf(flows), contributionsOf(flows))).toEqual(
    flows.map(([cost, contribution], index) => [
      index + 1,
      cell(read(cost)),
      cell(read(contribution)),
      cell(read(cost).minus(read(contribution))),
      cell(values[index] ?? ZERO),
    ]),
  );
});

holds("ITG20_MFR_PV", [discountRates, fc.array(amounts, { minLength: 1, maxLength: 8 })], (rate, contributions) => {
  const exact = sumOf(contributions.map((each, index) => presentValue(read(each), read(rate), index + 1)));
  expect(given("ITG20_MFR_PV", rate, [contributions])).toEqual([[cell(exact)]]);
});

holds("ITG20_CEILING", [amounts, amounts, fc.option(fc.boolean())], (refund, reduction, combine) => {
  const exact = combine === true ? read(refund).plus(read(reduction)) : larger(read(refund), read(reduction));
  expect(given("ITG20_CEILING", refund, reduction, combine)).toEqual([[cell(exact)]]);
});

const netOf = (surplus: Rational, contributions: Rational, ceiling: Rational): Rational => {
  const after = surplus.plus(contributions);
  return after.comparedTo(ZERO) >= 0 ? smaller(after, ceiling).minus(contributions) : surplus;
};

holds(
  "ITG20_NET",
  [signed, amounts, amounts],
  (surplus, contributions, ceiling) => {
    const exact = netOf(read(surplus), read(contributions), read(ceiling));
    expect(given("ITG20_NET", surplus, contributions, ceiling)).toEqual([[cell(exact)]]);
  },
  RUNS * 1.5,
);

holds("ITG20_SUMMARY", [amounts, amounts, amounts, amounts], (assets, obligation, contributions, ceiling) => {
  const surplus = read(assets).minus(read(obligation));
  const net = netOf(surplus, read(contributions), read(ceiling));
  const rows = [
    read(assets),
    ZERO.minus(read(obligation)),
    surplus,
    net.minus(surplus),
    net,
    net.plus(read(contributions)),
  ];
  expect(given("ITG20_SUMMARY", assets, obligation, contributions, ceiling)).toEqual(rows.map((row) => [cell(row)]));
});

holds("ITG20_ROLLFORWARD", [signed, discountRates, signed], (opening, rate, closing) => {
  const interest = read(opening).times(read(rate));
  const remeasurement = read(closing).minus(read(opening)).minus(interest);
  const rows = [read(opening), interest, remeasurement, read(closing)];
  expect(given("ITG20_ROLLFORWARD", opening, rate, closing)).toEqual(rows.map((row) => [cell(row)]));
});

import fc from "fast-check";
import { amounts, cell, given, holds, ONE, rates, ratesAboveZero, read, RUNS, signed, sumOf, ZERO } from "./cases";
import type { Rational } from "./rational";

/** The functions of ITG 20 against exact fractions, each year's power taken anew and the terminal flow added year by year. */

const larger = (left: Rational, right: Rational): Rational => (left.comparedTo(right) >= 0 ? left : right);
const smaller = (left: Rational, right: Rational): Rational => (left.comparedTo(right) <= 0 ? left : right);

/** Rates that a discount may have: negative ones too, above −1. */
const discountRates = fc.oneof(
  fc.constantFrom(0, 0.06, 0.0575, 0.1 + 0.2, -0.01, 0.999),
  fc.integer({ min: -999, max: 3000 }).map((tenThousandths) => tenThousandths / 10_000),
);

const growths = fc.oneof(
  fc.constantFrom(0, 0.02, 0.06, -1, -0.5),
  fc.integer({ min: -2000, max: 2000 }).map((tenThousandths) => tenThousandths / 10_000),
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
  [signed, ratesAboveZero, amounts, rates],
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
    // Item 20(a): as far as it reduces what is due.
    const due = sumOf(flows.map(([, contribution]) => larger(ZERO, read(contribution))));
    const exact = smaller(read(prepayment), due).plus(larger(ZERO, sumOf(yearly(rate, flows))));
    expect(given("ITG20_REDUCTION", rate, costsOf(flows), contributionsOf(flows), prepayment)).toEqual([[cell(exact)]]);
  },
  RUNS * 1.5,
);

holds(
  "ITG20_REDUCTION with a prepayment at present value",
  [discountRates, years, amounts],
  (rate, flows, prepayment) => {
    let left = read(prepayment);
    const spared = flows.map(([, contribution], index) => {
      const cut = smaller(left, larger(ZERO, read(contribution)));
      left = left.minus(cut);
      return presentValue(cut, read(rate), index + 1);
    });
    const exact = sumOf(spared).plus(larger(ZERO, sumOf(yearly(rate, flows))));
    const args = [
      rate,
      costsOf(flows),
      contributionsOf(flows),
      prepayment,
      null,
      null,
      null,
      null,
      null,
      null,
      "PRESENT",
    ];
    expect(given("ITG20_REDUCTION", ...args)).toEqual([[cell(exact)]]);
  },
);

holds(
  "ITG20_REDUCTION with a prepayment that reaches the terminal years, one by one",
  [
    discountRates,
    amounts,
    fc.integer({ min: 1, max: 900 }),
    fc.constantFrom(0, 0.02, -0.05, 0.5),
    fc.integer({ min: 1, max: 24 }),
    fc.integer({ min: 0, max: 20_000 }),
  ],
  (rate, contribution, terminal, growth, lasting, prepayment) => {
    const dues = [read(contribution)];
    for (let year = 0; year < lasting; year += 1) {
      dues.push(read(terminal).times(ONE.plus(read(growth)).power(year)));
    }
    let left = read(prepayment);
    const spared = dues.map((due, index) => {
      const cut = smaller(left, due);
      left = left.minus(cut);
      return presentValue(cut, read(rate), index + 1);
    });
    const args = [rate, [[0]], [[contribution]], prepayment, 0, terminal, growth, lasting] as const;
    expect(given("ITG20_REDUCTION", ...args)).toEqual([[cell(smaller(read(prepayment), sumOf(dues)))]]);
    expect(given("ITG20_REDUCTION", ...args, null, null, "PRESENT")).toEqual([[cell(sumOf(spared))]]);
  },
  RUNS,
);

holds(
  "ITG20_REDUCTION whose contributions grow on their own",
  [discountRates, amounts, amounts, growths, growths, fc.integer({ min: 1, max: 24 })],
  (rate, cost, contribution, growth, contributionGrowth, lasting) => {
    const grown = (first: number, by: number, year: number): Rational =>
      read(first).times(ONE.plus(read(by)).power(year));
    const terminal = Array.from({ length: lasting }, (_, year) =>
      presentValue(
        grown(cost, growth, year).minus(grown(contribution, contributionGrowth, year)),
        read(rate),
        2 + year,
      ),
    );
    const args = [rate, [[0]], [[0]], null, cost, contribution, growth, lasting, contributionGrowth] as const;
    expect(given("ITG20_REDUCTION", ...args)).toEqual([[cell(larger(ZERO, sumOf(terminal)))]]);
  },
  RUNS,
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

holds(
  "ITG20_CEILING with the surplus: the refund on what the reduction leaves",
  [amounts, amounts, signed, rates, amounts, rates],
  (refund, reduction, surplus, share, costs, taxRate) => {
    fc.pre(share !== 0);
    const left = read(surplus).minus(read(reduction)).minus(read(costs));
    const rest = larger(ZERO, left.times(read(share)).times(ONE.minus(read(taxRate))));
    const args = [refund, reduction, true, surplus, share, costs, taxRate] as const;
    expect(given("ITG20_CEILING", ...args)).toEqual([[cell(read(reduction).plus(rest))]]);
  },
);

holds(
  "ITG20_REFUND with costs that the entity bears",
  [signed, rates, amounts, rates],
  (surplus, share, costs, taxRate) => {
    fc.pre(share !== 0);
    const entitled = read(surplus).times(read(share));
    const kept = ONE.minus(read(taxRate));
    const gross = larger(ZERO, entitled.times(kept).minus(read(costs)));
    const net = larger(ZERO, entitled.minus(read(costs)).times(kept));
    expect(given("ITG20_REFUND", surplus, share, costs, taxRate, "ENTITY_GROSS")).toEqual([[cell(gross)]]);
    expect(given("ITG20_REFUND", surplus, share, costs, taxRate, "ENTITY_NET")).toEqual([[cell(net)]]);
  },
);

holds(
  "ITG20_REFUND of a fixed amount",
  [amounts, rates, discountRates, fc.integer({ min: 1, max: 40 })],
  (fixed, taxRate, rate, lasting) => {
    const exact = presentValue(read(fixed).times(ONE.minus(read(taxRate))), read(rate), lasting);
    const args = [100, null, null, taxRate, null, fixed, lasting, rate] as const;
    // An amount of 0 is none, and all of the surplus is refunded instead.
    const whole = read(100).times(ONE.minus(read(taxRate)));
    expect(given("ITG20_REFUND", ...args)).toEqual([[cell(fixed === 0 ? whole : exact)]]);
  },
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

holds(
  "ITG20_ROLLFORWARD with exchange differences",
  [signed, discountRates, signed, signed],
  (opening, rate, closing, exchange) => {
    const interest = read(opening).times(read(rate));
    const remeasurement = read(closing).minus(read(opening)).minus(interest).minus(read(exchange));
    const rows = [read(opening), interest, remeasurement, read(closing)];
    expect(given("ITG20_ROLLFORWARD", opening, rate, closing, exchange)).toEqual(rows.map((row) => [cell(row)]));
  },
);

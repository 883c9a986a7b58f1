import fc from "fast-check";
import { isoDay } from "../../../src/core/dates";
import type { RawArgument, RawCell } from "../../../src/rule/raw";
import type { ExampleArgument, Rule, RuleParameter } from "../../../src/rule/rule";
import { ruleNamed, rules } from "../../../src/rules";
import { cellsLeft, outcome } from "./call";
import { dayCells, numberCells } from "./cells";

// Recording takes the path by rows, so that the same call with and without it compares the two.

const liftedRules = rules.filter((rule) => rule.parameters.some(({ lifted }) => lifted));

function named(id: string): Rule {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(`${id} is not registered`);
  return rule;
}

const inColumn = (cells: readonly RawCell[]): RawCell[][] => cells.map((cell) => [cell]);

function rawOf(argument: ExampleArgument): RawArgument {
  const cell = (each: unknown): RawCell =>
    typeof each === "object" && each !== null && "day" in each ? isoDay(String(each.day)) : (each as RawCell);
  return Array.isArray(argument) ? argument.map((row: readonly unknown[]) => row.map(cell)) : cell(argument);
}

function cellsOf(parameter: RuleParameter, length: number): fc.Arbitrary<RawCell[]> {
  if (parameter.kind === "date") return dayCells(length);
  return numberCells(length);
}

/** Lifted arguments as ranges, or now and then as a single value; the others as in the rule's examples, or odd. */
function callsOf(rule: Rule): fc.Arbitrary<RawArgument[]> {
  const shapes =
    rule.result.shape === "row"
      ? [[40, 1]]
      : [
          [40, 1],
          [1, 40],
          [8, 5],
        ];
  return fc.constantFrom(...shapes).chain(([rows = 1, columns = 1]) =>
    fc.tuple(
      ...rule.parameters.map((parameter, place): fc.Arbitrary<RawArgument> => {
        const asInExamples = fc.constantFrom(
          ...rule.examples.map((example) => rawOf(example.arguments[place] ?? null)),
        );
        if (!parameter.lifted) {
          const single = cellsOf(parameter, 1).map(([cell]) => cell);
          return fc.oneof({ weight: 6, arbitrary: asInExamples }, { weight: 2, arbitrary: single }, fc.constant(null));
        }
        const range = cellsOf(parameter, rows * columns).map((cells) =>
          Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns)),
        );
        return fc.oneof(
          { weight: 9, arbitrary: range },
          asInExamples,
          cellsOf(parameter, 1).map(([cell]) => cell),
        );
      }),
    ),
  );
}

describe.each(liftedRules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("gives by column what it gives by rows, failures included", () => {
    fc.assert(
      fc.property(callsOf(rule), (call) => {
        expect(outcome(rule, call, false)).toEqual(outcome(rule, call, true));
      }),
      { numRuns: 100 },
    );
  });
});

const LONG = 9_000;

/** The same pseudo-random numbers in every run: a failure here must not depend on luck. */
function sequence(seed: number, below: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state % below;
  };
}

const amounts = (seed: number, length = LONG): RawCell[][] => {
  const next = sequence(seed, 200_000);
  return inColumn(Array.from({ length }, () => next() / 100));
};
const datesOf2018 = (seed: number): RawCell[][] => {
  const next = sequence(seed, 365);
  return inColumn(Array.from({ length: LONG }, () => 43_101 + next()));
};
const ratesOf = (seed: number): RawCell[][] => {
  const next = sequence(seed, 2_000);
  return inColumn(Array.from({ length: LONG }, () => next() / 10_000));
};

const registers: readonly (readonly [string, RawArgument[]])[] = [
  ["ANNUITY_ADJUST", [amounts(1), ratesOf(2)]],
  ["ANNUITY_ADJUST", [amounts(1), 0.075, 2]],
  ["ANNUITY_DISCOUNT", [amounts(3), datesOf2018(4)]],
  [
    "ANNUITY_DISCOUNT",
    [
      amounts(3),
      datesOf2018(4),
      [
        [43_150, 0.15],
        [43_200, 0.1],
      ],
    ],
  ],
  ["ANNUITY_PRORATA", [amounts(5), datesOf2018(6)]],
  ["ANNUITY_PRORATA", [amounts(5), datesOf2018(6), "SEMESTER"]],
  ["ANNUITY_REVENUE", [amounts(7).map(([amount]) => [Math.round(Number(amount))]), amounts(8), true]],
  ["LATE_CHARGES", [amounts(9), datesOf2018(10), datesOf2018(11)]],
  ["LATE_CHARGES", [amounts(9), datesOf2018(10), datesOf2018(11), 0.02, 0.01, 1.0375]],
  ["DUE_DATE", [datesOf2018(12)]],
  ["CFESS_SHARE", [amounts(13), amounts(14)]],
  ["ROUND_BRL", [amounts(15)]],
  ["ROUND_BRL", [amounts(16), 1, "HALF_EVEN"]],
];

describe("a register of ordinary amounts", () => {
  test.each(registers)("%s leaves no row to be computed by itself, and gives the same (%#)", (id, call) => {
    const rule = named(id);
    expect(cellsLeft(rule, call)).toBe(0);
    expect(outcome(rule, call, false)).toEqual(outcome(rule, call, true));
  });

  test("one odd cell in a thousand leaves its own row alone", () => {
    const odd: readonly RawCell[] = ["abc", "", 1e300, 1 / 3, true, -5, "#N/A", 123_456_789_012.345, 0.1 + 0.2];
    const cells = amounts(20).map((row, index) => (index % 1_000 === 7 ? [odd[Math.floor(index / 1_000)]] : row));
    const call = [cells, 0.075];
    expect(cellsLeft(named("ROUND_BRL"), [cells])).toBeLessThanOrEqual(9);
    expect(outcome(named("ANNUITY_ADJUST"), call, false)).toEqual(outcome(named("ANNUITY_ADJUST"), call, true));
  });

  test("numbers that binary arithmetic left beside their decimal are read by column", () => {
    const cells = amounts(21).map(([amount]) => [Number(amount) * 1.075]);
    expect(cells.filter(([cell]) => String(cell).length > 15).length).toBeGreaterThan(1_000);
    expect(cellsLeft(named("ROUND_BRL"), [cells])).toBe(0);
    expect(outcome(named("ROUND_BRL"), [cells], false)).toEqual(outcome(named("ROUND_BRL"), [cells], true));
  });

  // What formulas leave: quotients with all of their 15 digits, of any size.
  const quotients = (seed: number): RawCell[][] => {
    const [next, by] = [sequence(seed, 90_000_000), sequence(seed + 1, 9_999)];
    return inColumn(Array.from({ length: LONG }, () => next() / (1 + by())));
  };
  const longRates = quotients(31).map(([cell]) => [Number(cell) / 90_000_000]);

  test.each<[string, RawArgument[]]>([
    ["ANNUITY_ADJUST", [quotients(33), longRates]],
    ["ANNUITY_ADJUST", [quotients(33), 1 / 30, 2]],
    ["ANNUITY_DISCOUNT", [quotients(35), datesOf2018(36)]],
    ["ANNUITY_PRORATA", [quotients(37), datesOf2018(38)]],
    ["CFESS_SHARE", [quotients(39), quotients(41), 0.123_456_789_012_345]],
    ["LATE_CHARGES", [quotients(43), datesOf2018(44), datesOf2018(45), 0.02, 0.01, 1.037_512_345_678]],
    ["ROUND_BRL", [quotients(47)]],
    ["ROUND_BRL", [quotients(47), 3, "TRUNCATE"]],
  ])("numbers of 15 digits leave hardly a row of %s to be computed by itself (%#)", (id, call) => {
    expect(cellsLeft(named(id), call)).toBeLessThan(LONG / 100);
    expect(outcome(named(id), call, false)).toEqual(outcome(named(id), call, true));
  });

  test("blank rows of a long range stay blank and cost no failures", () => {
    const cells = amounts(22).map((row, index) => (index % 3 === 0 ? row : [index % 2 === 0 ? "" : null]));
    const { cells: results, failingRows } = outcome(named("ROUND_BRL"), [cells], false) as {
      cells: unknown[][];
      failingRows: number[];
    };
    expect(cellsLeft(named("ROUND_BRL"), [cells])).toBe(0);
    expect(results.filter(([cell]) => cell === "")).toHaveLength(6_000);
    expect(failingRows).toHaveLength(0);
  });

  test("the call fails as a whole, and alike, where a row far down is shorter or longer", () => {
    const ragged = amounts(23).map((row, index) => (index === 7_000 ? [1, 2] : row));
    const call = [amounts(24), ragged];
    expect(outcome(named("CFESS_SHARE"), call, false)).toMatchObject({ parameter: "excluded" });
    expect(outcome(named("CFESS_SHARE"), call, false)).toEqual(outcome(named("CFESS_SHARE"), call, true));
  });

  test("a single value that is refused fails every row that is not blank", () => {
    const cells = amounts(25, 100).map((row, index) => (index % 2 === 0 ? row : [""]));
    const call = [cells, "5%"];
    expect(outcome(named("ANNUITY_ADJUST"), call, false)).toEqual(outcome(named("ANNUITY_ADJUST"), call, true));
  });

  test("a date that no law covers fails its rows with the words that each has by itself", () => {
    const call = [amounts(26, 100), 39_000];
    expect(outcome(named("ANNUITY_DISCOUNT"), call, false)).toEqual(outcome(named("ANNUITY_DISCOUNT"), call, true));
    expect(cellsLeft(named("ANNUITY_DISCOUNT"), call)).toBe(0);
  });
});

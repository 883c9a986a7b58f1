import { evaluate } from "../../src/rule/evaluation";
import { Failure } from "../../src/rule/failure";
import { date, number, numberOr } from "../../src/rule/parameter-values";
import { defineRule, type Rule } from "../../src/rule/rule";
import { sameInBoth } from "../../src/core/wording";
import type { RawArgument } from "../../src/rule/raw";
import { column, shownCell } from "../rules/call";

const wording = (
  name: string,
): { named: string; label: { en: string; "pt-BR": string }; description: { en: string; "pt-BR": string } } => ({
  named: `${name}_pt`,
  label: sameInBoth(name.toUpperCase()),
  description: sameInBoth(name),
});

const head = {
  group: "check",
  title: sameInBoth("title"),
  summary: sameInBoth("summary"),
  searchedAs: "summary",
  examples: [],
  sources: [],
} as const;

/** a ÷ b, rounded to decimals. */
const divided: Rule = defineRule({
  ...head,
  id: "DIVIDED",
  parameters: {
    a: number({ ...wording("a"), unit: "money", lifted: true }),
    b: number({ ...wording("b"), unit: "money", lifted: true }),
    decimals: numberOr("2", { ...wording("decimals"), unit: "digits", least: "0", most: "15", whole: true }),
  },
  result: { shape: "value", label: sameInBoth("quotient"), unit: "money" },
  compute(calculation, { a, b, decimals }) {
    const quotient = calculation.quotient(sameInBoth("unrounded"), a, b);
    return calculation.rounded(sameInBoth("quotient"), quotient, decimals.value.toNumber(), "HALF_UP");
  },
});

/** a and its double, a row for each. */
const doubled: Rule = defineRule({
  ...head,
  id: "DOUBLED",
  parameters: {
    a: number({ ...wording("a"), unit: "money", lifted: true }),
    on: date({ ...wording("on"), lifted: true }),
  },
  result: {
    shape: "row",
    label: sameInBoth("twice"),
    columns: [
      { label: sameInBoth("once"), unit: "money" },
      { label: sameInBoth("twice"), unit: "money" },
    ],
  },
  compute: (calculation, { a }) => [a, calculation.sum(sameInBoth("twice"), [a, a])],
});

/** A long column runs by another way through the machine than a short one; both must give the same. */
const LONG = 100;

function cells(rule: Rule, ...args: readonly RawArgument[]): string[][] {
  return evaluate(rule, args, { recording: false, language: "en" }).cells.map((row) => row.map(shownCell));
}

function message(rule: Rule, ...args: readonly RawArgument[]): string {
  try {
    evaluate(rule, args, { recording: false, language: "en" });
  } catch (problem) {
    if (problem instanceof Failure) return problem.message;
    throw problem;
  }
  throw new Error("it gave a result");
}

test("single values give one cell", () => {
  expect(cells(divided, 10, 4, null)).toEqual([["2.5"]]);
  expect(cells(divided, [[10]], [[4]], [[0]])).toEqual([["3"]]);
});

test("omitted arguments at the end may be absent altogether", () => {
  expect(cells(divided, 10, 3)).toEqual([["3.33"]]);
});

test("a range beside a single value spills in the range's shape", () => {
  expect(cells(divided, [[1, 2, 3]], 4)).toEqual([["0.25", "0.5", "0.75"]]);
  expect(cells(divided, 12, column(3, 4))).toEqual([["4"], ["3"]]);
  expect(
    cells(
      divided,
      [
        [1, 2],
        [3, 4],
      ],
      [[2]],
    ),
  ).toEqual([
    ["0.5", "1"],
    ["1.5", "2"],
  ]);
});

test("each row of a lifted range fails alone, with its own message", () => {
  const { cells: results, failingRows } = evaluate(divided, [column(1, "x", 3, null, 5), column(2, 2, 0, 2, 2)], {
    recording: false,
    language: "en",
  });
  expect(results.map((row) => (row[0] instanceof Failure ? row[0].message : row[0]))).toEqual([
    0.5,
    'a must be a number; it got the text "x"',
    "division by zero: B is 0",
    "a is missing",
    2.5,
  ]);
  expect(failingRows).toEqual([1, 2, 3]);
});

test("a row whose lifted cells are all blank gives an empty text; a shared single value does not count", () => {
  expect(cells(divided, column(1, null, ""), column(2, "", null))).toEqual([["0.5"], [""], [""]]);
  expect(cells(divided, column(1, null), 2)).toEqual([["0.5"], [""]]);
  expect(message(divided, null, 2)).toBe("a is missing");
  expect(message(divided, [[null]], 2)).toBe("a is missing");
});

test("a bad argument that is not lifted fails the call as a whole", () => {
  expect(message(divided, column(1, 2), 2, 1.5)).toBe("decimals must be a whole number from 0 to 15; it got 1.5");
});

test("lifted ranges of different shape, ragged and empty ones are refused by name", () => {
  expect(message(divided, column(1, 2), column(1, 2, 3))).toBe("b must have the same shape as a");
  expect(message(divided, column(1, 2), [[1, 2]])).toBe("b must have the same shape as a");
  expect(message(divided, [[1, 2], [3]], 1)).toBe("a must be a rectangular range");
  expect(message(divided, [], 1)).toBe("a must be a single value; it got a range of 0 × 0 cells");
});

test("a rule that gives a row takes columns and gives a row for each of their cells", () => {
  expect(cells(doubled, 3, 43146)).toEqual([["3", "6"]]);
  expect(cells(doubled, column(3, null, "x"), column(43146, null, 43146))).toEqual([
    ["3", "6"],
    ["", ""],
    ["#VALUE!", "#VALUE!"],
  ]);
  expect(message(doubled, [[1, 2]], 43146)).toBe("a must be one column, since each row gives several figures");
});

test("long columns give what short ones give, failing and blank rows included", () => {
  const kinds = [1.005, "x", null, 0, 7, true, "#N/A", 2.675, 1e300, 1e-300];
  const dividends = Array.from({ length: LONG }, (_, row) => kinds[row % kinds.length] ?? null);
  const divisors = Array.from(
    { length: LONG },
    (_, row) => kinds[Math.floor(row / kinds.length) % kinds.length] ?? null,
  );
  const long = cells(divided, column(...dividends), column(...divisors));
  const oneByOne = dividends.map((dividend, row) => {
    const divisor = divisors[row] ?? null;
    return cells(divided, column(dividend, 1), column(divisor, 1))[0];
  });
  expect(long).toEqual(oneByOne);

  const days = dividends.map((_, row) => (row % 7 === 0 ? 60 : 43146));
  const rows = cells(doubled, column(...dividends), column(...days));
  expect(rows).toEqual(
    dividends.map((each, row) => cells(doubled, column(each, 1), column(days[row] ?? null, 43146))[0]),
  );
});

test("a result that no cell can hold blames the argument farthest from 1", () => {
  expect(message(divided, 1e300, 1e-300)).toBe("quotient is too large for a cell; check a");
  expect(cells(divided, column(1e300, 1), column(1e-300, 1))).toEqual([["#VALUE!"], ["1"]]);
});

test("a defect in a rule is not taken for a failure", () => {
  const broken = defineRule({
    ...head,
    id: "BROKEN",
    parameters: { a: number({ ...wording("a"), unit: "money", lifted: true }) },
    result: { shape: "value", label: sameInBoth("none"), unit: "money" },
    compute: () => {
      throw new RangeError("a defect");
    },
  });
  expect(() => cells(broken, 1)).toThrow(RangeError);
  expect(() => cells(broken, column(1, 2))).toThrow(RangeError);
});

test("the memo begins with what came in and ends with the result", () => {
  const { steps } = evaluate(divided, [10, 3], { recording: true, language: "en" });
  expect(steps.map((step) => [step.label.en, step.operation.kind, String(step.value)])).toEqual([
    ["A", "given", "10"],
    ["B", "given", "3"],
    ["DECIMALS", "given", "2"],
    ["unrounded", "quotient", `3.${"3".repeat(79)}`],
    ["quotient", "rounded", "3.33"],
  ]);
});

test("a result that no operation made is repeated at the end", () => {
  const first = defineRule({
    ...head,
    id: "FIRST",
    parameters: { a: number({ ...wording("a"), unit: "money" }), b: number({ ...wording("b"), unit: "money" }) },
    result: { shape: "value", label: sameInBoth("the first"), unit: "money" },
    compute: (_calculation, { a }) => a,
  });
  const { steps } = evaluate(first, [1, 2], { recording: true, language: "en" });
  expect(steps.at(-1)).toMatchObject({ label: { en: "the first" }, operation: { kind: "same" } });
  expect(String(steps.at(-1)?.value)).toBe("1");
});

test("recording changes no figure", () => {
  const args = [column(1.005, 2, "x"), column(3, 0, 1)];
  const plain = evaluate(divided, args, { recording: false, language: "en" }).cells;
  const recorded = evaluate(divided, args, { recording: true, language: "pt-BR" }).cells;
  expect(recorded).toEqual(plain);
});

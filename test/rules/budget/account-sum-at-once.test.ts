import { evaluate } from "../../../src/rule/evaluation";
import { Failure } from "../../../src/rule/failure";
import type { RawArgument, RawCell } from "../../../src/rule/raw";
import { accountSum } from "../../../src/rules/budget/account-sum";
import { accountSumAtOnce } from "../../../src/rules/budget/account-sum-at-once";

/** The sum at once and the one with a memo: the same double, or the same words of what is wrong. */

function* numbers(seed: number): Generator<number, number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function answer(rawArguments: readonly RawArgument[], recording: boolean): unknown {
  try {
    return evaluate(accountSum, rawArguments, { recording, language: "en" }).cells[0]?.[0];
  } catch (problem) {
    if (problem instanceof Failure) return problem.wording.en;
    throw problem;
  }
}

const oddCodes: readonly RawCell[] = [
  null,
  "",
  "DÍVIDA CFESS",
  " 6.2 ",
  "3.3.90.30-01",
  "33.90/30",
  "3.1.90.11.",
  0,
  6,
  6.2,
];
const wrongCodes: readonly RawCell[] = ["6..2", "6.2x", ".6", "#N/A", true];
const oddAmounts: readonly RawCell[] = [null, "", 0, 0.1 + 0.2, 1.005, -0.000001, 123456789012345, 1e-7, -12.5];
const wrongAmounts: readonly RawCell[] = ["x", true, "#VALUE!", 1e15, 1e300, 0.1234567890123];

function chart(seed: number): RawArgument[] {
  const source = numbers(seed);
  const below = (count: number): number => Math.floor(source.next().value * count);
  const of = <T>(each: readonly T[]): T => each[below(each.length)] as T;
  const isWrong = below(4) === 0;
  const size = 1 + below(60);
  const segment = (): string => of(["1", "01", "2", "10", "6"]);
  const codes = Array.from({ length: size }, (): RawCell[] => {
    const kind = below(isWrong ? 20 : 18);
    if (kind >= 18) return [of(wrongCodes)];
    if (kind >= 15) return [of(oddCodes)];
    return [Array.from({ length: 1 + below(4) }, segment).join(".")];
  });
  const values = Array.from({ length: size + (below(40) === 0 ? 1 : 0) }, (): RawCell[] => {
    const kind = below(isWrong ? 20 : 18);
    if (kind >= 18) return [of(wrongAmounts)];
    if (kind >= 14) return [of(oddAmounts)];
    return [below(10_000_000) / 100];
  });
  return [of<RawCell>(["1", "6", "6.2", "01", "3.3.90.30", "x"]), codes, values];
}

test("600 charts: as the computation with a memo, and most of those without a fault are known at once", () => {
  let known = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const rawArguments = chart(seed * 7919);
    expect([seed, answer(rawArguments, false)]).toEqual([seed, answer(rawArguments, true)]);
    if (accountSumAtOnce(rawArguments) !== null) known += 1;
  }
  expect(known).toBeGreaterThan(250);
});

test.each([
  ["one row instead of one column", ["6", [["6.1", "6.2"]], [[1, 2]]]],
  ["two columns", ["6", [["6.1", "6.2"]], [[1], [2]]]],
  ["no amounts", ["6", [["6.1"], ["6.2"]], [[null], [""]]]],
  ["no lines of the account", ["7", [["6.1"], ["6.2"]], [[1], [2]]]],
  ["a sum beyond what doubles count in cents", ["6", [["6.1"], ["6.2"]], [[9e12], [9e13]]]],
  ["a subtotal behind its lines", ["6", [["6.1.1"], ["6.1.2"], ["6.1"], ["6"]], [[1], [2], [3], [3]]]],
  ["amounts that cancel", ["6", [["6.1"], ["6.2"]], [[0.1], [-0.1]]]],
])("%s", (_, rawArguments) => {
  expect(answer(rawArguments as RawArgument[], false)).toEqual(answer(rawArguments as RawArgument[], true));
});

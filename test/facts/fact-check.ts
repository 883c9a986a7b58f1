import { Decimal, roundAt } from "../../src/core/decimal";
import { seedFact } from "./seed-facts";

const decimalsOf = (numeral: string): number => numeral.split(".")[1]?.length ?? 0;

/** At as many decimals as the other numeral writes. */
const cutLike = (value: string, like: string): string => {
  const places = decimalsOf(like);
  return roundAt(new Decimal(value), places, "HALF_UP").toFixed(places);
};

/** The value against the fact's unrounded and rounded ones, and against what the seed prints where the seed is right. */
export function expectFact(id: string, value: string | null): void {
  const fact = seedFact(id);
  if (value === null || fact.computed_unrounded === null || fact.computed_rounded === null) {
    expect(value).toBe(fact.computed_unrounded);
    return;
  }
  expect(cutLike(value, fact.computed_unrounded)).toBe(fact.computed_unrounded);
  expect(cutLike(value, fact.computed_rounded)).toBe(fact.computed_rounded);
  if (fact.status === "match" && fact.printed !== null) expect(cutLike(value, fact.printed)).toBe(fact.printed);
}

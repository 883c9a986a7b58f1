import { Decimal, roundAt } from "../../src/core/decimal";
import { callOne, day } from "../rules/call";
import { annuityFacts } from "./annuity-facts";
import { seedFact } from "./seed-facts";

const decimalsOf = (numeral: string): number => numeral.split(".")[1]?.length ?? 0;

/** At as many decimals as the other numeral writes. */
const cutLike = (value: string, like: string): string =>
  roundAt(new Decimal(value), decimalsOf(like), "HALF_UP").toFixed(decimalsOf(like));

test.each(Object.entries(annuityFacts))("%s", (id, compute) => {
  const fact = seedFact(id);
  const value = compute();
  if (value === null || fact.computed_unrounded === null) {
    expect(value).toBe(fact.computed_unrounded);
    return;
  }
  if (!/^-?\d/.test(fact.computed_unrounded)) {
    expect(value).toBe(fact.computed_unrounded);
    return;
  }
  expect(cutLike(value, fact.computed_unrounded)).toBe(fact.computed_unrounded);
  if (fact.computed_rounded !== null) expect(cutLike(value, fact.computed_rounded)).toBe(fact.computed_rounded);
  if (fact.status === "match" && fact.printed !== null) expect(cutLike(value, fact.printed)).toBe(fact.printed);
});

// Where the deck is wrong, the right value stands above and the deck's own here.
test.each([
  ["s50.pj_total", "1126.79", "-0.01"],
  ["s58.instalment_sum", "522.93", "-0.03"],
])("%s: the deck prints %s, %s beside", (id, printed, difference) => {
  const fact = seedFact(id);
  expect(fact.status).toBe("mismatch");
  expect(fact.printed).toBe(printed);
  const rounded = new Decimal(fact.computed_rounded ?? NaN);
  expect(new Decimal(printed).minus(rounded).toFixed(2)).toBe(difference);
});

test("slide 58 prints 496,790: only the unrounded annuity gives it, and nobody can check it from the published one", () => {
  expect(seedFact("s58.discount.0.05").status).toBe("format_error");
  expect(callOne("ANNUITY_DISCOUNT", 522.93375, day("15/04/2018"))).toBe("496.79");
  expect(callOne("ANNUITY_DISCOUNT", 522.93, day("15/04/2018"))).toBe("496.78");
});

test.each([
  ["s58.due.04", "15/04/2018", "16/04/2018"],
  ["s58.due.07", "15/07/2018", "16/07/2018"],
])("%s: %s is a Sunday, so %s", (id, due, paid) => {
  expect(seedFact(id).status).toBe("note");
  expect(callOne("DUE_DATE", day(due))).toBe(String(day(paid)));
});

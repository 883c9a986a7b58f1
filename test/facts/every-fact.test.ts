import { annuityFacts } from "./annuity-facts";
import { budgetFacts } from "./budget-facts";
import { itg20Facts } from "./itg20-facts";
import { seedFacts } from "./seed-facts";

/** A fact that can be computed has a computed value; the others are labels, formats, or figures that the deck only draws. */
const derivable = seedFacts.filter((fact) => fact.computed_unrounded !== null).map((fact) => fact.id);

const covered = [annuityFacts, budgetFacts, itg20Facts].flatMap((facts) => Object.keys(facts));

test("every derivable figure of the seeds is a case, and no case stands for a figure that is not there", () => {
  expect(seedFacts).toHaveLength(161);
  expect([...derivable].sort().filter((id) => !covered.includes(id))).toEqual([]);
  expect(covered.filter((id) => !seedFacts.some((fact) => fact.id === id))).toEqual([]);
  expect(new Set(covered).size).toBe(covered.length);
});

import { Decimal } from "../../src/core/decimal";
import { call, callOne, column } from "../rules/call";
import { budgetFacts } from "./budget-facts";
import { expectFact } from "./fact-check";
import { seedFact } from "./seed-facts";

test.each(Object.entries(budgetFacts))("%s", (id, compute) => {
  expectFact(id, compute());
});

// Where the deck is wrong, the right value stands above and the deck's own here, with what the checks say of it.
test.each<[string, string, string, string]>([
  ["s45.budget_result.2014", "-16154.78", "-32309.56", "SIGN"],
  ["s45.debts", "200957.00", "1.00", "ONE_DIGIT"],
  ["s45-53.cfess_debt", "194738", "1.00", "ONE_DIGIT"],
  ["s53.step_75_85", "40998.01", "0.01", "ONE_DIGIT"],
  // The debt to CFESS is in 876,083.79 and has its own line besides.
  ["s53.sum.0.085", "5402839", "-194738", "OTHER"],
  ["s53.balancing.0.085", "876083.79", "194738.01", "OTHER"],
])("%s: the deck prints %s, %s beside", (id, printed, difference, cause) => {
  const fact = seedFact(id);
  expect(fact.status).toBe("mismatch");
  expect(fact.printed).toBe(printed);
  const right = fact.computed_rounded ?? "";
  const [, found, agrees] = call("SUM_CHECK", Number(right), Number(printed))[0] ?? [];
  expect(new Decimal(found ?? NaN).eq(difference)).toBe(true);
  expect(agrees).toBe("FALSE");
  expect(callOne("EXPLAIN_DIFFERENCE", Number(printed), Number(right))).toBe(cause);
});

test("s53.gap.0.085: the column is 194,738.01 above the net revenue that its heading repeats", () => {
  expect(seedFact("s53.gap.0.085").status).toBe("mismatch");
  expect(call("BUDGET_BALANCE", 5402838.69, 5597576.7)).toEqual([["5597576.7"], ["-194738.01"], ["FALSE"]]);
});

test("s53.sum.0.085: without the debt's line the column balances but for a cent", () => {
  expect(call("SUM_CHECK", column(5597576.7, -194738), 5402838.69)[0]).toEqual(["5402838.7", "-0.01", "FALSE"]);
});

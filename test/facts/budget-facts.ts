import { DecimalCalculation } from "../../src/rule/calculation";
import { Decimal } from "../../src/core/decimal";
import { figure, type Figure } from "../../src/rule/figure";
import { sameInBoth } from "../../src/core/wording";
import { codesOf, expensesAt, slide53 } from "../rules/budget/slide-53";
import { call, callOne, column, failureOf, memoValue } from "../rules/call";

/**
 * The facts of test/fixtures/seed-facts.json that the budget and check functions give, by id: each computes the unrounded value
 * through the rules, or through the operations that the rules compute with. A fact without a value of its own gives null after
 * checking what it says.
 */

const calculation = new DecimalCalculation(null);
const label = sameInBoth("fact");
const amount = (numeral: string): Figure => figure(sameInBoth(numeral), new Decimal(numeral));
const shown = (value: Figure): string => value.value.toFixed();

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const total = (...parts: readonly number[]): string => call("SUM_CHECK", column(...parts), 0)[0]?.[0] ?? "";
const less = (from: number, subtracted: number): string => call("SUM_CHECK", subtracted, from)[0]?.[1] ?? "";
const result = (revenue: number, expense: number): string => call("BUDGET_BALANCE", revenue, expense)[1]?.[0] ?? "";
const percent = (part: string, whole: string): string =>
  shown(calculation.product(label, [calculation.quotient(label, amount(part), amount(whole)), amount("100")]));
const growth = (from: string, to: string): string =>
  shown(calculation.difference(label, amount(percent(to, from)), amount("100")));

// Slide 45.
const years = ["2012", "2013", "2014", "2015", "2016"] as const;
const revenue = [2857371, 3851739.19, 4205685.13, 4473583.35, 5120899.1] as const;
const expense = [2944716.59, 4073750.39, 4189530.35, 4545390.99, 5142448.59] as const;
const cash = [8322.34, 7248.04, 110680.72, 53836.76, 19350.09] as const;
const payables = [64511.16, 295580.83, 406730.36, 646941.81, 693555.43] as const;

type Facts = Record<string, () => string | null>;

const history: Facts = Object.fromEntries(
  years.flatMap((year, index) => {
    const budgetResult = (): string => result(revenue[index] ?? NaN, expense[index] ?? NaN);
    const financialResult = (at: number): string => result(cash[at] ?? NaN, payables[at] ?? NaN);
    const facts: [string, () => string][] = [
      [`s45.budget_result.${year}`, budgetResult],
      [`s45.financial_result.${year}`, () => financialResult(index)],
    ];
    if (index > 0) {
      const change = (): string => less(Number(financialResult(index)), Number(financialResult(index - 1)));
      facts.push([`s45.unexplained.${year}`, () => less(Number(change()), Number(budgetResult()))]);
    }
    return facts;
  }),
);

// Slides 49 to 55. The 5% sheets carry 1,126.79 for companies, the others 1,126.80.
const lines = ["annuity", "total", "gross", "delinquency", "total_after", "excluded", "share_base", "share", "net"];
const companyRevenue: Readonly<Record<string, number>> = {
  "0.05": 1126.79,
  "0.065": 1126.8,
  "0.075": 1126.8,
  "0.085": 1126.8,
};

function scenario(rate: string, line: string): string {
  const company = companyRevenue[rate] ?? NaN;
  const rows = call("REVENUE_SCENARIOS", 486.45, Number(rate), 15050, company, 99153.6, 1050500, 169653.6, 0.3);
  return rows[lines.indexOf(line)]?.[0] ?? "";
}

const scenarios: Facts = Object.fromEntries(
  Object.keys(companyRevenue).flatMap((rate) => [
    ...["gross", "delinquency", "total_after", "share_base", "share", "net"].map((line): [string, () => string] => [
      `scn.${rate}.${line}`,
      () => scenario(rate, line),
    ]),
    [`scn.${rate}.net_int`, () => scenario(rate, "net")] as [string, () => string],
  ]),
);
// The deck has no whole-reais net revenue for the 5% sheets.
delete scenarios["scn.0.05.net_int"];

// Slide 53.
const columns = [
  { rate: "0.065", index: 0 },
  { rate: "0.075", index: 1 },
  { rate: "0.085", index: 2 },
] as const;
const accounts = ["6.2.2.1.1.01.04.03", "6.2.2.1.1.01.04", "6.2.2.1.1.01", "6.2.2.1.1.02", "6.2.2.1.1"] as const;
const BALANCING = "6.2.2.1.1.01.04.04";
const PERSONNEL = "6.2.2.1.1.01.01";

const netToTheCent = (rate: string): number => Number(callOne("ROUND_BRL", Number(scenario(rate, "net"))));

const expenses: Facts = Object.fromEntries(
  columns.flatMap(({ rate, index }): [string, () => string][] => {
    const amounts = expensesAt(index);
    const balance = (): string[][] => call("BUDGET_BALANCE", netToTheCent(rate), column(...amounts));
    const others = slide53.filter((line) => line.code !== BALANCING).map((line) => line.amounts[index]);
    return [
      [`s53.sum.${rate}`, () => balance()[0]?.[0] ?? ""],
      [`s53.gap.${rate}`, () => less(0, Number(balance()[1]?.[0]))],
      [`s53.balancing.${rate}`, () => less(netToTheCent(rate), Number(total(...others)))],
      [
        `s53.personnel_share.${rate}`,
        () => {
          const personnel = callOne("ACCOUNT_SUM", PERSONNEL, column(...codesOf(slide53)), column(...amounts));
          return percent(personnel, String(netToTheCent(rate)));
        },
      ],
      ...accounts.map((account): [string, () => string] => [
        `s53.acc.${rate}.${account}`,
        () => callOne("ACCOUNT_SUM", account, column(...codesOf(slide53)), column(...amounts)),
      ]),
    ];
  }),
);

const excludedParts = [1126.8, 99153.6, 39000, 1500, 700000, 280000, 30000];

export const budgetFacts: Readonly<Facts> = {
  "s09.visits": () => {
    const visits = [...Array<string>(17).fill("REALIZADO"), ""];
    demand(visits.length === 18, "the list has 18 rows");
    return total(...visits.map((status) => (status === "REALIZADO" ? 1 : 0)));
  },
  "s10-12.participants": () => {
    // “4.532 mil” reads as four million and a half; PARSE_BRL takes no unit words.
    demand(failureOf("PARSE_BRL", "4.532 mil").parameter === "text", "4.532 mil is no number");
    return total(230, 23, 20);
  },
  "s19.attendances": () => total(1770, 1336, 141),
  "s38.revenue_rounded": () => {
    demand(callOne("ROUND_BRL", 4231360.56, 0) === callOne("PARSE_BRL", "R\\$ 4.231.361"), "rounded to whole reais");
    return memoValue("ROUND_BRL", [4231360.56, 0], "Value");
  },
  "s40.to_collect": () => less(5023000, 4231360.56),
  "s40.execution_pct": () => percent("4231360.56", "5023000.00"),
  "s41.result_to_sep": () => result(4231360.56, 3764582),
  "s44.growth": () => {
    // The yearly amounts stand in a chart image; the last one, taken back from September 2017, gives the last percentage again.
    const printed = callOne("PARSE_BRL", "-1,67%");
    const change = new Decimal(growth("3828518", "3764582")).div(100).toFixed(4);
    demand(change === printed, `growth of 2017 is ${change}`);
    return null;
  },
  ...history,
  "s45.budget_revenue.total": () => total(...revenue),
  "s45.budget_expense.total": () => total(...expense),
  "s45.budget_result.total": () => result(Number(total(...revenue)), Number(total(...expense))),
  "s45.debts": () => total(194737, 6219),
  "s45-53.cfess_debt": () => {
    demand(callOne("EXPLAIN_DIFFERENCE", 194738, 194737) === "ONE_DIGIT", "the debt stands twice, one digit apart");
    return total(194737);
  },
  "s46.forecast": () => result(Number(total(435957.53, 791639.44)), 1240698.26),
  "s46.implied_total_expense": () => total(3764582, 1240698.26),
  "s40-53.budget_growth": () => growth("5023000", String(netToTheCent("0.075"))),
  ...scenarios,
  "s52.excluded": () => {
    const args = [169653.6, column(...excludedParts)] as const;
    const chosen = call("FIND_COMPONENTS", ...args)
      .flat()
      .join("");
    demand(chosen === "0111001", `the parts are ${chosen}`);
    return memoValue("FIND_COMPONENTS", args, "Sum of the values chosen");
  },
  "s52.cff": () => {
    // The share is CFESS's; the deck's sheet says CFF, another council's.
    demand(memoValue("CFESS_TRANSFER", [6659887.46, 169653.6], "CFESS share") === "1298046.772", "the CFESS share");
    return null;
  },
  "s53.net_budget": () =>
    total(netToTheCent("0.075"), Number(callOne("ROUND_BRL", Number(scenario("0.075", "share"))))),
  "s53.step_65_75": () => less(Number(scenario("0.075", "net")), Number(scenario("0.065", "net"))),
  "s53.step_75_85": () => less(netToTheCent("0.085"), netToTheCent("0.075")),
  ...expenses,
  "s54.other_subtotal": () => total(39000, 1500, 700000, 280000, 30000),
};

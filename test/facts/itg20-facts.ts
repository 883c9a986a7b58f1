import { DecimalCalculation } from "../../src/rule/calculation";
import { Decimal } from "../../src/core/decimal";
import { figure, type Figure } from "../../src/rule/figure";
import { sameInBoth } from "../../src/core/wording";
import { netPosition } from "../../src/rules/itg20/net-position";
import { call, callOne, column, failureOf, memoValue } from "../rules/call";

/** The facts of ITG 20's illustrative examples, by id, computed through the rules. */

const calculation = new DecimalCalculation(null);
const label = sameInBoth("fact");
const amount = (numeral: string): Figure => figure(sameInBoth(numeral), new Decimal(numeral));

const total = (...parts: readonly number[]): string => call("SUM_CHECK", column(...parts), 0)[0]?.[0] ?? "";

const summary = (row: number, ...args: readonly number[]): string => call("ITG20_SUMMARY", ...args)[row]?.[0] ?? "";
const [surplusRow, effectRow, netRow, afterRow] = [2, 3, 4, 5] as const;

const example1 = [1200, 1100, 200, 300] as const;
const example2 = [1000, 1100, 300, 120] as const;

/** The minimum funding basis that a level of funding implies: contribution ÷ (level asked for − level reached). */
function impliedLiability(contribution: string, from: string, to: string): string {
  const gap = calculation.difference(label, amount(to), amount(from));
  return calculation.quotient(label, amount(contribution), gap).value.toFixed();
}

const future = [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9] as const;
const reduction = (): string =>
  memoValue("ITG20_REDUCTION", future, "Benefit available as a reduction in contributions");
const presentValue = (): string =>
  memoValue("ITG20_MFR_PV", [0.06, [[120, 112, 104]]], "Present value of minimum contributions for past service");
const available = (year: number): string => call("ITG20_REDUCTION_TABLE", ...future)[year - 1]?.[3] ?? "";

/** Example 3 as one chain, since a cell between its steps would keep 15 digits of each. */
function example3(): { readonly effect: string; readonly net: string; readonly after: string } {
  const surplus = amount("50");
  const contributions = amount(presentValue());
  const net = netPosition(calculation, surplus, contributions, amount(reduction()));
  return {
    effect: calculation.difference(label, net, surplus).value.toFixed(),
    net: net.value.toFixed(),
    after: calculation.sum(label, [net, contributions]).value.toFixed(),
  };
}

const prepaid = [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]], 30] as const;

export const itg20Facts: Readonly<Record<string, () => string | null>> = {
  "ei1.surplus": () => summary(surplusRow, ...example1),
  "ei1.implied_mfr_liability": () => impliedLiability("200", "0.82", "0.95"),
  "ei2.after": () => callOne("ITG20_REFUND", Number(total(100, 200))),
  "ei2.net": () => summary(netRow, ...example1),
  "ei2.liability": () => summary(effectRow, ...example1),
  "ei3.deficit": () => summary(surplusRow, ...example2),
  "ei3.implied_mfr_liability": () => impliedLiability("300", "0.77", "1.00"),
  "ei4.after": () => memoValue("ITG20_NET", [-100, 300, 120], "Surplus once contributions are paid"),
  "ei4.refund": () => callOne("ITG20_REFUND", 200, 0.6),
  "ei5.unavailable": () => total(200, -Number(callOne("ITG20_REFUND", 200, 0.6))),
  "ei7.net": () => summary(netRow, ...example2),
  "ei7.effect": () => summary(effectRow, ...example2),
  "ei8.after_payment": () => summary(afterRow, ...example2),
  "ei11.total.1": () => total(120, 15),
  "ei11.total.2": () => total(112, 13),
  "ei11.total.3": () => total(104, 11),
  "ei13.pv": presentValue,
  "ei14.after": () => memoValue("ITG20_NET", [50, Number(presentValue()), 0], "Surplus once contributions are paid"),
  "ei17.row.1": () => available(1),
  "ei17.row.2": () => available(2),
  "ei17.row.3": () => available(3),
  "ei17.row.4": () => available(4),
  "ei18.reduction": reduction,
  "ei19.effect": () => example3().effect,
  "ei20.net": () => example3().net,
  "ei21.after": () => example3().after,
  "ei23.after_prepay": () => total(35, 30),
  "ei25.prepay": () => total(15, 15),
  "ei25.total_sc": () => total(10, 10, 10, 10, 10),
  "ei25.total_mfr": () => total(15, 15, 15, 15, 15),
  "ei25.total_after": () => total(15, 15, 15, 15, 15, -30),
  "ei26.b": () => memoValue("ITG20_REDUCTION", prepaid, "The same, never below zero"),
  "ei27.benefit": () => callOne("ITG20_REDUCTION", ...prepaid),
  "ei27.net": () => callOne("ITG20_NET", 65, 0, Number(callOne("ITG20_REDUCTION", ...prepaid))),
  "ei27.effect": () => summary(effectRow, 65, 0, 0, 30),
  "itg.decimal_point": () => {
    // 1.06 beside 1.200 for one thousand two hundred: no reading of it is safe, so there is none.
    const message = failureOf("PARSE_BRL", "1.06").wording.en;
    if (!message.includes("ambiguous") || callOne("PARSE_BRL", "1.200") !== "1200") throw new Error(message);
    return null;
  },
};

import { DecimalCalculation } from "../../src/rule/calculation";
import { weekday } from "../../src/core/dates";
import { Decimal } from "../../src/core/decimal";
import { figure, type Figure } from "../../src/rule/figure";
import { sameInBoth } from "../../src/core/wording";
import { call, callOne, day, memoValue } from "../rules/call";

/**
 * The facts of test/fixtures/seed-facts.json that the annuity functions give, by id: each computes the unrounded value through
 * the rules, or through the operations that the rules compute with. The label errors without a value of their own give null
 * after checking what they say.
 */

const calculation = new DecimalCalculation(null);
const label = sameInBoth("fact");
const amount = (numeral: string): Figure => figure(sameInBoth(numeral), new Decimal(numeral));
const shown = (value: Figure): string => value.value.toFixed();

const percentChange = (from: string, to: string): string => {
  const ratio = calculation.quotient(label, amount(to), amount(from));
  return shown(calculation.product(label, [calculation.difference(label, ratio, amount("1")), amount("100")]));
};

const scenarioRates = ["0.05", "0.065", "0.075", "0.085"] as const;

const unitAt = (rate: string): number => Number(callOne("ANNUITY_ADJUST", 486.45, Number(rate)));

const HALF_YEAR = day("01/07/2018");

const scenarios: Record<string, () => string> = Object.fromEntries(
  scenarioRates.flatMap((rate) => [
    [`scn.${rate}.unit`, () => callOne("ANNUITY_ADJUST", 486.45, Number(rate))],
    [`scn.${rate}.total`, () => callOne("ANNUITY_REVENUE", 15050, unitAt(rate))],
    [
      `scn.${rate}.half`,
      () => memoValue("ANNUITY_PRORATA", [unitAt(rate), HALF_YEAR, "SEMESTER"], "Proportional annuity, unrounded"),
    ],
  ]),
);

const unrounded = unitAt("0.075");

const discounted = (deadline: string): string =>
  memoValue("ANNUITY_DISCOUNT", [unrounded, day(deadline)], "Amount due, unrounded");

/** The days that slide 58 prints, as the schedule and the instalments give them. */
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const dueOn = (index: number): string => {
  const serial = Number(call("INSTALLMENTS", 522.93, 6, day("15/02/2018"))[index]?.[1]);
  return weekdays[weekday(serial as ReturnType<typeof day>)] ?? "";
};

const feeShare = (fee: string): string => shown(calculation.quotient(label, amount(fee), amount("88.53")));

export const annuityFacts: Readonly<Record<string, () => string | null>> = {
  ...scenarios,
  "s49.pj_rate": () => percentChange("538.73", "563.40"),
  "s49.pj_total": () => callOne("ANNUITY_REVENUE", 2, 563.4),
  "s50.pj_total": () => callOne("ANNUITY_REVENUE", 2, 563.4),
  "s49.pj_half": () => memoValue("ANNUITY_PRORATA", [563.4, HALF_YEAR, "SEMESTER"], "Proportional annuity, unrounded"),
  "s49.new_half_zero": () => callOne("ANNUITY_REVENUE", 1120, Number(scenarios["scn.0.075.half"]?.())),
  "s49.header_rate": () => {
    // The header's 7.5% is the individuals' alone: companies would then pay 579.13, and the fee was not adjusted at all.
    const company = callOne("ANNUITY_ADJUST", 538.73, 0.075, 2);
    if (company !== "579.13") throw new Error(`538.73 with 7.5% is ${company}`);
    return null;
  },
  "s49_vs_51.rate": () => shown(calculation.difference(label, amount("5361840.69"), amount("5259345.66"))),
  "s51.fees": () => callOne("ANNUITY_REVENUE", 1120, 88.53),
  "s57.votes": () => shown(calculation.sum(label, [amount("7"), amount("22"), amount("0")])),
  "s58.discount.0.15": () => discounted("15/02/2018"),
  "s58.discount.0.10": () => discounted("15/03/2018"),
  "s58.discount.0.05": () => discounted("15/04/2018"),
  "s58.instalment": () => memoValue("INSTALLMENTS", [unrounded, 6, day("15/02/2018")], "Amount over instalments"),
  "s58.instalment_sum": () =>
    shown(
      calculation.sum(
        label,
        call("INSTALLMENTS", 522.93, 6, day("15/02/2018")).map((row) => amount(row[2] ?? "")),
      ),
    ),
  "s58.fee.PJ insc": () => feeShare("110.68"),
  "s58.fee.2a via": () => feeShare("66.37"),
  "s58.fee.subst PJ": () => feeShare("44.24"),
  "s58.due.02": () => dueOn(0),
  "s58.due.03": () => dueOn(1),
  "s58.due.04": () => dueOn(2),
  "s58.due.05": () => dueOn(3),
  "s58.due.06": () => dueOn(4),
  "s58.due.07": () => dueOn(5),
};

import { isoDay } from "../../core/dates";
import { annuityBand, type AnnuityBand } from "../../law/annuity-band";
import { inForceOn, type DatedRows, type DatedValue } from "../../law/dated";
import { discountSchedule } from "../../law/discount-schedule";
import { decimalAnswer, isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { rulesOf } from "../builder/federal-words";
import type { Whose } from "../builder/template";
import { cressMg } from "../cress-mg-2018";

/** What the answers of an annuity proposal come to: what was typed, else what the law knows of that council and year. */

export interface Discount {
  readonly deadline: string;
  /** A fraction; empty where the amount is fixed. */
  readonly rate: string;
  /** What is to be paid; empty where a rate is taken off. */
  readonly amount: string;
}

function inForceInYear<V>(rows: DatedRows<V>, answers: Answers): DatedValue<V> | null {
  const year = decimalAnswer(answers, "year");
  return year?.isInteger() === true && year.gte(1900) && year.lte(9998)
    ? inForceOn(rows, isoDay(`${year.toFixed(0)}-01-01`))
    : null;
}

/** The deck's own deadlines are those of one council; 1.0.0 took them for a council without a name, too. */
export function legalSchedule(
  answers: Answers,
  { council }: Whose,
): DatedValue<(typeof discountSchedule)[0]["value"]> | null {
  const name = council?.name.trim() ?? "";
  return name === "" || name === "CRESS" || name === cressMg.name ? inForceInYear(discountSchedule, answers) : null;
}

/** CFESS's limits, where its rules apply. */
export function legalBand(answers: Answers, whose: Whose): DatedValue<AnnuityBand> | null {
  return rulesOf(whose) === "OTHER" ? null : inForceInYear(annuityBand, answers);
}

export interface Band {
  readonly minimum: string;
  readonly maximum: string;
}

/** The limits that were typed or are known; null where one of them is neither: no council need have any. */
export function bandOf(answers: Answers, whose: Whose): Band | null {
  const legal = legalBand(answers, whose)?.value;
  const minimum = decimalAnswer(answers, "bandMinimum")?.toFixed() ?? legal?.minimum;
  const maximum = decimalAnswer(answers, "bandMaximum")?.toFixed() ?? legal?.maximum;
  return minimum === undefined || maximum === undefined ? null : { minimum, maximum };
}

/** The council's own deadlines, or those known for it. */
export function discounts(answers: Answers, whose: Whose): readonly Discount[] {
  const own = tableRows(answers, "discounts").map((row) => ({
    deadline: textAnswer(row, "deadline"),
    rate: textAnswer(row, "rate"),
    amount: textAnswer(row, "amount"),
  }));
  if (own.length > 0) return own;
  const legal = legalSchedule(answers, whose)?.value ?? [];
  return legal.map(({ day, rate }) => ({ deadline: day, rate, amount: "" }));
}

export interface AnnuityRounding {
  readonly decimals: "2" | "0";
  readonly mode: "HALF_UP" | "UP" | "TRUNCATE";
}

/** How the adjusted annuity is rounded before it is published. */
export function annuityRounding(answers: Answers): AnnuityRounding {
  const [places, direction] = (textAnswer(answers, "annuityRounding") || "CENT").split("_");
  const mode = direction === "UP" ? "UP" : direction === "DOWN" ? "TRUNCATE" : "HALF_UP";
  return { decimals: places === "REAL" ? "0" : "2", mode };
}

export function isUnroundedBase(answers: Answers): boolean {
  return textAnswer(answers, "discountBase") === "UNROUNDED";
}

/** The template's default: a deadline on a day without business holds until the next one (CTN, art. 210). */
export function movesToBusinessDay(answers: Answers): boolean {
  return textAnswer(answers, "nextBusinessDay") !== "NO";
}

/** Whether some proposal is an amount and not a rate. */
export function hasAmounts(answers: Answers): boolean {
  return tableRows(answers, "rates").some((row) => !isBlankAnswer(row.amount));
}

/** From 2023 CFESS's councils divide the annuity into 6 to 10 equal instalments (Resolução CFESS 1006/2022, art. 1º). */
export function federalInstallments(answers: Answers, whose: Whose): boolean {
  const year = decimalAnswer(answers, "year");
  return rulesOf(whose) === "CFESS" && year?.gte(2023) === true;
}

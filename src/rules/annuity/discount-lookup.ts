import { isoDay, type Day } from "../../core/dates";
import { Decimal, zero } from "../../core/decimal";
import { Failure } from "../../rule/failure";
import { figure } from "../../rule/figure";
import type { Source } from "../../law/source";
import { untilDeadline, type ScheduleRow } from "../../rule/parameter-ranges";
import { fillWording, type Wording } from "../../core/wording";
import { inForceOn, type DatedValue } from "../../law/dated";
import { discountSchedule, type Deadline } from "../../law/discount-schedule";

/** The discounts that ANNUITY_DISCOUNT and ANNUITY_SCHEDULE read, from the caller's range or from law. */

export const discountLabel = { en: "Discount", "pt-BR": "Desconto" };

export interface Discounts {
  readonly rows: readonly ScheduleRow[];
  readonly source?: Source;
}

const readSchedules = new Map<DatedValue<readonly Deadline[]>, Discounts>();

const noneOnRecord: Wording = {
  en: "{name} {shown} has no discount schedule on record; pass schedule",
  "pt-BR": "{name} {shown} sem cronograma de descontos registrado; informe cronograma",
};

/** @param name the argument that chose the year */
export function noDiscountsOnRecord(name: Wording, shown: Wording): Failure {
  return new Failure("notAvailable", fillWording(noneOnRecord, { name, shown }), name.en);
}

/** The dated schedule of the year that a day falls in; null where none is known. */
export function discountsInLaw(day: Day): Discounts | null {
  const row = inForceOn(discountSchedule, day);
  if (row === null) return null;
  const known = readSchedules.get(row);
  if (known) return known;
  const rows = row.value.map((deadline) => {
    const last = isoDay(deadline.day);
    return { deadline: last, rate: figure(untilDeadline(discountLabel, last), new Decimal(deadline.rate)) };
  });
  const read = { rows, source: row.source };
  readSchedules.set(row, read);
  return read;
}

/**
 * The rate of the first deadline that a payment meets; a payment on the deadline meets it. 0 after the last.
 * @param heldUntil the day until which a deadline holds: itself, or the next business day
 */
export function discountRateOn(discounts: Discounts, day: Day, heldUntil: (deadline: Day) => Day): Decimal {
  return discounts.rows.find((row) => day <= heldUntil(row.deadline))?.rate.value ?? zero;
}

import { Decimal } from "../../core/decimal";
import {
  calendarDate,
  dayOf,
  daysBetween,
  daysInMonth,
  isDay,
  monthsAfter,
  weekday,
  type CalendarDate,
  type Day,
} from "../../core/dates";
import { errors, type Scalar } from "../evaluation/operand";
import { CellError, number, text, type NativeFunction } from "./native-arguments";
import type { Value } from "./native-lookups";

/** Excel's functions of days. */

function dayIn(value: Value | null | undefined): Day {
  const serial = number(value).floor().toNumber();
  if (!isDay(serial)) throw new CellError(errors.number);
  return serial;
}

function calendarOf(value: Value | null | undefined): CalendarDate {
  return calendarDate(dayIn(value));
}

/** A day so many months later, on the month's last day where it has no such day; `atEnd` is the month's last day itself. */
function monthsOn(start: Value | null | undefined, months: Value | null | undefined, atEnd: boolean): Scalar {
  const found = monthsAfter(dayIn(start), number(months).trunc().toNumber());
  if (found === null) throw new CellError(errors.number);
  if (!atEnd) return new Decimal(found);
  const { year, month, day } = calendarDate(found);
  return new Decimal(found + daysInMonth(year, month) - day);
}

/** By 360 days, as the NASD counts them unless the third argument is TRUE. */
function days360(from: CalendarDate, to: CalendarDate, european: boolean): number {
  let first = Math.min(from.day, 30);
  let last = to.day;
  if (european) last = Math.min(last, 30);
  else {
    if (from.month === 2 && from.day === daysInMonth(from.year, 2)) first = 30;
    if (last === 31 && first === 30) last = 30;
    else if (last === 31) return days360(from, following(to), european);
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + (last - first);
}

/** The first day of the next month. */
function following({ year, month }: CalendarDate): CalendarDate {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

/** From Sunday 1 (type 1), from Monday 1 (2), from Monday 0 (3), from any other day 1 (11 to 17). */
function weekdayOf(day: Day, type: number): number {
  const fromSunday = weekday(day);
  if (type === 3) return (fromSunday + 6) % 7;
  const begins = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : -1;
  if (begins < 0) throw new CellError(errors.number);
  return ((fromSunday - begins + 7) % 7) + 1;
}

export const dateFunctions: Readonly<Record<string, NativeFunction>> = {
  YEAR: ([value]) => new Decimal(calendarOf(value).year),
  MONTH: ([value]) => new Decimal(calendarOf(value).month),
  DAY: ([value]) => new Decimal(calendarOf(value).day),
  DATE: ([year, month, day]) => {
    const index = number(year).toNumber() * 12 + number(month).toNumber() - 1;
    const first = dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
    if (first === null) throw new CellError(errors.number);
    return new Decimal(first).plus(number(day)).minus(1);
  },
  EDATE: ([start, months]) => monthsOn(start, months, false),
  EOMONTH: ([start, months]) => monthsOn(start, months, true),
  DAYS: ([end, start]) => new Decimal(daysBetween(dayIn(start), dayIn(end))),
  DAYS360: ([start, end, european]) =>
    new Decimal(days360(calendarOf(start), calendarOf(end), !number(european, 0).isZero())),
  WEEKDAY: ([day, type]) => new Decimal(weekdayOf(dayIn(day), number(type, 1).toNumber())),
  DATEDIF: ([start, end, unit]) => new Decimal(elapsed(dayIn(start), dayIn(end), text(unit).toUpperCase())),
};

/** Whole years, months or days between two days, as DATEDIF counts them. */
function elapsed(start: Day, end: Day, unit: string): number {
  if (end < start) throw new CellError(errors.number);
  const [from, to] = [calendarDate(start), calendarDate(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  if (unit === "D") return daysBetween(start, end);
  if (unit === "M") return months;
  if (unit === "Y") return Math.floor(months / 12);
  if (unit === "YM") return months % 12;
  throw new CellError(errors.number);
}

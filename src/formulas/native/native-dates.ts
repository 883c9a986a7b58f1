import { Decimal, roundAt } from "../../core/decimal";
import { dayOf, daysInMonth, isDay, LAST_DAY, monthsAfter, type CalendarDate } from "../../core/dates";
import { errors, type Scalar } from "../evaluation/operand";
import { CellError, FormNotComputed, number, numbers, text, type NativeFunction } from "./native-arguments";
import type { Value } from "./native-lookups";
import { calendarOfSerial, serialIn, weekdayOfSerial } from "./serial-day";

/** Excel's functions of days. */

function calendarOf(value: Value | null | undefined): CalendarDate {
  return calendarOfSerial(serialIn(value));
}

/** A day so many months later, on the month's last day where it has no such day; `atEnd` is the month's last day itself. */
function monthsOn(start: Value | null | undefined, months: Value | null | undefined, atEnd: boolean): Scalar {
  const serial = serialIn(start);
  const count = number(months).trunc().toNumber();
  if (!atEnd && count === 0) return new Decimal(serial);
  // What day of another month the day 0 of January, or a 29 February 1900, becomes is nowhere said; a month's end does not ask for it.
  if (!atEnd && !isDay(serial)) throw new FormNotComputed();
  const from = atEnd ? firstOfMonth(calendarOfSerial(serial)) : serial;
  const found = isDay(from) ? monthsAfter(from, count) : null;
  if (found === null) throw new CellError(errors.number);
  if (!atEnd) return new Decimal(found);
  const { year, month, day } = calendarOfSerial(found);
  // Excel's February 1900 has a 29th day.
  const last = year === 1900 && month === 2 ? 29 : daysInMonth(year, month);
  return new Decimal(found + last - day);
}

function firstOfMonth({ year, month }: CalendarDate): number {
  return dayOf(year, month, 1) ?? 0;
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
function weekdayOf(serial: number, type: number): number {
  const fromSunday = weekdayOfSerial(serial);
  if (type === 3) return (fromSunday + 6) % 7;
  const begins = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : -1;
  if (begins < 0) throw new CellError(errors.number);
  return ((fromSunday - begins + 7) % 7) + 1;
}

function whole(value: Value | null | undefined, fallback?: number): number {
  return number(value, fallback).trunc().toNumber();
}

const SECONDS_IN_DAY = 86_400;

/** The second of the day, to the nearest: a time of day is a fraction that no decimal digits end. */
function secondOf(value: Value | null | undefined): number {
  const serial = number(value);
  if (serial.isNegative()) throw new CellError(errors.number);
  return roundAt(serial.minus(serial.floor()).times(SECONDS_IN_DAY), 0, "HALF_UP").toNumber() % SECONDS_IN_DAY;
}

/** What is asked for in days of work is a few years at most. */
const MOST_WORKDAYS = 100_000;

function isWorkday(serial: number): boolean {
  const at = weekdayOfSerial(serial);
  return at !== 0 && at !== 6;
}

/** Mondays to Fridays from the day 1, a Sunday in Excel's count, to this one. */
function workdaysUpTo(serial: number): number {
  if (serial < 1) return 0;
  const weeks = Math.floor(serial / 7);
  return weeks * 5 + Math.min(Math.max((serial % 7) - 1, 0), 5);
}

function firstOfYear(serial: number): number {
  const first = dayOf(calendarOfSerial(serial).year, 1, 1);
  if (first === null) throw new CellError(errors.number);
  return first;
}

function noWeekType(type: number): number {
  if (type >= 11 && type <= 17) return type;
  throw new CellError(errors.number);
}

/** By ISO 8601: the week of a year's first Thursday is its first. */
function isoWeek(day: number): number {
  const thursday = day + 4 - weekdayOf(day, 2);
  if (!isDay(thursday)) return 1;
  return Math.floor((thursday - firstOfYear(thursday)) / 7) + 1;
}

/** Those that ask which day a number is, which a workbook that counts from 1904 answers otherwise. */
const ofCalendar: ReadonlySet<string> = new Set([
  ...["YEAR", "MONTH", "DAY", "DATE", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM", "EDATE", "EOMONTH"],
  ...["DATEDIF", "DAYS360", "YEARFRAC", "NETWORKDAYS", "WORKDAY"],
]);

export function asksForCalendar(name: string): boolean {
  return ofCalendar.has(name);
}

export const dateFunctions: Readonly<Record<string, NativeFunction>> = {
  YEAR: ([value]) => new Decimal(calendarOf(value).year),
  MONTH: ([value]) => new Decimal(calendarOf(value).month),
  DAY: ([value]) => new Decimal(calendarOf(value).day),
  DATE: ([yearValue, month, day]) => {
    const given = whole(yearValue);
    if (given < 0 || given >= 10_000) throw new CellError(errors.number);
    // A year below 1900 is counted from it: DATE(18,1,1) is in 1918.
    const year = given < 1900 ? given + 1900 : given;
    const index = year * 12 + whole(month) - 1;
    const first = dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
    if (first === null) throw new CellError(errors.number);
    const serial = first + whole(day) - 1;
    if (serial < 0 || serial > LAST_DAY) throw new CellError(errors.number);
    return new Decimal(serial);
  },
  WEEKNUM: ([day, type]) => {
    const kind = whole(type, 1);
    const at = serialIn(day);
    // The week of the day 0 is nowhere said.
    if (at === 0) throw new FormNotComputed();
    if (kind === 21) return new Decimal(isoWeek(at));
    const first = firstOfYear(at);
    return new Decimal(
      Math.floor((at - first + weekdayOf(first, kind === 1 || kind === 2 ? kind : noWeekType(kind)) - 1) / 7) + 1,
    );
  },
  ISOWEEKNUM: ([day]) => {
    const at = serialIn(day);
    if (at === 0) throw new FormNotComputed();
    return new Decimal(isoWeek(at));
  },
  NETWORKDAYS: ([start, end, holidays]) => {
    const [from, to] = [serialIn(start), serialIn(end)];
    const [first, last] = from <= to ? [from, to] : [to, from];
    const free = new Set(numbers([holidays ?? null]).map((each) => each.floor().toNumber()));
    const off = [...free].filter((each) => each >= first && each <= last && isWorkday(each)).length;
    const count = workdaysUpTo(last) - workdaysUpTo(first - 1) - off;
    return new Decimal(from <= to ? count : -count);
  },
  WORKDAY: ([start, days, holidays]) => {
    const free = new Set(numbers([holidays ?? null]).map((each) => each.floor().toNumber()));
    const count = whole(days);
    if (Math.abs(count) > MOST_WORKDAYS) throw new FormNotComputed();
    const step = Math.sign(count);
    let at = serialIn(start);
    for (let left = Math.abs(count); left > 0;) {
      at += step;
      if (at < 0 || at > LAST_DAY) throw new CellError(errors.number);
      if (isWorkday(at) && !free.has(at)) left -= 1;
    }
    return new Decimal(at);
  },
  YEARFRAC: ([start, end, basis]) => {
    const [a, b] = [serialIn(start), serialIn(end)];
    const [from, to] = a <= b ? [a, b] : [b, a];
    const kind = whole(basis, 0);
    if (kind === 0 || kind === 4) {
      return new Decimal(days360(calendarOfSerial(from), calendarOfSerial(to), kind === 4)).div(360);
    }
    if (kind === 2 || kind === 3) return new Decimal(to - from).div(kind === 2 ? 360 : 365);
    // Days by the actual years are counted otherwise by each release of Excel.
    if (kind === 1) throw new FormNotComputed();
    throw new CellError(errors.number);
  },
  HOUR: ([value]) => new Decimal(Math.floor(secondOf(value) / 3600)),
  MINUTE: ([value]) => new Decimal(Math.floor(secondOf(value) / 60) % 60),
  SECOND: ([value]) => new Decimal(secondOf(value) % 60),
  TIME: ([hours, minutes, seconds]) => {
    const total = whole(hours) * 3600 + whole(minutes) * 60 + whole(seconds);
    if (total < 0) throw new CellError(errors.number);
    return new Decimal(total % SECONDS_IN_DAY).div(SECONDS_IN_DAY);
  },
  EDATE: ([start, months]) => monthsOn(start, months, false),
  EOMONTH: ([start, months]) => monthsOn(start, months, true),
  DAYS: ([end, start]) => new Decimal(serialIn(end) - serialIn(start)),
  DAYS360: ([start, end, european]) =>
    new Decimal(days360(calendarOf(start), calendarOf(end), !number(european, 0).isZero())),
  WEEKDAY: ([day, type]) => new Decimal(weekdayOf(serialIn(day), whole(type, 1))),
  DATEDIF: ([start, end, unit]) => new Decimal(elapsed(serialIn(start), serialIn(end), text(unit).toUpperCase())),
};

/** Whole years, months or days between two days, as DATEDIF counts them. */
function elapsed(start: number, end: number, unit: string): number {
  if (end < start) throw new CellError(errors.number);
  const [from, to] = [calendarOfSerial(start), calendarOfSerial(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  if (unit === "D") return end - start;
  if (unit === "M") return months;
  if (unit === "Y") return Math.floor(months / 12);
  if (unit === "YM") return months % 12;
  // Microsoft warns of what these two give ("DATEDIF function", Known issues).
  if (unit === "MD" || unit === "YD") throw new FormNotComputed();
  throw new CellError(errors.number);
}

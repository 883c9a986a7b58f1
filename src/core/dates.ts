declare const dayBrand: unique symbol;

/** A day as Excel's 1900 system counts it: 1 is 1 January 1900, 43115 is 15 January 2018; whole, without a time of day. */
export type Day = number & { readonly [dayBrand]: true };

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MILLISECONDS_IN_DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was; days after it are one ahead of the calendar. */
export const NONEXISTENT_LEAP_DAY = 60;
export const FIRST_DAY = 1;
/** 31 December 9999. */
export const LAST_DAY = 2_958_465;

export function isDay(serial: number): serial is Day {
  return Number.isInteger(serial) && serial >= FIRST_DAY && serial <= LAST_DAY && serial !== NONEXISTENT_LEAP_DAY;
}

function epochOf(serial: number): number {
  return Date.UTC(1899, 11, serial > NONEXISTENT_LEAP_DAY ? 30 : 31);
}

const DAYS_IN_4_CENTURIES = 146_097;
/** From 1 March of the year 0, with which the leap day ends each cycle of years, to 31 December 1899, which counts as 0 here. */
const DAYS_BEFORE_1900 = 693_900;

/**
 * A day's date by whole numbers alone (after Hinnant's civil_from_days): a column asks for millions of them, and a Date object for each
 * costs ten times as much. 43146 is 15 February 2018.
 */
export function calendarDate(day: Day): CalendarDate {
  const counted = DAYS_BEFORE_1900 + (day > NONEXISTENT_LEAP_DAY ? day - 1 : day);
  const cycle = Math.floor(counted / DAYS_IN_4_CENTURIES);
  const ofCycle = counted - cycle * DAYS_IN_4_CENTURIES;
  const yearOfCycle = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) / 365,
  );
  const ofYear = ofCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

export function yearOf(day: Day): number {
  return calendarDate(day).year;
}

/** The serial of a calendar date; null where there is no such date between 1900 and 9999. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((date.getTime() - epochOf(NONEXISTENT_LEAP_DAY + 1)) / MILLISECONDS_IN_DAY);
  const counted = serial > NONEXISTENT_LEAP_DAY ? serial : serial - 1;
  return isDay(counted) ? counted : null;
}

/** The day that an ISO text such as `2018-02-15` names; throws on any other text, since only source files call it. */
export function isoDay(text: string): Day {
  const [year = NaN, month = NaN, day = NaN] = text.split("-").map(Number);
  const found = dayOf(year, month, day);
  if (found === null) throw new RangeError(`not a day: ${text}`);
  return found;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  // 31 December 1899, which counts as 0 here, was a Sunday.
  return (day > NONEXISTENT_LEAP_DAY ? day - 1 : day) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day of a later (or earlier) month, or that month's last day where it has no such day; null outside 1900 to 9999. */
export function monthsAfter(day: Day, months: number): Day | null {
  const { year, month, day: ofMonth } = calendarDate(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return dayOf(targetYear, targetMonth, Math.min(ofMonth, daysInMonth(targetYear, targetMonth)));
}

/** A number of days later (or earlier) on the calendar, which has no 29 February 1900; null outside 1900 to 9999. */
export function daysAfter(day: Day, days: number): Day | null {
  const target = epochOf(day) + (day + days) * MILLISECONDS_IN_DAY;
  const date = new Date(target);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Days from one day to another on the calendar, which has no 29 February 1900; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  const before = (serial: number): number => (serial > NONEXISTENT_LEAP_DAY ? serial - 1 : serial);
  return before(to) - before(from);
}

/**
 * Whole months from one day to a later one: 31/01 to 28/02 is one month, since February has no 31st. Negative order gives 0.
 */
export function completedMonths(from: Day, to: Day): number {
  if (to <= from) return 0;
  const start = calendarDate(from);
  const end = calendarDate(to);
  const months = (end.year - start.year) * 12 + (end.month - start.month);
  const reached = Math.min(start.day, daysInMonth(end.year, end.month));
  return reached <= end.day ? months : months - 1;
}

/** `2018-02-15`, for records that machines compare. */
export function isoText(day: Day): string {
  const { year, month, day: ofMonth } = calendarDate(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(ofMonth).padStart(2, "0")}`;
}

/** `15/02/2018`, as Brazil writes it. */
export function brazilianText(day: Day): string {
  return isoText(day).split("-").reverse().join("/");
}

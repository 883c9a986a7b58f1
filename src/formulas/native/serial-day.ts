import { calendarDate, isDay, LAST_DAY, NONEXISTENT_LEAP_DAY, type CalendarDate } from "../../core/dates";
import { errors } from "../evaluation/operand";
import { CellError, number } from "./native-arguments";
import type { Value } from "./native-lookups";

/**
 * A day as Excel's own functions take it in the 1900 system: 0, which an empty cell is, is the day 0 of January 1900, and 60 the 29
 * February 1900 that never was (Microsoft KB 205719: in Excel 0 is "January 0, 1900" and 60 "February 29, 1900").
 */

export function serialIn(value: Value | null | undefined): number {
  const serial = number(value).floor().toNumber();
  if (!(serial >= 0 && serial <= LAST_DAY)) throw new CellError(errors.number);
  return serial;
}

export function calendarOfSerial(serial: number): CalendarDate {
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  if (serial === NONEXISTENT_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (!isDay(serial)) throw new CellError(errors.number);
  return calendarDate(serial);
}

/** 0 is Sunday. Excel's 1 January 1900 is one, so that its days of the week are right from March 1900 on. */
export function weekdayOfSerial(serial: number): number {
  return (serial + 6) % 7;
}

import { calendarDate, completedMonths, daysAfter, daysBetween, monthsAfter, type Day } from "../../core/dates";
import { Decimal } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import type { Period } from "../../rule/parameter-periods";

/** How councils count the time for which interest runs. */

export type Counting = "COMPLETED" | "STARTED" | "CALENDAR" | "DAILY";

interface WayOfCounting {
  readonly label: Wording;
  readonly between: Wording;
  /** The same where the debt is late, else 0. */
  readonly applied: Wording;
  readonly count: (from: Day, to: Day) => number;
}

const monthsApplied = { en: "Months of interest", "pt-BR": "Meses de juros" };

export const countings: Readonly<Record<Counting, WayOfCounting>> = {
  COMPLETED: {
    label: { en: "Completed months overdue", "pt-BR": "Meses completos de atraso" },
    between: { en: "completed months between", "pt-BR": "meses completos entre" },
    applied: monthsApplied,
    count: completedMonths,
  },
  STARTED: {
    label: { en: "Months overdue, part of one counted", "pt-BR": "Meses de atraso, contada a fração" },
    between: { en: "months begun between", "pt-BR": "meses iniciados entre" },
    applied: monthsApplied,
    count(from, to) {
      if (to <= from) return 0;
      const completed = completedMonths(from, to);
      return monthsAfter(from, completed) === to ? completed : completed + 1;
    },
  },
  CALENDAR: {
    label: { en: "Calendar months after the due one", "pt-BR": "Meses do calendário após o do vencimento" },
    between: {
      en: "months after the first's, to the last's, of",
      "pt-BR": "meses após o do primeiro, até o do último, de",
    },
    applied: monthsApplied,
    count(from, to) {
      const [start, end] = [calendarDate(from), calendarDate(to)];
      return Math.max(0, (end.year - start.year) * 12 + end.month - start.month);
    },
  },
  DAILY: {
    label: { en: "Days overdue", "pt-BR": "Dias de atraso" },
    between: { en: "days between", "pt-BR": "dias entre" },
    applied: { en: "Days of interest", "pt-BR": "Dias de juros" },
    count: (from, to) => Math.max(0, daysBetween(from, to)),
  },
};

/** The days after the due one, up to that of payment, on which no interest ran. */
function suspendedDays(due: Day, paid: Day, suspensions: readonly Period[]): number {
  return suspensions.reduce((days, { first, last }) => {
    const from = Math.max(first, due + 1);
    const to = Math.min(last, paid);
    return to >= from ? days + (to - from + 1) : days;
  }, 0);
}

/** From when interest counts: each suspended day moves the due day on by one. */
export function startOf(due: Day, paid: Day, suspensions: readonly Period[]): Day {
  if (suspensions.length === 0) return due;
  return daysAfter(due, suspendedDays(due, paid, suspensions)) ?? due;
}

/** Whether the whole delay lay in suspensions: then nothing was owed late, and there is no fine either. */
export function isWhollySuspended(due: Day, paid: Day, suspensions: readonly Period[]): boolean {
  return paid > due && suspendedDays(due, paid, suspensions) >= daysBetween(due, paid);
}

const wholes: Decimal[] = [];

/** A small whole number, made once: a column asks for the same few again and again. */
export function wholeNumber(whole: number): Decimal {
  return (wholes[whole] ??= new Decimal(whole));
}

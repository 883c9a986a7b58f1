import fc from "fast-check";
import {
  brazilianText,
  calendarDate,
  completedMonths,
  dayOf,
  daysAfter,
  daysInMonth,
  isDay,
  isoDay,
  isoText,
  LAST_DAY,
  monthsAfter,
  weekday,
  type Day,
} from "../../src/core/dates";
import { easterSunday } from "../../src/core/easter";
import { day } from "../rules/call";

test.each([
  ["01/01/1900", 1],
  ["28/02/1900", 59],
  ["01/03/1900", 61],
  ["15/02/2018", 43146],
  ["15/04/2018", 43205],
  ["29/02/2016", 42429],
  ["31/12/9999", 2958465],
])("%s is Excel's serial %i", (text, serial) => {
  const [date = 0, month = 0, year = 0] = text.split("/").map(Number);
  expect(dayOf(year, month, date)).toBe(serial);
  expect(brazilianText(serial as Day)).toBe(text);
});

test.each([
  [2018, 2, 29],
  [1900, 2, 29],
  [2018, 13, 1],
  [2018, 0, 1],
  [2018, 4, 31],
  [1899, 12, 31],
  [10000, 1, 1],
  [2018.5, 1, 1],
  [NaN, 1, 1],
])("there is no day %p-%p-%p", (year, month, date) => {
  expect(dayOf(year, month, date)).toBeNull();
});

test.each([0, 60, -1, 1.5, 2958466, NaN])("%p is no day", (serial) => {
  expect(isDay(serial)).toBe(false);
});

test("an ISO text in a source file must name a day", () => {
  expect(isoText(isoDay("2018-02-15"))).toBe("2018-02-15");
  expect(() => isoDay("2018-02-30")).toThrow(RangeError);
  expect(() => isoDay("soon")).toThrow(RangeError);
});

test("serial, calendar date and weekday agree over the whole calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LAST_DAY }), (serial) => {
      fc.pre(serial !== 60);
      const found = calendarDate(serial as Day);
      expect(dayOf(found.year, found.month, found.day)).toBe(serial);
      expect(found.day).toBeLessThanOrEqual(daysInMonth(found.year, found.month));
      const next = daysAfter(serial as Day, 1);
      if (next !== null) expect(weekday(next)).toBe((weekday(serial as Day) + 1) % 7);
    }),
    { numRuns: 2000 },
  );
});

test("days step over the leap day that Excel made up, and stop at the calendar's end", () => {
  expect(daysAfter(59 as Day, 1)).toBe(61);
  expect(daysAfter(61 as Day, -1)).toBe(59);
  expect(daysAfter(LAST_DAY as Day, 1)).toBeNull();
  expect(daysAfter(1 as Day, -1)).toBeNull();
});

test.each([
  ["31/01/2018", 1, "28/02/2018"],
  ["31/01/2020", 1, "29/02/2020"],
  ["31/01/2018", 2, "31/03/2018"],
  ["15/11/2018", 2, "15/01/2019"],
  ["15/02/2018", 0, "15/02/2018"],
  ["31/05/2018", -3, "28/02/2018"],
  ["29/02/2016", 12, "28/02/2017"],
])("%s and %i months is %s", (from, months, to) => {
  expect(monthsAfter(day(from), months)).toBe(day(to));
});

test("there is no month after the calendar's end", () => {
  expect(monthsAfter(day("15/12/9999"), 1)).toBeNull();
});

test.each([
  ["15/04/2018", "15/07/2018", 3],
  ["15/04/2018", "14/07/2018", 2],
  ["15/04/2018", "15/04/2018", 0],
  ["15/04/2018", "16/04/2018", 0],
  ["15/07/2018", "15/04/2018", 0],
  ["31/01/2018", "28/02/2018", 1],
  ["31/01/2018", "27/02/2018", 0],
  ["29/02/2016", "28/02/2017", 12],
  ["15/12/2017", "15/01/2018", 1],
  ["01/01/1900", "31/12/9999", 97199],
])("from %s to %s: %i completed months", (from, to, months) => {
  expect(completedMonths(day(from), day(to))).toBe(months);
});

// Easter Sundays as almanacs print them (U.S. Naval Observatory's table).
test.each([
  "15/04/1900",
  "23/04/1905",
  "22/04/1962",
  "07/04/1985",
  "26/03/1989",
  "19/04/1992",
  "11/04/1993",
  "04/04/1999",
  "23/04/2000",
  "16/04/2017",
  "01/04/2018",
  "21/04/2019",
  "12/04/2020",
  "04/04/2021",
  "17/04/2022",
  "09/04/2023",
  "31/03/2024",
  "20/04/2025",
  "05/04/2026",
  "24/04/2011",
  "25/04/2038",
  "23/03/2008",
  "25/04/1943",
])("Easter fell or falls on %s", (text) => {
  expect(easterSunday(Number(text.slice(-4)))).toBe(day(text));
});

test("Easter is a Sunday from 22 March to 25 April in every year", () => {
  for (let year = 1900; year <= 9999; year += 1) {
    const easter = easterSunday(year);
    if (easter === null) throw new Error(`no Easter in ${String(year)}`);
    const { month, day: date } = calendarDate(easter);
    expect(weekday(easter)).toBe(0);
    expect(month * 100 + date).toBeGreaterThanOrEqual(322);
    expect(month * 100 + date).toBeLessThanOrEqual(425);
  }
});

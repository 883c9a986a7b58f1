import { evaluate } from "../../src/rule/evaluation";
import { registered } from "../rules/call";

/** DUE_DATE over two centuries of days against a calendar of its own: JavaScript's Date and Gauss's way to Easter. */

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;

/** Easter Sunday by Gauss, in days since 1970; holds for 1900 to 2199 (M = 24 and N = 5, from 2100 on 6). */
function easterByGauss(year: number): number {
  const [m, n] = [24, year < 2100 ? 5 : 6];
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  const april = d + e - 9;
  const march = 22 + d + e;
  if (d === 29 && e === 6) return Date.UTC(year, 3, 19) / DAY;
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return Date.UTC(year, 3, 18) / DAY;
  return (march <= 31 ? Date.UTC(year, 2, march) : Date.UTC(year, 3, april)) / DAY;
}

const fixed = ["1-1", "4-21", "5-1", "9-7", "10-12", "11-2", "11-15", "12-25"];

function isClosed(epochDay: number): boolean {
  const date = new Date(epochDay * DAY);
  const [year, monthAndDay] = [date.getUTCFullYear(), `${String(date.getUTCMonth() + 1)}-${String(date.getUTCDate())}`];
  if (date.getUTCDay() % 6 === 0 || fixed.includes(monthAndDay)) return true;
  if (monthAndDay === "11-20" && year >= 2024) return true;
  return [-48, -47, -2, 60].includes(epochDay - easterByGauss(year));
}

test("every day from 1901 to 2199 is moved to the next open one, and no further", () => {
  const first = Date.UTC(1901, 0, 1) / DAY;
  const last = Date.UTC(2199, 11, 1) / DAY;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const expected = days.map((each) => {
    let open = each;
    while (isClosed(open)) open += 1;
    return [open + SERIAL_OF_1970];
  });
  const { cells } = evaluate(registered("DUE_DATE"), [days.map((each) => [each + SERIAL_OF_1970])], {
    recording: false,
    language: "en",
  });
  const wrong = cells.findIndex((row, index) => row[0] !== expected[index]?.[0]);
  expect(wrong === -1 ? "none" : new Date((days[wrong] ?? 0) * DAY).toISOString()).toBe("none");
  expect(days.length).toBeGreaterThan(100_000);
});

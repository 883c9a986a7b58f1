/** A calendar of bank holidays of the tests' own: JavaScript's Date and Gauss's way to Easter. */

const DAY = 86_400_000;

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

/** Whether banks are closed on a day, in days since 1970. */
export function isClosed(epochDay: number): boolean {
  const date = new Date(epochDay * DAY);
  const [year, monthAndDay] = [date.getUTCFullYear(), `${String(date.getUTCMonth() + 1)}-${String(date.getUTCDate())}`];
  if (date.getUTCDay() % 6 === 0 || fixed.includes(monthAndDay)) return true;
  if (monthAndDay === "11-20" && year >= 2024) return true;
  return [-48, -47, -2, 60].includes(epochDay - easterByGauss(year));
}

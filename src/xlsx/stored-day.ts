const isoShape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the two date systems; from March 1900 on the first counts as Excel does. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

/** The serial of a day that a file writes as text (`t="d"`, ECMA-376 Part 1, 18.18.11); null where it is none. */
export function serialOfText(text: string, date1904: boolean): number | null {
  const parts = isoShape.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = parts;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return (moment - (date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900)) / MILLISECONDS_A_DAY;
}

import { evaluate } from "../../src/rule/evaluation";
import { registered } from "../rules/call";
import { isClosed } from "./calendar";

/** DUE_DATE over two centuries of days against a calendar of its own: JavaScript's Date and Gauss's way to Easter. */

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;

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

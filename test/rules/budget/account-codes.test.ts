import { call, callOne, column, failureOf } from "../call";

/** Codes of other charts of accounts (COUNCILS.md, case 19). */

test.each([
  ["3.1.90.11", "4", "3.1.90"],
  ["3.3.90.30-01", "5", "3.3.90.30"],
  ["33.90/30", "3", "33.90"],
  ["3.1.90.11.", "4", "3.1.90"],
  ["1-2-03", "3", "1-2"],
  ["3.3.90.39/05-7", "6", "3.3.90.39/05"],
  [" 4.4.90.52. ", "4", "4.4.90"],
  ["7.", "1", ""],
])("%p has level %s and parent %p", (code, level, parent) => {
  expect(callOne("ACCOUNT_LEVEL", code)).toBe(level);
  expect(callOne("ACCOUNT_PARENT", code)).toBe(parent);
});

test.each(["3..1", "3.1..", "-3.1", "3.1-", "3/", "3.-1", "3.1a", "3,1", "3 1"])("%p is malformed", (code) => {
  expect(failureOf("ACCOUNT_LEVEL", code).parameter).toBe("code");
  expect(failureOf("ACCOUNT_SUM", code, column("3.1"), column(1)).parameter).toBe("prefix");
});

test("sums go by segment, whatever stands between: a subtotal is not counted twice", () => {
  const codes = column(
    "3.3.90.30",
    "3.3.90.30-01",
    "3.3.90.30-02",
    "3.3.90.300-01",
    "3.3.90.39.",
    "3.3.90.39/05",
    "3.3.90.39/06",
  );
  const values = column(30, 10, 20, 1000, 7, 3, 4);
  expect(callOne("ACCOUNT_SUM", "3.3.90.30", codes, values)).toBe("30");
  expect(callOne("ACCOUNT_SUM", "3.3.90.30-01", codes, values)).toBe("10");
  expect(callOne("ACCOUNT_SUM", "3.3.90.39", codes, values)).toBe("7");
  expect(callOne("ACCOUNT_SUM", "3.3.90.", codes, values)).toBe("1037");
  expect(callOne("ACCOUNT_SUM", "33.90", column("33.90/30", "33.90/36", "33.91/30"), column(1, 2, 4))).toBe("3");
});

test("a column of codes", () => {
  expect(call("ACCOUNT_PARENT", column("3.3.90.30-01", "33.90/30", "x"))).toEqual([
    ["3.3.90.30"],
    ["33.90"],
    ["#VALUE!"],
  ]);
});

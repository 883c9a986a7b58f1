import type { RawArgument } from "../../../src/rule/raw";
import { call, callOne, column, failureOf, memoOf, memoValue } from "../call";
import { codesOf, expensesAt, slide53 } from "./slide-53";

/** Figures of the deck (CRESS-MG, 20/10/2017) by slide; where a case is not the deck's, the words after # say why it must hold. */

test.each<[string, readonly RawArgument[], string]>([
  ["CFESS_SHARE", [6659887.46, 169653.6], "1298046.772"],
  ["CFESS_SHARE", [6531768.68, 169653.6, null], "1272423.016"],
  ["CFESS_SHARE", [1000, 0, 0.25], "250"],
  // # a rate of 0 is a rate, not a missing one
  ["CFESS_SHARE", [1000, 0, 0.0001], "0.1"],
  // # a reversal: more is excluded than came in
  ["CFESS_SHARE", [100, 200, 0.2], "-20"],
  ["ACCOUNT_LEVEL", ["6.2.2.1.1.01.04.03.001"], "9"],
  ["ACCOUNT_LEVEL", ["6"], "1"],
  ["ACCOUNT_LEVEL", [" 6.2 "], "2"],
  // # Excel made the code a number
  ["ACCOUNT_LEVEL", [6.2], "2"],
  ["ACCOUNT_PARENT", ["6.2.2.1.1.01.04.03.001"], "6.2.2.1.1.01.04.03"],
  ["ACCOUNT_PARENT", ["6"], ""],
  ["ACCOUNT_PARENT", [6.2], "6"],
])("%s %j is %s", (id, args, expected) => {
  expect(callOne(id, ...args)).toBe(expected);
});

test.each([
  "6..2",
  ".6",
  "6.2..",
  "6.2-x",
  "6,2",
  "6 2",
  "A.1",
  "6.2.2.1.1.02.01 - INVESTIMENTOS",
  "-6",
  "DÍVIDA CFESS",
])("%s is no account code", (code) => {
  for (const id of ["ACCOUNT_LEVEL", "ACCOUNT_PARENT"]) {
    const failure = failureOf(id, code);
    expect(failure.parameter).toBe("code");
    expect(failure.wording.en).toMatch(
      /^code must be an account code such as 6\.2\.2\.1\.1\.01\.04; it got the text "/,
    );
    expect(failure.wording["pt-BR"]).toMatch(/^codigo deve ser um código de conta/);
  }
});

test("a range of codes fails row by row", () => {
  expect(call("ACCOUNT_LEVEL", column("6.2", null, "6..2", 6))).toEqual([["2"], [""], ["#VALUE!"], ["1"]]);
});

test("slides 52 and 55: the transfer, line by line", () => {
  expect(call("CFESS_TRANSFER", 6659887.46, 169653.6).flat()).toEqual([
    "6659887.46",
    "169653.6",
    "6490233.86",
    "1298046.772",
    "5361840.688",
  ]);
  expect(call("CFESS_TRANSFER", 6531768.68, 169653.6).flat()).toEqual([
    "6531768.68",
    "169653.6",
    "6362115.08",
    "1272423.016",
    "5259345.664",
  ]);
});

const scenario = (rates: RawArgument, ...changed: readonly RawArgument[]): RawArgument[] => [
  486.45,
  rates,
  15050,
  1126.8,
  99153.6,
  1050500,
  169653.6,
  0.3,
  ...changed,
];

test("slide 53: net revenue of the three scenarios, unrounded", () => {
  const rows = call("REVENUE_SCENARIOS", ...scenario([[0.065, 0.075, 0.085]]));
  expect(rows).toHaveLength(9);
  expect(rows[0]).toEqual(["518.06925", "522.93375", "527.79825"]);
  expect(rows[8]).toEqual(["5320842.679", "5361840.685", "5402838.691"]);
});

test("rates in a column give the same columns", () => {
  expect(call("REVENUE_SCENARIOS", ...scenario(column(0.065, 0.075, 0.085)))).toEqual(
    call("REVENUE_SCENARIOS", ...scenario([[0.065, 0.075, 0.085]])),
  );
});

test("a blank rate would shift the later ones: it is refused with its position", () => {
  expect(failureOf("REVENUE_SCENARIOS", ...scenario([[0.065, null, 0.085]])).wording).toEqual({
    en: "rates[2] is missing",
    "pt-BR": "falta indices[2]",
  });
});

test("delinquency falls on individual annuities alone", () => {
  const [, individual, , delinquency] = call("REVENUE_SCENARIOS", ...scenario(0.075));
  expect(individual).toEqual(["7870152.9375"]);
  expect(delinquency).toEqual(["2361045.88125"]);
});

test("another share rate changes the share alone", () => {
  const rows = call("REVENUE_SCENARIOS", ...scenario(0.075, 0.25)).flat();
  expect(rows.slice(6)).toEqual(["6490233.85625", "1622558.4640625", "5037328.9921875"]);
});

const balance = call(
  "BUDGET_BALANCE",
  [[5320842.68, 5361840.69, 5402838.69]],
  slide53.map((line) => [...line.amounts]),
);

test("slide 53: balanced, balanced, 194,738.01 too much", () => {
  expect(balance).toEqual([
    ["5320842.68", "5361840.69", "5597576.7"],
    ["0", "0", "-194738.01"],
    ["TRUE", "TRUE", "FALSE"],
  ]);
});

test("half a cent is within the tolerance, a tenth of a cent more is not", () => {
  expect(call("BUDGET_BALANCE", [[100, 100]], [[100.005, 100.006]])[2]).toEqual(["TRUE", "FALSE"]);
  expect(call("BUDGET_BALANCE", 100, 99, 1)[2]).toEqual(["TRUE"]);
  expect(call("BUDGET_BALANCE", 100, 101, 1)[2]).toEqual(["TRUE"]);
  expect(call("BUDGET_BALANCE", 100, 101.01, 1)[2]).toEqual(["FALSE"]);
});

test("blanks among expenses are skipped, text is refused with its position", () => {
  expect(
    call(
      "BUDGET_BALANCE",
      [[3, 5]],
      [
        [1, null],
        ["", 5],
        [2, null],
      ],
    )[1],
  ).toEqual(["0", "0"]);
  expect(
    failureOf(
      "BUDGET_BALANCE",
      [[3, 5]],
      [
        [1, 2],
        ["x", 5],
      ],
    ).wording.en,
  ).toBe('expenses[3] must be a number; it got the text "x"');
});

test("expenses have a column for each revenue", () => {
  const failure = failureOf("BUDGET_BALANCE", [[1, 2, 3]], [[1, 2]]);
  expect(failure.parameter).toBe("expenses");
  expect(failure.wording.en).toBe("expenses must have one column for each of the 3 revenues; it got 2");
});

describe("ACCOUNT_SUM", () => {
  const codes = column(...codesOf(slide53));

  test.each([
    ["6.2.2.1.1.01.04", "1783627.68"],
    ["6.2.2.1.1.01.04.03", "1043279.9"],
    ["6.2.2.1.1.01", "5137102.69"],
    ["6.2.2.1.1", "5167102.69"],
    ["6.2.2.1.1.02", "30000"],
    ["6", "5167102.69"],
    // # the line itself
    ["6.2.2.1.1.01.06", "122000"],
    // # an account without lines
    ["6.2.2.1.1.03", "0"],
    ["7", "0"],
  ])("7.5%% column of slide 53, %s: %s", (prefix, total) => {
    expect(callOne("ACCOUNT_SUM", prefix, codes, column(...expensesAt(1)))).toBe(total);
  });

  test("the debt's line has a name instead of a code and breaks nothing", () => {
    expect(codesOf(slide53)).toContain("DÍVIDA CFESS");
    const blank = codesOf(slide53).map((code) => (code === "DÍVIDA CFESS" ? null : code));
    expect(callOne("ACCOUNT_SUM", "6", column(...blank), column(...expensesAt(1)))).toBe("5167102.69");
  });

  test.each<[string, readonly (string | number | null)[], readonly (number | null)[], string, string]>([
    ["segments, not characters", ["6.1", "6.10", "6.1.1"], [1, 2, 4], "6.1", "4"],
    ["…01.1 is not above …01.10", ["6.01.1", "6.01.10"], [1, 2], "6.01.1", "1"],
    ["01 is not 1", ["6.01", "6.1"], [1, 2], "6.1", "2"],
    ["a subtotal is not counted twice", ["6", "6.2", "6.2.1", "6.2.2"], [30, 30, 10, 20], "6", "30"],
    ["nor one whose level between is not listed", ["6.2", "6.2.1.1"], [10, 10], "6", "10"],
    ["nor the account itself", ["6.2", "6.2.1"], [10, 10], "6.2", "10"],
    ["a line after its details", ["6.2.1", "6.2"], [10, 10], "6.2", "10"],
    ["the same code twice", ["6.1", "6.1"], [1, 2], "6", "3"],
    ["a subtotal printed twice", ["6.1", "6.1.1", "6.1"], [5, 5, 5], "6", "5"],
    ["blank codes and blank amounts", [null, "6.1", "", "6.2"], [9, 1, 9, null], "6", "1"],
    ["codes that Excel made numbers", [6.1, 6.2, 6], [1, 2, 3], "6", "3"],
    ["codes with blanks around them", [" 6.1", "6.2\u00a0"], [1, 2], "6", "3"],
  ])("%s", (_name, lines, amounts, prefix, total) => {
    expect(callOne("ACCOUNT_SUM", prefix, column(...lines), column(...amounts))).toBe(total);
  });

  test("a number as prefix is read as its text", () => {
    expect(callOne("ACCOUNT_SUM", 6.2, column("6.2.1", "6.20"), column(1, 2))).toBe("1");
  });

  test("a code with its name behind it is refused, since its amount would be lost", () => {
    const failure = failureOf("ACCOUNT_SUM", "6", column("6.1", "6.2 - TRIBUTOS"), column(1, 2));
    expect(failure.parameter).toBe("codes");
    expect(failure.wording.en).toBe(
      'codes[2] must be an account code such as 6.2.2.1.1.01.04; it got the text "6.2 - TRIBUTOS"',
    );
    expect(failureOf("ACCOUNT_SUM", "6..1", column("6.1"), column(1)).parameter).toBe("prefix");
  });

  test("as many amounts as codes, each a number or blank", () => {
    expect(failureOf("ACCOUNT_SUM", "6", column("6.1", "6.2"), column(1)).wording.en).toBe(
      "values must have as many cells as codes, 2; it got 1",
    );
    expect(failureOf("ACCOUNT_SUM", "6", column("6.1", "6.2"), column(1, "x")).wording.en).toBe(
      'values[2] must be a number; it got the text "x"',
    );
  });

  test("the memo says which lines were added up", () => {
    const args = ["6.1", column("6.1.1", "6.1.2", "6.1", "6.2", "6.1.3"), column(1, 2, 3, 4, 5)] as const;
    expect(memoValue("ACCOUNT_SUM", args, "Lines added up")).toBe("1–2, 5");
    expect(
      memoOf("ACCOUNT_SUM", args)
        .at(-1)
        ?.operands.map((operand) => operand.label.en),
    ).toEqual(["Amount [1]", "Amount [2]", "Amount [5]"]);
  });
});

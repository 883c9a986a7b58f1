import type { RawArgument } from "../../../src/rule/raw";
import { call, callOne, column, failureOf, memoOf, memoValue } from "../call";

/** Figures of the deck (CRESS-MG, 20/10/2017) by slide; where a case is not the deck's, the words after # say why it must hold. */

describe("SUM_CHECK", () => {
  test.each<[string, readonly RawArgument[], readonly string[]]>([
    ["slide 45: the debts are printed as 200,957", [column(194737, 6219), 200957], ["200956", "1", "FALSE"]],
    [
      "slide 45: accumulated revenue",
      [[[2857371, 3851739.19, 4205685.13, 4473583.35, 5120899.1]], 20509277.77],
      ["20509277.77", "0", "TRUE"],
    ],
    [
      "slide 45: the printed deficits, 2014 with a wrong sign",
      [[[-87345.59, -222011.2, -16154.78, -71807.64, -21549.49]], -386559.14],
      ["-418868.7", "32309.56", "FALSE"],
    ],
    ["# exact where doubles are not", [column(0.1, 0.2), 0.3], ["0.3", "0", "TRUE"]],
    ["# a thousand cents", [Array.from({ length: 1000 }, () => [0.01]), 10], ["10", "0", "TRUE"]],
    ["# blanks are skipped", [column(1, null, "", 2), 3], ["3", "0", "TRUE"]],
    ["# a lone part", [5, 5], ["5", "0", "TRUE"]],
    ["# the tolerance itself is within it", [column(1, 1), 2.01, 0.01], ["2", "0.01", "TRUE"]],
    ["# and below the sum too", [column(1, 1), 1.99, 0.01], ["2", "-0.01", "TRUE"]],
    ["# and no further", [column(1, 1), 2.02, 0.01], ["2", "0.02", "FALSE"]],
    ["# on either side", [column(1, 1), 1.98, 0.01], ["2", "-0.02", "FALSE"]],
  ])("%s", (_name, args, expected) => {
    expect(call("SUM_CHECK", ...args)).toEqual([expected]);
  });

  test.each([
    ["text", "6.219"],
    ["a boolean", true],
    ["an error", "#REF!"],
  ])("%s among the parts is refused with its position, never skipped", (_name, cell) => {
    const failure = failureOf("SUM_CHECK", column(194737, cell), 200957);
    expect(failure.parameter).toBe("parts");
    expect(failure.wording.en).toMatch(/^parts\[2\] must be a number; it got /);
  });

  test("parts stand in one row or column", () => {
    expect(
      failureOf(
        "SUM_CHECK",
        [
          [1, 2],
          [3, 4],
        ],
        10,
      ).wording["pt-BR"],
    ).toBe("parcelas deve ser uma linha ou uma coluna; recebeu um intervalo de 2 × 2 células");
  });
});

describe("EXPLAIN_DIFFERENCE", () => {
  test.each<[number, number, string]>([
    // Slide 45.
    [-16154.78, 16154.78, "SIGN"],
    [200957, 200956, "ONE_DIGIT"],
    [194738, 194737, "ONE_DIGIT"],
    // Slide 53 in whole reais.
    [5320843, 5320842.679, "ROUNDING"],
    [5361841, 5361840.685, "ROUNDING"],
    // Slide 58: 95% of the unrounded annuity, and of the published one.
    [496.79, 496.7870625, "ROUNDING"],
    [496.78, 496.7870625, "TRUNCATION"],
    // Slide 50: two digits differ, 79 and 80.
    [1126.79, 1126.8, "OTHER"],
    // Slide 53, 8.5%: the debt is in twice.
    [876083.79, 681345.78, "OTHER"],
    // # the first that holds
    [0, 0, "EQUAL"],
    [0.1 + 0.2, 0.3, "EQUAL"],
    [2, -2, "SIGN"],
    // # half up, away from zero on both sides
    [0.13, 0.125, "ROUNDING"],
    [-0.13, -0.125, "ROUNDING"],
    [0.12, 0.125, "TRUNCATION"],
    [-0.12, -0.125, "TRUNCATION"],
    [0, 0.3, "ROUNDING"],
    [0, 0.7, "TRUNCATION"],
    // # places, not roundings, of the whole part
    [5000000, 5000123, "OTHER"],
    [12.5, 1250, "SCALE"],
    [1250, 12.5, "SCALE"],
    [-0.84, -84, "SCALE"],
    [84, -0.84, "OTHER"],
    [10, 100, "SCALE"],
    [12.34, 21.34, "TRANSPOSITION"],
    [1.02, 1.2, "TRANSPOSITION"],
    [21, 12, "TRANSPOSITION"],
    [-1324, -1234, "TRANSPOSITION"],
    // # two digits swapped that are not neighbours, a digit too many, another sign as well
    [3214, 1234, "OTHER"],
    [199, 99, "OTHER"],
    [125, 12, "OTHER"],
    [-15, 51, "OTHER"],
    [5.57, 5.5, "ONE_DIGIT"],
    [7, 3, "ONE_DIGIT"],
  ])("%d against %d: %s", (found, expected, cause) => {
    expect(callOne("EXPLAIN_DIFFERENCE", found, expected)).toBe(cause);
  });

  test("ranges are compared row by row, also against one figure", () => {
    expect(call("EXPLAIN_DIFFERENCE", column(1, -1, null, "x"), 1)).toEqual([["EQUAL"], ["SIGN"], [""], ["#VALUE!"]]);
  });

  test("the memo shows the difference itself", () => {
    expect(memoValue("EXPLAIN_DIFFERENCE", [200957, 200956], "Found less expected")).toBe("1");
  });
});

describe("PARSE_BRL", () => {
  test.each<[RawArgument, string]>([
    ["- 87.345,59", "-87345.59"],
    ["R$\u00a01.126,79", "1126.79"],
    ["496,790", "496.79"],
    [12.5, "12.5"],
    [-0.5, "-0.5"],
  ])("%s is %s", (text, expected) => {
    expect(callOne("PARSE_BRL", text)).toBe(expected);
  });

  test("each row fails alone", () => {
    expect(call("PARSE_BRL", column("84%", "1.06", null, "x", true, "(2)"))).toEqual([
      ["0.84"],
      ["#VALUE!"],
      [""],
      ["#VALUE!"],
      ["#VALUE!"],
      ["-2"],
    ]);
  });

  test("says that a text is ambiguous, or that it is no number", () => {
    expect(failureOf("PARSE_BRL", "1.06").wording).toEqual({
      en: 'text is ambiguous: "1.06" has a point that groups no thousands. Write decimals with a comma',
      "pt-BR": 'texto é ambíguo: "1.06" tem um ponto que não separa milhares. Escreva os decimais com vírgula',
    });
    const failure = failureOf("PARSE_BRL", "mil");
    expect(failure.parameter).toBe("text");
    expect(failure.wording["pt-BR"]).toBe('texto deve ser um número como 1.234,56; recebeu o texto "mil"');
  });
});

describe("ROUND_BRL", () => {
  test.each<[readonly RawArgument[], string]>([
    // Slide 51's tie: commercial rounding gives .13, as printed.
    [[7687126.125], "7687126.13"],
    [[7687126.125, 2, "HALF_EVEN"], "7687126.12"],
    [[7687126.125, 2, "TRUNCATE"], "7687126.12"],
    [[7687126.135, null, "HALF_EVEN"], "7687126.14"],
    // # binary fractions that are no ties in binary
    [[1.005], "1.01"],
    [[2.675], "2.68"],
    [[486.45 * 1.075, 4], "522.9338"],
    [[-1.005], "-1.01"],
    [[-1.005, 2, "TRUNCATE"], "-1"],
    [[0.125, 2, "half_even"], "0.12"],
    [[1234.5, -2], "1200"],
    [[1250, -2], "1300"],
    [[1250, -2, "HALF_EVEN"], "1200"],
    [[4231360.56, 0], "4231361"],
    [[-0.001], "0"],
    [[123456789012345, -15], "0"],
    [[923456789012345, -15], "1000000000000000"],
    [[1e-15, 15], "0.000000000000001"],
  ])("%j is %s", (args, expected) => {
    expect(callOne("ROUND_BRL", ...args)).toBe(expected);
  });

  test.each([2.5, -16, 16])("%d decimals are refused", (decimals) => {
    expect(failureOf("ROUND_BRL", 1, decimals).wording.en).toBe(
      `decimals must be a whole number from -15 to 15; it got ${String(decimals)}`,
    );
  });

  test("half to even names the norm", () => {
    expect(memoOf("ROUND_BRL", [0.125, 2, "HALF_EVEN"]).at(-1)?.source?.citation).toBe("ABNT NBR 5891");
  });
});

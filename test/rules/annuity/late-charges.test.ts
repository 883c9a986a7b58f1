import type { RawArgument } from "../../../src/rule/raw";
import { sourceText } from "../../../src/rules/memo/memo-formula";
import { call, column, day, failureOf, memoOf, memoValue } from "../call";

/** LATE_CHARGES as councils really count: the cases of COUNCILS.md by number, and what stands beside them. */

const charges = (amount: number, due: string, paid: string, ...others: readonly RawArgument[]): string[] =>
  call("LATE_CHARGES", amount, day(due), day(paid), ...others)[0] ?? [];

/** fine_rate, monthly_rate, index_factor left out. */
const counted = (counting: string, ...others: readonly RawArgument[]): readonly RawArgument[] => [
  null,
  null,
  null,
  counting,
  ...others,
];

describe("due on a day without banks", () => {
  test.each([
    // Case 10: Easter Sunday, Monday.
    [859, "31/03/2024", "01/04/2024", ["0", "0", "0", "859"]],
    [859, "31/03/2024", "02/04/2024", ["17.18", "0", "0", "876.18"]],
    // A Sunday before Carnival: the next business day is Ash Wednesday.
    [705, "15/02/2026", "18/02/2026", ["0", "0", "0", "705"]],
    [705, "15/02/2026", "19/02/2026", ["14.1", "0", "0", "719.1"]],
    [100, "14/04/2018", "16/04/2018", ["0", "0", "0", "100"]],
    [100, "20/11/2024", "21/11/2024", ["0", "0", "0", "100"]],
    // # 20 November was no holiday yet
    [100, "20/11/2023", "21/11/2023", ["2", "0", "0", "102"]],
    // Paid later, interest counts from the original day.
    [100, "15/04/2018", "15/05/2018", ["2", "1", "0", "103"]],
    [100, "15/04/2018", "16/05/2018", ["2", "1", "0", "103"]],
    [522.93, "15/04/2018", "15/07/2018", ["10.46", "15.69", "0", "549.08"]],
  ])("%p due %s, paid %s", (amount, due, paid, expected) => {
    expect(charges(amount, due, paid)).toEqual(expected);
  });

  test("a local holiday counts once it is given", () => {
    const holidays = column(day("02/04/2024"));
    expect(charges(100, "02/04/2024", "03/04/2024")).toEqual(["2", "0", "0", "102"]);
    expect(charges(100, "02/04/2024", "03/04/2024", null, null, null, null, holidays)).toEqual(["0", "0", "0", "100"]);
    expect(
      charges(100, "31/03/2024", "03/04/2024", null, null, null, null, column(day("01/04/2024"), day("02/04/2024"))),
    ).toEqual([...["0", "0", "0", "100"]]);
  });

  test("nothing falls due in time, whatever the way of counting and the index", () => {
    for (const counting of ["COMPLETED", "STARTED", "CALENDAR", "DAILY"])
      expect(charges(100, "31/03/2024", "01/04/2024", 0.1, 0.05, 1.5, counting)).toEqual(["0", "0", "0", "100"]);
  });

  test("the memo says until when and why", () => {
    const step = memoOf("LATE_CHARGES", [859, day("31/03/2024"), day("01/04/2024")]).find(
      ({ label }) => label.en === "Payable without charges until",
    );
    expect(step?.value).toBe(day("01/04/2024"));
    expect(step && sourceText(step, "pt-BR")).toMatch(
      /^CTN \(Lei 5\.172\/1966\), art\. 210.*Lei 7\.089\/1983.*31\/03\/2024 \(domingo\)/,
    );
  });
});

describe("ways of counting", () => {
  test.each<[string, number, string, string, string, string]>([
    // Case 8: 1/30 of the month's rate a day, half up.
    ["DAILY", 100, "01/03/2024", "06/03/2024", "2", "0.17"],
    ["DAILY", 100, "01/03/2024", "04/03/2024", "2", "0.1"],
    ["DAILY", 1000, "29/02/2024", "01/03/2024", "20", "0.33"],
    ["DAILY", 100, "01/03/2023", "01/03/2024", "2", "12.2"],
    // Case 9: April and May.
    ["CALENDAR", 500, "31/03/2024", "10/05/2024", "10", "10"],
    ["CALENDAR", 500, "01/03/2024", "28/03/2024", "10", "0"],
    ["CALENDAR", 500, "28/03/2024", "01/04/2024", "10", "5"],
    ["CALENDAR", 500, "15/12/2023", "02/01/2024", "10", "5"],
    // Month or part of one.
    ["STARTED", 500, "28/03/2024", "29/03/2024", "10", "5"],
    ["STARTED", 500, "15/03/2024", "15/04/2024", "10", "5"],
    ["STARTED", 500, "15/03/2024", "16/04/2024", "10", "10"],
    ["STARTED", 500, "31/01/2024", "29/02/2024", "10", "5"],
    ["COMPLETED", 500, "15/03/2024", "16/04/2024", "10", "5"],
    ["COMPLETED", 500, "28/03/2024", "27/04/2024", "10", "0"],
  ])("%s: %p due %s paid %s: fine %s, interest %s", (counting, amount, due, paid, fine, interest) => {
    expect(charges(amount, due, paid, ...counted(counting)).slice(0, 2)).toEqual([fine, interest]);
  });

  test("by the day no tie is met on the way: 1/30 is divided last", () => {
    // 31.50 × 1% × 1 ÷ 30 is 0.0105 exactly; × 10 days 0.105, a tie that goes up.
    expect(charges(31.5, "01/03/2024", "11/03/2024", ...counted("DAILY"))[1]).toBe("0.11");
  });
});

describe("suspensions", () => {
  const of2020 = [[day("01/01/2020"), day("31/12/2020")]];
  const of2021 = [[day("01/01/2021"), day("20/12/2021")]];
  test.each([
    // Case 11: Res. CFESS 942/2020 and 969/2021.
    [450, "15/05/2020", "20/07/2020", of2020, ["0", "0", "0", "450"]],
    [450, "15/05/2021", "20/12/2021", of2021, ["0", "0", "0", "450"]],
    [450, "15/05/2020", "31/12/2020", of2020, ["0", "0", "0", "450"]],
    // Paid after it: the fine, and interest from its last day on.
    [450, "15/05/2020", "01/02/2021", of2020, ["9", "4.5", "0", "463.5"]],
    [450, "15/05/2021", "21/12/2021", of2021, ["9", "0", "0", "459"]],
    // Owed before it began: the fine stays, three months less the suspended one.
    [100, "15/01/2020", "15/04/2020", [[day("01/03/2020"), day("31/03/2020")]], ["2", "2", "0", "104"]],
    // Overlapping and touching ones count once; blank rows, as desktop Excel sends them, not at all.
    [
      100,
      "15/01/2020",
      "15/04/2020",
      [
        [day("16/03/2020"), day("31/03/2020")],
        [0, 0],
        [day("01/03/2020"), day("20/03/2020")],
      ],
      ["2", "2", "0", "104"],
    ],
    [100, "15/01/2018", "15/04/2018", of2020, ["2", "3", "0", "105"]],
  ])("%p due %s paid %s", (amount, due, paid, suspensions, expected) => {
    expect(charges(amount, due, paid, null, null, null, null, null, suspensions)).toEqual(expected);
  });

  test("by the day, suspended days do not count", () => {
    const april = [[day("11/04/2024"), day("20/04/2024")]];
    expect(charges(3000, "01/04/2024", "01/05/2024", ...counted("DAILY", null, april))).toEqual([
      "60",
      "20",
      "0",
      "3080",
    ]);
    expect(charges(3000, "01/04/2024", "01/05/2024", ...counted("DAILY"))).toEqual(["60", "30", "0", "3090"]);
  });

  test("without them a call gives what 1.0.0 gave, and the memo names the act: only the caller knows whose annuity it is", () => {
    expect(charges(450, "15/05/2020", "20/07/2020")).toEqual(["9", "9", "0", "468"]);
    expect(charges(450, "15/05/2021", "20/12/2021")).toEqual(["9", "31.5", "0", "490.5"]);
    const fine = memoOf("LATE_CHARGES", [450, day("15/05/2020"), day("20/07/2020")]).find(
      ({ label }) => label.en === "Fine rate",
    );
    expect(fine && sourceText(fine, "pt-BR")).toMatch(
      /Resolução CFESS 942\/2020 \(regionais do CFESS\): a anuidade de 2020, paga até 31\/12\/2020, não tem multa nem juros; informe em suspensoes/,
    );
  });

  test.each([
    [[[day("02/01/2020"), day("01/01/2020")]], "suspensions[1] must end on or after its first day"],
    [[[day("02/01/2020"), "x"]], /^suspensions\[1\] must be a date/],
    [[[day("02/01/2020")]], /^suspensions must be a range of two columns/],
  ])("%j is refused", (suspensions, message) => {
    const args = [100, day("01/01/2020"), day("01/02/2020"), null, null, null, null, null, suspensions] as const;
    expect(failureOf("LATE_CHARGES", ...args).wording.en).toMatch(message);
  });
});

describe("law by the due day", () => {
  test("before 25/09/2017 the rates of 1.0.0 stay, and the memo says that no source is on record for the day", () => {
    expect(charges(100, "24/08/2017", "24/10/2017")).toEqual(["2", "2", "0", "104"]);
    const fine = memoOf("LATE_CHARGES", [100, day("24/08/2017"), day("24/10/2017")]).find(
      ({ label }) => label.en === "Fine rate",
    );
    expect(fine && sourceText(fine, "pt-BR")).toMatch(
      /vigente desde 25\/09\/2017; não há fonte registrada para 24\/08\/2017/,
    );
    const after = memoOf("LATE_CHARGES", [100, day("25/09/2017"), day("25/12/2017")]).find(
      ({ label }) => label.en === "Fine rate",
    );
    expect(after && sourceText(after, "pt-BR")).not.toMatch(/não há fonte/);
  });
});

test("a column of index factors, one a row", () => {
  expect(
    call(
      "LATE_CHARGES",
      column(100, 100, 100),
      column(...Array<number>(3).fill(day("16/04/2018"))),
      day("16/05/2018"),
      null,
      null,
      column(1.1, null, 0),
    ),
  ).toEqual([
    ["2.2", "1.1", "10", "113.3"],
    ["2", "1", "0", "103"],
    ["#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"],
  ]);
});

test("rows that desktop Excel fills with zeros for blank cells are blank rows, one by one and by column", () => {
  const [due, paid] = [day("16/04/2018"), day("16/05/2018")];
  for (const length of [3, 4000]) {
    const amounts = Array.from({ length }, (_, row) => [row === 1 ? 0 : 100]);
    const dues = Array.from({ length }, (_, row) => [row === 1 ? 0 : due]);
    const rows = call("LATE_CHARGES", amounts, dues, paid);
    expect(rows[1]).toEqual(["", "", "", ""]);
    expect(rows.at(-1)).toEqual(["2", "1", "0", "103"]);
    // # an amount without its day is a mistake, not a blank row
    expect(
      call(
        "LATE_CHARGES",
        amounts.map(() => [100]),
        dues,
        paid,
      )[1],
    ).toEqual(Array(4).fill("#VALUE!"));
    expect(
      call(
        "ANNUITY_REVENUE",
        amounts.map(([each]) => [each ?? 0]),
        10,
      )[1],
    ).toEqual(["0"]);
  }
});

test("months and days of interest are figures of the memo", () => {
  const args = (counting: string): readonly RawArgument[] => [
    100,
    day("16/04/2018"),
    day("20/06/2018"),
    ...counted(counting),
  ];
  expect(memoValue("LATE_CHARGES", args("STARTED"), "Months of interest")).toBe("3");
  expect(memoValue("LATE_CHARGES", args("DAILY"), "Days of interest")).toBe("65");
});

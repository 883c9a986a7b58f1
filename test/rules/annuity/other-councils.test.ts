import { call, callOne, column, day, failureOf, memoOf } from "../call";
import { sourceText } from "../../../src/rules/memo/memo-formula";

/** Other councils, other years: the cases of COUNCILS.md by number that functions answer; right values as published. */

const goias2026 = [
  [day("15/02/2026"), 0.15],
  [day("15/03/2026"), 0.1],
  [day("15/04/2026"), 0.05],
];

test("1: CRESS-GO 2026, three discounts and ten instalments", () => {
  const rows = call("ANNUITY_SCHEDULE", 705, 2026, 10, goias2026);
  expect(rows.slice(0, 4).map((row) => row[3])).toEqual(["599.25", "634.5", "669.75", "705"]);
  expect(rows.slice(4).map((row) => row[3])).toEqual(Array(10).fill("70.5"));
  expect(rows[13]?.[1]).toBe(String(day("15/11/2026")));
});

test.each([
  // 3: 15/02/2026 is the Sunday before Carnival.
  ["18/02/2026", true, null, "599.25"],
  ["18/02/2026", false, null, "634.5"],
  ["18/02/2026", null, null, "634.5"],
  ["19/02/2026", true, null, "634.5"],
  // 15/03/2026 is a Sunday.
  ["16/03/2026", true, null, "634.5"],
  ["16/03/2026", false, null, "669.75"],
  // A local holiday moves it further.
  ["17/03/2026", true, column(day("16/03/2026")), "634.5"],
  ["17/03/2026", true, column(day("18/03/2026")), "669.75"],
  ["15/04/2026", true, null, "669.75"],
  ["16/04/2026", true, null, "705"],
])("3: 705 paid on %s, deadlines moving %p: %4$s", (paid, moves, holidays, expected) => {
  expect(callOne("ANNUITY_DISCOUNT", 705, day(paid), goias2026, moves, holidays)).toBe(expected);
});

test("3: the schedule in law moves too, and 16/04/2018 stays whole unless asked", () => {
  expect(callOne("ANNUITY_DISCOUNT", 522.93, day("16/04/2018"))).toBe("522.93");
  expect(callOne("ANNUITY_DISCOUNT", 522.93, day("16/04/2018"), null, true)).toBe("496.78");
});

const rioGrandeDoSul = [
  [day("08/02/2018"), 0.15],
  [day("07/03/2018"), 0.1],
  [day("06/04/2018"), 0.05],
];

test.each([404.56, 404.5645])("4: CRESS-RS 2018 from %p, off the published annuity", (amount) => {
  const rows = call(
    "ANNUITY_SCHEDULE",
    amount,
    2018,
    6,
    rioGrandeDoSul,
    day("15/02/2018"),
    day("15/05/2018"),
    "PUBLISHED",
  );
  expect(rows.slice(0, 4).map((row) => row[3])).toEqual(["343.88", "364.1", "384.33", "404.56"]);
  expect(rows[3]?.[1]).toBe(String(day("15/05/2018")));
  expect(rows.slice(4).map((row) => row[1])).toEqual(
    ["15/02/2018", "15/03/2018", "15/04/2018", "15/05/2018", "15/06/2018", "15/07/2018"].map((each) =>
      String(day(each)),
    ),
  );
});

test("4: unrounded, as published in 1.0.0, it stays 364.11 and 384.34", () => {
  const rows = call("ANNUITY_SCHEDULE", 404.5645, 2018, 6, rioGrandeDoSul);
  expect(rows.slice(1, 3).map((row) => row[3])).toEqual(["364.11", "384.34"]);
  expect(rows[3]?.[1]).toBe("");
});

test("5: CRESS-RJ 2024, 3.53% more, ten instalments from January on the 15th", () => {
  expect(callOne("ANNUITY_ADJUST", 552.47, 0.0353, 2)).toBe("571.97");
  const deadlines = [[day("31/01/2024"), 0.1]];
  const rows = call("ANNUITY_SCHEDULE", 571.97, 2024, 10, deadlines, day("15/01/2024"));
  expect(rows[2]?.[1]).toBe(String(day("15/01/2024")));
  expect(rows.at(-1)?.[1]).toBe(String(day("15/10/2024")));
});

test.each([2013, 2026, 2031])("without discounts in %p: a deadline at 0 is a schedule", (year) => {
  const on = (dayMonth: string): string => String(day(`${dayMonth}/${String(year)}`));
  const rows = call(
    "ANNUITY_SCHEDULE",
    413.67,
    year,
    3,
    [[day(`31/01/${String(year)}`), 0]],
    null,
    day(`31/03/${String(year)}`),
  );
  const lastOfFebruary = String(day(`01/03/${String(year)}`) - 1);
  expect(rows).toEqual([
    ["DISCOUNT", on("31/01"), "0", "413.67"],
    ["FULL", on("31/03"), "0", "413.67"],
    ["INSTALLMENT", on("31/01"), "0", "137.89"],
    ["INSTALLMENT", lastOfFebruary, "0", "137.89"],
    ["INSTALLMENT", on("31/03"), "0", "137.89"],
  ]);
  const paid = (dayMonth: string): string =>
    callOne("ANNUITY_DISCOUNT", 413.67, day(`${dayMonth}/${String(year)}`), [[day(`31/01/${String(year)}`), 0]]);
  expect([paid("31/01"), paid("01/02")]).toEqual(["413.67", "413.67"]);
  // A year without a schedule on record guesses none.
  expect(failureOf("ANNUITY_SCHEDULE", 413.67, year, 3).reason).toBe("notAvailable");
});

test.each([
  // 14: whole until 30/06, then twelfths of what is left.
  [500, "10/03/2026", "500"],
  [500, "01/07/2026", "250"],
  [500, "30/06/2026", "500"],
  [500, "31/12/2026", "41.67"],
  [522.93375, "15/10/2018", "130.73"],
])("14: %p registered on %s pays %s", (annual, on, expected) => {
  expect(callOne("ANNUITY_PRORATA", annual, day(on), "SECOND_HALF")).toBe(expected);
});

test("14: a column of registrations", () => {
  const dates = Array.from({ length: 40 }, (_, row) => [day(row % 2 === 0 ? "10/03/2026" : "01/07/2026")]);
  expect(call("ANNUITY_PRORATA", 500, dates, "SECOND_HALF")).toEqual(
    dates.map((_, row) => [row % 2 === 0 ? "500" : "250"]),
  );
});

test("18: 24 instalments are taken, and the memo says what binds the councils of social work from 2023 on", () => {
  const told = (year: number, count: number): string =>
    memoOf("ANNUITY_SCHEDULE", [705, year, count, [[day(`15/02/${String(year)}`), 0.1]]])
      .filter(({ label }) => label.en === "Instalment, unrounded")
      .map((step) => sourceText(step, "pt-BR"))
      .join();
  expect(call("ANNUITY_SCHEDULE", 705, 2026, 24, goias2026)).toHaveLength(28);
  expect(told(2026, 24)).toMatch(/Resolução CFESS 1006\/2022.*6 a 10 parcelas iguais, sem desconto/);
  expect([told(2026, 10), told(2026, 6), told(2022, 24)]).toEqual(["", "", ""]);
  expect(told(2023, 5)).toMatch(/1006\/2022/);
});

test("23: at most two re-instalments are said beside the limit", () => {
  const step = memoOf("DEBT_INSTALLMENT_LIMIT", [3]).at(-1);
  expect(step && sourceText(step, "pt-BR")).toMatch(
    /638\/2012.*829\/2017.*reparcelamento no máximo duas vezes \(art\. 5º, § 2º\)/,
  );
});

test.each([
  [1, "10/10/2012", "5"],
  [3, "22/09/2017", "10"],
  [4, "01/01/2026", "20"],
])("%p annuities owed on %s: %s instalments", (owed, on, expected) => {
  expect(callOne("DEBT_INSTALLMENT_LIMIT", owed, day(on))).toBe(expected);
});

test.each([
  [
    "DEBT_INSTALLMENT_LIMIT",
    [3, day("09/10/2012")],
    "data 09/10/2012 é anterior ao primeiro valor registrado, de 10/10/2012",
  ],
  [
    "CFESS_SHARE",
    [1, 0, null, day("12/05/2005")],
    "data 12/05/2005 é anterior ao primeiro valor registrado, de 13/05/2005; informe aliquota",
  ],
  [
    "ANNUITY_BAND",
    [500, 2023],
    "ano 2023 tem os patamares em Resolução CFESS 1006/2022, Anexo I (DOU 28/09/2022), que não está registrado; informe mínimo e máximo",
  ],
  ["ANNUITY_BAND", [500, 2025], "ano 2025 não tem patamares de anuidade registrados; informe mínimo e máximo"],
])("%s %j: what is not known is not guessed", (id, args, message) => {
  const failure = failureOf(id, ...args);
  expect([failure.reason, failure.wording["pt-BR"]]).toEqual(["notAvailable", message]);
});

test.each<[number | null, string | null, string]>([
  // A council that cuts the adjusted annuity to whole reais.
  [0, "TRUNCATE", "329"],
  [0, "UP", "330"],
  [0, "HALF_UP", "330"],
  [2, "UP", "329.97"],
  [1, "TRUNCATE", "329.9"],
  [-1, "UP", "330"],
  [null, null, "329.9672"],
])("316 adjusted by 4.42%% with %p places, %p: %s", (decimals, rounding, expected) => {
  expect(callOne("ANNUITY_ADJUST", 316, 0.0442, decimals, rounding)).toBe(expected);
  const long = Array.from({ length: 60 }, () => [316]);
  expect(call("ANNUITY_ADJUST", long, 0.0442, decimals, rounding)).toEqual(long.map(() => [expected]));
});

test("a rounding without decimals would do nothing: it is refused", () => {
  expect(failureOf("ANNUITY_ADJUST", 316, 0.0442, null, "UP").parameter).toBe("rounding");
});

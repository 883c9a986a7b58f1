import { Decimal } from "../../../src/core/decimal";
import { inpc } from "../../../src/law/inpc";
import { call, callOne, column, day, failureOf, memoOf } from "../call";

/** The INPC of Lei 12.514/2011, art. 6, from the month after it began; figures published by councils and IBGE. */

const first = day("01/11/2011");

/** The least debt for the courts: five times R$ 500 of art. 6, I, adjusted, to the cent. */
const threshold = (to: string): string => new Decimal(callOne("INDEX_FACTOR", first, day(to))).times(2500).toFixed(2);

test.each([
  ["01/08/2021", "4397.73"],
  ["31/12/2021", "4573.09"],
  ["15/12/2022", "4844.38"],
  ["31/08/2023", "4980.03"],
])("with the INPC up to %s a debt must reach %s", (to, least) => {
  expect(threshold(to)).toBe(least);
});

test.each([
  // Published: 2.08% in the twelve months to July 2017, 3.53% to July 2023; 5.93% and 10.16% in the calendar years.
  ["01/08/2016", "31/07/2017", "1.0208"],
  ["01/08/2022", "31/07/2023", "1.0353"],
  ["01/01/2022", "31/12/2022", "1.0593"],
  ["01/01/2021", "31/12/2021", "1.1016"],
  ["15/03/2020", "15/03/2020", "1.0018"],
])("from %s to %s it is %s, as published", (from, to, factor) => {
  expect(new Decimal(callOne("INDEX_FACTOR", day(from), day(to))).toFixed(4)).toBe(factor);
});

test("a column of months gives a factor each, one that fails alone", () => {
  expect(
    call("INDEX_FACTOR", column(day("01/01/2023"), day("01/08/2023"), day("01/09/2023"), null), day("31/08/2023")),
  ).toEqual([["1.02800106459158"], ["1.002"], ["#VALUE!"], [""]]);
});

test("a series given takes the INPC's place, in any order, blank rows skipped as Excel sends them", () => {
  const series = [
    [day("01/10/2024"), 0.0061],
    [0, 0],
    [day("30/09/2024"), 0.0048],
    [null, null],
  ];
  expect(callOne("INDEX_FACTOR", day("01/09/2024"), day("05/10/2024"), series)).toBe("1.01092928");
  const failure = failureOf("INDEX_FACTOR", day("01/09/2024"), day("05/11/2024"), series);
  expect([failure.reason, failure.wording["pt-BR"]]).toEqual([
    "notAvailable",
    "serie não tem a taxa de 11/2024, entre mes_inicial e mes_final",
  ]);
});

test("a month typed as it is printed counts as it stands, and the memo says so; one of before 1995 may be what it is", () => {
  const series = [
    [day("01/09/2024"), 0.0048],
    [day("01/10/2024"), 0.61],
    [day("01/03/1990"), 0.8],
  ];
  const arguments_ = [day("01/09/2024"), day("05/10/2024"), series];
  expect(callOne("INDEX_FACTOR", ...arguments_)).toBe("1.617728");
  const operation = memoOf("INDEX_FACTOR", arguments_).at(-1)?.operation;
  expect(operation?.kind === "found" && operation.how["pt-BR"]).toBe(
    "produto de 1 + taxa nos meses [61 % em 10/2024: não seria 0,61 %?]",
  );
});

test.each([
  ["31/10/2011", "30/11/2011", "2011-10"],
  ["01/08/2023", "01/09/2023", "2023-09"],
  ["01/01/2026", "01/02/2026", "2026-01"],
])("the INPC from %s to %s: %s is not on record", (from, to, month) => {
  const failure = failureOf("INDEX_FACTOR", day(from), day(to));
  expect(failure.reason).toBe("notAvailable");
  expect(failure.wording.en).toBe(
    `the INPC of ${month} is not on record: from_month to to_month must lie within it; pass series`,
  );
});

test.each([
  [[day("01/02/2018"), day("31/01/2018")], "to_month must not be before from_month"],
  [[first, first, [[day("01/11/2011"), 0.57, 1]]], /^series must be a range of two columns, month and rate/],
  [
    [
      first,
      first,
      [
        [day("01/11/2011"), 0.57],
        [day("30/11/2011"), 0.5],
      ],
    ],
    "series[2] repeats a month",
  ],
  // # 1.46 is a percentage as it is printed
  [
    [first, first, [[day("01/11/2011"), 1.46]]],
    /^series\[1\] must be a number greater than -1 and at most 1; it got 1\.46/,
  ],
])("%j is refused", (args, message) => {
  expect(failureOf("INDEX_FACTOR", ...args).wording.en).toMatch(message);
});

test("the memo names the index, the months and what rests on a second series", () => {
  const step = memoOf("INDEX_FACTOR", [first, day("31/08/2023")]).at(-1);
  expect(step?.source?.citation).toBe("INPC, variação mensal, IBGE");
  expect(step?.source?.note?.["pt-BR"]).toMatch(
    /^142 meses, de 11\/2011 a 08\/2023; 04 a 08\/2023 vêm de uma segunda série/,
  );
});

test("every year of the INPC is one row, whole but for the first and the last", () => {
  const months = inpc.flatMap(({ year, firstMonth, percents }) =>
    percents.map((_, place) => year * 12 + firstMonth + place),
  );
  expect(months).toEqual(months.map((_, index) => (months[0] ?? 0) + index));
  for (const { percents } of inpc) for (const percent of percents) expect(percent).toMatch(/^-?\d\.\d\d$/);
});

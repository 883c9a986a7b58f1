import { Decimal } from "../../src/core/decimal";
import { Failure } from "../../src/rule/failure";
import type { Figure } from "../../src/rule/figure";
import type { FigureValue } from "../../src/core/figure-value";
import type { Parameter, ParameterSite } from "../../src/rule/parameter";
import { codes, days, grid, optionalYears, parts, schedule, vectorCells, years } from "../../src/rule/parameter-ranges";
import { date, flag, number, numberOr, optionalNumber, text, word, year } from "../../src/rule/parameter-values";
import { errorTextOf, type RawArgument } from "../../src/rule/raw";
import { sameInBoth } from "../../src/core/wording";
import { column } from "../rules/call";

const site: ParameterSite = { english: "rate", name: { en: "rate", "pt-BR": "taxa" } };
const wording = { named: "taxa", label: sameInBoth("Rate"), description: sameInBoth("A rate.") };

function readBy<F>(parameter: Parameter<F>, raw: RawArgument): F {
  return parameter.read(raw, site);
}

function refused(parameter: Parameter, raw: RawArgument): Failure {
  try {
    parameter.read(raw, site);
  } catch (problem) {
    if (problem instanceof Failure) return problem;
    throw problem;
  }
  throw new Error("it was read");
}

const valueOf = (found: Figure<FigureValue>): string =>
  found.value instanceof Decimal ? found.value.toFixed() : String(found.value);

const aRate = number({ ...wording, unit: "rate", least: "0", most: "1" });

test.each<[RawArgument, string]>([
  [0.075, "0.075"],
  [0.1 + 0.2, "0.3"],
  [[[0.5]], "0.5"],
  [0, "0"],
  [1, "1"],
])("a rate of %p is %s", (raw, expected) => {
  expect(valueOf(readBy(aRate, raw))).toBe(expected);
});

test.each<[RawArgument, string, string]>([
  [
    "abc",
    'rate must be a number from 0 to 1; it got the text "abc"',
    'taxa deve ser um número de 0 a 1; recebeu o texto "abc"',
  ],
  [
    "0,5",
    'rate must be a number from 0 to 1; it got the text "0,5"',
    'taxa deve ser um número de 0 a 1; recebeu o texto "0,5"',
  ],
  [true, "rate must be a number from 0 to 1; it got TRUE", "taxa deve ser um número de 0 a 1; recebeu VERDADEIRO"],
  [1.5, "rate must be a number from 0 to 1; it got 1.5", "taxa deve ser um número de 0 a 1; recebeu 1,5"],
  [-0.1, "rate must be a number from 0 to 1; it got -0.1", "taxa deve ser um número de 0 a 1; recebeu -0,1"],
  [NaN, "rate must be a number from 0 to 1; it got NaN", "taxa deve ser um número de 0 a 1; recebeu NaN"],
  [
    "#N/A",
    "rate must be a number from 0 to 1; it got the error #N/A",
    "taxa deve ser um número de 0 a 1; recebeu o erro #N/A",
  ],
  [
    { code: "#DIV/0!" },
    "rate must be a number from 0 to 1; it got the error #DIV/0!",
    "taxa deve ser um número de 0 a 1; recebeu o erro #DIV/0!",
  ],
  [
    {},
    "rate must be a number from 0 to 1; it got a value of another kind",
    "taxa deve ser um número de 0 a 1; recebeu um valor de outro tipo",
  ],
  [null, "rate is missing", "falta taxa"],
  [undefined, "rate is missing", "falta taxa"],
  ["", "rate is missing", "falta taxa"],
  [[[null]], "rate is missing", "falta taxa"],
  [
    [[1, 2]],
    "rate must be a single value; it got a range of 1 × 2 cells",
    "taxa deve ser um único valor; recebeu um intervalo de 1 × 2 células",
  ],
  [
    [],
    "rate must be a single value; it got a range of 0 × 0 cells",
    "taxa deve ser um único valor; recebeu um intervalo de 0 × 0 células",
  ],
])("a rate of %p is refused in both languages", (raw, english, portuguese) => {
  const failure = refused(aRate, raw);
  expect(failure.wording).toEqual({ en: english, "pt-BR": portuguese });
  expect(failure.parameter).toBe("rate");
  expect(failure.reason).toBe("invalidValue");
});

test("a long text is cut in the message", () => {
  expect(refused(aRate, "x".repeat(500)).message).toBe(
    `rate must be a number from 0 to 1; it got the text "${"x".repeat(40)}…"`,
  );
});

test.each([
  [{ above: "0" }, 0, "a number greater than 0"],
  [{ least: "0" }, -1, "a number of at least 0"],
  [{ most: "1" }, 2, "a number of at most 1"],
  [{ least: "1", whole: true }, 1.5, "a whole number of at least 1"],
  [{ least: "-15", most: "15", whole: true }, 16, "a whole number from -15 to 15"],
])("outside %p the message says what is asked for", (bounds, raw, demand) => {
  expect(refused(number({ ...wording, unit: "none", ...bounds }), raw).message).toBe(
    `rate must be ${demand}; it got ${raw === 0 ? "0 (a blank cell counts as 0)" : String(raw)}`,
  );
});

test("a whole number is one at the 15 digits that Excel shows", () => {
  const whole = number({ ...wording, unit: "count", whole: true });
  expect(valueOf(readBy(whole, 0.1 * 3 * 10))).toBe("3");
});

test.each([null, undefined, "", [[""]], [[null]]])("left out as %p, defaults apply", (raw) => {
  expect(valueOf(readBy(numberOr("0.01", { ...wording, unit: "rate" }), raw))).toBe("0.01");
  expect(readBy(optionalNumber(sameInBoth("?"), { ...wording, unit: "rate" }), raw)).toBeUndefined();
  expect(readBy(flag(wording), raw).value).toBe(false);
  expect(readBy(word(["EQUAL", "EXACT"], wording), raw).value).toBe("EQUAL");
  expect(readBy(days(wording), raw).size).toBe(0);
  expect(readBy(schedule(sameInBoth("?"), { ...wording, rateLabel: sameInBoth("Rate") }), raw)).toBeUndefined();
  expect(readBy(optionalYears(sameInBoth("?"), { ...wording, unit: "money" }), raw)).toBeUndefined();
});

test("0 is a value, not a missing one", () => {
  expect(valueOf(readBy(numberOr("0.01", { ...wording, unit: "rate" }), 0))).toBe("0");
});

test.each<[RawArgument, number]>([
  [43205, 43205],
  [43205.99, 43205],
  [1, 1],
  [2958465, 2958465],
  [2958465.5, 2958465],
])("the date %p is the day %i", (raw, serial) => {
  expect(readBy(date(wording), raw).value).toBe(serial);
});

test.each<[RawArgument]>([[0], [0.5], [60], [-1], [2958466], [1e300], [NaN], ["15/04/2018"], [true]])(
  "the date %p is refused",
  (raw) => {
    expect(refused(date(wording), raw).message).toMatch(
      /^rate must be a date from 01\/01\/1900 to 31\/12\/9999; it got/,
    );
  },
);

test("a year is shown as people write it, and must be one that dates can have", () => {
  expect(readBy(year(wording), 2018).value).toBe("2018");
  for (const raw of [0, 1899, 10000, 2018.5, "2018", true, 1e300]) {
    expect(refused(year(wording), raw).message).toMatch(/^rate must be a whole number from 1900 to 9999; it got/);
  }
});

test.each<[RawArgument, boolean]>([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
])("the flag %p is %p", (raw, truth) => {
  expect(readBy(flag(wording), raw).value).toBe(truth);
});

test.each<[RawArgument]>([[2], ["TRUE"], ["VERDADEIRO"], ["#N/A"]])("the flag %p is refused", (raw) => {
  expect(refused(flag(wording), raw).message).toMatch(/^rate must be TRUE or FALSE; it got/);
});

test("a mode word is read in any case, and a wrong one is answered with the words there are", () => {
  const mode = word(["EQUAL", "EXACT"], wording);
  expect(readBy(mode, " exact ").value).toBe("EXACT");
  expect(refused(mode, "EXACTLY").wording).toEqual({
    en: 'rate must be one of EQUAL, EXACT; it got the text "EXACTLY"',
    "pt-BR": 'taxa deve ser um de EQUAL, EXACT; recebeu o texto "EXACTLY"',
  });
  expect(refused(mode, 1).message).toBe("rate must be one of EQUAL, EXACT; it got 1");
});

test("a code that Excel made a number is read as its text", () => {
  expect(readBy(text(wording), 6.2).value).toBe("6.2");
  expect(readBy(text(wording), "6.2.10").value).toBe("6.2.10");
  expect(refused(text(wording), true).message).toBe("rate must be a text; it got TRUE");
});

test("a vector is one row or one column", () => {
  expect(vectorCells([[1, 2, 3]], site)).toEqual([1, 2, 3]);
  expect(vectorCells([[1], [2]], site)).toEqual([1, 2]);
  expect(vectorCells(7, site)).toEqual([7]);
  expect(() =>
    vectorCells(
      [
        [1, 2],
        [3, 4],
      ],
      site,
    ),
  ).toThrow("rate must be one row or one column; it got a range of 2 × 2 cells");
  expect(() => vectorCells([[1], [2, 3]], site)).toThrow("rate must be one row or one column");
});

test("parts skip blanks and refuse all else that is no number, with its position", () => {
  const read = parts({ ...wording, unit: "money" });
  const found = readBy(read, column(1, null, 0.1 + 0.2, ""));
  expect(found.entries.map((entry) => entry?.value.toFixed() ?? null)).toEqual(["1", null, "0.3", null]);
  expect(found.entries[2]?.label.en).toBe("Rate [3]");
  expect(found).toMatchObject({ rows: 4, columns: 1 });
  expect(readBy(read, [[1, 2]])).toMatchObject({ rows: 1, columns: 2 });
  expect(refused(read, column(1, "x")).message).toBe('rate[2] must be a number; it got the text "x"');
  expect(refused(read, column(1, false)).message).toBe("rate[2] must be a number; it got FALSE");
  expect(refused(read, column(1, "#REF!")).message).toBe("rate[2] must be a number; it got the error #REF!");
  expect(refused(read, column(null, "")).message).toBe("rate is missing");
});

test("years refuse a blank by its position", () => {
  const read = years({ ...wording, unit: "money" });
  expect(readBy(read, [[13, 13]]).map(valueOf)).toEqual(["13", "13"]);
  expect(refused(read, [[13, null, 13]]).wording).toEqual({ en: "rate[2] is missing", "pt-BR": "falta taxa[2]" });
  expect(refused(read, null).message).toBe("rate is missing");
});

test("a limit on a vector's length is said", () => {
  expect(refused(parts({ ...wording, unit: "money", limit: 2 }), [[1, 2, 3]]).message).toBe(
    "rate must be at most 2 cells; it got a range of 1 × 3 cells",
  );
});

test("a grid is a rectangle whose blanks are null", () => {
  const read = grid({ ...wording, unit: "money" });
  const found = readBy(read, [
    [1, null],
    [3, 4],
  ]);
  expect(found.map((row) => row.map((entry) => entry?.value.toFixed() ?? null))).toEqual([
    ["1", null],
    ["3", "4"],
  ]);
  expect(refused(read, [[1, 2], [3]]).message).toMatch(/^rate must be a rectangle; it got/);
  expect(refused(read, [[1, "x"]]).message).toBe('rate[2] must be a number; it got the text "x"');
});

test("codes keep their text and their blanks", () => {
  expect(readBy(codes(wording), column("6.2", 6.2, null))).toEqual(["6.2", "6.2", null]);
});

const aSchedule = schedule(sameInBoth("?"), { ...wording, rateLabel: { en: "Discount", "pt-BR": "Desconto" } });

test("a schedule's rates are named by their deadlines, and blank rows are skipped", () => {
  const rows = readBy(aSchedule, [
    [43146, 0.15],
    [null, ""],
    [43174.5, 0.1],
  ]);
  expect(rows?.map((row) => [row.deadline, row.rate.value.toFixed(), row.rate.label.en])).toEqual([
    [43146, "0.15", "Discount until 2018-02-15"],
    [43174, "0.1", "Discount until 2018-03-15"],
  ]);
  expect(rows?.[0]?.rate.label["pt-BR"]).toBe("Desconto até 15/02/2018");
});

test.each<[RawArgument, string]>([
  [
    [
      [43174, 0.1],
      [43146, 0.15],
    ],
    "rate[2] must be later than the deadline before it",
  ],
  [
    [
      [43146, 0.1],
      [43146, 0.15],
    ],
    "rate[2] must be later than the deadline before it",
  ],
  [[[43146, 1.5]], "rate[1] must be a number from 0 to 1; it got 1.5"],
  [[[43146, null]], "rate[1] must be a number from 0 to 1; it got nothing"],
  [[[null, 0.1]], "rate[1] must be a date from 01/01/1900 to 31/12/9999; it got nothing"],
  [[[43146, 0.1, 1]], "rate must be a range of two columns, deadline and rate; it got a range of 1 × 3 cells"],
  [[[43146]], "rate must be a range of two columns, deadline and rate; it got a range of 1 × 1 cells"],
  [0.1, "rate must be a range of two columns, deadline and rate; it got 0.1"],
])("the schedule %j is refused", (raw, message) => {
  expect(refused(aSchedule, raw).message).toBe(message);
});

test("days skip blanks and name a wrong one by its position", () => {
  expect([
    ...readBy(days(wording), [
      [43146, null],
      ["", 43174.5],
    ]),
  ]).toEqual([43146, 43174]);
  expect(refused(days(wording), [[43146], ["x"]]).message).toBe(
    'rate[2] must be a date from 01/01/1900 to 31/12/9999; it got the text "x"',
  );
});

test.each<[unknown, string | null]>([
  ["#N/A", "#N/A"],
  ["#div/0!", "#DIV/0!"],
  ["N/A", null],
  [{ code: "#VALUE!" }, "#VALUE!"],
  [{ basicValue: "#NAME?" }, "#NAME?"],
  [{ code: 5 }, null],
  [7, null],
  [null, null],
])("the error in %p is %p", (raw, error) => {
  expect(errorTextOf(raw as never)).toBe(error);
});

import fc from "fast-check";
import { Decimal } from "../../src/core/decimal";
import { evaluate } from "../../src/rule/evaluation";
import { Failure } from "../../src/rule/failure";
import type { FigureValue } from "../../src/core/figure-value";
import type { RawArgument } from "../../src/rule/raw";
import type { Rule } from "../../src/rule/rule";
import { languages } from "../../src/core/wording";
import { rules } from "../../src/rules";
import { formulaInFigures, formulaInWords, sourceText } from "../../src/rules/memo/memo-formula";
import { day, memoOf, rawExample, registered, shownCell, shownNumber, shownValue } from "./call";

/** The memo of each example. */
const memos = rules
  .filter((rule) => rule.group !== "memo")
  .flatMap((rule) =>
    rule.examples.map((example, index) => {
      const args = example.arguments.map(rawExample);
      return [`${rule.id} ${String(index + 1)}`, rule, args] as const;
    }),
  );

function lastCell(rule: Rule, args: readonly RawArgument[]): string {
  const { cells } = evaluate(rule, args, { recording: true, language: "en" });
  const cell = cells.at(-1)?.at(-1);
  if (cell === undefined || cell instanceof Failure) throw new Error(`${rule.id} gave no result`);
  return shownCell(cell);
}

/** As the cell shows it: the nearest double at 15 digits. */
const inCell = (value: FigureValue): string =>
  value instanceof Decimal ? shownNumber(value.toNumber()) : shownValue(value);

describe.each(memos)("the memo of %s", (_name, rule, args) => {
  test("ends with the result", () => {
    const last = memoOf(rule.id, args).at(-1);
    if (!last) throw new Error("no step");
    expect(inCell(last.value)).toBe(lastCell(rule, args));
  });

  test("names each step and its formula in both languages, with the same figures", () => {
    const inEnglish = memoOf(rule.id, args, "en");
    const inPortuguese = memoOf(rule.id, args, "pt-BR");
    expect(inPortuguese.map((step) => shownValue(step.value))).toEqual(inEnglish.map((step) => shownValue(step.value)));
    for (const step of inEnglish) {
      for (const language of languages) {
        expect(step.label[language].trim()).not.toBe("");
        expect(formulaInWords(step, language).trim()).not.toBe("");
        expect(formulaInFigures(step, language)).not.toMatch(/NaN|undefined|\[object/);
        expect(sourceText(step, language)).not.toMatch(/undefined|\{/);
      }
    }
  });

  test("has each operand's line above the line that uses it", () => {
    const above = new Set<string>();
    for (const step of memoOf(rule.id, args)) {
      // A table's last cell, repeated as the result, may be a plain 0 or 1 that no line made.
      if (step.operation.kind === "same") continue;
      for (const operand of step.operands) {
        const isNumeral =
          operand.label.en === shownValue(operand.value) || ["TRUE", "FALSE"].includes(operand.label.en);
        if (!isNumeral && !above.has(operand.label.en)) {
          throw new Error(`${step.label.en} uses ${operand.label.en}, which no line above shows`);
        }
      }
      above.add(step.label.en);
    }
  });
});

/** The steps that apply a rule of law, by function. */
test.each<[string, readonly RawArgument[], string, RegExp]>([
  ["ANNUITY_DISCOUNT", [522.93, day("15/02/2018")], "Discount rate", /slide 58; Lei 12\.514\/2011, art\. 6º/],
  ["ANNUITY_SCHEDULE", [522.93, 2018], "Discount until 2018-04-15", /slide 58; Lei 12\.514\/2011, art\. 6º/],
  ["ANNUITY_PRORATA", [522.93, day("01/07/2018")], "Months left in the year", /^Lei 12\.514\/2011, art\. 6º, § 2º/],
  ["ANNUITY_PRORATA", [522.93, day("01/07/2018"), "SEMESTER"], "Fraction by semester", /^Lei 12\.514\/2011, art\. 6º/],
  ["ANNUITY_BAND", [486.45, 2018], "Minimum annuity", /^Resolução CFESS 829\/2017.*secondary source/],
  ["ANNUITY_BAND", [486.45, 2018], "Maximum annuity", /^Resolução CFESS 829\/2017.*secondary source/],
  ["LATE_CHARGES", [1, day("15/04/2018"), day("15/07/2018")], "Fine rate", /^Resolução CFESS 829\/2017.*secondary/],
  ["LATE_CHARGES", [1, day("15/04/2018"), day("15/07/2018")], "Monthly interest rate", /^Resolução CFESS 829\/2017/],
  ["DEBT_INSTALLMENT_LIMIT", [3], "Most instalments", /^Resolução CFESS 638\/2012.*art\. 5º.*secondary source/],
  ["COLLECTION_THRESHOLD", [1, day("20/10/2017")], "Multiple for collection in court", /art\. 8º, redação original/],
  ["COLLECTION_THRESHOLD", [1, day("27/08/2021")], "Multiple for collection in court", /redação da Lei 14\.195\/2021/],
  [
    "DUE_DATE",
    [day("20/11/2024")],
    "Due date on a business day",
    /Lei 14\.759\/2023.*2024-11-20 \(Black Awareness Day\)/,
  ],
  ["DUE_DATE", [day("15/04/2018")], "Due date on a business day", /Resolução CMN 4\.880\/2020.*2018-04-15 \(Sunday\)/],
])("%s %j: the step %s names its source", (id, args, label, source) => {
  const step = memoOf(id, args).find((each) => each.label.en === label);
  if (!step) throw new Error(`no step ${label}`);
  expect(sourceText(step, "en")).toMatch(source);
});

test("a value that the caller gave is not shown as one of law", () => {
  const steps = memoOf("LATE_CHARGES", [1, day("16/04/2018"), day("15/07/2018"), 0.1, 0.02]);
  expect(steps.filter((step) => step.source)).toEqual([]);
});

test("the year is shown as a year, not as an amount", () => {
  const step = memoOf("ANNUITY_BAND", [486.45, 2018]).find((each) => each.label.en === "Minimum annuity");
  if (!step) throw new Error("no step");
  expect(formulaInFigures(step, "pt-BR")).toBe("patamar mínimo vigente em (2018)");
});

const amount = fc.integer({ min: 1, max: 100_000_000 }).map((thousandths) => thousandths / 1000);
const rate = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const serial = fc.integer({ min: 43101, max: 43465 });
const later = fc.integer({ min: 40_847, max: 60_000 });
const count = fc.integer({ min: 1, max: 12 });

const drawn: readonly (readonly [string, fc.Arbitrary<readonly RawArgument[]>])[] = [
  ["ANNUITY_ADJUST", fc.tuple(amount, rate, fc.option(fc.integer({ min: -3, max: 6 }), { nil: null }))],
  ["ANNUITY_DISCOUNT", fc.tuple(amount, serial)],
  ["ANNUITY_SCHEDULE", fc.tuple(amount, fc.constant(2018), count)],
  ["ANNUITY_PRORATA", fc.tuple(amount, later, fc.constantFrom("MONTH", "SEMESTER", null))],
  ["ANNUITY_BAND", fc.tuple(amount, fc.constant(2018))],
  ["ANNUITY_REVENUE", fc.tuple(fc.integer({ min: 0, max: 100_000 }), amount, fc.boolean())],
  ["INSTALLMENTS", fc.tuple(amount, count, later, fc.constantFrom("EQUAL", "EXACT"))],
  ["LATE_CHARGES", fc.tuple(amount, serial, later, rate, rate, fc.constantFrom(1, 1.05, 0.99))],
  ["DEBT_INSTALLMENT_LIMIT", fc.tuple(count)],
  ["COLLECTION_THRESHOLD", fc.tuple(amount, later)],
  ["DUE_DATE", fc.tuple(later)],
];

test.each(drawn)("whatever comes in, the memo of %s ends with its value", (id, args) => {
  fc.assert(
    fc.property(args, (values) => {
      const last = memoOf(id, values).at(-1);
      if (!last) throw new Error("no step");
      expect(inCell(last.value)).toBe(lastCell(registered(id), values));
    }),
    { numRuns: 200 },
  );
});

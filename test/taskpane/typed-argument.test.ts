import { calendarDate, isoDay } from "../../src/core/dates";
import { date, flag, number, text, word } from "../../src/rule/parameter-values";
import { codes, grid, parts, schedule, years } from "../../src/rule/parameter-ranges";
import type { Parameter } from "../../src/rule/parameter";
import type { RuleParameter } from "../../src/rule/rule";
import { sameInBoth } from "../../src/core/wording";
import { callText, readReference, readTypedArgument } from "../../src/taskpane/functions/typed-argument";

const described = { named: "x", label: sameInBoth("X"), description: sameInBoth("X.") };
const name = sameInBoth("x");
const named = (parameter: Parameter): RuleParameter => ({ ...parameter, name, site: { english: "x", name } });

const amount = named(number({ ...described, unit: "money" }));
const lifted = named(number({ ...described, unit: "money", lifted: true }));
const day = named(date(described));
const truth = named(flag(described));
const code = named(text(described));
const costs = named(years({ ...described, unit: "money" }));
const addends = named(parts({ ...described, unit: "money" }));
const table = named(grid({ ...described, unit: "money" }));
const accounts = named(codes(described));
const deadlines = named(schedule(sameInBoth(""), { ...described, rateLabel: sameInBoth("rate") }));
const mode = named(word(["MONTH", "SEMESTER"], described));

const read = (typed: string, parameter: RuleParameter): unknown => {
  const argument = readTypedArgument(typed, parameter, "pt-BR");
  return argument.kind === "constant" ? [argument.raw, argument.formula] : argument;
};

test.each([
  ["1.234,56", amount, [1234.56, "1234.56"]],
  ["7,5%", amount, [0.075, "0.075"]],
  ["15/02/2018", day, [isoDay("2018-02-15"), "DATE(2018,2,15)"]],
  ["verdadeiro", truth, [true, "TRUE"]],
  ["SEMESTER", mode, ["SEMESTER", '"SEMESTER"']],
  ['6.2 "x"', code, ['6.2 "x"', '"6.2 ""x"""']],
  ['"A1"', code, ["A1", '"A1"']],
  ["13; 13; 13", costs, [[[13, 13, 13]], "{13,13,13}"]],
  ["13", costs, [[[13]], "{13}"]],
  ["1,5\n2,5", addends, [[[1.5], [2.5]], "{1.5;2.5}"]],
  [
    "1; 2\n3; 4",
    table,
    [
      [
        [1, 2],
        [3, 4],
      ],
      "{1,2;3,4}",
    ],
  ],
  [
    "1\t2\n3\t4",
    table,
    [
      [
        [1, 2],
        [3, 4],
      ],
      "{1,2;3,4}",
    ],
  ],
  ["1; 2", lifted, [[[1, 2]], "{1,2}"]],
  ["6.2.2.1; 6.2.2.2", accounts, [[["6.2.2.1", "6.2.2.2"]], '{"6.2.2.1","6.2.2.2"}']],
  ["15/02/2018; 15%", deadlines, [[[isoDay("2018-02-15"), 0.15]], `{${String(isoDay("2018-02-15"))},0.15}`]],
] as const)("%s", (typed, parameter, expected) => {
  expect(read(typed, parameter)).toEqual(expected);
});

test("the day in a formula is the day that was typed", () => {
  expect(calendarDate(isoDay("2018-02-15"))).toEqual({ year: 2018, month: 2, day: 15 });
});

test("nothing typed is an omitted argument", () => {
  expect(readTypedArgument(" ", amount, "pt-BR")).toEqual({ kind: "omitted" });
});

test.each([
  ["abc", amount],
  ["30/02/2018", day],
  ["talvez", truth],
  ["1; ; 3", costs],
  ["1; 2\n3", table],
] as const)("%s is refused", (typed, parameter) => {
  expect(readTypedArgument(typed, parameter, "pt-BR").kind).toBe("problem");
});

test("references, with and without a sheet", () => {
  expect(readReference("b3")).toEqual({ address: "B3" });
  expect(readReference("=$B$3:$B$20")).toEqual({ address: "B3:B20" });
  expect(readReference("'Minha d''água'!B3")).toEqual({ sheet: "Minha d'água", address: "B3" });
  expect(readReference("486,45")).toBeNull();
  expect(readReference("CFESS")).toBeNull();
});

test("a call leaves out trailing omitted arguments and keeps inner ones", () => {
  const of = (...typed: readonly (readonly [string, RuleParameter])[]) =>
    callText(
      "F",
      typed.map(([text, parameter]) => readTypedArgument(text, parameter, "pt-BR")),
      "Receita",
    );
  expect(of(["1", amount], ["", amount], ["2", amount], ["", amount])).toBe("=CRESS.F(1,,2)");
  expect(of(["Receita!B3", amount], ["Despesa!B3:B5", addends])).toBe("=CRESS.F(B3,'Despesa'!B3:B5)");
});

import { cellNumber, DecimalCalculation, holds } from "../../src/rule/calculation";
import { Decimal } from "../../src/core/decimal";
import { Failure } from "../../src/rule/failure";
import { constant, figure, type Figure } from "../../src/rule/figure";
import type { Relation, Step } from "../../src/rule/memo";
import { sameInBoth } from "../../src/core/wording";

const label = sameInBoth("result");
const named = (name: string, value: string): Figure => figure(sameInBoth(name), new Decimal(value));

function recorded(): { readonly steps: Step[]; readonly calculation: DecimalCalculation } {
  const steps: Step[] = [];
  return { steps, calculation: new DecimalCalculation(steps) };
}

test("each operation gives its figure and records it, with its operands and its source", () => {
  const { steps, calculation } = recorded();
  const [a, b] = [named("a", "10.005"), named("b", "-3")];
  const source = { citation: "Lei" };
  const results = [
    calculation.sum(label, [a, b], source),
    calculation.difference(label, a, b),
    calculation.product(label, [a, b]),
    calculation.quotient(label, a, b),
    calculation.power(label, b, constant("3")),
    calculation.rounded(label, a, 2, "HALF_UP"),
    calculation.largest(label, [a, b]),
    calculation.smallest(label, [a, b]),
  ];
  expect(results.map((each) => each.value.toFixed())).toEqual([
    "7.005",
    "13.005",
    "-30.015",
    "-3.335",
    "-27",
    "10.01",
    "10.005",
    "-3",
  ]);
  expect(steps.map((step) => step.operation.kind)).toEqual([
    "sum",
    "difference",
    "product",
    "quotient",
    "power",
    "rounded",
    "largest",
    "smallest",
  ]);
  expect(steps.map((step) => step.value)).toEqual(results.map((each) => each.value));
  expect(steps[0]?.operands).toEqual([a, b]);
  expect(steps[0]?.source).toBe(source);
  expect(steps[1]?.source).toBeUndefined();
});

test("an empty sum is 0 and an empty product 1", () => {
  const { calculation } = recorded();
  expect(calculation.sum(label, []).value.toFixed()).toBe("0");
  expect(calculation.product(label, []).value.toFixed()).toBe("1");
});

test("division by zero is a failure that names the divisor in both languages", () => {
  const { calculation, steps } = recorded();
  const divisor = figure({ en: "Base", "pt-BR": "Base de cálculo" }, new Decimal(0));
  const divide = (): unknown => calculation.quotient(label, constant("1"), divisor);
  expect(divide).toThrow(Failure);
  expect(divide).toThrow("division by zero: Base is 0");
  expect(steps).toEqual([]);
});

test.each<[string, Relation, string, boolean]>([
  ["1", "<", "2", true],
  ["2", "<", "2", false],
  ["2", "≤", "2", true],
  ["2.0", "=", "2", true],
  ["1", "≥", "2", false],
  ["2", "≥", "2", true],
  ["3", ">", "2", true],
  ["2", ">", "2", false],
])("%s %s %s is %p", (left, relation, right, truth) => {
  const { calculation } = recorded();
  expect(calculation.compared(label, named("l", left), relation, named("r", right)).value).toBe(truth);
  expect(holds(new Decimal(left).comparedTo(right), relation)).toBe(truth);
});

test("a choice takes one branch and shows both", () => {
  const { calculation, steps } = recorded();
  const [yes, no] = [named("yes", "1"), named("no", "2")];
  const condition = figure(sameInBoth("condition"), false);
  expect(calculation.chosen(label, condition, yes, no).value).toBe(no.value);
  expect(calculation.chosen(label, figure(sameInBoth("condition"), true), yes, no).value).toBe(yes.value);
  expect(steps[0]?.operands).toEqual([condition, yes, no]);
});

test("what is found keeps the source of the row it was found in, else the operation's own", () => {
  const { calculation, steps } = recorded();
  const own = { citation: "own" };
  const row = { citation: "row" };
  const how = sameInBoth("rate on");
  calculation.found(label, how, [constant("2")], (value) => ({ value: value.times(2), source: row }), own);
  calculation.found(label, how, [constant("2")], (value) => ({ value: value.times(2) }), own);
  expect(steps.map((step) => step.source)).toEqual([row, own]);
  expect(steps[0]?.value).toEqual(new Decimal(4));
});

test("without a list nothing is recorded and the figures are the same", () => {
  const calculation = new DecimalCalculation(null);
  expect(calculation.sum(label, [constant("0.1"), constant("0.2")]).value.toFixed()).toBe("0.3");
});

test("a cell takes the nearest double, or there is a failure", () => {
  expect(cellNumber(label, new Decimal("0.1"))).toBe(0.1);
  expect(cellNumber(label, new Decimal("1e-400"))).toBe(0);
  expect(() => cellNumber(label, new Decimal("1e400"))).toThrow("result is too large for a cell");
  expect(() => cellNumber(label, new Decimal(NaN))).toThrow(Failure);
});

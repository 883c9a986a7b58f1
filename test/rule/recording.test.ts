import { Decimal } from "../../src/core/decimal";
import { evaluate } from "../../src/rule/evaluation";
import type { RawArgument } from "../../src/rule/raw";
import { ruleNamed, rules } from "../../src/rules";
import { foldedSteps } from "../../src/taskpane/controls/folded-steps";

/** Each cell of a memo's result knows its steps. */

function recorded(id: string, given: readonly RawArgument[]) {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(id);
  return evaluate(rule, given, { recording: true, language: "pt-BR" });
}

function stepOf(id: string, given: readonly RawArgument[], row: number, column: number): string | undefined {
  const { steps, origins } = recorded(id, given);
  const step = origins[row]?.[column]?.step;
  return step === undefined || step === null ? undefined : steps[step]?.label["pt-BR"];
}

test.each([
  ["CFESS_TRANSFER", [6659887.46, 169653.6], 2, 0, "Base de cálculo da cota-parte"],
  ["CFESS_TRANSFER", [6659887.46, 169653.6], 4, 0, "Receita líquida"],
  ["INSTALLMENTS", [522.93, 6, 43146], 0, 2, "Parcela [1]"],
  ["INSTALLMENTS", [522.93, 6, 43146], 4, 2, "Parcela [5]"],
  ["INSTALLMENTS", [522.93, 6, 43146, "EXACT"], 4, 2, "Parcela sem centavo a mais [2]"],
  ["ANNUITY_SCHEDULE", [522.93, 2018], 9, 3, "Parcela [6]"],
] as const)("%s(%j): row %i, column %i is given by “%s”", (id, given, row, column, expected) => {
  expect(stepOf(id, given, row, column)).toContain(expected);
});

test("each instalment has a step of its own, and all are in the memo", () => {
  const { steps } = recorded("INSTALLMENTS", [522.93, 6, 43146]);
  const parcels = steps.filter(({ label }) => /^Parcela \[\d\]$/.test(label["pt-BR"]));
  expect(parcels.map(({ value }) => (value instanceof Decimal ? value.toFixed() : ""))).toEqual(Array(6).fill("87.16"));
});

test("of a range row by row each cell has the steps of its own row alone", () => {
  const { steps, origins } = recorded("CFESS_SHARE", [
    [[100], [null], [300]],
    [[10], [null], [30]],
  ]);
  const [first] = origins[0] ?? [];
  const [third] = origins[2] ?? [];
  expect(origins[1]?.[0]).toBeUndefined();
  expect(first?.from).toBe(0);
  expect(third?.from).toBe(first?.to);
  const own = steps.slice(third?.from, third?.to).map(({ value }) => (value instanceof Decimal ? value.toFixed() : ""));
  expect(own).toContain("300");
  expect(own).not.toContain("100");
  expect(own.at(-1)).toBe("54");
});

test("whatever the function, the step of a cell has the cell's value", () => {
  for (const rule of rules) {
    for (const example of rule.examples) {
      if (JSON.stringify(example.arguments).includes('"day"')) continue;
      const { steps, origins, cells } = evaluate(rule, example.arguments, {
        recording: true,
        language: "en",
      });
      origins.forEach((row, down) => {
        row.forEach((origin, along) => {
          const step = origin?.step === undefined || origin.step === null ? undefined : steps[origin.step];
          if (!step) return;
          const value = step.value instanceof Decimal ? step.value.toNumber() : step.value;
          expect([rule.id, value]).toEqual([rule.id, cells[down]?.[along]]);
        });
      });
    }
  }
});

test("a long list is folded, what comes of it is not", () => {
  const expenses = Array.from({ length: 40 }, (_, index) => [index + 1]);
  const { steps } = recorded("BUDGET_BALANCE", [[[1000]], expenses]);
  const entries = foldedSteps(steps);
  const lists = entries.filter(({ kind }) => kind === "list");
  expect(lists.map((entry) => (entry.kind === "list" ? entry.steps.length : 0))).toEqual([40]);
  expect(entries.length).toBeLessThan(12);
  expect(entries.at(-1)).toMatchObject({ kind: "step", number: steps.length });
});

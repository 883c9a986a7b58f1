import { evaluate } from "../../../src/rule/evaluation";
import type { RawArgument } from "../../../src/rule/raw";
import { ruleNamed, rules } from "../../../src/rules";
import { formatMeasured, memoUnits } from "../../../src/rules/memo/memo-units";
import { Decimal } from "../../../src/core/decimal";

function shown(id: string, given: readonly RawArgument[]): Record<string, string> {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(id);
  const { steps } = evaluate(rule, given, { recording: true, language: "pt-BR" });
  const units = memoUnits(rule, steps);
  return Object.fromEntries(
    steps.map((step) => [step.label["pt-BR"], formatMeasured(step.value, units.ofStep(step), "pt-BR")]),
  );
}

test.each([
  [
    "CFESS_TRANSFER",
    [6659887.45625, 169653.6],
    {
      "Total da receita": "R$ 6.659.887,45625",
      "Alíquota da cota-parte": "20%",
      "Cota-parte do CFESS": "R$ 1.298.046,77125",
    },
  ],
  [
    "ANNUITY_ADJUST",
    [400, 0.075],
    { "Taxa de reajuste": "7,5%", "Anuidade reajustada": "R$ 430,00", "Fator de reajuste": "1,075" },
  ],
  ["INSTALLMENTS", [1000, 3, 45000], { "Valor a parcelar": "R$ 1.000,00", "Número de parcelas": "3" }],
] as const)("%s shows its figures in their units", (id, given, expected) => {
  expect(shown(id, given)).toMatchObject(expected);
});

test.each([
  ["0.075", "rate", "7,5%"],
  ["43160", "money", "R$ 43.160,00"],
  ["-0.5", "money", "−R$ 0,50"],
  ["1298046.77125", "money", "R$ 1.298.046,77125"],
  ["12", "count", "12"],
  ["1.075", "factor", "1,075"],
] as const)("%s as %s is %s", (value, unit, expected) => {
  expect(formatMeasured(new Decimal(value), unit, "pt-BR")).toBe(expected);
});

test("what a rule's last step gives is in the unit that the rule says", () => {
  for (const rule of rules) {
    const { result } = rule;
    const [example] = rule.examples;
    if (result.shape !== "value" || !example) continue;
    const given = example.arguments.map((each) =>
      typeof each === "object" && each !== null && "day" in each ? undefined : (each as RawArgument),
    );
    if (example.arguments.some((each) => JSON.stringify(each)?.includes('"day"'))) continue;
    const { steps } = evaluate(rule, given, { recording: true, language: "en" });
    const last = steps.at(-1);
    if (!last || !(last.value instanceof Decimal)) continue;
    expect([rule.id, memoUnits(rule, steps).ofStep(last)]).toEqual([rule.id, result.unit]);
  }
});

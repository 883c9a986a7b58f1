import { audit } from "../../../src/audit/audit";
import { checks } from "../../../src/audit/checks";
import type { Check } from "../../../src/audit/check";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import type { CheckExample, CheckExamples } from "./examples/example";
import { figureExamples } from "./examples/figure";
import { formulaExamples } from "./examples/formula";
import { ruleExamples } from "./examples/rule";

const examples: Record<Check["group"], CheckExamples> = {
  formula: formulaExamples,
  figure: figureExamples,
  rule: ruleExamples,
};

function exampleOf({ group, kind }: Check): CheckExample {
  const example = examples[group][kind];
  if (!example) {
    throw new Error(
      `The check ${kind} has no example of what it must and must not report: add one to test/audit/checks/examples/${group}.ts.`,
    );
  }
  return example;
}

function cellsOf(check: Check, workbook: WorkbookSnapshot): string[] {
  return audit(workbook, [check]).flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet}!${cell}`));
}

describe.each(checks.map((check) => [check.kind, check] as const))("%s", (_kind, check) => {
  test("reports what it must, and nothing where it must not", () => {
    const { reported, at, silent, during } = exampleOf(check);
    const takeBack = during?.();
    try {
      const cells = cellsOf(check, reported);
      expect(at.length).toBeGreaterThan(0);
      expect(at.filter((cell) => !cells.includes(cell))).toEqual([]);
      expect(cellsOf(check, silent)).toEqual([]);
    } finally {
      takeBack?.();
    }
  });
});

test("no example is left behind by a check that is gone", () => {
  const kinds = checks.map(({ group, kind }) => `${group} ${kind}`);
  const exampled = Object.entries(examples).flatMap(([group, each]) =>
    Object.keys(each).map((kind) => `${group} ${kind}`),
  );
  expect(exampled.filter((each) => !kinds.includes(each))).toEqual([]);
});

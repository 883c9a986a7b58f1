import type { Finding } from "../../../src/audit/finding";
import { harmonicMean, precision, recall, scoreOf, sumOf } from "../../../src/cli/audit-benchmark/score";

function finding(sheet: string, cells: readonly string[], severity: Finding["severity"] = "warning"): Finding {
  return {
    kind: "test",
    severity,
    sheet,
    cells,
    found: null,
    expected: null,
    difference: null,
    cause: null,
    related: [],
    source: null,
    message: { en: "", "pt-BR": "" },
    fix: null,
  };
}

test("cells count once, findings by whether they touch an annotated cell, and notes not at all", () => {
  const findings = [
    finding("A", ["A1", "A2"]),
    finding("A", ["A2", "A3"]),
    finding("B", ["A1"]),
    finding("A", ["A9"], "info"),
  ];
  const score = scoreOf(findings, { A: ["A1", "A9"], C: ["Z1"] });
  expect(score).toEqual({ reported: 4, hits: 1, annotated: 3, findings: 3, right: 1 });
  expect(precision(score)).toBeCloseTo(0.25);
  expect(recall(score)).toBeCloseTo(1 / 3);
  expect(harmonicMean(score)).toBeCloseTo(2 / 7);
});

test("a workbook without annotated cells counts what is reported in it as misses", () => {
  expect(scoreOf([finding("A", ["A1"])], {})).toEqual({ reported: 1, hits: 0, annotated: 0, findings: 1, right: 0 });
});

test("blanks around a sheet's name do not part it from its annotations", () => {
  expect(scoreOf([finding("Anexo 4 ", ["A1"])], { "Anexo 4": ["A1"] }).hits).toBe(1);
});

test("the total is of cells, not of ratios", () => {
  const one = scoreOf([finding("A", ["A1"])], { A: ["A1"] });
  const other = scoreOf([finding("A", ["A1", "A2", "A3"])], { A: ["A9"] });
  expect(precision(sumOf([one, other]))).toBe(0.25);
  expect(precision(sumOf([]))).toBeNull();
});

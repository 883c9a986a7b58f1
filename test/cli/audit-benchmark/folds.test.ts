import type { Finding } from "../../../src/audit/finding";
import {
  leftOutScores,
  meanOverAllWorkbooks,
  meanOverWorkbooks,
  notesIn,
  type Measured,
} from "../../../src/cli/audit-benchmark/folds";
import { sumOf } from "../../../src/cli/audit-benchmark/score";

function finding(kind: string, cell: string): Finding {
  return {
    kind,
    severity: "warning",
    sheet: "S",
    cells: [cell],
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

/** Ten workbooks in which one kind is always right and the other never. */
const measured: readonly Measured[] = Array.from({ length: 10 }, (_, index) => ({
  file: `${String(index)}.xlsx`,
  findings: [finding("right", "A1"), finding("wrong", "B1")],
  annotated: { S: ["A1"] },
}));

test("a kind that is wrong in the other folds is no warning in the one that is left out", () => {
  expect([...notesIn(measured)]).toEqual(["wrong"]);
  expect(sumOf(leftOutScores(measured))).toEqual({ reported: 10, hits: 10, annotated: 10, findings: 10, right: 10 });
});

test("the mean counts what is reported where nothing is wrong, and not where nothing is said", () => {
  const [one] = leftOutScores(measured);
  const nothing = { reported: 0, hits: 0, annotated: 0, findings: 0, right: 0 };
  const miss = { reported: 2, hits: 0, annotated: 0, findings: 1, right: 0 };
  if (!one) throw new Error("no score");
  expect(meanOverWorkbooks([one, nothing, miss])).toBe(0.5);
  expect(meanOverWorkbooks([nothing])).toBeNull();
  expect(meanOverAllWorkbooks([one, nothing, miss, nothing])).toBe(0.75);
  expect(meanOverAllWorkbooks([])).toBeNull();
});

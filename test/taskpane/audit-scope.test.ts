import type { Finding } from "../../src/audit/finding";
import { findingKey } from "../../src/audit/finding";
import { sameInBoth } from "../../src/core/wording";
import { comparedWith, findingsIn, markTag } from "../../src/taskpane/audit/audit-scope";
import { auditSheet } from "../../src/taskpane/audit/audit-sheet";
import { dismissalsFrom } from "../../src/taskpane/audit/audit-storage";
import { parseRange } from "../../src/workbook/address";

function finding(sheet: string, ...cells: string[]): Finding {
  return {
    kind: "typedOverFormula",
    severity: "warning",
    sheet,
    cells,
    found: "5",
    expected: "=SUM(A1:A3)",
    difference: "-0.03",
    cause: null,
    related: [],
    source: null,
    message: sameInBoth("=x"),
    fix: null,
  };
}

const all = [finding("Receita", "B3"), finding("Receita", "Z90", "C4:C6"), finding("Despesa", "B3")];
const cellsOf = (found: readonly Finding[]) => found.map(({ sheet, cells }) => `${sheet}!${cells.join()}`);

test("a scope takes the findings with a cell in it", () => {
  expect(cellsOf(findingsIn(all, {}))).toHaveLength(3);
  expect(cellsOf(findingsIn(all, { sheet: "Receita" }))).toEqual(["Receita!B3", "Receita!Z90,C4:C6"]);
  const range = parseRange("C5:D9");
  if (!range) throw new Error("C5:D9 is a range");
  expect(cellsOf(findingsIn(all, { sheet: "Receita", range }))).toEqual(["Receita!Z90,C4:C6"]);
});

test("new, fixed and open since the last time; nothing to compare with the first time", () => {
  expect(comparedWith(undefined, ["a"])).toBeNull();
  const comparison = comparedWith(["a", "b", "c"], ["b", "d"]);
  expect(comparison).toEqual({ fresh: new Set(["d"]), fixed: 2, open: 1 });
});

test("each finding has a mark of its own, in letters that a formula takes", () => {
  const tags = all.map((each) => markTag(findingKey(each)));
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^[a-z0-9-]+$/);
});

test("the exported sheet has a row a finding, figures as numbers, texts as texts, and a link to each cell", () => {
  const [first] = all;
  if (!first) throw new Error("there is a finding");
  const sheet = auditSheet(
    {
      findings: all,
      dismissals: { [findingKey(first)]: { reason: "assim decidido", day: "2017-10-20" } },
      kindTitle: sameInBoth,
      versions: { addIn: "1.0.0", legalValues: "2026-11-22" },
      day: "2026-11-22",
      scope: sameInBoth("Receita"),
    },
    "pt-BR",
  );
  const [, head, body] = sheet.blocks;
  const [versions] = head?.cells[0] ?? [];
  expect(versions?.kind === "text" && versions.text).toContain("valores legais conferidos em 22/11/2026");
  expect(body?.cells).toHaveLength(1 + all.length);
  const row = body?.cells[1] ?? [];
  expect(row[3]).toEqual({ kind: "formula", formula: `=HYPERLINK("#'Receita'!B3","B3")` });
  expect(row[4]).toEqual({ kind: "text", text: "=x" });
  expect(row.slice(5, 8)).toEqual([
    { kind: "number", number: "5" },
    { kind: "text", text: "=SUM(A1:A3)" },
    { kind: "number", number: "-0.03" },
  ]);
  expect(row[11]).toEqual({ kind: "text", text: "Dispensado: assim decidido" });
});

test.each([undefined, null, 3, { a: 4, b: null, c: { reason: 1, day: "x" } }])(
  "damaged dismissals (%j) dismiss nothing",
  (stored) => {
    expect(dismissalsFrom(stored)).toEqual({});
  },
);

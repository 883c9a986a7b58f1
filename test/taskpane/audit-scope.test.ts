import type { Finding } from "../../src/audit/finding";
import { findingKey } from "../../src/audit/finding";
import { sameInBoth } from "../../src/core/wording";
import { newFindingId } from "../../src/audit/tracking/kept-finding";
import { memoryFrom } from "../../src/audit/tracking/stored-memory";
import type { AuditEntry } from "../../src/taskpane/audit/audit-entry";
import { isIn } from "../../src/taskpane/audit/audit-scope";
import { auditSheet } from "../../src/taskpane/audit/audit-sheet";
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
  expect(cellsOf(all.filter((each) => isIn(each, {})))).toHaveLength(3);
  expect(cellsOf(all.filter((each) => isIn(each, { sheet: "Receita" })))).toEqual(["Receita!B3", "Receita!Z90,C4:C6"]);
  const range = parseRange("C5:D9");
  if (!range) throw new Error("C5:D9 is a range");
  expect(cellsOf(all.filter((each) => isIn(each, { sheet: "Receita", range })))).toEqual(["Receita!Z90,C4:C6"]);
});

test("each finding has a mark of its own, in letters that a formula takes", () => {
  const tags = all.map((each) => newFindingId(findingKey(each), () => false));
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^[a-z0-9-]+$/);
});

test("the exported sheet has a row a finding, figures as numbers, texts as texts, and a link to each cell", () => {
  const sheet = auditSheet(
    {
      entries: all.map((each, index): AuditEntry => ({
        id: String(index),
        finding: each,
        fresh: false,
        dismissal: index === 0 ? { reason: "assim decidido", day: "2017-10-20", withoutFigures: false } : null,
        reopened: null,
        weight: null,
        consequences: [],
        follows: false,
      })),
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
    { kind: "text", text: "=SOMA(A1:A3)" },
    { kind: "number", number: "-0.03" },
  ]);
  expect(row[11]).toEqual({ kind: "text", text: "Dispensado: assim decidido" });
});

test.each([undefined, null, 3, { a: 4, b: null, c: { reason: 1, day: "x" } }])(
  "damaged dismissals (%j) dismiss nothing",
  (stored) => {
    expect(memoryFrom({ dismissals: stored, found: stored }).dismissals).toEqual([]);
  },
);

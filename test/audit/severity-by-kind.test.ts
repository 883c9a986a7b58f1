import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Severity } from "../../src/audit/finding";
import { judgedKinds, severityOf, type Judged, type JudgedKinds } from "../../src/audit/severity-by-kind";

const FOLDER = join(__dirname, "../../docs/audit-verdicts");

interface Row {
  readonly kind: string;
  readonly severity: Severity;
  readonly verdict: string;
  readonly reason: string;
}

function countedAnew(): JudgedKinds {
  const kinds: Record<string, Partial<Record<Severity, Judged>>> = {};
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".csv"))) {
    const { data } = Papa.parse<Row>(readFileSync(join(FOLDER, file), "utf8"), { header: true, skipEmptyLines: true });
    for (const { kind, severity, verdict, reason } of data) {
      if (verdict === "unclear" || reason.includes("(no longer")) continue;
      const ofKind = (kinds[kind] ??= {});
      const { right, judged } = ofKind[severity] ?? { right: 0, judged: 0 };
      ofKind[severity] = { right: right + (verdict === "right" ? 1 : 0), judged: judged + 1 };
    }
  }
  return kinds;
}

test("the figures by which kinds have their severity are those of the verdicts", () => {
  expect(judgedKinds).toEqual(countedAnew());
});

test.each([
  ["never judged", {}, "error", "error"],
  ["right nine times in ten", { error: { right: 9, judged: 10 } }, "error", "error"],
  ["right eight times in ten", { error: { right: 8, judged: 10 } }, "error", "warning"],
  [
    "wrong too often, as an error and as a warning",
    { error: { right: 0, judged: 5 }, warning: { right: 3, judged: 5 } },
    "error",
    "info",
  ],
  ["right two times in three", { warning: { right: 4, judged: 6 } }, "warning", "warning"],
  ["right less often than that", { warning: { right: 3, judged: 5 } }, "warning", "info"],
  ["judged too seldom", { warning: { right: 0, judged: 4 } }, "warning", "warning"],
  ["a note, whatever was judged", { warning: { right: 5, judged: 5 } }, "info", "info"],
] as const)("a kind that was %s", (_, counted, said, allowed) => {
  expect(severityOf("someKind", said, { someKind: counted })).toBe(allowed);
});

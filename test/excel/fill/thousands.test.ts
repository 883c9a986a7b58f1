import { fill } from "../../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { whole } from "../../sample";
import { samplePlan } from "./filled";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

function debtors(count: number, name = (index: number) => `Inscrito ${String(index)}`) {
  return Array.from({ length: count }, (_, index) => ({
    debtor: name(index),
    annuity: "522.93",
    year: "2018",
    dueDate: "2018-04-15",
  }));
}

/** Fewer in the suite: their number changes nothing but the time. */
const { count, sum } = whole ? { count: 20_000, sum: 10_981_600 } : { count: 5_000, sum: 2_745_400 };

test(`${String(count)} debtors: as many round trips as for five, at most 60 bytes a cell, charges on every line`, async () => {
  const progress: number[] = [];
  const outcome = await fill(samplePlan("collections", { debtors: debtors(count) }), {
    onProgress: ({ phase, done, total }) => {
      if (phase === "writing") progress.push(done / total);
    },
  });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 500));
  expect(outcome.differences).toEqual([]);
  const { records } = workbench.host;
  expect(records).toHaveLength(3);
  expect(Math.max(...records.map((record) => record.requestBytes))).toBeLessThan(4_000_000);
  const bytes = records.reduce((sum, record) => sum + record.requestBytes, 0);
  expect(bytes / (count * 4)).toBeLessThanOrEqual(60);
  expect(progress.at(-1)).toBe(1);
  expect(workbench.cell("Inadimplência", `H${String(29 + count)}`).value).toBe(549.08);
  expect(workbench.cell("Inadimplência", "B7").value).toBe(count);
  expect(workbench.cell("Inadimplência", "B12").value).toBe(sum);
}, 300_000);

test("more than 4 MB goes in pieces, each under the limit, and a failure between them takes all of it back", async () => {
  const long = (index: number) => `${"Profissional com nome muito comprido ".repeat(45)}${String(index)}`;
  const plan = samplePlan("collections", { debtors: debtors(3_000, long) });
  const before = JSON.stringify(workbench.contents());
  workbench.host.injectFaults([{ roundTrip: 3, when: "after", kind: "lost" }]);
  expect(await fill(plan)).toMatchObject({ kind: "failed", restored: true });
  await workbench.settle();
  expect(JSON.stringify(workbench.contents())).toBe(before);
  workbench.host.resetCounters();
  workbench.host.injectFaults([]);
  const outcome = await fill(plan);
  expect(outcome.kind === "failed" ? outcome : outcome.kind).toBe("filled");
  // What stands in these rows is more than one answer holds, too: it is read back in parts.
  expect(workbench.host.records.map(({ error }) => error)).toContain("ResponsePayloadSizeLimitExceeded");
  const sizes = workbench.host.records.map((record) => record.requestBytes);
  expect(sizes.filter((size) => size > 1_000_000).length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(4_200_000);
}, 300_000);

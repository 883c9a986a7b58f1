import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { expectation, holds, isRounding, RelationTable } from "../../../src/audit/tables/figure-relations";
import { figureSheetOf } from "../../../src/audit/tables/figure-sheet";
import { auditModelSteps } from "../../../src/audit/audit";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../sheet-of";
import { money } from "./examples/example";

/** A list of thousands of rows, any of which may be the total of all above it or below it. */

/** A list in which each row's label begins in one of two columns, as headings and their lines do: every row may bear a group. */
function list(rows: number, columns: number): SheetSnapshot {
  const figures = (row: number) =>
    Array.from({ length: columns }, (_, column) => money(((row * 7919 + column * 104729) % 99_991) / 100));
  return sheetOf(
    "Lista",
    Array.from({ length: rows }, (_, row) =>
      row % 2 === 0 ? [`Item ${String(row)}`, null, ...figures(row)] : [null, `Item ${String(row)}`, ...figures(row)],
    ),
  );
}

test("1,000 rows of 12 columns that may each be a total cost a few seconds of the processor, in many steps", () => {
  const workbook = new WorkbookModel(workbookOf(list(1_000, 12)));
  const steps = auditModelSteps(workbook, [totalMismatch]);
  const began = process.cpuUsage();
  let count = 0;
  while (steps.next().done !== true) count += 1;
  // Added row by row, a machine that other work keeps busy needs more than twice that; so it needs a sixth.
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(12);
  expect(count).toBeGreaterThan(100);
});

test("what a long stretch gives is what its figures give one by one", () => {
  const workbook = new WorkbookModel(
    workbookOf(
      sheetOf("S", [
        ...Array.from({ length: 150 }, (_, row) => [
          "Item",
          row % 7 === 3 ? null : money(row % 5 === 0 ? 0 : row / 4),
          money(1),
        ]),
        ["Total", money(2_400), money(150)],
      ]),
    ),
  );
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const table = new RelationTable(figureSheetOf(sheet), "column");
  for (const [first, last] of [
    [0, 149],
    [5, 131],
    [31, 96],
    [64, 128],
  ] as const) {
    const terms = Array.from({ length: last - first + 1 }, (_, index) => ({
      position: first + index,
      factor: 1 as const,
    }));
    const one = expectation(table, 1, 150, { kind: "sum", terms });
    const all = expectation(table, 1, 150, { kind: "sum", terms, stretch: { first, last } });
    if (!one || !all) throw new Error("no expectation");
    expect(all.expected.toFixed()).toBe(one.expected.toFixed());
    expect(all.tally).toEqual(one.tally);
    expect(all.parts).toEqual(one.parts);
    expect([holds(all), isRounding(all)]).toEqual([holds(one), isRounding(one)]);
  }
});

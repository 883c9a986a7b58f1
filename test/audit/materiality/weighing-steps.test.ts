import { reviewSteps } from "../../../src/audit/review";
import { WhatIf } from "../../../src/audit/materiality/what-if";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import { cellKey } from "../../../src/workbook/address";
import type { SnapshotCell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../sheet-of";

/** A large workbook must not keep the pane from drawing, nor a person from stopping (issue 19, row 18). */

const LINES = 4_000;

/** A rate over which all lines are computed, their total, and each line's part of it. */
function shares(): WorkbookSnapshot {
  const cells = new Map<number, SnapshotCell>([[cellKey(0, 0), { value: "0,10" }]]);
  const put = (row: number, column: number, cell: SnapshotCell): void => void cells.set(cellKey(row, column), cell);
  for (let row = 1; row <= LINES; row += 1) {
    const line = String(row + 1);
    put(row, 1, { value: row });
    put(row, 2, { value: { error: "#VALUE!" }, formula: `=B${line}*A$1` });
    put(row, 3, { value: { error: "#VALUE!" }, formula: `=C${line}/SUM(C$2:C$${String(LINES + 1)})` });
  }
  return workbookOf(sheetOf("Cadastro", [], { cells }));
}

function stepsOf<T>(steps: Generator<unknown, T, void>): { readonly count: number; readonly result: T } {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return { count, result: step.value };
  }
}

test("what rests on one cell is weighed in steps, and each shows what it would", () => {
  const workbook = new WorkbookModel(shares());
  const made = stepsOf(WhatIf.steps(workbook));
  expect(made.count).toBeGreaterThan(1);
  const weighed = stepsOf(made.result.affected([{ sheet: "Cadastro", row: 0, column: 0, value: 0.1 }]));
  // 8,000 formulas, a thousand a step.
  expect(weighed.count).toBeGreaterThanOrEqual(7);
  const shown = [...(weighed.result?.values() ?? [])].filter(({ row }) => row === 3).map(({ after }) => after);
  const total = (LINES * (LINES + 1)) / 2;
  expect(shown).toEqual([expect.closeTo(0.3, 9), expect.closeTo(3 / total, 12)]);
  // The model is as it was: the next supposition starts from what the workbook shows.
  const other = stepsOf(made.result.affected([{ sheet: "Cadastro", row: 3, column: 1, value: 9 }])).result;
  expect([...(other?.values() ?? [])].map(({ before }) => before)).toContainEqual({ error: "#VALUE!" });
});

test("the review stops between the checks and its end, too", () => {
  const steps = reviewSteps(shares());
  let atEnd = 0;
  for (let step = steps.next(); step.done !== true; step = steps.next()) if (!step.value.next) atEnd += 1;
  expect(atEnd).toBeGreaterThan(10);
});

import { audit, auditSteps } from "../../src/audit/audit";
import { staleValue } from "../../src/audit/checks/formula/stale-value";
import { cellKey } from "../../src/workbook/address";
import type { SnapshotCell } from "../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "./sheet-of";

const FORMULAS = 25_000;

function products(wrong: number): Map<number, SnapshotCell> {
  const cells = new Map<number, SnapshotCell>();
  for (let row = 0; row < FORMULAS; row++) {
    cells.set(cellKey(row, 0), { value: row });
    cells.set(cellKey(row, 1), { value: row === wrong ? -1 : row * 2, formula: `=A${String(row + 1)}*2` });
  }
  return cells;
}

test("a long check stops for progress within itself, and finds what it finds in one go", () => {
  const workbook = workbookOf(sheetOf("Cadastro", [], { cells: products(24_000) }));
  const steps = auditSteps(workbook, [staleValue]);
  const checking: string[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      expect(step.value).toEqual(audit(workbook, [staleValue]));
      expect(step.value.map(({ cells }) => cells)).toEqual([["A24001", "B24001"]]);
      break;
    }
    checking.push(step.value.next?.kind ?? "end");
  }
  // Once before the workbook is read, once before the check, then after each 10,000 formulas.
  expect(checking).toEqual(["staleValue", "staleValue", "staleValue", "staleValue", "end"]);
});

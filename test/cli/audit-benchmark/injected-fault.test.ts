import { eligibleCells } from "../../../src/cli/audit-benchmark/eligible-cells";
import { formulaSlips } from "../../../src/cli/audit-benchmark/formula-slips";
import { faultAt, withInjectedFault } from "../../../src/cli/audit-benchmark/injected-fault";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import { cellKey } from "../../../src/workbook/address";
import { sheetOf, workbookOf } from "../../audit/sheet-of";

const never = (): number => 0;

test.each([
  ["rangeShortAtStart", "=SUM(B2:B9)", "=SUM(B3:B9)"],
  ["rangeShortAtEnd", "=SUM(B2:G2)", "=SUM(B2:F2)"],
  ["rangeShortAtEnd", "=SUM(B2:B3)", null],
  ["sign", "=B2-B3", "=B2+B3"],
  ["sign", "=SUM(B2:B9)", "=-(SUM(B2:B9))"],
  ["rowSlip", "=B4*C4", "=B3*C4"],
  ["rowSlip", "=$B$1", null],
  ["driftingAnchor", "=A2*$B$1", "=A2*$B2"],
  ["constant", "=B2*0.2", "=B2*0.3"],
  ["constant", "=B2*C2", "=B2*C2+0"],
  ["droppedTerm", "=B2-(C2+D2)", null],
  ["droppedTerm", "=B2-C2-D2", "=B2-D2"],
  ["doubledTerm", "=B2-C2", "=B2-C2+B2"],
  ["doubledTerm", "=SUM(B2:B9)", "=SUM(B2:B9)+B9"],
] as const)("%s of %s is %s", (kind, formula, slipped) => {
  expect(formulaSlips[kind](formula, never)).toBe(slipped);
});

const sheet = sheetOf("S", [[1, 2, 3, 4], ["=A1*2 → 2", "=B1*2 → 4", "=C1*2 → 6", "=D1*3 → 12"], ["=SUM(A1:A2) → 3"]]);

test("eligible is what equals two neighbours, or adds up a range", () => {
  const { cells, formulas } = eligibleCells(new WorkbookModel(workbookOf(sheet)));
  expect(cells.map(({ formula }) => formula.formula)).toEqual(["=A1*2", "=B1*2", "=C1*2", "=SUM(A1:A2)"]);
  expect(formulas).toBe(5);
});

test("what rests on the faulty cell is calculated again, and a stale figure is not", () => {
  const snapshot = workbookOf(sheet);
  const workbook = new WorkbookModel(snapshot);
  const [cell] = eligibleCells(workbook).cells;
  if (!cell) throw new Error("no cell");
  const typed = faultAt(workbook, cell, "typedOverWithAnother", () => 0.99);
  const stale = faultAt(workbook, cell, "stale", () => 0.99);
  if (!typed || !stale) throw new Error("no fault");
  const cells = withInjectedFault(snapshot, typed).sheets[0]?.cells;
  expect([cells?.get(cellKey(1, 0)), cells?.get(cellKey(2, 0))?.value]).toEqual([{ value: 2.4 }, 3.4]);
  const left = withInjectedFault(snapshot, stale).sheets[0]?.cells;
  expect([left?.get(cellKey(1, 0)), left?.get(cellKey(2, 0))?.value]).toEqual([{ value: 2.4, formula: "=A1*2" }, 3]);
});

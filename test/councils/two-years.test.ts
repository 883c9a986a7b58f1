import { review } from "../../src/audit/review";
import { withCalculatedValues } from "../../src/formulas/order/calculated";
import { itg20 } from "../../src/templates/itg20";
import { cellKey } from "../../src/workbook/address";
import type { SnapshotCell, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { sasha } from "../templates/itg20/sasha";
import { plannedWorkbook } from "./planned-workbook";

/** Sasha's plan (issue 13) with the year before: what the template wrote breaks no pattern; what somebody changes in it does. */

const answers = {
  ...sasha,
  reportDate: "2026-12-31",
  priorOpeningAssets: "5000000",
  priorOpeningObligation: "4500000",
  priorOpeningCeilingEffect: "100000",
  priorOpeningRate: "0.1",
  priorCurrentServiceCost: "50000",
  priorEmployerContributions: "500000",
};

const workbook = plannedWorkbook(
  itg20.plan(answers, {
    language: "pt-BR",
    council: { name: "Fundação Exemplo", region: "" },
    versions: { addIn: "2.0.0", legalValues: "2026-11-22" },
  }),
);

const found = (snapshot: WorkbookSnapshot) =>
  review(snapshot).findings.map(({ kind, sheet, cells }) => `${kind} ${sheet}!${cells.join()}`);

/** Another formula in a cell, by row and column from 0. */
function written(name: string, row: number, column: number, formula: string): WorkbookSnapshot {
  const key = cellKey(row, column);
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const before = sheet.cells.get(key);
    if (before?.formula === undefined) throw new Error(`no formula there: ${JSON.stringify(before)}`);
    const cell: SnapshotCell = { ...before, value: null, formula };
    return { ...sheet, cells: new Map([...sheet.cells, [key, cell]]) };
  });
  return withCalculatedValues({ ...workbook, sheets });
}

test("two years, a rate among amounts, a sign among signs: nothing is found", () => {
  expect(found(workbook)).toEqual([]);
});

test("a formula of them that somebody changes breaks the pattern, and is told of as changed", () => {
  // Employees' contributions of the year before, read with the sign of the benefits.
  const signs = found(written("Exercício", 32, 5, "=-F12"));
  expect(signs).toContain("changedSinceFill Exercício!F33");
  // The plan's assets as the note writes them, without their decimals.
  expect(found(written("Cifras da nota", 9, 4, '="R$ "&INT(D10)'))).toContain("brokenPattern Cifras da nota!E10");
});

import { causesOf, type Judged } from "../../../src/audit/materiality/causes";
import { placeKey, WhatIf, type Affected } from "../../../src/audit/materiality/what-if";
import { audit } from "../../../src/audit/audit";
import type { Finding } from "../../../src/audit/finding";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import { sheetOf, workbookOf } from "../sheet-of";

const workbook = workbookOf(
  sheetOf("S", [
    ["Valor", "563,40"],
    ["Dobro", "=B1*2 → #VALUE!"],
  ]),
);

/** Any finding, of which the cell and the figures are told otherwise. */
const [like] = audit(workbook);

function finding(cell: string, figures: Partial<Finding>): Finding {
  if (!like) throw new Error("no finding to begin with");
  return { ...like, kind: "scenarioBalance", severity: "error", sheet: "S", cells: [cell], ...figures };
}

function ended<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

test.each([
  // Expenses of 5,320,842.68, net revenue of 4,480,442.68: the balance shows the difference, and then none.
  ["a balance that closes", "5320842.68", "4480442.68", "840400", -840400, 0, true],
  ["a balance that does not", "5320842.68", "4480442.68", "840400", -840400, -400, false],
  ["a balance that would show what was expected", "5320842.68", "4480442.68", "840400", -840400, 4480442.68, false],
  ["a total that becomes what was expected", "90", "100", "-10", 90, 100, true],
  ["a total that becomes 0", "90", "100", "-10", 90, 0, false],
  // Ten less than 0 is shown by a cell that is no balance, but no figure is left of it either.
  ["a figure that should be nothing", "-10", "0", "-10", -10, 0, true],
] as const)("%s", (_case, found, expected, difference, before, after, follows) => {
  const cause = finding("B1", { severity: "warning" });
  const effect = finding("B2", { found, expected, difference });
  const change: Affected = { sheet: "S", row: 1, column: 1, before, after };
  const judged: readonly Judged[] = [
    { finding: cause, affected: new Map([[placeKey("S", 1, 1), change]]), amount: null },
    { finding: effect, affected: null, amount: null },
  ];
  const causes = ended(causesOf(judged, ended(WhatIf.steps(new WorkbookModel(workbook)))));
  expect(causes.get(effect)).toBe(follows ? cause : undefined);
});

import { notRecalculated } from "../../../src/audit/checks/formula/not-recalculated";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { sheetOf, withCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const budget = sheetOf("Receita", [
  ["A", 20],
  ["B", 31],
  ["C", 4],
  ["Total", "=SUM(B1:B3) → 55"],
  ["Metade", "=B2*2 → 62"],
]);

test("a calculated workbook has none", () => {
  expect(placesOf(foundBy(staleValue, budget))).toEqual([]);
});

test("the input that explains every stale figure is named, and nothing else", () => {
  expect(foundBy(staleValue, withCell(budget, "B2", 13))).toMatchObject([
    { severity: "error", cells: ["B2"], cause: { code: "CHANGED_INPUT" } },
  ]);
});

test.each([
  ["a sign", "B1", -20],
  ["a text", "B1", "20"],
])("where the total alone went stale, %s tells which input it was", (_name, cell, typed) => {
  const [finding] = foundBy(staleValue, withCell(budget, cell, typed));
  expect(finding?.cells).toEqual([cell, "B4"]);
});

test("a total that misses a row is named", () => {
  const cells = foundBy(staleValue, withCell(budget, "B4", "=SUM(B2:B3) → 55")).flatMap((finding) => finding.cells);
  expect(cells).toContain("B4");
});

test("a file that was never calculated shows nothing wrong", () => {
  expect(foundBy(staleValue, withCell(budget, "B4", "=SUM(B1:B3)"))).toEqual([]);
});

test("formulas that too much is read before are not passed over in silence", () => {
  const lines = 60;
  const counts = Array.from({ length: lines }, (_, row) => [
    null,
    `=COUNTBLANK(A${String(row + 1)}:A190000) → ${String(189_999 - row)}`,
  ]);
  const long = withCell(sheetOf("Longa", [...counts, [null, "=1+1 → 3"]]), "A190000", 1);
  const [finding, ...others] = foundBy(notRecalculated, long);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ kind: "notRecalculated", severity: "info", sheet: "Longa", cells: ["B28"] });
  expect(finding?.message).toEqual({
    en: "34 formulas, from Longa!B28 on, were not computed again: the workbook's formulas read and compute more than 5,000,000 cells before them.",
    "pt-BR":
      "34 fórmulas, de Longa!B28 em diante, não foram recalculadas: as fórmulas da pasta leem e calculam mais de 5.000.000 células antes delas.",
  });
  expect(foundBy(staleValue, long)).toEqual([]);
  expect(foundBy(notRecalculated, budget)).toEqual([]);
});

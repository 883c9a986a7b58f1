import { audit } from "../../../src/audit/audit";
import { notRecalculated } from "../../../src/audit/checks/formula/not-recalculated";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../sheet-of";
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
  // Both checks at once, since it is the reading that costs: of what was not computed, nothing is called stale.
  const [finding, ...others] = audit(workbookOf(long), [notRecalculated, staleValue]);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ kind: "notRecalculated", severity: "info", sheet: "Longa", cells: ["B28"] });
  expect(finding?.message).toEqual({
    en: "34 formulas, from Longa!B28 on, were not computed again: the workbook's formulas read and compute more than 5,000,000 cells before them.",
    "pt-BR":
      "34 fórmulas, de Longa!B28 em diante, não foram recalculadas: as fórmulas da pasta leem e calculam mais de 5.000.000 de células antes delas.",
  });
  expect(foundBy(notRecalculated, budget)).toEqual([]);
  // A single formula is left: the one that is behind all the others.
  const justEnough = withCell(sheetOf("Longa", counts.slice(0, 27)), "B100", { value: 3, formula: "=1+1" });
  const [single] = foundBy(notRecalculated, withCell(justEnough, "A190000", 1));
  expect(single?.message).toEqual({
    en: "1 formula, in Longa!B100, was not computed again: the workbook's formulas read and compute more than 5,000,000 cells before it.",
    "pt-BR":
      "1 fórmula, em Longa!B100, não foi recalculada: as fórmulas da pasta leem e calculam mais de 5.000.000 de células antes dela.",
  });
});

describe("is not said of", () => {
  test.each([
    ["formulas that read each other in a circle", [["=B1+1 → 0", "=A1*2 → 0"]]],
    ["a figure kept with ten digits", [[1, 3, { value: 0.3333333333, formula: "=A1/B1" }]]],
    ["an empty text that another program left where a figure is", [[1, 3, { value: "", formula: "=A1/B1" }]]],
    ["what reads a linked data type", [[{ value: "XBMF", formula: '=_FV(B1,"Price")' }, 2, "=B1*2 → 9"]]],
  ])("%s", (_name, rows) => {
    expect(placesOf(foundBy(staleValue, sheetOf("S", rows)))).toEqual([]);
  });

  test.each([
    ["a figure beside the circle's kind", [[1, "=A1*2 → 0"]], "B1"],
    ["a figure wrong in its fourth digit", [[1, 3, { value: 0.3334, formula: "=A1/B1" }]], "C1"],
    ["an empty text that the formula could give", [[1, 3, { value: "", formula: '=IF(A1>5,"",A1/B1)' }]], "C1"],
  ])("but of %s", (_name, rows, cell) => {
    expect(foundBy(staleValue, sheetOf("S", rows)).flatMap(({ cells }) => cells)).toContain(cell);
  });
});

test("what no input explains is one warning for a sheet, and what one explains an error", () => {
  const shown = sheetOf("S", [
    ["=1+1 → 3", "=2+2 → 5"],
    [20, "=A2*2 → 62", "=A2+1 → 32"],
  ]);
  expect(placesOf(foundBy(staleValue, shown))).toEqual(["error A2", "warning A1,B1"]);
});

/** A file in which the formula of D1 stands over what it reads. */
function fileWith(formula: string, shown: unknown, ...read: readonly WrittenCell[]): WorkbookSnapshot {
  const sheet = sheetOf("Plan", [[...read, null, null].slice(0, 3)]);
  return { ...workbookOf(withCell(sheet, "D1", { value: shown as number, formula })), withoutAt: true };
}

test.each([
  ["an error where a value is kept", "=VLOOKUP(A1,B1:C1,2,FALSE)", 5, [1, 2, 3], "info"],
  ["nothing where a value is kept", '=IF(TRUE,"",1)', 5, [], "info"],
  ["what TEXT wrote in another country", '=TEXT(A1,"0.0%")', "22%", [0.22], "info"],
  ["another text", '=A1&"!"', "a?", ["a"], "warning"],
  [
    "an error of a cell that it reads",
    "=VLOOKUP(A1,B1:C1,2,FALSE)",
    5,
    [{ value: { error: "#N/A" } }, 2, 3],
    "warning",
  ],
  ["a lost reference", "=A1+#REF!", 5, [1], "warning"],
  ["a division by nothing", "=A1/B1", 5, [1], "warning"],
  ["a figure", "=ROUND(PI(),0)", 5, [], "warning"],
] as const)("%s: told as is likely", (_name, formula, shown, read, severity) => {
  const findings = audit(fileWith(formula, shown, ...read), [staleValue]);
  expect(findings.filter(({ cause }) => cause?.code === "NOT_CALCULATED").map((each) => each.severity)).toEqual([
    severity,
  ]);
});

test.each([
  // Google Sheets writes what IFERROR gives instead as an empty text; Excel has 0.
  ["an empty text of a blank", "=A1*(B1-1)", -31, [31, { value: "", formula: "=IFERROR(1/0,)" }]],
  ["a number as text", "=SUM(A1:B1)", 1234, [{ value: "1,230.00", formula: "=1230" }, 4]],
  ["spaces that were dropped", "=A1&B1", "a b", ["a", "b"]],
  ["day 0", "=MONTH(A1)", 1, []],
  ["a formula that another program took for an array's", "=SUM(A1:B1*A1:B1)", 13, [2, 3]],
] as const)("what another program wrote otherwise is not told: %s", (_name, formula, shown, read) => {
  expect(audit(fileWith(formula, shown, ...read), [staleValue])).toEqual([]);
});

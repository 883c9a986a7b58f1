import { blankArgument } from "../../../src/audit/checks/formula/blank-argument";
import type { WrittenCell } from "../sheet-of";
import { sheetOf, workbookOf } from "../sheet-of";
import { explain } from "../../../src/formulas/explanation/explain-formula";
import { audit } from "../../../src/audit/audit";
import { foundBy, placesOf } from "./found-by";

const row = (...cells: readonly WrittenCell[]) => sheetOf("S", [cells]);

test("refused: 0 is no rate of the share; the message says cell, parameter and what to do", () => {
  const [finding] = foundBy(blankArgument, row(1000, 100, null, "=CRESS.CFESS_SHARE(A1,B1,C1) → 180"));
  expect(finding?.message["pt-BR"]).toBe(
    "D1: C1 (Alíquota da cota-parte) está vazia: o Excel envia 0, e CRESS.CFESS_SHARE o recusa.",
  );
  expect(finding?.fix?.["pt-BR"]).toBe("Preencha C1 ou retire o argumento da fórmula, se for para valer o padrão.");
  expect(finding).toMatchObject({ severity: "warning", cells: ["D1"], related: ["C1"] });
  expect(placesOf(foundBy(blankArgument, row(1000, 100, null, "=CRESS.CFESS_SHARE(A1,B1,C1) → #VALUE!")))).toEqual([
    "error D1",
  ]);
});

test.each<[string, readonly WrittenCell[], readonly string[]]>([
  [
    "a fine of 0 is not the 2 % of law",
    [500, 45000, 45100, null, "=CRESS.LATE_CHARGES(A1,B1,C1,D1) → 0"],
    ["warning E1"],
  ],
  ["the same left out", [500, 45000, 45100, null, "=CRESS.LATE_CHARGES(A1,B1,C1) → 10"], []],
  ["to the real, not unrounded", [486.45, 0.075, null, "=CRESS.ANNUITY_ADJUST(A1,B1,C1) → 523"], ["warning D1"]],
  ["a tax of 0 is none", [300, 1, 0, null, "=CRESS.ITG20_REFUND(A1,B1,C1,D1) → 300"], []],
  ["a share of 0 is refused", [300, null, "=CRESS.ITG20_REFUND(A1,B1) → 300"], ["warning C1"]],
  ["a required amount counts as 0", [1000, null, "=CRESS.CFESS_SHARE(A1,B1) → 200"], ["info C1"]],
  ["not an argument by itself", [1000, null, "=CRESS.CFESS_SHARE(A1,0,B1+0.2) → 200"], []],
  [
    "a formula that gives an empty text is not blank",
    [1000, '=IF(A1>0,"","") → ', "=CRESS.CFESS_SHARE(A1,0,B1) → 200"],
    [],
  ],
  ["what an IF does not come to", [1000, null, '=IF(B1="",0,CRESS.CFESS_SHARE(A1,0,B1)) → 0'], []],
  ["a range with blanks in it", [1, null, "=CRESS.SUM_CHECK(A1:B1,1) → 1"], []],
  ["a native function's own business", [1000, null, "=ROUND(A1,B1) → 1000"], []],
])("%s", (_what, cells, found) => {
  expect(placesOf(foundBy(blankArgument, row(...cells)))).toEqual(found);
});

test("many formulas over one blank cell are one finding; a name is followed", () => {
  const sheet = sheetOf("S", [
    [1000, "=CRESS.CFESS_SHARE(A1,0,$C$1) → 200", null],
    [2000, "=CRESS.CFESS_SHARE(A2,0,$C$1) → 400"],
    [3000, "=CRESS.CFESS_SHARE(A3,0,TAXA) → 600"],
  ]);
  const workbook = { ...workbookOf(sheet), names: [{ name: "TAXA", refersTo: "S!$C$1" }] };
  expect(audit(workbook, [blankArgument]).map(({ cells }) => cells)).toEqual([["B1", "B2", "B3"]]);
});

test("Explicar says it of the cell, and nothing where nothing is blank", () => {
  const workbook = workbookOf(
    row(1000, 100, null, "=CRESS.CFESS_SHARE(A1,B1,C1) → 180", "=CRESS.CFESS_SHARE(A1,B1) → 180"),
  );
  const said = (column: number) =>
    explain(workbook, "S", { row: 0, column }, "pt-BR")?.blanks?.map((each) => each["pt-BR"]);
  expect(said(3)).toEqual(["C1 (Alíquota da cota-parte) está vazia: o Excel envia 0, e CRESS.CFESS_SHARE o recusa."]);
  expect(said(4)).toBeUndefined();
});

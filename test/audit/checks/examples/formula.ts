import type { CellContent } from "../../../../src/workbook/plan";
import { sealOf } from "../../../../src/workbook/seal";
import type { SheetSnapshot } from "../../../../src/workbook/snapshot";
import { planned } from "../../../workbook/planned-sheet";
import { sheetOf, withCell, workbookOf } from "../../sheet-of";
import { filledWorkbook, money, type CheckExamples } from "./example";

/** Revenue of five accounts in three scenarios, with row and column totals. */
const budget = sheetOf("Receita", [
  ["Conta", "Cenário 1", "Cenário 2", "Cenário 3", "Soma"],
  ...[100, 200, 300, 400, 500].map((amount, index) => {
    const row = String(index + 2);
    return [
      `Conta ${row}`,
      amount,
      amount + 10,
      amount + 20,
      `=SUM(B${row}:D${row}) → ${String(3 * amount + 30)}`,
    ] as const;
  }),
  ["Total", "=SUM(B2:B6) → 1500", "=SUM(C2:C6) → 1550", "=SUM(D2:D6) → 1600", "=SUM(E2:E6) → 4650"],
]);
/** Six products of a count and an amount. */
const products = sheetOf(
  "S",
  [1, 2, 3, 4, 5, 6].map((row) => [row, 10, `=A${String(row)}*B${String(row)} → ${String(row * 10)}`]),
);
const sums = sheetOf(
  "S",
  [1, 2, 3, 4, 5, 6].map((row) => [row, 10, `=A${String(row)}+B${String(row)} → ${String(row + 10)}`]),
);
const debt = sheetOf("Dívida", [
  ["Cenário 1", money(10), money(20), money(30)],
  ["Dobro", "=Dados!B2 → 20", "=Dados!C2 → 40", "=Dados!D2 → 60"],
]);
const accounts = (total: string): SheetSnapshot =>
  sheetOf("Contas", [["Conta", "Valor"], ["a", 1], ["b", 2], [null], ["Total", total]]);

/** As filled: a sheet of amounts, sealed by its plan. */
const sealed = sheetOf("Taxas", [
  ["Taxas", null],
  ["Inscrição", 53.6],
  ["Certidão", 20],
]);
const text = (value: string): CellContent => ({ kind: "text", text: value });
const number = (value: string): CellContent => ({ kind: "number", number: value });
const sealNames = sealOf(
  planned("Taxas", [
    [text("Taxas"), { kind: "blank" }],
    [text("Inscrição"), number("53.6")],
    [text("Certidão"), number("20")],
  ]),
).map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") }));

const counted = Array.from({ length: 60 }, (_, row) => [
  null,
  `=COUNTBLANK(A${String(row + 1)}:A190000) → ${String(189_999 - row)}`,
]);

export const formulaExamples: CheckExamples = {
  blankArgument: {
    reported: workbookOf(sheetOf("S", [[1000, 100, null, "=CRESS.CFESS_SHARE(A1,B1,C1) → 180"]])),
    at: ["S!D1"],
    // Costs left out are 0; a row that nobody filled in yet.
    silent: workbookOf(
      sheetOf("S", [
        [200, 0.6, null, "=CRESS.ITG20_REFUND(A1,B1,C1) → 120"],
        [null, null, null, "=CRESS.CFESS_SHARE(A2,B2,C2) → 0"],
      ]),
    ),
  },
  errorValue: {
    reported: workbookOf(sheetOf("S", [["x", 1, "=A1-B1 → #VALUE!"]])),
    at: ["S!C1"],
    silent: workbookOf(sheetOf("S", [[3, 1, "=A1-B1 → 2"]])),
  },
  staleValue: {
    reported: workbookOf(withCell(products, "C4", "=A4*B4 → 47")),
    at: ["S!C4"],
    silent: workbookOf(products),
  },
  rangeStopsShort: {
    reported: workbookOf(sheetOf("S", [[1], [2], [3], ["=SUM(A1:A2) → 3"]])),
    at: ["S!A4"],
    silent: workbookOf(sheetOf("S", [[1], [2], ["-"], ["=SUM(A1:A2) → 3"]])),
  },
  partialTotal: {
    reported: filledWorkbook("Contas!$A$2:$B$4", accounts("=SUM(B2:B3) → 3")),
    at: ["Contas!B5"],
    silent: filledWorkbook("Contas!$A$2:$B$4", accounts("=SUM(B2:B4) → 3")),
  },
  typedOverFormula: {
    reported: workbookOf(withCell(products, "C4", 400)),
    at: ["S!C4"],
    silent: workbookOf(products),
  },
  typedAmongFormulas: {
    reported: filledWorkbook("Dívida!$A$1", withCell(debt, "D2", 61)),
    at: ["Dívida!D2"],
    silent: filledWorkbook("Dívida!$D$2", withCell(debt, "D2", 61)),
  },
  unevenTotals: {
    reported: workbookOf(withCell(budget, "C7", "=SUM(C3:C6) → 1440")),
    at: ["Receita!C7"],
    silent: workbookOf(budget),
  },
  droppedTerm: {
    reported: workbookOf(withCell(sums, "C3", "=A3 → 3")),
    at: ["S!C3"],
    silent: workbookOf(withCell(sums, "C3", "=A3*2 → 6")),
  },
  doubledSign: {
    reported: workbookOf(sheetOf("S", [[1, 2, "=SUM(A1--B1) → 3"]])),
    at: ["S!C1"],
    silent: workbookOf(sheetOf("S", [[1, 2, "=SUMPRODUCT(--(A1:B1>0)) → 2"]])),
  },
  missingBrackets: {
    reported: workbookOf(sheetOf("S", [[100, 120, "=B1-A1/A1 → 119"]])),
    at: ["S!C1"],
    silent: workbookOf(sheetOf("S", [[100, 120, "=(B1-A1)/A1 → 0.2"]])),
  },
  constantInFormula: {
    reported: workbookOf(withCell(sums, "C3", "=A3+B3-1000 → -987")),
    at: ["S!C3"],
    silent: workbookOf(
      sheetOf(
        "S",
        [1, 2, 3].map((row) => [row, `=A${String(row)}*1.05 → 1`]),
      ),
    ),
  },
  brokenPattern: {
    reported: workbookOf(withCell(products, "C4", "=A3*B4 → 30")),
    at: ["S!C4"],
    silent: workbookOf(withCell(products, "C4", "=B4*A4 → 40")),
  },
  countedTwice: {
    reported: workbookOf(sheetOf("S", [[10], [20], [30], ["=SUM(A1:A3)+A3 → 90"]])),
    at: ["S!A4"],
    silent: workbookOf(sheetOf("S", [[10], [20], [30], ["=SUM(A1:A3)-A3 → 30"]])),
  },
  negatedTotal: {
    reported: workbookOf(
      sheetOf("S", [
        ["A", 10],
        ["B", 20],
        ["C", 30],
        ["Total", "=-SUM(B1:B3) → -60"],
      ]),
    ),
    at: ["S!B4"],
    silent: workbookOf(
      sheetOf("S", [
        [1, 2],
        [3, 4],
        ["=-SUM(A1:A2) → -4", "=-SUM(B1:B2) → -6"],
      ]),
    ),
  },
  unequalRanges: {
    // The mean of three prices by their weights, whose sum leaves the first weight out.
    reported: workbookOf(
      sheetOf("S", [
        ["Pesos", 2, 3, 5],
        ["Preços", 10, 20, 40, "=SUMPRODUCT(B2:D2,B1:D1)/SUM(C1:D1) → 35"],
      ]),
    ),
    at: ["S!E2"],
    // What the last period adds to the others; a range that grows along its row.
    silent: workbookOf(
      sheetOf("S", [
        [2, 3, 5, "=SUM(A1:C1)-SUM(A1:B1) → 5"],
        [2, 3, 5, "=SUM(A2:C2)/COUNT($A2:B2) → 5"],
      ]),
    ),
  },
  headingInTotal: {
    reported: workbookOf(
      sheetOf("S", [
        ["Programa", "Valor"],
        ["Administração", null],
        ["a", 10],
        ["b", 20],
        ["Total", "=SUM(B2:B4) → 30"],
      ]),
    ),
    at: ["S!B5"],
    silent: workbookOf(
      sheetOf("S", [
        ["Programa", "Valor"],
        ["Administração", null],
        ["a", 10],
        ["b", 20],
        ["Total", "=SUM(B3:B4) → 30"],
      ]),
    ),
  },
  hiddenInTotal: {
    reported: workbookOf({ ...budget, hiddenRows: new Set([2]) }),
    at: ["Receita!B7"],
    silent: workbookOf({ ...budget, hiddenRows: new Set([0]) }),
  },
  numberAsText: {
    reported: workbookOf(sheetOf("S", [[1], [2], ["3.000,50"], [4], [5], ["=SUM(A1:A5) → 12"]])),
    at: ["S!A3"],
    silent: workbookOf(sheetOf("S", [[1], [2], ["-"], [4], [5], ["=SUM(A1:A5) → 12"]])),
  },
  unusableReference: {
    reported: workbookOf(sheetOf("S", [["Taxa", 5, "=B1-A1 → 5"]])),
    at: ["S!C1"],
    silent: workbookOf(sheetOf("S", [["Taxa", 5, "=A1 → Taxa"]])),
  },
  changedSinceFill: {
    reported: { ...workbookOf(withCell(sealed, "B2", 56.3)), names: sealNames },
    at: ["Taxas!B2"],
    silent: { ...workbookOf(withCell(sealed, "B2", "=26.8*2 → 53.6")), names: sealNames },
  },
  unreadSeal: {
    reported: {
      ...workbookOf(
        sheetOf("Taxas", [
          ["Orçamento", 1],
          ["Outra", 2],
          ["Terceira", 3],
        ]),
      ),
      names: sealNames,
    },
    at: ["Taxas!A1"],
    silent: { ...workbookOf(sealed), names: sealNames },
  },
  notRecalculated: {
    reported: workbookOf(withCell(sheetOf("Longa", counted), "A190000", 1)),
    at: ["Longa!B28"],
    silent: workbookOf(budget),
  },
};

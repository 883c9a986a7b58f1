import { audit } from "../../../src/audit/audit";
import type { Check } from "../../../src/audit/check";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { negatedTotal } from "../../../src/audit/checks/formula/negated-total";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { typedAmongFormulas } from "../../../src/audit/checks/formula/typed-among-formulas";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { unequalRanges } from "../../../src/audit/checks/formula/unequal-ranges";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import { failedCheck } from "../../../src/audit/checks/rule/failed-check";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf, type WrittenCell } from "../sheet-of";
import { placesOf } from "./found-by";
import { filledWorkbook } from "./examples/example";

/** Kinds of slips that the injector of `npm run bench:audit -- --inject` put in and nothing told, each beside its like that is right. */

type Rows = readonly (readonly WrittenCell[])[];

const one = (rows: Rows): WorkbookSnapshot => workbookOf(sheetOf("S", rows));
const filled = (rows: Rows): WorkbookSnapshot => filledWorkbook("S!$A$1", sheetOf("S", rows));

/** A check of a template: the months add up to the year's figure. */
const monthsCheck = (formula: string, value: boolean | string): WorkbookSnapshot =>
  one([
    [10, null],
    [20, null],
    [null, null],
    [30, { formula, value }],
  ]);

/** Debts by debtor on one sheet; sums of them, one below the other, on another. */
const totalsBelow = (...formulas: readonly string[]): WorkbookSnapshot =>
  workbookOf(
    sheetOf(
      "T",
      formulas.map((formula) => [formula]),
    ),
    sheetOf("S", [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]),
  );

const debtors = (total: string): WorkbookSnapshot =>
  workbookOf(
    sheetOf("T", [["Valor"], ["=SUM(S!A1:A2) → 5"], ["=SUM(S!A3:A4) → 15"], ["=SUM(S!A5:A6) → 9"], [null], [total]]),
    sheetOf("S", [[1], [4], [7], [8], [4], [5]]),
  );

/** Two ways to the same value, where the second and the third take over the lines of the first, but for one that each computes anew. */
const ways = (taken: WrittenCell): WorkbookSnapshot =>
  one(
    [100, 200, 500, 300, 400].map((amount, index) => {
      const row = String(index + 1);
      const [second, third] = index === 1 ? ["=C1*2 → 200", "=E1*2 → 200"] : [`=A${row} → 1`, `=C${row} → 1`];
      return [amount, null, index === 2 ? taken : second, null, third];
    }),
  );

/** Two cumulated columns below an anchored start, which the formula reads twice. */
const cumulated = (last: string): WorkbookSnapshot =>
  one([
    [5, null, null],
    [6, null, null],
    ...[3, 4, 5, 6].map((row) => [
      1,
      null,
      row === 6 ? last : `=IF($A$1="","",$A$1+SUM(A$3:A${String(row)})) → ${String(row + 3)}`,
    ]),
  ]);

/** Accounts side by side, four columns apart; the totals of all of them add rows 1 to 3. */
const ledgers = (third: string): WorkbookSnapshot =>
  one([
    [1, null, null, null, 1, null, null, null, 1, null, null, null, 1, null, null, null, 1],
    [],
    [],
    [
      "=SUM(A1:A3) → 1",
      ...[null, null, null],
      "=SUM(E1:E3) → 1",
      ...[null, null, null],
      third,
      ...[null, null, null],
      "=SUM(M1:M3) → 1",
      ...[null, null, null],
      "=SUM(Q1:Q3) → 1",
    ],
  ]);

const two = (second: string): WorkbookSnapshot =>
  one([
    [1, 1],
    [2, 2],
    [null, null],
    ["=SUM(A1:A3) → 3", second],
  ]);

const expenses = (after: string): WorkbookSnapshot => one([[15], [25], [30.5], [70.5], [null], [5000], [after]]);

const cases: readonly (readonly [string, Check, WorkbookSnapshot, string, WorkbookSnapshot])[] = [
  [
    "one of two ranges of a formula that is blank where it stops",
    unequalRanges,
    one([[1], [2], [null], ['=IF(COUNT(A1:A2)=0,"",SUM(A1:A3)) → 3']]),
    "warning A4",
    one([[1], [2], [null], ['=IF(COUNT(A1:A3)=0,"",SUM(A1:A3)) → 3']]),
  ],
  [
    "one of two ranges of a formula that was moved by a line",
    unequalRanges,
    one([[1], [2], [3], [null], [null], ['=IF(COUNT(A2:A4)=0,"",SUM(A1:A3)) → 6']]),
    "warning A6",
    one([["Título"], [2], [3], [null], [null], ['=IF(COUNT(A1:A3)=0,"",SUM(A2:A3)) → 5']]),
  ],
  [
    "a check of the workbook's own that is FALSE",
    failedCheck,
    monthsCheck("=ABS(SUM(A1:A2)-A3)<0.005", false),
    "warning B4",
    monthsCheck("=ABS(SUM(A1:A2)-A4)<0.005", true),
  ],
  [
    "a check at the end of an IF",
    failedCheck,
    monthsCheck('=IF(COUNT(A1:A2)=0,"sem valores",ROUND(SUM(A1:A2)-A3,2)=0)', false),
    "warning B4",
    // An answer that is FALSE is no check that fails.
    monthsCheck("=SUM(A1:A2)>A4", false),
  ],
  [
    "a check of a template that is FALSE because a formula's result is",
    failedCheck,
    filled([[10], [20], [null], ["=A1*4 → 40"], [{ formula: "=ABS(SUM(A1:A2)-A4)<0.005", value: false }]]),
    "warning A5",
    // Its own sheet tells the clerk that what was typed does not agree.
    filled([[10], [20], [null], [40], [{ formula: "=ABS(SUM(A1:A2)-A4)<0.005", value: false }]]),
  ],
  [
    "a minus before one of several totals of other lines",
    negatedTotal,
    totalsBelow("=SUM(S!A1:A3) → 12", "=-(SUM(S!B1:B3)) → -15", "=SUM(S!C1:C3) → 18"),
    "warning A2",
    totalsBelow("=SUM(S!A1:A3) → 12", "=-(SUM(S!B1:B3)) → -15", "=-(SUM(S!C1:C3)) → -18"),
  ],
  [
    "a minus before one total of a line, not before all of them",
    negatedTotal,
    one([
      ["=SUM(S!A1:A3) → 1", "=SUM(S!B1:B3) → 1", "=SUM(S!C1:C3) → 1"],
      ["=-SUM(S!A4:A6) → -1", "=SUM(S!B4:B6) → 1", "=SUM(S!C4:C6) → 1"],
      ["=SUM(S!A7:A9) → 1", "=SUM(S!B7:B9) → 1", "=SUM(S!C7:C9) → 1"],
    ]),
    "warning A2",
    one([
      ["=SUM(S!A1:A3) → 1", "=SUM(S!B1:B3) → 1", "=SUM(S!C1:C3) → 1"],
      ["=-SUM(S!A4:A6) → -1", "=-SUM(S!B4:B6) → -1", "=-SUM(S!C4:C6) → -1"],
      ["=SUM(S!A7:A9) → 1", "=SUM(S!B7:B9) → 1", "=SUM(S!C7:C9) → 1"],
    ]),
  ],
  [
    "a minus before the copy of a formula",
    negatedTotal,
    one([
      [1, 1],
      [2, 2],
      [3, 3],
      ["=SUM(A1,A3) → 4", "=-(SUM(B1,B3)) → -4"],
    ]),
    "warning B4",
    one([
      [1, 1],
      [2, 2],
      [3, 3],
      ["=SUM(A1,A3) → 4", "=-(SUM(B1,B2)) → -3"],
    ]),
  ],
  [
    "what a template calls a total, as a number",
    typedAmongFormulas,
    filled([
      ["Conta", 10],
      ["Outra", null],
      ["Total", 10],
      ["A mais", "=B3*2 → 20"],
    ]),
    "warning B3",
    // Of a list of lines one may be called so.
    filled([
      ["Conta", 10],
      ["Total de diárias", 5],
      ["Outra", 10],
      ["Soma", "=SUM(B1:B3) → 25"],
    ]),
  ],
  [
    "the one typed sum of a sheet, which a formula reads",
    typedOverFormula,
    expenses("=A6-A4 → 4929.5"),
    "warning A4",
    expenses("=A6*2 → 10000"),
  ],
  ["a link typed over between others of its chain", typedOverFormula, ways(525), "warning C3", ways("=A3 → 500")],
  [
    "one of two anchored references that lost its anchor",
    brokenPattern,
    cumulated('=IF($A2="","",$A$1+SUM(A$3:A6)) → 9'),
    "warning C6",
    cumulated('=IF($A$1="","",$A$1+SUM(A$3:A6)) → 9'),
  ],
  [
    "a number added to a link at the start of a row of links",
    constantInFormula,
    workbookOf(sheetOf("T", [["=S!A1+37 → 38", "=S!B1 → 2", "=S!C1 → 3"]]), sheetOf("S", [[1, 2, 3]])),
    "warning A1",
    workbookOf(sheetOf("T", [["=S!A1+37 → 38", "=S!B1 → 2"]]), sheetOf("S", [[1, 2, 3]])),
  ],
  [
    "a total a row shorter than its copies further along",
    unevenTotals,
    ledgers("=SUM(I1:I2) → 1"),
    "warning I4",
    ledgers("=SUM(I1:I3) → 1"),
  ],
  [
    "the one of two totals that ends a line before the other",
    unevenTotals,
    two("=SUM(B1:B2) → 3"),
    "warning B4",
    two("=SUM(B1:B3) → 3"),
  ],
  [
    "a total that leaves out the last of the lines that add up another sheet's",
    rangeStopsShort,
    debtors("=SUM(A2:A3) → 20"),
    "warning A6",
    debtors("=SUM(A2:A4) → 29"),
  ],
  [
    "a text that a link hands to a computation",
    numberAsText,
    one([
      ["47000", null],
      ["=$A$1 → 47000", "=A2*2 → 94000"],
    ]),
    "warning A1",
    one([
      ["47000", null],
      ["=$A$1 → 47000", "=A2 → 47000"],
    ]),
  ],
];

test.each(cases)("%s", (_name, check, wrong, found, right) => {
  expect(placesOf(audit(wrong, [check])).join(" ")).toBe(found);
  expect(placesOf(audit(right, [check]))).toEqual([]);
});

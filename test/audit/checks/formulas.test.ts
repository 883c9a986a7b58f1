import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { doubledSign } from "../../../src/audit/checks/formula/doubled-sign";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { missingBrackets } from "../../../src/audit/checks/formula/missing-brackets";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { unusableReference } from "../../../src/audit/checks/formula/unusable-reference";
import { cellKey } from "../../../src/workbook/address";
import { sheetOf, withCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const sums = sheetOf(
  "S",
  [1, 2, 3, 4, 5, 6, 7].map((row) => [row, row, `=A${String(row)}+B${String(row)} → 1`]),
);

describe("a formula that leaves out a term", () => {
  test("that its neighbours add", () => {
    expect(foundBy(droppedTerm, withCell(sums, "C3", "=+A3 → 3"))).toMatchObject([
      { cells: ["C3"], found: "=+A3", expected: "=A3+B3", related: ["C2"] },
    ]);
  });

  test("in two cells running", () => {
    const dropped = withCell(withCell(sums, "C6", "=B6 → 6"), "C7", "=B7 → 7");
    expect(placesOf(foundBy(droppedTerm, dropped))).toEqual(["warning C6,C7"]);
  });

  const weeks = sheetOf("S", [
    ...[10, 15, 13].map((hours, row) => [hours, 18, 20, `=MAX(A${String(row + 1)}-40,0) → 0`]),
    ...[42, 44, 23].map((hours, row) => {
      const at = String(row + 4);
      return [hours, 38, 43, `=MAX(A${at}-40,0)+MAX(B${at}-40,0)+MAX(C${at}-40,0) → 5`];
    }),
  ]);

  test("where as many are short as are full, and a figure stands where the short ones read none", () => {
    expect(placesOf(foundBy(droppedTerm, weeks))).toEqual(["warning D1,D2,D3"]);
    const blank = ["B1", "C1", "B2", "C2", "B3", "C3"].reduce((sheet, cell) => withCell(sheet, cell, null), weeks);
    expect(placesOf(foundBy(droppedTerm, blank))).toEqual([]);
    expect(placesOf(foundBy(droppedTerm, withCell(weeks, "C2", null)))).toEqual([]);
  });

  test.each([
    ["full sums", sums],
    ["a product, which is another computation", withCell(sums, "C3", "=A3*2 → 6")],
    ["a sum of other cells", withCell(sums, "C3", "=A3+A2 → 5")],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(droppedTerm, sheet))).toEqual([]);
  });
});

describe("a typed number inside a formula", () => {
  test("where its neighbours have none", () => {
    expect(foundBy(constantInFormula, withCell(sums, "C3", "=A3+B3-1000 → 1"))).toMatchObject([
      { severity: "warning", cells: ["C3"], found: "=A3+B3-1000", expected: "=A3+B3" },
    ]);
  });

  test("another one than in the neighbours", () => {
    const rates = sheetOf(
      "S",
      [1, 2, 3, 4].map((row) => [row, `=A${String(row)}*1.05 → 1`]),
    );
    expect(placesOf(foundBy(constantInFormula, withCell(rates, "B3", "=A3*1.06 → 1")))).toEqual(["warning B3"]);
  });

  test("dropped between two, each a column apart", () => {
    const marks = (middle: string) =>
      sheetOf("S", [
        [21, null, 19, null, 17],
        ["=A1*3.33+1 → 70.93", null, middle, null, "=E1*3.33+1 → 57.61"],
      ]);
    expect(placesOf(foundBy(constantInFormula, marks("=C1*3.33 → 63.27")))).toEqual(["warning C2"]);
    expect(placesOf(foundBy(constantInFormula, marks("=C1*3.33+1 → 64.27")))).toEqual([]);
  });

  test("added to the last link of a row", () => {
    const links = (last: string) =>
      sheetOf("S", [[125, 115, 95, 90, 91], [null], ["=A1 → 125", "=B1 → 115", "=C1 → 95", "=D1 → 90", last]]);
    expect(placesOf(foundBy(constantInFormula, links("=E1+28 → 119")))).toEqual(["warning E3"]);
    expect(placesOf(foundBy(constantInFormula, links("=E1 → 91")))).toEqual([]);
  });

  test("adjustments that a workbook makes again and again are its habit, and notes", () => {
    const adjusted = (count: number) =>
      sheetOf(
        "S",
        Array.from({ length: count }, (_, index) => [
          5,
          7,
          `=SUM(A${String(index + 1)}:B${String(index + 1)})-${String(index + 1)} → 1`,
        ]),
      );
    expect(new Set(foundBy(constantInFormula, adjusted(4)).map(({ severity }) => severity))).toEqual(new Set(["info"]));
    expect(placesOf(foundBy(constantInFormula, adjusted(1)))).toEqual(["warning C1"]);
  });

  test("the same number in place of the same other one, on two sheets, was meant", () => {
    const rates = (name: string) =>
      sheetOf(
        name,
        [1, 2, 3, 4, 5].map((row) => [row, `=A${String(row)}*${row === 3 ? "1.06" : "1.05"} → 1`]),
      );
    expect(placesOf(foundBy(constantInFormula, rates("A"), rates("B")))).toEqual(["info B3", "info B3"]);
    expect(placesOf(foundBy(constantInFormula, rates("A")))).toEqual(["warning B3"]);
  });

  test.each([
    [
      "a last column that takes over what the series computed",
      sheetOf("S", [["=1*1 → 1", "=A1+0.66 → 1.66", "=B1+0.66 → 2.32", "=C1+0.66 → 2.98", "=D1 → 2.98"]]),
    ],
    [
      "the same number in all",
      sheetOf("S", [
        [1, "=A1*1.05 → 1"],
        [2, "=A2*1.05 → 1"],
        [3, "=A3*1.05 → 1"],
      ]),
    ],
    ["a lone formula", sheetOf("S", [[1, "=A1-1000 → 1"]])],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(constantInFormula, sheet))).toEqual([]);
  });
});

describe("a doubled minus", () => {
  test("is told where a cell is subtracted negated", () => {
    expect(placesOf(foundBy(doubledSign, sheetOf("S", [[1, 2, "=SUM(A1--B1) → 3"]])))).toEqual(["warning C1"]);
  });

  test.each(["=A1-B1 → 1", "=A1+-B1 → 1", "=SUMPRODUCT(--(A1:B1>0)) → 1", "=A1--5 → 6"])("not %s", (formula) => {
    expect(placesOf(foundBy(doubledSign, sheetOf("S", [[1, 2, formula]])))).toEqual([]);
  });
});

describe("missing brackets", () => {
  test("are told where a cell is divided by itself behind a minus or a plus", () => {
    const [found] = foundBy(missingBrackets, sheetOf("S", [[100, 120, "=B1-A1/A1 → 119"]]));
    expect(found).toMatchObject({ severity: "warning", cells: ["C1"], expected: "=(B1-A1)/A1" });
    const list = [2, 3, 4].map((row) => [100, 120, `=IF(A${String(row)}=0,0,B${String(row)}-$A$2/$A$2) → 119`]);
    const several = foundBy(missingBrackets, sheetOf("S", [["a", "b", "c"], ...list]));
    expect(placesOf(several)).toEqual(["warning C2,C3,C4"]);
    expect(several[0]).toMatchObject({ expected: null });
    expect(several[0]?.message["pt-BR"]).toContain("dividem, cada uma,");
  });

  test.each([
    ...["=(B1-A1)/A1 → 0.2", "=B1/A1-A1/A1 → 0.2", "=A1/A1-1 → 0", "=1-A1/A1 → 0", "=A1/A1 → 1", "=B1-A1/B1 → 119"],
    "=B1-SUM(A1/A1) → 119",
  ])("not %s", (formula) => {
    expect(placesOf(foundBy(missingBrackets, sheetOf("S", [[100, 120, formula]])))).toEqual([]);
  });
});

describe("an error value", () => {
  test("is told where it arises, with the text that it computes with, and not where it is passed on", () => {
    const sheet = sheetOf("S", [["ƒ", 1, "=A1-B1 → #VALUE!", "=C1*2 → #VALUE!", "=SUM(C1:D1) → #VALUE!"]]);
    const findings = foundBy(errorValue, sheet);
    expect(placesOf(findings)).toEqual(["error C1"]);
    expect(findings[0]?.message.en).toMatch(/A1 holds the text “ƒ”/);
  });

  test("of a broken reference is an error, of a division by what is still blank a note", () => {
    const sheet = sheetOf("S", [[1, "=#REF!+A1 → #REF!", "=A1/D1 → #DIV/0!"]]);
    expect(placesOf(foundBy(errorValue, sheet))).toEqual(["error B1", "info C1"]);
  });

  test("that was pasted as a value is told as such, and of no formula", () => {
    const sheet = sheetOf("S", [[1, 2]]);
    const cells = new Map(sheet.cells).set(cellKey(0, 1), { value: { error: "#VALUE!" } });
    const [finding] = foundBy(errorValue, { ...sheet, cells });
    expect(finding).toMatchObject({ severity: "error", cells: ["B1"] });
    expect(finding?.message.en).toBe(
      "B1 shows #VALUE!: the cell has no formula, the error was pasted into it as a value.",
    );
    expect(finding?.fix?.["pt-BR"]).toMatch(/^Escreva o valor/);
  });

  test("says nothing of a cell without one", () => {
    expect(foundBy(errorValue, sums)).toEqual([]);
  });
});

describe("a number stored as text", () => {
  const column = sheetOf("S", [[1], [2], ["3.000,50"], [4], [5], ["=SUM(A1:A5) → 12"]]);

  test("that a total skips, with the number and the total", () => {
    expect(foundBy(numberAsText, column)).toMatchObject([
      { severity: "warning", cells: ["A3"], found: "3.000,50", expected: "3000.5", related: ["A6"] },
    ]);
  });

  test("that a formula reads, on another sheet too", () => {
    const other = sheetOf("Outra", [["=S!A1*2 → 10"]]);
    expect(placesOf(foundBy(numberAsText, sheetOf("S", [["5"]]), other))).toEqual(["warning A1"]);
  });

  test("among numbers", () => {
    expect(placesOf(foundBy(numberAsText, sheetOf("S", [[1], [2], ["3"], [4], [5]])))).toEqual(["warning A3"]);
  });

  test.each([
    [
      "account codes",
      sheetOf("S", [
        ["6.2.2.1.1.01", 5],
        ["6.2.2.1.1.02", 6],
        [null, "=SUM(B1:B2) → 11"],
      ]),
    ],
    ["numbers with leading zeros", sheetOf("S", [[1], [2], ["007"], [4], [5]])],
    [
      "headings of years",
      sheetOf("S", [
        ["2016", "2017"],
        [1, 2],
        [3, 4],
      ]),
    ],
    ["a dash for nothing", sheetOf("S", [[1], ["-"], [3], ["=SUM(A1:A3) → 4"]])],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(numberAsText, sheet))).toEqual([]);
  });
});

describe("a reference to a blank or text cell", () => {
  test("a blank is a note, a label a warning", () => {
    const sheet = sheetOf("S", [
      ["Total", 5, "=B1*D1 → 0", null, '=A1&""+B1 → 5'],
      ["Taxa", 5, "=B2-A2 → 5"],
    ]);
    expect(placesOf(foundBy(unusableReference, withCell(sheet, "E1", null)))).toEqual(["warning C2", "info C1"]);
  });

  test.each([
    ["a formula that only repeats a text", sheetOf("S", [["Título", "=A1 → Título"]])],
    ["a dash", sheetOf("S", [["-", 5, "=B1-N(A1) → 5"]])],
    ["a range with blanks", sheetOf("S", [[1, null, 3, "=SUM(A1:C1) → 4"]])],
    ["a formula that was not calculated", sheetOf("S", [["=WEBSERVICE(C1)", "=A1*2", "x"]])],
    ["filled cells", sums],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(unusableReference, sheet))).toEqual([]);
  });
});

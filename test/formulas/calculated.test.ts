import { calculatedWorkbook, withCalculatedValues } from "../../src/formulas/order/calculated";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { cellKey, parseRange } from "../../src/workbook/address";
import { sheetOf, workbookOf } from "../audit/sheet-of";

function value(sheets: readonly SheetSnapshot[], sheet: number, address: string): unknown {
  const place = parseRange(address);
  return place && sheets[sheet]?.cells.get(cellKey(place.row, place.column))?.value;
}

test("formulas that a file keeps no value of are calculated after what they read, on every sheet", () => {
  const { sheets } = withCalculatedValues(
    workbookOf(
      sheetOf("Resumo", [["=Contas!B4*2"], ["=CRESS.ROUND_BRL(A1/3)"], ['=IF(A1>10,"sim","não")']]),
      sheetOf("Contas", [
        ["A", 10.5],
        ["B", "=B1+0.25"],
        ["C", "=B2"],
        ["Total", "=SUM(B1:B3)"],
      ]),
    ),
  );
  expect(value(sheets, 1, "B4")).toBe(32);
  expect(value(sheets, 0, "A1")).toBe(64);
  expect(value(sheets, 0, "A2")).toBe(21.33);
  expect(value(sheets, 0, "A3")).toBe("sim");
});

test("a spill fills its cells", () => {
  const spill = { row: 0, column: 2, rows: 2, columns: 1 };
  const { sheets } = withCalculatedValues(
    workbookOf(
      sheetOf("A", [
        ["486.45", 486.45, { value: null, formula: "=CRESS.ANNUITY_ADJUST(B1:B2,7.5%)", spill }, "=C2"],
        ["100", 100],
      ]),
    ),
  );
  expect([value(sheets, 0, "C1"), value(sheets, 0, "C2"), value(sheets, 0, "D1")]).toEqual([522.93375, 107.5, 107.5]);
});

test("what is not computed here, waits for itself or reads either stays without a value", () => {
  const { sheets } = withCalculatedValues(
    workbookOf(
      sheetOf("A", [
        ['=WEBSERVICE("x")', "=A1+1"],
        ["=B2", "=A2"],
        ["=1/0", "=A3+1"],
      ]),
    ),
  );
  for (const address of ["A1", "B1", "A2", "B2"]) expect(value(sheets, 0, address)).toBeNull();
  expect(value(sheets, 0, "A3")).toEqual({ error: "#DIV/0!" });
  expect(value(sheets, 0, "B3")).toEqual({ error: "#DIV/0!" });
});

test("a table's column is calculated before its total", () => {
  const { sheets } = withCalculatedValues({
    ...workbookOf(
      sheetOf("Resumo", [["=SUM(Contas[Valor])"]]),
      sheetOf("Contas", [
        ["Conta", "Valor"],
        ["A", "=5*2"],
        ["B", "=B2+0.25"],
        ["Total", "=SUM(B2:B3)"],
      ]),
    ),
    tables: [
      {
        name: "Contas",
        sheet: "Contas",
        range: { row: 0, column: 0, rows: 4, columns: 2 },
        columns: ["Conta", "Valor"],
        totalsRow: true,
      },
    ],
  });
  expect(value(sheets, 0, "A1")).toBe(20.25);
});

test("a calculated workbook is left as it is", () => {
  const workbook = workbookOf(sheetOf("A", [[1, "=A1*2 → 3"]]));
  expect(withCalculatedValues(workbook)).toBe(workbook);
});

test("a blank cell that a formula reads shows as 0", () => {
  const { sheets } = withCalculatedValues(workbookOf(sheetOf("A", [[null, "=A1", '=B1&""']])));
  expect([value(sheets, 0, "B1"), value(sheets, 0, "C1")]).toEqual([0, "0"]);
});

test("a formula within the long range that it reads has no value, nor has any other that reads the range", () => {
  const rows = Array.from({ length: 40 }, (_, row) => [row === 20 ? "=SUM(A1:A40)" : row, null]);
  const { sheets } = withCalculatedValues(
    workbookOf(sheetOf("A", [...rows, ["=SUM(A1:A40)", "=SUM(A1:A20)", "=MAX(A22:A40)"]])),
  );
  expect(["A21", "A41", "B41", "C41"].map((address) => value(sheets, 0, address))).toEqual([null, null, 190, 39]);
});

test("what was looked up in a column before the rest of it was calculated is looked up anew", () => {
  const lines = [1, 2, 1, 2].map((number, index) => {
    const row = String(index + 1);
    return [number, `=A${row}*2`, `=COUNTIF(B$1:B${row},B${row})`];
  });
  const { sheets } = withCalculatedValues(workbookOf(sheetOf("A", lines)));
  expect(["C1", "C2", "C3", "C4"].map((address) => value(sheets, 0, address))).toEqual([1, 1, 2, 2]);
});

test("a whole register is calculated: amounts, their running totals and each one's part of the sum", () => {
  const lines = 8_000;
  const rows = Array.from({ length: lines }, (_, index) => {
    const row = String(index + 1);
    return [`=${row}*2`, `=B${String(index)}+A${row}`, `=A${row}/SUM(A$1:A$${String(lines)})`, `=SUM(A$1:A${row})`];
  });
  const first = rows[0];
  if (first) first[1] = "=A1";
  const { workbook: calculated, left, endedAtLimit } = calculatedWorkbook(workbookOf(sheetOf("Cadastro", rows)));
  const last = String(lines);
  const sum = lines * (lines + 1);
  expect([`A${last}`, `B${last}`, `D${last}`].map((address) => value(calculated.sheets, 0, address))).toEqual([
    2 * lines,
    sum,
    sum,
  ]);
  expect(value(calculated.sheets, 0, `C${last}`)).toBe(16000 / 64008000);
  expect([left, endedAtLimit]).toEqual([0, false]);
});

test("a sum of thousands of terms is computed, alone and within a function, and gives the first error of its terms", () => {
  const cells = Array.from({ length: 2_000 }, (_, row) => `A${String(row + 1)}`);
  const rows = cells.map((_, row): unknown[] => [row + 0.01]);
  const long = cells.join("+");
  rows[0] = [0.01, `=${long}`, `=ROUND(${long},1)-1`, `=1${"+1".repeat(4_000)}`, "=D1+1"];
  rows[1] = [1.01, `=${[...cells.slice(0, 900), "1/0", ...cells.slice(900, 1_800), "NA()"].join("+")}`];
  const { sheets } = withCalculatedValues(workbookOf(sheetOf("A", rows as never)));
  expect(["B1", "C1", "D1", "E1", "B2"].map((address) => value(sheets, 0, address))).toEqual([
    1_999_020,
    1_999_019,
    4_001,
    4_002,
    { error: "#DIV/0!" },
  ]);
});

/** As Microsoft's page on COUNTBLANK says: an empty text counts as blank, a zero does not. */
test("COUNTBLANK counts cells without anything and empty texts, over several columns", () => {
  const { sheets } = withCalculatedValues(
    workbookOf(
      sheetOf("A", [
        [null, 0, "=COUNTBLANK(A1:B3)"],
        ['=IF(B1=0,"","x")', "x"],
        [1, null],
      ]),
    ),
  );
  expect(value(sheets, 0, "C1")).toBe(3);
});

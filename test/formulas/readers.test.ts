import fc from "fast-check";
import { WorkbookModel } from "../../src/formulas/model/formula-model";
import { Readers } from "../../src/formulas/model/readers";
import { cellName, holdsCell, type RangeAddress } from "../../src/workbook/address";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/** Ranges of one cell, of a few, over several blocks of rows, and of so many that they are looked through. */
const ranges = fc.record<RangeAddress>({
  row: fc.integer({ min: 0, max: 400 }),
  column: fc.integer({ min: 2, max: 6 }),
  rows: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 5_000 })),
  columns: fc.integer({ min: 1, max: 3 }),
});

const written = ({ row, column, rows, columns }: RangeAddress): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

test("whoever reads a cell is found by it, and nobody else", () => {
  fc.assert(
    fc.property(
      fc.array(ranges, { maxLength: 12 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 2, max: 8 }),
      (read, row, column) => {
        const workbook = new WorkbookModel(
          workbookOf(
            sheetOf(
              "Lista",
              read.map((range) => [`=SUM(${written(range)})`]),
            ),
          ),
        );
        const [sheet] = workbook.sheets;
        if (!sheet) throw new Error("no sheet");
        const readers = Readers.of(workbook);
        const found = [...readers.single(sheet, row, column)];
        for (const range of readers.ranges(sheet, row, column, { count: 0 })) found.push(...range.readers);
        const expected = read.flatMap((range, index) => (holdsCell(range, row, column) ? [index] : []));
        expect(found.map(({ formula }) => formula.row).sort((a, b) => a - b)).toEqual(expected);
        expect(readers.reads(sheet, { row, column })).toBe(expected.length > 0);
      },
    ),
  );
});

test("a formula that asks only where a cell stands does not read it", () => {
  const workbook = new WorkbookModel(workbookOf(sheetOf("Lista", [["=ROW(C1)", "=ROWS(C1:C9)+D1"]])));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const readers = Readers.of(workbook);
  expect(readers.reads(sheet, { row: 0, column: 2 })).toBe(false);
  expect(readers.reads(sheet, { row: 0, column: 3 })).toBe(true);
});

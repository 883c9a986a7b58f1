import fc from "fast-check";
import { filledColumnsByRow, filledRowsByColumn, textRowsByColumn } from "../../src/formulas/model/filled-lines";
import { SheetModel } from "../../src/formulas/model/formula-model";
import { cellKey } from "../../src/workbook/address";
import type { SnapshotCell } from "../../src/workbook/snapshot";

const places = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(4), fc.boolean()), {
  selector: ([row, column]) => cellKey(row, column),
});

function cellsOf(each: readonly (readonly [number, number, boolean])[]): [number, SnapshotCell][] {
  return each.map(([row, column, isText]) => [cellKey(row, column), { value: isText ? "a" : 1 }]);
}

test("rows and columns tell what fills them, whether or not rows alike share their list", () => {
  fc.assert(
    fc.property(places, (filled) => {
      const cells = cellsOf(filled).sort(([a], [b]) => a - b);
      const [byRow, byColumn, texts] = [filledColumnsByRow(cells), filledRowsByColumn(cells), textRowsByColumn(cells)];
      const ascending = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
      for (let line = 0; line < 8; line += 1) {
        const inRow = filled.filter(([row]) => row === line).map(([, column]) => column);
        const inColumn = filled.filter(([, column]) => column === line);
        expect(byRow[line] ?? []).toEqual(ascending(inRow));
        expect(byColumn[line] ?? []).toEqual(ascending(inColumn.map(([row]) => row)));
        const ofTexts = inColumn.filter(([, , isText]) => isText).map(([row]) => row);
        expect(texts[line] ?? []).toEqual(ascending(ofTexts));
      }
    }),
  );
});

test("a sheet gives its cells by rows, in whatever order they were read or calculated", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 6 }), (filled, late) => {
      const cells = new Map(cellsOf(filled));
      const snapshot = {
        name: "Planilha1",
        hidden: false,
        cells,
        hiddenRows: new Set<number>(),
        hiddenColumns: new Set<number>(),
        merges: [],
      };
      const sheet = new SheetModel(snapshot, new Map());
      const cell: SnapshotCell = { value: 2 };
      cells.set(cellKey(late, 2), cell);
      sheet.takeCalculated(late, 2, cell);
      const keys = [...sheet.cellsInOrder()].map(([key]) => key);
      expect(keys).toEqual([...cells.keys()].sort((a, b) => a - b));
    }),
  );
});

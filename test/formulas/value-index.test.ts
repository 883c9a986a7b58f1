import { CellGrid } from "../../src/formulas/model/cell-grid";
import { textKeyOf, ValueIndex } from "../../src/formulas/model/value-index";
import type { SnapshotCell } from "../../src/workbook/snapshot";

test("a text of digits is found by its number, as it is read and when a cell changes", () => {
  const cells = new CellGrid<SnapshotCell>();
  cells.put(0, 0, { value: "2025" });
  cells.put(1, 0, { value: 7 });
  const index = new ValueIndex(cells);
  expect(index.rowsHolding(0, textKeyOf("2025"))).toEqual([0]);
  index.change(1, 0, { value: 7 }, { value: "2025" });
  expect(index.rowsHolding(0, textKeyOf("2025"))).toEqual([0, 1]);
  expect(index.rowsHolding(0, "n7")).toEqual([]);
  index.change(0, 0, { value: "2025" }, { value: 2025 });
  expect(index.rowsHolding(0, textKeyOf("2025"))).toEqual([1]);
  expect(index.rowsHolding(0, "n2025")).toEqual([0]);
});

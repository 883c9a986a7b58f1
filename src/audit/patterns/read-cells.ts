import { cellKey, holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";

/** What the formulas of a workbook read of one sheet: cells one by one, and ranges. */
interface Read {
  readonly cells: Set<number>;
  readonly ranges: Map<string, RangeAddress>;
}

const known = new WeakMap<WorkbookModel, ReadonlyMap<SheetModel, Read>>();

/** Whether no formula of the workbook reads a cell: a figure among others that are all read is a forgotten one. */
export function isUnread(workbook: WorkbookModel, sheet: SheetModel, { row, column }: CellAddress): boolean {
  const read = readIn(workbook).get(sheet);
  if (!read) return true;
  if (read.cells.has(cellKey(row, column))) return false;
  for (const range of read.ranges.values()) if (holdsCell(range, row, column)) return false;
  return true;
}

function readIn(workbook: WorkbookModel): ReadonlyMap<SheetModel, Read> {
  const found = known.get(workbook);
  if (found) return found;
  const reads = new Map<SheetModel, Read>();
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      for (const { sheet: target, range } of workbook.references(sheet, formula)) {
        const read = reads.get(target) ?? { cells: new Set<number>(), ranges: new Map<string, RangeAddress>() };
        reads.set(target, read);
        if (range.rows === 1 && range.columns === 1) read.cells.add(cellKey(range.row, range.column));
        else read.ranges.set([range.row, range.column, range.rows, range.columns].join(), range);
      }
    }
  }
  known.set(workbook, reads);
  return reads;
}

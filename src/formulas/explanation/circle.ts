import { cellName, holdsCell, type CellAddress } from "../../workbook/address";
import type { CircleCell } from "./explanation";
import type { SheetModel, WorkbookModel } from "../model/formula-model";

/** These look at where a reference stands, not at what it holds: no circle goes through them. */
const placeOnly: ReadonlySet<string> = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);

/** Formulas looked at before it is given up: a circle is short, and a workbook may have a hundred thousand formulas. */
const MOST_FORMULAS = 5_000;

interface Visited {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly from: Visited | null;
}

/**
 * The cells by which a formula reads itself, from the cell back to itself; null where it does not. Excel shows 0 or the last value in
 * such a cell, so that nothing computed from it can be compared.
 */
export function circleThrough(
  workbook: WorkbookModel,
  sheet: SheetModel,
  address: CellAddress,
): readonly CircleCell[] | null {
  const start: Visited = { sheet, row: address.row, column: address.column, from: null };
  const seen = new Set([keyOf(start)]);
  const queue = [start];
  for (let at = 0; at < queue.length && at < MOST_FORMULAS; at += 1) {
    const visited = queue[at];
    const formula = visited?.sheet.formula(visited.row, visited.column);
    if (!visited || !formula) continue;
    const reads = workbook
      .references(visited.sheet, formula)
      .filter(({ reference }) => !placeOnly.has(reference.within));
    if (reads.some((each) => each.sheet === sheet && holdsCell(each.range, address.row, address.column))) {
      return wayOf(visited);
    }
    for (const { sheet: target, range } of reads) {
      for (const { row, column, cell } of target.cellsIn(range)) {
        if (queue.length > MOST_FORMULAS) break;
        const next: Visited = { sheet: target, row, column, from: visited };
        if (cell.formula === undefined || seen.has(keyOf(next))) continue;
        seen.add(keyOf(next));
        queue.push(next);
      }
    }
  }
  return null;
}

function keyOf({ sheet, row, column }: Visited): string {
  return `${sheet.name}!${cellName(row, column)}`;
}

function wayOf(last: Visited): readonly CircleCell[] {
  const way: CircleCell[] = [];
  for (let each: Visited | null = last; each; each = each.from) {
    way.unshift({ sheet: each.sheet.name, cell: cellName(each.row, each.column) });
  }
  const [first] = way;
  return first ? [...way, first] : way;
}

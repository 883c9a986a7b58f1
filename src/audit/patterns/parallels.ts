import type { CellAddress } from "../../workbook/address";
import { lineOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "./thresholds";

/** Cells but for those of several lines beside each other that stand in the same place: it is a row or column of its own. */
export function withoutParallelCells<T extends CellAddress>(
  cells: readonly T[],
  direction: Direction,
  fewest: number = thresholds.parallelLines,
): readonly T[] {
  const byPosition = new Map<number, number[]>();
  for (const cell of cells) {
    const position = positionOf(cell, direction);
    const lines = byPosition.get(position) ?? [];
    byPosition.set(position, lines);
    lines.push(lineOf(cell, direction));
  }
  return cells.filter((cell) => {
    const line = lineOf(cell, direction);
    const lines = byPosition.get(positionOf(cell, direction)) ?? [];
    const parallel = lines.filter((each) => each !== line && Math.abs(each - line) <= thresholds.parallelReach);
    return parallel.length < fewest;
  });
}

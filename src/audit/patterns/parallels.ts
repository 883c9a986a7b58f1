import type { CellAddress } from "../../workbook/address";
import { lineOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";

/** Cells but for those of several lines beside each other that stand in the same place: it is a row or column of its own. */
export function withoutParallelCells<T extends CellAddress>(
  cells: readonly T[],
  direction: Direction,
  fewest: number = thresholds.parallelLines,
): readonly T[] {
  const byPosition = new Map<number, Map<number, number>>();
  for (const cell of cells) {
    const position = positionOf(cell, direction);
    const lines = byPosition.get(position) ?? new Map<number, number>();
    byPosition.set(position, lines);
    const line = lineOf(cell, direction);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return cells.filter((cell) => {
    const line = lineOf(cell, direction);
    const lines = byPosition.get(positionOf(cell, direction));
    let parallel = 0;
    for (let step = 1; step <= thresholds.parallelReach; step += 1)
      parallel += (lines?.get(line - step) ?? 0) + (lines?.get(line + step) ?? 0);
    return parallel < fewest;
  });
}

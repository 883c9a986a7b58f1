import { addressOfKey, type RangeAddress } from "../workbook/address";
import type { PlannedFormat } from "../workbook/plan";
import type { Look } from "./cell";

interface Run {
  row: number;
  column: number;
  columns: number;
  rows: number;
  readonly look: Look;
  readonly key: string;
}

/** Gathers cells of the same look into few rectangles: runs along a row, then runs of the same width that lie below each other. */
export function formatsOf(looks: ReadonlyMap<number, Look>): PlannedFormat[] {
  const cells = [...looks]
    .map(([key, look]) => ({ ...addressOfKey(key), look, key: keyOf(look) }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Run[] = [];
  for (const { row, column, look, key } of cells) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column && last.key === key) last.columns += 1;
    else runs.push({ row, column, columns: 1, rows: 1, look, key });
  }
  const open = new Map<string, Run>();
  const rectangles: Run[] = [];
  for (const run of runs) {
    const span = `${String(run.column)}:${String(run.columns)}:${run.key}`;
    const above = open.get(span);
    if (above && above.row + above.rows === run.row) above.rows += 1;
    else {
      rectangles.push(run);
      open.set(span, run);
    }
  }
  return rectangles.map(({ row, column, rows, columns, look }) => ({
    range: rangeOf(row, column, rows, columns),
    ...look,
  }));
}

function rangeOf(row: number, column: number, rows: number, columns: number): RangeAddress {
  return { row, column, rows, columns };
}

function keyOf({ style, format, align, wrap }: Look): string {
  return [style, format, align, wrap].map(String).join("|");
}

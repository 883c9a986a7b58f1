import { addressOfKey, type RangeAddress } from "../../workbook/address";
import type { PlannedFormat } from "../../workbook/plan";
import type { Look } from "./cell";

interface Run {
  readonly row: number;
  readonly column: number;
  columns: number;
  rows: number;
  readonly part: Look;
  readonly key: string;
}

/** How a cell looks is told apart from how it shows numbers, since the two seldom change at the same cells. */
const parts: readonly ((look: Look) => Look)[] = [
  ({ style, align, wrap }) => ({
    ...(style === undefined ? {} : { style }),
    ...(align === undefined ? {} : { align }),
    ...(wrap === undefined ? {} : { wrap }),
  }),
  ({ format }) => (format === undefined ? {} : { format }),
];

/** Gathers cells of the same look into few rectangles: runs along a row, then runs of the same width that lie below each other. */
export function formatsOf(looks: ReadonlyMap<number, Look>): PlannedFormat[] {
  const cells = [...looks]
    .map(([key, look]) => ({ ...addressOfKey(key), look }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return parts.flatMap((partOf) => {
    const runs: Run[] = [];
    for (const { row, column, look } of cells) {
      const part = partOf(look);
      const key = JSON.stringify(part);
      if (key === "{}") continue;
      const last = runs.at(-1);
      if (last?.row === row && last.column + last.columns === column && last.key === key) last.columns += 1;
      else runs.push({ row, column, columns: 1, rows: 1, part, key });
    }
    return stacked(runs).map(({ row, column, rows, columns, part }) => ({
      range: { row, column, rows, columns } satisfies RangeAddress,
      ...part,
    }));
  });
}

function stacked(runs: readonly Run[]): readonly Run[] {
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
  return rectangles;
}

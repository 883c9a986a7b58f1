import { addressOfKey, type RangeAddress } from "../../workbook/address";
import type { PlannedFormat } from "../../workbook/plan";
import type { Look } from "./cell";

interface Run {
  readonly row: number;
  readonly column: number;
  columns: number;
  rows: number;
  readonly look: Look;
  readonly key: string;
}

/** One of the two parts of a look, and what two cells have in common that share it; an empty key is a cell that says nothing of it. */
interface Part {
  readonly keyOf: (look: Look) => string;
  readonly of: (look: Look) => Look;
}

/** How a cell looks is told apart from how it shows numbers, since the two seldom change at the same cells. */
const parts: readonly Part[] = [
  {
    keyOf: ({ style, align, wrap }) =>
      style === undefined && align === undefined && wrap === undefined
        ? ""
        : `${style ?? ""}/${align ?? ""}/${wrap === undefined ? "" : String(wrap)}`,
    of: ({ style, align, wrap }) => ({
      ...(style === undefined ? {} : { style }),
      ...(align === undefined ? {} : { align }),
      ...(wrap === undefined ? {} : { wrap }),
    }),
  },
  { keyOf: ({ format }) => format ?? "", of: ({ format }) => (format === undefined ? {} : { format }) },
];

/** Gathers cells of the same look into few rectangles: runs along a row, then runs of the same width that lie below each other. */
export function formatsOf(looks: ReadonlyMap<number, Look>): PlannedFormat[] {
  const cells = [...looks.keys()]
    .sort((a, b) => a - b)
    .map((key) => ({ ...addressOfKey(key), look: looks.get(key) ?? {} }));
  return parts.flatMap((part) => {
    const runs: Run[] = [];
    let last: Run | undefined;
    for (const { row, column, look } of cells) {
      const key = part.keyOf(look);
      if (key === "") continue;
      if (last?.row === row && last.column + last.columns === column && last.key === key) last.columns += 1;
      else runs.push((last = { row, column, columns: 1, rows: 1, look, key }));
    }
    return stacked(runs).map(({ row, column, rows, columns, look }) => ({
      range: { row, column, rows, columns } satisfies RangeAddress,
      ...part.of(look),
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

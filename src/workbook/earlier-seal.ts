import type { SealedCell, SealedRow } from "./seal";

/**
 * What a seal says after a sheet of an earlier version was updated in place: inputs are what the fill wrote into them, but texts and
 * formulas are still those of that version, which may word and compute otherwise than this one.
 * @param earlier what the earlier fill sealed
 * @param planned what this version would seal
 * @param isInput whether the plan writes that cell of its rows
 */
export function rowsAfterUpdate(
  earlier: readonly SealedRow[],
  planned: readonly SealedRow[],
  isInput: (row: number, column: number) => boolean,
): readonly SealedRow[] {
  const pairs = new Map(pairedRows(earlier, planned));
  return earlier.flatMap((row, index): readonly SealedRow[] => {
    const at = pairs.get(index);
    const now = at === undefined ? undefined : planned[at];
    if (!now) return [];
    const cells = cellsAfterUpdate(row, now, isInput);
    return cells.length === 0 ? [] : [{ row: row.row, cells }];
  });
}

function cellsAfterUpdate(
  earlier: SealedRow,
  now: SealedRow,
  isInput: (row: number, column: number) => boolean,
): readonly SealedCell[] {
  const isWritten = (column: number): boolean =>
    isInput(now.row, column) && now.cells.find((cell) => cell.column === column)?.kind !== "formula";
  return [
    ...earlier.cells.filter(({ column }) => !isWritten(column)),
    ...now.cells.filter(({ column }) => isWritten(column)),
  ].sort((one, other) => one.column - other.column);
}

type Pair = readonly [earlier: number, planned: number];

/**
 * Rows with labels that stand once in both are the same, and so are those between two of them where there are as many as there were. Of others nobody
 * can say which is which: lines that the form took out or put in.
 */
function pairedRows(earlier: readonly SealedRow[], planned: readonly SealedRow[]): readonly Pair[] {
  const labels = earlier.map(labelOf);
  const now = planned.map(labelOf);
  const places = onlyOnes(now);
  const pairs: Pair[] = [];
  let from = 0;
  let next = 0;
  const fill = (to: number, until: number): void => {
    while (from < to && next < until && labels[from] === now[next]) pairs.push([from++, next++]);
    const tail: Pair[] = [];
    while (from < to && next < until && labels[to - 1] === now[until - 1]) tail.unshift([--to, --until]);
    if (to - from === until - next) for (; from < to; from += 1, next += 1) pairs.push([from, next]);
    pairs.push(...tail);
  };
  for (const [label, at] of onlyOnes(labels)) {
    const place = places.get(label);
    if (place === undefined || at < from || place < next) continue;
    fill(at, place);
    pairs.push([at, place]);
    from = at + 1;
    next = place + 1;
  }
  fill(labels.length, now.length);
  return pairs;
}

function labelOf({ cells }: SealedRow): string {
  return cells.flatMap((cell) => (cell.kind === "text" ? [`${String(cell.column)}:${cell.mark}`] : [])).join();
}

/** Labels that stand once, in order. */
function onlyOnes(labels: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set([""]);
  labels.forEach((label, at) => {
    if (places.has(label)) twice.add(label);
    else places.set(label, at);
  });
  for (const label of twice) places.delete(label);
  return places;
}

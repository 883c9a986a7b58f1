/** A property of a range that is true, false, or null where its cells differ. */
export type SharedProperty = "rowHidden" | "columnHidden" | "hasSpill";

/** Into how many parts a mixed stretch is divided at once: more requests a trip, fewer trips. */
const PARTS = 16;

interface Stretch {
  readonly from: number;
  readonly count: number;
}

function divided({ from, count }: Stretch): readonly Stretch[] {
  const size = Math.ceil(count / PARTS);
  const parts: Stretch[] = [];
  for (let at = 0; at < count; at += size) parts.push({ from: from + at, count: Math.min(size, count - at) });
  return parts;
}

/**
 * The rows (or columns) of a used range that have a property, found by dividing where Excel says that they differ: a handful of round
 * trips however long the sheet, and one where all are alike, as they nearly always are.
 */
export async function linesWhere(
  context: Excel.RequestContext,
  used: Excel.Range,
  size: { readonly rows: number; readonly columns: number },
  property: SharedProperty,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<number>> {
  const byColumn = property === "columnHidden";
  const found = new Set<number>();
  let waiting: readonly Stretch[] = [{ from: 0, count: byColumn ? size.columns : size.rows }];
  while (waiting.length > 0 && signal?.aborted !== true) {
    const asked = waiting.map((stretch) => {
      const part = byColumn
        ? used.getCell(0, stretch.from).getResizedRange(size.rows - 1, stretch.count - 1)
        : used.getCell(stretch.from, 0).getResizedRange(stretch.count - 1, size.columns - 1);
      part.load(property);
      return { stretch, part };
    });
    // Which parts are asked next depends on the answers.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const mixed: Stretch[] = [];
    for (const { stretch, part } of asked) {
      const answer = part[property] as boolean | null;
      if (answer === false) continue;
      // A single line whose cells differ still has some that do.
      if (answer === true || stretch.count === 1) {
        for (let line = 0; line < stretch.count; line += 1) found.add(stretch.from + line);
      } else mixed.push(stretch);
    }
    waiting = mixed.flatMap(divided);
  }
  return found;
}

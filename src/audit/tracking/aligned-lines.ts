/**
 * Which line of a sheet as it was is which now, by short marks of what the lines hold. People put lines in, take them out, move and
 * rewrite them; a mark that stands once before and once now is the same line wherever it went.
 */

/** Longer stretches without a mark of their own are not compared line by line. */
const LONGEST_COMPARED = 2_000;

/** A line that holds nothing. */
export const BLANK_MARK = "    ";

export function alignedLines(before: readonly string[], now: readonly string[]): readonly (number | null)[] {
  const placed: (number | null)[] = before.map(() => null);
  placeBetween({ before, now, placed }, { from: 0, to: before.length }, { from: 0, to: now.length });
  placeMoved(before, now, placed);
  return placed;
}

interface Placing {
  readonly before: readonly string[];
  readonly now: readonly string[];
  readonly placed: (number | null)[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function placeBetween(placing: Placing, old: Stretch, current: Stretch): void {
  const { before, now, placed } = placing;
  let { from: oldFrom, to: oldTo } = old;
  let { from, to } = current;
  while (oldFrom < oldTo && from < to && before[oldFrom] === now[from]) placed[oldFrom++] = from++;
  while (oldFrom < oldTo && from < to && before[oldTo - 1] === now[to - 1]) placed[--oldTo] = --to;
  if (oldFrom === oldTo || from === to) return;
  const anchors = inOrder(onlyOnes(before, now, { from: oldFrom, to: oldTo }, { from, to }));
  if (anchors.length === 0) {
    placeWithoutAnchors(placing, { from: oldFrom, to: oldTo }, { from, to });
    return;
  }
  let oldStart = oldFrom;
  let start = from;
  for (const [oldAt, at] of anchors) {
    placed[oldAt] = at;
    placeBetween(placing, { from: oldStart, to: oldAt }, { from: start, to: at });
    oldStart = oldAt + 1;
    start = at + 1;
  }
  placeBetween(placing, { from: oldStart, to: oldTo }, { from: start, to });
}

type Pair = readonly [before: number, now: number];

/** Lines whose mark stands once in each stretch. */
function onlyOnes(before: readonly string[], now: readonly string[], old: Stretch, current: Stretch): Pair[] {
  const once = (marks: readonly string[], { from, to }: Stretch): Map<string, number | null> => {
    const places = new Map<string, number | null>();
    for (let at = from; at < to; at += 1) {
      const mark = marks[at] ?? BLANK_MARK;
      if (mark !== BLANK_MARK) places.set(mark, places.has(mark) ? null : at);
    }
    return places;
  };
  const nowOnce = once(now, current);
  return [...once(before, old)].flatMap(([mark, at]): Pair[] => {
    const there = nowOnce.get(mark);
    return at === null || there === null || there === undefined ? [] : [[at, there]];
  });
}

/** The most pairs that keep their order: a longest ascending run (patience sorting). */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, now], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  });
  const run: Pair[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** As many lines as before are the same ones, rewritten; else the longest common part is, and what it leaves in equal numbers. */
function placeWithoutAnchors(placing: Placing, old: Stretch, current: Stretch): void {
  const { placed } = placing;
  const oldCount = old.to - old.from;
  const count = current.to - current.from;
  if (oldCount === count) {
    for (let index = 0; index < count; index += 1) placed[old.from + index] = current.from + index;
    return;
  }
  if (oldCount > LONGEST_COMPARED || count > LONGEST_COMPARED) return;
  const common = longestCommon(placing, old, current);
  let oldStart = old.from;
  let start = current.from;
  const between = (oldEnd: number, end: number): void => {
    if (oldEnd - oldStart !== end - start) return;
    for (let index = 0; oldStart + index < oldEnd; index += 1) placed[oldStart + index] = start + index;
  };
  for (const [oldAt, at] of common) {
    between(oldAt, at);
    placed[oldAt] = at;
    oldStart = oldAt + 1;
    start = at + 1;
  }
  between(old.to, current.to);
}

function longestCommon({ before, now }: Placing, old: Stretch, current: Stretch): readonly Pair[] {
  const rows = old.to - old.from;
  const columns = current.to - current.from;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      lengths[here] =
        before[old.from + row] === now[current.from + column]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const here = row * width + column;
    if (before[old.from + row] === now[current.from + column]) {
      pairs.push([old.from + row, current.from + column]);
      row += 1;
      column += 1;
    } else if ((lengths[here + width] ?? 0) >= (lengths[here + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Lines that somebody moved past others. */
function placeMoved(before: readonly string[], now: readonly string[], placed: (number | null)[]): void {
  const taken = new Set(placed);
  const free = (marks: readonly string[], isFree: (at: number) => boolean): string[] =>
    marks.map((mark, at) => (isFree(at) ? mark : BLANK_MARK));
  const lost = free(before, (at) => placed[at] === null);
  const fresh = free(now, (at) => !taken.has(at));
  const whole = (marks: readonly string[]): Stretch => ({ from: 0, to: marks.length });
  for (const [at, there] of onlyOnes(lost, fresh, whole(lost), whole(fresh))) placed[at] = there;
}

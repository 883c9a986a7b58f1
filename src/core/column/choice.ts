import type { Figure, FigureValue } from "../figure";
import type { Wording } from "../wording";
import { aligned } from "./arithmetic";
import type { Chunk } from "./chunk";
import { DayColumn, isColumn, leaveToRows, NumberColumn, TruthColumn, WordColumn } from "./column";
import { spread } from "./spread";

/** Row by row, the one of two figures that a condition chooses. */
export function chosenColumn(
  chunk: Chunk,
  label: Wording,
  condition: Figure<boolean>,
  yes: Figure<FigureValue>,
  no: Figure<FigureValue>,
): Figure<FigureValue> {
  if (!(condition instanceof TruthColumn)) {
    const chosen = condition.value ? yes : no;
    return isColumn(chosen) ? chosen : { label, value: chosen.value };
  }
  const { truths } = condition;
  const { size } = chunk;
  const first = spread(chunk, yes);
  const second = spread(chunk, no);
  if (first instanceof NumberColumn && second instanceof NumberColumn) {
    const [left, right] = aligned(chunk, first, second);
    const mantissas = chunk.takeNumbers();
    choose(truths, left.mantissas, right.mantissas, mantissas, size);
    return new NumberColumn(label, mantissas, left.places, Math.max(left.bound, right.bound));
  }
  if (first instanceof DayColumn && second instanceof DayColumn) {
    const days = chunk.takeNumbers();
    choose(truths, first.days, second.days, days, size);
    return new DayColumn(label, days);
  }
  if (first instanceof TruthColumn && second instanceof TruthColumn) {
    const results = chunk.takeBytes();
    choose(truths, first.truths, second.truths, results, size);
    return new TruthColumn(label, results);
  }
  if (first instanceof WordColumn && second instanceof WordColumn) {
    const word = (_: unknown, row: number): string => (truths[row] === 1 ? first.words[row] : second.words[row]) ?? "";
    return new WordColumn(label, Array.from({ length: size }, word));
  }
  return leaveToRows();
}

function choose<A extends Float64Array | Uint8Array>(
  truths: Uint8Array,
  yes: A,
  no: A,
  results: A,
  size: number,
): void {
  for (let row = 0; row < size; row += 1) results[row] = (truths[row] === 1 ? yes[row] : no[row]) ?? 0;
}

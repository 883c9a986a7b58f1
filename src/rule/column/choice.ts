import type { Figure } from "../figure";
import type { FigureValue } from "../../core/figure-value";
import type { Wording } from "../../core/wording";
import type { Chunk } from "./chunk";
import { DayColumn, isColumn, leaveToRows, TruthColumn, WordColumn, type Column } from "./column";

/** Row by row, the one of two days, truths or words that a condition chooses. */
export function chosenOther(
  chunk: Chunk,
  label: Wording,
  truths: Uint8Array,
  yes: Figure<FigureValue>,
  no: Figure<FigureValue>,
): Column {
  const { size } = chunk;
  const first = spread(chunk, yes);
  const second = spread(chunk, no);
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

/** A figure as a column: one that all rows share stands in each of them. */
function spread(chunk: Chunk, figure: Figure<FigureValue>): Column {
  if (isColumn(figure)) return figure;
  const { label, value } = figure;
  if (typeof value === "number") return new DayColumn(label, chunk.takeNumbers().fill(value, 0, chunk.size));
  if (typeof value === "boolean") return new TruthColumn(label, chunk.takeBytes().fill(Number(value), 0, chunk.size));
  if (typeof value === "string") return new WordColumn(label, Array<string>(chunk.size).fill(value));
  return leaveToRows();
}

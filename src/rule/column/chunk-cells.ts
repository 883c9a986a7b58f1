import { cellNumber } from "../calculation";
import { Decimal } from "../../core/decimal";
import type { FigureValue } from "../../core/figure-value";
import { Failure } from "../failure";
import type { Figure } from "../figure";
import type { Chunk } from "./chunk";
import { DayColumn, leaveToRows, NumberColumn, PairColumn, RatioColumn, TruthColumn, WordColumn } from "./column";
import { powerOfTen } from "./mantissa/scaled-integer";

/** What a chunk's rows give for one result, each by its row. */
export type ChunkCells = ArrayLike<number | string | boolean>;

/**
 * What the cells of a chunk's rows take. A division of whole numbers below 2⁵³, by 10²² at most, is rounded once: it gives the double
 * nearest to the decimal, as the decimal's own conversion does.
 */
export function cellsOf(chunk: Chunk, figure: Figure<FigureValue>): ChunkCells {
  const { size } = chunk;
  if (figure instanceof NumberColumn) {
    const { mantissas } = figure;
    const power = powerOfTen(figure.places);
    const cells = chunk.takeNumbers();
    // Adding 0 makes a 0 of −0.
    for (let row = 0; row < size; row += 1) cells[row] = (mantissas[row] ?? 0) / power + 0;
    return cells;
  }
  if (figure instanceof RatioColumn) {
    const { dividends, divisors } = figure;
    const cells = chunk.takeNumbers();
    for (let row = 0; row < size; row += 1) cells[row] = (dividends[row] ?? 0) / (divisors[row] ?? 1) + 0;
    return cells;
  }
  if (figure instanceof PairColumn) return nearestDoubles(chunk, figure);
  if (figure instanceof DayColumn) return figure.days;
  if (figure instanceof TruthColumn) return Array.from(figure.truths, (truth) => truth === 1);
  if (figure instanceof WordColumn) return figure.words;
  return Array<number | string | boolean>(size).fill(sharedCell(figure));
}

/** The nearest double where the error leaves no doubt which one that is; the other rows are left. */
function nearestDoubles(chunk: Chunk, { highs, lows, errors }: PairColumn): Float64Array {
  const { size } = chunk;
  const cells = chunk.takeNumbers();
  for (let row = 0; row < size; row += 1) {
    const high = highs[row] ?? 0;
    const low = lows[row] ?? 0;
    const doubt = 2 * (errors[row] ?? 0);
    if (high + (low + doubt) !== high || high + (low - doubt) !== high) chunk.leave(row);
    cells[row] = high + 0;
  }
  return cells;
}

/** What all rows share; a failure to show it names an argument, which is each row's own. */
function sharedCell({ label, value }: Figure<FigureValue>): number | string | boolean {
  if (!(value instanceof Decimal)) return value;
  try {
    return cellNumber(label, value);
  } catch (problem) {
    if (problem instanceof Failure) return leaveToRows();
    throw problem;
  }
}

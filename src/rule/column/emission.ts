import { cellNumber } from "../calculation";
import { Decimal } from "../../core/decimal";
import { Failure } from "../failure";
import type { Figure } from "../figure";
import type { FigureValue } from "../../core/figure-value";
import type { CellResult } from "../results";
import type { Attempt } from "./attempt";
import { BLANK, COMPUTED, FAILED, type Chunk } from "./chunk";
import { DayColumn, leaveToRows, NumberColumn, PairColumn, RatioColumn, TruthColumn, WordColumn } from "./column";
import type { LiftedCall } from "./column-evaluation";
import { powerOfTen } from "./mantissa/scaled-integer";
import type { SecondAttempt } from "./second-attempt";

/** Tables from this length on are longer than what V8 sets aside for young arrays. */
const LONG = 200_000;

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

/** Puts a chunk's results; rows that were not computed by column get theirs otherwise. */
export function emit(call: LiftedCall, first: number, attempt: Attempt, second: SecondAttempt): void {
  const { chunk, results } = attempt;
  const { columns } = call.lifting;
  const [single] = results;
  if (columns === 1 && results.length === 1 && single instanceof Float64Array) {
    if (call.table.cells.length < LONG) emitNumbers(call, first, attempt, second, single);
    else emitLongNumbers(call, first, attempt, second, single);
    return;
  }
  for (let row = 0; row < chunk.size; row += 1) {
    const cell = first + row;
    if (chunk.states[row] !== COMPUTED) emitOther(call, cell, attempt, row, second);
    else call.table.put(Math.floor(cell / columns), cell % columns, rowOf(results, row));
  }
}

/** One column of numbers, by far the most frequent: its rows are written as literals, which take the least time and memory. */
function emitNumbers(
  call: LiftedCall,
  first: number,
  attempt: Attempt,
  second: SecondAttempt,
  numbers: Float64Array,
): void {
  const { cells } = call.table;
  const { size, states } = attempt.chunk;
  const computed = COMPUTED;
  for (let row = 0; row < size; row += 1) {
    if (states[row] === computed) cells[first + row] = [numbers[row] ?? 0];
    else emitOther(call, first + row, attempt, row, second);
  }
}

/**
 * The same for long tables, in a function of its own: V8 keeps count, literal by literal, of how many of the arrays outlive its next
 * collection, and makes those of a literal that mostly do among the old ones at once. Rows of short calls, which are soon thrown away,
 * would keep it from that, and each row of a long table would be copied twice: a third of the call's time.
 */
function emitLongNumbers(
  call: LiftedCall,
  first: number,
  attempt: Attempt,
  second: SecondAttempt,
  numbers: Float64Array,
): void {
  const { cells } = call.table;
  const { size, states } = attempt.chunk;
  const computed = COMPUTED;
  for (let row = 0; row < size; row += 1) {
    if (states[row] === computed) cells[first + row] = [numbers[row] ?? 0];
    else emitOther(call, first + row, attempt, row, second);
  }
}

function rowOf(results: readonly ChunkCells[], row: number): CellResult[] {
  const [only] = results;
  if (only && results.length === 1) return [only[row] ?? ""];
  return results.map((cells) => cells[row] ?? "");
}

function emitOther(call: LiftedCall, cell: number, attempt: Attempt, row: number, second: SecondAttempt | null): void {
  const { table } = call;
  const matrixRow = Math.floor(cell / call.lifting.columns);
  const matrixColumn = cell % call.lifting.columns;
  const { chunk, results } = attempt;
  const state = chunk.states[row];
  if (state === COMPUTED) table.put(matrixRow, matrixColumn, rowOf(results, row));
  else if (state === BLANK) table.putSame(matrixRow, matrixColumn, "");
  else if (state === FAILED) table.putSame(matrixRow, matrixColumn, chunk.failureOf(row) ?? "");
  else {
    const again = second?.placeOf(row);
    if (again) emitOther(call, cell, again.attempt, again.row, null);
    else call.byCell(matrixRow, matrixColumn);
  }
}

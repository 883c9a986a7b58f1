import type { CellResult } from "../results";
import type { Attempt } from "./attempt";
import { BLANK, COMPUTED, FAILED } from "./chunk";
import type { ChunkCells } from "./chunk-cells";
import type { LiftedCall } from "./lifted-call";
import type { SecondAttempt } from "./second-attempt";

/** Tables from this length on are longer than what V8 sets aside for young arrays. */
const LONG = 200_000;

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
  const [first, second, third, fourth] = results;
  if (first && results.length === 1) return [first[row] ?? ""];
  // Written as a literal it takes a third of the time that a list which grows does.
  if (first && second && third && fourth && results.length === 4) {
    return [first[row] ?? "", second[row] ?? "", third[row] ?? "", fourth[row] ?? ""];
  }
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

import type { LiftedArguments } from "../lifting";
import { Attempt } from "./attempt";
import type { Chunk } from "./chunk";
import { emit } from "./emission";
import type { LiftedCall } from "./lifted-call";
import { mantissaArithmetic } from "./mantissa/mantissa-arithmetic";
import { RangeReader } from "./reader";
import { SecondAttempt } from "./second-attempt";

/** Rows that are computed at once: few enough for their columns to stay in the processor's cache. */
const CHUNK = 2048;

/**
 * Computes a lifted call by column, a chunk of rows at a time, with the very results that each cell has by itself: on whole mantissas,
 * which hold what people type; rows whose numbers are too long for that on pairs of doubles; and what neither can tell one by one,
 * with decimal.js.
 * @returns whether it could; where it could not, nothing was put
 */
export function evaluateByColumn(call: LiftedCall): boolean {
  const { rule, context, lifted } = call;
  const readers = readersOf(lifted);
  if (readers === null) return false;
  const { rows, columns } = call.lifting;
  const total = rows * columns;
  const capacity = Math.min(CHUNK, total);
  const attempt = new Attempt(rule, context, lifted.shared, capacity, mantissaArithmetic);
  const second = new SecondAttempt(rule, context, lifted.shared, capacity);
  const { chunk } = attempt;
  const missing = new Uint8Array(capacity);
  for (let first = 0; first < total; first += capacity) {
    chunk.begin(Math.min(capacity, total - first));
    missing.fill(0);
    const inputs = new Map(
      readers.map((reader) => [reader.name, reader.read(lifted, chunk, columns, first, missing)] as const),
    );
    if (lifted.takesDay) countZeros(readers, chunk, missing);
    for (let row = 0; row < chunk.size; row += 1) if (missing[row] === readers.length) chunk.blank(row);
    const computed = attempt.compute(inputs);
    const computedAgain = second.compute(chunk, readers);
    if (first === 0 && !computed && !computedAgain) return false;
    emit(call, first, attempt, second);
  }
  return true;
}

/** In a row with a day, a 0 is a blank cell that desktop Excel sent as 0: rows of nothing else are blank. */
function countZeros(readers: readonly RangeReader[], chunk: Chunk, missing: Uint8Array): void {
  for (const { numbers } of readers) {
    for (let row = 0; row < chunk.size; row += 1) if (numbers[row] === 0) missing[row] = (missing[row] ?? 0) + 1;
  }
}

/** Null where a range is of a kind that is not read by column, or no row can be computed anyway. */
function readersOf(lifted: LiftedArguments): RangeReader[] | null {
  if (lifted.failing) return null;
  const readers = lifted.ranges.map((range) => RangeReader.of(range));
  return readers.every((reader) => reader !== null) ? readers : null;
}

import { Attempt } from "./attempt";
import { LEFT, type Chunk } from "./chunk";
import { pairArithmetic } from "./pairs/pair-arithmetic";
import type { RangeReader } from "./reader";
import type { Rule, RuleContext } from "../rule";

/** Fewer rows than this cost less one by one than another computation of columns does. */
const LEAST_ROWS = 8;
const NOT_TAKEN = -1;

/** Computes the rows that a chunk left once more, on pairs of doubles. */
export class SecondAttempt {
  private attempt: Attempt | null = null;
  private readonly rows: Int32Array;
  /** Where each of the chunk's rows stands among those that are computed again. */
  private readonly positions: Int32Array;

  constructor(
    private readonly rule: Rule,
    private readonly context: RuleContext,
    private readonly shared: Readonly<Record<string, unknown>>,
    capacity: number,
  ) {
    this.rows = new Int32Array(capacity);
    this.positions = new Int32Array(capacity).fill(NOT_TAKEN);
  }

  /** @returns whether any row was computed */
  compute(chunk: Chunk, readers: readonly RangeReader[]): boolean {
    const count = this.take(chunk, readers);
    if (count < LEAST_ROWS) {
      this.positions.fill(NOT_TAKEN);
      return false;
    }
    this.attempt ??= new Attempt(this.rule, this.context, this.shared, this.rows.length, pairArithmetic);
    const again = this.attempt.chunk;
    again.begin(count);
    return this.attempt.compute(new Map(readers.map((reader) => [reader.name, reader.readAgain(again, this.rows)])));
  }

  /** The attempt that a row was taken into, and its place there; null where it was not taken. */
  placeOf(row: number): { readonly attempt: Attempt; readonly row: number } | null {
    const position = this.positions[row] ?? NOT_TAKEN;
    return position === NOT_TAKEN || this.attempt === null ? null : { attempt: this.attempt, row: position };
  }

  /** Takes the rows that were left though each of their cells is a number. */
  private take(chunk: Chunk, readers: readonly RangeReader[]): number {
    const { size, states } = chunk;
    const left = LEFT;
    let count = 0;
    for (let row = 0; row < size; row += 1) {
      this.positions[row] = NOT_TAKEN;
      if (states[row] !== left || !readers.every(({ numbers }) => Number.isFinite(numbers[row]))) continue;
      this.rows[count] = row;
      this.positions[row] = count;
      count += 1;
    }
    return count;
  }
}

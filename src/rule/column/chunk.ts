import type { Failure } from "../failure";

/** What stands for a row after a chunk was computed by column. */
export const COMPUTED = 0;
/** The row is computed by itself, with decimal.js. */
export const LEFT = 1;
/** The row's failure is known. */
export const FAILED = 2;
/** The row's lifted cells are all blank. */
export const BLANK = 3;

/**
 * The rows under computation, a few thousand at a time so that all of their columns stay in the processor's cache, and the arrays
 * that are used again from chunk to chunk, so that memory does not grow with the range.
 */
export class Chunk {
  size = 0;
  readonly states: Uint8Array;
  private readonly failures = new Map<number, Failure>();
  private readonly numbers: Float64Array[] = [];
  private readonly bytes: Uint8Array[] = [];
  private numbersTaken = 0;
  private bytesTaken = 0;

  constructor(readonly capacity: number) {
    this.states = new Uint8Array(capacity);
  }

  begin(size: number): void {
    this.size = size;
    this.numbersTaken = 0;
    this.bytesTaken = 0;
    this.states.fill(COMPUTED);
    this.failures.clear();
  }

  /** An array that holds anything. */
  takeNumbers(): Float64Array {
    if (this.numbersTaken === this.numbers.length) this.numbers.push(new Float64Array(this.capacity));
    const taken = this.numbers[this.numbersTaken] ?? new Float64Array(this.capacity);
    this.numbersTaken += 1;
    return taken;
  }

  /** An array that holds anything. */
  takeBytes(): Uint8Array {
    if (this.bytesTaken === this.bytes.length) this.bytes.push(new Uint8Array(this.capacity));
    const taken = this.bytes[this.bytesTaken] ?? new Uint8Array(this.capacity);
    this.bytesTaken += 1;
    return taken;
  }

  leave(row: number): void {
    if (this.states[row] === COMPUTED) this.states[row] = LEFT;
  }

  /** Rows whose failure is known keep it: nothing later in the computation could take it back. */
  leaveAll(): void {
    for (let row = 0; row < this.size; row += 1) this.leave(row);
  }

  /** A row fails as its first failing operation does: one that was left or has failed before stays as it is. */
  fail(row: number, failure: Failure): void {
    if (this.states[row] !== COMPUTED) return;
    this.states[row] = FAILED;
    this.failures.set(row, failure);
  }

  blank(row: number): void {
    this.states[row] = BLANK;
  }

  failAll(failure: Failure): void {
    for (let row = 0; row < this.size; row += 1) this.fail(row, failure);
  }

  failureOf(row: number): Failure | undefined {
    return this.failures.get(row);
  }
}

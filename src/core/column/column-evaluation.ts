import { Failure } from "../failure";
import type { Figure, FigureValue } from "../figure";
import type { LiftedArguments, LiftedRange, Lifting } from "../lifting";
import type { ResultTable } from "../results";
import type { Rule, RuleContext } from "../rule";
import { copyNumbers } from "./cell-range";
import { Chunk } from "./chunk";
import { NotByColumn, type Column } from "./column";
import { ColumnCalculation } from "./column-calculation";
import { cellsOf, emit, type ChunkCells } from "./emission";
import { NumberIntake, readDays } from "./intake";

/** Rows that are computed at once: few enough for their columns to stay in the processor's cache. */
const CHUNK = 2048;

/** A call on ranges. */
export interface LiftedCall {
  readonly rule: Rule;
  readonly context: RuleContext;
  readonly lifting: Lifting;
  readonly lifted: LiftedArguments;
  readonly table: ResultTable;
  /** Computes one lifted cell by itself and puts its results. */
  readonly byCell: (row: number, column: number) => void;
}

/** Reads one lifted range chunk by chunk. */
interface Reader {
  readonly range: LiftedRange;
  readonly read: (chunk: Chunk, numbers: Float64Array) => Column;
}

/**
 * Computes a lifted call by column, a chunk of rows at a time, with the very results that each cell has by itself.
 * @returns whether it could; where it could not, nothing was put
 */
export function evaluateByColumn(call: LiftedCall): boolean {
  const readers = readersOf(call.lifted);
  if (readers === null) return false;
  const { rows, columns } = call.lifting;
  const total = rows * columns;
  const chunk = new Chunk(Math.min(CHUNK, total));
  const calculation = new ColumnCalculation(chunk);
  const missing = new Uint8Array(chunk.capacity);
  for (let first = 0; first < total; first += chunk.capacity) {
    chunk.begin(Math.min(chunk.capacity, total - first));
    const inputs = read(call, readers, chunk, first, missing);
    const results = compute(call, chunk, calculation, inputs);
    if (results === null && first === 0) return false;
    emit(call, chunk, first, results ?? []);
  }
  return true;
}

/** Null where a range is of a kind that is not read by column, or no row can be computed anyway. */
function readersOf(lifted: LiftedArguments): Reader[] | null {
  if (lifted.failing) return null;
  const readers: Reader[] = [];
  for (const range of lifted.ranges) {
    const read = readOf(range);
    if (read === null) return null;
    readers.push({ range, read });
  }
  return readers;
}

function readOf({ parameter: { kind, label, bounds, unit } }: LiftedRange): Reader["read"] | null {
  if (kind === "date") return (chunk, numbers) => readDays(chunk, label, numbers);
  if (kind !== "number" || !bounds) return null;
  const intake = new NumberIntake(label, bounds, unit);
  return (chunk, numbers) => intake.read(chunk, numbers);
}

type Inputs = Readonly<Record<string, unknown>>;

function read(call: LiftedCall, readers: readonly Reader[], chunk: Chunk, first: number, missing: Uint8Array): Inputs {
  const { lifted } = call;
  const { columns } = call.lifting;
  missing.fill(0);
  const inputs: Record<string, unknown> = { ...lifted.shared };
  for (const { range, read: readColumn } of readers) {
    const numbers = chunk.takeNumbers();
    if (!copyNumbers(chunk, range.matrix, columns, first, numbers, missing)) lifted.refuseRagged();
    inputs[range.parameter.name.en] = readColumn(chunk, numbers);
  }
  const { size } = chunk;
  const ranges = readers.length;
  for (let row = 0; row < size; row += 1) if (missing[row] === ranges) chunk.blank(row);
  return inputs;
}

/** The cells of a chunk's results, one list for each result of a row; null where the computation asks for single rows. */
function compute(
  call: LiftedCall,
  chunk: Chunk,
  calculation: ColumnCalculation,
  inputs: Inputs,
): readonly ChunkCells[] | null {
  calculation.begin();
  try {
    const figures: readonly Figure<FigureValue>[] = call.rule.compute(calculation, inputs, call.context)[0] ?? [];
    return figures.map((figure) => cellsOf(chunk, figure));
  } catch (problem) {
    if (problem instanceof Failure) {
      chunk.failAll(problem);
      return [];
    }
    if (!(problem instanceof NotByColumn)) throw problem;
    chunk.leaveAll();
    return null;
  }
}

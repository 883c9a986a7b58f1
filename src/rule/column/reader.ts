import type { Failure } from "../failure";
import type { RawCell } from "../raw";
import type { LiftedArguments, LiftedRange } from "../lifting";
import { copyNumbers } from "./cell-range";
import type { Chunk } from "./chunk";
import type { Column } from "./column";
import { NumberIntake, readDays } from "./mantissa/mantissa-intake";
import { readPairs } from "./pairs/pair-intake";

/** Reads one lifted range, chunk by chunk. */
export class RangeReader {
  /** The parameter's name, under which the computation receives the column. */
  readonly name: string;
  /** The doubles of the chunk that was read last; NaN where a cell holds anything else. */
  numbers: Float64Array = new Float64Array(0);

  private constructor(
    private readonly range: LiftedRange,
    private readonly intake: NumberIntake | null,
  ) {
    this.name = range.parameter.name.en;
  }

  /** Null where a range's kind is not read by column. */
  static of(range: LiftedRange): RangeReader | null {
    const { kind, label, bounds, unit } = range.parameter;
    if (kind === "date") return new RangeReader(range, null);
    if (kind !== "number" || !bounds) return null;
    return new RangeReader(range, new NumberIntake(label, bounds, unit));
  }

  /** The next cells as a column of whole mantissas, or of days. */
  read(lifted: LiftedArguments, chunk: Chunk, columns: number, firstCell: number, missing: Uint8Array): Column {
    this.numbers = chunk.takeNumbers();
    const { parameter, matrix } = this.range;
    const refusalOf = (cell: RawCell): Failure | null => lifted.refusalOf(parameter, cell);
    if (!copyNumbers(chunk, matrix, columns, firstCell, this.numbers, missing, refusalOf)) lifted.refuseRagged();
    if (this.intake === null) return readDays(chunk, parameter.label, this.numbers, refusalOf);
    return this.intake.read(chunk, this.numbers);
  }

  /** Some of the cells that were read last as a column of pairs, or of days. */
  readAgain(chunk: Chunk, rows: Int32Array): Column {
    const numbers = chunk.takeNumbers();
    for (let row = 0; row < chunk.size; row += 1) numbers[row] = this.numbers[rows[row] ?? 0] ?? NaN;
    const { label, bounds } = this.range.parameter;
    return this.intake === null
      ? readDays(chunk, label, numbers, () => null)
      : readPairs(chunk, label, bounds ?? {}, numbers);
  }
}

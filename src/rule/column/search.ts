import type { Found } from "../calculation";
import type { Day } from "../../core/dates";
import { Decimal } from "../../core/decimal";
import { Failure } from "../failure";
import type { Figure } from "../figure";
import type { FigureValue } from "../../core/figure-value";
import type { Wording } from "../../core/wording";
import { COMPUTED, type Chunk } from "./chunk";
import { DayColumn, isColumn, leaveToRows, NumberColumn, TruthColumn, WordColumn, type Column } from "./column";
import { DayTable } from "./day-table";
import { decimalOf, LARGEST_MANTISSA, powerOfTen, scaledInteger } from "./mantissa/scaled-integer";

/** How many distinct days, or pairs of days, keep what was found for them. */
const KEPT = 1 << 16;
const NO_SLOT = -1;

export type Search = (...values: FigureValue[]) => Found<FigureValue>;
type Operands = readonly Figure<FigureValue>[];
type Outcome = FigureValue | Failure;

/**
 * One `found` of a computation, over all chunks. What it finds for the same days is searched for once, which a search allows: it
 * depends on nothing but its operands and on arguments that all rows share.
 */
export class ColumnSearch {
  private readonly table = new DayTable();
  private readonly slots: Int32Array;
  /** What was found, each once: searches give the same few values again and again, such as months and rates of law. */
  private outcomes: Outcome[] = [];
  private readonly slotOf = new Map<Outcome, number>();
  private failing = false;
  /** The outcomes that are decimals, all with the same places; NaN for the others. */
  private mantissas: number[] = [];
  private places = 0;
  private bound = 0;

  constructor(private readonly chunk: Chunk) {
    this.slots = new Int32Array(chunk.capacity);
  }

  column(label: Wording, operands: Operands, search: Search): Column {
    const [first, second] = operands;
    if (first instanceof DayColumn && operands.length === 1) this.findByDays(first.days, null, search);
    else if (first instanceof DayColumn && second instanceof DayColumn && operands.length === 2) {
      this.findByDays(first.days, second.days, search);
    } else this.findByRow(operands, search);
    if (this.failing) this.failRows();
    const column = this.gathered(label);
    // What was found beyond the limit is found again in each chunk, so that memory does not grow with the range.
    for (const outcome of this.outcomes.splice(KEPT)) this.slotOf.delete(outcome);
    if (this.mantissas.length > KEPT) this.mantissas.length = KEPT;
    return column;
  }

  private findByDays(days: Float64Array, others: Float64Array | null, search: Search): void {
    const { slots, table } = this;
    const { size, states } = this.chunk;
    const computed = COMPUTED;
    for (let row = 0; row < size; row += 1) {
      const day = days[row] ?? 0;
      const other = others === null ? 0 : (others[row] ?? 0);
      const known = table.get(day, other);
      if (known !== NO_SLOT || states[row] !== computed) {
        slots[row] = known;
        continue;
      }
      const slot = this.keep(outcomeOfDays(search, day as Day, others === null ? null : (other as Day)));
      if (slot < KEPT && table.size < KEPT) table.set(day, other, slot);
      slots[row] = slot;
    }
  }

  private findByRow(operands: Operands, search: Search): void {
    this.outcomes = [];
    this.slotOf.clear();
    this.mantissas = [];
    this.places = 0;
    this.bound = 0;
    const { size, states } = this.chunk;
    for (let row = 0; row < size; row += 1) {
      if (states[row] !== COMPUTED) this.slots[row] = NO_SLOT;
      else {
        const values = operands.map((operand) => valueAt(operand, row));
        this.slots[row] = this.keep(outcomeOf(() => search(...values)));
      }
    }
  }

  /** Where the outcome of a search stands among all. */
  private keep(outcome: Outcome): number {
    const known = this.slotOf.get(outcome);
    if (known !== undefined) return known;
    if (outcome instanceof Failure) this.failing = true;
    const mantissa = outcome instanceof Decimal ? this.mantissaOf(outcome) : NaN;
    this.mantissas.push(mantissa);
    const slot = this.outcomes.push(outcome) - 1;
    this.slotOf.set(outcome, slot);
    return slot;
  }

  /** NaN for a decimal that no mantissa holds. */
  private mantissaOf(outcome: Decimal): number {
    const found = scaledInteger(outcome);
    if (found === null) return NaN;
    if (found.places > this.places) {
      const factor = powerOfTen(found.places - this.places);
      this.places = found.places;
      this.bound *= factor;
      this.mantissas = this.mantissas.map((mantissa) => withinLimit(mantissa * factor));
    }
    const mantissa = withinLimit(found.mantissa * powerOfTen(this.places - found.places));
    if (Math.abs(mantissa) > this.bound) this.bound = Math.abs(mantissa);
    return mantissa;
  }

  private failRows(): void {
    for (let row = 0; row < this.chunk.size; row += 1) {
      const outcome = this.outcomeAt(row);
      if (outcome instanceof Failure) this.chunk.fail(row, outcome);
    }
  }

  private outcomeAt(row: number): Outcome | undefined {
    return this.outcomes[this.slots[row] ?? NO_SLOT];
  }

  /** A column of the kind of the first outcome; a row with another kind is left. */
  private gathered(label: Wording): Column {
    const { chunk } = this;
    const sample = this.outcomes.find((outcome) => !(outcome instanceof Failure));
    if (typeof sample === "number") {
      const days = chunk.takeNumbers();
      this.each("number", (row, outcome) => (days[row] = outcome as number));
      return new DayColumn(label, days);
    }
    if (typeof sample === "boolean") {
      const truths = chunk.takeBytes();
      this.each("boolean", (row, outcome) => (truths[row] = Number(outcome)));
      return new TruthColumn(label, truths);
    }
    if (typeof sample === "string") {
      const words = Array<string>(chunk.size).fill("");
      this.each("string", (row, outcome) => (words[row] = outcome as string));
      return new WordColumn(label, words);
    }
    return this.gatheredNumbers(label);
  }

  private gatheredNumbers(label: Wording): NumberColumn {
    const { chunk, mantissas, slots } = this;
    const { size } = chunk;
    const results = chunk.takeNumbers();
    for (let row = 0; row < size; row += 1) {
      const slot = slots[row] ?? NO_SLOT;
      const mantissa = slot === NO_SLOT ? NaN : (mantissas[slot] ?? NaN);
      results[row] = mantissa;
      if (Number.isNaN(mantissa)) {
        results[row] = 0;
        if (chunk.states[row] === COMPUTED) chunk.leave(row);
      }
    }
    return new NumberColumn(label, results, this.places, this.bound);
  }

  private each(type: "number" | "boolean" | "string", take: (row: number, outcome: Outcome) => void): void {
    for (let row = 0; row < this.chunk.size; row += 1) {
      const outcome = this.outcomeAt(row);
      if (outcome !== undefined && typeof outcome === type) take(row, outcome);
      else if (this.chunk.states[row] === COMPUTED) this.chunk.leave(row);
    }
  }
}

function withinLimit(mantissa: number): number {
  return Math.abs(mantissa) <= LARGEST_MANTISSA ? mantissa : NaN;
}

/** Of one day, or of two: the loop over a chunk's rows makes no list of them. */
function outcomeOfDays(search: Search, day: Day, other: Day | null): Outcome {
  try {
    return (other === null ? search(day) : search(day, other)).value;
  } catch (problem) {
    if (problem instanceof Failure) return problem;
    throw problem;
  }
}

function outcomeOf(search: () => Found<FigureValue>): Outcome {
  try {
    return search().value;
  } catch (problem) {
    if (problem instanceof Failure) return problem;
    throw problem;
  }
}

function valueAt(figure: Figure<FigureValue>, row: number): FigureValue {
  if (!isColumn(figure)) return figure.value;
  if (figure instanceof NumberColumn) return decimalOf(figure.mantissas[row] ?? 0, figure.places);
  if (figure instanceof DayColumn) return (figure.days[row] ?? 0) as Day;
  if (figure instanceof TruthColumn) return figure.truths[row] === 1;
  if (figure instanceof WordColumn) return figure.words[row] ?? "";
  return leaveToRows();
}

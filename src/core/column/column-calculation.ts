import { DecimalCalculation, type Calculation, type Found, type ValuesOf } from "../calculation";
import type { Rounding } from "../decimal";
import type { Figure, FigureValue, Source } from "../figure";
import type { Relation } from "../memo";
import type { Wording } from "../wording";
import { added, aligned, larger, multiplied, smaller, subtracted, truthsOf } from "./arithmetic";
import { chosenColumn } from "./choice";
import type { Chunk } from "./chunk";
import { isColumn, leaveToRows, RatioColumn, TruthColumn, type NumberColumn } from "./column";
import { roundedColumn, roundedRatio } from "./rounding";
import { ColumnSearch, type Search } from "./search";
import { numbersOf } from "./spread";

type Combine = (chunk: Chunk, label: Wording, left: NumberColumn, right: NumberColumn) => NumberColumn;

/**
 * Computes a chunk of rows at once, exactly: on whole mantissas where they fit, and leaves a row to decimal.js where they do not.
 * What no column takes part in is computed once, with decimal.js.
 */
export class ColumnCalculation implements Calculation {
  private readonly once = new DecimalCalculation(null);
  /** By the order in which the computation calls them, which is the same in each chunk. */
  private readonly searches: ColumnSearch[] = [];
  private searched = 0;

  constructor(private readonly chunk: Chunk) {}

  /** Before each run of the computation, after the chunk began. */
  begin(): void {
    this.searched = 0;
  }

  sum(label: Wording, parts: readonly Figure[], source?: Source): Figure {
    if (!parts.some(isColumn)) return this.once.sum(label, parts, source);
    return this.folded(label, parts, added);
  }

  difference(label: Wording, from: Figure, less: Figure, source?: Source): Figure {
    if (!isColumn(from) && !isColumn(less)) return this.once.difference(label, from, less, source);
    return subtracted(this.chunk, label, numbersOf(this.chunk, from), numbersOf(this.chunk, less));
  }

  product(label: Wording, factors: readonly Figure[], source?: Source): Figure {
    if (!factors.some(isColumn)) return this.once.product(label, factors, source);
    return this.folded(label, factors, multiplied);
  }

  quotient(label: Wording, dividend: Figure, divisor: Figure, source?: Source): Figure {
    const { chunk } = this;
    // A divisor of 0 that all rows share fails them all, with the same words.
    if (!isColumn(divisor) && (!isColumn(dividend) || divisor.value.isZero())) {
      return this.once.quotient(label, isColumn(dividend) ? divisor : dividend, divisor, source);
    }
    const [first, second] = aligned(chunk, numbersOf(chunk, dividend), numbersOf(chunk, divisor));
    const divisors = second.mantissas;
    for (let row = 0; row < chunk.size; row += 1) if (divisors[row] === 0) chunk.leave(row);
    return new RatioColumn(label, first.mantissas, divisors);
  }

  power(label: Wording, base: Figure, exponent: Figure, source?: Source): Figure {
    if (isColumn(base) || isColumn(exponent)) return leaveToRows();
    return this.once.power(label, base, exponent, source);
  }

  rounded(label: Wording, value: Figure, places: number, mode: Rounding, source?: Source): Figure {
    if (!isColumn(value)) return this.once.rounded(label, value, places, mode, source);
    if (value instanceof RatioColumn) return roundedRatio(this.chunk, label, value, places, mode);
    return roundedColumn(this.chunk, label, numbersOf(this.chunk, value), places, mode);
  }

  largest(label: Wording, values: readonly Figure[], source?: Source): Figure {
    if (!values.some(isColumn)) return this.once.largest(label, values, source);
    return this.folded(label, values, larger);
  }

  smallest(label: Wording, values: readonly Figure[], source?: Source): Figure {
    if (!values.some(isColumn)) return this.once.smallest(label, values, source);
    return this.folded(label, values, smaller);
  }

  compared(label: Wording, left: Figure, relation: Relation, right: Figure, source?: Source): Figure<boolean> {
    if (!isColumn(left) && !isColumn(right)) return this.once.compared(label, left, relation, right, source);
    const { chunk } = this;
    return new TruthColumn(label, truthsOf(chunk, numbersOf(chunk, left), relation, numbersOf(chunk, right)));
  }

  chosen<V extends FigureValue>(
    label: Wording,
    condition: Figure<boolean>,
    yes: Figure<V>,
    no: Figure<V>,
    source?: Source,
  ): Figure<V> {
    if (![condition, yes, no].some(isColumn)) return this.once.chosen(label, condition, yes, no, source);
    // A choice between figures of one kind is of that kind.
    return chosenColumn(this.chunk, label, condition, yes, no) as Figure<V>;
  }

  found<V extends FigureValue, const F extends readonly Figure<FigureValue>[]>(
    label: Wording,
    how: Wording,
    operands: F,
    search: (...values: ValuesOf<F>) => Found<V>,
    source?: Source,
  ): Figure<V> {
    const index = this.searched;
    this.searched += 1;
    if (!operands.some(isColumn)) return this.once.found(label, how, operands, search, source);
    const columnSearch = (this.searches[index] ??= new ColumnSearch(this.chunk));
    // The search takes its operands' values in their order, and a column of what it gives stands for a figure of that kind.
    return columnSearch.column(label, operands, search as unknown as Search) as unknown as Figure<V>;
  }

  private folded(label: Wording, figures: readonly Figure[], combine: Combine): NumberColumn {
    const [first, ...others] = figures.map((figure) => numbersOf(this.chunk, figure));
    if (!first) return leaveToRows();
    return others.reduce((result, other) => combine(this.chunk, label, result, other), first);
  }
}

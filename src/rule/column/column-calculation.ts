import { DecimalCalculation, type Calculation, type Found, type ValuesOf } from "../calculation";
import type { Day } from "../../core/dates";
import { Decimal, type Rounding } from "../../core/decimal";
import type { Figure } from "../figure";
import type { FigureValue } from "../../core/figure-value";
import type { Source } from "../../law/source";
import type { Relation } from "../memo";
import type { Wording } from "../../core/wording";
import { chosenOther } from "./choice";
import type { Chunk } from "./chunk";
import { comparedDays } from "./day-order";
import { DayColumn, isColumn, leaveToRows, NumberColumn, PairColumn, RatioColumn, TruthColumn } from "./column";
import type { ColumnArithmetic } from "./column-arithmetic";
import { ColumnSearch, type Search } from "./search";

/** Computes a chunk of rows at once. What no column takes part in is computed once, with decimal.js. */
export class ColumnCalculation implements Calculation {
  private readonly once = new DecimalCalculation(null);
  /** By the order in which the computation calls them, which is the same in each chunk. */
  private readonly searches: ColumnSearch[] = [];
  private searched = 0;

  constructor(
    private readonly chunk: Chunk,
    private readonly arithmetic: ColumnArithmetic,
  ) {}

  /** Before each run of the computation, after the chunk began. */
  begin(): void {
    this.searched = 0;
  }

  sum(label: Wording, parts: readonly Figure[], source?: Source): Figure {
    if (!parts.some(isColumn)) return this.once.sum(label, parts, source);
    return parts.reduce((left, right) => this.arithmetic.added(this.chunk, label, left, right));
  }

  difference(label: Wording, from: Figure, less: Figure, source?: Source): Figure {
    if (!isColumn(from) && !isColumn(less)) return this.once.difference(label, from, less, source);
    return this.arithmetic.subtracted(this.chunk, label, from, less);
  }

  product(label: Wording, factors: readonly Figure[], source?: Source): Figure {
    if (!factors.some(isColumn)) return this.once.product(label, factors, source);
    return factors.reduce((left, right) => this.arithmetic.multiplied(this.chunk, label, left, right));
  }

  quotient(label: Wording, dividend: Figure, divisor: Figure, source?: Source): Figure {
    // A divisor of 0 that all rows share fails them all, with the same words.
    if (!isColumn(divisor) && (!isColumn(dividend) || divisor.value.isZero())) {
      return this.once.quotient(label, isColumn(dividend) ? divisor : dividend, divisor, source);
    }
    return this.arithmetic.divided(this.chunk, label, dividend, divisor);
  }

  power(label: Wording, base: Figure, exponent: Figure, source?: Source): Figure {
    if (isColumn(base) || isColumn(exponent)) return leaveToRows();
    return this.once.power(label, base, exponent, source);
  }

  rounded(label: Wording, value: Figure, places: number, mode: Rounding, source?: Source): Figure {
    if (!isColumn(value)) return this.once.rounded(label, value, places, mode, source);
    return this.arithmetic.rounded(this.chunk, label, value, places, mode);
  }

  largest(label: Wording, values: readonly Figure[], source?: Source): Figure {
    if (!values.some(isColumn)) return this.once.largest(label, values, source);
    return values.reduce((left, right) => this.arithmetic.larger(this.chunk, label, left, right));
  }

  smallest(label: Wording, values: readonly Figure[], source?: Source): Figure {
    if (!values.some(isColumn)) return this.once.smallest(label, values, source);
    return values.reduce((left, right) => this.arithmetic.smaller(this.chunk, label, left, right));
  }

  compared<V extends Decimal | Day>(
    label: Wording,
    left: Figure<V>,
    relation: Relation,
    right: Figure<V>,
    source?: Source,
  ): Figure<boolean> {
    if (!isColumn(left) && !isColumn(right)) return this.once.compared(label, left, relation, right, source);
    if (isDays(left) && isDays(right)) return comparedDays(this.chunk, label, left, relation, right);
    if (!isNumber(left) || !isNumber(right)) return leaveToRows();
    return new TruthColumn(label, this.arithmetic.truths(this.chunk, left, relation, right));
  }

  chosen<V extends FigureValue>(
    label: Wording,
    condition: Figure<boolean>,
    yes: Figure<V>,
    no: Figure<V>,
    source?: Source,
  ): Figure<V> {
    if (![condition, yes, no].some(isColumn)) return this.once.chosen(label, condition, yes, no, source);
    if (!(condition instanceof TruthColumn)) {
      const chosen = condition.value ? yes : no;
      return isColumn(chosen) ? chosen : { label, value: chosen.value };
    }
    const { truths } = condition;
    const column =
      isNumber(yes) && isNumber(no)
        ? this.arithmetic.chosen(this.chunk, label, truths, yes, no)
        : chosenOther(this.chunk, label, truths, yes, no);
    // A choice between figures of one kind is of that kind.
    return column as Figure<FigureValue> as Figure<V>;
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
    return columnSearch.column(label, operands, search as unknown as Search) as Figure<FigureValue> as Figure<V>;
  }
}

function isNumber(figure: Figure<FigureValue>): figure is Figure {
  if (!isColumn(figure)) return figure.value instanceof Decimal;
  return figure instanceof NumberColumn || figure instanceof PairColumn || figure instanceof RatioColumn;
}

function isDays(figure: Figure<FigureValue>): figure is Figure<Day> {
  return isColumn(figure) ? figure instanceof DayColumn : typeof figure.value === "number";
}

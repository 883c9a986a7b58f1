import type { Day } from "../dates";
import type { Decimal } from "../decimal";
import type { Figure, FigureValue } from "../figure";
import type { Wording } from "../wording";

/** Figures of many rows at once. Rows that were left to the row-by-row path hold anything that does no harm. */

/** Thrown where a computation asks of a column what only one row can answer; its rows are then computed one by one. */
export class NotByColumn extends Error {
  constructor() {
    super("not computable by column");
    this.name = "NotByColumn";
  }
}

/** One signal for all: it carries nothing, and an error's trace costs more than the rows that it turns away. */
const notByColumn = new NotByColumn();

export function leaveToRows(): never {
  throw notByColumn;
}

export abstract class Column<V extends FigureValue = FigureValue> implements Figure<V> {
  constructor(readonly label: Wording) {}

  get value(): V {
    return leaveToRows();
  }
}

/** Decimals with the same number of places: the value of row i is mantissas[i] / 10^places. */
export class NumberColumn extends Column<Decimal> {
  constructor(
    label: Wording,
    readonly mantissas: Float64Array,
    readonly places: number,
    /** No mantissa's absolute value is larger. */
    readonly bound: number,
  ) {
    super(label);
  }
}

/** Quotients before they are rounded or shown: the value of row i is dividends[i] / divisors[i], both whole. */
export class RatioColumn extends Column<Decimal> {
  constructor(
    label: Wording,
    readonly dividends: Float64Array,
    readonly divisors: Float64Array,
    /** No dividend's absolute value is larger. */
    readonly bound: number,
  ) {
    super(label);
  }
}

export class DayColumn extends Column<Day> {
  constructor(
    label: Wording,
    readonly days: Float64Array,
  ) {
    super(label);
  }
}

export class TruthColumn extends Column<boolean> {
  constructor(
    label: Wording,
    /** 1 is true. */
    readonly truths: Uint8Array,
  ) {
    super(label);
  }
}

export class WordColumn extends Column<string> {
  constructor(
    label: Wording,
    readonly words: readonly string[],
  ) {
    super(label);
  }
}

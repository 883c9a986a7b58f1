import type { Day } from "../../core/dates";
import type { Decimal } from "../../core/decimal";
import type { Figure } from "../figure";
import type { FigureValue } from "../../core/figure-value";
import type { Wording } from "../../core/wording";

/**
 * Figures of many rows at once. Rows that are not computed by column hold anything that does no harm.
 *
 * The classes have no base class: where a bundler or loader names classes at run time, V8 gives up, again and again, on optimising
 * whatever calls a super constructor, and the loops run ten times slower.
 */
export type Column = NumberColumn | RatioColumn | PairColumn | DayColumn | TruthColumn | WordColumn;

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

export function isColumn(figure: Figure<FigureValue>): figure is Column {
  return "byColumn" in figure;
}

/** Decimals with the same number of places: the value of row i is mantissas[i] / 10^places. */
export class NumberColumn implements Figure {
  readonly byColumn = "numbers";

  constructor(
    readonly label: Wording,
    readonly mantissas: Float64Array,
    readonly places: number,
    /** No mantissa's absolute value is larger. */
    readonly bound: number,
  ) {}

  get value(): Decimal {
    return leaveToRows();
  }
}

/** Quotients before they are rounded or shown: the value of row i is dividends[i] / divisors[i], both whole. */
export class RatioColumn implements Figure {
  readonly byColumn = "ratios";

  constructor(
    readonly label: Wording,
    readonly dividends: Float64Array,
    readonly divisors: Float64Array,
  ) {}

  get value(): Decimal {
    return leaveToRows();
  }
}

/** Decimals as pairs of doubles: the value of row i is highs[i] + lows[i], and at most errors[i] away from that. */
export class PairColumn implements Figure {
  readonly byColumn = "pairs";

  constructor(
    readonly label: Wording,
    readonly highs: Float64Array,
    /** At most half a unit in the last place of the high part. */
    readonly lows: Float64Array,
    readonly errors: Float64Array,
  ) {}

  get value(): Decimal {
    return leaveToRows();
  }
}

export class DayColumn implements Figure<Day> {
  readonly byColumn = "days";

  constructor(
    readonly label: Wording,
    readonly days: Float64Array,
  ) {}

  get value(): Day {
    return leaveToRows();
  }
}

export class TruthColumn implements Figure<boolean> {
  readonly byColumn = "truths";

  constructor(
    readonly label: Wording,
    /** 1 is true. */
    readonly truths: Uint8Array,
  ) {}

  get value(): boolean {
    return leaveToRows();
  }
}

export class WordColumn implements Figure<string> {
  readonly byColumn = "words";

  constructor(
    readonly label: Wording,
    readonly words: readonly string[],
  ) {}

  get value(): string {
    return leaveToRows();
  }
}

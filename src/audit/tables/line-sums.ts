import { Decimal, zero } from "../../core/decimal";
import type { SeenFigure } from "./seen-figure";

/** What is asked of many figures at once when they are held against their total. */
export interface Tally {
  readonly sum: Decimal;
  /** Half a unit of the last decimal of each whose decimals are not all there. */
  readonly noise: Decimal;
  readonly count: number;
  /** Those other than 0. */
  readonly filled: number;
  /** Those that show two decimals or more. */
  readonly fine: number;
  /** Those of which nobody knows how many decimals they had. */
  readonly unknown: number;
}

export const nothing: Tally = { sum: zero, noise: zero, count: 0, filled: 0, fine: 0, unknown: 0 };

export function withFigure(tally: Tally, figure: SeenFigure, factor: 1 | -1 = 1): Tally {
  const { value, places, exact } = figure;
  return {
    sum: factor === 1 ? tally.sum.plus(value) : tally.sum.minus(value),
    noise: exact ? tally.noise : tally.noise.plus(halfUnit(places)),
    count: tally.count + 1,
    filled: tally.filled + (value.isZero() ? 0 : 1),
    fine: tally.fine + (places < FINE ? 0 : 1),
    unknown: tally.unknown + (figure.unknown ? 1 : 0),
  };
}

const FINE = 2;

function between(before: Tally, until: Tally): Tally {
  return {
    sum: until.sum.minus(before.sum),
    noise: until.noise.minus(before.noise),
    count: until.count - before.count,
    filled: until.filled - before.filled,
    fine: until.fine - before.fine,
    unknown: until.unknown - before.unknown,
  };
}

/** One sum is kept for so many figures: a kept one costs more than those between. */
const APART = 8;

/**
 * The figures of one line summed up from its beginning: what a stretch of them gives costs the same however long it is. Each row of a list
 * may be asked for the sum of all above it, which would else grow with the square of its length. Decimals are exact here, so
 * that the difference of two sums is the sum of what lies between.
 */
export class LineSums {
  private readonly kept: Tally[] = [nothing];

  /** @param figures in the order of the table's positions; undefined where none counts */
  constructor(
    private readonly at: (order: number) => SeenFigure | undefined,
    private readonly length: number,
  ) {
    let tally = nothing;
    for (let order = 0; order < length; order++) {
      tally = this.with(tally, order);
      if ((order + 1) % APART === 0) this.kept.push(tally);
    }
  }

  /** Of the orders from the first one on, without the last. */
  stretch(first: number, last: number): Tally {
    return between(this.upTo(first), this.upTo(Math.min(last, this.length)));
  }

  private upTo(order: number): Tally {
    const index = Math.floor(order / APART);
    let tally = this.kept[index] ?? nothing;
    for (let at = index * APART; at < order; at++) tally = this.with(tally, at);
    return tally;
  }

  private with(tally: Tally, order: number): Tally {
    const figure = this.at(order);
    return figure ? withFigure(tally, figure) : tally;
  }
}

const halfUnits = new Map<number, Decimal>();

export function halfUnit(places: number): Decimal {
  const known = halfUnits.get(places);
  if (known) return known;
  const half = new Decimal(10).pow(-places).div(2);
  halfUnits.set(places, half);
  return half;
}

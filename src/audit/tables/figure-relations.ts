import { roundAt, type Decimal } from "../../core/decimal";
import type { FigureSheet } from "./figure-sheet";
import type { SeenFigure } from "./seen-figure";
import { halfUnit, LineSums, nothing, withFigure, type Tally } from "./line-sums";
import type { Direction } from "./lines";
import { countsAsPart, linesByPosition } from "./lines-by-position";
import { namesTotal, writtenSign } from "./table-labels";
import { isYear } from "./year-figures";
import { figureThresholds } from "../thresholds";

/**
 * How the figures of a table hang together: which rows (or columns) add up to which. A relation is a guess until it holds: the
 * columns in which it holds show that it is meant, and then the column in which it fails holds a mistake.
 */
export interface Relation {
  readonly kind: RelationKind;
  readonly terms: readonly Term[];
  /** Where the terms are all that stand between two positions, both among them, and all are added. */
  readonly stretch?: { readonly first: number; readonly last: number };
  /** A total of groups' heads, each of which stands for the lines below it. */
  readonly ofHeads?: true;
}

/**
 * `sum` and `below`: the lines right before and right behind it. `totals`: the subtotals of the groups. `group`: what stands below its heading, by code or by look.
 * `chain`: labels write what is added and taken off. `running`: the result before and what stands between, each with the sign that it is printed with. `signs`: nothing does, and the figures alone show it.
 */
export type RelationKind = "sum" | "below" | "totals" | "group" | "chain" | "running" | "signs";

export interface Term {
  readonly position: number;
  readonly factor: 1 | -1;
}

/** A sheet's figures along one direction: lines are columns and positions rows, or the other way round. */
export class RelationTable {
  readonly positions: readonly number[];
  /** By position: a diagonal has as many lines as positions, and one figure in each. */
  private readonly linesByPosition: readonly (readonly number[] | undefined)[];
  private readonly orderOf: number[] = [];
  private readonly sums = new Map<number, LineSums>();

  constructor(
    readonly figures: FigureSheet,
    /** `column`: totals stand below or above their parts; `row`: beside them. */
    readonly direction: Direction,
  ) {
    const rows = figures.rows
      .filter((row) => row.figures.some((figure) => !isYear(figures, figure)))
      .map((row) => row.row);
    this.positions = direction === "column" ? rows : figures.columns;
    this.linesByPosition = linesByPosition(figures, direction);
    for (const [order, position] of this.positions.entries()) this.orderOf[position] = order;
  }

  figure(line: number, position: number): SeenFigure | undefined {
    return this.direction === "column" ? this.figures.figure(position, line) : this.figures.figure(line, position);
  }

  label(line: number, position: number): string {
    return this.direction === "column" ? this.figures.labelOfRow(position) : this.figures.headingOf(line, position);
  }

  /** What a line's figures between two positions give, both among them. */
  tally(line: number, first: number, last: number): Tally {
    let sums = this.sums.get(line);
    if (!sums) {
      const at = (order: number): SeenFigure | undefined => addend(this.figure(line, this.positions[order] ?? -1));
      this.sums.set(line, (sums = new LineSums(at, this.positions.length)));
    }
    return sums.stretch(this.orderOf[first] ?? 0, (this.orderOf[last] ?? -1) + 1);
  }

  /** Lines that have a figure at a position, percentages apart from amounts. */
  linesAt(position: number): readonly number[] {
    return this.linesByPosition[position] ?? [];
  }

  /** Whether a position's figures are told apart from parts by their label. */
  isTotal(position: number, line: number): boolean {
    return namesTotal(this.label(line, position));
  }

  /** Whether a line prints what is taken off with its minus; null where it does one as often as the other. */
  printsNegatives(line: number): boolean | null {
    let negative = 0;
    let positive = 0;
    for (const position of this.positions) {
      if (writtenSign(this.label(line, position)) !== "minus") continue;
      const value = this.figure(line, position)?.value;
      if (value?.isNegative() === true) negative += 1;
      else if (value && !value.isZero()) positive += 1;
    }
    return negative === positive ? null : negative > positive;
  }

  /** Positions that follow each other from one on, as far as figures stand there; a heading or a blank row ends them. */
  run(position: number, step: 1 | -1, lines: readonly number[]): readonly number[] {
    return this.follow(position, step, lines, figureThresholds.longestRun, () => false);
  }

  /** The same up to the next total; none where they go on beyond what is looked at, since such a part adds up to nothing. */
  parts(position: number, step: 1 | -1, lines: readonly number[]): readonly number[] {
    const [line] = lines;
    if (line === undefined) return [];
    const longest = this.isTotal(position, line) ? figureThresholds.longestList : figureThresholds.longestRun;
    const parts = this.follow(position, step, lines, longest, (at) => this.isTotal(at, line));
    return parts.length < longest ? parts : [];
  }

  /** Positions before one, nearest first, over the headings and blank rows between a statement's groups. */
  before(position: number, lines: readonly number[]): readonly number[] {
    const found: number[] = [];
    let last = position;
    for (
      let order = (this.orderOf[position] ?? 0) - 1;
      order >= 0 && found.length < figureThresholds.longestRun;
      order--
    ) {
      const at = this.positions[order];
      if (at === undefined || last - at > figureThresholds.widestGap) break;
      if (!this.standsIn(lines, at)) continue;
      found.push(at);
      last = at;
    }
    return found;
  }

  /** The same behind it, nearest first, up to one that ends them. */
  behind(position: number, lines: readonly number[], ends: (position: number) => boolean): readonly number[] {
    const found: number[] = [];
    let last = position;
    const start = this.orderOf[position];
    for (let order = (start ?? this.positions.length) + 1; order < this.positions.length; order++) {
      const at = this.positions[order];
      if (
        at === undefined ||
        at - last > figureThresholds.widestGap ||
        found.length >= figureThresholds.longestRun ||
        ends(at)
      )
        break;
      if (!this.standsIn(lines, at)) continue;
      found.push(at);
      last = at;
    }
    return found;
  }

  private follow(
    position: number,
    step: 1 | -1,
    lines: readonly number[],
    longest: number,
    ends: (position: number) => boolean,
  ): readonly number[] {
    const followed: number[] = [];
    for (let at = position + step; followed.length < longest && this.standsIn(lines, at) && !ends(at); at += step)
      followed.push(at);
    return followed;
  }

  /** Whether figures stand right before and right behind a position. */
  isInside(position: number, lines: readonly number[]): boolean {
    return this.standsIn(lines, position - 1) && this.standsIn(lines, position + 1);
  }

  /** Whether any of some lines has a part at a position. */
  private standsIn(lines: readonly number[], position: number): boolean {
    for (const line of lines) if (this.isPart(line, position)) return true;
    return false;
  }

  private isPart(line: number, position: number): boolean {
    const figure = this.figure(line, position);
    return figure !== undefined && countsAsPart(this.figures, figure);
  }
}

export interface Expectation {
  readonly found: SeenFigure;
  readonly expected: Decimal;
  readonly parts: readonly Part[];
  /** Of the parts. */
  readonly tally: Tally;
}

/** A figure that another is made of, with the sign that it comes in with. */
interface Part {
  readonly figure: SeenFigure;
  readonly factor: 1 | -1;
}

/** A percentage adds to no amount. */
function addend(figure: SeenFigure | undefined): SeenFigure | undefined {
  return figure?.percent === false ? figure : undefined;
}

/** What a relation makes of one line; null where the line has fewer than two of its figures. */
export function expectation(
  table: RelationTable,
  line: number,
  position: number,
  relation: Relation,
): Expectation | null {
  const found = table.figure(line, position);
  if (!found) return null;
  const { kind, terms, stretch } = relation;
  if (stretch && terms.length >= LONG) {
    const tally = table.tally(line, stretch.first, stretch.last);
    let parts: readonly Part[] | null = null;
    return told({
      found,
      expected: tally.sum,
      tally,
      // Of thousands of rows that could be totals, few are looked at closely.
      get parts() {
        return (parts ??= partsOf(table, line, terms));
      },
    });
  }
  const parts = partsOf(table, line, terms);
  // What nothing but the figures shows needs all of them.
  if (kind === "signs" && parts.length < terms.length) return null;
  const tally = parts.reduce((so, { figure, factor }) => withFigure(so, figure, factor), nothing);
  return told({ found, expected: tally.sum, tally, parts });
}

/** With fewer terms, they are added one by one. */
const LONG = 64;

function told(each: Expectation): Expectation | null {
  return each.tally.count < 2 || each.tally.filled === 0 ? null : each;
}

function partsOf(table: RelationTable, line: number, terms: readonly Term[]): readonly Part[] {
  const parts: Part[] = [];
  for (const { position, factor } of terms) {
    const figure = addend(table.figure(line, position));
    if (figure) parts.push({ figure, factor });
  }
  return parts;
}

/** Whether a figure is what its parts give, to the decimals that it shows; statistics may be rounded part by part. */
export function holds(each: Expectation): boolean {
  const { found, expected, tally } = each;
  if (found.value.equals(expected) || found.value.equals(roundAt(expected, found.places, "HALF_UP"))) return true;
  const difference = found.value.minus(expected).abs();
  if (isResidue(difference, each)) return true;
  // No figure hides more than a half of its unit: beyond that for each of them, none needs to be looked at.
  if (difference.greaterThan(tally.count + 1)) return false;
  const all = withFigure(tally, found);
  // A count of people is whole, and so may an amount be that shows no format: what is unknown of it is said, not taken for rounding.
  if (all.unknown === all.count) return false;
  return all.fine === 0 && difference.lessThanOrEqualTo(all.noise);
}

/** Figures keep 15 digits: what is left behind them was not typed by anybody. */
const KEPT = "1e-13";

function isResidue(difference: Decimal, each: Expectation): boolean {
  // Nobody types more than a cent's hundredths: such small differences are left by computing, before the figures were pasted.
  if (difference.greaterThan("1e-4")) return false;
  const size = each.parts.reduce((so, { figure }) => so.plus(figure.value.abs()), each.found.value.abs());
  return difference.lessThanOrEqualTo(size.times(KEPT));
}

/** Whether the difference is no more than each part's and the total's rounding may leave. */
export function isRounding(each: Expectation): boolean {
  const { noise } = withFigure(each.tally, each.found);
  const difference = each.found.value.minus(each.expected).abs();
  return difference.lessThanOrEqualTo(noise) || isRoundingOfUnits(difference, each);
}

/** So many figures without a cent among them were published in whole units, however many decimals their format shows. */
function isRoundingOfUnits(difference: Decimal, { found, parts, tally }: Expectation): boolean {
  return (
    tally.filled >= figureThresholds.fewestWholeParts &&
    difference.times(2).lessThanOrEqualTo(tally.filled + 1) &&
    found.value.isInteger() &&
    parts.every(({ figure }) => figure.value.isInteger())
  );
}

/** Whether a figure is no larger than what the rounding of its parts may hide: then any sum of them gives it. */
export function isBelowNoise({ found, tally }: Expectation): boolean {
  return found.value.isZero() || found.value.abs().lessThanOrEqualTo(tally.noise);
}

/** Half a unit of the last decimal for each part, and for the total. */
export function roundingNoise(parts: readonly SeenFigure[], places: number): Decimal {
  return parts.reduce((so, { exact, places: own }) => (exact ? so : so.plus(halfUnit(own))), halfUnit(places));
}

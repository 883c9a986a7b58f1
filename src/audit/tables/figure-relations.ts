import { Decimal, roundAt, zero } from "../../core/decimal";
import type { FigureSheet, SeenFigure } from "./figure-sheet";
import type { Direction } from "./lines";
import { namesResult, namesTotal, writtenSign } from "./table-labels";

/**
 * How the figures of a table hang together: which rows (or columns) add up to which. A relation is a guess until it holds: the
 * columns in which it holds show that it is meant, and then the column in which it fails holds a mistake.
 */
export interface Relation {
  readonly kind: "sum" | "chain" | "difference";
  /** Positions with their factor, 1 or −1; `size` takes the amount without its sign. */
  readonly terms: readonly { readonly position: number; readonly factor: 1 | -1; readonly size: boolean }[];
}

/** A list longer than this is data, with its total somewhere else, unless a label names the total. */
const LONGEST_RUN = 2_000;
/** A council's whole register has some 15,000 lines. */
const LONGEST_LIST = 50_000;
/** A difference is that of two figures right above it; in a long list some pair has any difference. */
const FURTHEST_OPERAND = 20;

/** A sheet's figures along one direction: lines are columns and positions rows, or the other way round. */
export class RelationTable {
  readonly positions: readonly number[];
  private readonly lines: readonly number[];

  constructor(
    private readonly figures: FigureSheet,
    /** `column`: totals stand below or above their parts; `row`: beside them. */
    readonly direction: Direction,
  ) {
    const rows = figures.rows.filter((row) => row.figures.some((figure) => !figure.isYear)).map((row) => row.row);
    this.positions = direction === "column" ? rows : figures.columns;
    this.lines = direction === "column" ? figures.columns : rows;
  }

  figure(line: number, position: number): SeenFigure | undefined {
    return this.direction === "column" ? this.figures.figure(position, line) : this.figures.figure(line, position);
  }

  label(line: number, position: number): string {
    return this.direction === "column" ? this.figures.labelOfRow(position) : this.figures.headingOf(line, position);
  }

  /** Lines that have a figure at a position, percentages apart from amounts. */
  linesAt(position: number): readonly number[] {
    return this.lines.filter((line) => {
      const figure = this.figure(line, position);
      return figure !== undefined && !figure.percent && !figure.isYear;
    });
  }

  /** Whether a position's figures are told apart from parts by their label. */
  isTotal(position: number, line: number): boolean {
    return namesTotal(this.label(line, position));
  }

  /** Positions that follow each other from one on, as far as figures stand there; a heading or a blank row ends them. */
  run(position: number, step: 1 | -1, lines: readonly number[]): readonly number[] {
    return this.follow(position, step, lines, LONGEST_RUN, () => false);
  }

  /** The same up to the next total; none where they go on beyond what is looked at, since such a part adds up to nothing. */
  parts(position: number, step: 1 | -1, lines: readonly number[]): readonly number[] {
    const [line] = lines;
    if (line === undefined) return [];
    const longest = this.isTotal(position, line) ? LONGEST_LIST : LONGEST_RUN;
    const parts = this.follow(position, step, lines, longest, (at) => this.isTotal(at, line));
    return parts.length < longest ? parts : [];
  }

  private follow(
    position: number,
    step: 1 | -1,
    lines: readonly number[],
    longest: number,
    ends: (position: number) => boolean,
  ): readonly number[] {
    const followed: number[] = [];
    const stands = (at: number): boolean => lines.some((line) => this.isPart(line, at));
    for (let at = position + step; followed.length < longest && stands(at) && !ends(at); at += step) followed.push(at);
    return followed;
  }

  /** Whether figures stand right before and right behind a position. */
  isInside(position: number, lines: readonly number[]): boolean {
    return [-1, 1].every((step) => lines.some((line) => this.isPart(line, position + step)));
  }

  private isPart(line: number, position: number): boolean {
    const figure = this.figure(line, position);
    return figure !== undefined && !figure.percent && !figure.isYear;
  }
}

/** The relations that a position may be meant to follow. */
export function relationsOf(table: RelationTable, position: number, lines: readonly number[]): readonly Relation[] {
  const [line] = lines;
  if (line === undefined) return [];
  const label = table.label(line, position);
  const above = table.run(position, -1, lines);
  const relations: Relation[] = [sum(table.parts(position, -1, lines))];
  if (table.direction === "column") relations.push(sum(table.parts(position, 1, lines)));
  if (namesTotal(label) && above.length < LONGEST_RUN) {
    relations.push(
      sum(above.filter((at) => !table.isTotal(at, line))),
      sum(above.filter((at) => table.isTotal(at, line))),
    );
  }
  // Along rows, headings say what is added and taken off only where they write the signs.
  if (table.direction === "column" || writtenSign(label) === "equals")
    relations.push(...signedRelations(table, position, line, above));
  return relations.filter((relation) => relation.terms.length > 1);
}

function signedRelations(table: RelationTable, position: number, line: number, above: readonly number[]): Relation[] {
  const label = table.label(line, position);
  const signs = above.map((at) => writtenSign(table.label(line, at)));
  const relations: Relation[] = [];
  // From the nearest start down: `Saldo`, `(+) …`, `(-) …`, and the result below them; or from a `(+) …` that begins the table.
  const named = signs.findIndex((sign) => sign === null || sign === "equals");
  const start = named === -1 && signs.at(-1) === "plus" ? signs.length - 1 : named;
  if (start > 0) {
    const chain = above.slice(0, start + 1).reverse();
    relations.push({
      kind: "chain",
      terms: chain.map((at) => {
        const minus = writtenSign(table.label(line, at)) === "minus";
        return { position: at, factor: minus ? -1 : 1, size: minus } as const;
      }),
    });
  }
  if (table.direction === "column" && (namesResult(label) || namesTotal(label))) {
    const near = above.slice(0, FURTHEST_OPERAND);
    for (const [index, later] of near.entries()) {
      for (const earlier of near.slice(index + 1)) {
        relations.push({ kind: "difference", terms: [plus(earlier), { position: later, factor: -1, size: true }] });
      }
    }
  }
  return relations;
}

function sum(positions: readonly number[]): Relation {
  return { kind: "sum", terms: positions.map(plus) };
}

function plus(position: number): { position: number; factor: 1; size: false } {
  return { position, factor: 1, size: false };
}

export interface Expectation {
  readonly found: SeenFigure;
  readonly expected: Decimal;
  readonly parts: readonly SeenFigure[];
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
  const parts: SeenFigure[] = [];
  let expected = zero;
  for (const { position: at, factor, size } of relation.terms) {
    const part = table.figure(line, at);
    if (!part || part.percent) continue;
    parts.push(part);
    const amount = size ? part.value.abs() : part.value;
    expected = factor === 1 ? expected.plus(amount) : expected.minus(amount);
  }
  return parts.length < 2 || parts.every((part) => part.value.isZero()) ? null : { found, expected, parts };
}

/** Whether a figure is what its parts give, to the decimals that it shows; statistics may be rounded part by part. */
export function holds({ found, expected, parts }: Expectation): boolean {
  if (found.value.equals(expected) || found.value.equals(roundAt(expected, found.places, "HALF_UP"))) return true;
  const difference = found.value.minus(expected).abs();
  // No figure hides more than a half of its unit: beyond that for each of them, none needs to be looked at.
  if (difference.greaterThan(parts.length + 1)) return false;
  const places = parts.reduce((most, part) => Math.max(most, part.places), found.places);
  return places < 2 && difference.lessThanOrEqualTo(noiseOf([found, ...parts]));
}

function noiseOf(figures: readonly SeenFigure[]): Decimal {
  return figures.reduce((noise, { places, exact }) => (exact ? noise : noise.plus(halfUnit(places))), zero);
}

/** Half a unit of the last decimal for each part, and for the total. */
export function roundingNoise(parts: readonly SeenFigure[], places: number): Decimal {
  return noiseOf(parts).plus(halfUnit(places));
}

const halfUnits = new Map<number, Decimal>();

function halfUnit(places: number): Decimal {
  const known = halfUnits.get(places);
  if (known) return known;
  const half = new Decimal(10).pow(-places).div(2);
  halfUnits.set(places, half);
  return half;
}

import { decimalFromDouble, placesFromDouble, zero, type Decimal } from "../../core/decimal";
import { parseBrazilianNumber } from "../../text/parse-brazilian-number";
import type { CellAddress } from "../../workbook/address";
import type { SnapshotCell } from "../../workbook/snapshot";
import { isDayFormat, isGrouped, isPercentFormat, isUnformatted, placesOf } from "./shown-format";

/** A number as a reader sees it: typed, computed or written in a text. */
export interface SeenFigure extends CellAddress {
  /** The nearest text above. */
  readonly heading: string;
  readonly value: Decimal;
  readonly isZero: boolean;
  /** Whether it is written as a year is: where it stands says whether it is one (`year-figures.ts`). */
  readonly mayBeYear: boolean;
  /** Decimals that are shown. */
  readonly places: number;
  readonly percent: boolean;
  /** A constant: figure checks judge these alone; formulas have checks of their own. */
  readonly typed: boolean;
  /** An amount without a format of its own, in a sheet of amounts to the cent: nothing of it was rounded away. */
  readonly exact: boolean;
  /** A number without a format that shows fewer than two decimals: 563.4 may be 563.40, and how many 200957 had, nobody knows. */
  readonly unknown: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** How a number is shown: what cells of one format and so many decimals have in common is kept once for all of them. */
interface Look {
  readonly places: number;
  readonly percent: boolean;
  readonly typed: boolean;
  readonly exact: boolean;
  readonly unknown: boolean;
  readonly grouped: boolean;
}

/** A figure that a cell's number holds; its decimal is made when somebody asks. */
class NumberInCell implements SeenFigure {
  private decimal: Decimal | null = null;

  constructor(
    readonly row: number,
    readonly column: number,
    readonly heading: string,
    /** The cell, since a number by itself would be kept a second time. */
    private readonly cell: NumberCell,
    private readonly look: Look,
  ) {}

  get value(): Decimal {
    return (this.decimal ??= decimalFromDouble(this.cell.value));
  }

  get isZero(): boolean {
    return this.cell.value === 0;
  }

  isFarFrom({ cell: { value: other } }: NumberInCell): boolean {
    const own = this.cell.value;
    return own !== other && Math.abs(leadingBits(own) - leadingBits(other)) > 1;
  }

  get places(): number {
    return this.look.places;
  }

  get percent(): boolean {
    return this.look.percent;
  }

  get typed(): boolean {
    return this.look.typed;
  }

  get exact(): boolean {
    return this.look.exact;
  }

  get unknown(): boolean {
    return this.look.unknown;
  }

  get mayBeYear(): boolean {
    const number = this.cell.value;
    if (this.look.grouped || this.look.places !== 0 || !Number.isInteger(number)) return false;
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }
}

/** A figure that a text writes. */
class NumberInText implements SeenFigure {
  readonly exact = false;
  readonly unknown = false;

  constructor(
    readonly row: number,
    readonly column: number,
    readonly heading: string,
    readonly value: Decimal,
    readonly places: number,
    readonly percent: boolean,
    readonly typed: boolean,
    private readonly grouped: boolean,
  ) {}

  get isZero(): boolean {
    return this.value.isZero();
  }

  get mayBeYear(): boolean {
    return (
      !this.grouped &&
      this.places === 0 &&
      this.value.isInteger() &&
      this.value.greaterThanOrEqualTo(FIRST_YEAR) &&
      this.value.lessThanOrEqualTo(LAST_YEAR)
    );
  }
}

const double = new Float64Array([1]);
const halves = new Int32Array(double.buffer);
const LEADING = halves[1] === 0 ? 0 : 1;

/**
 * Sign, magnitude and the first six digits of a double, as an integer in the order of the doubles of one sign: those whose leading bits are
 * further apart than one another differ within the digits that their decimals keep. Nothing is computed with the amounts themselves.
 */
function leadingBits(value: number): number {
  double[0] = value;
  return halves[LEADING] ?? 0;
}

/** Whether two figures have the same value; those of numbers far apart are told without their decimals. */
export function isSameFigure(a: SeenFigure, b: SeenFigure): boolean {
  if (a === b) return true;
  if (a instanceof NumberInCell && b instanceof NumberInCell && a.isFarFrom(b)) return false;
  return a.value.equals(b.value);
}

/** By what they are: a workbook has few. */
const looks: Look[] = [];
const MARKS = 5;

function lookOf(
  places: number,
  percent: boolean,
  typed: boolean,
  exact: boolean,
  unknown: boolean,
  grouped: boolean,
): Look {
  const marks = (percent ? 1 : 0) + (typed ? 2 : 0) + (exact ? 4 : 0) + (unknown ? 8 : 0) + (grouped ? 16 : 0);
  return (looks[places * 2 ** MARKS + marks] ??= { places, percent, typed, exact, unknown, grouped });
}

/** A dash stands for nothing in a table, and nothing adds as 0. */
export const dash = /^[-–—]$/;

/** The figure that a cell shows; null where it shows none. */
export function figureOf(
  cell: SnapshotCell,
  row: number,
  column: number,
  heading: string,
  toTheCent: boolean,
): SeenFigure | null {
  const typed = cell.formula === undefined && cell.spilled !== true;
  if (isNumber(cell)) {
    const { format, value } = cell;
    if (isDayFormat(format)) return null;
    const places = placesOf(format) ?? placesFromDouble(value);
    const plain = isUnformatted(format);
    const exact = toTheCent && typed && plain;
    const shown = exact && places === 1 ? 2 : places;
    const unknown = plain && !exact && places < 2;
    const look = lookOf(shown, isPercentFormat(format), typed, exact, unknown, isGrouped(format));
    return new NumberInCell(row, column, heading, cell, look);
  }
  if (typeof cell.value !== "string" || !typed) return null;
  const text = cell.value.trim();
  if (dash.test(text)) return new NumberInText(row, column, heading, zero, 0, false, false, false);
  const read = parseBrazilianNumber(text);
  if (read.kind !== "number") return null;
  const places = /,(\d+)/.exec(text)?.[1]?.length ?? 0;
  const percent = text.includes("%");
  const shown = percent ? places + 2 : places;
  return new NumberInText(row, column, heading, read.value, shown, percent, typed, /\d\.\d{3}/.test(text));
}

type NumberCell = SnapshotCell & { readonly value: number };

function isNumber(cell: SnapshotCell): cell is NumberCell {
  return typeof cell.value === "number";
}

import { FIRST_DAY, LAST_DAY, NONEXISTENT_LEAP_DAY } from "../../../core/dates";
import { Decimal } from "../../../core/decimal";
import type { Bounds, Unit } from "../../parameter";
import type { Wording } from "../../../core/wording";
import { failRefused, type RefusalOf } from "../cell-range";
import type { Chunk } from "../chunk";
import { DayColumn, NumberColumn } from "../column";
import { LARGEST_CELL_MANTISSA, MOST_PLACES, NEARNESS, placesOf, powerOfTen } from "./scaled-integer";

/** Reads the doubles of a chunk's cells as a parameter of numbers or of dates reads them one by one. */

/** Places up to which every cell raises its column: cents, rates and adjusted annuities leave room for a product or two. */
const FREE_PLACES = 6;
/** A share of rows so small that computing them again costs less than long mantissas cost all the others. */
const NEGLIGIBLE_SHARE = 1 / 64;
/** Numbers that are looked at to choose places for all of a chunk's. */
const SAMPLE = 256;

/** Where the first chunk's reading begins: money has cents, rates have hundredths of a percent. */
const usualPlaces: Readonly<Partial<Record<Unit, number>>> = { money: 2, rate: 4 };

export class NumberIntake {
  private places = 0;
  private least = 0;
  private most = 0;
  private bound = 0;

  constructor(
    private readonly label: Wording,
    private readonly bounds: Bounds,
    unit: Unit,
  ) {
    this.setPlaces(usualPlaces[unit] ?? 0);
  }

  read(chunk: Chunk, numbers: Float64Array): NumberColumn {
    const mantissas = chunk.takeNumbers();
    const unread = chunk.takeBytes();
    let count = this.scale(chunk, numbers, mantissas, unread);
    if (count > 0) {
      const before = this.places;
      const better = placesFor(chunk, numbers);
      if (better !== before) {
        this.setPlaces(better);
        const then = this.scale(chunk, numbers, mantissas, unread);
        if (then > count) {
          this.setPlaces(before);
          count = this.scale(chunk, numbers, mantissas, unread);
        } else count = then;
      }
    }
    if (count > 0) {
      for (let row = 0; row < chunk.size; row += 1) if (unread[row] === 1) chunk.leave(row);
    }
    if (this.bounds.whole) this.leaveFractions(chunk, mantissas);
    return new NumberColumn(this.label, mantissas, this.places, this.bound);
  }

  /** @returns how many numbers are no mantissa at these places, or are out of bounds */
  private scale(chunk: Chunk, numbers: Float64Array, mantissas: Float64Array, unread: Uint8Array): number {
    const power = powerOfTen(this.places);
    const { least, most } = this;
    const { size } = chunk;
    const nearness = NEARNESS;
    let count = 0;
    let largest = 0;
    for (let row = 0; row < size; row += 1) {
      const product = (numbers[row] ?? NaN) * power;
      const mantissa = Math.round(product);
      const absolute = Math.abs(mantissa);
      if (Math.abs(product - mantissa) <= absolute * nearness && mantissa >= least && mantissa <= most) {
        mantissas[row] = mantissa;
        unread[row] = 0;
        if (absolute > largest) largest = absolute;
      } else {
        mantissas[row] = 0;
        unread[row] = 1;
        count += 1;
      }
    }
    this.bound = largest;
    return count;
  }

  /** Bounds stand as mantissas too, the nearest ones within them. */
  private setPlaces(places: number): void {
    this.places = places;
    const { least, most, above } = this.bounds;
    const power = new Decimal(powerOfTen(places));
    const scaled = (bound: string): Decimal => new Decimal(bound).times(power);
    const lower = [new Decimal(-LARGEST_CELL_MANTISSA)];
    if (least !== undefined) lower.push(scaled(least).ceil());
    if (above !== undefined) lower.push(scaled(above).floor().plus(1));
    const upper = [new Decimal(LARGEST_CELL_MANTISSA)];
    if (most !== undefined) upper.push(scaled(most).floor());
    this.least = Decimal.max(...lower).toNumber();
    this.most = Decimal.min(...upper).toNumber();
  }

  private leaveFractions(chunk: Chunk, mantissas: Float64Array): void {
    const power = powerOfTen(this.places);
    if (power === 1) return;
    for (let row = 0; row < chunk.size; row += 1) if ((mantissas[row] ?? 0) % power !== 0) chunk.leave(row);
  }
}

/** The fewest places that leave no more than a negligible share of the numbers unread. */
function placesFor(chunk: Chunk, numbers: Float64Array): number {
  const counts = new Int32Array(MOST_PLACES + 1);
  const step = Math.max(1, Math.floor(chunk.size / SAMPLE));
  let sampled = 0;
  for (let row = 0; row < chunk.size; row += step) {
    const places = placesOf(numbers[row] ?? NaN);
    if (places >= 0) counts[places] = (counts[places] ?? 0) + 1;
    sampled += 1;
  }
  let beyond = 0;
  for (let places = MOST_PLACES; places > 0; places -= 1) {
    if (places === FREE_PLACES) beyond = 0;
    beyond += counts[places] ?? 0;
    if (beyond > (places > FREE_PLACES ? sampled * NEGLIGIBLE_SHARE : 0)) return places;
  }
  return 0;
}

/** Whole days; a time of day is dropped, and the row of anything else is left. */
export function readDays(chunk: Chunk, label: Wording, numbers: Float64Array, refusalOf: RefusalOf): DayColumn {
  const days = chunk.takeNumbers();
  const { size } = chunk;
  const [first, last, nonexistent] = [FIRST_DAY, LAST_DAY, NONEXISTENT_LEAP_DAY];
  for (let row = 0; row < size; row += 1) {
    const day = Math.floor(numbers[row] ?? NaN);
    if (day >= first && day <= last && day !== nonexistent) days[row] = day;
    else {
      days[row] = first;
      // NaN stands for a cell that holds no number, which was dealt with where it was read.
      if (!Number.isNaN(day)) failRefused(chunk, row, numbers[row], refusalOf);
      chunk.leave(row);
    }
  }
  return new DayColumn(label, days);
}

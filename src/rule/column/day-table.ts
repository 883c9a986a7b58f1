const SMALLEST = 1 << 10;
/** More than any day of Excel's calendar, so that two days make one key. */
const DAYS = 1 << 22;
const FREE = -1;

/**
 * Whole numbers kept by one day or by a pair of days: a hash table with open addressing. A `Map` of such keys would put each pair,
 * too large for a small integer, into an object of its own.
 */
export class DayTable {
  private keys = new Float64Array(SMALLEST).fill(FREE);
  private kept = new Int32Array(SMALLEST);
  private count = 0;

  /** How many pairs of days have a number. */
  get size(): number {
    return this.count;
  }

  /** The number kept for a pair of days; -1 where there is none. A lone day makes a pair with 0. */
  get(day: number, other: number): number {
    const position = this.positionOf(day, other);
    return this.keys[position] === FREE ? -1 : (this.kept[position] ?? -1);
  }

  set(day: number, other: number, number: number): void {
    if (this.count * 2 >= this.keys.length) this.grow();
    const position = this.positionOf(day, other);
    if (this.keys[position] === FREE) this.count += 1;
    this.keys[position] = day * DAYS + other;
    this.kept[position] = number;
  }

  private positionOf(day: number, other: number): number {
    const key = day * DAYS + other;
    const mask = this.keys.length - 1;
    // Fibonacci hashing: neighbouring days fall far apart.
    const mixed = Math.imul(day ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1);
    let position = (mixed ^ (mixed >>> 15)) & mask;
    while (this.keys[position] !== key && this.keys[position] !== FREE) position = (position + 1) & mask;
    return position;
  }

  private grow(): void {
    const { keys, kept } = this;
    this.keys = new Float64Array(keys.length * 4).fill(FREE);
    this.kept = new Int32Array(keys.length * 4);
    this.count = 0;
    keys.forEach((key, position) => {
      if (key !== FREE) this.set(Math.floor(key / DAYS), key % DAYS, kept[position] ?? -1);
    });
  }
}

import { Decimal, one, roundAt, zero } from "../../core/decimal";

/** The most values that a search takes: two halves of 2^20 sums each are added up in a fraction of a second. */
export const MOST_COMPONENTS = 40;

/** Amounts up to this size keep every sum of 40 of them exact as a whole number of cents. */
export const LARGEST_COMPONENT = "1000000000000";

const CENT_PLACES = 2;

/**
 * The values that add up to a target to the cent: of all subsets whose sum and the target are the same once both are rounded half up
 * to the cent, the one of fewest values, then the one with the earliest positions. No value at all adds up to a target of zero.
 * @param values at most 40, each at most 10^12 in size; null, a blank, is never chosen
 * @returns whether each value is chosen; null where no subset adds up to the target
 */
export function findComponents(target: Decimal, values: readonly (Decimal | null)[]): readonly boolean[] | null {
  const scale = commonScale(values);
  // A zero adds nothing and would only make the subset larger.
  const positions: number[] = [];
  const amounts: number[] = [];
  values.forEach((value, position) => {
    const amount = value === null ? 0 : scaled(value, scale);
    if (amount === 0) return;
    positions.push(position);
    amounts.push(amount);
  });
  const middle = amounts.length >> 1;
  const early = subsetSums(amounts.slice(0, middle));
  const late = subsetSums(amounts.slice(middle));
  const best = bestPair(early, late, sumsAtTheCent(target, scale));
  if (best === null) return null;
  const chosen = values.map(() => false);
  const choose = (mask: number, from: number, to: number): void => {
    for (let index = from; index < to; index += 1) {
      const position = positions[index];
      if (position !== undefined && (mask >>> (to - 1 - index)) & 1) chosen[position] = true;
    }
  };
  choose(best.early, 0, middle);
  choose(best.late, middle, amounts.length);
  return chosen;
}

/** As many decimal places as the values have, at least the cent, as far as a sum of them stays a safe integer. */
function commonScale(values: readonly (Decimal | null)[]): number {
  let places = CENT_PLACES;
  let size = zero;
  for (const value of values) {
    if (value === null) continue;
    places = Math.max(places, value.decimalPlaces());
    size = size.plus(value.abs());
  }
  const room = Math.floor(Decimal.log10(new Decimal(Number.MAX_SAFE_INTEGER).div(Decimal.max(size, one))).toNumber());
  return Math.max(CENT_PLACES, Math.min(places, room));
}

function scaled(value: Decimal, places: number): number {
  return roundAt(value, places, "HALF_UP").times(new Decimal(10).pow(places)).toNumber();
}

interface Interval {
  readonly least: number;
  readonly most: number;
}

/** The scaled sums that round half up, ties away from zero, to the same cent as the target. */
function sumsAtTheCent(target: Decimal, scale: number): Interval {
  const cents = roundAt(target, CENT_PLACES, "HALF_UP");
  const unit = new Decimal(10).pow(scale);
  const half = new Decimal("0.005");
  const from = cents.minus(half).times(unit);
  const to = cents.plus(half).times(unit);
  // On the side of zero the tie belongs to this cent, on the other side to the next one; around zero neither does.
  return {
    least: cents.gt(0) ? from.ceil().toNumber() : from.floor().plus(1).toNumber(),
    most: cents.lt(0) ? to.floor().toNumber() : to.ceil().minus(1).toNumber(),
  };
}

/** Distinct sums in ascending order, each with the best subset that gives it: fewest values, then earliest positions. */
interface SubsetSums {
  readonly sums: Float64Array;
  /** One bit a value, the first value's the highest: of two subsets of one size the larger number has the earlier positions. */
  readonly masks: Uint32Array;
  readonly counts: Uint8Array;
  readonly length: number;
}

const better = (count: number, mask: number, otherCount: number, otherMask: number): boolean =>
  count < otherCount || (count === otherCount && mask > otherMask);

/** Takes in one value after the other: the sums so far and the same with the value are two sorted lists, merged into one. */
function subsetSums(amounts: readonly number[]): SubsetSums {
  let all: SubsetSums = { sums: new Float64Array(1), masks: new Uint32Array(1), counts: new Uint8Array(1), length: 1 };
  for (const amount of amounts) all = merged(all, amount);
  return all;
}

function merged(before: SubsetSums, amount: number): SubsetSums {
  const sums = new Float64Array(before.length * 2);
  const masks = new Uint32Array(before.length * 2);
  const counts = new Uint8Array(before.length * 2);
  let length = 0;
  const add = (sum: number, mask: number, count: number): void => {
    const last = length - 1;
    if (last >= 0 && sums[last] === sum) {
      if (!better(count, mask, counts[last] ?? 0, masks[last] ?? 0)) return;
      masks[last] = mask;
      counts[last] = count;
      return;
    }
    sums[length] = sum;
    masks[length] = mask;
    counts[length] = count;
    length += 1;
  };
  let without = 0;
  let withIt = 0;
  while (without < before.length || withIt < before.length) {
    const sumWithout = without < before.length ? (before.sums[without] ?? 0) : Infinity;
    const sumWith = withIt < before.length ? (before.sums[withIt] ?? 0) + amount : Infinity;
    if (sumWithout <= sumWith) {
      add(sumWithout, (before.masks[without] ?? 0) * 2, before.counts[without] ?? 0);
      without += 1;
    } else {
      add(sumWith, (before.masks[withIt] ?? 0) * 2 + 1, (before.counts[withIt] ?? 0) + 1);
      withIt += 1;
    }
  }
  return { sums, masks, counts, length };
}

interface Pair {
  readonly early: number;
  readonly late: number;
}

/**
 * As the early sums ascend, the late sums that complete them into the interval are a window that slides down. The best of a window is
 * at the front of a queue whose entries get worse towards its end, so that every sum is looked at a fixed number of times.
 */
function bestPair(early: SubsetSums, late: SubsetSums, { least, most }: Interval): Pair | null {
  const queue = new Int32Array(late.length);
  let front = 0;
  let back = 0;
  let next = late.length - 1;
  let bestCount = Infinity;
  let bestEarly = 0;
  let bestLate = 0;
  for (let index = 0; index < early.length; index += 1) {
    const sum = early.sums[index] ?? 0;
    while (next >= 0 && sum + (late.sums[next] ?? 0) >= least) {
      while (back > front && lateIsBetter(late, next, queue[back - 1] ?? 0)) back -= 1;
      queue[back] = next;
      back += 1;
      next -= 1;
    }
    while (front < back && sum + (late.sums[queue[front] ?? 0] ?? 0) > most) front += 1;
    if (front === back) continue;
    const partner = queue[front] ?? 0;
    const count = (early.counts[index] ?? 0) + (late.counts[partner] ?? 0);
    const earlyMask = early.masks[index] ?? 0;
    if (!better(count, earlyMask, bestCount, bestEarly)) continue;
    bestCount = count;
    bestEarly = earlyMask;
    bestLate = late.masks[partner] ?? 0;
  }
  return bestCount === Infinity ? null : { early: bestEarly, late: bestLate };
}

function lateIsBetter(late: SubsetSums, left: number, right: number): boolean {
  return better(late.counts[left] ?? 0, late.masks[left] ?? 0, late.counts[right] ?? 0, late.masks[right] ?? 0);
}

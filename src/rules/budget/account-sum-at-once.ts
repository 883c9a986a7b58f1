import { decimalFromDouble } from "../../core/decimal";
import { isItsMantissa, LARGEST_MANTISSA, placesOf, powerOfTen } from "../../rule/column/mantissa/scaled-integer";
import { errorTextOf, isMatrix, isMissing, type RawArgument, type RawCell } from "../../rule/raw";
import { accountCode, isAtOrBelow, isNameInsteadOfCode } from "./account-code";

/**
 * The total of an account over a long chart, without a figure for each line: the same double as the computation that writes a memo, since
 * sums of whole mantissas are exact. Whatever it does not know for certain (a malformed code, an amount that is no number, a number too long)
 * is null, and the computation with its messages is asked.
 */
export function accountSumAtOnce([prefix, codes, values]: readonly RawArgument[]): number | null {
  const account = typeof prefix === "string" && errorTextOf(prefix) === null ? accountCode(prefix) : null;
  if (account === null || !isMatrix(codes) || !isMatrix(values) || codes.length !== values.length) return null;
  const lines = new Lines(account, codes.length);
  for (let line = 0; line < codes.length; line += 1) {
    const cells = codes[line];
    if (cells?.length !== 1 || !lines.take(cells[0], line)) return null;
  }
  return summed(codes, values, lines);
}

const DOT = 46;
const ZERO = 48;
const NINE = 57;
/** Longer codes share an entry of the lengths. */
const LONGEST = 63;
/** Whole numbers below are written in full by `String`. */
const LARGEST_PLAIN = 1e7;

/** Lines at or below an account, and what stands above another of them. */
class Lines {
  count = 0;
  /** Where the lines stand in the range. */
  readonly places: Int32Array;
  /** Codes that are not written as they are compared, by the line's place. */
  private readonly rewritten = new Map<number, string>();
  /** Every code that stands above one of the lines. */
  private readonly above = new Set<string>();
  /** Whether a code of so many characters is among them. */
  private readonly lengths = new Uint8Array(LONGEST + 1);
  /** Lines follow each other in order: what stands above one mostly stands above the next, and is well formed. */
  private parent = "";
  private isOfAccount = false;
  private isRisen = false;

  constructor(
    private readonly account: string,
    most: number,
  ) {
    this.places = new Int32Array(most);
  }

  /** @returns whether it is known what the line is */
  take(cell: RawCell, line: number): boolean {
    if (isMissing(cell)) return true;
    const typed = typedCode(cell);
    if (typed === null) return false;
    const follows = typed.charCodeAt(this.parent.length) === DOT && typed.startsWith(this.parent);
    const end = follows ? endOfWellFormed(typed, this.parent.length) : -1;
    const code = end < 0 ? accountCode(typed) : typed;
    // A line may bear a name instead of a code.
    if (code === null) return errorTextOf(typed) === null && isNameInsteadOfCode(typed);
    if (end !== this.parent.length) {
      this.parent = code.slice(0, Math.max(code.lastIndexOf("."), 0));
      this.isOfAccount = isAtOrBelow(this.parent, this.account);
      this.isRisen = false;
    }
    if (!this.isOfAccount && code !== this.account) return true;
    if (!this.isRisen) this.rise();
    if (code !== cell) this.rewritten.set(line, code);
    this.places[this.count] = line;
    this.count += 1;
    return true;
  }

  /** Whether others of the lines stand below one. */
  isSubtotal(cell: RawCell, line: number): boolean {
    const code = this.rewritten.get(line) ?? (typeof cell === "string" ? cell : "");
    return this.lengths[Math.min(code.length, LONGEST)] === 1 && this.above.has(code);
  }

  /** Where a code is known to stand above another, everything above it is known too. */
  private rise(): void {
    this.isRisen = true;
    for (let code = this.parent; code !== "" && !this.above.has(code);) {
      this.above.add(code);
      this.lengths[Math.min(code.length, LONGEST)] = 1;
      code = code.slice(0, Math.max(code.lastIndexOf("."), 0));
    }
  }
}

/** Excel hands a code over as a number where it looks like one; desktop Excel does so for each blank cell. */
function typedCode(cell: RawCell): string | null {
  if (typeof cell === "string") return cell;
  if (typeof cell !== "number" || !Number.isFinite(cell)) return null;
  return Number.isInteger(cell) && Math.abs(cell) < LARGEST_PLAIN ? String(cell) : decimalFromDouble(cell).toFixed();
}

/** The place of the last point of a code that is well formed up to the point at `from`; -1 where it is not well formed behind it. */
function endOfWellFormed(code: string, from: number): number {
  let end = from;
  let before = DOT;
  for (let place = from + 1; place < code.length; place += 1) {
    const character = code.charCodeAt(place);
    if (character === DOT) {
      if (before === DOT) return -1;
      end = place;
    } else if (character < ZERO || character > NINE) return -1;
    before = character;
  }
  return before === DOT ? -1 : end;
}

/** Money has cents. */
const USUAL_PLACES = 2;

/** The amounts of all lines but subtotals; null where one of the range is no plain number, or the sum is too long. */
function summed(
  codes: readonly (readonly RawCell[])[],
  values: readonly (readonly RawCell[])[],
  lines: Lines,
): number | null {
  let numbers = 0;
  for (const cells of values) {
    if (cells.length !== 1) return null;
    const [cell] = cells;
    if (typeof cell === "number" && Number.isFinite(cell)) numbers += 1;
    else if (!isMissing(cell)) return null;
  }
  if (numbers === 0) return null;
  let places = USUAL_PLACES;
  let power = powerOfTen(places);
  let total = 0;
  for (let index = 0; index < lines.count; index += 1) {
    const line = lines.places[index] ?? -1;
    const amount = values[line]?.[0];
    if (typeof amount !== "number" || lines.isSubtotal(codes[line]?.[0], line)) continue;
    let mantissa = Math.round(amount * power);
    if (!isItsMantissa(amount * power, mantissa)) {
      const longer = placesOf(amount);
      if (longer <= places) return null;
      total *= powerOfTen(longer - places);
      places = longer;
      power = powerOfTen(places);
      mantissa = Math.round(amount * power);
    }
    total += mantissa;
    if (Math.abs(total) > LARGEST_MANTISSA) return null;
  }
  return total === 0 ? 0 : total / power;
}

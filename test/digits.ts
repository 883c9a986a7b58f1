/**
 * A cell's number as Excel keeps it: 15 significant digits, which is where the doubles of a sum and its decimal are one. Other values
 * as they are.
 */
export function digitsOf(value: unknown, count = 15): unknown {
  return typeof value === "number" ? String(Number(value.toPrecision(count))) : value;
}
